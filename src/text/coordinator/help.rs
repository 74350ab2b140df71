//! What the keys do on the coordinator's side.

texts! {
    up_down() { nl: "naar een volgende of vorige regel", en: "to the next or previous line" }
    enter() { nl: "open wat gemarkeerd is", en: "open what is marked" }
    esc() { nl: "terug", en: "back" }
    tab() { nl: "de andere vragenlijst", en: "the other questionnaire" }
    former() { nl: "de vorige meting ernaast, en weer weg", en: "the previous wave beside it, and away again" }
    new_wave() { nl: "een nieuwe meting samenstellen (in de lijst van metingen)", en: "compose a new wave (in the list of waves)" }
    manage() { nl: "de meting beheren: openen, sluiten, verzetten, wissen", en: "manage the wave: open, close, move, delete" }
    stop() { nl: "stoppen", en: "stop" }
    groups() {
        nl: "Uitkomsten van te weinig mensen worden nooit getoond. Daarom bewegen de balken niet bij elke verstuurde vragenlijst, maar per groepje.",
        en: "Results of too few people are never shown. That is why the bars do not move with each questionnaire sent, but with a few at a time.",
    }
}
