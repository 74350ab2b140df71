//! What the store says of a ticket.

use std::sync::Arc;

use jiff::civil::Date;

use super::Offer;
use crate::questionnaire::Id;

/// What a good ticket lets somebody begin.
#[derive(Clone, Debug)]
pub struct Admission {
    /// Also of a wave that is not among the offers of this session.
    pub offer: Arc<Offer>,
    pub questionnaire: Id,
}

/// Why nothing is begun, or sent, with that ticket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotAdmitted {
    /// Tickets were given out for the questionnaire, and none was shown.
    Needed,
    /// No such ticket was ever made, or it went with its wave.
    Unknown,
    /// Answers were sent with it.
    Spent,
    /// Its wave has not begun.
    Early { opens: Date },
    /// Its wave takes no more answers.
    WaveEnded { title: String },
}
