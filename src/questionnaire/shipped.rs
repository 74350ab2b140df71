//! The example set that travels inside the program.

use super::Id;

const SHIPPED: [(&str, &str); 4] = [
    ("beleid", include_str!("../../questionnaires/beleid.yaml")),
    ("uitvoering", include_str!("../../questionnaires/uitvoering.yaml")),
    ("ouders-jongeren", include_str!("../../questionnaires/ouders-jongeren.yaml")),
    ("startgesprek", include_str!("../../questionnaires/startgesprek.yaml")),
];

/// The YAML of a shipped questionnaire, or `None` where none has that id.
#[must_use]
pub fn shipped(id: &str) -> Option<&'static str> {
    SHIPPED.iter().find(|(known, _)| *known == id).map(|(_, yaml)| *yaml)
}

/// The ids of the shipped questionnaires.
#[must_use]
pub fn shipped_ids() -> Vec<Id> {
    SHIPPED.iter().map(|(id, _)| Id::new(id)).collect()
}
