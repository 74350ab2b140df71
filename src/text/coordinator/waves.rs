//! The row of waves.

texts! {
    title() { nl: "Monitor AOJ · metingen", en: "Monitor AOJ · waves" }
    choose() { nl: "Welke meting wilt u zien?", en: "Which wave do you want to see?" }
    busy() { nl: "Even geduld …", en: "One moment …" }
    unread() { nl: "De metingen konden niet gelezen worden.", en: "The waves could not be read." }
    unread_says() {
        nl: "Hieronder staat waarom. Er is niets verloren.",
        en: "The line below says why. Nothing is lost.",
    }
    again() { nl: "Nog eens proberen", en: "Try again" }
    none() { nl: "Er is nog geen meting.", en: "There is no wave yet." }
    none_says() {
        nl: "Met n stelt u er een samen. Een metingbestand leest u in met aoj wave create BESTAND; hoe dat eruitziet, staat in docs/meting.md.",
        en: "Compose one with n. A wave file is read in with aoj wave create FILE; docs/meting.md shows one.",
    }
    period(first, last) { nl: "{first} tot en met {last}", en: "{first} to {last}" }
    rows_due(day) {
        nl: "De antwoorden mochten bewaard worden tot en met {day}. Wissen: Enter, dan b.",
        en: "The answers could be kept up to and including {day}. To delete them: Enter, then b.",
    }
    sent(n) { nl: "{n} verstuurd", en: "{n} sent" }
    sent_of(n, rate) { nl: "{n} verstuurd ({rate})", en: "{n} sent ({rate})" }
    hint_open() { nl: "openen", en: "open" }
    hint_stop() { nl: "stoppen", en: "stop" }
}
