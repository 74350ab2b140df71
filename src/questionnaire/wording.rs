//! A text of a questionnaire in its languages, with its insertions already parsed.

use super::Id;

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

    /// The text in that language, each insertion filled by `fill` or else by its fallback.
    #[must_use]
    pub fn fill(&self, language: &str, fill: impl Fn(&Source) -> Option<String>) -> String {
        let mut text = String::new();
        for piece in self.pieces(language) {
            match piece {
                Piece::Plain(plain) => text.push_str(plain),
                Piece::Insert(insertion) => {
                    text.push_str(&fill(&insertion.source).or_else(|| insertion.fallback.clone()).unwrap_or_default());
                }
            }
        }
        text
    }
}
