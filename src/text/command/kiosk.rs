//! `aoj kiosk`, here and over SSH: what is said instead of the screen.

texts! {
    about() {
        nl: "Laat mensen na elkaar invullen op deze terminal, in een hal bijvoorbeeld; alleen de wachtzin sluit het af",
        en: "Let people fill in one after the other at this terminal, as in a hall; only the passphrase closes it",
    }
    option_wave() { nl: "welke meting (zie: aoj wave list)", en: "which wave (see: aoj wave list)" }
    option_idle(least, most, usual) {
        nl: "na hoeveel seconden zonder toets het scherm vraagt of er nog iemand is: {least} tot en met {most} (anders {usual})",
        en: "after how many seconds without a key the screen asks whether anybody is there: {least} to {most} (else {usual})",
    }
    value_id() { nl: "ID", en: "ID" }
    value_seconds() { nl: "SECONDEN", en: "SECONDS" }

    wrong_idle(least, most) {
        nl: "Achter --idle hoort een heel getal van {least} tot en met {most}.",
        en: "A whole number from {least} to {most} belongs after --idle.",
    }
    needs_a_screen() {
        nl: "De kiosk heeft een volledig scherm nodig, dus een terminal en geen --plain. Wie invult, kan daar zelf voor regels tekst kiezen.",
        en: "The kiosk needs a full screen, so a terminal and no --plain. Whoever fills in can choose lines of text there.",
    }
    no_passphrase() {
        nl: "Zonder wachtzin kan niemand de kiosk afsluiten. Stel er eerst een in: aoj coordinate --set-passphrase",
        en: "Without a passphrase nobody can close the kiosk. Set one first: aoj coordinate --set-passphrase",
    }

    key_needed() {
        nl: "Deze computer mag hier geen kiosk zijn: daar is een sleutel voor nodig. Zet die op de server in het bestand van --coordinators, met kiosk ervoor. Zelf invullen kan gewoon, zonder kiosk in de naam.",
        en: "This computer may not be a kiosk here: that takes a key. Put it into the file of --coordinators on the server, with kiosk before it. You can still fill in yourself, without kiosk in the name.",
    }
    needs_a_terminal() {
        nl: "Een kiosk heeft een volledig scherm nodig: een terminal, en geen tekst in de naam.",
        en: "A kiosk needs a full screen: a terminal, and no tekst in the name.",
    }
    only_the_kiosk() {
        nl: "Deze sleutel is voor een kiosk. Opdrachten kunnen er niet mee.",
        en: "This key is for a kiosk. It gives no commands.",
    }
    other_wave(wave) {
        nl: "Met deze sleutel kan alleen de kiosk van meting {wave}.",
        en: "With this key there is only the kiosk of wave {wave}.",
    }
    name_a_wave(how) {
        nl: "Voor welke meting is deze kiosk? Zet haar in de naam: {how}",
        en: "Which wave is this kiosk for? Put it into the name: {how}",
    }
}
