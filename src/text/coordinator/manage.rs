//! Managing a wave: opening, closing, and what else can be done to it.

texts! {
    invite() { nl: "Uitnodigen", en: "Invite" }
    invite_short() { nl: "uitnodigen", en: "invite" }
    invite_says() {
        nl: "Dit kan zo in de brief. Hetzelfde als tekst om te plakken geeft de opdracht aoj invite; met --letter geeft hij hele brieven.",
        en: "This can go into the letter as it is. The command aoj invite gives the same as text to paste; with --letter it gives whole letters.",
    }
    invite_key() { nl: "De vraag bij de eerste keer", en: "The question at the first time" }

    title(wave) { nl: "Beheren · {wave}", en: "Manage · {wave}" }
    choose() { nl: "Wat wilt u doen?", en: "What do you want to do?" }
    hint_manage() { nl: "beheren", en: "manage" }
    open() { nl: "Openen", en: "Open" }
    reopen() { nl: "Opnieuw openen", en: "Open again" }
    recompose() { nl: "Verder samenstellen", en: "Go on composing" }
    close() { nl: "Nu sluiten", en: "Close now" }
    extend() { nl: "Laatste dag verzetten", en: "Move the last day" }
    invited(name) { nl: "Aantal uitgenodigden van {name}", en: "Number invited for {name}" }
    contact() { nl: "Bij wie respondenten terechtkunnen", en: "Whom respondents can ask" }
    contact_says() {
        nl: "Dit staat op het eerste scherm. Kies wat u wilt wijzigen.",
        en: "This stands on the first screen. Choose what to change.",
    }
    contact_empty_says() { nl: "Leeg: er staat dan niets.", en: "Empty: nothing will stand there." }
    do_contact() { nl: "Wijzigen", en: "Change" }
    reset() { nl: "Begonnen vragenlijsten wissen", en: "Wipe the begun questionnaires" }
    delete_rows() { nl: "Antwoorden wissen, uitkomsten houden", en: "Delete the answers, keep the results" }
    delete() { nl: "Meting wissen", en: "Delete the wave" }
    log() { nl: "Logboek", en: "Log" }
    file() { nl: "Metingbestand", en: "Wave file" }
    look_at(name) { nl: "Bekijk {name} als respondent", en: "Look at {name} as a respondent" }
    after() { nl: "Nieuwe meting na deze", en: "New wave after this one" }

    ask_open() { nl: "Wilt u deze meting openen?", en: "Do you want to open this wave?" }
    ask_reopen() { nl: "Wilt u deze meting opnieuw openen?", en: "Do you want to open this wave again?" }
    reopen_says() {
        nl: "De uitkomsten blijven die van de laatste sluiting tot u haar weer sluit.",
        en: "The results stay those of the last closing until you close it again.",
    }
    ask_close() { nl: "Wilt u deze meting nu sluiten?", en: "Do you want to close this wave now?" }
    close_says() {
        nl: "De laatste antwoorden komen dan in de uitkomsten, en die staan vast. Sluiten kan even duren.",
        en: "The last answers then enter the results, which are final. Closing may take a while.",
    }
    closing() {
        nl: "De meting wordt gesloten. Dat kan even duren…",
        en: "The wave is being closed. This may take a while…",
    }
    type_id(id) { nl: "Typ {id} om door te gaan:", en: "Type {id} to go on:" }
    not_the_id(id) { nl: "Dat is niet {id}. Er is niets veranderd.", en: "That is not {id}. Nothing has changed." }
    ask_extend() { nl: "Wat wordt de laatste dag?", en: "What is the last day to be?" }
    extend_says(day) { nl: "Nu is het {day}. Schrijf de nieuwe dag als 3-11-2026.", en: "Now it is {day}. Write the new day as in 3-11-2026." }
    ask_invited(name) { nl: "{name}: hoeveel mensen zijn uitgenodigd?", en: "{name}: how many people were invited?" }
    invited_says() { nl: "Het logboek houdt bij dat het verbeterd is.", en: "The log keeps that it was corrected." }
    ask_reset() { nl: "Wilt u de begonnen vragenlijsten wissen?", en: "Do you want to wipe the begun questionnaires?" }
    reset_says() {
        nl: "Hun codes openen dan niets meer. Wat verstuurd is, blijft.",
        en: "Their codes will then open nothing any more. What was sent stays.",
    }
    rows_due(day, choice) {
        nl: "De antwoorden mochten bewaard worden tot en met {day}. Wis ze nu: {choice}.",
        en: "The answers could be kept up to and including {day}. Delete them now: {choice}.",
    }
    ask_delete_rows() { nl: "Wilt u de antwoorden van deze meting wissen?", en: "Do you want to delete the answers of this wave?" }
    delete_rows_says() {
        nl: "Weg gaan de losse antwoorden, de open antwoorden en de toegangsnummers; de uitkomsten en aantallen blijven. Opnieuw openen of antwoorden exporteren kan daarna niet meer. Dit is niet terug te draaien.",
        en: "What goes are the single answers, the open answers and the access numbers; results and numbers stay. Afterwards the wave can't be opened again, nor its answers exported. This can't be undone.",
    }
    ask_delete() { nl: "Wilt u deze meting wissen?", en: "Do you want to delete this wave?" }
    delete_says() {
        nl: "Alles gaat weg: vragenlijsten, antwoorden en uitkomsten. Dat is niet terug te draaien.",
        en: "Everything goes: questionnaires, answers and results. This can't be undone.",
    }
    do_close() { nl: "Sluiten", en: "Close" }
    do_extend() { nl: "Verzetten", en: "Move" }
    do_invited() { nl: "Vastleggen", en: "Set" }
    do_reset() { nl: "Begonnen vragenlijsten wissen", en: "Wipe them" }
    do_delete_rows() { nl: "Antwoorden wissen", en: "Delete the answers" }
    do_delete() { nl: "Meting wissen", en: "Delete the wave" }
    no_log() { nl: "Er is nog niets gebeurd.", en: "Nothing has happened yet." }
    log_says() { nl: "Het logboek houdt dagen bij, geen tijden.", en: "The log keeps days, not times." }

    // What came of it.
    opened() { nl: "De meting is open.", en: "The wave is open." }
    opened_from(day) { nl: "De meting is geopend. Invullen kan vanaf {day}.", en: "The wave is open. It can be filled in from {day}." }
    reopened() { nl: "De meting is opnieuw geopend.", en: "The wave is open again." }
    open_already() { nl: "De meting was al open.", en: "The wave was open already." }
    closed() { nl: "De meting is gesloten. De uitkomsten staan vast.", en: "The wave is closed. Its results are final." }
    closed_already() { nl: "De meting was al gesloten.", en: "The wave was closed already." }
    extended(day) { nl: "De laatste dag is nu {day}.", en: "The last day is now {day}." }
    contact_set() { nl: "Wie nu begint, ziet dit op het eerste scherm.", en: "Whoever begins now sees this on the first screen." }
    invited_set(name, n) { nl: "{name}: {n} uitgenodigd.", en: "{name}: {n} invited." }

    // Why not.
    no_source(id) {
        nl: "Van meting {id} is het bestand niet bewaard. Wis de meting en maak haar opnieuw.",
        en: "The file of wave {id} was not kept. Delete the wave and make it again.",
    }
    no_next(id) {
        nl: "Het bestand van meting {id} is zo geschreven dat er hier geen nieuwe meting van te maken is. Begin met een lege meting.",
        en: "The file of wave {id} is written in a way from which no new wave can be made here. Begin with an empty wave.",
    }
    not_a_draft(id) {
        nl: "Meting {id} is al geopend en ligt vast. Geef de nieuwe meting een andere korte naam.",
        en: "Wave {id} was opened already and is frozen. Give the new wave another short name.",
    }
    problems(what) {
        nl: "De meting is niet geopend, er is iets mis met haar bestand of vragenlijsten: {what}",
        en: "The wave was not opened, something is wrong with its file or questionnaires: {what}",
    }
    last_day_passed() {
        nl: "De laatste dag is al voorbij. Verzet eerst de laatste dag.",
        en: "The last day has passed. Move the last day first.",
    }
    practice() { nl: "De oefenmeting heeft geen laatste dag en sluit nooit.", en: "The practice wave has no last day and never closes." }
    not_opened() { nl: "De meting is nog niet geopend.", en: "The wave was not opened yet." }
    before_first_day(last, first) {
        nl: "{last} ligt voor de eerste dag van de meting, {first}. Kies een latere dag.",
        en: "{last} is before the first day of the wave, {first}. Choose a later day.",
    }
    in_the_past(last) {
        nl: "{last} is al voorbij. Kies vandaag of een latere dag; nu ophouden doet u met Nu sluiten.",
        en: "{last} has passed. Choose today or a later day; to end now, choose Close now.",
    }
}
