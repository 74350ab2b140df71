//! Sequences of terminals against the events they mean: `sequences.txt`.

use std::time::Duration;

use aoj::host::{Keys, Letters};
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

/// A line of the table.
struct Case {
    /// The terminal, with the number of the line.
    whose: String,
    bytes: Vec<u8>,
    meaning: &'static str,
}

fn table() -> Vec<Case> {
    let mut terminal = "";
    let mut cases = Vec::new();
    for (at, line) in include_str!("sequences.txt").lines().enumerate() {
        match line.chars().next() {
            None | Some('#') => {}
            Some('[') => terminal = line,
            Some(_) => {
                // Bytes and meaning are two or more spaces apart.
                let (bytes, meaning) = line.split_once("  ").unwrap();
                let whose = format!("line {}, {terminal}", at + 1);
                cases.push(Case { whose, bytes: bytes_of(bytes), meaning: meaning.trim() });
            }
        }
    }
    cases
}

fn words(events: &[Event]) -> String {
    if events.is_empty() { "-".to_owned() } else { events.iter().map(word).collect::<Vec<_>>().join(" ") }
}

#[test]
fn every_sequence_means_what_the_table_says() {
    for Case { whose, bytes, meaning } in table() {
        assert_eq!(words(&events(&[&bytes])), meaning, "{whose}");
        // However the network cuts it.
        let single: Vec<&[u8]> = bytes.chunks(1).collect();
        assert_eq!(words(&events(&single)), meaning, "{whose}, byte by byte");
        for at in 1..bytes.len() {
            let (before, after) = bytes.split_at(at);
            assert_eq!(words(&events(&[before, after])), meaning, "{whose}, cut at byte {at}");
        }
    }
}

/// A line that stops in the midst of a sequence spoils nothing that is typed later.
#[test]
fn whatever_was_begun_the_next_key_after_a_silence_is_heard() {
    for Case { whose, bytes, .. } in table() {
        for at in 0..=bytes.len() {
            let (mut keys, mut events) = (Keys::default(), Vec::new());
            keys.feed(&bytes[..at], Duration::ZERO, &mut events);
            keys.feed("7".as_bytes(), Duration::from_secs(2), &mut events);
            assert_eq!(events.last().map(word).as_deref(), Some("'7'"), "{whose}, cut at byte {at}");
            assert_eq!(keys.wake_at(), None, "{whose}, cut at byte {at}");
        }
    }
}

/// What begins a sequence and stops there is no key; above all no digit or letter, which could answer.
#[test]
fn of_a_broken_sequence_no_piece_is_a_sign() {
    let starts = [
        "\\e[1;",
        "\\e[",
        "\\eO",
        "\\e[<0;5;",
        "\\e]52;c;MTIz",
        "\\eP1$r",
        "\\x9b1;",
        "\\xe2\\x82",
        "\\e[[",
        "\\e[M 1",
    ];
    for start in starts {
        assert_eq!(words(&events(&[&bytes_of(start)])), "-", "{start}");
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

/// Where the locale says that the terminal has no UTF-8, it may send a letter as one byte.
#[test]
fn letters_of_one_byte_are_heard_where_the_locale_has_them() {
    for (bytes, latin, utf8) in [
        ("co\\xf6rd", "'c' 'o' 'ö' 'r' 'd'", "'c' 'o' 'r' 'd'"),
        ("\\xe9\\xe9n", "'é' 'é' 'n'", "'n'"),
        ("caf\\xe9", "'c' 'a' 'f' 'é'", "'c' 'a' 'f'"),
        ("\\xa4\\x80", "'€' '€'", "-"),
        ("é€", "'é' '€'", "'é' '€'"),
        ("\\xe9\\e[A", "'é' Up", "Up"),
    ] {
        for (letters, meaning) in [(Letters::Ascii, latin), (Letters::All, utf8)] {
            let (mut keys, mut events) = (Keys::of(letters), Vec::new());
            for byte in bytes_of(bytes) {
                keys.feed(&[byte], Duration::ZERO, &mut events);
            }
            keys.pass(Duration::from_secs(2), &mut events);
            assert_eq!(words(&events), meaning, "{bytes} {letters:?}");
        }
    }
}

/// What a terminal sends for a paste that it does not mark: lines end in CR.
fn report() -> String {
    "1. Wij zien de jeugdhulp te laat.\r2. Het overleg is goed (cijfer: 8).\r".repeat(20_000)
}

#[test]
fn what_comes_faster_than_anybody_types_is_a_paste() {
    let text = report();
    let all = events(&[text.as_bytes()]);
    let [Event::Paste(kept)] = all.as_slice() else { panic!("{} events", all.len()) };
    assert!(kept.starts_with("1. Wij") && kept.contains("laat.\n2."), "{:?}", &kept[..80]);
    assert!(kept.len() <= 256 * 1024, "{}", kept.len());
    // The system hands over what fits its room, the network what fits a packet.
    for size in [100, 1400, 4095] {
        let pieces: Vec<&[u8]> = text.as_bytes().chunks(size).collect();
        assert_eq!(events(&pieces).len(), 1, "in pieces of {size}");
    }
    // In small pieces the first may pass for keys, as nothing tells them from keys; not those that follow.
    for size in [1, 7, 64] {
        let pieces: Vec<&[u8]> = text.as_bytes()[..200_000].chunks(size).collect();
        let all = events(&pieces);
        assert!(all.len() <= 101 && matches!(all.last(), Some(Event::Paste(_))), "in pieces of {size}: {}", all.len());
    }
}

#[test]
fn keys_that_a_slow_line_held_up_stay_keys() {
    assert_eq!(events(&["4".repeat(99).as_bytes()]).len(), 99, "a digit held down");
    assert_eq!(events(&["\x1b[B".repeat(2000).as_bytes()]).len(), 2000, "an arrow held down");
    assert_eq!(events(&["\x7f".repeat(2000).as_bytes()]).len(), 2000, "Backspace held down");
    let (mut keys, mut events) = (Keys::default(), Vec::new());
    for nth in 0..2000 {
        keys.feed(b"abc", Duration::from_millis(nth * 11), &mut events);
    }
    assert_eq!(events.len(), 6000, "somebody who types for long");
    // After a paste and a pause keys are keys again; Ctrl-C is heard at once.
    keys.feed(report().as_bytes(), Duration::from_mins(1), &mut events);
    events.clear();
    keys.feed(b"12\x03", Duration::from_secs(61), &mut events);
    let [Event::Paste(_), rest @ ..] = events.as_slice() else { panic!("{events:?}") };
    assert_eq!(words(rest), "'1' '2' C-'c'");
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
