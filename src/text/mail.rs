//! The mail with a resume code, and what is said on the way to it.

texts! {
    subject() { nl: "Uw code om verder te gaan met de vragenlijst", en: "Your code to go on with the questionnaire" }
    opening(wave) {
        nl: "Dit is uw code voor de vragenlijst van: {wave}",
        en: "This is your code for the questionnaire of: {wave}",
    }
    how(how) { nl: "Zo gaat u verder: {how}.", en: "To go on: {how}." }
    until(day) {
        nl: "Uw antwoorden zijn bewaard, maar nog niet verstuurd. Ze tellen pas mee als u op Versturen drukt. Dat kan tot en met {day}.",
        en: "Your answers are saved, but not sent yet. They count only after you press Send. You can do that up to and including {day}.",
    }
    practice() {
        nl: "Dit is een oefenmeting: uw antwoorden tellen nergens mee.",
        en: "This is a practice wave: your answers count nowhere.",
    }
    who_has_it() {
        nl: "Let op: wie deze mail heeft, kan uw antwoorden openen, tot u ze verstuurt. Stuur hem niet door, en gooi hem weg als u klaar bent.",
        en: "Mind: whoever has this mail can open your answers, until you send them. Do not forward it, and throw it away when you are done.",
    }
    kept_nowhere() {
        nl: "U hebt deze mail zelf gevraagd. Uw mailadres is alleen hiervoor gebruikt en niet bewaard. Antwoorden op deze mail kan niet. Hebt u er niet om gevraagd? Dan heeft iemand zich vergist, en kunt u hem weggooien.",
        en: "You asked for this mail yourself. Your address was used for it alone and is not kept. You can't reply to this mail. Did you not ask for it? Then somebody mistyped, and you can throw it away.",
    }
}
