//! What holds whatever is pressed.

use std::time::Duration;

use aoj::port::{Effect, EndReason, Event, Key, KeyCode, Refusal, Trouble};
use aoj::privacy::{Code, DraftKey, StoreSecret};
use aoj::sitting::Entry;
use aoj::ui::Look;
use proptest::prelude::*;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::fixture::{every_kind, offer};
use super::stage::Stage;

/// Something that happens at a terminal, to the store or to time.
#[derive(Clone, Debug)]
enum Happening {
    Key(Key),
    Paste(String),
    Click(u16, u16),
    Scroll(i16),
    Resize(u16, u16),
    Pass(u64),
    Hold(bool),
    Trouble(Option<Trouble>),
    Refuse(Refusal),
    End,
}

fn keys() -> impl Strategy<Value = Key> {
    let named = [
        KeyCode::Enter,
        KeyCode::Enter,
        KeyCode::Tab,
        KeyCode::BackTab,
        KeyCode::Backspace,
        KeyCode::Delete,
        KeyCode::Escape,
        KeyCode::Up,
        KeyCode::Down,
        KeyCode::Down,
        KeyCode::Left,
        KeyCode::Right,
        KeyCode::Right,
        KeyCode::Home,
        KeyCode::End,
        KeyCode::PageUp,
        KeyCode::PageDown,
        KeyCode::PageDown,
        KeyCode::F(1),
        KeyCode::F(2),
        KeyCode::F(3),
        KeyCode::F(10),
    ];
    prop_oneof![
        4 => prop::sample::select(named.to_vec()).prop_map(Key::plain),
        4 => prop::sample::select("0123456789wn ".chars().collect::<Vec<_>>()).prop_map(|c| Key::plain(KeyCode::Char(c))),
        1 => any::<char>().prop_map(|c| Key::plain(KeyCode::Char(c))),
        1 => prop::sample::select("cshzd".chars().collect::<Vec<_>>()).prop_map(Key::ctrl),
    ]
}

fn happenings() -> impl Strategy<Value = Vec<Happening>> {
    let one = prop_oneof![
        30 => keys().prop_map(Happening::Key),
        1 => any::<String>().prop_map(Happening::Paste),
        1 => (0u16..130, 0u16..50).prop_map(|(x, y)| Happening::Click(x, y)),
        1 => (-3i16..4).prop_map(Happening::Scroll),
        1 => (1u16..130, 1u16..45).prop_map(|(w, h)| Happening::Resize(w, h)),
        2 => (0u64..5).prop_map(Happening::Pass),
        2 => any::<bool>().prop_map(Happening::Hold),
        1 => prop::option::of(Just(Trouble::DiskFull)).prop_map(Happening::Trouble),
    ];
    let rare = prop_oneof![
        40 => one,
        1 => Just(Happening::Refuse(Refusal::TakenOver)),
        1 => Just(Happening::End),
    ];
    prop::collection::vec(rare, 1..120)
}

fn happen(stage: &mut Stage, happening: &Happening) {
    match happening {
        Happening::Key(key) => stage.key(*key),
        Happening::Paste(text) => stage.event(Event::Paste(text.clone())),
        Happening::Click(column, row) => stage.event(Event::Click { column: *column, row: *row }),
        Happening::Scroll(by) => stage.event(Event::Scroll(*by)),
        Happening::Resize(columns, rows) => {
            stage.size = (*columns, *rows);
            stage.event(Event::Resize { columns: *columns, rows: *rows });
        }
        Happening::Pass(seconds) => stage.pass(Duration::from_secs(*seconds)),
        Happening::Hold(hold) => {
            stage.hold = *hold;
            if !hold {
                stage.answer_all();
            }
        }
        Happening::Trouble(trouble) => stage.store.trouble.clone_from(trouble),
        Happening::Refuse(refusal) => stage.store.refusal = Some(*refusal),
        Happening::End => stage.event(Event::End(EndReason::HangUp)),
    }
}

fn picture(stage: &Stage, columns: u16, rows: u16) -> Buffer {
    let area = Rect::new(0, 0, columns, rows);
    let mut buffer = Buffer::empty(area);
    let cursor = stage.app.draw(area, &mut buffer);
    if let Some(cursor) = cursor {
        assert!(cursor.x < columns && cursor.y < rows, "the cursor at {cursor} of {columns}x{rows}");
    }
    buffer
}

fn begun() -> Stage {
    let mut stage = Stage::with(vec![offer(every_kind())], Entry::Start, Look::default(), (80, 24));
    stage.keys("1 <Enter> <Enter>");
    stage
}

/// How many answers the stored draft of the code on the screen holds; `None` without code or draft.
fn stored(stage: &Stage) -> Option<usize> {
    let screen = stage.screen();
    let at = screen.find("code ")?;
    let code = Code::parse(screen.get(at + 5..at + 24)?).ok()?;
    let key = DraftKey::of(&StoreSecret::new([3; 32]), &code);
    let row = stage.store.drafts.get(&key.lookup())?;
    let content = key.open(&row.draft.sealed, &row.draft.wave, row.draft.questionnaire.as_str()).unwrap();
    Some(content.answers.len())
}

