//! `docs/commands.md`: every command with all its options, in Dutch.

use std::fmt::Write as _;

use super::general::{self, Heading, heading};
use super::page::{Described, Item, Page, Part};
use super::words::Words;

pub fn reference(pages: &[Page]) -> String {
    let mut text = String::from(general::REFERENCE);
    for page in pages {
        for one in &page.below {
            if page.name == "aoj" {
                let _ = writeln!(text, "| [`{}`](#{}) | {} |", one.path, one.path.replace(' ', "-"), cell(&one.about));
            }
        }
    }
    for page in pages {
        let own = page.name == "aoj";
        let _ = write!(text, "\n## {}\n\n", page.command.path);
        if !own {
            let _ = write!(text, "{}\n\n", general::sentence(&page.command.about));
        }
        for more in page.words.more(page.lang) {
            let _ = write!(text, "{more}\n\n");
        }
        if page.below.is_empty() || own {
            command(&mut text, &page.command);
        }
        for one in page.below.iter().filter(|_| !own) {
            let _ = write!(text, "### {}\n\n{}\n\n", one.path, general::sentence(&one.about));
            command(&mut text, one);
        }
        if own {
            table(&mut text, "Algemene opties", &general::options(page.lang));
            table(&mut text, "Omgeving", &general::environment(page.lang));
            table(&mut text, "Bestanden", &general::files(page.lang));
        } else if !page.words.files.is_empty() {
            table(&mut text, "Bestanden", &page.words.files(page.lang));
        }
        exits(&mut text, page);
        examples(&mut text, page.words);
    }
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
}

fn command(text: &mut String, command: &Described) {
    let _ = write!(text, "```\n{}\n```\n\n", command.usage);
    let both = command.arguments.iter().chain(&command.options);
    if both.clone().next().is_some() {
        text.push_str("| | |\n|---|---|\n");
        both.for_each(|item| row(text, item));
        text.push('\n');
    }
    for after in &command.after {
        let _ = write!(text, "{after}\n\n");
    }
}

fn table(text: &mut String, title: &str, items: &[Item]) {
    let _ = write!(text, "**{title}**\n\n| | |\n|---|---|\n");
    for item in items {
        row(text, item);
    }
    text.push('\n');
}

fn row(text: &mut String, item: &Item) {
    let term: String = item
        .term
        .iter()
        .map(|part| match part {
            Part::Typed(text) | Part::Meant(text) | Part::Sign(text) => text.as_str(),
        })
        .collect();
    let _ = writeln!(text, "| `{}` | {} |", cell(&term), cell(&item.text));
}

fn exits(text: &mut String, page: &Page) {
    // What holds for every command stands with the program itself.
    if page.name == "aoj" || page.words.failed.is_some() {
        let title = heading(page.lang, Heading::Exit).to_lowercase();
        let _ = write!(text, "De {title}:\n\n");
        for (status, what) in general::exits(page.lang, page.words) {
            let _ = writeln!(text, "- `{status}`: {}", general::lowered(&what));
        }
        text.push('\n');
    }
}

fn examples(text: &mut String, words: &Words) {
    text.push_str("```sh\n");
    let width = words.examples.iter().map(|(line, ..)| line.chars().count()).max().unwrap_or_default();
    for (line, nl, _) in words.examples {
        let _ = writeln!(text, "{line:width$}   # {}", general::lowered(nl).trim_end_matches([':', '.']));
    }
    text.push_str("```\n");
}

/// In a cell of a table.
fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}
