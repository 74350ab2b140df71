//! More than a person types and more often than a window is dragged: pastes of a megabyte, sizes that never rest.

use super::region::{Region, answer, holds};

/// One open question.
const OPEN: &str = "format: 1\nid: proef\nversion: '1'\nlanguages: [nl]\ntitle: Proefvragenlijst\naudience: uitvoering\n\
                    background:\n  - {id: kwijt, kind: open, text: Wat wilt u kwijt?, max_chars: 500}\n";

/// A megabyte as somebody might have it on the clipboard: numbered lines, with digits and letters that answer.
fn megabyte() -> String {
    "1. Wij zien 3 of 4 kinderen te laat; weet niet waarom.\r".repeat(20_000)
}

#[test]
fn a_megabyte_pasted_unmarked_on_questions_answers_none() {
    let region = Region::new();
    let (mut pty, code) = region.respond();
    answer(&mut pty, 0);
    pty.press(megabyte());
    // Heard again once the paste has ended.
    std::thread::sleep(std::time::Duration::from_millis(400));
    pty.settle();
    answer(&mut pty, 1);
    holds(&region, &code, 0..2);
    assert_eq!(region.answers(&code).len(), 2);
    assert_eq!(region.counts().submitted, 0);
}

#[test]
fn a_megabyte_pasted_marked_or_not_fills_a_field_and_no_more() {
    for (begin_mark, end_mark) in [("\x1b[200~", "\x1b[201~"), ("", "")] {
        let region = Region::with(OPEN);
        let mut pty = region.aoj(&["respond"]).start();
        pty.see("Dit is uw code");
        pty.press("\r");
        pty.see("Wat wilt u kwijt?");
        pty.press(format!("{begin_mark}{}{end_mark}", megabyte()));
        pty.see("Het vak is vol");
        pty.see("bewaard, nog niet verstuurd");
        pty.press("\x7f");
        pty.see("Nog 1 teken");
    }
}

/// The same sizes each time, as if they came by chance.
fn sizes() -> impl Iterator<Item = (u16, u16)> {
    let mut seed = 7_u32;
    std::iter::repeat_with(move || {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let (columns, rows) = ((seed >> 8) % 300, (seed >> 20) % 70);
        match seed % 11 {
            0 => (1, 1),
            1 => (0, 0),
            2 => (2, 50),
            3 => (300, 2),
            _ => (u16::try_from(columns).unwrap(), u16::try_from(rows).unwrap()),
        }
    })
}

#[test]
fn a_window_that_never_rests_neither_breaks_nor_smears() {
    let region = Region::new();
    let (mut pty, code) = region.respond();
    for (nth, (columns, rows)) in sizes().take(250).enumerate() {
        pty.resize(columns, rows);
        // Moves that answer nothing, in the midst of it.
        pty.press(["\x1b[C", "\x1b[D", "\x1b[B", "\x1b[A"][nth % 4]);
    }
    for (columns, rows) in [(60, 16), (300, 60), (20, 10), (80, 24)] {
        pty.resize(columns, rows);
        pty.settle();
        let before = pty.text();
        // Painted anew, the same stands there: no row was stale.
        pty.press("\x0c");
        pty.settle();
        assert_eq!(before, pty.text(), "{columns}x{rows}");
    }
    pty.see("Dit is stelling nummer");
    pty.press("\x13");
    pty.see(&code);
    assert!(region.answers(&code).is_empty(), "nothing was answered");
}
