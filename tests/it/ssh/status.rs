//! What an administrator can ask of a running server, and what a monitoring system can.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::process::{Command, Output};
use std::time::{Duration, Instant};

use super::person::{Line, Person, Way, answer, begin, new_key};
use super::served::Served;
use crate::pty::Region;

fn aoj(data: &std::path::Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_aoj"));
    command.args(arguments).env_clear().env("AOJ_DATA", data).env("AOJ_LANG", "nl").output().unwrap()
}

fn said(output: &Output) -> (Option<i32>, String, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (output.status.code(), text(&output.stdout), text(&output.stderr))
}

#[test]
fn where_no_server_runs_that_is_told() {
    let region = Region::new();
    let (status, output, errors) = said(&aoj(&region.data(), &["serve", "--status"]));
    assert_eq!((status, output.as_str()), (Some(1), ""));
    assert!(errors.contains("Er draait geen server") && errors.lines().count() == 1, "{errors}");
    let (status, _, errors) = said(&aoj(&region.folder.path().join("nergens"), &["serve", "--status", "--json"]));
    assert_eq!(status, Some(1));
    assert!(errors.contains("Er draait geen server"), "{errors}");
    assert!(!region.folder.path().join("nergens").exists(), "asking makes nothing");
    let (status, _, _) = said(&aoj(&region.data(), &["serve", "--json"]));
    assert_eq!(status, Some(2));
    let (status, _, _) = said(&aoj(&region.data(), &["serve", "--status", "--listen", ":22"]));
    assert_eq!(status, Some(2));
}

