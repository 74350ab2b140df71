//! A coordinator in a terminal while another process sends.

use std::fmt::Write;
use std::process::Command;
use std::time::{Duration, Instant};

use super::Region;
use super::region::ITEMS;

/// How many stand as sent in the row of the audience.
fn sent(screen: &str) -> Option<u64> {
    let row = screen.lines().find(|line| line.contains("Uitvoering  ") && !line.contains('·'))?;
    row.split_whitespace().find_map(|word| word.parse().ok())
}

#[test]
fn what_another_process_sends_shows_within_a_second_and_nothing_is_written_without() {
    let region = Region::new();
    let mut pty = region.aoj(&["coordinate"]).start();
    pty.see("Welke meting wilt u zien?");
    pty.press("\r");
    let before = pty.see("Respons");
    assert_eq!(sent(&before), Some(0), "{before}");
    assert_eq!(pty.cost(""), 0, "idle it writes nothing");

    let mut csv = String::new();
    for item in 0..ITEMS {
        let _ = write!(csv, "{}vraag_{item}", if item > 0 { "," } else { "" });
    }
    csv.push('\n');
    csv.push_str(&vec!["4"; ITEMS].join(","));
    let file = region.folder.path().join("een.csv");
    std::fs::write(&file, csv + "\n").unwrap();
    let done = Command::new(env!("CARGO_BIN_EXE_aoj"))
        .args(["responses", "import", "--wave", "proefmeting", "--questionnaire", "proef", file.to_str().unwrap()])
        .env("AOJ_DATA", region.data())
        .output()
        .unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let began = Instant::now();
    pty.until("one that was sent", |screen| sent(screen) == Some(1));
    let took = began.elapsed();
    println!("shown {took:?} after the other process had ended");
    // A second, and what a busy computer takes.
    assert!(took < Duration::from_secs(3), "{took:?}");
    assert_eq!(pty.cost(""), 0);
    pty.press("q\r");
    assert_eq!(pty.ended(), 0);
}
