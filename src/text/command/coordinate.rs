//! `aoj coordinate`.

texts! {
    about() {
        nl: "De schermen van de coördinator: metingen, respons, uitkomsten",
        en: "The coordinator's screens: waves, response, results",
    }
    option_set_passphrase() {
        nl: "Eerst een (nieuwe) wachtzin instellen, waar deze schermen voortaan om vragen",
        en: "First set a (new) passphrase, for which these screens ask from then on",
    }
    needs_a_screen() {
        nl: "De schermen van de coördinator hebben een terminal nodig. In tekst: aoj counts --wave ID en aoj results --wave ID.",
        en: "The coordinator's screens need a terminal. As text: aoj counts --wave ID and aoj results --wave ID.",
    }
}
