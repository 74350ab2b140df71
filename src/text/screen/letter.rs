//! What comes from a letter: the word of a questionnaire, the access number that can be used once.

use crate::text::Lang;

texts! {
    have_letter() { nl: "Woord of nummer uit brief", en: "Word or number in letter" }
    letter_title() { nl: "Het woord of nummer uit uw brief", en: "The word or number in your letter" }
    letter_says() {
        nl: "Staat er een woord of een toegangsnummer in de brief of mail die u kreeg? Typ dat hier. Hoofdletters, spaties en streepjes maken niet uit.",
        en: "Does the letter or e-mail that you got have a word or an access number? Type it here. Capitals, spaces and dashes make no difference.",
    }
    letter_empty() { nl: "Typ eerst wat er in uw brief staat.", en: "Type first what your letter says." }
    letter_wrong() {
        nl: "Dat woord of nummer kennen wij niet. Kijk nog eens in uw brief.",
        en: "We don't know that word or number. Have another look at your letter.",
    }
    letter_sought() { nl: "Een ogenblik, wij kijken het na…", en: "One moment, we are checking it…" }

    word_title() { nl: "Het woord uit uw brief", en: "The word in your letter" }
    word_says() {
        nl: "Voor deze vragenlijst staat een woord in de brief of mail die u kreeg. Typ dat woord.",
        en: "The letter or e-mail that you got has a word for this questionnaire. Type that word.",
    }
    word_wrong() {
        nl: "Dat is niet het woord van deze vragenlijst. Kijk nog eens in uw brief.",
        en: "That is not the word of this questionnaire. Have another look at your letter.",
    }
    word_of_many() {
        nl: "Dat woord hoort bij meer dan één meting. Ga terug en kies eerst uw vragenlijst.",
        en: "That word belongs to more than one survey. Go back and choose your questionnaire first.",
    }

    ticket_title() { nl: "Het toegangsnummer uit uw brief", en: "The access number in your letter" }
    ticket_says() {
        nl: "In de brief of mail die u kreeg, staat een toegangsnummer zoals 4TRA-K7Q2-9MXR. Daarmee kunt u één keer versturen. Typ dat nummer.",
        en: "The letter or e-mail that you got has an access number such as 4TRA-K7Q2-9MXR. With it you can send once. Type that number.",
    }
    ticket_or_code() {
        nl: "Bent u al begonnen? Ga dan verder met uw code.",
        en: "Have you begun already? Then go on with your code.",
    }
    ticket_empty() { nl: "Typ eerst uw toegangsnummer.", en: "Type your access number first." }
    ticket_length(found) {
        nl: "Een toegangsnummer heeft 12 tekens; u typte er {found}.",
        en: "An access number has 12 characters; you typed {found}.",
    }
    ticket_sign(place) {
        nl: "Teken {place} komt in geen enkel toegangsnummer voor. Kijk het nog eens na.",
        en: "Character {place} is in no access number at all. Please check it.",
    }
    ticket_unknown() {
        nl: "Dit toegangsnummer kennen wij niet. Kijk nog eens in uw brief.",
        en: "We don't know this access number. Have another look at your letter.",
    }
    ticket_spent() {
        nl: "Met dit toegangsnummer is al een vragenlijst verstuurd. Dat kan maar één keer.",
        en: "A questionnaire was sent with this access number already. That can be done once only.",
    }
    ticket_early(day) {
        nl: "Met dit toegangsnummer kunt u invullen vanaf {day}.",
        en: "With this access number you can fill in from {day} on.",
    }
    ticket_wave_ended(title) {
        nl: "De meting van dit toegangsnummer ({title}) is gesloten. Invullen kan niet meer.",
        en: "The survey of this access number ({title}) is closed. You can no longer fill in.",
    }
    ticket_needed() {
        nl: "Voor deze vragenlijst is nu een toegangsnummer nodig. Er is nog niets begonnen. Typ het nummer uit uw brief.",
        en: "This questionnaire now needs an access number. Nothing was begun yet. Type the number in your letter.",
    }
    ticket_of_another() {
        nl: "Dit toegangsnummer is van een andere vragenlijst.",
        en: "This access number belongs to another questionnaire.",
    }

    another_ticket_title() {
        nl: "Niet verstuurd: uw toegangsnummer is al gebruikt",
        en: "Not sent: your access number has been used already",
    }
    another_ticket_says() {
        nl: "Met hetzelfde toegangsnummer is intussen al een vragenlijst verstuurd, en dat kan maar één keer. Uw antwoorden hier zijn er nog: zij blijven bewaard onder uw code.",
        en: "Meanwhile a questionnaire was sent with the same access number, and that can be done once only. Your answers here are still there: they stay saved under your code.",
    }
    another_ticket_how() {
        nl: "Hebt u zelf al verstuurd? Dan bent u klaar en kunt u deze antwoorden wissen. Hebt u niet verstuurd? Vraag dan een nieuw toegangsnummer aan wie u uitnodigde, en typ het hier.",
        en: "Did you send it yourself? Then you are done and can wipe these answers. Did you not? Then ask the person who invited you for a new access number, and type it here.",
    }
    too_soon_one() {
        nl: "U hebt het vaak achter elkaar geprobeerd. Wacht 1 seconde en probeer het dan nog eens.",
        en: "You have tried many times in a row. Wait 1 second, then try again.",
    }
    too_soon_many(seconds) {
        nl: "U hebt het vaak achter elkaar geprobeerd. Wacht {seconds} seconden en probeer het dan nog eens.",
        en: "You have tried many times in a row. Wait {seconds} seconds, then try again.",
    }
}

/// How long to wait before the next try.
#[must_use]
pub fn too_soon(lang: Lang, seconds: u64) -> String {
    if seconds == 1 { too_soon_one(lang) } else { too_soon_many(lang, seconds) }
}
