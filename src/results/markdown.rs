//! The results in Markdown: the appendix of the report for the work meeting, with every question; and a short summary
//! for those who answered.
//!
//! Invariant: what a questionnaire says is text and never markup; every figure that is kept back says why in its place.

use super::disclosure::{Basis, Disclosed, Figure, Why, disclose, is_turned};
use super::prose::{foundation, wrapped};
use super::report::Frame;
use super::said::{ambition, difference, label, why};
use super::statistics::{Detail, QuestionFigures};
use super::tally::theme_scale;
use crate::questionnaire::{Escape, Id, Kind, Question, Theme, Wording};
use crate::text::Lang;
use crate::text::calendar;
use crate::text::results::report as texts;

/// Everything that may be shown of a questionnaire, with what is kept back and why. Lines of any length.
#[must_use]
pub fn markdown(basis: &Basis, frame: &Frame, lang: Lang) -> Vec<String> {
    let mut sheet = Sheet { basis, frame, lang, disclosed: disclose(basis), lines: Vec::new() };
    for line in foundation(basis, frame, lang) {
        sheet.paragraph(&escaped(&line));
    }
    sheet.themes();
    let questionnaire = basis.questionnaire;
    if questionnaire.background.iter().any(Question::asks) {
        sheet.heading(&texts::background(lang));
        sheet.questions(&questionnaire.background);
    }
    for theme in &questionnaire.themes {
        sheet.heading(&sheet.words(&theme.title));
        for wanted in sheet.frame.ambitions_of(&theme.id) {
            sheet.paragraph(&escaped(&ambition(wanted, sheet.disclosed.themes.get(&theme.id), lang)));
        }
        sheet.note("theme", &theme.id);
        sheet.questions(&theme.questions);
    }
    sheet.kept_back();
    sheet.lines
}

/// What those who answered may be told: on how many it rests, and each theme. With a width: plain lines.
#[must_use]
pub fn summary(basis: &Basis, frame: &Frame, lang: Lang, width: Option<usize>) -> Vec<String> {
    let mut sheet = Sheet { basis, frame, lang, disclosed: disclose(basis), lines: Vec::new() };
    sheet.paragraph(&texts::summary_says(lang));
    for line in foundation(basis, frame, lang) {
        sheet.paragraph(&line);
    }
    let Some(width) = width else {
        sheet.lines = sheet.lines.iter().map(|line| escaped(line)).collect();
        sheet.themes();
        return sheet.lines;
    };
    let mut lines: Vec<String> = sheet.lines.iter().flat_map(|line| or_gap(wrapped(line, width))).collect();
    for theme in scored(basis) {
        let title = sheet.words(&theme.title);
        let said = match sheet.disclosed.themes.get(&theme.id) {
            Some(Figure::Shown(figures)) => {
                let mean = figures.mean.map(|mean| texts::rounded(lang, mean, 1)).unwrap_or_default();
                texts::theme_mean_only(lang, mean, figures.n)
            }
            Some(Figure::Hidden(kept)) => texts::theme_hidden(lang, why(basis, lang, *kept)),
            None => continue,
        };
        lines.extend(wrapped(&format!("{title}: {said}"), width));
    }
    lines
}

/// What the work meeting talks about, with room to write: four questions on the results, five on what follows.
#[must_use]
pub fn conversation(lang: Lang) -> Vec<String> {
    /// Rows for what was agreed.
    const ROOM: usize = 5;
    let mut lines = vec![format!("## {}", texts::conversation(lang)), String::new()];
    let asked = [texts::ask_strikes(lang), texts::ask_recognise(lang), texts::ask_why(lang), texts::ask_wanted(lang)];
    for (no, question) in (1..).zip(asked) {
        lines.extend([format!("{no}. {question}"), String::new(), "   …".to_owned(), String::new()]);
    }
    lines.extend([format!("### {}", texts::follow_up(lang)), String::new()]);
    let heads = [
        texts::follow_what(lang),
        texts::follow_theme(lang),
        texts::follow_who(lang),
        texts::follow_when(lang),
        texts::follow_seen(lang),
    ];
    let empty = format!("|{}", "   |".repeat(heads.len()));
    lines.extend([format!("| {} |", heads.join(" | ")), format!("|{}", " --- |".repeat(heads.len()))]);
    lines.extend(std::iter::repeat_n(empty, ROOM));
    lines
}

