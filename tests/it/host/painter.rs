//! The painter against an emulator that believes every byte: after any frames the emulator shows the last one.

use aoj::host::{Letters, Painter};
use proptest::prelude::*;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Color, Modifier, Style};

const COLUMNS: u16 = 30;
const ROWS: u16 = 8;

/// A stroke of text somewhere on a screen.
#[derive(Clone, Debug)]
struct Stroke {
    x: u16,
    y: u16,
    text: String,
    style: Style,
}

fn style() -> impl Strategy<Value = Style> {
    let color = || {
        prop_oneof![
            3 => Just(Color::Reset), 1 => Just(Color::Red), 1 => Just(Color::LightBlue), 1 => Just(Color::Indexed(200)),
            1 => Just(Color::Rgb(1, 2, 3)),
        ]
    };
    let attributes = prop_oneof![
        3 => Just(Modifier::empty()), 1 => Just(Modifier::BOLD), 1 => Just(Modifier::REVERSED),
        1 => Just(Modifier::UNDERLINED | Modifier::ITALIC), 1 => Just(Modifier::DIM),
    ];
    (color(), color(), attributes).prop_map(|(ink, ground, on)| Style::new().fg(ink).bg(ground).add_modifier(on))
}

fn stroke() -> impl Strategy<Value = Stroke> {
    let text = prop_oneof![
        4 => "[a-e ]{1,12}", 2 => " {1,30}", 1 => "[√►●─█]{1,9}", 1 => "[a한字]{1,6}", 1 => "(e\u{301}|👩|x){1,3}",
    ];
    (0..COLUMNS, 0..ROWS, text, style()).prop_map(|(x, y, text, style)| Stroke { x, y, text, style })
}

/// Strokes added, and where the cursor stands.
type Frame = (Vec<Stroke>, Option<(u16, u16)>);

/// Later frames repeat most of the one before, as real ones do.
fn frames() -> impl Strategy<Value = Vec<Frame>> {
    let cursor = proptest::option::of((0..COLUMNS, 0..ROWS));
    proptest::collection::vec((proptest::collection::vec(stroke(), 0..8), cursor), 1..6)
}

fn drawn(strokes: &[Stroke]) -> Buffer {
    let mut buffer = Buffer::empty(Rect::new(0, 0, COLUMNS, ROWS));
    for Stroke { x, y, text, style } in strokes {
        buffer.set_string(*x, *y, text, Style::reset().patch(*style));
    }
    buffer
}

fn color(color: vt100::Color) -> Color {
    match color {
        vt100::Color::Default => Color::Reset,
        vt100::Color::Idx(1) => Color::Red,
        vt100::Color::Idx(12) => Color::LightBlue,
        vt100::Color::Idx(index) => Color::Indexed(index),
        vt100::Color::Rgb(red, green, blue) => Color::Rgb(red, green, blue),
    }
}

fn emulator(columns: u16, rows: u16) -> vt100::Parser {
    vt100::Parser::new(rows.try_into().unwrap(), columns.try_into().unwrap(), 0)
}

/// Fails unless the emulator shows the buffer, attributes that can be seen included.
fn compare(screen: &vt100::Screen, buffer: &Buffer) -> Result<(), TestCaseError> {
    for y in 0..buffer.area.height {
        let mut x = 0;
        while x < buffer.area.width {
            let wanted = &buffer[(x, y)];
            let shown = screen.cell(y, x).unwrap();
            let width = unicode_width::UnicodeWidthStr::width(wanted.symbol());
            let text = if shown.has_contents() { shown.contents() } else { " " };
            prop_assert_eq!(text, wanted.symbol(), "at {},{}", x, y);
            prop_assert_eq!(color(shown.bgcolor()), wanted.bg, "ground at {},{}", x, y);
            prop_assert_eq!(shown.inverse(), wanted.modifier.contains(Modifier::REVERSED), "reversed at {},{}", x, y);
            prop_assert_eq!(shown.underline(), wanted.modifier.contains(Modifier::UNDERLINED), "line at {},{}", x, y);
            if wanted.symbol() != " " {
                prop_assert_eq!(color(shown.fgcolor()), wanted.fg, "ink at {},{}", x, y);
                prop_assert_eq!(shown.bold(), wanted.modifier.contains(Modifier::BOLD), "bold at {},{}", x, y);
                prop_assert_eq!(shown.italic(), wanted.modifier.contains(Modifier::ITALIC), "italic at {},{}", x, y);
            }
            x += u16::try_from(width.max(1)).unwrap();
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn the_terminal_shows_what_was_drawn_last(frames in frames()) {
        let mut terminal = emulator(COLUMNS, ROWS);
        terminal.process(b"left over from before\r\n\x1b[31mred");
        let mut painter = Painter::new(true);
        let mut strokes: Vec<Stroke> = Vec::new();
        for (new, cursor) in frames {
            // Every third frame is a new page.
            if new.len() % 3 == 0 {
                strokes.clear();
            }
            strokes.extend(new);
            let buffer = drawn(&strokes);
            let place = cursor.map(|(x, y)| Position { x, y });
            terminal.process(&painter.paint(&buffer, place));
            compare(terminal.screen(), &buffer)?;
            prop_assert_eq!(terminal.screen().hide_cursor(), cursor.is_none());
            if let Some((x, y)) = cursor {
                prop_assert_eq!(terminal.screen().cursor_position(), (y, x));
            }
            prop_assert!(painter.paint(&buffer, place).is_empty(), "an unchanged frame costs nothing");
        }
    }

    #[test]
    fn no_cell_carries_a_control_character_to_the_terminal(sign in any::<char>(), tail in ".{0,3}") {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 4, 1));
        buffer[(0, 0)].set_symbol(&format!("{sign}{tail}"));
        let bytes = Painter::new(true).paint(&buffer, None);
        let text = String::from_utf8(bytes).unwrap();
        let own = regex_lite::Regex::new("\x1b\\[[?0-9;]*[A-Za-z]|\r\n").unwrap();
        prop_assert!(!own.replace_all(&text, "").chars().any(char::is_control), "{:?}", text);
    }
}

