//! The results of a questionnaire to read: for a terminal, a page of paper, a mail.
//!
//! Invariant: no line is wider than asked for, and every figure that is kept back says why in its place.

use super::disclosure::{Basis, Disclosed, Figure, Why, disclose, is_turned};
use super::report::Frame;
use super::said::{ambition, difference, label, share};
use super::statistics::{Detail, QuestionFigures, Scored, ThemeFigures};
use super::tally::theme_scale;
use crate::questionnaire::{Id, Kind, Question, Scale, Theme, Wording};
use crate::text::Lang;
use crate::text::calendar;
use crate::text::layout::Page;
use crate::text::results::report as texts;
use crate::wave::{margin, more_than_invited, rate};

/// The lines of the report, none of them wider than `width`.
#[must_use]
pub fn prose(basis: &Basis, frame: &Frame, lang: Lang, width: usize) -> Vec<String> {
    let mut prose = Prose { basis, frame, lang, disclosed: disclose(basis), page: Page::new(width) };
    prose.foundation();
    if prose.nothing() {
        return prose.page.finish();
    }
    let questionnaire = basis.questionnaire;
    if questionnaire.background.iter().any(Question::asks) {
        prose.page.title(&texts::background(lang));
        prose.questions(&questionnaire.background);
    }
    for theme in &questionnaire.themes {
        prose.theme(theme);
    }
    prose.page.finish()
}

/// A text in lines of that width.
#[must_use]
pub fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut page = Page::new(width);
    page.paragraph(text);
    page.finish()
}

/// On how many everything rests and which rules bite, a sentence or two a line.
#[must_use]
pub fn foundation(basis: &Basis, frame: &Frame, lang: Lang) -> Vec<String> {
    // Wider than any text, so that nothing is wrapped.
    let page = Page::new(1 << 20);
    let mut prose = Prose { basis, frame, lang, disclosed: disclose(basis), page };
    prose.foundation();
    prose.page.finish()
}

struct Prose<'a> {
    basis: &'a Basis<'a>,
    frame: &'a Frame<'a>,
    lang: Lang,
    disclosed: Disclosed,
    page: Page,
}

