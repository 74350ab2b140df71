//! Sequences of terminals against the events they mean: `sequences.txt`.

use std::time::Duration;

use aoj::host::Keys;
use aoj::port::{Event, Key, KeyCode};
use proptest::prelude::*;

/// The events of these pieces, given one after the other without a pause, and of the silence after them.
fn events(pieces: &[&[u8]]) -> Vec<Event> {
    let (mut keys, mut events) = (Keys::default(), Vec::new());
    for piece in pieces {
        keys.feed(piece, Duration::ZERO, &mut events);
    }
    while let Some(due) = keys.wake_at() {
        keys.pass(due, &mut events);
    }
    events
}

fn bytes_of(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = text;
    while let Some(sign) = rest.chars().next() {
        let (byte, length) = match rest.get(..2) {
            Some("\\e") => (Some(0x1b), 2),
            Some("\\x") => (u8::from_str_radix(&rest[2..4], 16).ok(), 4),
            _ => (None, sign.len_utf8()),
        };
        match byte {
            Some(byte) => bytes.push(byte),
            None => bytes.extend_from_slice(sign.encode_utf8(&mut [0; 4]).as_bytes()),
        }
        rest = &rest[length..];
    }
    bytes
}

fn word(event: &Event) -> String {
    match event {
        Event::Key(Key { code, ctrl, alt, shift }) => {
            let modifiers = [(*ctrl, "C-"), (*alt, "A-"), (*shift, "S-")];
            let name = match code {
                KeyCode::Char(sign) => format!("'{sign}'"),
                KeyCode::F(number) => format!("F{number}"),
                other => format!("{other:?}"),
            };
            modifiers.into_iter().filter(|(on, _)| *on).map(|(_, name)| name).collect::<String>() + &name
        }
        Event::Click { column, row } => format!("Click({column},{row})"),
        Event::Scroll(step) => format!("Scroll({step})"),
        Event::Paste(text) => {
            let shown = |sign: char| if sign < ' ' { char::from_u32(0x2400 + u32::from(sign)).unwrap() } else { sign };
            format!("Paste({})", text.chars().map(shown).collect::<String>()).replace('\u{240a}', "␊")
        }
        other => format!("{other:?}"),
    }
}

/// The table: line number, bytes, what they mean.
fn table() -> Vec<(usize, Vec<u8>, String)> {
    let lines = include_str!("sequences.txt").lines().enumerate();
    lines
        .filter(|(_, line)| !line.is_empty() && !line.starts_with('#'))
        .map(|(at, line)| {
            // Bytes and meaning are two or more spaces apart.
            let (bytes, meaning) = line.split_once("  ").unwrap();
            (at + 1, bytes_of(bytes), meaning.trim().to_owned())
        })
        .collect()
}

fn words(events: &[Event]) -> String {
    if events.is_empty() { "-".to_owned() } else { events.iter().map(word).collect::<Vec<_>>().join(" ") }
}

#[test]
fn every_sequence_means_what_the_table_says() {
    for (line, bytes, meaning) in table() {
        assert_eq!(words(&events(&[&bytes])), meaning, "line {line}");
        // However the network cuts it.
        let single: Vec<&[u8]> = bytes.chunks(1).collect();
        assert_eq!(words(&events(&single)), meaning, "line {line}, byte by byte");
    }
}

#[test]
fn a_lone_escape_waits_for_the_rest_of_a_sequence_only_briefly() {
    let (mut keys, mut events) = (Keys::default(), Vec::new());
    keys.feed(b"\x1b", Duration::from_millis(100), &mut events);
    keys.pass(Duration::from_millis(120), &mut events);
    assert_eq!(words(&events), "-");
    let due = keys.wake_at().unwrap();
    assert!((125..=150).contains(&due.as_millis()), "{due:?}");
    // The next key comes late: two keys, not Alt with a letter, although nobody called in between.
    keys.feed(b"x", Duration::from_millis(400), &mut events);
    assert_eq!(words(&events), "Escape 'x'");
    assert_eq!(keys.wake_at(), None);
}

#[test]
fn a_paste_beyond_all_measure_is_cut_and_never_typed() {
    let text = "1".repeat(1 << 20);
    let got = events(&[b"\x1b[200~", text.as_bytes(), b"\x1b[201~", b"x"]);
    let [Event::Paste(kept), last] = got.as_slice() else { panic!("{} events", got.len()) };
    assert!(kept.len() <= 256 * 1024 && kept.len() > 200 * 1024, "{}", kept.len());
    assert_eq!(word(last), "'x'");
    // Without an end it comes out when nothing more arrives.
    assert_eq!(words(&events(&[b"\x1b[200~half"])), "Paste(half)");
}

#[test]
fn what_never_ends_is_swallowed_without_being_kept() {
    for start in ["\x1b[", "\x1b]", "\x1bP", "\x1b[1;"] {
        let flood = "1".repeat(1 << 22);
        let began = std::time::Instant::now();
        let (mut keys, mut events) = (Keys::default(), Vec::new());
        keys.feed(start.as_bytes(), Duration::ZERO, &mut events);
        keys.feed(flood.as_bytes(), Duration::ZERO, &mut events);
        assert!(events.is_empty(), "{start:?}");
        keys.pass(keys.wake_at().unwrap(), &mut events);
        keys.feed(b"x", Duration::from_secs(9), &mut events);
        assert_eq!(words(&events), "'x'", "{start:?}");
        // Each byte costs the same: four million take far less than the minutes of a growing search.
        assert!(began.elapsed() < Duration::from_secs(10), "{start:?}");
    }
}

proptest! {
    #[test]
    fn any_bytes_in_any_pieces_give_the_same_events(
        bytes in proptest::collection::vec(prop_oneof![
            3 => any::<u8>(), 2 => Just(0x1b), 2 => Just(b'['), 1 => Just(b'O'), 2 => b'0'..=b';', 1 => Just(b'~'),
        ], 0..60),
        cuts in proptest::collection::vec(0_usize..60, 0..6),
    ) {
        let mut cuts: Vec<usize> = cuts.into_iter().filter(|cut| *cut < bytes.len()).collect();
        cuts.sort_unstable();
        cuts.push(bytes.len());
        let mut from = 0;
        let pieces: Vec<&[u8]> = cuts.into_iter().map(|cut| &bytes[std::mem::replace(&mut from, cut)..cut]).collect();
        prop_assert_eq!(events(&pieces), events(&[&bytes]));
        for event in events(&[&bytes]) {
            if let Event::Key(Key { code: KeyCode::Char(sign), .. }) = event {
                prop_assert!(!sign.is_control());
            }
        }
    }
}
