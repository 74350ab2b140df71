//! A questionnaire that is looked at while its file changes.

use std::fmt::Write;
use std::fs;

use super::harness::Program;

fn source(questions: &[(&str, &str)]) -> String {
    let mut text = "format: 1\nid: proef\nversion: '1'\nlanguages: [nl]\ntitle: Proef\naudience: beleid\nthemes:\n  \
                    - id: deel\n    title: Deel\n    questions:\n"
        .to_owned();
    for (id, words) in questions {
        let _ = write!(
            text,
            "      - id: {id}\n        kind: single\n        text: {words}\n        options:\n          \
             - {{id: ja, label: Jazeker}}\n          - {{id: nee, label: Welnee}}\n"
        );
    }
    text
}

#[test]
fn the_screen_follows_the_file_and_nothing_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let (file, data) = (folder.path().join("proef.yaml"), folder.path().join("data"));
    fs::write(&file, source(&[("een", "Eerste vraag"), ("twee", "Tweede vraag")])).unwrap();
    let mut pty = Program::aoj(&data, &["preview", file.to_str().unwrap()]).start();
    pty.see("► Eerste vraag");
    pty.press("2");
    pty.see("► Tweede vraag");

    fs::write(&file, source(&[("een", "Eerste vraag"), ("half", "Nieuwe vraag"), ("twee", "Laatste vraag")])).unwrap();
    let text = pty.until("the change", |text| text.contains("Laatste vraag"));
    assert!(text.contains("► Laatste vraag"), "still at the same question:\n{text}");
    assert!(text.contains("Nieuwe vraag") && text.contains("2 ● Welnee"), "with what was answered:\n{text}");

    fs::write(&file, source(&[("een", "Eerste vraag")]).replace("kind: single", "kind: singel")).unwrap();
    pty.see("`singel`");
    pty.see("Regel 12");
    fs::remove_file(&file).unwrap();
    pty.see("Dit bestand is er niet.");
    fs::write(&file, source(&[("een", "Weer terug")])).unwrap();
    let text = pty.until("the questions", |text| text.contains("Weer terug"));
    assert!(!text.contains("bewaard,") && text.contains("er wordt niets bewaard"), "{text}");

    pty.press("\x03");
    pty.see("ziet hier de code");
    pty.press("\x1b[C\x1b[C\r");
    assert_eq!(pty.ended(), 0);
    assert!(pty.modes_restored() && !data.exists(), "nothing is made for looking");
}

#[test]
fn the_last_day_that_a_text_names_is_one_that_could_be() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("proef.yaml");
    let named = source(&[("een", "Klaar voor {{ wave.closes }}?")])
        .replace("text: Klaar", "text: 'Klaar")
        .replace("}}?", "}}?'");
    fs::write(&file, named).unwrap();
    let pty = Program::aoj(&folder.path().join("data"), &["preview", file.to_str().unwrap()]).start();
    let text = pty.until("the day", |text| text.contains("Klaar voor"));
    assert!(text.contains(" 20") && !text.contains("9999"), "{text}");
}

#[test]
fn sending_sends_nothing_and_begins_again() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("proef.yaml");
    fs::write(&file, source(&[("een", "Eerste vraag")])).unwrap();
    let mut pty = Program::aoj(&folder.path().join("data"), &["preview", file.to_str().unwrap()]).start();
    pty.see("► Eerste vraag");
    pty.press("1\r");
    pty.see("U hebt alle vragen beantwoord.");
    pty.press("\x1b[F\r");
    pty.see("er wordt niets verstuurd");
    pty.press("\x1b[C\r");
    pty.see("er is niets verstuurd en niets bewaard");
    pty.press("\x1b[C\r");
    let text = pty.until("the beginning", |text| text.contains("► Eerste vraag"));
    assert!(!text.contains('●'), "{text}");
}
