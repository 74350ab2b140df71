//! What the log of a wave keeps: what happened to it as a whole, never who answered or how many were imported.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;

use crate::wave::ContactField;

/// Something that happened to a wave. Written down in a few words (`extended 2026-12-10`), read back by the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Happening {
    Created,
    Opened,
    Reopened,
    Closed,
    Extended {
        until: Date,
    },
    Invited {
        questionnaire: String,
        invited: u64,
    },
    /// Without their number: of one ticket made later on a known day, many know for whom.
    TicketsMade {
        questionnaire: String,
    },
    Imported {
        questionnaire: String,
    },
    Corrected {
        questionnaire: String,
        path: String,
    },
    /// Never what it was, nor what it became.
    Contact {
        field: ContactField,
    },
    Reset,
    /// One text that somebody wrote was wiped; never which.
    TextWiped {
        questionnaire: String,
        question: String,
    },
    RowsDeleted,
}

impl fmt::Display for Happening {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Created => f.write_str("created"),
            Self::Opened => f.write_str("opened"),
            Self::Reopened => f.write_str("reopened"),
            Self::Closed => f.write_str("closed"),
            Self::Extended { until } => write!(f, "extended {until}"),
            Self::Invited { questionnaire, invited } => write!(f, "invited {questionnaire} {invited}"),
            Self::TicketsMade { questionnaire } => write!(f, "tickets {questionnaire}"),
            Self::Imported { questionnaire } => write!(f, "imported {questionnaire}"),
            Self::Corrected { questionnaire, path } => write!(f, "corrected {questionnaire} {path}"),
            Self::Contact { field } => write!(f, "contact {}", field.word()),
            Self::Reset => f.write_str("reset"),
            Self::TextWiped { questionnaire, question } => write!(f, "text_wiped {questionnaire} {question}"),
            Self::RowsDeleted => f.write_str("rows_deleted"),
        }
    }
}

/// The words are no happening that this version knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("unknown happening")]
pub struct Unknown;

impl FromStr for Happening {
    type Err = Unknown;

    fn from_str(words: &str) -> Result<Self, Unknown> {
        let words: Vec<&str> = words.split(' ').collect();
        Ok(match words.as_slice() {
            ["created"] => Self::Created,
            ["opened"] => Self::Opened,
            ["reopened"] => Self::Reopened,
            ["closed"] => Self::Closed,
            ["extended", until] => Self::Extended { until: until.parse().map_err(|_| Unknown)? },
            ["invited", questionnaire, invited] => Self::Invited {
                questionnaire: (*questionnaire).to_owned(),
                invited: invited.parse().map_err(|_| Unknown)?,
            },
            ["tickets", questionnaire] => Self::TicketsMade { questionnaire: (*questionnaire).to_owned() },
            ["imported", questionnaire] => Self::Imported { questionnaire: (*questionnaire).to_owned() },
            ["corrected", questionnaire, path] => {
                Self::Corrected { questionnaire: (*questionnaire).to_owned(), path: (*path).to_owned() }
            }
            ["contact", field] => Self::Contact { field: ContactField::parse(field).ok_or(Unknown)? },
            ["reset"] => Self::Reset,
            ["text_wiped", questionnaire, question] => {
                Self::TextWiped { questionnaire: (*questionnaire).to_owned(), question: (*question).to_owned() }
            }
            ["rows_deleted"] => Self::RowsDeleted,
            _ => return Err(Unknown),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_down_is_read_back() {
        for happening in [
            Happening::Created,
            Happening::Opened,
            Happening::Reopened,
            Happening::Closed,
            Happening::Extended { until: jiff::civil::date(2026, 12, 10) },
            Happening::Invited { questionnaire: "beleid-po".to_owned(), invited: 60 },
            Happening::TicketsMade { questionnaire: "beleid-po".to_owned() },
            Happening::Imported { questionnaire: "uitvoering".to_owned() },
            Happening::Corrected { questionnaire: "beleid".to_owned(), path: "visie_1.options.po".to_owned() },
            Happening::Contact { field: ContactField::PrivacyOfficer },
            Happening::Reset,
            Happening::TextWiped { questionnaire: "beleid-po".to_owned(), question: "samen_open".to_owned() },
            Happening::RowsDeleted,
        ] {
            assert_eq!(happening.to_string().parse(), Ok(happening));
        }
        assert_eq!("extended soon".parse::<Happening>(), Err(Unknown));
    }
}
