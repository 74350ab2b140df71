//! The rows of a closed wave and their codebook.

use crate::text::Lang;

texts! {
    column() { nl: "kolom", en: "column" }
    question() { nl: "vraag", en: "question" }
    kind() { nl: "soort", en: "kind" }
    text() { nl: "tekst", en: "text" }
    values() { nl: "waarden", en: "values" }
    reverse() { nl: "omgekeerd", en: "reversed" }
    chosen() { nl: "gekozen", en: "chosen" }
    not_chosen() { nl: "niet gekozen", en: "not chosen" }
    not_answered() { nl: "niet beantwoord", en: "not answered" }
    not_shown() { nl: "niet gesteld", en: "not asked" }
    reason() { nl: "waarom er geen antwoord is", en: "why there is no answer" }
    place(place) { nl: "{place}e plaats", en: "place {place}" }
    shuffled() {
        nl: "De rijen staan in willekeurige volgorde, elke keer anders. Antwoorden staan er zoals ze gegeven zijn; omgekeerde stellingen zijn niet omgedraaid.",
        en: "The rows stand in random order, another one each time. Answers stand as they were given; reversed statements are not turned."
    }
    sheet_answers() { nl: "antwoorden", en: "answers" }
    sheet_codebook() { nl: "codeboek", en: "codebook" }
    reasons() {
        nl: "Waar geen antwoord staat, zegt de kolom met .reason waarom.",
        en: "Where there is no answer, the column with .reason says why."
    }
}

/// How many rows there are.
#[must_use]
pub fn rows(lang: Lang, n: u64) -> String {
    match (lang, n) {
        (Lang::Nl, 1) => "1 verstuurde vragenlijst.".to_owned(),
        (Lang::Nl, _) => format!("{n} verstuurde vragenlijsten."),
        (Lang::En, 1) => "1 questionnaire sent.".to_owned(),
        (Lang::En, _) => format!("{n} questionnaires sent."),
    }
}

/// How many rows have their background left empty.
#[must_use]
pub fn emptied(lang: Lang, n: u64) -> String {
    match lang {
        Lang::Nl => format!(
            "Bij {n} rijen zijn de achtergrondvragen leeggelaten, ook zonder reden: te weinig mensen hebben dezelfde combinatie van antwoorden."
        ),
        Lang::En => format!(
            "In {n} rows the background questions were left empty, without a reason too: too few people share the same combination of answers."
        ),
    }
}