/// The number before ` van de 14 vragen` of the review.
fn answered(screen: &str) -> Option<usize> {
    if screen.contains("U hebt alle vragen beantwoord.") {
        return Some(14);
    }
    screen.split("U hebt ").nth(1)?.split(' ').next()?.parse().ok()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    /// Invariant 5: nothing says *saved* or *thank you* before the store has said so.
    #[test]
    fn nothing_is_called_saved_or_sent_before_it_is(happenings in happenings()) {
        let mut stage = begun();
        for happening in &happenings {
            happen(&mut stage, happening);
            prop_assert!(stage.pending.iter().filter(|e| {
                matches!(e, Effect::Begin(_) | Effect::Save(_) | Effect::Send(_))
            }).count() <= 1, "one write under way at a time");
            let screen = stage.screen();
            let claims = screen.contains("bewaard, nog niet verstuurd") || screen.contains("Uw antwoorden zijn bewaard");
            if claims {
                let waits = stage.pending.iter().any(|e| matches!(e, Effect::Save(_)));
                prop_assert!(!waits, "called saved while the store had not answered\n{screen}");
            }
            if claims && let (Some(shown), Some(kept)) = (answered(&screen), stored(&stage)) {
                prop_assert_eq!(shown, kept, "the draft holds what the screen says is saved\n{}", screen);
            }
            if screen.contains("Verstuurd.") {
                prop_assert_eq!(stage.store.sent.len(), 1);
            }
        }
    }

    /// Invariants 6 and 8: drawing works at any size, shows nothing that acts on a terminal, and changes nothing.
    #[test]
    fn drawing_works_at_any_size_and_changes_nothing(
        happenings in happenings(),
        sizes in prop::collection::vec((1u16..200, 1u16..60), 8),
    ) {
        let mut drawn = begun();
        let mut undrawn = begun();
        for (at, happening) in happenings.iter().enumerate() {
            happen(&mut drawn, happening);
            happen(&mut undrawn, happening);
            let (columns, rows) = sizes[at % sizes.len()];
            let once = picture(&drawn, columns, rows);
            prop_assert_eq!(&once, &picture(&drawn, columns, rows), "drawn twice");
            for cell in &once.content {
                let acts = |c: char| c.is_control() || ('\u{202a}'..='\u{202e}').contains(&c);
                prop_assert!(!cell.symbol().chars().any(acts), "{:?}", cell.symbol());
            }
        }
        prop_assert_eq!(drawn.screen(), undrawn.screen());
    }

    /// End of input never answers, skips or sends anything.
    #[test]
    fn the_end_of_input_sends_nothing(happenings in happenings()) {
        let mut stage = begun();
        for happening in &happenings {
            happen(&mut stage, happening);
        }
        stage.answer_all();
        let sent = stage.store.sent.len();
        stage.hold = false;
        stage.store.trouble = None;
        stage.event(Event::End(EndReason::HangUp));
        prop_assert!(stage.quit, "a cut line ends the session\n{}", stage.screen());
        prop_assert_eq!(stage.store.sent.len(), sent);
    }
}

/// Every screen at every small size, and at the largest.
#[test]
fn every_screen_draws_from_one_cell_to_the_largest() {
    let scripts = [
        "",
        "1",
        "1 <Enter>",
        "1 <Enter> <Enter>",
        "1 <Enter> <Enter> <F3> <Down> <Enter> <PgUp> <Tab>",
        "1 <Enter> <Enter> <F3> <Down> <Enter> 4 <Right>",
        "1 <Enter> <Enter> <F3> <Down> <Down> <Enter> 1",
        "1 <Enter> <Enter> <F3> <Down> <Down> <Down> <Enter> 7",
        "1 <Enter> <Enter> <F10> <End> <Up> <Enter> tekst",
        "1 <Enter> <Enter> <Esc>",
        "1 <Enter> <Enter> <F3>",
        "1 <Enter> <Enter> <F10>",
        "1 <Enter> <Enter> <F10> <End> <Enter>",
        "1 <Enter> <Enter> <F2>",
        "1 <Enter> <Enter> <F2> <Down> <Enter>",
        "1 <Enter> <Enter> ?",
        "<Down> <Enter>",
    ];
    for script in scripts {
        let mut stage = Stage::new(vec![offer(every_kind())]);
        stage.keys(script);
        for columns in (1..12).chain([20, 39, 40, 59, 60, 69, 70, 80, 120, 500]) {
            for rows in (1..17).chain([20, 24, 200]) {
                picture(&stage, columns, rows);
            }
        }
    }
}

#[test]
fn a_paste_of_a_megabyte_is_quick() {
    let mut stage = begun();
    stage.keys("<F10> <End> <Up> <Enter>").sees("Wat wilt u nog kwijt?");
    let before = std::time::Instant::now();
    stage.event(Event::Paste("woord \x1b]0;titel\x07\u{202e}\n".repeat(50_000)));
    assert!(before.elapsed() < Duration::from_millis(500), "{:?}", before.elapsed());
    stage.sees("Het vak is vol");
}

#[test]
fn a_long_question_is_read_to_its_end_before_the_page_turns() {
    let mut questionnaire = every_kind();
    questionnaire.background[0].text = super::fixture::words(&format!("{}tot slot", "Een lange vraag. ".repeat(115)));
    let mut stage = Stage::new(vec![offer(questionnaire)]);
    stage.keys("1 <Enter> <Enter>").sees("PgDn bladeren").misses("tot slot");
    for _ in 0..3 {
        if stage.screen().contains("5 ○ Anders") {
            break;
        }
        stage.keys("<PgDn>");
    }
    stage.sees("5 ○ Anders").sees("tot slot").sees("PgDn verder");
    stage.keys("<PgDn>").sees("In welke gemeente");
}
