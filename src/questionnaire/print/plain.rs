//! A sheet as plain text: for a terminal, a mail, a printer.

use unicode_width::UnicodeWidthStr;

use super::super::markup::{Block, Span};
use super::{Answers, Coded, Entry, Part, Sheet, how};
use crate::text::layout::Page;
use crate::text::print as t;

/// How wide a sheet of plain text is: what fits on paper, in a mail and in a terminal.
const WIDTH: usize = 80;
/// Where the text of a question begins, behind its number.
const INDENT: usize = 5;
/// A wider code stands on a line of its own.
const WIDEST_CODE: usize = 26;
/// A column's name that is wider does not stand behind its statement.
const WIDEST_COLUMN: usize = 24;

/// The lines of a sheet, none of them wider than 80 columns.
#[must_use]
pub fn plain(sheet: &Sheet) -> Vec<String> {
    let mut page = Page::new(WIDTH);
    heading(&mut page, &words(&sheet.title));
    for part in &sheet.parts {
        match part {
            Part::Heading(line) => heading(&mut page, &words(line)),
            Part::Section(title) => heading(&mut page, title),
            Part::Facts(facts) => {
                let widest = facts.iter().map(|(name, _)| name.width()).max().unwrap_or_default();
                for (name, fact) in facts {
                    pair(&mut page, 0, name, widest, fact);
                }
            }
            Part::Text(blocks) => {
                page.gap();
                paragraphs(&mut page, 0, blocks);
            }
            Part::Said(sentence) => {
                page.gap();
                page.paragraph(sentence);
            }
            Part::Aside(label, blocks) => {
                page.gap();
                page.hanging(2, 2, &format!("{label}:"));
                paragraphs(&mut page, 4, blocks);
            }
            Part::Question(entry) => question(&mut page, entry, sheet),
            Part::Statements { answers: shared, entries } => {
                page.gap();
                page.hanging(INDENT, INDENT, &how(entries, sheet));
                answers(&mut page, shared);
                for entry in entries {
                    statement(&mut page, entry, sheet);
                }
            }
        }
    }
    page.finish()
}

fn heading(page: &mut Page, title: &str) {
    page.title(title);
    page.gap();
}

fn words(line: &[Span]) -> String {
    line.iter().map(|span| span.text.as_str()).collect()
}

fn paragraphs(page: &mut Page, indent: usize, blocks: &[Block]) {
    for (at, block) in blocks.iter().enumerate() {
        let text = words(&block.spans);
        if block.item {
            page.hanging(indent + 2, indent + 4, &format!("- {text}"));
        } else {
            if at > 0 {
                page.gap();
            }
            page.hanging(indent, indent, &text);
        }
    }
}

/// `12. Hoe vaak?`, and whatever else is told before what is asked for.
fn head(page: &mut Page, entry: &Entry, column: Option<&str>) {
    page.gap();
    let (first, rest) = entry.head();
    let number = entry.number.map(|number| format!("{number}.")).unwrap_or_default();
    // Spaces at which no line ends keep the number with the first word.
    let before = "\u{a0}".repeat(3_usize.saturating_sub(number.len()));
    let behind = "\u{a0}".repeat(INDENT - number.len().clamp(3, INDENT - 1));
    let text = format!("{before}{number}{behind}{}", words(first));
    match column {
        Some(column) => page.row(0, INDENT, &text, column),
        None => page.hanging(0, INDENT, &text),
    }
    if !rest.is_empty() {
        page.gap();
        paragraphs(page, INDENT, rest);
    }
    if let Some(condition) = &entry.condition {
        page.hanging(INDENT, INDENT, condition);
    }
    paragraphs(page, INDENT, &entry.help);
}

fn question(page: &mut Page, entry: &Entry, sheet: &Sheet) {
    head(page, entry, None);
    let columns = columns(entry, sheet);
    for line in [entry.notes.join(" "), columns] {
        page.hanging(INDENT, INDENT, &line);
    }
    for group in &entry.answers {
        answers(page, group);
    }
}

fn statement(page: &mut Page, entry: &Entry, sheet: &Sheet) {
    let column = entry.columns.first().filter(|column| column.width() <= WIDEST_COLUMN).map(String::as_str);
    head(page, entry, column);
    page.hanging(INDENT, INDENT, &entry.notes.join(" "));
    if column.is_none() {
        page.hanging(INDENT, INDENT, &columns(entry, sheet));
    }
}

/// `Kolommen a, b`
fn columns(entry: &Entry, sheet: &Sheet) -> String {
    match entry.columns.as_slice() {
        [] => String::new(),
        [only] => format!("{}.", t::column(sheet.lang, only)),
        several => format!("{}.", t::columns(sheet.lang, several.join(", "))),
    }
}

fn answers(page: &mut Page, answers: &Answers) {
    page.hanging(INDENT, INDENT, &format!("{}:", answers.head));
    let widths = answers.rows.iter().map(|row| row.code.width()).filter(|width| *width <= WIDEST_CODE);
    let widest = widths.max().unwrap_or_default();
    for Coded { code, label, notes } in &answers.rows {
        let label = words(label);
        let whole = if notes.is_empty() { label } else { format!("{label} – {}", notes.join("; ")) };
        pair(page, INDENT + 2, code, widest, &whole);
    }
}

/// A name and what it is, side by side; below one another where the name is too wide.
fn pair(page: &mut Page, indent: usize, name: &str, widest: usize, text: &str) {
    let behind = indent + widest + 2;
    if name.width() > widest {
        page.hanging(indent, indent, name);
        page.hanging(behind, behind, text);
    } else {
        let space = "\u{a0}".repeat(widest - name.width() + 2);
        page.hanging(indent, behind, &format!("{name}{space}{text}"));
    }
}
