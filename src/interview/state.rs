//! The interview itself: a state, and what may be done to it.

use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::Arc;

use super::check::{fits, is_exclusive, unfinished};
use super::json::{in_order, other_option};
use super::path::counted;
use super::typed::written;
use super::{Answer, Answers, Issue, Path, Setting};
use crate::questionnaire::{Condition, Id, Kind, Question, Questionnaire};

/// One respondent's interview.
#[derive(Clone, Debug)]
pub struct Interview {
    questionnaire: Arc<Questionnaire>,
    setting: Setting,
    /// All that was ever answered and not taken back, hidden or not.
    answers: Answers,
    path: Path,
    cursor: Option<Id>,
    /// Questions by their latest choice, oldest first, each once; so never more than there are questions.
    latest: Vec<Id>,
    furthest: usize,
    /// The questions that conditions refer to: only their answers can move the path.
    watched: HashSet<Id>,
}

/// What a respondent does.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Answers, in the place of what was there. A text of nothing but white space clears.
    Answer {
        question: Id,
        answer: Answer,
    },
    /// Multiple: chooses an option or takes it away. Rank: gives it the next place or takes it away.
    Toggle {
        question: Id,
        option: Id,
    },
    /// Answers by *weet ik niet* or the like.
    Escape {
        question: Id,
        escape: Id,
    },
    Clear {
        question: Id,
    },
    /// Takes back the latest choice: back to that question, cleared. Texts are no choices: one key never wipes them.
    TakeBack,
    Focus {
        question: Id,
    },
    /// To the next question that asks for something.
    Next,
    Previous,
}

/// What came of a command.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// An answer changed: there is something to save.
    pub changed: bool,
    /// The cursor stands on another question.
    pub moved: bool,
    /// Other questions or options are visible than before.
    pub path_changed: bool,
    /// Nothing was changed because of this.
    pub refused: Option<Issue>,
}

/// How far the respondent is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Visible questions that are answered, by an escape too.
    pub answered: usize,
    /// Visible questions that ask for an answer.
    pub total: usize,
}

impl Progress {
    /// Whole percents, rounded down, so that 100 is all.
    #[must_use]
    pub fn percent(self) -> u8 {
        let percent = (self.answered * 100).checked_div(self.total).unwrap_or(100);
        u8::try_from(percent.min(100)).unwrap_or(100)
    }
}

impl Interview {
    /// A new interview, at its first question.
    #[must_use]
    pub fn new(questionnaire: Arc<Questionnaire>, setting: Setting) -> Self {
        Self::resume(questionnaire, setting, Answers::new(), None)
    }

    /// An interview as it was left. Where `at` is not visible any more, the cursor stands on the next question that is.
    #[must_use]
    pub fn resume(questionnaire: Arc<Questionnaire>, setting: Setting, answers: Answers, at: Option<&Id>) -> Self {
        let path = Path::of(&questionnaire, &answers);
        let watched = watched(&questionnaire);
        let mut interview =
            Self { questionnaire, setting, answers, path, cursor: None, latest: Vec::new(), furthest: 0, watched };
        interview.cursor = interview.landing(at);
        let answered =
            interview.path.sections().iter().filter(|section| {
                section.questions.iter().any(|question| interview.counted(question.as_str()).is_some())
            });
        interview.furthest = answered.map(|section| section.ordinal).max().unwrap_or(0);
        interview.reach();
        interview
    }

    #[must_use]
    pub fn questionnaire(&self) -> &Arc<Questionnaire> {
        &self.questionnaire
    }

    #[must_use]
    pub fn setting(&self) -> &Setting {
        &self.setting
    }

    /// All answers, also those that are hidden: what a draft holds.
    #[must_use]
    pub fn answers(&self) -> &Answers {
        &self.answers
    }

    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The question that has the focus; `None` only where no question at all is visible.
    #[must_use]
    pub fn cursor(&self) -> Option<&Id> {
        self.cursor.as_ref()
    }

    /// Ordinal of the furthest section where the respondent has been, background 0.
    #[must_use]
    pub fn furthest(&self) -> usize {
        self.furthest
    }

