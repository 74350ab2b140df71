//! One-time tickets: what `aoj wave tickets` says. In Dutch a ticket is a *toegangsnummer*.

use crate::text::Lang;

texts! {
    about() {
        nl: "Maak toegangsnummers: met elk kan één keer worden verstuurd",
        en: "Make access numbers (tickets): with each one can be sent once"
    }
    after() {
        nl: "De nummers komen op standaarduitvoer, één per regel, om in brieven te zetten: aoj wave tickets 2026-najaar beleid 60 > nummers.txt\nZe worden nergens bewaard; alleen aan een nummer zelf is te zien of het geldt. Vanaf nu kan deze vragenlijst alleen met een nummer worden begonnen: maak ze dus vóór de eerste dag. Later bijmaken kan.\nDeel ze uit zonder lijst van wie welk nummer kreeg: met zo'n lijst is te achterhalen wie heeft verstuurd.",
        en: "The numbers go to standard output, one a line, to be put into letters: aoj wave tickets 2026-najaar beleid 60 > numbers.txt\nThey are kept nowhere; only of a number itself can be told whether it is good. From now on this questionnaire can be begun with a number only: so make them before the first day. More can be made later.\nHand them out without a list of who got which: such a list can tell who has sent."
    }
    questionnaire() { nl: "de vragenlijst", en: "the questionnaire" }
    number(most) { nl: "hoeveel, hooguit {most} tegelijk", en: "how many, at most {most} at once" }
    made_one(questionnaire) {
        nl: "1 toegangsnummer gemaakt voor {questionnaire}.",
        en: "1 access number made for {questionnaire}."
    }
    made_many(n, questionnaire) {
        nl: "{n} toegangsnummers gemaakt voor {questionnaire}.",
        en: "{n} access numbers made for {questionnaire}."
    }
    only_here() {
        nl: "Ze staan alleen in deze uitvoer en worden niet bewaard. Houd niet bij wie welk nummer krijgt: dan weet niemand wie heeft verstuurd.",
        en: "They stand in this output only and are not kept. Don't note down who gets which number: then nobody knows who has sent."
    }
    instead_of_word() {
        nl: "Naar het toegangswoord van deze vragenlijst wordt nu niet meer gevraagd: het nummer komt ervoor in de plaats.",
        en: "The access word of this questionnaire is not asked for any more: the number takes its place."
    }
    others_went_before() {
        nl: "Let op: er waren al vragenlijsten begonnen of verstuurd zonder nummer. Die tellen gewoon mee.",
        en: "Note: questionnaires were begun or sent without a number before. They count as any other."
    }
    not_printed(printed, made, why) {
        nl: "Van de {made} gemaakte toegangsnummers zijn er {printed} geschreven. {why} Die geschreven zijn, gelden; maak de andere opnieuw.",
        en: "Of the {made} access numbers that were made {printed} were written. {why} Those that were written are good; make the others anew."
    }
    not_opened_yet(id) {
        nl: "Meting {id} is nog niet geopend; dan liggen haar vragenlijsten nog niet vast. Openen kan ook vóór de eerste dag, met: aoj wave open {id}",
        en: "Wave {id} was not opened yet, so its questionnaires are not frozen. Open it, before its first day if you like, with: aoj wave open {id}"
    }
    closed(id) {
        nl: "Meting {id} is gesloten: daarvoor zijn geen toegangsnummers meer nodig.",
        en: "Wave {id} is closed: it needs no access numbers any more."
    }
    count(made, spent) {
        nl: "{made} toegangsnummers, waarvan {spent} gebruikt",
        en: "{made} access numbers, {spent} of them used"
    }
    option_ticket() {
        nl: "begint met het toegangsnummer uit een brief; anderen op deze computer kunnen het dan zien, dus typ het liever op het scherm",
        en: "begins with the access number in a letter; others on this computer can see it then, so better type it on the screen"
    }
    value_ticket() { nl: "NUMMER", en: "NUMBER" }
    mistyped() {
        nl: "Dit toegangsnummer klopt niet: er is een teken verkeerd, te veel of te weinig. Kijk het nog eens na.",
        en: "This access number is not right: a sign is wrong, missing or too many. Please look at it again."
    }
}

/// How many were made.
#[must_use]
pub fn made(lang: Lang, n: usize, questionnaire: &str) -> String {
    if n == 1 { made_one(lang, questionnaire) } else { made_many(lang, n, questionnaire) }
}
