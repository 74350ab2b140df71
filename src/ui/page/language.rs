//! Changing the language in the middle of a page: everything stays but the words.

use super::ask::Field;
use super::typing;
use crate::sitting::read;
use crate::ui::page::{Session, View};

impl Session {
    /// What was said about fields is said anew; an answer that stands in a field untouched, such as `7,5`, is written
    /// in the other language.
    pub fn change_language(&mut self, before: View, after: View) {
        let mut fields = Vec::new();
        let mut problems = Vec::new();
        for (id, field) in &self.page.fields {
            let Some(question) = self.questionnaire.question(id.as_str()) else { continue };
            let (was, is) = (self.item(question, before.lang), self.item(question, after.lang));
            let text = match field {
                Field::Line(line) => line.text().to_owned(),
                Field::Area(area) => area.text(),
            };
            if self.page.problems.contains_key(id) {
                let (_, problem) = read(&is, &text, after.lang, |wording| self.words(wording, after.lang));
                problems.extend(problem.map(|problem| (id.clone(), problem)));
            } else if text == was.typed(before.lang) && text != is.typed(after.lang) {
                fields.push((id.clone(), typing::field(&is, after.lang)));
            }
        }
        for id in self.page.problems.keys().filter(|id| !self.page.fields.contains_key(*id)) {
            problems.extend(self.page.issues.get(id).map(|issue| (id.clone(), issue.say(after.lang))));
        }
        self.page.fields.extend(fields);
        self.page.problems.extend(problems);
    }
}
