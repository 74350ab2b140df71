//! Waves: their states, what happened to them, what the commands about them say.

use super::Lang;
use super::calendar::date;
use jiff::civil::Date;

pub mod command;
pub mod contact;
pub mod correct;
pub mod file;
pub mod tickets;

texts! {
    state_draft() { nl: "in voorbereiding", en: "in preparation" }
    state_scheduled() { nl: "nog niet begonnen", en: "not begun yet" }
    state_open() { nl: "open", en: "open" }
    state_over() { nl: "voorbij", en: "over" }
    state_closed() { nl: "gesloten", en: "closed" }
    is_draft() { nl: "In voorbereiding, nog niet geopend.", en: "In preparation, not opened yet." }
    is_closed() { nl: "Gesloten.", en: "Closed." }
    is_practice() {
        nl: "Dit is de oefenmeting: wat hier wordt ingevuld, telt nergens mee.",
        en: "This is the practice wave: what is filled in here counts nowhere."
    }

    // The log of a wave.
    happened_created() { nl: "gemaakt", en: "made" }
    happened_opened() { nl: "geopend", en: "opened" }
    happened_reopened() { nl: "opnieuw geopend", en: "opened again" }
    happened_closed() { nl: "gesloten", en: "closed" }
    happened_imported(questionnaire) {
        nl: "antwoorden ingelezen voor {questionnaire}",
        en: "answers read in for {questionnaire}"
    }
    happened_invited(questionnaire, invited) {
        nl: "aantal uitgenodigden van {questionnaire} op {invited} gezet",
        en: "number invited for {questionnaire} set to {invited}"
    }
    happened_tickets(questionnaire) {
        nl: "toegangsnummers gemaakt voor {questionnaire}",
        en: "access numbers made for {questionnaire}"
    }
    happened_corrected(questionnaire, path) {
        nl: "tekst {path} van {questionnaire} verbeterd",
        en: "text {path} of {questionnaire} corrected"
    }
    happened_contact(field) { nl: "gewijzigd op het eerste scherm: {field}", en: "changed on the first screen: {field}" }
    happened_text_wiped(questionnaire, question) {
        nl: "{questionnaire}: open antwoord gewist bij {question}",
        en: "{questionnaire}: an open answer wiped at {question}",
    }
    happened_reset() { nl: "begonnen vragenlijsten gewist", en: "begun questionnaires wiped" }
    happened_rows_deleted() {
        nl: "antwoorden gewist, uitkomsten bewaard",
        en: "answers deleted, results kept"
    }
}

/// `Open tot en met 30 november 2026 (nog 8 dagen).`
#[must_use]
pub fn is_open(lang: Lang, closes: Date, days_left: i32) -> String {
    let last = date(lang, closes);
    match (lang, days_left) {
        (Lang::Nl, 0) => format!("Open; vandaag, {last}, is de laatste dag."),
        (Lang::Nl, 1) => format!("Open tot en met {last} (nog 1 dag)."),
        (Lang::Nl, _) => format!("Open tot en met {last} (nog {days_left} dagen)."),
        (Lang::En, 0) => format!("Open; today, {last}, is the last day."),
        (Lang::En, 1) => format!("Open up to and including {last} (1 day left)."),
        (Lang::En, _) => format!("Open up to and including {last} ({days_left} days left)."),
    }
}

/// Opened, before its first day.
#[must_use]
pub fn is_scheduled(lang: Lang, opens: Date, closes: Date) -> String {
    let (first, last) = (date(lang, opens), date(lang, closes));
    match lang {
        Lang::Nl => format!("Geopend; in te vullen van {first} tot en met {last}."),
        Lang::En => format!("Opened; can be filled in from {first} up to and including {last}."),
    }
}

/// Its last day has passed.
#[must_use]
pub fn is_over(lang: Lang, closes: Date) -> String {
    let last = date(lang, closes);
    match lang {
        Lang::Nl => format!("Voorbij: de laatste dag was {last}. Na sluiten staan alle uitkomsten vast."),
        Lang::En => format!("Over: its last day was {last}. Once it is closed all results are final."),
    }
}

/// The last day was moved.
#[must_use]
pub fn happened_extended(lang: Lang, until: Date) -> String {
    let last = date(lang, until);
    match lang {
        Lang::Nl => format!("laatste dag op {last} gezet"),
        Lang::En => format!("last day set to {last}"),
    }
}
