//! `aoj preview`: looking at a questionnaire while somebody writes it.

texts! {
    about() {
        nl: "Bekijk een vragenlijst zoals een respondent hem ziet; er wordt niets bewaard",
        en: "Look at a questionnaire as a respondent sees it; nothing is kept"
    }
    value_file() { nl: "BESTAND", en: "FILE" }
    argument_file() {
        nl: "het bestand van de vragenlijst, of het id van een meegeleverde; wijzigt het bestand, dan wijzigt het scherm mee",
        en: "the questionnaire's file, or the id of one that comes with aoj; when the file changes, so does the screen"
    }
    not_shown(name) {
        nl: "{name} is nog niet te bekijken. Verbeter eerst wat hierboven staat.",
        en: "{name} can't be shown yet. First mend what is said above."
    }
    wave_file() {
        nl: "Dit is het bestand van een meting, niet van een vragenlijst.",
        en: "This is the file of a wave, not of a questionnaire."
    }
    wave_file_cure() {
        nl: "Bekijk een vragenlijst ervan, of kijk de meting na met: aoj check",
        en: "Look at one of its questionnaires, or check the wave with: aoj check"
    }
    no_file(known) {
        nl: "Dit bestand is er niet. Klopt de naam? Meegeleverd zijn: {known}.",
        en: "There is no such file. Is the name right? These come with aoj: {known}."
    }
    unreadable(reason) { nl: "Dit bestand is niet te lezen: {reason}.", en: "This file can't be read: {reason}." }
}