fn or_gap(lines: Vec<String>) -> Vec<String> {
    if lines.is_empty() { vec![String::new()] } else { lines }
}

/// The themes that can have a score.
fn scored<'a>(basis: &Basis<'a>) -> impl Iterator<Item = &'a Theme> {
    basis.questionnaire.themes.iter().filter(|theme| theme_scale(theme).is_some())
}

struct Sheet<'a> {
    basis: &'a Basis<'a>,
    frame: &'a Frame<'a>,
    lang: Lang,
    disclosed: Disclosed,
    lines: Vec<String>,
}

impl Sheet<'_> {
    fn words(&self, wording: &Wording) -> String {
        escaped(&wording.fill(self.frame.language, self.frame.fill))
    }

    fn number(&self, value: Option<f64>, decimals: usize) -> String {
        value.map(|value| texts::rounded(self.lang, value, decimals)).unwrap_or_default()
    }

    fn why(&self, kept: Why) -> String {
        why(self.basis, self.lang, kept)
    }

    fn paragraph(&mut self, text: &str) {
        self.lines.extend([text.to_owned(), String::new()]);
    }

    /// What the coordinator wrote about it, set apart, line by line.
    fn note(&mut self, kind: &str, id: &Id) {
        let Some(text) = self.frame.note(kind, id) else { return };
        self.lines.push(format!("> *{}*  ", texts::note(self.lang)));
        self.lines.extend(text.lines().map(|line| format!("> {}  ", escaped_line(line))));
        self.lines.push(String::new());
    }

    fn heading(&mut self, text: &str) {
        self.lines.extend([format!("### {text}"), String::new()]);
    }

    /// Rows below their heads; columns of figures stand right.
    fn table(&mut self, heads: &[String], rows: &[Vec<String>]) {
        if rows.is_empty() {
            return;
        }
        let line = |cells: &[String]| format!("| {} |", cells.join(" | "));
        let aligned = heads.iter().enumerate().map(|(at, _)| if at == 0 { "---" } else { "---:" }.to_owned());
        self.lines.extend([line(heads), line(&aligned.collect::<Vec<_>>())]);
        for row in rows {
            let mut cells = row.clone();
            cells.resize(heads.len(), String::new());
            self.lines.push(line(&cells));
        }
        self.lines.push(String::new());
    }

    /// All themes in one table.
    fn themes(&mut self) {
        let lang = self.lang;
        let mut heads =
            vec![texts::column_theme(lang), "n".to_owned(), texts::column_mean(lang), texts::column_interval(lang)];
        if self.frame.changes.is_some() {
            heads.push(texts::column_change(lang));
        }
        let rows: Vec<Vec<String>> = scored(self.basis)
            .map(|theme| {
                let mut row = vec![self.words(&theme.title)];
                match self.disclosed.themes.get(&theme.id) {
                    Some(Figure::Shown(figures)) => {
                        row.extend([figures.n.to_string(), self.number(figures.mean, 2)]);
                        row.push(figures.interval.map_or_else(String::new, |(low, high)| {
                            format!("{} – {}", self.number(Some(low), 2), self.number(Some(high), 2))
                        }));
                    }
                    Some(Figure::Hidden(kept)) => row.push(self.why(*kept)),
                    None => {}
                }
                if let Some(changed) = self.frame.changes.and_then(|changes| changes.themes.get(&theme.id)) {
                    row.resize(4, String::new());
                    let said = difference(changed.contrast.as_ref(), lang);
                    let on = (changed.items < changed.of).then(|| texts::on_items(lang, changed.items, changed.of));
                    row.push([Some(said), on].into_iter().flatten().collect::<Vec<_>>().join(", "));
                }
                row
            })
            .collect();
        if !rows.is_empty() {
            self.heading(&texts::column_themes(lang));
            self.table(&heads, &rows);
        }
    }

    /// Likert items of one scale as a table, every other question by itself.
    fn questions(&mut self, questions: &[Question]) {
        let asking: Vec<&Question> = questions.iter().filter(|question| question.asks()).collect();
        let scale_of = |question: &Question| match &question.kind {
            Kind::Likert { scale, .. } => Some(scale.id.clone()),
            _ => None,
        };
        for run in asking.chunk_by(|a, b| scale_of(a).is_some() && scale_of(a) == scale_of(b)) {
            match run.first().map(|question| &question.kind) {
                Some(Kind::Likert { scale, .. }) => {
                    let (heads, rows) = self.likert(scale, run);
                    self.table(&heads, &rows);
                    let words = |point: &crate::questionnaire::Point| {
                        format!("{} = {}", point.value, self.words(&point.label).to_lowercase())
                    };
                    let points: Vec<String> = scale.points.iter().map(words).collect();
                    self.paragraph(&points.join(", "));
                    for question in run.iter().filter(|question| self.frame.note("question", &question.id).is_some()) {
                        self.paragraph(&format!("**{}**", self.words(&question.text)));
                        self.note("question", &question.id);
                    }
                }
                _ => {
                    for question in run {
                        self.question(question);
                        self.note("question", &question.id);
                    }
                }
            }
        }
    }

    fn likert(&self, scale: &crate::questionnaire::Scale, run: &[&Question]) -> (Vec<String>, Vec<Vec<String>>) {
        let lang = self.lang;
        let mut heads = vec![texts::column_question(lang)];
        heads.extend(scale.points.iter().map(|point| format!("{} %", point.value)));
        heads.push("n".to_owned());
        // An item may have other escapes than its scale, and may be asked of some only.
        let mut escapes: Vec<&Escape> = Vec::new();
        for escape in run.iter().flat_map(|question| &question.escapes) {
            if !escapes.iter().any(|known| known.id == escape.id && known.label == escape.label) {
                escapes.push(escape);
            }
        }
        let shown = |question: &&Question| self.disclosed.questions.get(&question.id).and_then(Figure::shown);
        let not_shown = run.iter().filter_map(shown).any(|figures| figures.not_shown > 0);
        heads.extend(escapes.iter().map(|escape| self.words(&escape.label).to_lowercase()));
        heads.push(texts::column_missing(lang));
        heads.extend(not_shown.then(|| texts::column_not_shown(lang)));
        heads.extend([texts::column_mean(lang), "sd".to_owned()]);
        if self.frame.changes.is_some() {
            heads.push(texts::column_change(lang));
        }
        let width = heads.len();
        let rows = run.iter().map(|question| {
            let mut text = self.words(&question.text);
            if is_turned(question) {
                text = format!("{text} ({})", texts::turned(lang));
            }
            let mut row = vec![text];
            match self.disclosed.questions.get(&question.id) {
                Some(Figure::Shown(figures)) => {
                    let of = |escape: &&Escape| {
                        let offered =
                            question.escapes.iter().any(|own| own.id == escape.id && own.label == escape.label);
                        let (_, n) = figures.escapes.iter().find(|(id, _)| offered && *id == escape.id)?;
                        Some(n.to_string())
                    };
                    let (before, after) = self.likert_figures(figures);
                    row.extend(before);
                    row.extend(escapes.iter().map(|escape| of(escape).unwrap_or_default()));
                    row.push(figures.missing.to_string());
                    row.extend(not_shown.then(|| figures.not_shown.to_string()));
                    row.extend(after);
                }
                Some(Figure::Hidden(kept)) => row.push(self.why(*kept)),
                None => {}
            }
            if let Some(changed) = self.frame.changes.and_then(|changes| changes.questions.get(&question.id)) {
                row.resize(width - 1, String::new());
                row.push(difference(changed.as_ref(), lang));
            }
            row
        });
        (heads, rows.collect())
    }

    /// What stands before the escapes, and what behind those who gave no answer.
    fn likert_figures(&self, figures: &QuestionFigures) -> (Vec<String>, Vec<String>) {
        let Detail::Scored(scored) = &figures.detail else { return (Vec::new(), Vec::new()) };
        let share = |n: u64| format!("{:.0}", super::numeric::real(n) / super::numeric::real(figures.n.max(1)) * 100.0);
        let mut cells: Vec<String> = scored.counts.iter().map(|(_, n)| share(*n)).collect();
        cells.push(figures.n.to_string());
        (cells, vec![self.number(scored.mean, 2), self.number(scored.deviation, 2)])
    }

    fn question(&mut self, question: &Question) {
        let lang = self.lang;
        let text = self.words(&question.text);
        self.paragraph(&format!("**{text}**"));
        let figures = match self.disclosed.questions.get(&question.id).cloned() {
            Some(Figure::Shown(figures)) => figures,
            Some(Figure::Hidden(kept)) => return self.paragraph(&self.why(kept)),
            None => return,
        };
        let share = |n: u64| texts::percentage(lang, super::numeric::real(n) / super::numeric::real(figures.n.max(1)));
        let heads = [texts::column_answer(lang), texts::column_number(lang), "%".to_owned()];
        match &figures.detail {
            Detail::Options(counts) => {
                let row = |(option, n): &(_, u64)| {
                    vec![escaped(&label(question, option, self.frame)), n.to_string(), share(*n)]
                };
                self.table(&heads, &counts.iter().map(row).collect::<Vec<_>>());
            }
            Detail::Ranks(counts) => {
                let places = counts.first().map_or(0, |(_, places)| places.len());
                let mut heads = vec![texts::column_answer(lang)];
                heads.extend((1..=places).map(|place| texts::column_place(lang, place)));
                let row = |(option, places): &(_, Vec<u64>)| {
                    let name = escaped(&label(question, option, self.frame));
                    std::iter::once(name).chain(places.iter().map(u64::to_string)).collect()
                };
                self.table(&heads, &counts.iter().map(row).collect::<Vec<_>>());
            }
            Detail::Scored(scored) => {
                let given = scored.counts.iter().filter(|(_, n)| *n > 0);
                let row = |(value, n): &(crate::questionnaire::Decimal, u64)| {
                    vec![calendar::number(lang, value), n.to_string(), share(*n)]
                };
                self.table(&heads, &given.map(row).collect::<Vec<_>>());
                let mean = texts::mean(lang, self.number(scored.mean, 2));
                self.paragraph(&format!("{mean}, sd {}", self.number(scored.deviation, 2)));
            }
            Detail::Numbers(Some(quartiles)) => {
                let [low, middle, high] = quartiles.map(|value| texts::rounded(lang, value, 1));
                self.paragraph(&texts::quartiles(lang, low, middle, high));
            }
            Detail::Dates(Some(quartiles)) => {
                let [low, middle, high] = quartiles.map(|day| calendar::date(lang, day));
                self.paragraph(&texts::quartiles(lang, low, middle, high));
            }
            Detail::Numbers(None) | Detail::Dates(None) | Detail::Texts => {}
        }
        if let Some(changed) = self.frame.changes.and_then(|changes| changes.questions.get(&question.id)) {
            self.paragraph(&difference(changed.as_ref(), lang));
        }
        let escapes = figures.escapes.iter().filter(|(_, n)| *n > 0).map(|(id, n)| {
            let known = question.escapes.iter().find(|known| known.id == *id).map(|known| self.words(&known.label));
            format!("{} {n}", known.unwrap_or_default().to_lowercase())
        });
        let mut rest: Vec<String> = std::iter::once(format!("n = {}", figures.n)).chain(escapes).collect();
        rest.extend((figures.missing > 0).then(|| texts::missing(lang, figures.missing)));
        rest.extend((figures.not_shown > 0).then(|| texts::not_shown(lang, figures.not_shown)));
        self.paragraph(&rest.join(", "));
    }

    /// Once more in one place: what is not shown, and why.
    fn kept_back(&mut self) {
        let themes = self.basis.questionnaire.themes.iter().filter_map(|theme| {
            let kept = self.disclosed.themes.get(&theme.id)?.why()?;
            Some(format!("- {}: {}", self.words(&theme.title), texts::theme_hidden(self.lang, self.why(kept))))
        });
        let questions = self.basis.questionnaire.questions().filter_map(|(_, question)| {
            let kept = self.disclosed.questions.get(&question.id)?.why()?;
            Some(format!("- {}: {}", self.words(&question.text), self.why(kept)))
        });
        let all: Vec<String> = themes.chain(questions).collect();
        if !all.is_empty() {
            self.heading(&texts::kept_back(self.lang));
            self.lines.extend(all);
            self.lines.push(String::new());
        }
    }
}

/// A line that begins neither a list nor a rule nor code.
fn escaped_line(line: &str) -> String {
    let line = escaped(line.trim());
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    match line.get(digits..).and_then(|rest| rest.chars().next()) {
        Some('-' | '+' | '=') if digits == 0 => format!("\\{line}"),
        Some('.' | ')') if digits > 0 => {
            let (number, rest) = line.split_at(digits);
            format!("{number}\\{rest}")
        }
        _ => line,
    }
}

/// A text in which nothing is markup.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '<' | '>' | '#' | '|' | '~' => {
                out.push('\\');
                out.push(sign);
            }
            '\n' | '\r' | '\t' => out.push(' '),
            sign if sign.is_control() => {}
            sign => out.push(sign),
        }
    }
    out
}