#[test]
fn without_colour_attributes_stay() {
    let mut buffer = Buffer::empty(Rect::new(0, 0, 10, 1));
    buffer.set_string(0, 0, "rood", Style::new().fg(Color::Red).bg(Color::Blue).add_modifier(Modifier::BOLD));
    let text = String::from_utf8(Painter::new(false).paint(&buffer, None)).unwrap();
    assert!(text.contains("\x1b[1mrood") || text.contains("\x1b[0;1mrood"), "{text:?}");
    assert!(!text.contains("31") && !text.contains("44"), "{text:?}");
}

#[test]
fn a_frame_costs_what_changed() {
    let page = |mark: &str, words: &str| {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 80, 24));
        for row in 0..20 {
            buffer.set_string(2, row, "Het is duidelijk wie de hulp coördineert, ook voor ouders.", Style::new());
        }
        buffer.set_string(60, 7, mark, Style::new().add_modifier(Modifier::BOLD));
        buffer.set_string(4, 22, words, Style::new());
        buffer
    };
    let mut painter = Painter::new(true);
    let first = painter.paint(&page("○ ○", "abc"), Some(Position { x: 7, y: 22 }));
    assert!(first.len() < 2_000, "{}", first.len());
    let typed = painter.paint(&page("○ ○", "abcd"), Some(Position { x: 8, y: 22 }));
    // Sixteen bytes stand around each frame; the cursor is where the letter goes.
    assert_eq!(String::from_utf8_lossy(&typed), "\x1b[?2026hd\x1b[?2026l");
    let moved = painter.paint(&page("● ○", "abcd"), Some(Position { x: 8, y: 22 }));
    assert!(moved.len() <= 16 + 30, "{} {:?}", moved.len(), String::from_utf8_lossy(&moved));
    let wiped = painter.paint(&Buffer::empty(Rect::new(0, 0, 80, 24)), None);
    assert!(wiped.len() <= 16 + 16, "{} {:?}", wiped.len(), String::from_utf8_lossy(&wiped));
}

#[test]
fn sizes_at_the_edge_are_painted() {
    for (columns, rows) in [(1, 1), (1, 50), (500, 1), (500, 200)] {
        let mut buffer = Buffer::empty(Rect::new(0, 0, columns, rows));
        buffer.set_string(0, 0, "한국", Style::new());
        let mut terminal = emulator(columns, rows);
        terminal.process(&Painter::new(true).paint(&buffer, Some(Position { x: 999, y: 999 })));
        assert_eq!(terminal.screen().cursor_position(), (rows - 1, columns - 1));
    }
}

/// The rows of an emulator that was sent that buffer.
fn shown(buffer: &Buffer, letters: Letters) -> Vec<String> {
    let mut terminal = emulator(buffer.area.width, buffer.area.height);
    terminal.process(&Painter::new(true).with(letters).paint(buffer, None));
    terminal.screen().rows(0, buffer.area.width).collect()
}

#[test]
fn where_there_is_ascii_alone_letters_lose_their_accents_and_nothing_moves() {
    let mut buffer = Buffer::empty(Rect::new(0, 0, 40, 3));
    buffer.set_string(0, 0, "“Coördineert één – of’s” … € ● │", Style::new());
    buffer.set_string(0, 1, "e\u{301}e\u{301} 漢字! Σ 👩x", Style::new());
    let rows = shown(&buffer, Letters::Ascii);
    assert_eq!(rows[0], "\"Coordineert een - of's\" . E * |");
    assert_eq!(rows[1], "ee ? ? ! ? ? x");
    assert_eq!(shown(&buffer, Letters::All)[0], "“Coördineert één – of’s” … € ● │");
}

#[test]
fn a_cluster_never_runs_into_the_next_row() {
    let mut buffer = Buffer::empty(Rect::new(0, 0, 10, 2));
    // Two columns to who knows clusters, four to who adds up their signs.
    buffer.set_string(8, 0, "👍🏽", Style::new());
    buffer.set_string(0, 1, "onder", Style::new());
    buffer.set_string(0, 0, "a👍🏽b", Style::new());
    assert_eq!(shown(&buffer, Letters::All), ["a👍b    👍", "onder"]);
}
