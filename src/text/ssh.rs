//! What is said to whoever comes in over SSH, beside what the screens say.

texts! {
    /// Nobody can be let in now.
    full() {
        nl: "Het is nu te druk: er zijn geen plaatsen meer vrij. Probeer het over een paar minuten opnieuw.",
        en: "It is too busy now: there are no places left. Please try again in a few minutes.",
    }
    address_full() {
        nl: "Vanaf uw adres zijn er nu te veel verbindingen. Probeer het over een paar minuten opnieuw.",
        en: "There are too many connections from your address now. Please try again in a few minutes.",
    }
    stopping() {
        nl: "De computer waarop deze vragenlijst draait, wordt even gestopt. Over een paar minuten kunt u verder.",
        en: "The computer that runs this questionnaire is being stopped for a moment. You can go on in a few minutes.",
    }
    unseated() {
        nl: "U was lang niet bezig en er staan anderen te wachten. Daarom is deze verbinding gesloten.",
        en: "You were idle for long and others are waiting. That is why this connection was closed.",
    }
    too_much() {
        nl: "Er kwam te veel tekst tegelijk binnen. Daarom is deze verbinding gesloten.",
        en: "Too much text came in at once. That is why this connection was closed.",
    }
    no_command() {
        nl: "Hier kunt u alleen een vragenlijst invullen. Andere opdrachten en bestanden zijn er niet.",
        en: "You can only fill in a questionnaire here. There are no other commands or files.",
    }
    command_refused() {
        nl: "Deze opdracht kan niet over SSH. Wel: counts, results, responses export --out -, responses import -, wave create -, check -, print, invite.",
        en: "This command can't be given over SSH. These can: counts, results, responses export --out -, responses import -, wave create -, check -, print, invite.",
    }
    command_otherwise(form) {
        nl: "Zo kan deze opdracht niet over SSH. Wel zo: {form}",
        en: "This command can't be given like that over SSH. Like this it can: {form}",
    }
    command_other_wave(wave) {
        nl: "Met deze sleutel kunt u alleen bij meting {wave}.",
        en: "With this key you can only reach wave {wave}.",
    }
    command_needs_key() {
        nl: "Opdrachten kunnen alleen met een sleutel van een coördinator.",
        en: "Commands can only be given with a coordinator's key.",
    }
    needs_a_terminal() {
        nl: "De schermen van de coördinator hebben een terminal nodig. Met een sleutel kunt u ook opdrachten geven, zoals: counts --wave ID.",
        en: "The coordinator's screens need a terminal. With a key you can also give commands, such as: counts --wave ID.",
    }
    store_fails(how) {
        nl: "De vragenlijsten zijn nu niet te openen. Probeer het over een paar minuten opnieuw: {how}",
        en: "The questionnaires can't be opened now. Please try again in a few minutes: {how}",
    }
}
