//! How people get in: what stands in a letter.

use std::path::PathBuf;
use std::sync::Arc;

use super::Address;
use crate::questionnaire::Questionnaire;
use crate::wave::Wave;

/// Where people find this server, and how they know that it is the right one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reach {
    pub address: Option<Address>,
    /// `SHA256:…`
    pub fingerprint: Option<String>,
    /// The file in which the address is set.
    pub settings: PathBuf,
}

/// What people are invited to, and how they get there.
#[derive(Clone, Debug)]
pub struct Invitation {
    pub wave: Wave,
    pub reach: Reach,
    /// In the order of the wave file.
    pub ways: Vec<Invited>,
}

/// A questionnaire that people are invited to.
#[derive(Clone, Debug)]
pub struct Invited {
    pub questionnaire: Arc<Questionnaire>,
    /// The name to come in under, as our own server understands it.
    pub name: String,
    /// The word that opens it.
    pub word: Option<String>,
    /// Whether each needs a number of their own.
    pub tickets: bool,
}
