//! Results as one reads them from a terminal or on paper.

use crate::text::Lang;
use crate::text::calendar::number;

texts! {
    background() { nl: "Achtergrond", en: "Background" }

    // On what everything rests.
    submitted(submitted) {
        nl: "Verstuurd: {submitted}. Hoeveel mensen zijn uitgenodigd, is niet bekend.",
        en: "Sent: {submitted}. How many people were invited is not known."
    }
    submitted_of(submitted, invited, rate) {
        nl: "Verstuurd: {submitted} van {invited} uitgenodigd ({rate}).",
        en: "Sent: {submitted} of {invited} invited ({rate})."
    }
    more_than_invited(submitted, invited) {
        nl: "Verstuurd: {submitted}. Dat zijn er meer dan de {invited} die zijn uitgenodigd; klopt dat aantal?",
        en: "Sent: {submitted}. That is more than the {invited} invited; is that number right?"
    }
    in_progress(n) { nl: "Bezig: {n}.", en: "In progress: {n}." }
    margin(margin) {
        nl: "Foutmarge van een percentage: hoogstens ± {margin} punten, als wie niet antwoordde lijkt op wie wel antwoordde.",
        en: "Margin of a percentage: at most ± {margin} points, if those who did not answer are like those who did."
    }
    rests_on(n, submitted) {
        nl: "De uitkomsten rusten op n = {n} van {submitted} verstuurde vragenlijsten.",
        en: "The results rest on n = {n} of {submitted} questionnaires sent."
    }
    in_lots(n) {
        nl: "Zolang de meting open is, komen er steeds {n} tegelijk bij, door loting; zo is niemand te herkennen.",
        en: "While the wave is open {n} at a time are added, drawn by lot, so that nobody can be recognised."
    }
    reopened() {
        nl: "Dit zijn de uitkomsten van de laatste sluiting. Wat daarna verstuurd is, telt pas mee als de meting weer sluit.",
        en: "These are the results of the last closing. What was sent since counts only when the wave closes again."
    }
    of_former_closing() { nl: "van een vorige sluiting", en: "of a former closing" }
    smallest_group(n) {
        nl: "Uitkomsten van minder dan {n} mensen of antwoorden worden niet getoond.",
        en: "Results of fewer than {n} people or answers are not shown."
    }

    nothing_yet(n) {
        nl: "Er is nog niets te tonen. De eerste uitkomsten komen zodra er {n} vragenlijsten verstuurd zijn.",
        en: "There is nothing to show yet. The first results come as soon as {n} questionnaires were sent."
    }
    nothing_to_show(n) {
        nl: "Er is niets te tonen: bij minder dan {n} vragenlijsten zou te zien zijn wie wat antwoordde.",
        en: "There is nothing to show: with fewer than {n} questionnaires it could be seen who answered what."
    }

    // Why a figure is not shown.
    too_few(n) { nl: "te weinig antwoorden (minder dan {n})", en: "too few answers (fewer than {n})" }
    protects_others() { nl: "niet getoond om anderen te beschermen", en: "not shown in order to protect others" }
    while_open() { nl: "wordt pas getoond als de meting gesloten is", en: "shown only once the wave is closed" }

    // Figures of a theme.
    theme_mean(mean, low, high, n) {
        nl: "Gemiddeld {mean} (95%-interval {low} tot {high}), n = {n}",
        en: "Mean {mean} (95% interval {low} to {high}), n = {n}"
    }
    theme_mean_only(mean, n) { nl: "Gemiddeld {mean}, n = {n}", en: "Mean {mean}, n = {n}" }
    theme_hidden(why) { nl: "Gemiddelde: {why}.", en: "Mean: {why}." }
    scale(ends) { nl: "Schaal: {ends}", en: "Scale: {ends}" }

    // What the region wants, and what its coordinator noted.
    ambition(text) { nl: "Ambitie: {text}", en: "Ambition: {text}" }
    target_reached(target, mean) {
        nl: "Streefcijfer {target}, nu {mean}: bereikt.",
        en: "Target {target}, now {mean}: reached."
    }
    target_not_reached(target, mean) {
        nl: "Streefcijfer {target}, nu {mean}: nog niet bereikt.",
        en: "Target {target}, now {mean}: not reached yet."
    }
    target_unknown(target) {
        nl: "Streefcijfer {target}; of dat bereikt is, is niet te zeggen.",
        en: "Target {target}; whether it was reached can't be said."
    }
    // What the work meeting talks about.
    conversation() { nl: "Voor de werkbijeenkomst", en: "For the work meeting" }
    ask_strikes() { nl: "Wat valt ons op in deze uitkomsten?", en: "What strikes us in these results?" }
    ask_recognise() { nl: "Wat herkennen wij uit ons eigen werk, en wat niet?", en: "What do we recognise from our own work, and what not?" }
    ask_why() { nl: "Hoe komt dat? Wat is het verhaal achter de cijfers?", en: "Why is that? What is the story behind the figures?" }
    ask_wanted() { nl: "Wat willen wij anders, en wat moet zo blijven?", en: "What do we want to change, and what should stay?" }
    follow_up() { nl: "Wat spreken wij af?", en: "What do we agree?" }
    follow_what() { nl: "Wat gaan wij doen?", en: "What will we do?" }
    follow_theme() { nl: "Bij welk thema hoort dat?", en: "To which theme does it belong?" }
    follow_who() { nl: "Wie doet dat?", en: "Who does it?" }
    follow_when() { nl: "Wanneer is het klaar?", en: "When is it done?" }
    follow_seen() { nl: "Hoe zien wij dat het werkt?", en: "How do we see that it works?" }

    note() { nl: "Het verhaal achter de cijfers", en: "The story behind the figures" }

    // Beside another wave or audience.
    change(difference, word, p, delta) {
        nl: "verschil {difference}: {word} (p {p}, delta {delta})",
        en: "difference {difference}: {word} (p {p}, delta {delta})"
    }
    change_hidden() { nl: "verschil: niet te tonen", en: "difference: can't be shown" }
    on_items(items, of) {
        nl: "op {items} van de {of} stellingen, die in beide gelijk zijn",
        en: "on {items} of the {of} statements, those alike in both"
    }
    progress() { nl: "vooruit", en: "progress" }
    decline() { nl: "achteruit", en: "decline" }
    higher() { nl: "hoger", en: "higher" }
    lower() { nl: "lager", en: "lower" }
    no_difference() { nl: "geen aantoonbaar verschil", en: "no demonstrable difference" }
    too_few_to_compare() { nl: "te weinig antwoorden om te vergelijken", en: "too few answers to compare" }
    below(bound) { nl: "< {bound}", en: "< {bound}" }
    equals(value) { nl: "= {value}", en: "= {value}" }

    // Tables.
    column_theme() { nl: "Thema", en: "Theme" }
    column_themes() { nl: "Thema's", en: "Themes" }
    column_mean() { nl: "gemiddeld", en: "mean" }
    column_interval() { nl: "95%-interval", en: "95% interval" }
    column_change() { nl: "verschil", en: "difference" }
    column_question() { nl: "Stelling", en: "Statement" }
    column_not_shown() { nl: "niet gesteld", en: "not asked" }
    column_missing() { nl: "niet beantwoord", en: "not answered" }
    column_answer() { nl: "Antwoord", en: "Answer" }
    column_number() { nl: "aantal", en: "number" }
    column_place(place) { nl: "{place}e plaats", en: "place {place}" }
    turned() { nl: "omgekeerd geteld", en: "counted in reverse" }
    kept_back() { nl: "Niet getoond", en: "Not shown" }
    summary_says() {
        nl: "Dank aan iedereen die de vragenlijst invulde. Dit zijn de uitkomsten per thema; een hoger gemiddelde is gunstiger.",
        en: "Thanks to everybody who filled in the questionnaire. These are the results for each theme; a higher mean is better."
    }

    // Figures of a question.
    mean(mean) { nl: "gemiddeld {mean}", en: "mean {mean}" }
    mean_turned(mean) { nl: "gemiddeld {mean} (omgekeerd geteld)", en: "mean {mean} (counted in reverse)" }
    deviation(sd) { nl: "sd {sd}", en: "sd {sd}" }
    median(median) { nl: "mediaan {median}", en: "median {median}" }
    top(share, low, high) {
        nl: "hoogste twee {share} ({low}–{high})",
        en: "top two {share} ({low}–{high})"
    }
    bottom(share, low, high) {
        nl: "laagste twee {share} ({low}–{high})",
        en: "bottom two {share} ({low}–{high})"
    }
    several() { nl: "meer dan een antwoord mogelijk", en: "more than one answer possible" }
    quartiles(low, middle, high) {
        nl: "eerste kwartiel {low}, mediaan {middle}, derde kwartiel {high}",
        en: "first quartile {low}, median {middle}, third quartile {high}"
    }
    place(place, n) { nl: "{place}e plaats: {n}", en: "place {place}: {n}" }
    missing(n) { nl: "niet beantwoord {n}", en: "not answered {n}" }
    not_shown(n) { nl: "niet gesteld {n}", en: "not asked {n}" }
}

