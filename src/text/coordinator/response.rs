//! The response of a wave, at length.

texts! {
    title(wave) { nl: "Respons · {wave}", en: "Response · {wave}" }
    sent_on_days() { nl: "Verstuurd per dag", en: "Sent on each day" }
    sent_in_weeks() { nl: "Verstuurd per week", en: "Sent in each week" }
    nothing_sent() { nl: "Er is nog niets verstuurd.", en: "Nothing has been sent yet." }
    reminders_says(days) {
        nl: "Een herinnering helpt het meest halverwege en een week voor het einde: {days}. Stuur haar aan iedereen, want wie al antwoordde is niet te zien.",
        en: "A reminder helps most half-way and a week before the end: {days}. Send it to everybody, as who has answered can't be seen.",
    }
    margin_says() {
        nl: "De foutmarge is die van een percentage van 50, in punten, bij 95 % zekerheid. Zij klopt alleen als wie niet antwoordde lijkt op wie wel antwoordde.",
        en: "The margin is that of a percentage of 50, in points, with 95% confidence. It holds only if those who did not answer are like those who did.",
    }
    stopped(name) { nl: "{name}: waar mensen stopten", en: "{name}: where people stopped" }
    stopped_says(n) {
        nl: "Begonnen en nog niet verstuurd, bij het laatste thema dat iemand zag. Minder dan {n} wordt niet getoond.",
        en: "Begun and not sent yet, at the last theme that somebody saw. Fewer than {n} is not shown.",
    }
    stopped_nowhere(n) {
        nl: "Bij geen enkel thema stopten {n} mensen of meer; minder wordt niet getoond.",
        en: "At no theme did {n} people or more stop; fewer is not shown.",
    }
    background() { nl: "Achtergrond", en: "Background" }
    groups(name) { nl: "{name}: respons per groep", en: "{name}: response by group" }
    groups_later() {
        nl: "De respons per groep is te zien zodra de meting gesloten is.",
        en: "The response by group can be seen once the wave is closed.",
    }
    group_of(n, invited, rate) { nl: "{n} van {invited} ({rate})", en: "{n} of {invited} ({rate})" }
}
