//! A sheet as one HTML file that needs nothing else: no script, no font, no picture, nothing fetched.

use super::super::markup::{Block, Span, Style};
use super::{Answers, Entry, Part, Sheet, how};
use crate::text::print as t;

/// Black on white, and nothing that only colour tells. On paper a question is not parted from its answers.
const STYLE: &str = "\
:root { color-scheme: light; }
body { font: 1rem/1.45 system-ui, sans-serif; color: #111; background: #fff; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.7rem; } h2 { font-size: 1.3rem; margin-top: 2.2rem; border-bottom: 2px solid #111; } h3 { font-size: 1rem; margin: 1.6rem 0 .3rem; }
p, ul, dl { margin: .3rem 0; } code { font-family: ui-monospace, monospace; font-size: .9em; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; } dt { font-weight: bold; } dd { margin: 0; }
table { border-collapse: collapse; margin: .5rem 0; width: 100%; } caption { text-align: left; font-weight: bold; padding: .3rem 0; }
th, td { border: 1px solid #767676; padding: .25rem .5rem; text-align: left; vertical-align: top; font-weight: normal; }
thead th { background: #f0f0f0; font-weight: bold; } .scale { hyphens: auto; } .scale th:first-child { width: 48%; } .scale thead th:nth-child(n+2) { padding: .25rem .2rem; }
.scale thead th:nth-child(n+2) { font-size: .75rem; text-align: center; }
.scale td { text-align: center; } .box { display: inline-block; width: .8em; height: .8em; border: 1px solid #111; border-radius: 50%; }
.if, .notes { color: #333; } .if { font-style: italic; } aside { border-left: 4px solid #767676; padding: .1rem 1rem; margin: .8rem 0; }
@page { size: A4; margin: 18mm 15mm; }
@media print { body { max-width: none; margin: 0; padding: 0; font-size: 10.5pt; } h2, h3 { break-after: avoid; } section, tr, aside, .scale { break-inside: avoid; } thead { display: table-header-group; } }";

/// The lines of the file.
#[must_use]
pub fn html(sheet: &Sheet) -> Vec<String> {
    let mut page = Page { out: Vec::new(), sheet };
    let title = escaped(&sheet.title.iter().map(|span| span.text.as_str()).collect::<String>());
    page.put("<!DOCTYPE html>".to_owned());
    page.put(format!("<html lang=\"{}\">", sheet.lang.code()));
    page.put("<head>\n<meta charset=\"utf-8\">".to_owned());
    page.put("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">".to_owned());
    page.put(format!("<title>{title}</title>\n<style>\n{STYLE}\n</style>\n</head>\n<body>\n<main>"));
    page.put(format!("<h1{}>{}</h1>", page.own(), line(&sheet.title)));
    for part in &sheet.parts {
        page.part(part);
    }
    page.put("</main>\n</body>\n</html>".to_owned());
    page.out.iter().flat_map(|text| text.lines().map(str::to_owned)).collect()
}

struct Page<'a> {
    out: Vec<String>,
    sheet: &'a Sheet,
}

impl Page<'_> {
    fn put(&mut self, text: String) {
        self.out.push(text);
    }

    /// Marks the questionnaire's own words where they are in another language than the page.
    fn own(&self) -> String {
        let language = &self.sheet.language;
        if *language == self.sheet.lang.code() { String::new() } else { format!(" lang=\"{}\"", escaped(language)) }
    }

    fn part(&mut self, part: &Part) {
        match part {
            Part::Heading(title) => {
                let heading = format!("<h2{}>{}</h2>", self.own(), line(title));
                self.put(heading);
            }
            Part::Section(title) => self.put(format!("<h2>{}</h2>", escaped(title))),
            Part::Facts(facts) => {
                self.put("<dl>".to_owned());
                for (name, fact) in facts {
                    self.put(format!("<dt>{}</dt><dd>{}</dd>", escaped(name), escaped(fact)));
                }
                self.put("</dl>".to_owned());
            }
            Part::Text(text) => self.blocks(text),
            Part::Said(sentence) => self.put(format!("<p class=\"if\">{}</p>", escaped(sentence))),
            Part::Aside(label, text) => {
                self.put(format!("<aside>\n<p><strong>{}</strong></p>", escaped(label)));
                self.blocks(text);
                self.put("</aside>".to_owned());
            }
            Part::Question(entry) => self.question(entry),
            Part::Statements { answers, entries } => self.statements(answers, entries),
        }
    }

    fn blocks(&mut self, blocks: &[Block]) {
        let own = self.own();
        let mut list = false;
        for block in blocks {
            if block.item != list {
                self.put(if block.item { format!("<ul{own}>") } else { "</ul>".to_owned() });
                list = block.item;
            }
            let text = line(&block.spans);
            self.put(if block.item { format!("<li>{text}</li>") } else { format!("<p{own}>{text}</p>") });
        }
        if list {
            self.put("</ul>".to_owned());
        }
    }

    fn question(&mut self, entry: &Entry) {
        let (own, lang) = (self.own(), self.sheet.lang);
        let (first, rest) = entry.head();
        self.put("<section>".to_owned());
        self.put(match entry.number {
            Some(number) => format!("<h3>{number}. <span{own}>{}</span></h3>", line(first)),
            None => format!("<p{own}>{}</p>", line(first)),
        });
        self.blocks(rest);
        self.told(entry);
        self.asked(entry);
        let caption = entry.number.map(|number| t::caption_answers(lang, number)).unwrap_or_default();
        for group in &entry.answers {
            self.answers(group, &caption);
        }
        self.put("</section>".to_owned());
    }

    /// What is asked for, and in which columns.
    fn asked(&mut self, entry: &Entry) {
        let lang = self.sheet.lang;
        let codes = entry.columns.iter().map(|name| code(name)).collect::<Vec<_>>().join(", ");
        let columns = match entry.columns.len() {
            0 => None,
            1 => Some(format!("{}.", t::column(lang, codes))),
            _ => Some(format!("{}.", t::columns(lang, codes))),
        };
        let asked: Vec<String> = entry.notes.iter().map(|note| escaped(note)).chain(columns).collect();
        if !asked.is_empty() {
            self.put(format!("<p class=\"notes\">{}</p>", asked.join(" ")));
        }
    }

    fn told(&mut self, entry: &Entry) {
        if let Some(condition) = &entry.condition {
            self.put(format!("<p class=\"if\">{}</p>", escaped(condition)));
        }
        self.blocks(&entry.help);
    }

    fn answers(&mut self, answers: &Answers, caption: &str) {
        let (own, lang) = (self.own(), self.sheet.lang);
        self.put(format!("<table>\n<caption>{}</caption>", escaped(caption)));
        self.put(format!(
            "<thead><tr><th scope=\"col\">{}</th><th scope=\"col\">{}</th></tr></thead>\n<tbody>",
            escaped(&answers.head),
            escaped(&t::head_label(lang))
        ));
        for row in &answers.rows {
            let label = line(&row.label);
            let notes =
                if row.notes.is_empty() { String::new() } else { format!(" – {}", escaped(&row.notes.join("; "))) };
            self.put(format!(
                "<tr><th scope=\"row\">{}</th><td><span{own}>{label}</span>{notes}</td></tr>",
                code(&row.code)
            ));
        }
        self.put("</tbody>\n</table>".to_owned());
    }

    /// A table with a statement on each row and the points of the scale above it, as respondents see it.
    fn statements(&mut self, answers: &Answers, entries: &[Entry]) {
        let (own, lang) = (self.own(), self.sheet.lang);
        let ends =
            [entries.first(), entries.last()].map(|entry| entry.and_then(|entry| entry.number).unwrap_or_default());
        let [first, last] = ends;
        let caption = if first == last { t::caption_one(lang, first) } else { t::caption(lang, first, last) };
        self.put(format!(
            "<table class=\"scale\">\n<caption>{caption}. {}</caption>",
            escaped(&how(entries, self.sheet))
        ));
        let first = format!("<th scope=\"col\">{}</th>", escaped(&t::head_statement(lang)));
        let points = answers
            .rows
            .iter()
            .map(|row| format!("<th scope=\"col\">{}<br><span{own}>{}</span></th>", code(&row.code), line(&row.label)));
        let head = std::iter::once(first).chain(points).collect::<Vec<_>>().concat();
        self.put(format!("<thead><tr>{head}</tr></thead>\n<tbody>"));
        for entry in entries {
            self.statement(entry, answers.rows.len());
        }
        self.put("</tbody>\n</table>".to_owned());
    }

    fn statement(&mut self, entry: &Entry, boxes: usize) {
        let own = self.own();
        let (first, rest) = entry.head();
        let number = entry.number.unwrap_or_default();
        self.put(format!("<tr><th scope=\"row\">{number}. <span{own}>{}</span>", line(first)));
        self.blocks(rest);
        self.told(entry);
        self.asked(entry);
        let empty = "<td><span class=\"box\"></span></td>".repeat(boxes);
        self.put(format!("</th>{empty}</tr>"));
    }
}

fn line(spans: &[Span]) -> String {
    spans
        .iter()
        .map(|span| match span.style {
            Style::Plain => escaped(&span.text),
            Style::Strong => format!("<strong>{}</strong>", escaped(&span.text)),
            Style::Emphasis => format!("<em>{}</em>", escaped(&span.text)),
        })
        .collect()
}

fn code(text: &str) -> String {
    format!("<code>{}</code>", escaped(text))
}

/// A text that is text wherever it stands: between tags and in the value of an attribute.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            _ => safe.push(sign),
        }
    }
    safe
}
