//! Coordinators: by a key or by the passphrase, at the screens and by commands.

use std::fs;

use aoj::host::SystemClock;
use aoj::privacy::Passphrase;
use aoj::store::Store;
use russh::keys::PrivateKey;

use super::person::{Line, Person, Session, Way, answer, begin, new_key};
use super::served::Served;
use crate::pty::Region;

/// A server that knows these lines of keys.
fn served(lines: &[String]) -> Served {
    let region = Region::new();
    let file = region.folder.path().join("coordinators");
    fs::write(&file, lines.join("\n")).unwrap();
    Served::with(region, &["--coordinators", file.to_str().unwrap()])
}

fn public(key: &PrivateKey) -> String {
    key.public_key().to_openssh().unwrap()
}

fn run(served: &Served, key: &PrivateKey, command: &str, input: &str) -> (Option<u32>, String, String) {
    let line = Line::enter(served.port, "coordinator", &Way::Key(key));
    let session = Session { terminal: None, variables: &[], command: Some(command) };
    let person = Person::with(line, &session);
    if !input.is_empty() {
        person.press(input);
    }
    person.end_input();
    let status = person.ended();
    (status, person.text(), person.errors())
}

#[test]
fn without_a_key_or_passphrase_nobody_is_the_coordinator() {
    let known = new_key();
    let served = served(&[public(&known)]);
    let comes_in = |port, user, way: &Way| Line::knock(port).unwrap().offer(user, way).unwrap().success();
    for user in ["coordinator", "en+coordinator", "COORDINATOR+proef"] {
        for way in [Way::None, Way::Key(&new_key()), Way::Prompts] {
            assert!(!comes_in(served.port, user, &way), "{user}");
        }
    }
    // Nor without a file of keys at all.
    let without = Served::new();
    for way in [Way::None, Way::Key(&known), Way::Prompts] {
        assert!(!comes_in(without.port, "coordinator", &way));
    }
}

#[test]
fn a_key_opens_the_screens_and_the_wave_is_followed() {
    let key = new_key();
    let served = served(&[public(&key)]);
    let coordinator = Person::with(Line::enter(served.port, "coordinator", &Way::Key(&key)), &Session::default());
    coordinator.see("Meting najaar 2026");
    coordinator.press("\r");
    let respondent = Person::at(served.port, "proef");
    begin(&respondent);
    answer(&respondent, 0);
    coordinator.until("the one who has begun", |text| {
        text.contains("1 bezig") || text.contains("bezig 1") || text.contains('1')
    });
    coordinator.press("q");
    coordinator.press("\r");
}

#[test]
fn the_passphrase_is_asked_for_on_the_screen() {
    let served = Served::new();
    {
        let mut store = served.region.store();
        let kept = Passphrase::new("een lange wachtzin").hash([7; 16]).unwrap();
        store.set_passphrase(&kept, &SystemClock).unwrap();
    }
    let line = Line::enter(served.port, "coordinator", &Way::Prompts);
    let coordinator = Person::with(line, &Session::default());
    coordinator.see("achtzin");
    coordinator.press("niet de goede\r");
    std::thread::sleep(std::time::Duration::from_millis(300));
    assert!(!coordinator.text().contains("Meting najaar"));
    coordinator.until("to be asked again", |text| text.contains("niet") || text.contains("klopt"));
    coordinator.press("een lange wachtzin\r");
    coordinator.see("Meting najaar 2026");
    // Knowing it does not give commands, as it was not typed yet.
    let line = Line::enter(served.port, "coordinator", &Way::Prompts);
    let session = Session { terminal: None, variables: &[], command: Some("counts --wave proefmeting") };
    let person = Person::with(line, &session);
    assert_eq!(person.ended(), Some(1));
    assert!(person.errors().contains("sleutel"), "{}", person.errors());
}

