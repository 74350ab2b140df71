//! From a questionnaire to what stands on the paper.

use std::collections::HashMap;

use super::super::condition::Names;
use super::super::markup::{self, Block};
use super::super::{Condition, Escape, Id, Kind, Piece, Question, Questionnaire, Scale, Source, Theme, Wording};
use super::{Coded, Entry, Line, Paper, Part, Sheet, asked};
use crate::text::print as t;

/// A question that is referred to is quoted up to this many signs; its number says which one it is.
const QUOTED: usize = 60;

/// What stands on the paper for that questionnaire.
#[must_use]
pub fn sheet(questionnaire: &Questionnaire, paper: &Paper) -> Sheet {
    let lang = paper.lang;
    let own = questionnaire.languages.iter().find(|code| *code == lang.code());
    let language = own.or_else(|| questionnaire.languages.first()).map_or("", String::as_str);
    let asking = questionnaire.questions().map(|(_, question)| question).filter(|question| question.asks());
    let numbers = asking.zip(1..).map(|(question, number)| (question.id.clone(), number)).collect();
    let writer = Writer { questionnaire, paper, language, numbers };
    Sheet { lang, language: language.to_owned(), title: writer.line(&questionnaire.title), parts: writer.parts() }
}

pub(super) struct Writer<'a> {
    pub questionnaire: &'a Questionnaire,
    pub paper: &'a Paper<'a>,
    language: &'a str,
    numbers: HashMap<Id, usize>,
}

