//! A text of a questionnaire in its languages, with its insertions already parsed.

use jiff::civil::Date;

use super::{Decimal, Id};
use crate::text::{Lang, calendar};

/// A text in one or more languages; the first is the default and serves where a language is missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// Language → pieces. A plain string of the file stands once, under the file's first language.
    texts: Vec<(String, Vec<Piece>)>,
}

/// A part of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    Plain(String),
    Insert(Insertion),
}

/// `{{ sector | 'uw organisatie' }}`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Insertion {
    pub source: Source,
    /// Obligatory where the source may be missing.
    pub fallback: Option<String>,
}

/// What an insertion shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// The label (or number, or date) of an earlier answer.
    Answer(Id),
    RegionName,
    WaveTitle,
    WaveOpens,
    WaveCloses,
}

impl Wording {
    /// Of parsed texts per language; the first is the default.
    #[must_use]
    pub fn new(texts: Vec<(String, Vec<Piece>)>) -> Self {
        Self { texts }
    }

    /// A text without insertions that serves every language.
    #[must_use]
    pub fn plain(text: &str) -> Self {
        Self { texts: vec![(String::new(), vec![Piece::Plain(text.to_owned())])] }
    }

    /// The pieces in that language, or in the default one.
    #[must_use]
    pub fn pieces(&self, language: &str) -> &[Piece] {
        let wanted = self.texts.iter().find(|(code, _)| code == language);
        wanted.or_else(|| self.texts.first()).map_or(&[], |(_, pieces)| pieces)
    }

    /// Every language it is written in with its pieces.
    pub fn all(&self) -> impl Iterator<Item = (&str, &[Piece])> {
        self.texts.iter().map(|(code, pieces)| (code.as_str(), pieces.as_slice()))
    }

    /// The text in that language, each insertion filled by `fill` or else by its fallback. Languages that the program
    /// itself does not speak get numbers and dates as in Dutch.
    #[must_use]
    pub fn fill<F: Into<Filling>>(&self, language: &str, fill: impl Fn(&Source) -> Option<F>) -> String {
        let lang = Lang::of(language).unwrap_or_default();
        let mut text = String::new();
        for piece in self.pieces(language) {
            match piece {
                Piece::Plain(plain) => text.push_str(plain),
                Piece::Insert(insertion) => {
                    let filling = fill(&insertion.source).map(|filling| filling.into().say(lang));
                    text.push_str(&filling.or_else(|| insertion.fallback.clone()).unwrap_or_default());
                }
            }
        }
        text
    }
}

/// What comes in the place of an insertion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Filling {
    Text(String),
    /// `7,5`
    Number(Decimal),
    /// `30 november 2026`
    Date(Date),
    /// `po, vo en jeugdhulp`
    Row(Vec<String>),
}

impl From<String> for Filling {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl Filling {
    /// As people write it.
    #[must_use]
    pub fn say(self, lang: Lang) -> String {
        match self {
            Self::Text(text) => text,
            Self::Number(number) => calendar::number(lang, number),
            Self::Date(date) => calendar::date(lang, date),
            Self::Row(words) => calendar::row(lang, &words),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn insertions_are_filled_as_people_write_or_else_by_their_fallback() {
        let insert = |id: &str| {
            Piece::Insert(Insertion { source: Source::Answer(Id::new(id)), fallback: Some(format!("[{id}]")) })
        };
        let pieces = vec![insert("cijfer"), Piece::Plain(" op ".into()), insert("dag"), insert("leeg")];
        let wording = Wording::new(vec![("nl".into(), pieces.clone()), ("en".into(), pieces)]);
        let fill = |source: &Source| match source {
            Source::Answer(id) if *id == "cijfer" => "7.5".parse().ok().map(Filling::Number),
            Source::Answer(id) if *id == "dag" => Some(Filling::Date(Date::constant(2026, 11, 30))),
            _ => None,
        };
        assert_eq!(wording.fill("nl", fill), "7,5 op 30 november 2026[leeg]");
        assert_eq!(wording.fill("en", fill), "7.5 op 30 November 2026[leeg]");
        assert_eq!(wording.fill("de", fill), wording.fill("nl", fill));
    }
}
