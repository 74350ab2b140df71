//! What keeps a respondent's answers theirs: the resume code, sealing a draft, what is left of a record at sending.

use crate::interview::Answers;

/// Under which a draft is found: a digest of code and store secret; the only trace of a code in clear.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Lookup(pub [u8; 32]);

/// A sealed draft: 24 bytes of nonce, ciphertext with tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    pub nonce: [u8; 24],
    pub bytes: Vec<u8>,
}

/// What is left of an interview at sending: closed answers of shown questions, and the open ones apart.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Record {
    /// Shown questions only; of *other* the option without its text.
    pub closed: Answers,
    /// (question, text) of `open`, `text` and *other*; kept apart from `closed` for ever.
    pub texts: Vec<(crate::questionnaire::Id, String)>,
}
