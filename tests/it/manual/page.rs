//! What stands on a page, whatever writes it: read from the commands as clap knows them.

use aoj::text::Lang;
use aoj::text::command::frame as texts;
use clap::{Arg, Command};

use super::general;
use super::words::Words;

/// One page: a command and all below it.
pub struct Page {
    pub lang: Lang,
    /// `aoj-wave`.
    pub name: String,
    pub command: Described,
    pub below: Vec<Described>,
    pub words: &'static Words,
}

/// One command.
pub struct Described {
    /// `aoj wave open`.
    pub path: String,
    pub about: String,
    pub usage: String,
    pub arguments: Vec<Item>,
    pub options: Vec<Item>,
    /// Paragraphs below the options.
    pub after: Vec<String>,
}

/// Something that is explained.
#[derive(Debug)]
pub struct Item {
    pub term: Vec<Part>,
    pub text: String,
}

/// A piece of a line that is typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// As it stands.
    Typed(String),
    /// In its place stands what one means.
    Meant(String),
    /// Between them.
    Sign(String),
}

/// All pages, the program's own first.
pub fn all(lang: Lang) -> Vec<Page> {
    let root = aoj::cli::commands(lang);
    let groups = root.get_subcommands().filter(|group| group.get_name() != "help");
    let mut pages = vec![page(&root, lang)];
    // What stands below the program's own page are the other pages.
    pages.extend(groups.map(|group| page(group, lang)));
    pages
}

fn page(command: &Command, lang: Lang) -> Page {
    let path = command.get_bin_name().unwrap_or(command.get_name());
    let name = path.replace(' ', "-");
    let words = Words::of(&name);
    let below = command.get_subcommands().filter(|below| below.get_name() != "help");
    let below = below.map(|below| describe(below, lang)).collect();
    Page { lang, name, command: describe(command, lang), below, words }
}

fn describe(command: &Command, lang: Lang) -> Described {
    let own = |arg: &&Arg| arg.get_help_heading() != Some(texts::general_heading(lang).as_str());
    let usage = command.clone().render_usage().to_string();
    let usage = usage.strip_prefix("Usage: ").unwrap_or(&usage).split_whitespace().collect::<Vec<_>>().join(" ");
    // What the program's own help says last, its page says in other words.
    let after = command.get_after_help().filter(|_| command.get_name() != "aoj");
    let after = after.map(ToString::to_string).unwrap_or_default();
    Described {
        path: command.get_bin_name().unwrap_or(command.get_name()).to_owned(),
        about: command.get_about().map(ToString::to_string).unwrap_or_default(),
        usage,
        arguments: command.get_positionals().map(item).collect(),
        options: command.get_arguments().filter(|arg| !arg.is_positional()).filter(own).map(item).collect(),
        after: after.lines().map(str::to_owned).filter(|line| !line.is_empty()).collect(),
    }
}

fn item(arg: &Arg) -> Item {
    let shown = arg.to_string();
    let mut term = Vec::new();
    if let Some(short) = arg.get_short().filter(|_| arg.get_long().is_some()) {
        term = vec![Part::Typed(format!("-{short}")), Part::Sign(", ".to_owned())];
    }
    term.extend(parts(&shown));
    Item { term, text: general::sentence(&arg.get_help().map(ToString::to_string).unwrap_or_default()) }
}

/// A usage line in its parts: `aoj wave open`, `[OPTIES]`, `<METING>`.
pub fn parts(line: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let push = |parts: &mut Vec<Part>, make: fn(String) -> Part, text: &str| {
        if !text.is_empty() {
            parts.push(make(text.to_owned()));
        }
    };
    let mut rest = line;
    while let Some(at) = rest.find(['<', '[']) {
        let (before, from) = rest.split_at(at);
        let close = if from.starts_with('<') { '>' } else { ']' };
        let Some(end) = from.find(close) else { break };
        let (typed, space) = (before.trim_end(), if before.ends_with(' ') { " " } else { "" });
        push(&mut parts, Part::Typed, typed);
        push(&mut parts, Part::Sign, space);
        let inside = from.get(1..end).unwrap_or_default();
        if close == ']' {
            push(&mut parts, Part::Sign, "[");
        }
        // A choice between words that are typed: `start|end`.
        let literal = inside.contains('|') && inside.bytes().all(|sign| sign.is_ascii_lowercase() || sign == b'|');
        push(&mut parts, if literal { Part::Typed } else { Part::Meant }, inside);
        if close == ']' {
            push(&mut parts, Part::Sign, "]");
        }
        rest = from.get(end + 1..).unwrap_or_default();
        // `...` and the space before what comes next.
        let signs = rest.len() - rest.trim_start_matches(['.', ' ']).len();
        push(&mut parts, Part::Sign, rest.get(..signs).unwrap_or_default());
        rest = rest.get(signs..).unwrap_or_default();
    }
    push(&mut parts, Part::Typed, rest);
    parts
}

#[test]
fn a_usage_line_falls_into_its_parts() {
    use Part::{Meant, Sign, Typed};
    let text = |text: &str| text.to_owned();
    let line = "aoj x [OPTIES] --out <BESTAND> <start|end> [MEER]...";
    let expected = [
        Typed(text("aoj x")),
        Sign(text(" ")),
        Sign(text("[")),
        Meant(text("OPTIES")),
        Sign(text("]")),
        Sign(text(" ")),
        Typed(text("--out")),
        Sign(text(" ")),
        Meant(text("BESTAND")),
        Sign(text(" ")),
        Typed(text("start|end")),
        Sign(text(" ")),
        Sign(text("[")),
        Meant(text("MEER")),
        Sign(text("]")),
        Sign(text("...")),
    ];
    assert_eq!(parts(line), expected);
    let whole: String = parts(line)
        .iter()
        .map(|part| match part {
            Typed(text) | Meant(text) | Sign(text) => text.as_str(),
        })
        .collect();
    assert_eq!(whole, line.replace(['<', '>'], ""));
}
