//! What the server says while it runs: nothing of anybody who comes in.

use super::person::{Line, Person, Session, Way, answer, begin, new_key};
use super::served::Served;
use crate::pty::Region;

#[test]
fn the_log_holds_no_name_code_key_address_or_answer() {
    let key = new_key();
    let region = Region::new();
    let file = region.folder.path().join("keys");
    std::fs::write(&file, key.public_key().to_openssh().unwrap()).unwrap();
    let mut served = Served::with(region, &["--coordinators", file.to_str().unwrap(), "--metrics", "127.0.0.1:0"]);
    let mut secrets: Vec<String> = Vec::new();

    // A respondent who answers and leaves, under a name, with a code.
    let person = Person::at(served.port, "proef+geheimenaam");
    let code = begin(&person);
    for item in 0..4 {
        answer(&person, item);
    }
    secrets.extend(["geheimenaam".to_owned(), code.clone(), code.replace('-', ""), "stelling".to_owned()]);
    // One who is cut off.
    let cut = Person::at(served.port, "proef");
    secrets.push(begin(&cut));
    cut.hang_up();
    // One who types a wrong code, and one who pours in text.
    let wrong = Person::at(served.port, "code");
    wrong.see("Typ de code");
    wrong.press("K7Q2-9MXD-4TRA-1CJW\r");
    wrong.see("geen begonnen vragenlijst");
    secrets.push("K7Q2".to_owned());
    let pours = Person::at(served.port, "proef");
    secrets.push(begin(&pours));
    for _ in 0..100 {
        pours.press("GEHEIMETEKST".repeat(700));
    }
    pours.ended();
    secrets.push("GEHEIMETEKST".to_owned());
    // Names, variables, terminals, commands and keys that mean nothing.
    let strange = Session {
        terminal: Some(("GEHEIMETERMINAL", 80, 24)),
        variables: &[("LC_GEHEIM", "GEHEIMEWAARDE"), ("PATH", "GEHEIMPAD")],
        command: Some("cat GEHEIMBESTAND"),
    };
    Person::with(Line::enter(served.port, "GEHEIMENAAM", &Way::None), &strange).ended();
    let stranger = new_key();
    let way = Way::Key(&stranger);
    assert!(!Line::knock(served.port).unwrap().offer("coordinator+GEHEIMEBAAS", &way).unwrap().success());
    secrets.extend(["GEHEIM".to_owned(), "SHA256:".to_owned() + &fingerprint(&stranger), fingerprint(&key)]);
    // A coordinator with a command.
    let counts = Session { terminal: None, variables: &[], command: Some("counts --wave proefmeting") };
    let counts = Person::with(Line::enter(served.port, "coordinator", &Way::Key(&key)), &counts);
    assert_eq!(counts.ended(), Some(0));
    let from: Vec<String> = people_s_ports(&served);
    drop((person, wrong));
    served.stop("TERM");
    let said = served.said();
    for secret in &secrets {
        assert!(!said.contains(secret.as_str()), "{secret}: {said}");
    }
    // Of addresses, only those that are listened on.
    let listened = format!("127.0.0.1:{}", served.port);
    let address = regex_lite::Regex::new(r"127\.0\.0\.1:[0-9]+").unwrap();
    for found in address.find_iter(&said) {
        let of_a_person = from.contains(&found.as_str().to_owned());
        assert!(found.as_str() == listened || !of_a_person, "{said}");
    }
    // And everything it does say is of these kinds.
    for line in said.lines() {
        let known = [
            concat!("aoj ", env!("CARGO_PKG_VERSION"), " "),
            "Luistert op ",
            "Sleutel van deze server: ",
            "Coördinatoren: ",
            "Afgeschermd: ",
            "Deels afgeschermd: ",
            "Niet afgeschermd: ",
            "Cijfers voor Prometheus: ",
            "Stopt. ",
            "Sinds de start: ",
            "Niet toegelaten: ",
            "Verkeerde sleutels: ",
        ];
        assert!(known.iter().any(|beginning| line.starts_with(beginning)), "{line}");
    }
}

/// The addresses from which people are connected now, as the system tells them.
fn people_s_ports(served: &Served) -> Vec<String> {
    let text = std::fs::read_to_string("/proc/net/tcp").unwrap();
    let port = format!(":{:04X}", served.port);
    let other = |line: &str| {
        let mut fields = line.split_whitespace().skip(1);
        let (local, remote) = (fields.next()?, fields.next()?);
        let remote = u16::from_str_radix(remote.split(':').nth(1)?, 16).ok()?;
        local.ends_with(&port).then(|| format!("127.0.0.1:{remote}"))
    };
    text.lines().filter_map(other).collect()
}

fn fingerprint(key: &russh::keys::PrivateKey) -> String {
    let whole = key.public_key().fingerprint(russh::keys::HashAlg::Sha256).to_string();
    whole.trim_start_matches("SHA256:").to_owned()
}
