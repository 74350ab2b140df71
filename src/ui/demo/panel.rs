//! The panel of the tour, between the banner and the side that is shown: it takes rows of its own, so it hides nothing.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::super::look::Look;
use super::super::room::Room;
use super::super::visible::{cut, width, wrap};
use super::tour::{Step, Tour};
use crate::text::Lang;
use crate::text::demo::tour as say;

/// Below this height there is no panel: then the banner tells which step it is.
const LEAST: u16 = 8;
/// From this height on there is a row for a sentence too.
const SPEAKS: u16 = 16;
/// From this height on white stands below it.
const AIRY: u16 = 26;
/// The bar at the left and the column beside it.
const INDENT: u16 = 2;

/// How many rows it takes at that size: the same for all steps and in both languages, so that nothing jumps.
pub fn rows(columns: u16, rows: u16, look: Look) -> u16 {
    let white = u16::from(rows >= AIRY);
    if rows < LEAST { 0 } else { 1 + text_rows(Room::new(columns, rows), look) + white }
}

fn text_rows(room: Room, look: Look) -> u16 {
    if room.height < SPEAKS {
        return 0;
    }
    // Never more than an eighth of the screen.
    let most = room.height / 8;
    let needed = |whole: bool| {
        let all = [Lang::Nl, Lang::En].into_iter().flat_map(|lang| Step::ALL.map(|step| (lang, step)));
        let all = all.flat_map(|(lang, step)| [false, true].map(|reopened| step.words(lang, look.signs, reopened)));
        let texts = all.map(|words| if whole { format!("{} {}", words.first, words.more) } else { words.first });
        texts.map(|text| lines(&text, room)).max().unwrap_or(0)
    };
    [needed(true), needed(false)].into_iter().find(|needed| *needed <= most).unwrap_or(0)
}

fn columns(room: Room) -> u16 {
    room.columns().saturating_sub(INDENT)
}

fn lines(text: &str, room: Room) -> u16 {
    u16::try_from(wrap(text, columns(room)).len()).unwrap_or(u16::MAX)
}

/// Draws it in an area of that many rows, for a screen of that size.
pub fn draw(tour: &Tour, reopened: bool, lang: Lang, room: Room, look: Look, area: Rect, buffer: &mut Buffer) {
    let words = tour.step().words(lang, look.signs, reopened);
    let left = area.x + room.margin();
    for y in area.top()..area.bottom() {
        for x in area.left()..area.right() {
            buffer.set_string(x, y, " ", look.ground());
        }
    }
    let area = Rect { height: area.height.saturating_sub(u16::from(room.height >= AIRY)), ..area };
    for y in area.top()..area.bottom() {
        if left < area.right() {
            buffer.set_string(left, y, " ", look.focus());
        }
    }
    let mut put = |row: u16, x: u16, text: &str, style| {
        let room = area.right().saturating_sub(x);
        if row < area.height && room > 0 {
            buffer.set_stringn(x, area.y + row, text, usize::from(room), look.ground().patch(style));
        }
    };
    let (from, columns) = (left + INDENT, columns(room));
    let number = format!("{}/{}", tour.number(), Step::ALL.len());
    let title = format!("{number}  {}", words.title);
    let titles = Step::ALL.map(|step| step.words(lang, look.signs, reopened).title);
    let longest = titles.iter().map(|title| width(title)).max().unwrap_or(0);
    // The same keys at the same place in every step.
    let keys = keys(tour, lang, columns.saturating_sub(width("10/10  ") + longest + 2));
    put(0, from, &cut(&title, columns, look.signs.more), look.strong());
    let wide: u16 = keys.iter().map(|(key, does)| width(key) + 1 + width(does) + 2).sum();
    let mut x = from + columns.saturating_sub(wide.saturating_sub(2));
    for (key, does) in keys {
        put(0, x, &key, look.accent());
        put(0, x + width(&key) + 1, &does, look.plain());
        x += width(&key) + 1 + width(&does) + 2;
    }
    let whole = format!("{} {}", words.first, words.more);
    let text = if lines(&whole, room) < area.height { whole } else { words.first };
    for (row, line) in (1..area.height).zip(wrap(&text, columns)) {
        put(row, from, &line, look.plain());
    }
}

/// The keys of the tour, as many as have room: with the keys that every keyboard has, where that fits.
fn keys(tour: &Tour, lang: Lang, room: u16) -> Vec<(String, String)> {
    let onward = if tour.is_last() { say::done(lang) } else { say::onward(lang) };
    let key = |key: &str, does: &str| (key.to_owned(), does.to_owned());
    let both = |one: &str, other: &str, does: &str| (say::or(lang, one, other), does.to_owned());
    let (back, stop) = (say::back(lang), key("Ctrl-G", &say::stop(lang)));
    let forms = [
        vec![both("PgDn", "Ctrl-N", &onward), both("PgUp", "Ctrl-E", &back), stop.clone()],
        vec![key("PgDn", &onward), key("PgUp", &back), stop.clone()],
        // Who can stop has no need of going back; the remote control that sends PgUp has it all the same.
        vec![key("PgDn", &onward), stop],
        vec![key("PgDn", &onward), key("PgUp", &back)],
        vec![key("PgDn", &onward)],
    ];
    let wide = |form: &[(String, String)]| form.iter().map(|(key, does)| width(key) + 1 + width(does) + 2).sum::<u16>();
    forms.into_iter().find(|form| wide(form) <= room + 2).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::look::{ASCII, Colours, WGL4};

    #[test]
    fn every_step_has_two_lines_for_all_it_says_and_on_the_smallest_whole_screen_for_what_matters_most() {
        for signs in [&WGL4, &ASCII] {
            for lang in [Lang::Nl, Lang::En] {
                for (step, reopened) in Step::ALL.into_iter().flat_map(|step| [(step, false), (step, true)]) {
                    let words = step.words(lang, signs, reopened);
                    let whole = format!("{} {}", words.first, words.more);
                    assert!(lines(&whole, Room::new(80, 24)) <= 2, "{step:?}: {whole}");
                    assert!(lines(&words.first, Room::new(60, 16)) <= 2, "{step:?}: {}", words.first);
                }
            }
            let look = Look { colours: Colours::Usual, signs };
            assert_eq!(
                [(80, 24), (60, 16), (120, 40), (80, 15), (20, 8), (20, 7)].map(|(x, y)| rows(x, y, look)),
                [3, 3, 4, 1, 1, 0]
            );
        }
    }
}
