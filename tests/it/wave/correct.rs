//! Typos mended in a wave that is open or closed.

use std::ffi::OsString;

use super::commands::{csv, opened};
use crate::cli::desk::{Desk, Done};

/// `aoj wave correct najaar klein` with these words, which may hold spaces.
fn correct(desk: &Desk, words: &[&str]) -> Done {
    let words = ["wave", "correct", "najaar", "klein"].iter().chain(words);
    desk.run(words.map(|word| OsString::from(*word)), b"")
}

#[test]
fn a_typo_is_found_mended_and_recorded() {
    let desk = opened();
    let all = correct(&desk, &[]).fine();
    assert!(all.starts_with("title: Kleine vragenlijst\nscales.eens.1: Oneens\n"), "{all}");
    assert!(all.contains("\nvisie.title: Visie in {{ region.name }}\nvisie_1.text: Ik ken de doelen.\n"), "{all}");
    assert!(all.ends_with("waarom.options.tijd: Tijd\nwaarom.options.geld: Geld\n"), "{all}");
    assert_eq!(correct(&desk, &["visie_1.text"]).fine(), "visie_1.text: Ik ken de doelen.\n");

    desk.at("2026-11-03");
    assert_eq!(
        correct(&desk, &["visie_1.text", "Ik ken de doelen goed."]).said(),
        "De tekst visie_1.text van klein is verbeterd. Wie nu bezig is, ziet dat als hij de vragenlijst opnieuw opent.\n"
    );
    correct(&desk, &["visie_1.text", "Ik ken onze doelen.", "--in", "nl"]).said();
    assert_eq!(
        correct(&desk, &["visie_1.text"]).fine(),
        "visie_1.text: Ik ken onze doelen.\n  verbeterd op 3 november 2026; was: Ik ken de doelen.\n"
    );
    assert!(desk.aoj("print questionnaire klein --wave najaar").fine().contains("Ik ken onze doelen."));
    assert!(
        desk.aoj("wave log najaar").fine().ends_with("2026-11-03  tekst visie_1.text van klein verbeterd\n"),
        "by day and path"
    );
    assert!(!desk.aoj("doctor").output.contains("veranderd na het openen"), "the frozen document is what it was");
}

#[test]
fn what_can_not_be_mended_is_told_in_one_line() {
    let desk = opened();
    for (words, told) in [
        (&["visie_1.txt", "x"][..], "Er is geen tekst visie_1.txt. Bedoelt u visie_1.text?"),
        (&["visie_1.txt"], "Er is geen tekst visie_1.txt. Bedoelt u visie_1.text?"),
        (&["visie_1.text", ""], "De nieuwe tekst is leeg."),
        (&["visie_1.text", "\u{1b}]0;x\u{7}"], "onzichtbare besturingstekens"),
        (&["visie_1.text", "{{ sector | 'x' }}"], "De nieuwe tekst voegt iets in dat er niet in stond: sector."),
        (&["visie_1\u{1b}.text", "x"], "Er is geen tekst"),
        (&["visie_1.text", "x", "--in", "en"], "in alle talen dezelfde"),
    ] {
        let error = correct(&desk, words).wrong(1);
        assert!(error.contains(told), "{words:?}: {error}");
    }
    assert!(desk.aoj("wave correct najaar groot visie_1.text x").wrong(1).contains("groot"));
    assert!(desk.aoj("wave correct geen klein").wrong(1).contains("geen"));
    desk.aoj("wave show oefenmeting").fine();
    assert!(
        desk.aoj("wave correct oefenmeting beleid title x")
            .wrong(1)
            .starts_with("De oefenmeting is niet te verbeteren")
    );
    desk.aoj("wave create --from najaar --id later").said();
    assert!(desk.aoj("wave correct later klein title x").wrong(1).starts_with("Meting later is nog niet geopend"));
    assert_eq!(desk.aoj("wave correct najaar").status, 2);
}

/// Two waves with the same questionnaire, answered and closed; the texts of each are corrected before `najaar` closes.
fn compared(former: &[(&str, &str)], now: &[(&str, &str)], file: &[(&str, &str)]) -> serde_json::Value {
    let desk = opened();
    for place in file {
        let path = desk.folder.path().join("klein.yaml");
        let text = std::fs::read_to_string(&path).unwrap();
        assert_eq!(text.matches(place.0).count(), 1, "{}", place.0);
        std::fs::write(path, text.replace(place.0, place.1)).unwrap();
    }
    desk.aoj("wave create --from najaar --id daarna").said();
    desk.aoj("wave open daarna").said();
    csv(&desk, "een.csv", &[(6, "po,4,2,8"), (6, "vo,5,1,9")]);
    for (wave, day, corrections) in [("najaar", "2026-11-02", former), ("daarna", "2027-11-02", now)] {
        desk.at(day);
        for (path, text) in corrections {
            let words = ["wave", "correct", wave, "klein", path, text];
            desk.run(words.map(OsString::from), b"").said();
        }
        desk.aoj(&format!("responses import --wave {wave} --questionnaire klein {{}}/een.csv")).said();
        desk.aoj(&format!("wave close {wave}")).said();
    }
    let report = desk.aoj("results --wave daarna --compare najaar --json").json();
    report[0]["themes"][0].clone()
}

#[test]
fn a_mended_question_is_still_the_same_question() {
    let old = "Ik ken de doelen.";
    let new = "Ik ken onze doelen.";
    let text = |text| [("visie_1.text", text)];
    for (former, now, file, same) in [
        (&[][..], &[][..], &[][..], true),
        // Mended in one of them only.
        (&text(new)[..], &[], &[], true),
        (&[], &text(new), &[], true),
        // Mended in the former wave and in the file that the next one was made of.
        (&text(new), &[], &[(old, new)], true),
        // Mended in both, each in its own way.
        (&text(new), &text("Ik ken alle doelen."), &[], true),
        (&[("scales.eens.3", "Neutral")], &text(new), &[], true),
        (&[("scales.eens.3", "Midden"), ("visie_1.text", new)], &[], &[("label: Neutraal", "label: Midden")], true),
        // Another question in the file is another question.
        (&[], &[], &[(old, new)], false),
        (&[], &[], &[("label: Neutraal", "label: Midden")], false),
        (&text("Ik ken alle doelen."), &[], &[(old, new)], false),
    ] {
        let theme = compared(former, now, file);
        let change = &theme["questions"][0]["change"];
        assert_eq!(!change.is_null(), same, "{former:?} {now:?} {file:?}: {theme}");
    }
}
