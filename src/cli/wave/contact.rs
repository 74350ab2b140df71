//! Whom the respondents of a wave can ask: shown, or changed because people leave.

use super::super::work::Work;
use super::super::{Failure, Status};
use crate::office::{self, practice};
use crate::questionnaire::tree::is_harmful;
use crate::text::Lang;
use crate::text::wave::contact as texts;
use crate::text::wave::correct;
use crate::wave::{ContactField, Stored};

/// What a part is called.
pub fn label(field: ContactField, lang: Lang) -> String {
    match field {
        ContactField::Name => texts::name(lang),
        ContactField::Email => texts::email(lang),
        ContactField::Phone => texts::phone(lang),
        ContactField::PrivacyOfficer => texts::privacy_officer(lang),
    }
}

/// Changes what is given, or shows how it stands.
pub fn contact(work: &mut Work, id: &str, given: &[(ContactField, String)]) -> Result<Status, Failure> {
    let lang = work.lang();
    let row = work.done(work.store.wave(id))?;
    if given.is_empty() {
        for field in ContactField::ALL {
            let stands = row.wave.contact_field(field).unwrap_or("-");
            work.print(format!("{}: {stands}", label(field, lang)))?;
        }
        return Ok(Status::Done);
    }
    if id == practice::ID {
        return Err(Failure::Said(texts::practice(lang)));
    }
    if row.stored == Stored::Draft {
        return Err(Failure::Said(texts::draft(lang, id)));
    }
    if given.iter().any(|(_, text)| text.chars().any(|sign| is_harmful(sign) || sign == '\n')) {
        return Err(Failure::Said(format!("{} {}", correct::harmful(lang), correct::harmful_cure(lang))));
    }
    let given: Vec<_> = given.iter().map(|(field, text)| (*field, text.trim().to_owned())).collect();
    let clock = work.clock();
    let changed = office::set_contact(work.store, id, &given, clock.as_ref());
    let changed = changed.map_err(|refused| work.refused(id, &refused))?;
    work.say(if changed > 0 { texts::changed(lang, id) } else { texts::same(lang, id) })?;
    Ok(Status::Done)
}
