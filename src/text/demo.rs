//! A demonstration: its banner, and `aoj demo`.

pub mod tour;

texts! {
    banner() { nl: "DEMONSTRATIE: niets is echt", en: "DEMONSTRATION: nothing is real" }
    banner_short() { nl: "DEMO, niets is echt", en: "DEMO, nothing is real" }
    banner_shortest() { nl: "DEMO", en: "DEMO" }
    speed(speed) { nl: "{speed} per s", en: "{speed} per s" }
    speed_short(speed) { nl: "{speed}/s", en: "{speed}/s" }
    /// In capitals, as a state beside the names of keys; the key that makes it is called *pauze*.
    paused() { nl: "PAUZE", en: "PAUSED" }
    /// Everybody who comes has come.
    nobody() { nl: "iedereen is geweest", en: "all came" }
    nobody_short() { nl: "klaar", en: "done" }
    /// The wave is closed.
    not_now() { nl: "gesloten", en: "closed" }
    not_now_short() { nl: "dicht", en: "closed" }
    pause() { nl: "pauze", en: "pause" }
    go_on() { nl: "verder", en: "go on" }
    faster() { nl: "sneller", en: "faster" }
    to_respondent() { nl: "invullen", en: "fill in" }
    to_coordinator() { nl: "meekijken", en: "watch" }
    tour() { nl: "rondleiding", en: "tour" }
    /// How far the tour is, where there is no room for its title.
    at_step(at, all) { nl: "{at}/{all}", en: "{at}/{all}" }
    leaving_says() {
        nl: "Van deze demonstratie blijft niets bewaard. De volgende begint opnieuw.",
        en: "Nothing of this demonstration is kept. The next one begins anew.",
    }
    // In the document of all keys.
    keys_title() { nl: "In een demonstratie", en: "In a demonstration" }
    key_pause() { nl: "pauze, en weer verder", en: "pauses, and goes on" }
    key_faster() { nl: "sneller, tot 64 per seconde; daarna weer langzaam", en: "faster, up to 64 in a second; then slow again" }
    key_side() {
        nl: "naar de kant van de respondent, en terug naar die van de coördinator",
        en: "to the respondent's side, and back to the coordinator's",
    }
    key_tour() { nl: "begint en stopt de rondleiding", en: "begins and stops the tour" }
    key_onward() { nl: "in de rondleiding: de volgende stap", en: "in the tour: the next step" }
    key_back() { nl: "in de rondleiding: de vorige stap", en: "in the tour: the step before" }
    keys_note() {
        nl: "Deze toetsen werken ook in een tekstvak. `PgDn` en `PgUp` zijn alleen tijdens de rondleiding van haar; een scherm schuift u dan met de pijltjes.",
        en: "These keys work in a text field too. `PgDn` and `PgUp` are the tour's only while it is on; then the arrow keys scroll a screen.",
    }
    farewell() {
        nl: "Dat was een demonstratie. Niets ervan was echt en niets is bewaard.",
        en: "That was a demonstration. Nothing of it was real and nothing was kept.",
    }
    start_button() { nl: "Demonstratie", en: "Demonstration" }
    about() {
        nl: "Een demonstratie: een verzonnen regio waar respondenten binnenkomen; niets is echt",
        en: "A demonstration: a made-up region where respondents arrive; nothing is real",
    }
    value_number() { nl: "GETAL", en: "NUMBER" }
    value_name() { nl: "NAAM", en: "NAME" }
    option_seed() {
        nl: "Dezelfde respondenten bij hetzelfde getal (anders 1)",
        en: "The same respondents for the same number (else 1)",
    }
    option_speed() {
        nl: "Hoeveel respondenten per seconde, van 0.1 tot 64 (anders 2)",
        en: "How many respondents in a second, from 0.1 to 64 (else 2)",
    }
    option_region() { nl: "Hoe de regio heet (anders Regio Voorbeeld)", en: "What the region is called (else Regio Voorbeeld)" }
    option_at() {
        nl: "start: de meting is net open (anders); end: de laatste week, klaar om te sluiten",
        en: "start: the wave has just opened (else); end: the last week, ready to be closed",
    }
    option_tour() {
        nl: "Begin met een rondleiding in tien stappen",
        en: "Begin with a guided tour in ten steps",
    }
    region() { nl: "Regio Voorbeeld", en: "Regio Voorbeeld" }
    no_name() {
        nl: "Die naam kan een regio niet hebben. Geef een naam van 1 tot 60 tekens op één regel.",
        en: "A region can't have that name. Give a name of 1 to 60 characters on one line.",
    }
    no_speed() {
        nl: "Geef bij --speed een getal van 0.1 tot 64: zo veel respondenten komen er per seconde.",
        en: "Give --speed a number from 0.1 to 64: so many respondents arrive in a second.",
    }
    no_seed() {
        nl: "Geef bij --seed een heel getal van 0 of meer.",
        en: "Give --seed a whole number of 0 or more.",
    }
    needs_a_screen() {
        nl: "Een demonstratie heeft een terminal nodig.",
        en: "A demonstration needs a terminal.",
    }
    not_made(why) {
        nl: "De demonstratie is niet te maken: {why}",
        en: "The demonstration can't be made: {why}",
    }
    /// Over SSH.
    full() {
        nl: "Er kijken nu al zo veel mensen naar een demonstratie als er tegelijk kunnen. Probeer het over een paar minuten opnieuw.",
        en: "As many people are watching a demonstration as can at the same time. Please try again in a few minutes.",
    }
}
