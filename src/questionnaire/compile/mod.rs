//! From the bytes of a file to a [`Questionnaire`], or to everything that is wrong with it.
//!
//! First the tables say what has the wrong form, then each part is built in the order of the file, so that a question
//! sees exactly the questions before it. A part that can't be built has been reported; whatever refers to it says
//! nothing more about it.
//!
//! Invariant: there is a questionnaire exactly if there is no error.

mod desk;
mod question;
mod scale;

use std::collections::BTreeMap;
use std::sync::Arc;

use self::desk::{Desk, Lines, Names, SeenFrom};
use super::diagnostics::{Diagnostics, Severity, said, shown};
use super::file;
use super::nearest::nearest;
use super::table::{self, Setting, join};
use super::tree::{Limits, Node, Span, read};
use super::{Id, Kind, Question, Questionnaire, Scale, Theme, Wording};
use crate::questionnaire::Piece;
use crate::text::{Lang, check as t};

/// What came of a file.
#[derive(Clone, Debug)]
pub struct Compiled {
    /// `None` exactly if there is an error among the diagnostics.
    pub questionnaire: Option<Questionnaire>,
    pub diagnostics: Diagnostics,
}

/// Compiles a file in YAML or JSON. `name` is what the diagnostics call it.
#[must_use]
pub fn compile(name: &str, bytes: &[u8], limits: Limits) -> Compiled {
    let (root, mut diagnostics) = read(name, bytes, limits);
    let questionnaire = root.and_then(|root| {
        let languages = languages(&root);
        let setting = Setting { languages: Some(&languages), missing_language: Severity::Error };
        table::check(&root, &file::QUESTIONNAIRE, setting, &mut diagnostics);
        let form_errors = diagnostics.error_places();
        Compiler {
            desk: Desk::new(&mut diagnostics, &languages),
            names: Names::default(),
            scales: BTreeMap::new(),
            split: None,
            form_errors,
        }
        .questionnaire(&root)
    });
    Compiled { questionnaire: questionnaire.filter(|_| !diagnostics.has_errors()), diagnostics }
}

/// Every text is kept in every language, so their number is bounded.
const MOST_LANGUAGES: usize = 20;

/// The languages that texts must serve: what the file says, as far as it makes sense.
fn languages(root: &Node) -> Vec<String> {
    let mut languages: Vec<String> = Vec::new();
    for code in root.get("languages").map_or(&[][..], Node::items).iter().filter_map(Node::text) {
        if languages.len() < MOST_LANGUAGES && (file::LANGUAGE.fits)(code) && !languages.iter().any(|l| l == code) {
            languages.push(code.to_owned());
        }
    }
    if languages.is_empty() {
        languages.push(Lang::default().code().to_owned());
    }
    languages
}

struct Compiler<'a> {
    desk: Desk<'a>,
    names: Names,
    /// `None`: reported.
    scales: BTreeMap<String, Option<Arc<Scale>>>,
    /// Where `split: true` stood first, and of which question.
    split: Option<(Span, Id)>,
    /// Where errors of form begin, in order.
    form_errors: Vec<usize>,
}

