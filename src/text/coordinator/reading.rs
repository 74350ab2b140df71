//! Themes, questions, groups, the other side of a comparison, open answers, finding.

use crate::text::Lang;

texts! {
    // Where one is.
    at_theme(audience, at, of) { nl: "{audience} · thema {at} van {of}", en: "{audience} · theme {at} of {of}" }
    at_question(audience, at, of) { nl: "{audience} · vraag {at} van {of}", en: "{audience} · question {at} of {of}" }

    // A theme's questions.
    order_file() { nl: "Vragen", en: "Questions" }
    order_mean() { nl: "Vragen, hoogste gemiddelde eerst", en: "Questions, highest mean first" }
    order_missing() { nl: "Vragen, minst beantwoord eerst", en: "Questions, least answered first" }
    column_number() { nl: "aantal", en: "number" }
    column_mean() { nl: "gem.", en: "mean" }
    over_and_under(this, other) { nl: "Boven: {this}. Onder: {other}.", en: "Above: {this}. Below: {other}." }
    turned() { nl: "(omgekeerd geteld)", en: "(counted in reverse)" }
    most_chosen(labels, share) { nl: "meest gekozen: {labels} ({share})", en: "chosen most: {labels} ({share})" }
    most_first(labels, share) {
        nl: "vaakst op de eerste plaats: {labels} ({share})",
        en: "in first place most: {labels} ({share})",
    }
    and_others(n) { nl: "en nog {n}", en: "and {n} more" }
    all_answers(n) { nl: "n = {n}", en: "n = {n}" }
    read_so() { nl: "Hoe u dit thema leest", en: "How to read this theme" }
    nothing_asked() { nl: "Hier wordt niets gevraagd.", en: "Nothing is asked here." }

    // A question.
    beside_percentages(list) {
        nl: "Telt niet mee in de percentages: {list}.",
        en: "Not counted in the percentages: {list}.",
    }
    reads_texts() { nl: "Met t leest u de teksten, als de meting gesloten is.", en: "Press t to read the texts, once the wave is closed." }
    as_answered() {
        nl: "De aantallen zijn zoals geantwoord; gemiddelde, mediaan, hoogste en laagste twee zijn omgekeerd geteld.",
        en: "The numbers are as answered; mean, median, top and bottom two are counted in reverse.",
    }

    // Beside it.
    side(title, n) { nl: "{title} (n = {n})", en: "{title} (n = {n})" }
    side_hidden(title, why) { nl: "{title}: {why}.", en: "{title}: {why}." }
    not_asked_alike(title) {
        nl: "{title}: dit is daar niet, anders of op een andere schaal gevraagd. Daarom staat er niets naast.",
        en: "{title}: this was not asked there, or in other words or on another scale. That is why nothing stands beside it.",
    }
    few_shared(title) {
        nl: "{title}: het thema heeft daar minder dan twee dezelfde stellingen. Daarom is er geen verschil te geven.",
        en: "{title}: there the theme has fewer than two of the same statements. That is why no difference can be given.",
    }
    former_after_closing() {
        nl: "De vorige meting komt ernaast als deze meting gesloten is.",
        en: "The previous wave is shown beside this one once this one is closed.",
    }
    no_former() {
        nl: "Bij deze meting hoort geen vorige meting die gesloten is.",
        en: "This wave has no previous wave that is closed.",
    }
    other_after_closing() {
        nl: "De andere doelgroep komt ernaast als deze meting gesloten is.",
        en: "The other audience is shown beside this one once the wave is closed.",
    }
    other_below() {
        nl: "Open een thema met Enter: daar zet d de andere doelgroep ernaast.",
        en: "Open a theme with Enter: there d puts the other audience beside it.",
    }
    not_here() { nl: "Deze toets doet hier niets; ? zegt welke wel.", en: "This key does nothing here; ? says which do." }
    no_other() { nl: "Deze meting heeft maar één vragenlijst.", en: "This wave has one questionnaire only." }

    // Groups.
    groups_title() { nl: "Thema's per groep", en: "Themes by group" }
    groups_by(question) { nl: "Per groep: {question}", en: "By group: {question}" }
    groups_after_closing() {
        nl: "Groepen worden pas getoond als de meting gesloten is.",
        en: "Groups are shown only once the wave is closed.",
    }
    no_split() {
        nl: "Deze vragenlijst heeft geen vraag om groepen naar te maken.",
        en: "This questionnaire has no question to make groups by.",
    }
    groups_former() {
        nl: "De groepen zijn van een vorige sluiting: wie later kwam, zou te herkennen zijn.",
        en: "The groups are of a former closing: those who came later could be recognised.",
    }
    everybody() { nl: "Iedereen", en: "Everybody" }
    group(letter, label) { nl: "{letter}  {label}", en: "{letter}  {label}" }

    // Open answers.
    texts_title() { nl: "Open antwoorden", en: "Open answers" }
    texts_purpose(purpose) { nl: "Waarvoor: {purpose}", en: "What for: {purpose}" }
    texts_readers(readers) { nl: "Dit lezen: {readers}", en: "Read by: {readers}" }
    texts_shuffled() {
        nl: "De teksten staan elke keer in een andere volgorde en horen bij geen enkel ander antwoord.",
        en: "The texts stand in another order each time and belong to no other answer.",
    }
    texts_after_closing() {
        nl: "Open antwoorden zijn pas te lezen als de meting gesloten is.",
        en: "Open answers can be read only once the wave is closed.",
    }
    texts_off() {
        nl: "Deze meting gebruikt geen open antwoorden; ze zijn dus ook niet gevraagd.",
        en: "This wave uses no open answers, so nobody was asked for them.",
    }
    texts_gone() { nl: "De open antwoorden zijn gewist.", en: "The open answers were deleted." }
    texts_none() {
        nl: "Hier worden geen open antwoorden gevraagd.",
        en: "No open answers are asked for here.",
    }

    // Finding.
    find_title() { nl: "Zoeken", en: "Find" }
    find_asks() {
        nl: "Typ woorden uit een thema of een vraag, in elke volgorde.",
        en: "Type words of a theme or a question, in any order.",
    }
    find_nothing() { nl: "Geen thema of vraag heeft deze woorden.", en: "No theme or question has these words." }
    find_theme() { nl: "thema", en: "theme" }
}

/// How many texts there are.
#[must_use]
pub fn texts_given(lang: Lang, n: u64) -> String {
    match (lang, n) {
        (Lang::Nl, 1) => "1 tekst".to_owned(),
        (Lang::Nl, _) => format!("{n} teksten"),
        (Lang::En, 1) => "1 text".to_owned(),
        (Lang::En, _) => format!("{n} texts"),
    }
}