/// Respondents who came after a closing and stay out.
#[must_use]
pub fn left_out(lang: Lang, n: u64) -> String {
    match (lang, n) {
        (Lang::Nl, 1) => {
            "Na een sluiting kwam er nog 1 binnen. Dat is te weinig om mee te tellen zonder dat iemand te \
                          herkennen is; die blijft buiten alle uitkomsten."
                .to_owned()
        }
        (Lang::Nl, _) => format!(
            "Na een sluiting kwamen er nog {n} binnen. Dat zijn er te weinig om mee te tellen zonder dat iemand te \
             herkennen is; ze blijven buiten alle uitkomsten."
        ),
        (Lang::En, 1) => "After a closing 1 more came in. That is too few to count without somebody being \
                          recognisable; it stays out of all results."
            .to_owned(),
        (Lang::En, _) => format!(
            "After a closing {n} more came in. Those are too few to count without somebody being recognisable; they \
             stay out of all results."
        ),
    }
}

/// A share as a whole percentage: `68 %`.
#[must_use]
pub fn percentage(lang: Lang, share: f64) -> String {
    let percentage = format!("{:.0}", share * 100.0);
    match lang {
        Lang::Nl => format!("{percentage} %"),
        Lang::En => format!("{percentage}%"),
    }
}

/// With so many decimals: `3,8`.
#[must_use]
pub fn rounded(lang: Lang, value: f64, decimals: usize) -> String {
    number(lang, format!("{value:.decimals$}"))
}