impl Compiler<'_> {
    fn questionnaire(mut self, root: &Node) -> Option<Questionnaire> {
        self.check_languages(root);
        let background = root.get("background").map_or(&[][..], Node::items);
        let themes = root.get("themes").map_or(&[][..], Node::items);
        if root.entry("background").is_none() && root.entry("themes").is_none() {
            self.desk.error(root.mark(), said(t::no_questions), said(t::no_questions_cure));
        }
        self.collect_names(background, themes);
        let nowhere = SeenFrom { names: &self.names, itself: None };
        let title = self.desk.wording(root.get("title"), &nowhere, Lines::One);
        let intro = self.desk.wording(root.get("intro"), &nowhere, Lines::Many);
        let thanks = self.desk.wording(root.get("thanks"), &nowhere, Lines::Many);
        for entry in root.get("scales").map_or(&[][..], Node::entries) {
            let scale = scale::scale(&mut self.desk, &entry.key.name, &entry.value, &nowhere);
            let damaged = !self.is_sound(&entry.value);
            self.scales.insert(entry.key.name.clone(), scale.filter(|_| !damaged).map(Arc::new));
        }
        let background: Vec<Question> =
            background.iter().filter_map(|node| self.question(node, &Home::default())).collect();
        let themes: Vec<Theme> = themes.iter().filter_map(|node| self.theme(node)).collect();
        Some(Questionnaire {
            id: Id::new(root.get("id")?.text()?),
            version: root.get("version")?.text()?.to_owned(),
            languages: self.desk.languages.to_vec(),
            title: title?,
            audience: root.get("audience")?.text()?.to_owned(),
            stated_minutes: root.get("minutes").and_then(Node::whole).and_then(|minutes| u32::try_from(minutes).ok()),
            intro,
            thanks,
            scales: self.scales.into_values().flatten().collect(),
            background,
            themes,
            split: self.split.map(|(_, id)| id),
        })
    }

    /// Whether nothing of the form of that part was reported.
    fn is_sound(&self, node: &Node) -> bool {
        let first = self.form_errors.partition_point(|&at| at < node.span.start);
        self.form_errors.get(first).is_none_or(|&at| at >= node.span.end)
    }

    fn check_languages(&mut self, root: &Node) {
        let mut seen = Vec::new();
        let languages = root.get("languages").map_or(&[][..], Node::items);
        if let Some(first) = languages.get(MOST_LANGUAGES) {
            self.desk.error(
                first.mark(),
                said(|l| t::too_many_languages(l, MOST_LANGUAGES)),
                said(t::too_many_languages_cure),
            );
        }
        for node in languages.iter().take(MOST_LANGUAGES) {
            let Some(code) = node.text() else { continue };
            if seen.contains(&code) {
                self.desk.error(
                    node.mark(),
                    said(|l| t::duplicate_language(l, shown(code))),
                    said(t::duplicate_language_cure),
                );
            }
            seen.push(code);
        }
    }

    /// Every question's name before any of them is looked at, so that *later* can be told from *unknown*.
    fn collect_names(&mut self, background: &[Node], themes: &[Node]) {
        for node in background {
            self.collect_name(node);
        }
        let mut seen: BTreeMap<&str, Span> = BTreeMap::new();
        for theme in themes {
            for node in theme.get("questions").map_or(&[][..], Node::items) {
                self.collect_name(node);
            }
            let Some(id) = theme.get("id") else { continue };
            let Some(name) = id.text() else { continue };
            self.desk.unique(&mut seen, name, &id.mark());
            if asks_for_comment(theme).is_some() {
                self.collect_comment(name, id.mark());
            }
        }
    }

    fn collect_name(&mut self, question: &Node) {
        if let Some(id) = question.get("id")
            && let Some(name) = id.text()
        {
            match self.names.declare(name, id.mark()) {
                None => {}
                Some(first) => self.desk.duplicate(name, &first, id.mark()),
            }
        }
    }

    fn collect_comment(&mut self, theme: &str, at: Span) {
        let name = comment_id(theme);
        if !(file::QUESTION_NAME.fits)(&name) {
            if (file::NAME.fits)(theme) {
                let cure = said(t::comment_name_cure);
                self.desk.error(at, said(|l| t::comment_name(l, shown(&name))), cure);
            }
        } else if let Some(first) = self.names.declare(&name, at.clone()) {
            let line = self.desk.line(&first);
            let cure = said(t::duplicate_id_cure);
            self.desk.error(at, said(|l| t::duplicate_comment(l, &name, line.say(l))), cure);
        }
    }

    fn theme(&mut self, node: &Node) -> Option<Theme> {
        let before = SeenFrom { names: &self.names, itself: None };
        let title = self.desk.wording(node.get("title"), &before, Lines::One);
        let about = self.desk.wording(node.get("about"), &before, Lines::Many);
        let show_if = self.desk.condition(node.get("show_if"), &before);
        let scale = node.get("scale").and_then(|scale| self.scale_called(scale));
        let id = node.get("id").and_then(Node::text);
        let home = Home {
            scale: match &scale {
                None if node.entry("scale").is_some() => HomeScale::Damaged,
                None => HomeScale::None,
                Some((_, None)) => HomeScale::Damaged,
                Some((_, Some(scale))) => HomeScale::Sound(Arc::clone(scale)),
            },
            conditional: node.entry("show_if").is_some(),
        };
        let items = node.get("questions").map_or(&[][..], Node::items);
        let mut questions: Vec<Question> = items.iter().filter_map(|item| self.question(item, &home)).collect();
        let comment = asks_for_comment(node);
        if let (Some(written), Some(id)) = (comment, id) {
            let text = if written.bool().is_some() {
                own_words(self.desk.languages, t::comment_question)
            } else {
                let seen = SeenFrom { names: &self.names, itself: None };
                self.desk.wording(Some(written), &seen, Lines::One)?
            };
            let question = comment_question(id, text);
            self.names.define(question.id.as_str(), Some(question.clone()));
            questions.push(question);
        }
        Some(Theme {
            id: Id::new(id?),
            title: title?,
            about,
            scale: scale.map(|(id, _)| id),
            fixed: node.get("fixed").and_then(Node::bool).unwrap_or(false),
            comment: comment.is_some(),
            show_if,
            questions,
        })
    }

    /// The scale that is meant: its name, and the scale itself where it is sound.
    fn scale_called(&mut self, node: &Node) -> Option<(Id, Option<Arc<Scale>>)> {
        let name = node.text().filter(|name| (file::NAME.fits)(name))?;
        if let Some(scale) = self.scales.get(name) {
            return Some((Id::new(name), scale.clone()));
        }
        if self.desk.is_full() {
            return None;
        }
        let known = || self.scales.keys().map(String::as_str);
        let cure = match nearest(name, known()) {
            Some(meant) => said(|l| t::did_you_mean(l, &meant)),
            None if self.scales.is_empty() => said(t::no_scales),
            None => said(|l| t::known_scales(l, join(known()))),
        };
        self.desk.error(node.mark(), said(|l| t::unknown_scale(l, shown(name))), cure);
        Some((Id::new(name), None))
    }

    /// Builds a question and makes it known to what follows.
    fn question(&mut self, node: &Node, home: &Home) -> Option<Question> {
        let errors = self.desk.errors();
        let sound = self.is_sound(node);
        let built = self.build(node, home, sound).filter(|_| sound && self.desk.errors() == errors);
        if let Some(name) = node.get("id").and_then(Node::text) {
            self.names.define(name, built.clone());
        }
        built
    }
}

