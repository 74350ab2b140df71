//! The live wave.

use crate::text::Lang;

texts! {
    response() { nl: "Respons", en: "Response" }
    column_sent() { nl: "verstuurd", en: "sent" }
    column_invited() { nl: "uitgenodigd", en: "invited" }
    column_rate() { nl: "respons", en: "rate" }
    column_busy() { nl: "bezig", en: "busy" }
    column_margin() { nl: "foutmarge", en: "margin" }
    unknown() { nl: "onbekend", en: "unknown" }
    themes(title, n, sent) {
        nl: "Thema's · {title} (n = {n} van {sent})",
        en: "Themes · {title} (n = {n} of {sent})",
    }
    hint_theme() { nl: "thema", en: "theme" }
    hint_questions() { nl: "vragen", en: "questions" }
    hint_audience() { nl: "vragenlijst", en: "questionnaire" }
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
