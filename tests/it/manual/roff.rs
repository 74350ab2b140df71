//! A page for `man`, in the macros of man(7).

use std::fmt::Write as _;

use aoj::text::Lang;

use super::general::{self, Heading, heading};
use super::page::{Described, Item, Page, Part, parts};

/// Where lines of the source break; no reader of the page sees it.
const WIDTH: usize = 70;

pub fn page(page: &Page) -> String {
    let lang = page.lang;
    let mut roff = Roff(String::new());
    roff.raw(".\\\" Made of the commands and tests/it/manual; change it there.");
    let (title, day) = (page.name.to_uppercase(), general::day());
    roff.raw(&format!(".TH {} 1 {day} \"aoj {}\" \"Monitor AOJ\"", escaped(&title), env!("CARGO_PKG_VERSION")));
    // Words of Dutch are not hyphenated by the rules of English, nor words that are typed by any; lines that are not
    // filled up to the right then need no holes.
    roff.raw(".hlm 0");
    roff.raw(".ad l");
    roff.heading(heading(lang, Heading::Name));
    roff.text(&format!("{} - {}", page.name, general::lowered(&page.command.about)));
    roff.heading(heading(lang, Heading::Synopsis));
    let called: Vec<&Described> =
        if page.below.is_empty() || page.name == "aoj" { vec![&page.command] } else { page.below.iter().collect() };
    for (place, command) in called.iter().enumerate() {
        if place > 0 {
            roff.raw(".br");
        }
        roff.raw(&typed(&parts(&command.usage)));
    }
    roff.heading(heading(lang, Heading::Description));
    page.words.more(lang).for_each(|text| roff.paragraph(text));
    roff.command(&page.command, lang);
    if !page.below.is_empty() {
        roff.heading(heading(lang, Heading::Commands));
    }
    for command in &page.below {
        if page.name == "aoj" {
            let name = command.path.replace(' ', "-");
            roff.item(&[Part::Typed(name), Part::Sign("(1)".to_owned())], &general::sentence(&command.about));
        } else {
            roff.raw(&format!(".SS {}", escaped(&command.path)));
            roff.text(&general::sentence(&command.about));
            roff.command(command, lang);
        }
    }
    ending(&mut roff, page);
    roff.0
}

fn ending(roff: &mut Roff, page: &Page) {
    let (lang, own) = (page.lang, page.name == "aoj");
    if own {
        roff.items(&texts_general_heading(lang), &general::options(lang));
        roff.items(heading(lang, Heading::Environment), &general::environment(lang));
        roff.items(heading(lang, Heading::Files), &general::files(lang));
    } else {
        roff.heading(&texts_general_heading(lang));
        roff.text(&general::look_there(lang));
        if !page.words.files.is_empty() {
            roff.items(heading(lang, Heading::Files), &page.words.files(lang));
        }
    }
    roff.heading(heading(lang, Heading::Exit));
    for (status, text) in general::exits(lang, page.words) {
        roff.item(&[Part::Typed(status.to_owned())], &text);
    }
    roff.heading(heading(lang, Heading::Examples));
    for (line, nl, en) in page.words.examples {
        roff.paragraph(if lang == Lang::Nl { nl } else { en });
        roff.example(line);
    }
    roff.heading(heading(lang, Heading::See));
    let see = page.words.see.iter().copied().chain((!own).then_some("aoj"));
    let mut see: Vec<String> = see.map(|name| format!("\\%\\fB{}\\fR(1)", escaped(name))).collect();
    see.sort();
    roff.raw(&see.join(", "));
    roff.paragraph(&general::documents(lang));
}

fn texts_general_heading(lang: Lang) -> String {
    aoj::text::command::frame::general_heading(lang).to_uppercase()
}

struct Roff(String);

impl Roff {
    fn raw(&mut self, line: &str) {
        let _ = writeln!(self.0, "{line}");
    }

    fn heading(&mut self, text: &str) {
        self.raw(&format!(".SH {text}"));
    }

    /// Arguments, options and what stands below them.
    fn command(&mut self, command: &Described, lang: Lang) {
        for text in &command.after {
            self.paragraph(text);
        }
        let inner = command.path.matches(' ').count() > 1;
        for (name, items) in [(Heading::Arguments, &command.arguments), (Heading::Options, &command.options)] {
            match (items.is_empty(), inner) {
                (true, _) => {}
                // Below a subcommand the arguments explain themselves.
                (false, true) => items.iter().for_each(|item| self.item(&item.term, &item.text)),
                (false, false) => self.items(heading(lang, name), items),
            }
        }
    }

    fn items(&mut self, heading: &str, items: &[Item]) {
        self.heading(heading);
        for item in items {
            self.item(&item.term, &item.text);
        }
    }

    fn item(&mut self, term: &[Part], text: &str) {
        self.raw(".TP");
        self.raw(&typed(term));
        self.text(text);
    }

    fn paragraph(&mut self, text: &str) {
        // Below a heading it is one already.
        if !self.0.lines().next_back().is_some_and(|line| line.starts_with(".S")) {
            self.raw(".PP");
        }
        self.text(text);
    }

    fn example(&mut self, line: &str) {
        self.raw(".RS 4");
        self.raw(".EX");
        self.raw(&at_begin(&escaped(line)));
        self.raw(".EE");
        self.raw(".RE");
    }

    /// Running text, in which what stands between backquotes is typed.
    fn text(&mut self, text: &str) {
        let mut whole = String::new();
        for (place, part) in text.split('`').enumerate() {
            if place % 2 == 1 {
                let _ = write!(whole, "\\fB{}\\fR", escaped(part));
            } else {
                whole.push_str(&part.replace('\\', "\\e"));
            }
        }
        let mut line = String::new();
        for word in whole.split_whitespace() {
            if !line.is_empty() && line.chars().count() + word.chars().count() >= WIDTH {
                self.raw(&at_begin(&line));
                line.clear();
            }
            line.push_str(if line.is_empty() { "" } else { " " });
            line.push_str(word);
        }
        self.raw(&at_begin(&line));
    }
}

/// What is typed is bold, what is meant italic.
fn typed(parts: &[Part]) -> String {
    let mut line = String::new();
    for part in parts {
        let _ = match part {
            Part::Typed(text) => write!(line, "\\fB{}\\fR", escaped(text)),
            Part::Meant(text) => write!(line, "\\fI{}\\fR", escaped(text)),
            Part::Sign(text) => write!(line, "{text}"),
        };
    }
    line
}

/// As it is typed: a hyphen stays one, and can be copied.
fn escaped(text: &str) -> String {
    text.replace('\\', "\\e").replace('-', "\\-").replace('~', "\\(ti").replace('^', "\\(ha")
}

/// A point or an apostrophe at the begin of a line would be a request.
fn at_begin(line: &str) -> String {
    if line.starts_with(['.', '\'']) { format!("\\&{line}") } else { line.to_owned() }
}

#[test]
fn what_is_no_text_for_roff_is_written_so_that_it_is() {
    let mut roff = Roff(String::new());
    roff.text("Typ `--in ~/x` \\ hier.");
    assert_eq!(roff.0, "Typ \\fB\\-\\-in \\(ti/x\\fR \\e hier.\n");
    let mut roff = Roff(String::new());
    roff.text(".SH");
    assert_eq!(roff.0, "\\&.SH\n");
}