/// The scale of the theme in which a question stands.
#[derive(Clone, Default)]
enum HomeScale {
    #[default]
    None,
    /// Something is wrong with it, which has been reported.
    Damaged,
    Sound(Arc<Scale>),
}

/// What a question takes from where it stands.
#[derive(Default)]
struct Home {
    scale: HomeScale,
    /// Whether the theme is under a condition.
    conditional: bool,
}

fn comment_id(theme: &str) -> String {
    format!("{theme}_comment")
}

/// What a theme says of its *Toelichting*, if it has one: `true`, or the question's text.
fn asks_for_comment(theme: &Node) -> Option<&Node> {
    theme.get("comment").filter(|comment| comment.bool() != Some(false))
}

/// The open question at the end of a theme.
fn comment_question(theme: &str, text: Wording) -> Question {
    Question {
        id: Id::new(&comment_id(theme)),
        text,
        help: None,
        required: false,
        show_if: None,
        escapes: Vec::new(),
        kind: Kind::Open { max_chars: question::OPEN_CHARS },
    }
}

/// A text of the program's own, in each language of the file; English where the program does not speak it.
fn own_words(languages: &[String], text: fn(Lang) -> String) -> Wording {
    let one = |code: &String| (code.clone(), vec![Piece::Plain(text(Lang::of(code).unwrap_or(Lang::En)))]);
    Wording::new(languages.iter().map(one).collect())
}
