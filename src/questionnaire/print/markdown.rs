//! A sheet as Markdown (`CommonMark` with tables).

use super::super::markup::{Block, Span, Style};
use super::{Answers, Entry, Part, Sheet, how};
use crate::text::print as t;

/// The lines of a sheet.
#[must_use]
pub fn markdown(sheet: &Sheet) -> Vec<String> {
    let mut out = Vec::new();
    paragraph(&mut out, format!("# {}", line(&sheet.title)));
    for part in &sheet.parts {
        match part {
            Part::Heading(title) => paragraph(&mut out, format!("## {}", line(title))),
            Part::Section(title) => paragraph(&mut out, format!("## {}", escaped(title))),
            Part::Facts(facts) => {
                out.extend(facts.iter().map(|(name, fact)| format!("- {}: {}", escaped(name), escaped(fact))));
                out.push(String::new());
            }
            Part::Text(text) => blocks(&mut out, "", text),
            Part::Said(sentence) => paragraph(&mut out, format!("*{}*", escaped(sentence))),
            Part::Aside(label, text) => {
                out.push(format!("> **{}**", escaped(label)));
                out.push(">".to_owned());
                blocks(&mut out, "> ", text);
            }
            Part::Question(entry) => question(&mut out, entry, sheet),
            Part::Statements { answers, entries } => {
                paragraph(&mut out, escaped(&how(entries, sheet)));
                table(&mut out, answers, sheet);
                for entry in entries {
                    statement(&mut out, entry);
                }
            }
        }
    }
    while out.last().is_some_and(String::is_empty) {
        out.pop();
    }
    out
}

fn paragraph(out: &mut Vec<String>, text: String) {
    out.extend([text, String::new()]);
}

fn blocks(out: &mut Vec<String>, prefix: &str, blocks: &[Block]) {
    for (at, block) in blocks.iter().enumerate() {
        let text = line(&block.spans);
        if block.item {
            out.push(format!("{prefix}- {text}"));
        } else {
            out.push(format!("{prefix}{text}"));
        }
        // The items of a list stay together.
        let next = blocks.get(at + 1);
        if !(block.item && next.is_some_and(|next| next.item)) {
            let between = if next.is_some() { prefix.trim_end() } else { "" };
            out.push(between.to_owned());
        }
    }
}

fn question(out: &mut Vec<String>, entry: &Entry, sheet: &Sheet) {
    let (first, rest) = entry.head();
    let number = entry.number.map(|number| format!("{number}. ")).unwrap_or_default();
    if entry.number.is_some() {
        paragraph(out, format!("### {number}{}", line(first)));
    } else {
        paragraph(out, line(first));
    }
    blocks(out, "", rest);
    told(out, entry);
    let codes = entry.columns.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    let columns = match entry.columns.len() {
        0 => None,
        1 => Some(format!("{}.", t::column(sheet.lang, codes))),
        _ => Some(format!("{}.", t::columns(sheet.lang, codes))),
    };
    let notes = entry.notes.iter().map(|note| escaped(note));
    let asked: Vec<String> = notes.chain(columns).collect();
    if !asked.is_empty() {
        paragraph(out, asked.join(" "));
    }
    for group in &entry.answers {
        table(out, group, sheet);
    }
}

fn told(out: &mut Vec<String>, entry: &Entry) {
    if let Some(condition) = &entry.condition {
        paragraph(out, format!("*{}*", escaped(condition)));
    }
    blocks(out, "", &entry.help);
}

fn statement(out: &mut Vec<String>, entry: &Entry) {
    let (first, rest) = entry.head();
    let number = entry.number.unwrap_or_default();
    let column = entry.columns.iter().map(|name| format!(" `{name}`")).collect::<Vec<_>>().concat();
    let notes = entry.notes.iter().map(|note| format!(" *{}*", escaped(note))).collect::<Vec<_>>().concat();
    paragraph(out, format!("**{number}.** {}{column}{notes}", line(first)));
    blocks(out, "", rest);
    told(out, entry);
}

fn table(out: &mut Vec<String>, answers: &Answers, sheet: &Sheet) {
    out.push(format!("| {} | {} |", escaped(&answers.head), escaped(&t::head_label(sheet.lang))));
    out.push("| --- | --- |".to_owned());
    for row in &answers.rows {
        let notes =
            if row.notes.is_empty() { String::new() } else { format!(" – {}", escaped(&row.notes.join("; "))) };
        out.push(format!("| `{}` | {}{notes} |", row.code, line(&row.label)));
    }
    out.push(String::new());
}

fn line(spans: &[Span]) -> String {
    let parts = spans.iter().enumerate().map(|(at, span)| {
        let inner = if at == 0 { escaped(&span.text) } else { inside(&span.text) };
        let mark = match span.style {
            Style::Plain => "",
            Style::Strong => "**",
            Style::Emphasis => "*",
        };
        format!("{mark}{inner}{mark}")
    });
    parts.collect::<Vec<_>>().concat()
}

/// A text that shows as it is, also at the beginning of a line, where more signs mean something.
fn escaped(text: &str) -> String {
    let text = inside(text);
    let digits = text.trim_start_matches(|sign: char| sign.is_ascii_digit());
    if text.starts_with(['-', '+', '=', '#', ':']) {
        return format!("\\{text}");
    }
    match digits.strip_prefix(['.', ')']) {
        Some(rest) if digits.len() < text.len() && (rest.is_empty() || rest.starts_with(' ')) => {
            let (number, sign) = text.split_at(text.len() - rest.len() - 1);
            format!("{number}\\{sign}")
        }
        _ => text,
    }
}

/// A text that shows as it is in the middle of a line. Addresses stay text too: no sheet carries links.
fn inside(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(sign) = rest.chars().next() {
        let address = rest.starts_with("://") || (sign == '.' && safe.to_ascii_lowercase().ends_with("www"));
        if matches!(sign, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '$' | '@') || address {
            safe.push('\\');
        }
        safe.push(sign);
        rest = rest.get(sign.len_utf8()..).unwrap_or_default();
    }
    safe
}
