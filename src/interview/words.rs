//! Texts of the questionnaire as this respondent reads them, with insertions filled in.

use jiff::civil::Date;

use super::{Answer, Interview};
use crate::questionnaire::{Decimal, Filling, Id, Kind, Question, Source, Wording};

/// In which the interview takes place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting {
    pub region: String,
    pub wave: String,
    pub opens: Date,
    /// The last day.
    pub closes: Date,
    /// From which the order of shuffled options follows: the same for a respondent each time.
    pub seed: u64,
}

impl Interview {
    /// The text in that language, with the answers that count now. A label that is inserted gets no further answers
    /// inserted into it: that could grow without bound.
    #[must_use]
    pub fn words(&self, wording: &Wording, language: &str) -> String {
        wording.fill(language, |source| match source {
            Source::Answer(id) => {
                let question = self.questionnaire().question(id.as_str())?;
                self.in_words(question, &*self.counted(id.as_str())?, language)
            }
            _ => self.setting().filling(source),
        })
    }

    /// The label of an option as it stands in that language.
    fn label(&self, label: &Wording, language: &str) -> String {
        label.fill(language, |source| self.setting().filling(source))
    }

    fn in_words(&self, question: &Question, answer: &Answer, language: &str) -> Option<Filling> {
        let labelled = |id: &Id| {
            let options = question.options().iter().find(|option| option.id == *id).map(|option| &option.label);
            let other = match &question.kind {
                Kind::Single { other: Some(other), .. } if other.id == *id => Some(&other.label),
                _ => None,
            };
            options.or(other).map(|label| self.label(label, language))
        };
        match (answer, &question.kind) {
            (Answer::Number(number), Kind::Likert { scale, .. }) => {
                let point = scale.points.iter().find(|p| Decimal::from_integer(p.value) == Some(*number))?;
                Some(Filling::Text(self.label(&point.label, language)))
            }
            (Answer::Number(number), _) => Some(Filling::Number(*number)),
            (Answer::Option(option) | Answer::Other { option, .. }, _) => labelled(option).map(Filling::Text),
            (Answer::Options(options), _) => Some(Filling::Row(options.iter().filter_map(labelled).collect())),
            (Answer::Date(date), _) => Some(Filling::Date(*date)),
            (Answer::Text(_) | Answer::Escape(_), _) => None,
        }
    }
}

impl Setting {
    fn filling(&self, source: &Source) -> Option<Filling> {
        match source {
            Source::Answer(_) => None,
            Source::RegionName => Some(Filling::Text(self.region.clone())),
            Source::WaveTitle => Some(Filling::Text(self.wave.clone())),
            Source::WaveOpens => Some(Filling::Date(self.opens)),
            Source::WaveCloses => Some(Filling::Date(self.closes)),
        }
    }
}
