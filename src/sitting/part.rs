//! How far the respondent is with each part of the questionnaire.

use super::pace::Work;
use super::session::Session;
use crate::interview::{Issue, Section};
use crate::questionnaire::Question;

/// How a part stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    /// All is answered.
    Done,
    /// Nothing is answered yet.
    New {
        open: usize,
    },
    Begun {
        open: usize,
    },
    /// A required question was passed by: it is asked for before sending.
    Required {
        open: usize,
        required: usize,
    },
    /// Answers that are not right or not finished yet.
    Amiss {
        answers: usize,
    },
}

impl<V: Default> Session<V> {
    /// How a visible part stands. `unstored`: how many of its fields hold what is no answer.
    #[must_use]
    pub fn stand(&self, section: usize, unstored: usize) -> Stand {
        let (answered, asking) = self.theme_progress(section);
        let open = asking.saturating_sub(answered);
        let Some(part) = self.interview.path().sections().get(section) else { return Stand::Done };
        let issues = part.questions.iter().filter_map(|id| self.interview.issue(id.as_str()));
        let (required, amiss): (Vec<Issue>, Vec<Issue>) = issues.partition(|issue| *issue == Issue::Required);
        let passed = part.ordinal < self.interview.furthest();
        match (amiss.len() + unstored, required.len()) {
            (1.., _) => Stand::Amiss { answers: amiss.len() + unstored },
            (0, 1..) if passed => Stand::Required { open, required: required.len() },
            _ if open == 0 => Stand::Done,
            _ if answered == 0 => Stand::New { open },
            _ => Stand::Begun { open },
        }
    }

    /// How many parts there are. `None` where answers may make parts come or go: a number that changes under way would
    /// be no comfort, and the percentage and the minutes tell how far one is.
    #[must_use]
    pub fn parts(&self) -> Option<usize> {
        let whole = &self.questionnaire;
        let certain = |questions: &[Question]| questions.iter().any(|question| question.show_if.is_none());
        let background = whole.background.is_empty() || certain(&whole.background);
        let themes = whole.themes.iter().all(|theme| theme.show_if.is_none() && certain(&theme.questions));
        (background && themes).then(|| self.interview.path().sections().len())
    }

    /// Whether answers may make questions of a visible part come or go.
    #[must_use]
    pub fn is_part_uncertain(&self, section: usize) -> bool {
        let part = self.interview.path().sections().get(section);
        let questions = match part.map(Section::theme) {
            None => return false,
            Some(None) => &self.questionnaire.background,
            Some(Some(theme)) => match self.questionnaire.themes.get(theme) {
                Some(theme) => &theme.questions,
                None => return false,
            },
        };
        questions.iter().any(|question| question.show_if.is_some())
    }

    /// Whether the respondent has been in the last part.
    #[must_use]
    pub fn has_seen_all(&self) -> bool {
        let last = self.interview.path().sections().last().map_or(0, |part| part.ordinal);
        self.interview.furthest() >= last
    }

    /// What is answered, and what lies ahead: what was skipped in a part that was gone through is left behind.
    #[must_use]
    pub fn work(&self) -> Work {
        let mut work = Work::default();
        let mut all = 0.0;
        for section in self.interview.path().sections() {
            let (mut done, mut open) = (0.0, 0.0);
            for id in &section.questions {
                let Some(question) = self.questionnaire.question(id.as_str()).filter(|q| q.asks()) else { continue };
                let seconds = f64::from(question.usual_seconds());
                work.least = if work.least > 0.0 { work.least.min(seconds) } else { seconds };
                if self.interview.counted(id.as_str()).is_some() {
                    done += seconds;
                } else {
                    open += seconds;
                }
            }
            all += done + open;
            work.done += done;
            if section.ordinal >= self.interview.furthest() || done == 0.0 {
                work.ahead += open;
            }
        }
        // The writer's own estimate is of the whole.
        if let Some(stated) = self.questionnaire.stated_minutes
            && all > 0.0
        {
            let share = f64::from(stated) * 60.0 / all;
            work = Work { done: work.done * share, ahead: work.ahead * share, least: work.least * share };
        }
        work
    }
}