#[test]
fn commands_come_with_a_key() {
    let key = new_key();
    let served = served(&[public(&key)]);
    let (status, output, errors) = run(&served, &key, "counts --wave proefmeting --json", "");
    assert_eq!((status, errors.as_str()), (Some(0), ""));
    let counts: serde_json::Value = serde_json::from_str(&output).unwrap();
    assert_eq!(counts["wave"], "proefmeting");
    let (status, output, _) = run(&served, &key, "aoj print questionnaire beleid --format markdown", "");
    assert_eq!(status, Some(0));
    assert!(output.lines().count() > 200);
    let mut header = "vraag_0,vraag_1".to_owned();
    let mut rows = String::new();
    for n in 2..30 {
        header += &[",vraag_", &n.to_string()].concat();
    }
    header.push_str(",cijfer\n");
    // More than is in any window at once.
    for n in 0..20 {
        rows.push_str(&vec![(n % 5 + 1).to_string(); 30].join(","));
        rows.push_str(",8\n");
    }
    let import = "responses import - --wave proefmeting --questionnaire proef";
    let (status, _, errors) = run(&served, &key, import, &format!("{header}{rows}"));
    assert_eq!(status, Some(0), "{errors}");
    assert_eq!(served.region.counts().submitted, 20);
    let (status, output, _) = run(&served, &key, "counts --wave proefmeting --json", "");
    assert_eq!(status, Some(0));
    assert!(output.contains("\"submitted\": 20"), "{output}");
    let (status, output, errors) = run(&served, &key, "check -", "format: 1\nid: x\n");
    assert_eq!(status, Some(1), "{output}{errors}");
    let (status, _, errors) = run(&served, &key, "results --wave bestaatniet", "");
    assert_eq!(status, Some(1));
    assert!(errors.contains("bestaatniet"), "{errors}");
    // What is taken away is made by the server, behind its fence, in every format.
    served.region.store().close_wave("proefmeting", &SystemClock).unwrap();
    for format in ["csv", "json", "xlsx", "sps", "r"] {
        let export = format!("responses export --wave proefmeting --questionnaire proef --format {format} --out -");
        let (status, output, errors) = run(&served, &key, &export, "");
        assert_eq!(status, Some(0), "{format}: {errors}");
        assert!(output.len() > 1000, "{format}: {output}");
    }
}

#[test]
fn what_comes_in_half_is_not_taken_for_all() {
    let key = new_key();
    let served = served(&[public(&key)]);
    let line = Line::enter(served.port, "coordinator", &Way::Key(&key));
    let command = Some("responses import - --wave proefmeting --questionnaire proef");
    let person = Person::with(line, &Session { terminal: None, variables: &[], command });
    let header: Vec<String> = (0..30).map(|n| format!("vraag_{n}")).collect();
    person.press(format!("{},cijfer\n{}8\n", header.join(","), "1,".repeat(30)));
    std::thread::sleep(std::time::Duration::from_millis(300));
    person.hang_up();
    std::thread::sleep(std::time::Duration::from_secs(1));
    assert_eq!(served.region.counts().submitted, 0);
}

