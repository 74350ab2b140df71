//! What holds of every screen for whoever sees little, no colours, or reads the other language.

use std::sync::Arc;

use aoj::port::{Offer, Refusal, Trouble};
use aoj::sitting::Entry;
use aoj::text::Lang;
use aoj::ui::{ASCII, Colours, FINE, Look, WGL4};
use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier};

use crate::keys::fixture::{every_kind, offer};
use crate::keys::stage::{Memory, Stage, env, text};

/// Every screen: its name and the keys that lead there. `!` words set the stage: see [`at`].
const SCREENS: &[(&str, &str)] = &[
    ("start", ""),
    ("waves", "!waves"),
    ("no wave", "!none"),
    ("questionnaires", "!waves 1"),
    ("word", "!word 1 vlier"),
    ("wrong word", "!word 1 vlier <Enter>"),
    ("letter", "!word <Down> <Right> <Enter> vlier <Enter>"),
    ("ticket", "!tickets 1"),
    ("unknown ticket", "!tickets 1 0 0 0 0 0 0 0 0 0 0 0 7 <Enter>"),
    (
        "spent ticket",
        "!tickets 1 4 T R A K 7 Q 2 9 M X R <Enter> <Enter> <Enter> <F10> <End> <Enter> <Right> !spent <Enter>",
    ),
    ("about", "1"),
    ("begin failed", "1 !full <Enter>"),
    ("intro", "1 <Enter>"),
    ("list", "1 <Enter> <Enter>"),
    ("marked in a list", "1 <Enter> <Enter> <Down> <Down>"),
    ("other", "1 <Enter> <Enter> 5 zorg"),
    ("long list", "1 <Enter> <Enter> <Tab>"),
    ("found in a long list", "1 <Enter> <Enter> <Tab> ho"),
    ("table", "1 <Enter> <Enter> <PgDn> 4"),
    ("marked in a table", "1 <Enter> <Enter> <PgDn> 4 <Right> <Right>"),
    ("several", "1 <Enter> <Enter> <F3> <Down> <Down> <Enter> 1 <Down>"),
    ("too many", "1 <Enter> <Enter> <F3> <Down> <Down> <Enter> 1 2 3"),
    ("mark", "1 <Enter> <Enter> <F3> <End> <Up> <Enter> 7"),
    ("number out of range", "1 <Enter> <Enter> <F3> <End> <Up> <Enter> 7 7,5 <PgDn> 9999 <Tab>"),
    ("half a number", "1 <Enter> <Enter> <F3> <End> <Up> <Enter> 7 7,5 <Tab>"),
    ("buttons", "1 <Enter> <Enter> <Tab> <Tab> <Tab>"),
    ("menu", "1 <Enter> <Enter> <Esc> <Down>"),
    ("display", "1 <Enter> <Enter> <Esc> 7"),
    ("overview", "1 <Enter> <Enter> 3 <F3>"),
    ("overview with something passed by", "1 <Enter> <Enter> <F3> <Down> <Enter> 1 <F3>"),
    ("code", "1 <Enter> <Enter> 3 <F2>"),
    ("not saved", "1 <Enter> <Enter> !full 3 <F2>"),
    ("review", "1 <Enter> <Enter> 3 <F10>"),
    ("confirm", "1 <Enter> <Enter> <F10> <End> <Enter>"),
    ("thanks", "1 <Enter> <Enter> <F10> <End> <Enter> <Right> <Enter>"),
    ("help", "1 <Enter> <Enter> ?"),
    ("wipe", "1 <Enter> <Enter> <F2> <Down> <Enter> nee <Enter>"),
    ("stop early", "<C-c>"),
    ("enter code", "<Down> <Enter> K7Q2"),
    ("mistyped code", "<Down> <Enter> K7Q2 <Enter>"),
    ("unknown code", "<Down> <Enter> K7Q29MXD4TRA1CJW <Enter>"),
    ("taken over", "1 <Enter> <Enter> !taken 3"),
    ("wave ended", "1 <Enter> <Enter> !ended 3"),
];

const SIZES: [(u16, u16); 3] = [(80, 24), (60, 16), (120, 40)];