    /// The answer that counts: of a visible question, without hidden options.
    #[must_use]
    pub fn counted(&self, question: &str) -> Option<Cow<'_, Answer>> {
        if !self.path.contains(question) {
            return None;
        }
        counted(self.answers.get(question)?, self.path.hidden_options(question))
    }

    /// What is sent: the answers that count, by question.
    #[must_use]
    pub fn shown_answers(&self) -> Answers {
        self.path.counted(&self.answers)
    }

    #[must_use]
    pub fn progress(&self) -> Progress {
        let asking = || self.asking().map(|(id, _)| id);
        Progress {
            answered: asking().filter(|id| self.counted(id.as_str()).is_some()).count(),
            total: asking().count(),
        }
    }

    /// What is still to be mended at a visible question.
    #[must_use]
    pub fn issue(&self, question: &str) -> Option<Issue> {
        let question =
            self.questionnaire.question(question).filter(|q| q.asks() && self.path.contains(q.id.as_str()))?;
        match self.counted(question.id.as_str()) {
            None => question.required.then_some(Issue::Required),
            Some(answer) => {
                let hidden = self.path.hidden_options(question.id.as_str());
                fits(question, &answer, hidden).err().or_else(|| unfinished(question, &answer, hidden))
            }
        }
    }

    /// What is still to be mended, in the order of the path. Sending is not refused for it.
    #[must_use]
    pub fn issues(&self) -> Vec<(Id, Issue)> {
        self.asking().filter_map(|(id, _)| Some((id.clone(), self.issue(id.as_str())?))).collect()
    }

    /// Does what the respondent wants, or says why not.
    pub fn apply(&mut self, command: Command) -> Outcome {
        let cursor = self.cursor.clone();
        let mut outcome = match command {
            Command::Answer { question, answer } => self.answer(&question, answer),
            Command::Toggle { question, option } => self.toggle(&question, &option),
            Command::Escape { question, escape } => self.answer(&question, Answer::Escape(escape)),
            Command::Clear { question } => match self.visible(&question) {
                Ok(_) => self.put(&question, None),
                Err(issue) => refused(issue),
            },
            Command::TakeBack => self.take_back(),
            Command::Focus { question } => match self.visible(&question) {
                Ok(_) => {
                    self.cursor = Some(question);
                    Outcome::default()
                }
                Err(issue) => refused(issue),
            },
            Command::Next => self.step(true),
            Command::Previous => self.step(false),
        };
        self.reach();
        outcome.moved = self.cursor != cursor;
        outcome
    }

    fn answer(&mut self, id: &Id, answer: Answer) -> Outcome {
        let question = match self.visible(id) {
            Ok(question) => question,
            Err(issue) => return refused(issue),
        };
        let answer = match answer {
            Answer::Text(text) => written(&text, matches!(question.kind, Kind::Open { .. })),
            Answer::Other { option, text } => Some(other_option(option, &text)),
            Answer::Options(options) if options.is_empty() => None,
            Answer::Options(options) => Some(Answer::Options(in_order(question, options))),
            other => Some(other),
        };
        let wrong =
            answer.as_ref().and_then(|answer| fits(question, answer, self.path.hidden_options(id.as_str())).err());
        match wrong {
            Some(issue) => refused(issue),
            None => self.put(id, answer),
        }
    }

    fn toggle(&mut self, id: &Id, option: &Id) -> Outcome {
        let question = match self.visible(id) {
            Ok(question) => question,
            Err(issue) => return refused(issue),
        };
        if !matches!(question.kind, Kind::Multiple { .. } | Kind::Rank { .. }) {
            return refused(Issue::WrongKind);
        }
        let hidden = self.path.hidden_options(id.as_str());
        if hidden.contains(option) {
            return refused(Issue::NoSuchOption);
        }
        let mut chosen = match self.answers.get(id) {
            Some(Answer::Options(chosen)) => chosen.clone(),
            _ => Vec::new(),
        };
        if chosen.contains(option) {
            chosen.retain(|other| other != option);
        } else {
            if matches!(question.kind, Kind::Multiple { .. }) {
                let alone = is_exclusive(question.options(), option);
                chosen.retain(|other| !alone && !is_exclusive(question.options(), other));
            }
            chosen.push(option.clone());
            let counts =
                |chosen: &[Id]| -> Vec<Id> { chosen.iter().filter(|other| !hidden.contains(other)).cloned().collect() };
            if let Err(issue) = fits(question, &Answer::Options(counts(&chosen)), hidden) {
                return refused(issue);
            }
            // What is hidden for now is kept beside it, as long as it could come back without being too much.
            if fits(question, &Answer::Options(chosen.clone()), &[]).is_err() {
                chosen = counts(&chosen);
            }
        }
        let answer = (!chosen.is_empty()).then(|| Answer::Options(in_order(question, chosen)));
        self.put(id, answer)
    }

    fn take_back(&mut self) -> Outcome {
        let is_choice = |id: &Id| {
            self.path.contains(id.as_str()) && self.answers.get(id).is_some_and(|a| !matches!(a, Answer::Text(_)))
        };
        match self.latest.iter().rposition(is_choice).map(|at| self.latest.remove(at)) {
            Some(question) => self.put(&question, None),
            None => Outcome::default(),
        }
    }

    fn step(&mut self, forward: bool) -> Outcome {
        if let Some(next) = self.neighbour(forward) {
            self.cursor = Some(next);
        }
        Outcome::default()
    }

    /// The next or previous question that asks for something.
    fn neighbour(&self, forward: bool) -> Option<Id> {
        let place = |id: &Id| self.path.place(id.as_str());
        let here = place(self.cursor.as_ref()?);
        let mut asking = self.asking().map(|(id, _)| id);
        if forward { asking.find(|id| place(id) > here) } else { asking.take_while(|id| place(id) < here).last() }
            .cloned()
    }

    /// Sets or clears the answer of a visible question, which gets the focus. It stays visible whatever is answered:
    /// no condition of its own can refer to it.
    fn put(&mut self, question: &Id, answer: Option<Answer>) -> Outcome {
        let is_choice = answer.as_ref().is_some_and(|answer| !matches!(answer, Answer::Text(_)));
        let changed = self.answers.get(question) != answer.as_ref();
        self.cursor = Some(question.clone());
        if !changed {
            return Outcome::default();
        }
        self.latest.retain(|other| other != question);
        if is_choice {
            self.latest.push(question.clone());
        }
        match answer {
            Some(answer) => self.answers.insert(question.clone(), answer),
            None => self.answers.remove(question),
        };
        Outcome { changed, path_changed: self.watched.contains(question) && self.walk(), ..Outcome::default() }
    }

    /// Derives the path anew; whether it is another one.
    fn walk(&mut self) -> bool {
        let path = Path::of(&self.questionnaire, &self.answers);
        let changed = path != self.path;
        self.path = path;
        changed
    }

    /// The question of that id if it is visible; else the first visible one after it, or else the last before it.
    /// Without an id the first that asks something.
    fn landing(&self, at: Option<&Id>) -> Option<Id> {
        let first = || self.asking().map(|(id, _)| id).next().or_else(|| self.path.questions().next());
        let Some(at) = at else { return first().cloned() };
        if self.path.contains(at.as_str()) {
            return Some(at.clone());
        }
        let mut before = None;
        let mut passed = false;
        for (_, question) in self.questionnaire.questions() {
            passed |= question.id == *at;
            if question.asks() && self.path.contains(question.id.as_str()) {
                if passed {
                    return Some(question.id.clone());
                }
                before = Some(&question.id);
            }
        }
        before.filter(|_| passed).or_else(first).cloned()
    }

    fn reach(&mut self) {
        let section = self.cursor.as_ref().and_then(|id| self.path.section_of(id.as_str()));
        let ordinal = section.and_then(|at| self.path.sections().get(at)).map_or(0, |section| section.ordinal);
        self.furthest = self.furthest.max(ordinal);
    }

    fn visible(&self, id: &Id) -> Result<&Question, Issue> {
        let question = self.questionnaire.question(id.as_str()).ok_or(Issue::NoSuchQuestion)?;
        if self.path.contains(id.as_str()) { Ok(question) } else { Err(Issue::NotShown) }
    }

    /// The visible questions that ask for an answer.
    fn asking(&self) -> impl Iterator<Item = (&Id, &Question)> {
        let visible = self.questionnaire.questions().map(|(_, question)| (&question.id, question));
        visible.filter(|(id, question)| question.asks() && self.path.contains(id.as_str()))
    }
}

fn refused(issue: Issue) -> Outcome {
    Outcome { refused: Some(issue), ..Outcome::default() }
}

/// The questions that any condition refers to.
fn watched(questionnaire: &Questionnaire) -> HashSet<Id> {
    let themes = questionnaire.themes.iter().filter_map(|theme| theme.show_if.as_ref());
    let questions = questionnaire.questions().flat_map(|(_, question)| {
        let options = question.options().iter().filter_map(|option| option.show_if.as_ref());
        question.show_if.iter().chain(options)
    });
    themes.chain(questions).flat_map(Condition::questions).collect()
}
