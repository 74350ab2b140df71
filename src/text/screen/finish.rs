//! Checking, sending, thanks.

use crate::text::Lang;

texts! {
    review_title() { nl: "Nakijken en versturen", en: "Check and send" }
    review_all() { nl: "U hebt alle vragen beantwoord.", en: "You have answered all questions." }
    review_some(answered, total) {
        nl: "U hebt {answered} van de {total} vragen beantwoord.",
        en: "You have answered {answered} of the {total} questions.",
    }
    review_required_one() { nl: "Deze vraag is verplicht en nog open:", en: "This question is required and still open:" }
    review_required_many() {
        nl: "Deze vragen zijn verplicht en nog open:",
        en: "These questions are required and still open:",
    }
    review_optional() {
        nl: "Nog open. U mag ze overslaan:",
        en: "Still open. You may skip these:",
    }
    review_unfinished() { nl: "Nog niet af:", en: "Not finished yet:" }
    review_nothing() {
        nl: "U kunt uw antwoorden nu versturen, of eerst nog iets veranderen.",
        en: "You can send your answers now, or change something first.",
    }
    review_over() {
        nl: "De laatste dag is voorbij. Versturen kan alleen nu nog, tot 02:00 uur 's nachts. Later verdergaan met uw code kan niet meer.",
        en: "The last day has passed. You can send only now, until 02:00 at night. Going on later with your code is no longer possible.",
    }
    back_to_questions() { nl: "Terug naar de vragen", en: "Back to the questions" }
    send() { nl: "Versturen", en: "Send" }
    confirm_title() { nl: "Uw antwoorden versturen?", en: "Send your answers?" }
    confirm_says() {
        nl: "Na versturen kunt u niets meer wijzigen en vervalt uw code.",
        en: "After sending you can't change anything and your code expires.",
    }
    confirm_nobody() {
        nl: "Niemand kan dan nog zien welke antwoorden van u zijn.",
        en: "From then on nobody can see which answers are yours.",
    }
    confirm_practice() {
        nl: "Dit is de oefenmeting: uw antwoorden tellen nergens mee.",
        en: "This is for practice: your answers count for nothing.",
    }
    confirm_missing_one() {
        nl: "Er is nog 1 verplichte vraag open. U kunt toch versturen.",
        en: "1 required question is still open. You can send all the same.",
    }
    confirm_missing_many(missing) {
        nl: "Er zijn nog {missing} verplichte vragen open. U kunt toch versturen.",
        en: "{missing} required questions are still open. You can send all the same.",
    }
    send_anyway() { nl: "Toch versturen", en: "Send anyway" }
    not_yet() { nl: "Nog niet", en: "Not yet" }
    sending() { nl: "Bezig met versturen…", en: "Sending…" }
    sending_says() { nl: "Een ogenblik geduld.", en: "One moment, please." }
    send_failed(why) {
        nl: "Versturen is niet gelukt: {why}. Uw antwoorden zijn er nog. Probeer het zo opnieuw.",
        en: "Sending failed: {why}. Your answers are still here. Please try again shortly.",
    }
    sent() { nl: "Verstuurd.", en: "Sent." }
    sent_thanks() { nl: "Dank u wel voor het invullen.", en: "Thank you for taking part." }
    sent_practice() {
        nl: "Dit was de oefenmeting: uw antwoorden tellen nergens mee.",
        en: "This was for practice: your answers count for nothing.",
    }
    sent_close() { nl: "U kunt dit venster sluiten.", en: "You can close this window." }
}

/// How many required questions are open, and that sending goes through.
#[must_use]
pub fn confirm_missing(lang: Lang, missing: usize) -> String {
    if missing == 1 { confirm_missing_one(lang) } else { confirm_missing_many(lang, missing) }
}

/// The line above the required questions that are open.
#[must_use]
pub fn review_required(lang: Lang, missing: usize) -> String {
    if missing == 1 { review_required_one(lang) } else { review_required_many(lang) }
}
