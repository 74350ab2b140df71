//! What the keys do on the coordinator's side.

texts! {
    up_down() { nl: "naar een volgende of vorige regel", en: "to the next or previous line" }
    enter() { nl: "open wat gemarkeerd is", en: "open what is marked" }
    esc() { nl: "terug", en: "back" }
    tab() { nl: "de andere vragenlijst", en: "the other questionnaire" }
    former() { nl: "de vorige meting ernaast, en weer weg", en: "the previous wave beside it, and away again" }
    sort() { nl: "de thema's op gemiddelde, of op volgorde", en: "the themes by mean, or in order" }
    stop() { nl: "stoppen", en: "stop" }
    goals(reached) {
        nl: "Achter een gemiddelde staat het doel van de regio: {reached} 4,0 is gehaald, < 4,0 nog niet.",
        en: "Behind a mean stands what the region aims at: {reached} 4.0 was reached, < 4.0 not yet.",
    }
    signs(up, down) {
        nl: "{up} en {down} staan er alleen als een verschil met de vorige meting aantoonbaar is.",
        en: "{up} and {down} stand only where a difference from the former wave can be demonstrated.",
    }
    groups() {
        nl: "Uitkomsten van te weinig mensen worden nooit getoond. Daarom bewegen de balken niet bij elke verstuurde vragenlijst, maar per groepje.",
        en: "Results of too few people are never shown. That is why the bars do not move with each questionnaire sent, but with a few at a time.",
    }
}
