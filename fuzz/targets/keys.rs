//! What a terminal sends, to events: in any pieces, at any pace, in either alphabet.
//!
//! What must hold: no panic; no key is a control character; there is no more of anything than came; and whatever came
//! before, the next key after a silence is heard as itself.

#![no_main]

use std::time::Duration;

use aoj::host::{Keys, Letters};
use aoj::port::{Event, Key, KeyCode};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Some((first, rest)) = data.split_first() else { return };
    let mut keys = Keys::of(if first & 1 == 0 { Letters::All } else { Letters::Ascii });
    let (mut now, mut events) = (Duration::ZERO, Vec::new());
    // The sign that parts pieces is one that can stand in none; its neighbour says how long the silence is.
    let mut given = 0;
    for piece in rest.split(|byte| *byte == 0xf8) {
        given += piece.len();
        keys.feed(piece, now, &mut events);
        let silence = piece.first().map_or(0, |byte| u64::from(byte % 4) * 60);
        now += Duration::from_millis(silence);
        keys.pass(now, &mut events);
    }
    for event in &events {
        match event {
            // What is pasted may hold anything; whoever takes it in looks at it. It holds no more than came.
            Event::Paste(text) => assert!(text.len() <= 3 * given, "{} of {given} bytes", text.len()),
            Event::Key(Key { code: KeyCode::Char(sign), .. }) => assert!(!sign.is_control(), "{sign:?}"),
            _ => {}
        }
    }
    assert!(events.len() <= 2 * given + 2, "{} events of {given} bytes", events.len());
    events.clear();
    keys.feed(b"7", now + Duration::from_secs(2), &mut events);
    assert_eq!(events.last(), Some(&Event::Key(Key::plain(KeyCode::Char('7')))));
    assert_eq!(keys.wake_at(), None);
});
