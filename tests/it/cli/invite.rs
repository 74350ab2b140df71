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
