//! `aoj preview`: what is said instead of a screen.

use super::desk::Desk;

#[test]
fn a_file_that_is_not_right_is_told_with_its_places() {
    let desk = Desk::new().at_terminal(80, 24);
    let desk = desk.with("NO_COLOR", "1");
    desk.file("fout.yaml", "format: 1\nid: fout\nversion: '1'\nlanguages: [nl]\ntitel: Fout\n");
    let ran = desk.aoj("preview {}/fout.yaml");
    assert!(ran.output.contains("`titel`") && ran.output.contains("fout.yaml:5:1"), "{}", ran.output);
    assert_eq!(ran.status, 1);
    assert!(ran.errors.contains("nog niet te bekijken"), "{}", ran.errors);
    let ran = desk.aoj("preview {}/nergens.yaml");
    assert!(ran.output.contains("Dit bestand is er niet.") && ran.output.contains("uitvoering"), "{}", ran.output);
    assert_eq!(ran.status, 1);
    desk.file("meting.yaml", "format: 1\nid: m\ntitle: M\nregion: {name: R}\nopens: 2026-11-01\ncloses: 2026-11-30\nquestionnaires: [{use: beleid}]\n");
    let ran = desk.aoj("preview {}/meting.yaml");
    assert!(
        ran.output.contains("het bestand van een meting") && !ran.output.contains("Onbekend veld"),
        "{}",
        ran.output
    );
    assert!(!desk.data().exists(), "nothing is made for looking");
}
