//! What a respondent is told about an answer, at its question and in the review.

use super::Lang;

texts! {
    required() { nl: "Deze vraag is nog niet beantwoord.", en: "This question has not been answered yet." }
    pattern() { nl: "Dit is niet ingevuld zoals gevraagd.", en: "This is not filled in as asked." }
    not_alone() {
        nl: "Dit antwoord gaat niet samen met andere antwoorden.",
        en: "This answer does not go together with others.",
    }
    repeated() { nl: "Kies een antwoord maar één keer.", en: "Choose an answer only once." }
    no_such_option() { nl: "Dit antwoord staat er niet bij.", en: "This answer is not among those offered." }
    no_such_escape() {
        nl: "Dat kunt u bij deze vraag niet kiezen.",
        en: "You can't choose that for this question.",
    }
    too_small(min) { nl: "Vul {min} of meer in.", en: "Fill in {min} or more." }
    too_large(max) { nl: "Vul hoogstens {max} in.", en: "Fill in {max} at most." }
    number_between(min, max) {
        nl: "Vul een getal in van {min} tot en met {max}.",
        en: "Fill in a number from {min} to {max}.",
    }
    date_between(min, max) {
        nl: "Vul een datum in van {min} tot en met {max}.",
        en: "Fill in a date from {min} to {max}.",
    }
    off_step(step) { nl: "Vul een getal in met stappen van {step}.", en: "Fill in a number in steps of {step}." }
    off_scale() { nl: "Kies een van de punten van de schaal.", en: "Choose one of the points of the scale." }
    whole_number() {
        nl: "Vul een heel getal in, zonder punt of komma.",
        en: "Fill in a whole number, without a point or comma.",
    }
    too_early(min) { nl: "Vul een datum in vanaf {min}.", en: "Fill in a date from {min}." }
    too_late(max) { nl: "Vul een datum in tot en met {max}.", en: "Fill in a date up to and including {max}." }
    too_long(max, length) {
        nl: "Uw tekst is te lang: {length} tekens. Er passen er {max}.",
        en: "Your text is too long: {length} characters. There is room for {max}.",
    }
    not_a_number() {
        nl: "Dit is geen getal. Vul bijvoorbeeld 7 of 7,5 in.",
        en: "This is not a number. Fill in for example 7 or 7.5.",
    }
    not_a_date() {
        nl: "Dit is geen datum. Vul bijvoorbeeld 3-11-2026 in.",
        en: "This is not a date. Fill in for example 3-11-2026: day, month, year.",
    }
    wrong_kind() { nl: "Dit antwoord past niet bij de vraag.", en: "This answer does not fit the question." }
    not_shown() {
        nl: "Deze vraag wordt nu niet gesteld.",
        en: "This question is not being asked now.",
    }
    no_such_question() { nl: "Deze vraag bestaat niet.", en: "This question does not exist." }
}

/// `chosen` is less than `min`.
#[must_use]
pub fn too_few(lang: Lang, min: usize, chosen: usize) -> String {
    let more = min.saturating_sub(chosen);
    match (lang, more) {
        (Lang::Nl, 1) => "Kies er nog één.".to_owned(),
        (Lang::Nl, _) => format!("Kies er nog {more}."),
        (Lang::En, 1) => "Choose one more.".to_owned(),
        (Lang::En, _) => format!("Choose {more} more."),
    }
}

#[must_use]
pub fn too_many(lang: Lang, max: usize) -> String {
    match (lang, max) {
        (Lang::Nl, 1) => "U kunt er één kiezen. Haal eerst een ander antwoord weg.".to_owned(),
        (Lang::Nl, _) => format!("U kunt er {max} kiezen. Haal eerst een ander antwoord weg."),
        (Lang::En, 1) => "You can choose one. Take away another answer first.".to_owned(),
        (Lang::En, _) => format!("You can choose {max}. Take away another answer first."),
    }
}

#[must_use]
pub fn too_many_decimals(lang: Lang, max: u8) -> String {
    match (lang, max) {
        (Lang::Nl, 1) => "Vul hoogstens één cijfer achter de komma in.".to_owned(),
        (Lang::Nl, _) => format!("Vul hoogstens {max} cijfers achter de komma in."),
        (Lang::En, 1) => "Fill in at most one decimal.".to_owned(),
        (Lang::En, _) => format!("Fill in at most {max} decimals."),
    }
}
