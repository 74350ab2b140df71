//! What the keys do on the coordinator's side: in a sentence for the help, in a word for the last line.

texts! {
    up_down() { nl: "naar een volgende of vorige regel", en: "to the next or previous line" }
    enter() { nl: "opent wat is aangewezen", en: "opens what is pointed at" }
    esc() { nl: "terug", en: "back" }
    tab() { nl: "de andere vragenlijst; bij het samenstellen: de knoppen", en: "the other questionnaire; while composing: the buttons" }
    sideways() { nl: "naar het vorige of volgende thema, of de vorige of volgende vraag", en: "to the previous or next theme or question" }
    pages() { nl: "bladeren; bij het samenstellen: naar de volgende of vorige stap", en: "scroll; while composing: to the next or previous step" }
    help() { nl: "deze uitleg", en: "this explanation" }
    save() { nl: "in een notitie: bewaren", en: "in a note: save" }
    former() { nl: "de vorige meting ernaast, en weer weg (na sluiting)", en: "the previous wave beside it, and away again (once closed)" }
    other() { nl: "bij een thema of vraag: de andere doelgroep ernaast, en weer weg (na sluiting)", en: "at a theme or question: the other audience beside it, and away again (once closed)" }
    groups() { nl: "per groep, en weer samen (na sluiting)", en: "by group, and together again (once closed)" }
    note() { nl: "een notitie bij een thema of vraag: het verhaal achter de cijfers", en: "a note on a theme or question: the story behind the figures" }
    texts() { nl: "de open antwoorden lezen (na sluiting)", en: "read the open answers (once closed)" }
    bars() { nl: "bij een thema: balken rond het midden, of elke balk even lang", en: "at a theme: bars around the middle, or all of one length" }
    sort() {
        nl: "bij een thema: vragen op volgorde van de vragenlijst, hoogste gemiddelde eerst, of minst beantwoord eerst",
        en: "at a theme: questions in the order of the questionnaire, highest mean first, or least answered first",
    }
    sort_themes() { nl: "bij een meting: de thema's op gemiddelde, of op volgorde", en: "at a wave: the themes by mean, or in order" }
    find() { nl: "een thema of vraag zoeken", en: "find a theme or question" }
    invite() { nl: "bij een meting: wat u in de brief zet, zodat mensen binnenkomen", en: "at a wave: what to put in the letter, so that people get in" }
    new_wave() { nl: "een nieuwe meting samenstellen (in de lijst van metingen)", en: "compose a new wave (in the list of waves)" }
    manage() { nl: "bij een meting: beheren, zoals openen, sluiten, verzetten, wissen", en: "at a wave: manage it, such as open, close, move, delete" }
    stop() { nl: "stoppen", en: "stop" }
    goals(reached) {
        nl: "Achter een gemiddelde staat het doel van de regio: {reached} 4,0 is gehaald, < 4,0 nog niet.",
        en: "Behind a mean stands what the region aims at: {reached} 4.0 was reached, < 4.0 not yet.",
    }
    signs(up, down) {
        nl: "{up} en {down} staan er alleen als een verschil met de vorige meting aantoonbaar is.",
        en: "{up} and {down} stand only where a difference from the former wave can be demonstrated.",
    }
    small_groups() {
        nl: "Uitkomsten van te weinig mensen worden nooit getoond. Daarom bewegen de balken niet bij elke verstuurde vragenlijst, maar per groepje.",
        en: "Results of too few people are never shown. That is why the bars do not move with each questionnaire sent, but with a few at a time.",
    }

    hint_former() { nl: "vorige meting", en: "previous wave" }
    hint_other() { nl: "andere doelgroep", en: "other audience" }
    hint_groups() { nl: "groepen", en: "groups" }
    hint_note() { nl: "notitie", en: "note" }
    hint_texts() { nl: "teksten", en: "texts" }
    hint_bars() { nl: "balken", en: "bars" }
    hint_sort() { nl: "volgorde", en: "order" }
    hint_find() { nl: "zoeken", en: "find" }
    hint_question() { nl: "vraag", en: "question" }
    hint_theme() { nl: "thema", en: "theme" }
}
