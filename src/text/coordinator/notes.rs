//! The story behind the figures.

texts! {
    title() { nl: "Het verhaal achter de cijfers", en: "The story behind the figures" }
    asks() {
        nl: "Wat verklaart deze cijfers, wat viel op? Uw notitie komt in het verslag voor de werkbijeenkomst, niet in wat deelnemers krijgen. Noem geen namen.",
        en: "What explains these figures, what stood out? Your note goes into the report for the work meeting, not into what those who took part get. Name nobody.",
    }
    saved() { nl: "bewaard", en: "saved" }
    not_yet() { nl: "nog niet bewaard", en: "not saved yet" }
    not_saved() { nl: "niet bewaard", en: "not saved" }
    failed(why) {
        nl: "Niet bewaard. {why} Uw tekst blijft staan; het programma probeert het opnieuw.",
        en: "Not saved. {why} Your text stays; the program tries again.",
    }
    left_behind() {
        nl: "Een notitie is nog niet bewaard. Het programma probeert het opnieuw.",
        en: "A note is not saved yet. The program tries again.",
    }
    before_stopping() {
        nl: "Een notitie is nog niet bewaard. Lukt dat niet meer, dan staat hij na het stoppen nog één keer op uw scherm.",
        en: "A note is not saved yet. If that fails, it stands on your screen once more after stopping.",
    }
    farewell(text) { nl: "Deze notitie is niet bewaard:\n{text}", en: "This note was not saved:\n{text}" }
    full(signs) { nl: "Vol: een notitie heeft ten hoogste {signs} tekens.", en: "Full: a note has at most {signs} signs." }
    too_long(signs) {
        nl: "De notitie is te lang: ten hoogste {signs} tekens.",
        en: "The note is too long: at most {signs} signs.",
    }
    keep() { nl: "Bewaren en terug", en: "Save and back" }
    hint_keep() { nl: "bewaren", en: "save" }
    hint_leave() { nl: "bewaren en terug", en: "save and back" }
}