#[test]
fn a_running_server_tells_how_it_is_and_nothing_of_anybody() {
    let mut served = Served::new();
    let person = Person::at(served.port, "proef+vries");
    let code = begin(&person);
    answer(&person, 0);
    let wrong = new_key();
    assert!(!Line::knock(served.port).unwrap().offer("coordinator", &Way::Key(&wrong)).unwrap().success());
    let (status, text, errors) = said(&aoj(&served.region.data(), &["serve", "--status"]));
    assert_eq!((status, errors.as_str()), (Some(0), ""));
    for part in [
        &format!("aoj {} draait ", aoj::host::VERSION),
        &format!("Luistert op 127.0.0.1:{}. Sleutel van deze server: SHA256:", served.port),
        "Mensen binnen: 1 (er is plaats voor 5000). Met een vragenlijst open: 1.",
        "Bewaren: ",
        "geleden: gelukt.",
        "Geheugen: ",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    let (_, json, _) = said(&aoj(&served.region.data(), &["serve", "--status", "--json"]));
    let told: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(told["now"]["answering"], 1);
    assert_eq!(told["total"]["sessions"], 1);
    assert_eq!(told["saves"]["last"], "saved");
    for secret in ["vries", &code[..4], "stelling"] {
        assert!(!text.contains(secret) && !json.contains(secret), "{text}{json}");
    }
    // Whoever connects comes from 127.0.0.1 too, but only the address that is listened on stands there.
    assert_eq!(json.matches("127.0.0.1").count(), 1, "{json}");
    served.stop("TERM");
    let (status, _, errors) = said(&aoj(&served.region.data(), &["serve", "--status"]));
    assert_eq!(status, Some(1), "{errors}");
    let left: Vec<_> = std::fs::read_dir(served.region.data()).unwrap().map(|one| one.unwrap().file_name()).collect();
    assert!(!left.contains(&"status.sock".into()), "{left:?}");
}

#[test]
fn strangers_are_told_no_version() {
    let served = Served::new();
    let mut stream = TcpStream::connect(("127.0.0.1", served.port)).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
    let mut greeting = [0; 13];
    stream.read_exact(&mut greeting).unwrap();
    assert_eq!(std::str::from_utf8(&greeting).unwrap(), "SSH-2.0-aoj\r\n");
}

#[test]
fn a_server_that_was_killed_is_not_running_and_the_next_one_is() {
    let mut served = Served::new();
    served.stop("KILL");
    let (status, _, errors) = said(&aoj(&served.region.data(), &["serve", "--status"]));
    assert_eq!(status, Some(1), "{errors}");
    assert!(errors.contains("Er draait geen server"), "{errors}");
    let again = Served::again(served);
    let (status, ..) = said(&aoj(&again.region.data(), &["serve", "--status"]));
    assert_eq!(status, Some(0));
    // Where it is stuck, asking ends.
    again.signal("STOP");
    let (status, _, errors) = said(&aoj(&again.region.data(), &["serve", "--status"]));
    again.signal("CONT");
    assert_eq!(status, Some(1));
    assert!(errors.contains("geeft geen antwoord"), "{errors}");
}

fn fetch(address: &str, request: &str) -> String {
    let mut socket = TcpStream::connect(address).unwrap();
    socket.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
    socket.write_all(request.as_bytes()).unwrap();
    let mut text = String::new();
    // It may be cut while something of ours is unread.
    let _ = socket.read_to_string(&mut text);
    text
}

fn with_metrics() -> (Served, String) {
    let mut served = Served::with(Region::new(), &["--metrics", "127.0.0.1:0"]);
    let line = served.hear("Cijfers voor Prometheus: ");
    let address = line.split("http://").nth(1).unwrap().split('/').next().unwrap().to_owned();
    (served, address)
}

const GET: &str = "GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n";

#[test]
fn figures_are_given_on_the_loopback() {
    let (served, address) = with_metrics();
    let person = Person::at(served.port, "proef+vries");
    let code = begin(&person);
    answer(&person, 0);
    let page = fetch(&address, GET);
    assert!(page.starts_with("HTTP/1.1 200 OK\r\n"), "{page}");
    for part in ["\naoj_sessions 1\n", "\naoj_answering 1\n", "\naoj_store_well 1\n", "le=\"+Inf\"} "] {
        assert!(page.contains(part), "{part}: {page}");
    }
    for secret in ["vries", &code[..4], "127.0.0.1"] {
        assert!(!page.contains(secret), "{page}");
    }
    // Every name stands in the documents, and nothing else does.
    let documents = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/hosting.md")).unwrap();
    let names = |text: &str| -> std::collections::BTreeSet<String> {
        let name = regex_lite::Regex::new("(?:aoj|process)_[a-z_]+").unwrap();
        name.find_iter(text).map(|found| found.as_str().to_owned()).collect()
    };
    let given: std::collections::BTreeSet<String> =
        page.lines().filter_map(|line| line.strip_prefix("# TYPE ")).flat_map(names).collect();
    let table = documents.split("| naam |").nth(1).expect("the table of figures").split("\n\n").next().unwrap();
    assert_eq!(given, names(table));
}

#[test]
fn figures_are_given_nowhere_else() {
    let region = Region::new();
    for address in ["0.0.0.0:9187", "[::]:9187", "192.0.2.1:9187", "localhost:9187", "9187", "127.0.0.1", "\u{1b}[2J"] {
        let (status, _, errors) =
            said(&aoj(&region.data(), &["serve", "--listen", "127.0.0.1:0", "--metrics", address]));
        assert_eq!(status, Some(1), "{address}");
        assert!(errors.contains("geen adres op deze computer zelf") && !errors.contains('\u{1b}'), "{errors}");
    }
}

#[test]
fn who_asks_for_figures_badly_keeps_nobody_from_them() {
    let (mut served, address) = with_metrics();
    let person = Person::at(served.port, "proef");
    begin(&person);
    // Silent ones, slow ones, and one that never ends its headers.
    let silent: Vec<_> = (0..50).filter_map(|_| TcpStream::connect(&address).ok()).collect();
    let mut endless = TcpStream::connect(&address).unwrap();
    for _ in 0..10_000 {
        if endless.write_all(b"X-Header: abcdefghijklmnopqrstuvwxyz\r\n").is_err() {
            break;
        }
    }
    answer(&person, 0);
    let began = Instant::now();
    while !fetch(&address, GET).starts_with("HTTP/1.1 200 OK") {
        assert!(began.elapsed() < Duration::from_secs(20), "figures are kept from whoever asks");
        std::thread::sleep(Duration::from_millis(100));
    }
    for (request, status) in [
        ("GET / HTTP/1.1\r\n\r\n", "404"),
        ("DELETE /metrics HTTP/1.1\r\n\r\n", "405"),
        ("SSH-2.0-x\r\n\r\n", "400"),
        (&format!("GET /metrics HTTP/1.1\r\nX: {}", "y".repeat(20_000)), "431"),
    ] {
        let told = fetch(&address, request);
        assert!(told.is_empty() && status == "431" || told.starts_with(&format!("HTTP/1.1 {status} ")), "{told}");
    }
    answer(&person, 1);
    assert!(served.is_up());
    drop(silent);
}
