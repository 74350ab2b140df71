//! What drawing one question needs to know, and the lines that all kinds share.

use ratatui::style::Style;

use super::layout::Form;
use super::sharing::White;
use crate::sitting::{Item, Place, how};
use crate::text::Lang;
use crate::text::screen as say;
use crate::ui::look::Look;
use crate::ui::markup::{paragraphs, paragraphs_ending};
use crate::ui::row::{Row, Target};
use crate::ui::widgets::area::Area;
use crate::ui::widgets::line::Line;

/// A field that is being typed in.
#[derive(Clone, Debug)]
pub enum Field {
    Line(Line),
    Area(Box<Area>),
}

/// One question about to be drawn.
pub struct Ask<'a> {
    pub look: Look,
    pub lang: Lang,
    pub item: &'a Item<'a>,
    pub form: Form,
    /// Its place on the screen, for the mouse.
    pub index: usize,
    /// Columns there are.
    pub columns: u16,
    pub white: White,
    pub focused: bool,
    /// What is marked in it, where it has the focus.
    pub marked: Option<Place>,
    /// What was typed into its field, where it has one.
    pub field: Option<&'a Field>,
    /// How many options of a long list are in sight.
    pub window: usize,
    /// What was typed to narrow a long list.
    pub filter: &'a str,
    /// What is the matter with what was typed.
    pub problem: Option<String>,
    /// Who reads open answers; where it is one.
    pub readers: Option<&'a str>,
}

/// Where texts of a question start: behind the sign that tells where one is.
pub const INSET: u16 = 2;

impl Ask<'_> {
    /// The sign before the question: here, answered, or nothing. What is said to be wrong is not signed as done.
    pub fn sign(&self, row: &mut Row) {
        if self.focused {
            row.put(0, self.look.signs.here, self.look.bright(), None);
            if self.marked.is_none() {
                row.cursor = Some(0);
            }
        } else if self.item.answer.is_some() && self.problem.is_none() {
            row.put(0, self.look.signs.done, self.look.accent(), None);
        } else if !self.white.gaps {
            // Without white between them, a sign tells where the next question begins.
            row.put(0, self.look.signs.dot, self.look.quiet(), None);
        }
    }

    /// The question's own lines, at most `columns` wide.
    pub fn words(&self, columns: u16, style: Style) -> Vec<Row> {
        let required = self.item.question.required;
        let last = required.then(|| (format!(" ({})", say::required(self.lang)), self.look.plain()));
        let rows = paragraphs_ending(&self.item.text, columns, style, self.look, last.as_ref());
        let mut rows: Vec<Row> = rows.into_iter().map(|row| row.shift(INSET)).collect();
        let target = Some(Target::Place(self.index, usize::MAX));
        for span in rows.iter_mut().flat_map(|r| &mut r.spans) {
            span.target = target;
        }
        rows
    }

    /// Question, help and what the kind has to say, as the head of a card.
    pub fn head(&self) -> Vec<Row> {
        let columns = self.columns.saturating_sub(INSET);
        let mut rows = self.words(columns, self.look.strong());
        if let Some(first) = rows.first_mut() {
            self.sign(first);
        }
        let mut add = |text: &str, style: Style| {
            rows.extend(paragraphs(text, columns, style, self.look).into_iter().map(|r| r.shift(INSET)));
        };
        if let Some(help) = &self.item.help {
            add(help, self.look.plain());
        }
        // Lists have no line of their own for what is the matter.
        let problem = self.problem.as_ref().filter(|_| matches!(self.form, Form::List | Form::Long));
        // Writers may have said it in their own help.
        let said = |how: &String| self.item.help.as_ref().is_some_and(|help| help.contains(how.as_str()));
        match (how(self.lang, self.item).filter(|how| !said(how)), problem) {
            (_, Some(problem)) => add(&format!("{} {problem}", self.look.signs.alert), self.look.warning()),
            (Some(how), None) => add(&how, self.look.plain()),
            (None, None) => {}
        }
        if let Some(readers) = self.readers {
            add(&say::no_names(self.lang, readers), self.look.plain());
        }
        if self.white.airy && !matches!(self.form, Form::Info) {
            rows.push(Row::new());
        }
        rows
    }

    /// The style of a label: marked, chosen or neither.
    pub fn label_style(&self, place: Place, chosen: bool) -> Style {
        if self.focused && self.marked == Some(place) {
            self.look.focus()
        } else if chosen {
            self.look.strong()
        } else {
            self.look.plain()
        }
    }

    /// What a click on a place means.
    pub fn target(&self, places: &[Place], place: Place) -> Option<Target> {
        places.iter().position(|p| *p == place).map(|at| Target::Place(self.index, at))
    }
}
