//! Texts of frozen questionnaires: looked at, and mended where there is a typo.

use super::super::work::Work;
use super::super::{Failure, Status};
use crate::office::practice;
use crate::questionnaire::correct::{Correction, Text, texts as texts_of};
use crate::store::{FrozenRow, StoreError};
use crate::text::calendar;
use crate::text::wave::correct as texts;
use crate::wave::Stored;

/// What was asked for.
pub struct Wanted<'a> {
    pub questionnaire: &'a str,
    /// `None`: all texts.
    pub path: Option<&'a str>,
    pub language: Option<&'a str>,
    /// `None`: as it reads now.
    pub text: Option<&'a str>,
}

/// Mends a text, or shows how it reads.
pub fn correct(work: &mut Work, id: &str, wanted: &Wanted) -> Result<Status, Failure> {
    let lang = work.lang();
    if id == practice::ID {
        return Err(Failure::Said(texts::practice(lang)));
    }
    let row = work.done(work.store.wave(id))?;
    if row.stored == Stored::Draft {
        return Err(Failure::Said(texts::draft(lang, id)));
    }
    let frozen = row.questionnaires.iter().find(|frozen| frozen.questionnaire.id == *wanted.questionnaire);
    let frozen = frozen.ok_or_else(|| work.failure(&StoreError::NoQuestionnaire(wanted.questionnaire.to_owned())))?;
    let Some((path, text)) = wanted.path.zip(wanted.text) else { return show(work, frozen, wanted) };
    let correction =
        Correction { path: path.to_owned(), language: wanted.language.map(str::to_owned), text: text.to_owned() };
    let clock = work.clock();
    let done = work.store.correct(id, wanted.questionnaire, &correction, clock.as_ref());
    work.done(done)?;
    work.say(texts::corrected(lang, path, wanted.questionnaire))?;
    Ok(Status::Done)
}

/// The texts asked for as they read now, and how those that were corrected read before.
fn show(work: &mut Work, frozen: &FrozenRow, wanted: &Wanted) -> Result<Status, Failure> {
    let lang = work.lang();
    let all = texts_of(&frozen.document);
    let path = |text: &&Text| wanted.path.is_none_or(|path| text.path == path);
    if !all.iter().any(|text| path(&text)) {
        let why = crate::questionnaire::correct::no_such(&frozen.document, wanted.path.unwrap_or_default());
        return Err(work.failure(&StoreError::NotCorrected(Box::new(why))));
    }
    for text in all.iter().filter(path) {
        for (language, original) in &text.wordings {
            if wanted.language.is_some_and(|wanted| language.as_deref().is_some_and(|known| known != wanted)) {
                continue;
            }
            let mut mended = frozen.corrections.iter().rev();
            let last = mended.find(|(_, one)| one.path == text.path && one.language == *language);
            let name = language.as_ref().map_or_else(String::new, |language| format!(" ({language})"));
            let now = last.map_or(original, |(_, correction)| &correction.text);
            work.print(one_line(&format!("{}{name}: {now}", text.path)))?;
            if let Some((day, _)) = last {
                let was = texts::was(lang, calendar::date(lang, *day), one_line(original));
                work.print(format!("  {was}"))?;
            }
        }
    }
    Ok(Status::Done)
}

/// Texts of several lines take one here.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
