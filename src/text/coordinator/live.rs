//! The live wave.

use crate::text::Lang;
use crate::text::calendar;

texts! {
    response() { nl: "Respons", en: "Response" }
    column_sent() { nl: "verstuurd", en: "sent" }
    column_invited() { nl: "uitgenodigd", en: "invited" }
    column_rate() { nl: "respons", en: "rate" }
    column_busy() { nl: "bezig", en: "busy" }
    column_margin() { nl: "foutmarge", en: "margin" }
    unknown() { nl: "onbekend", en: "unknown" }
    more_than_invited(name, sent, invited) {
        nl: "{name}: {sent} verstuurd, dat zijn er meer dan de {invited} die zijn uitgenodigd. Klopt dat aantal?",
        en: "{name}: {sent} sent, which is more than the {invited} invited. Is that number right?",
    }
    per_day() { nl: "Per dag", en: "Per day" }
    per_week() { nl: "Per week", en: "Per week" }
    start() { nl: "start", en: "start" }
    reminder() { nl: "herinnering", en: "reminder" }

    // The state, at the right of the title.
    begins_tomorrow() { nl: "begint morgen", en: "begins tomorrow" }
    begins_in(days) { nl: "begint over {days} dagen", en: "begins in {days} days" }
    over() { nl: "voorbij, nog niet gesloten", en: "over, not closed yet" }
    updated(time) { nl: "bijgewerkt {time}", en: "updated {time}" }

    // What the state means.
    draft_says() {
        nl: "Deze meting is nog in voorbereiding: niemand kan haar invullen en alles kan nog anders.",
        en: "This wave is still in preparation: nobody can fill it in, and everything can still change.",
    }
    draft_next(id) {
        nl: "Kijk de vragenlijsten na en open de meting als alles klopt; daarna ligt zij vast. Dat kan ook met aoj wave open {id}.",
        en: "Look through the questionnaires and open the wave when everything is right; from then on it is fixed. That can also be done with aoj wave open {id}.",
    }
    scheduled_says(day) {
        nl: "Vanaf {day} kunnen mensen de vragenlijst invullen. Tot dan staat hier nog niets.",
        en: "From {day} people can fill in the questionnaire. Until then there is nothing here.",
    }
    still_sending() {
        nl: "De laatste dag is voorbij. Wie toen nog bezig was, kan tot 2 uur vannacht versturen.",
        en: "The last day has passed. Whoever was still answering can send until 2 o'clock tonight.",
    }
    over_says() {
        nl: "De laatste dag is voorbij; niemand kan nog versturen. Sluit de meting, dan telt alles mee en kunt u groepen en de vorige meting bekijken. Of verleng haar.",
        en: "The last day has passed; nobody can send any more. Close the wave: then everything counts, and groups and the former wave can be seen. Or extend it.",
    }

    // Which audience lags, and reminders.
    lags(name, rate, ahead) {
        nl: "{name} blijft achter ({rate} tegen {ahead}).",
        en: "{name} lags behind ({rate} against {ahead}).",
    }
    helps_half_way() {
        nl: "Een herinnering helpt nu: de meting is halverwege.",
        en: "A reminder helps now: the wave is half-way.",
    }
    helps_last_week() {
        nl: "Een herinnering helpt nu: er is nog een week.",
        en: "A reminder helps now: there is a week left.",
    }
    helps_quiet(days) {
        nl: "Een herinnering helpt nu: al {days} werkdagen verstuurde niemand iets.",
        en: "A reminder helps now: for {days} working days nobody sent anything.",
    }
    reminder_on(day) { nl: "Herinner iedereen op {day}.", en: "Remind everybody on {day}." }

    // The themes.
    themes(title) { nl: "Thema's · {title}", en: "Themes · {title}" }
    themes_n(n) { nl: "(n = {n})", en: "(n = {n})" }
    themes_n_of(n, sent) { nl: "(n = {n} van {sent})", en: "(n = {n} of {sent})" }
    themes_by_mean(title) { nl: "Hoogste eerst · {title}", en: "Highest first · {title}" }
    goal() { nl: "doel", en: "goal" }
    low() { nl: "ongunstig", en: "worse" }
    high() { nl: "gunstig", en: "better" }
    background() { nl: "Achtergrond van wie antwoordden", en: "Background of those who answered" }
    no_score() { nl: "geen gemiddelde: verschillende schalen", en: "no mean: different scales" }
    steps(n) {
        nl: "De balken bewegen per {n} verstuurde vragenlijsten; zo is niemand te herkennen.",
        en: "The bars move with every {n} questionnaires sent, so that nobody can be recognised.",
    }
    hint_theme() { nl: "thema", en: "theme" }
    hint_scroll() { nl: "verder lezen", en: "read on" }
    hint_questions() { nl: "vragen", en: "questions" }
    hint_audience() { nl: "vragenlijst", en: "questionnaire" }
    hint_sort_by_mean() { nl: "op gemiddelde", en: "by mean" }
    hint_sort_by_file() { nl: "op volgorde", en: "in order" }
}

/// `open, nog 8 dagen`
#[must_use]
pub fn open(lang: Lang, days: i32) -> String {
    match (lang, days) {
        (Lang::Nl, 0) => "open, laatste dag".to_owned(),
        (Lang::Nl, 1) => "open, nog 1 dag".to_owned(),
        (Lang::Nl, _) => format!("open, nog {days} dagen"),
        (Lang::En, 0) => "open, last day".to_owned(),
        (Lang::En, 1) => "open, 1 day left".to_owned(),
        (Lang::En, _) => format!("open, {days} days left"),
    }
}

/// `17 november en 24 november`
#[must_use]
pub fn days(lang: Lang, days: &[jiff::civil::Date]) -> String {
    let days: Vec<String> = days.iter().map(|day| calendar::day(lang, *day)).collect();
    calendar::either(lang, &days)
}