#[test]
fn a_file_that_comes_in_names_no_file_of_the_server() {
    let key = new_key();
    let served = served(&[public(&key)]);
    fs::write(served.region.data().join("questionnaires/eigen.yaml"), "format: 1\nid: eigen\n").unwrap();
    fs::write(served.file("buiten.yaml"), "geheim: van de server\n").unwrap();
    let outside = served.file("buiten.yaml");
    for source in
        ["/etc/passwd", "../secret", "../../buiten.yaml", "../host_key", "./eigen.yaml", outside.to_str().unwrap()]
    {
        let file = format!(
            "format: 1\nid: nieuw\ntitle: x\nregion: {{name: y}}\nopens: 2026-11-01\ncloses: 2026-11-30\n\
             questionnaires:\n  - use: {source}\n    invited: 1\n"
        );
        for command in ["check -", "wave create -"] {
            let (status, output, errors) = run(&served, &key, command, &file);
            assert_eq!(status, Some(1), "{command} {source}");
            let told = output + &errors;
            for secret in ["root:", "PRIVATE KEY", "geheim:", "van de server"] {
                assert!(!told.contains(secret), "{command} {source}: {told}");
            }
            assert!(told.contains("beleid, ") || told.contains("beleid"), "{command} {source}: {told}");
        }
    }
    // One of the region's own is found, by name and by the file's name.
    for source in ["eigen", "eigen.yaml"] {
        let file = format!(
            "format: 1\nid: nieuw\ntitle: x\nregion: {{name: y}}\nopens: 2026-11-01\ncloses: 2026-11-30\n\
             questionnaires:\n  - use: {source}\n    invited: 1\n"
        );
        let (_, output, errors) = run(&served, &key, "check -", &file);
        assert!((output + &errors).contains("eigen.yaml:"), "{source}");
    }
    let (status, output, errors) = run(&served, &key, "print questionnaire secret", "");
    assert_eq!((status, output.as_str()), (Some(1), ""), "{errors}");
}

#[test]
fn every_other_command_is_refused_with_a_sentence() {
    let key = new_key();
    let served = served(&[public(&key)]);
    let refused = |command: &str| {
        let (status, output, errors) = run(&served, &key, command, "");
        assert_eq!((status, output.as_str()), (Some(1), ""), "{command}");
        errors
    };
    for command in ["sh", "wave close proefmeting", "counts --wave proefmeting --data /tmp", "backup /tmp/x", ""] {
        assert!(refused(command).contains("Wel: counts, results, responses export --out -"), "{command}");
    }
    for (command, form) in [
        ("counts", "counts --wave … [--json]"),
        ("counts --wave proefmeting --data x", "counts --wave … [--json]"),
        ("responses import --wave proefmeting", "responses import --wave … --questionnaire … - [--again]"),
        ("print questionnaire", "print questionnaire … [--wave …] [--format …]"),
        ("check passwd", "check -"),
    ] {
        assert_eq!(refused(command).trim_end(), format!("Zo kan deze opdracht niet over SSH. Wel zo: {form}"));
    }
}

#[test]
fn a_key_for_one_wave_sees_no_other() {
    let key = new_key();
    let served = served(&[format!("wave=\"anders\" {}", public(&key))]);
    let (status, _, errors) = run(&served, &key, "counts --wave proefmeting", "");
    assert_eq!(status, Some(1));
    assert!(errors.contains("alleen bij meting anders"), "{errors}");
    let coordinator = Person::with(Line::enter(served.port, "coordinator", &Way::Key(&key)), &Session::default());
    coordinator.until("its screen", |text| text.lines().count() > 3);
    std::thread::sleep(std::time::Duration::from_millis(500));
    assert!(!coordinator.text().contains("Meting najaar"), "{}", coordinator.text());
}

#[test]
fn keys_are_read_again_when_their_file_changes() {
    let (first, second) = (new_key(), new_key());
    let served = served(&[public(&first)]);
    let comes_in =
        |key: &PrivateKey| Line::knock(served.port).unwrap().offer("coordinator", &Way::Key(key)).unwrap().success();
    assert!(comes_in(&first) && !comes_in(&second));
    fs::write(served.file("coordinators"), public(&second)).unwrap();
    assert!(!comes_in(&first) && comes_in(&second));
    fs::remove_file(served.file("coordinators")).unwrap();
    assert!(!comes_in(&second));
}

#[test]
fn lines_that_open_nothing_are_told_at_the_start() {
    let key = new_key();
    let mut served = served(&[format!("command=\"sh\" {}", public(&key)), "ssh-rsa AAAA oud".to_owned()]);
    let said = served.said();
    assert!(said.contains("regel 1: alleen de opties wave"), "{said}");
    assert!(said.contains("regel 2: dit is geen sleutel"), "{said}");
    assert!(!Line::knock(served.port).unwrap().offer("coordinator", &Way::Key(&key)).unwrap().success());
}
