//! What happened to a wave, in words.

use crate::port::Happening;
use crate::text::Lang;
use crate::text::coordinator::compose;
use crate::text::wave as say;
use crate::wave::ContactField;

/// What a part of the contact is called.
#[must_use]
pub fn contact_label(lang: Lang, field: ContactField) -> String {
    match field {
        ContactField::Name => compose::label_contact(lang),
        ContactField::Email => compose::label_email(lang),
        ContactField::Phone => compose::label_phone(lang),
        ContactField::PrivacyOfficer => compose::label_officer(lang),
    }
}

/// One thing that happened, without its day.
#[must_use]
pub fn happened(lang: Lang, happening: &Happening) -> String {
    match happening {
        Happening::Created => say::happened_created(lang),
        Happening::Opened => say::happened_opened(lang),
        Happening::Reopened => say::happened_reopened(lang),
        Happening::Closed => say::happened_closed(lang),
        Happening::Extended { until } => say::happened_extended(lang, *until),
        Happening::Invited { questionnaire, invited } => say::happened_invited(lang, questionnaire, invited),
        Happening::TicketsMade { questionnaire } => say::happened_tickets(lang, questionnaire),
        Happening::Imported { questionnaire } => say::happened_imported(lang, questionnaire),
        Happening::Corrected { questionnaire, path } => say::happened_corrected(lang, questionnaire, path),
        Happening::Contact { field } => say::happened_contact(lang, contact_label(lang, *field)),
        Happening::Reset => say::happened_reset(lang),
        Happening::TextWiped { questionnaire, question } => say::happened_text_wiped(lang, questionnaire, question),
        Happening::RowsDeleted => say::happened_rows_deleted(lang),
    }
}