fn at(script: &str, lang: Lang, look: Look, size: (u16, u16)) -> Stage {
    let numbered = |at: usize| {
        let mut offer: Offer = (*offer(every_kind())).clone();
        if script.contains("!word") {
            offer.questionnaires[0].access_code = Some("vlinder".into());
        }
        offer.questionnaires[0].tickets = script.contains("!tickets");
        if at > 0 {
            offer.wave.id = format!("andere-{at}");
            offer.wave.region.name = format!("Regio Anders {at}");
        }
        Arc::new(offer)
    };
    let waves = if script.contains("!waves") { 2 } else { usize::from(!script.contains("!none")) };
    let offers: Vec<_> = (0..waves).map(numbered).collect();
    let mut env = env(offers.clone(), Entry::Start);
    env.lang = lang;
    let mut stage = Stage::on(Memory { offers, ..Memory::default() }, env, look, size);
    if script.contains("!tickets") {
        stage.store.hand_out("4TRA-K7Q2-9MXR", "2026-najaar", "uitvoering");
    }
    for word in script.split_whitespace() {
        match word {
            "!spent" => stage.store.spend("4TRA-K7Q2-9MXR"),
            "!full" => stage.store.trouble = Some(Trouble::DiskFull),
            "!taken" => stage.store.refusal = Some(Refusal::TakenOver),
            "!ended" => stage.store.refusal = Some(Refusal::WaveEnded),
            word if word.starts_with('!') => {}
            word => {
                stage.keys(word);
            }
        }
    }
    stage
}

fn dressed(colours: Colours) -> Look {
    Look { colours, signs: &WGL4 }
}

/// A screen reader, a magnifier and a braille display follow the cursor.
#[test]
fn the_cursor_stands_on_what_has_the_focus_on_every_screen() {
    for (name, script) in SCREENS {
        for size in SIZES {
            let stage = at(script, Lang::Nl, Look::default(), size);
            let (buffer, cursor) = stage.buffer();
            let screen = text(&buffer);
            let cursor = cursor.unwrap_or_else(|| panic!("{name} at {size:?}: no cursor\n{screen}"));
            assert!(cursor.x < size.0 && cursor.y < size.1, "{name} at {size:?}");
            let row: String = (0..size.0).map(|x| buffer[(x, cursor.y)].symbol()).collect();
            let field = ["_", "│"].iter().any(|sign| row.contains(sign));
            let marked = ["►", "[○]", "[●]"].iter().any(|sign| row.contains(sign));
            assert!(field || marked, "{name} at {size:?}: nothing has the focus in {row:?}\n{screen}");
        }
    }
}

/// With every colour and attribute gone the signs still tell where one is.
#[test]
fn moving_the_focus_changes_signs_and_not_only_colours() {
    for (name, script) in SCREENS {
        for key in ["<Tab>", "<Right>"] {
            let mut stage = at(script, Lang::Nl, Look::default(), (80, 24));
            let (before, was) = stage.buffer();
            stage.keys(key);
            let (after, is) = stage.buffer();
            if was != is && text(&before) == text(&after) {
                // Within a field only the cursor moves.
                assert_eq!(was.map(|c| c.y), is.map(|c| c.y), "{name} {key}\n{}", text(&after));
                assert!(text(&after).contains('_'), "{name} {key}\n{}", text(&after));
            }
        }
    }
}

#[test]
fn every_dress_shows_the_same_words_and_says_nothing_by_colour_alone() {
    for (name, script) in SCREENS {
        let usual = at(script, Lang::Nl, dressed(Colours::Usual), (80, 24)).buffer().0;
        for colours in [Colours::Contrast, Colours::None] {
            let other = at(script, Lang::Nl, dressed(colours), (80, 24)).buffer().0;
            if *name != "display" {
                assert_eq!(text(&usual), text(&other), "{name}");
            }
            for cell in &other.content {
                let own = (cell.fg, cell.bg) == (Color::Reset, Color::Reset);
                let painted = (cell.fg, cell.bg) == (Color::White, Color::Black);
                assert!(if colours == Colours::None { own } else { painted }, "{name}: {cell:?}");
            }
        }
        // What has a colour is the focus, or the sign of a warning.
        for cell in usual.content.iter().filter(|cell| cell.fg != Color::Reset || cell.bg != Color::Reset) {
            let focus = (cell.fg, cell.bg) == (Color::Black, Color::LightCyan);
            assert!(focus || (cell.fg == Color::LightRed && cell.symbol() == "!"), "{name}: {cell:?}");
        }
        let blinks = |cell: &ratatui::buffer::Cell| {
            cell.modifier.intersects(Modifier::SLOW_BLINK | Modifier::RAPID_BLINK | Modifier::HIDDEN | Modifier::DIM)
        };
        assert!(!usual.content.iter().any(blinks), "{name}");
    }
}

/// The language, changed by way of the help, which stands over any screen.
const CHANGE: &str = "<F1> <Right> <Enter> <Esc>";
/// There and back.
const TWICE: &str = "<F1> <Right> <Enter> <Enter> <Esc>";