impl Prose<'_> {
    fn words(&self, wording: &Wording) -> String {
        wording.fill(self.frame.language, self.frame.fill)
    }

    fn number(&self, value: f64) -> String {
        texts::rounded(self.lang, value, 1)
    }

    fn why(&self, why: Why) -> String {
        super::said::why(self.basis, self.lang, why)
    }

    /// On how many everything rests, and which rules bite.
    fn foundation(&mut self) {
        let (lang, submitted, invited) = (self.lang, self.basis.submitted, self.basis.invited);
        if self.frame.group {
            self.page.paragraph(&format!("n = {submitted}"));
            return;
        }
        let sent = match (invited, rate(submitted, invited)) {
            (Some(invited), _) if more_than_invited(submitted, Some(invited)) => {
                texts::more_than_invited(lang, submitted, invited)
            }
            (Some(invited), Some(rate)) => texts::submitted_of(lang, submitted, invited, texts::percentage(lang, rate)),
            _ => texts::submitted(lang, submitted),
        };
        self.page.paragraph(&format!("{sent} {}", texts::in_progress(lang, self.frame.in_progress)));
        if let Some(margin) = margin(self.basis.tally.size(), invited, 0.5) {
            self.page.paragraph(&texts::margin(lang, texts::rounded(lang, margin * 100.0, 1)));
        }
        self.page.paragraph(&texts::rests_on(lang, self.basis.tally.size(), submitted));
        if !self.basis.closed {
            self.page.paragraph(&texts::in_lots(lang, self.basis.least()));
        } else if self.frame.reopened {
            self.page.paragraph(&texts::reopened(lang));
        }
        if self.frame.left_out > 0 {
            self.page.paragraph(&texts::left_out(lang, self.frame.left_out));
        }
        let some = |wanted: fn(&Figure<QuestionFigures>) -> bool| self.disclosed.questions.values().any(wanted);
        if some(|figure| figure.shown().is_some()) && some(|figure| figure.why() == Some(Why::TooFew)) {
            self.page.paragraph(&texts::smallest_group(lang, self.basis.least()));
        }
    }

    /// Whether no figure at all can be shown for want of questionnaires; then one sentence says so instead of one for
    /// each question. Of enough questionnaires each question has a reason of its own.
    fn nothing(&mut self) -> bool {
        let least = self.basis.least();
        let none = self.disclosed.questions.values().all(|figure| figure.shown().is_none());
        let nothing = none && self.basis.tally.size() < least;
        if nothing {
            let sentence = if self.basis.closed {
                texts::nothing_to_show(self.lang, least)
            } else {
                texts::nothing_yet(self.lang, least.saturating_mul(2))
            };
            self.page.paragraph(&sentence);
        }
        nothing
    }

    fn theme(&mut self, theme: &Theme) {
        let title = self.words(&theme.title);
        self.page.title(&title);
        let line = match self.disclosed.themes.get(&theme.id) {
            Some(Figure::Shown(figures)) => {
                let late = self.basis.is_theme_late(theme).then(|| texts::of_former_closing(self.lang));
                self.theme_line(figures)
                    .map(|line| [Some(line), late].into_iter().flatten().collect::<Vec<_>>().join(", "))
            }
            Some(Figure::Hidden(why)) => Some(texts::theme_hidden(self.lang, self.why(*why))),
            None => None,
        };
        if let Some(line) = line {
            self.page.paragraph(&line);
        }
        for wanted in self.frame.ambitions_of(&theme.id) {
            self.page.paragraph(&ambition(wanted, self.disclosed.themes.get(&theme.id), self.lang));
        }
        if let Some(changed) = self.frame.changes.and_then(|changes| changes.themes.get(&theme.id)) {
            let said = difference(changed.contrast.as_ref(), self.lang);
            let items = (changed.items < changed.of).then(|| texts::on_items(self.lang, changed.items, changed.of));
            self.page.paragraph(&[Some(said), items].into_iter().flatten().collect::<Vec<_>>().join(", "));
        }
        if let Some(scale) = theme_scale(theme) {
            let ends = self.scale(scale);
            self.page.paragraph(&texts::scale(self.lang, ends));
        }
        self.questions(&theme.questions);
    }

    fn theme_line(&self, figures: &ThemeFigures) -> Option<String> {
        let mean = self.number(figures.mean?);
        Some(match figures.interval {
            Some((low, high)) => texts::theme_mean(self.lang, mean, self.number(low), self.number(high), figures.n),
            None => texts::theme_mean_only(self.lang, mean, figures.n),
        })
    }

    /// `1 helemaal mee oneens … 5 helemaal mee eens`
    fn scale(&self, scale: &Scale) -> String {
        let point = |point: &crate::questionnaire::Point| format!("{} {}", point.value, self.words(&point.label));
        let ends = [scale.points.first(), scale.points.last()];
        ends.into_iter().flatten().map(point).collect::<Vec<_>>().join(" … ")
    }

    fn questions(&mut self, questions: &[Question]) {
        for question in questions.iter().filter(|question| question.asks()) {
            self.page.gap();
            let text = self.words(&question.text);
            self.page.hanging(0, 2, &text);
            match self.disclosed.questions.get(&question.id).cloned() {
                Some(Figure::Shown(figures)) => self.question(question, &figures),
                Some(Figure::Hidden(why)) => {
                    let why = self.why(why);
                    self.page.hanging(4, 4, &why);
                }
                None => {}
            }
        }
    }

    fn question(&mut self, question: &Question, figures: &QuestionFigures) {
        let several = matches!(question.kind, Kind::Multiple { .. }).then(|| texts::several(self.lang));
        match &figures.detail {
            Detail::Scored(scored) => self.scored(question, scored),
            Detail::Options(counts) => {
                for (option, n) in counts {
                    self.option(question, option, *n, figures.n);
                }
            }
            Detail::Ranks(counts) => {
                for (option, places) in counts {
                    let label = label(question, option, self.frame);
                    let places = (1..).zip(places).map(|(place, n): (u32, _)| texts::place(self.lang, place, n));
                    let places: Vec<String> = places.collect();
                    self.page.hanging(4, 6, &format!("{label}: {}", places.join(", ")));
                }
            }
            Detail::Numbers(Some(quartiles)) => {
                let decimals =
                    if let Kind::Number { decimals, .. } = question.kind { usize::from(decimals) } else { 0 };
                let [low, middle, high] = quartiles.map(|value| texts::rounded(self.lang, value, decimals.max(1)));
                self.page.hanging(4, 4, &texts::quartiles(self.lang, low, middle, high));
            }
            Detail::Dates(Some(quartiles)) => {
                let [low, middle, high] = quartiles.map(|day| calendar::date(self.lang, day));
                self.page.hanging(4, 4, &texts::quartiles(self.lang, low, middle, high));
            }
            Detail::Numbers(None) | Detail::Dates(None) | Detail::Texts => {}
        }
        if let Some(changed) = self.frame.changes.and_then(|changes| changes.questions.get(&question.id)) {
            self.page.hanging(4, 4, &difference(changed.as_ref(), self.lang));
        }
        let escapes = figures.escapes.iter().filter(|(_, n)| *n > 0).map(|(escape, n)| {
            let label = question.escapes.iter().find(|known| known.id == *escape).map(|known| self.words(&known.label));
            format!("{} {n}", label.unwrap_or_default().to_lowercase())
        });
        let rest = [
            (figures.missing > 0).then(|| texts::missing(self.lang, figures.missing)),
            (figures.not_shown > 0).then(|| texts::not_shown(self.lang, figures.not_shown)),
            several,
            self.basis.is_question_late(question).then(|| texts::of_former_closing(self.lang)),
        ];
        let n = std::iter::once(format!("n = {}", figures.n));
        let line: Vec<String> = n.chain(escapes).chain(rest.into_iter().flatten()).collect();
        self.page.parts(4, &line);
    }

    fn scored(&mut self, question: &Question, scored: &Scored) {
        let counts: Vec<String> =
            scored.counts.iter().map(|(value, n)| format!("{}: {n}", calendar::number(self.lang, value))).collect();
        self.page.parts(4, &counts);
        let mean = scored.mean.map(|mean| {
            let mean = self.number(mean);
            if is_turned(question) { texts::mean_turned(self.lang, mean) } else { texts::mean(self.lang, mean) }
        });
        let parts = [
            mean,
            scored.deviation.map(|deviation| texts::deviation(self.lang, self.number(deviation))),
            scored.median.map(|median| texts::median(self.lang, calendar::number(self.lang, median))),
            scored.bottom2.map(|bottom| share(self.lang, bottom, texts::bottom)),
            scored.top2.map(|top| share(self.lang, top, texts::top)),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        self.page.parts(4, &parts);
    }

    fn option(&mut self, question: &Question, option: &Id, n: u64, of: u64) {
        let label = label(question, option, self.frame);
        let share = super::numeric::real(n) / super::numeric::real(of.max(1));
        let figures = format!("{n:>6}  {:>5}", texts::percentage(self.lang, share));
        self.page.row(4, 6, &label, &figures);
    }
}