impl Writer<'_> {
    fn parts(&self) -> Vec<Part> {
        let (questionnaire, lang) = (self.questionnaire, self.paper.lang);
        let mut parts = vec![Part::Facts(self.facts())];
        parts.extend(questionnaire.intro.as_ref().map(|intro| Part::Text(self.blocks(intro))));
        if !questionnaire.background.is_empty() {
            parts.push(Part::Section(t::background(lang)));
            self.questions(&questionnaire.background, &mut parts);
        }
        for theme in &questionnaire.themes {
            self.theme(theme, &mut parts);
        }
        if let Some(thanks) = &questionnaire.thanks {
            parts.push(Part::Section(t::after_sending(lang)));
            parts.push(Part::Text(self.blocks(thanks)));
        }
        self.guide(&mut parts);
        parts
    }

    fn facts(&self) -> Vec<(String, String)> {
        let (questionnaire, lang) = (self.questionnaire, self.paper.lang);
        let wave = self.paper.wave.map(|wave| (t::label_wave(lang), self.clean(wave)));
        let size = t::size(lang, questionnaire.size(), questionnaire.minutes());
        let facts = [
            (t::label_id(lang), questionnaire.id.to_string()),
            (t::label_version(lang), self.clean(&questionnaire.version)),
            (t::label_audience(lang), self.clean(&questionnaire.audience)),
            (t::label_languages(lang), questionnaire.languages.join(", ")),
            (t::label_size(lang), size),
        ];
        wave.into_iter().chain(facts).collect()
    }

    fn theme(&self, theme: &Theme, parts: &mut Vec<Part>) {
        let lang = self.paper.lang;
        parts.push(Part::Heading(self.line(&theme.title)));
        parts.extend(theme.show_if.as_ref().map(|condition| Part::Said(self.only_if(condition))));
        let about = theme.about.as_ref().map(|about| self.blocks(about));
        let fixed = theme.fixed.then(|| markup::blocks(&t::fixed(lang)));
        let aside: Vec<Block> = about.into_iter().chain(fixed).flatten().collect();
        if !aside.is_empty() {
            parts.push(Part::Aside(t::for_coordinator(lang), aside));
        }
        self.questions(&theme.questions, parts);
    }

    /// Statements that follow one another on one scale share its answers.
    fn questions(&self, questions: &[Question], parts: &mut Vec<Part>) {
        let mut shared: Option<(&Scale, &[Escape])> = None;
        for question in questions {
            let entry = self.entry(question);
            let Kind::Likert { scale, .. } = &question.kind else {
                shared = None;
                parts.push(Part::Question(entry));
                continue;
            };
            match parts.last_mut() {
                Some(Part::Statements { entries, .. }) if shared == Some((scale, &question.escapes)) => {
                    entries.push(entry);
                }
                _ => {
                    let answers = asked::of_scale(self, scale, &question.escapes);
                    parts.push(Part::Statements { answers, entries: vec![entry] });
                }
            }
            shared = Some((scale, &question.escapes));
        }
    }

    fn entry(&self, question: &Question) -> Entry {
        Entry {
            number: self.numbers.get(&question.id).copied(),
            text: self.blocks(&question.text),
            help: question.help.as_ref().map(|help| self.blocks(help)).unwrap_or_default(),
            condition: question.show_if.as_ref().map(|condition| self.only_if(condition)),
            notes: asked::notes(self, question),
            columns: asked::columns(question),
            answers: asked::answers(self, question),
        }
    }

    /// What whoever enters answers, or reads conditions, has to know.
    fn guide(&self, parts: &mut Vec<Part>) {
        let (questionnaire, lang) = (self.questionnaire, self.paper.lang);
        let all = || questionnaire.questions().map(|(_, question)| question);
        let conditional = questionnaire.themes.iter().any(|theme| theme.show_if.is_some())
            || all().any(|q| q.show_if.is_some() || q.options().iter().any(|option| option.show_if.is_some()));
        if conditional {
            parts.push(Part::Section(t::about_conditions(lang)));
            parts.push(Part::Said(t::about_unanswered(lang)));
        }
        parts.push(Part::Section(t::entering(lang)));
        parts.push(Part::Said(t::entering_file(lang)));
        parts.push(Part::Said(t::entering_empty(lang)));
        if all().any(|question| matches!(question.kind, Kind::Likert { reverse: true, .. })) {
            parts.push(Part::Said(t::entering_reverse(lang)));
        }
    }

    fn only_if(&self, condition: &Condition) -> String {
        t::only_if(self.paper.lang, condition.in_words(self, self.paper.lang))
    }

    /// An answer with its code.
    pub fn coded(&self, code: String, label: &Wording, notes: Vec<String>) -> Coded {
        Coded { code, label: self.line(label), notes }
    }

    pub fn clean(&self, text: &str) -> String {
        (self.paper.clean)(text)
    }

    /// A text as plain words on one line, with insertions shown as what they stand for.
    pub fn words(&self, wording: &Wording) -> String {
        self.line(wording).into_iter().map(|span| span.text).collect()
    }

    fn line(&self, wording: &Wording) -> Line {
        let blocks = self.blocks(wording);
        let mut line = Line::new();
        for block in blocks {
            if !line.is_empty() {
                line.push(markup::Span { text: " ".to_owned(), style: markup::Style::Plain });
            }
            line.extend(block.spans);
        }
        line
    }

    fn blocks(&self, wording: &Wording) -> Vec<Block> {
        let mut text = String::new();
        for piece in wording.pieces(self.language) {
            match piece {
                Piece::Plain(plain) => text.push_str(plain),
                Piece::Insert(insertion) => {
                    let filling = (self.paper.fill)(&insertion.source);
                    let known = filling.map(|filling| filling.say(self.paper.lang));
                    let shown =
                        known.unwrap_or_else(|| self.stands_for(&insertion.source, insertion.fallback.as_deref()));
                    text.push_str(&shown);
                }
            }
        }
        let mut blocks = markup::blocks(&text);
        for span in blocks.iter_mut().flat_map(|block| &mut block.spans) {
            span.text = self.clean(&span.text);
        }
        blocks
    }

    fn stands_for(&self, source: &Source, fallback: Option<&str>) -> String {
        let lang = self.paper.lang;
        match (source, fallback) {
            (Source::Answer(id), Some(fallback)) => t::insert_answer_or(lang, self.number(id.as_str()), fallback),
            (Source::Answer(id), None) => t::insert_answer(lang, self.number(id.as_str())),
            (Source::RegionName, _) => t::insert_region(lang),
            (Source::WaveTitle, _) => t::insert_wave(lang),
            (Source::WaveOpens, _) => t::insert_opens(lang),
            (Source::WaveCloses, _) => t::insert_closes(lang),
        }
    }

    fn number(&self, id: &str) -> String {
        t::question_number(self.paper.lang, self.numbers.get(id).copied().unwrap_or_default())
    }
}

impl Names for Writer<'_> {
    fn question(&self, id: &str) -> Option<&Question> {
        self.questionnaire.question(id)
    }

    fn call(&self, id: &str) -> String {
        let text = self.questionnaire.question(id).map(|question| self.words(&question.text)).unwrap_or_default();
        let number = self.numbers.get(id).copied().unwrap_or_default();
        t::question_called(self.paper.lang, number, shortened(&text))
    }

    fn label(&self, wording: &Wording) -> String {
        self.words(wording)
    }
}

/// The first words of a text, with `…` where some are left out.
fn shortened(text: &str) -> String {
    let mut short = String::new();
    for word in text.split(' ') {
        if short.chars().count() + word.chars().count() >= QUOTED {
            let cut: String = if short.is_empty() { word.chars().take(QUOTED).collect() } else { short };
            return format!("{cut} …");
        }
        if !short.is_empty() {
            short.push(' ');
        }
        short.push_str(word);
    }
    short
}