/// Screens on which nothing opens any more have the language among their buttons.
fn is_last(name: &str) -> bool {
    ["thanks", "taken over", "wave ended"].contains(&name)
}

#[test]
fn the_language_changes_on_every_screen_and_nothing_else_does() {
    for (name, script) in SCREENS.iter().filter(|(name, _)| !is_last(name) && *name != "help") {
        let still = at(script, Lang::Nl, Look::default(), (80, 24));
        let mut twice = at(script, Lang::Nl, Look::default(), (80, 24));
        twice.keys(TWICE);
        assert_eq!(twice.screen(), still.screen(), "{name}: there and back");
        assert_eq!(twice.buffer().1, still.buffer().1, "{name}: the cursor, there and back");
        let english = at(script, Lang::En, Look::default(), (80, 24));
        let mut changed = at(script, Lang::Nl, Look::default(), (80, 24));
        changed.keys(CHANGE);
        // What was typed stays as it was typed; the word that wipes is another.
        if *name != "half a number" {
            assert_eq!(changed.screen(), english.screen(), "{name}: as if it had been English from the start");
            assert_eq!(changed.buffer().1, english.buffer().1, "{name}: the cursor");
        }
        assert_ne!(changed.screen(), still.screen(), "{name}");
    }
}

#[test]
fn the_last_screens_change_language_by_a_button() {
    for (name, script) in SCREENS.iter().filter(|(name, _)| is_last(name)) {
        let mut stage = at(script, Lang::Nl, Look::default(), (80, 24));
        stage.keys("<End> <Enter>");
        stage.sees("Close").sees("[►Nederlands◄]");
        assert!(!stage.screen().contains("Afsluiten"), "{name}");
        stage.keys("<Enter>").sees("Afsluiten");
    }
}

#[test]
fn what_is_being_typed_survives_the_other_language_with_its_cursor() {
    let open = "1 <Enter> <Enter> <F10> <End> <Up> <Enter>";
    let mut stage = at(open, Lang::Nl, Look::default(), (80, 24));
    stage.type_text("Meer overleg en ").keys("<Left> <Left> <Left>");
    let (_, cursor) = stage.buffer();
    stage.keys(CHANGE).sees("Meer overleg en").sees("Tab continue");
    assert_eq!(stage.buffer().1, cursor);
    stage.keys("x").sees("Meer overleg xen");
}

#[test]
fn a_number_is_written_as_the_language_writes_it() {
    let script = "1 <Enter> <Enter> <F3> <End> <Up> <Enter> 7 7,5 <Tab> <BackTab>";
    let mut stage = at(script, Lang::Nl, Look::default(), (80, 24));
    stage.sees("7,5").keys(CHANGE).sees("7.5").misses("7,5");
    stage.keys(CHANGE).sees("7,5");
}

#[test]
fn the_display_menu_changes_colours_and_signs_at_once_and_back() {
    let mut stage = at("1 <Enter> <Enter> <Esc> 7", Lang::Nl, Look::default(), (80, 24));
    let ground = |buffer: &Buffer| (buffer[(0, 0)].fg, buffer[(0, 0)].bg);
    stage.sees("Nu: kleuren gewoon; tekens gewoon; muis aan.").sees("1 ● Gewoon").misses("Weer zoals het was");
    stage.keys("2").sees("Nu: kleuren veel contrast, wit op zwart; tekens gewoon; muis aan.").sees("2 ● Veel contrast");
    assert_eq!(ground(&stage.buffer().0), (Color::White, Color::Black));
    stage.keys("3").sees("3 ● Geen");
    assert_eq!(ground(&stage.buffer().0), (Color::Reset, Color::Reset));
    stage.keys("5").sees("5 @ Eenvoudig").misses("●").misses("►");
    stage.keys("6").sees("6 ◉ Fijn");
    assert!(stage.app.mouse());
    stage.keys("7").sees("muis uit.").sees("7 ▢");
    // It lasts while the session does.
    stage.keys("<Esc>").sees("▸ In welke sector");
    assert!(!stage.app.mouse());
    stage.keys("<Esc> 7 <End> <Enter>").sees("Nu: kleuren gewoon; tekens gewoon; muis aan.").sees("1 ● Gewoon");
    let mut start =
        Stage::with(vec![offer(every_kind())], Entry::Start, Look { signs: &ASCII, ..Look::default() }, (80, 24));
    start.keys("<End> <Left> <Left> <Enter>").sees("tekens eenvoudig").keys("6").sees("◉ Fijn");
    assert_ne!(FINE, WGL4);
    start.keys("<End> <Enter>").sees("5 @ Eenvoudig");
}
