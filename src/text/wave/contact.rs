//! What `aoj wave contact` says.

texts! {
    about() {
        nl: "Wijzig bij wie respondenten terechtkunnen, of laat dat zien",
        en: "Change whom respondents can ask, or show it"
    }
    value() { nl: "TEKST", en: "TEXT" }
    name() { nl: "naam van een persoon of afdeling", en: "name of a person or department" }
    email() { nl: "e-mailadres", en: "email address" }
    phone() { nl: "telefoonnummer", en: "telephone number" }
    privacy_officer() { nl: "functionaris gegevensbescherming", en: "data protection officer" }
    changed(id) {
        nl: "Meting {id} is gewijzigd. Wie nu begint, ziet dit op het eerste scherm.",
        en: "Wave {id} was changed. Whoever begins now sees this on the first screen."
    }
    same(id) { nl: "Zo stond het al in meting {id}.", en: "That is how it stood in wave {id} already." }
    draft(id) {
        nl: "Meting {id} is nog niet geopend. Verander het in haar bestand, of op de schermen bij Verder samenstellen.",
        en: "Wave {id} was not opened yet. Change it in its file, or on the screens at Go on composing."
    }
    practice() {
        nl: "De oefenmeting heeft niemand bij wie men terechtkan.",
        en: "The practice wave has nobody whom one can ask."
    }
}
