//! `aoj` and `aoj respond`: what is said before and instead of the screen.

texts! {
    about() {
        nl: "Vul een vragenlijst in op deze terminal",
        en: "Fill in a questionnaire at this terminal"
    }
    option_wave() { nl: "welke meting (zie: aoj wave list)", en: "which wave (see: aoj wave list)" }
    option_questionnaire() { nl: "welke vragenlijst van die meting", en: "which questionnaire of that wave" }
    option_code() {
        nl: "gaat verder met een begonnen vragenlijst; anderen op deze computer kunnen de code dan zien, dus typ hem liever op het scherm",
        en: "goes on with a begun questionnaire; others on this computer can see the code then, so better type it on the screen"
    }
    value_id() { nl: "ID", en: "ID" }
    value_code() { nl: "CODE", en: "CODE" }

    mistyped_code() {
        nl: "Deze code klopt niet: er is een teken verkeerd, te veel of te weinig. Kijk hem nog eens na.",
        en: "This code is not right: a sign is wrong, missing or too many. Please look at it again."
    }
    wave_not_opened(id) {
        nl: "Meting {id} is nog niet geopend. Dat doet de coördinator met: aoj wave open {id}",
        en: "Wave {id} has not been opened yet. The coordinator does that with: aoj wave open {id}"
    }
    wave_not_begun(id, date) {
        nl: "Meting {id} begint op {date}. Vanaf die dag kunt u invullen.",
        en: "Wave {id} begins on {date}. From that day on you can fill it in."
    }
    wave_over(id, date) {
        nl: "Meting {id} liep tot en met {date}. Invullen kan niet meer.",
        en: "Wave {id} ran until {date}. It can't be filled in any more."
    }
    wave_closed(id) {
        nl: "Meting {id} is gesloten. Invullen kan niet meer.",
        en: "Wave {id} is closed. It can't be filled in any more."
    }
    not_in_wave(questionnaire, wave, others) {
        nl: "Meting {wave} heeft geen vragenlijst {questionnaire}. Wel: {others}.",
        en: "Wave {wave} has no questionnaire {questionnaire}. It has: {others}."
    }
    not_in_any(questionnaire, others) {
        nl: "Geen open meting heeft een vragenlijst {questionnaire}. Wel: {others}.",
        en: "No open wave has a questionnaire {questionnaire}. There are: {others}."
    }
    nothing_open() {
        nl: "Er is nu geen meting open. Oefenen kan wel: start aoj zonder opdracht.",
        en: "No wave is open now. You can practise, though: start aoj without a command."
    }
    unsaved() {
        nl: "De laatste antwoorden konden niet worden bewaard. Kijk met: aoj doctor",
        en: "The last answers could not be saved. Look with: aoj doctor"
    }
    no_screen(reason) {
        nl: "De terminal doet het niet ({reason}). Kijk met: aoj doctor",
        en: "The terminal does not work ({reason}). Look with: aoj doctor"
    }
}
