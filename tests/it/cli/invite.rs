//! `aoj invite`: what stands in a letter, for each kind of computer.

use std::fs;

use aoj::host::ssh::HostKey;

use super::desk::Desk;

const WAVE: &str = "\
id: najaar
title: Meting najaar
region: {name: Regio Voorbeeld, partnerships: [{name: A, sector: po}, {name: B, sector: vo}]}
opens: 2026-11-01
closes: 2026-11-30
questionnaires:
  - use: klein.yaml
    access_code: Samen
";

/// With a wave, still a draft.
fn desk(settings: &str) -> Desk {
    let desk = Desk::new();
    desk.file("klein.yaml", include_str!("../wave/small.yaml"));
    desk.file("meting.yaml", WAVE);
    assert_eq!(desk.aoj("wave create {}/meting.yaml").status, 0);
    fs::write(desk.data().join("aoj.yaml"), settings).unwrap();
    desk
}

#[test]
fn the_letter_names_the_way_in_for_each_computer() {
    let desk = desk("address: monitor.regio.nl:2222\n");
    let key = HostKey::ensure(&desk.data().join("host_key")).unwrap();
    for opened in [false, true] {
        if opened {
            assert_eq!(desk.aoj("wave open najaar").status, 0);
        }
        let said = desk.aoj("invite --wave najaar").fine();
        for part in [
            "Kleine vragenlijst",
            "Windows",
            "Mac",
            "Linux",
            "    ssh -p 2222 klein@monitor.regio.nl\n",
            "Host Name: monitor.regio.nl",
            "Port: 2222",
            "login as: klein",
            "Uw toegangswoord: Samen",
            "ssh -p 2222 klein+tekst@monitor.regio.nl",
            &key.fingerprint(),
        ] {
            assert!(said.contains(part), "{part}: {said}");
        }
    }
}

#[test]
fn the_key_is_that_of_the_server_wherever_it_stands() {
    let desk = desk("address: monitor.regio.nl\n");
    let own = HostKey::ensure(&desk.data().join("host_key")).unwrap();
    let elsewhere = HostKey::ensure(&desk.folder().join("elders")).unwrap();
    let public = desk.folder().join("elders.pub");
    elsewhere.publish(&public).unwrap();
    for file in ["elders", "elders.pub"] {
        let said = desk.aoj(&format!("invite --wave najaar --host-key {{}}/{file}")).fine();
        assert!(said.contains(&elsewhere.fingerprint()) && !said.contains(&own.fingerprint()), "{file}: {said}");
    }
    // The server was last started with that one.
    elsewhere.publish(&desk.data().join("host_key.pub")).unwrap();
    let said = desk.aoj("invite --wave najaar").fine();
    assert!(said.contains(&elsewhere.fingerprint()), "{said}");
    let wrong = desk.aoj("invite --wave najaar --host-key {}/meting.yaml").wrong(1);
    assert!(wrong.contains("meting.yaml"), "{wrong}");
    let wrong = desk.aoj("invite --wave najaar --host-key {}/nergens").wrong(1);
    assert!(wrong.contains("nergens"), "{wrong}");
}

#[test]
fn where_openssh_lets_people_in_the_way_is_one_for_all() {
    let desk = desk("address: monitor@monitor.regio.nl\n");
    HostKey::ensure(&desk.data().join("host_key")).unwrap();
    let said = desk.aoj("invite --wave najaar").fine();
    assert!(said.contains("    ssh monitor@monitor.regio.nl\n") && said.contains("login as: monitor\n"), "{said}");
    assert!(said.contains("ssh -o SetEnv=AOJ_PLAIN=1 monitor@monitor.regio.nl"), "{said}");
    assert!(!said.contains("klein@") && !said.contains("+tekst"), "{said}");
}

#[test]
fn without_an_address_it_says_where_to_put_one() {
    let desk = desk("");
    let wrong = desk.aoj("invite --wave najaar").wrong(1);
    assert!(wrong.contains("address: monitor.regio.nl"), "{wrong}");
    let desk = self::desk("address: monitor.regio.nl\n");
    let done = desk.aoj("invite --wave najaar");
    assert!(done.errors.contains("nog geen sleutel"), "{}", done.errors);
}

/// A wave that tells all a letter asks for.
const TOLD: &str = "\
id: najaar
title: Meting najaar
region: {name: Regio Voorbeeld, partnerships: [{name: A, sector: po}, {name: B, sector: vo}]}
opens: 2026-11-01
closes: 2026-11-30
previous: 2024-najaar
controller: Samenwerkingsverband Voorbeeld
contact: {name: Ans de Vries, phone: 030 123 45 67}
privacy_officer: fg@voorbeeld.nl
feedback: De uitkomsten krijgt u in januari.
keep_until: 2029-12-31
questionnaires:
  - use: klein.yaml
  - use: beleid
";

#[test]
fn the_three_letters_read_as_they_were_approved() {
    let desk = desk("address: monitor.regio.nl\n");
    HostKey::ensure(&desk.data().join("host_key")).unwrap();
    desk.file("verteld.yaml", &TOLD.replace("id: najaar", "id: verteld"));
    assert_eq!(desk.aoj("wave create {}/verteld.yaml").status, 0);
    let all = ["announcement", "invitation", "reminder"].map(|letter| {
        let done = desk.aoj(&format!("invite --wave verteld --questionnaire klein --letter {letter}"));
        format!("{}\n==== {}\n", done.output, done.errors)
    });
    let key = regex_lite::Regex::new("SHA256:[A-Za-z0-9+/]+").unwrap();
    insta::assert_snapshot!("letters", key.replace_all(&all.concat(), "SHA256:…"));
}

#[test]
fn what_the_program_does_not_know_stands_between_brackets_and_is_named() {
    let desk = desk("address: monitor.regio.nl\n");
    assert_eq!(desk.aoj("wave open najaar").status, 0);
    assert_eq!(desk.aoj("wave tickets najaar klein 3").status, 0);
    let done = desk.aoj("invite --wave najaar --letter invitation");
    assert_eq!(done.status, 0);
    let blanks: Vec<&str> = done.output.split('[').skip(1).map(|rest| rest.split(']').next().unwrap()).collect();
    assert_eq!(blanks.len(), 5, "number, key, rights, contact and sender: {blanks:?}");
    for blank in blanks {
        assert!(done.errors.contains(&format!("[{blank}]")), "{blank}: {}", done.errors);
    }
    assert!(!done.output.contains("Wij vroegen dit eerder"), "there was no previous wave");
    let reminder = desk.aoj("invite --wave najaar --letter reminder --lang en");
    assert!(reminder.output.contains("We do not know who has filled it in"), "{}", reminder.output);
}

#[test]
fn a_letter_that_there_is_not_is_wrong_usage_and_a_questionnaire_that_there_is_not_is_said() {
    let desk = desk("address: monitor.regio.nl\n");
    assert!(desk.aoj("invite --wave najaar --letter brief").wrong(2).contains("announcement"));
    assert!(desk.aoj("invite --wave najaar --letter reminder --questionnaire kleim").wrong(1).contains("kleim"));
    let both = desk.aoj("invite --wave najaar --questionnaire klein").output;
    assert!(both.starts_with("Kleine vragenlijst\n"), "{both}");
}
