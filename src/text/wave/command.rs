//! What `aoj wave` says: what happened, and what can be done next.

use crate::text::Lang;

texts! {
    // Help.
    about() { nl: "Maak, open, sluit en bekijk metingen", en: "Make, open, close and look at waves" }
    create() { nl: "Maak een meting van een metingbestand", en: "Make a wave from a wave file" }
    create_from() {
        nl: "maak haar van een eerdere meting: zelfde vragenlijsten en regio, een of meer jaren later",
        en: "make it from a former wave: same questionnaires and region, one or more years later"
    }
    create_id() { nl: "hoe de nieuwe meting heet, zoals 2028-najaar", en: "the id of the new wave, such as 2028-najaar" }
    create_print() {
        nl: "maak niets, maar toon het metingbestand om het aan te passen",
        en: "make nothing, but print the wave file, to be changed first"
    }
    create_file() { nl: "het metingbestand, of - voor standaardinvoer", en: "the wave file, or - for standard input" }
    list() { nl: "Toon alle metingen", en: "List all waves" }
    show() { nl: "Toon alles van een meting", en: "Show everything about a wave" }
    open() {
        nl: "Open een meting: leg de vragenlijsten vast en laat mensen invullen",
        en: "Open a wave: freeze its questionnaires and let people fill in"
    }
    close() { nl: "Sluit een meting: de uitkomsten staan dan vast", en: "Close a wave: its results are then final" }
    extend() { nl: "Verzet de laatste dag", en: "Move the last day" }
    extend_until() { nl: "de nieuwe laatste dag, zoals 2026-12-14", en: "the new last day, such as 2026-12-14" }
    invited() { nl: "Verbeter het aantal uitgenodigden", en: "Correct the number invited" }
    invited_questionnaire() { nl: "de vragenlijst", en: "the questionnaire" }
    invited_number() { nl: "hoeveel mensen zijn uitgenodigd", en: "how many people were invited" }
    reset() {
        nl: "Wis de begonnen vragenlijsten; wat verstuurd is, blijft",
        en: "Wipe the begun questionnaires; what was sent stays"
    }
    delete() { nl: "Wis een meting met alles erin", en: "Delete a wave with everything in it" }
    delete_rows() {
        nl: "wis alleen de antwoorden van een gesloten meting; de uitkomsten blijven",
        en: "delete only the answers of a closed wave; the results stay"
    }
    yes() { nl: "vraag niet om bevestiging", en: "don't ask for confirmation" }
    log() { nl: "Toon wat er met een meting gebeurd is", en: "Show what happened to a wave" }
    id() { nl: "de naam van de meting", en: "the id of the wave" }
    value_file() { nl: "BESTAND", en: "FILE" }
    value_new() { nl: "NIEUW", en: "NEW" }
    value_id() { nl: "METING", en: "WAVE" }
    value_questionnaire() { nl: "VRAGENLIJST", en: "QUESTIONNAIRE" }
    value_number() { nl: "AANTAL", en: "NUMBER" }
    value_date() { nl: "DATUM", en: "DATE" }

    // Making.
    standard_input() { nl: "(standaardinvoer)", en: "(standard input)" }
    unreadable(file, reason) {
        nl: "{file} is niet te lezen: {reason}. Controleer de naam.",
        en: "{file} can't be read: {reason}. Check the name."
    }
    no_source(id) {
        nl: "Van meting {id} is het metingbestand niet bewaard. Wis de meting en maak haar opnieuw.",
        en: "The wave file of wave {id} was not kept. Delete the wave and make it again."
    }
    too_large(file) {
        nl: "{file} is groter dan een bestand van deze soort kan zijn.",
        en: "{file} is larger than a file of this kind can be."
    }
    not_made(file) {
        nl: "{file}: de meting is niet gemaakt. Verbeter wat hierboven staat en probeer het opnieuw.",
        en: "{file}: the wave was not made. Mend what stands above and try again."
    }
    created(id) {
        nl: "Meting {id} is gemaakt. Bekijk haar met: aoj wave show {id}\nOpenen kan met: aoj wave open {id}",
        en: "Wave {id} was made. Look at it with: aoj wave show {id}\nOpen it with: aoj wave open {id}"
    }
    exists(id, state) {
        nl: "Er is al een meting {id} ({state}). Kies een andere naam, of wis haar eerst met: aoj wave delete {id}",
        en: "There is a wave {id} already ({state}). Choose another id, or delete it first with: aoj wave delete {id}"
    }
    reserved_id(id) {
        nl: "De naam {id} is van de oefenmeting. Kies een andere.",
        en: "The id {id} belongs to the practice wave. Choose another."
    }

    bad_id(id) {
        nl: "{id} kan geen naam van een meting zijn. Gebruik kleine letters, cijfers, - en _, hooguit 64, en begin met een letter of cijfer.",
        en: "{id} can't be the id of a wave. Use small letters, digits, - and _, at most 64, beginning with a letter or digit."
    }
    practice_is_no_model() {
        nl: "Van de oefenmeting is geen meting te maken. Schrijf een metingbestand en gebruik: aoj wave create BESTAND",
        en: "No wave can be made from the practice wave. Write a wave file and use: aoj wave create FILE"
    }
    no_next(id) {
        nl: "Het bestand van meting {id} is zo geschreven dat er vanzelf geen nieuwe meting van te maken is. Maak die met: aoj wave create BESTAND",
        en: "The file of wave {id} is written in a way from which no new wave can be made by itself. Make it with: aoj wave create FILE"
    }
    next_name(from, id) { nl: "{id} (naar {from})", en: "{id} (after {from})" }
    next_period(opens, closes) {
        nl: "Zij loopt van {opens} tot en met {closes}.",
        en: "It runs from {opens} up to and including {closes}."
    }
    next_kept(keep) { nl: "De antwoorden worden bewaard tot {keep}.", en: "Its answers are kept until {keep}." }
    next_groups() {
        nl: "De aantallen uitgenodigden per groep pasten niet meer bij het verbeterde aantal en zijn weggelaten.",
        en: "The numbers invited per group no longer fitted the corrected number and are left out."
    }
    next_other_days(from, id) {
        nl: "Andere dagen of aantallen? Wis haar met: aoj wave delete {id}\nSchrijf haar bestand met: aoj wave create --from {from} --id {id} --print > {id}.yaml\nPas dat aan, en maak haar met: aoj wave create {id}.yaml",
        en: "Other days or numbers? Delete it with: aoj wave delete {id}\nWrite its file with: aoj wave create --from {from} --id {id} --print > {id}.yaml\nChange that, and make it with: aoj wave create {id}.yaml"
    }

    // Opening and closing.
    opened(id) { nl: "Meting {id} is geopend.", en: "Wave {id} is open." }
    opened_from(id, day) {
        nl: "Meting {id} is geopend. Invullen kan vanaf {day}.",
        en: "Wave {id} is open. It can be filled in from {day}."
    }
    frozen() {
        nl: "De vragenlijsten liggen nu vast. Invullen kan met: aoj respond",
        en: "The questionnaires are frozen now. To fill in: aoj respond"
    }
    reopened(id) {
        nl: "Meting {id} is opnieuw geopend. De uitkomsten blijven die van de laatste sluiting tot zij weer sluit.",
        en: "Wave {id} is open again. The results stay those of the last closing until it closes again."
    }
    open_already(id) { nl: "Meting {id} is al open.", en: "Wave {id} is open already." }
    not_opened(id) {
        nl: "Meting {id} is niet geopend. Verbeter wat hierboven staat, of wis de meting en maak haar opnieuw.",
        en: "Wave {id} was not opened. Mend what stands above, or delete the wave and make it again."
    }
    last_day_passed(id) {
        nl: "De laatste dag van meting {id} is al voorbij. Verzet die eerst met: aoj wave extend {id} --until DATUM",
        en: "The last day of wave {id} has passed. Move it first with: aoj wave extend {id} --until DATE"
    }
    closed(id) {
        nl: "Meting {id} is gesloten. De uitkomsten: aoj results --wave {id}",
        en: "Wave {id} is closed. Its results: aoj results --wave {id}"
    }
    closed_already(id) { nl: "Meting {id} is al gesloten.", en: "Wave {id} is closed already." }
    not_opened_yet(id) {
        nl: "Meting {id} is nog niet geopend. Openen kan met: aoj wave open {id}",
        en: "Wave {id} was not opened yet. Open it with: aoj wave open {id}"
    }

    // Changing.
    extended(id, last) {
        nl: "De laatste dag van meting {id} is nu {last}.",
        en: "The last day of wave {id} is now {last}."
    }
    extended_closed(id) {
        nl: "De meting blijft gesloten. Heropenen kan met: aoj wave open {id}",
        en: "The wave stays closed. Open it again with: aoj wave open {id}"
    }
    before_first_day(last, first) {
        nl: "{last} ligt voor de eerste dag van de meting, {first}. Kies een latere dag.",
        en: "{last} is before the first day of the wave, {first}. Choose a later day."
    }
    in_the_past(last) {
        nl: "{last} is al voorbij. Kies vandaag of een latere dag; nu ophouden kan met: aoj wave close",
        en: "{last} has passed. Choose today or a later day; to end now: aoj wave close"
    }
    after_keep_until(keep) {
        nl: "Let op: dat is na {keep}, tot wanneer de antwoorden bewaard worden.",
        en: "Note: that is after {keep}, until when the answers are kept."
    }
    practice_never_closes() {
        nl: "De oefenmeting heeft geen laatste dag en sluit nooit. Leegmaken kan met: aoj wave reset oefenmeting",
        en: "The practice wave has no last day and never closes. Empty it with: aoj wave reset oefenmeting"
    }
    invited_set(questionnaire, invited) {
        nl: "Voor {questionnaire} staat het aantal uitgenodigden nu op {invited}.",
        en: "The number invited for {questionnaire} is now {invited}."
    }

    // Wiping.
    ask_delete(id) {
        nl: "Meting {id} wordt gewist met alles erin: vragenlijsten, antwoorden en uitkomsten. Dat is niet terug te draaien.",
        en: "Wave {id} will be deleted with everything in it: questionnaires, answers and results. This can't be undone."
    }
    ask_delete_rows(id) {
        nl: "Alle antwoorden van meting {id} worden gewist. De uitkomsten blijven. Dat is niet terug te draaien.",
        en: "All answers of wave {id} will be deleted. The results stay. This can't be undone."
    }
    ask_reset(id) {
        nl: "De begonnen vragenlijsten van meting {id} worden gewist; hun codes openen dan niets meer.",
        en: "The begun questionnaires of wave {id} will be wiped; their codes will open nothing any more."
    }
    ask_reset_practice() {
        nl: "Alles in de oefenmeting wordt gewist.",
        en: "Everything in the practice wave will be wiped."
    }
    type_id(id) { nl: "Typ {id} om door te gaan: ", en: "Type {id} to go on: " }
    not_confirmed() {
        nl: "Niet bevestigd: er is niets gewist.",
        en: "Not confirmed: nothing was deleted."
    }
    deleted(id) { nl: "Meting {id} is gewist.", en: "Wave {id} was deleted." }
    rows_deleted(id) {
        nl: "De antwoorden van meting {id} zijn gewist; de uitkomsten zijn er nog.",
        en: "The answers of wave {id} were deleted; the results are still there."
    }
    rows_due(id, day) {
        nl: "De antwoorden van meting {id} mochten bewaard worden tot en met {day}. Wis ze nu, de uitkomsten blijven: aoj wave delete {id} --rows",
        en: "The answers of wave {id} could be kept up to and including {day}. Delete them now, the results stay: aoj wave delete {id} --rows"
    }
    rows_only_closed(id) {
        nl: "Dat kan pas als meting {id} gesloten is. Sluiten kan met: aoj wave close {id}",
        en: "That is possible only once wave {id} is closed. Close it with: aoj wave close {id}"
    }
    practice_reset() { nl: "De oefenmeting is leeg.", en: "The practice wave is empty." }

    // Looking.
    no_waves() {
        nl: "Er zijn nog geen metingen. Maken kan met: aoj wave create BESTAND",
        en: "There are no waves yet. Make one with: aoj wave create FILE"
    }
    column_id() { nl: "naam", en: "id" }
    column_state() { nl: "staat", en: "state" }
    column_period() { nl: "periode", en: "period" }
    column_title() { nl: "titel", en: "title" }
    label_region() { nl: "regio", en: "region" }
    label_municipalities() { nl: "gemeenten", en: "municipalities" }
    label_partnerships() { nl: "samenwerkingsverbanden", en: "partnerships" }
    label_period() { nl: "periode", en: "period" }
    label_grace() { nl: "begonnen vragenlijsten", en: "begun questionnaires" }
    grace(days) {
        nl: "worden {days} dagen na de laatste dag gewist",
        en: "are wiped {days} days after the last day"
    }
    label_min_group() { nl: "kleinste groep", en: "smallest group" }
    label_previous() { nl: "vorige meting", en: "previous wave" }
    label_controller() { nl: "verantwoordelijke", en: "controller" }
    label_contact() { nl: "vragen aan", en: "contact" }
    label_privacy_officer() { nl: "privacy", en: "privacy officer" }
    label_feedback() { nl: "terugkoppeling", en: "feedback" }
    label_keep_until() { nl: "antwoorden bewaard tot", en: "answers kept until" }
    label_open_answers() { nl: "open antwoorden", en: "open answers" }
    open_answers_off() { nl: "worden niet gevraagd", en: "are not asked for" }
    open_answers_on(purpose, readers) {
        nl: "voor: {purpose}; lezers: {readers}",
        en: "for: {purpose}; readers: {readers}"
    }
    label_ambition(theme) { nl: "ambitie {theme}", en: "ambition {theme}" }
    target(text, target) { nl: "{text} (doel {target})", en: "{text} (target {target})" }
    label_questionnaire() { nl: "vragenlijst", en: "questionnaire" }
    size(questions, minutes) {
        nl: "{questions} vragen, {minutes} minuten",
        en: "{questions} questions, {minutes} minutes"
    }
    number_invited(n) { nl: "{n} uitgenodigd", en: "{n} invited" }
    number_unknown() { nl: "aantal uitgenodigden onbekend", en: "number invited unknown" }
    split_by(question) { nl: "te splitsen naar {question}", en: "can be split by {question}" }
    has_access_code(word) { nl: "toegangswoord {word}", en: "access word {word}" }
    dropped(themes) { nl: "zonder {themes}", en: "without {themes}" }
}

/// Said before a wave closes.
#[must_use]
pub fn begun(lang: Lang, n: u64) -> String {
    match (lang, n) {
        (Lang::Nl, 0) => "Er zijn geen vragenlijsten begonnen en nog niet verstuurd.".to_owned(),
        (Lang::Nl, 1) => {
            "Er is 1 vragenlijst begonnen en niet verstuurd; die kan niet meer verstuurd worden.".to_owned()
        }
        (Lang::Nl, _) => {
            format!("Er zijn {n} vragenlijsten begonnen en niet verstuurd; die kunnen niet meer verstuurd worden.")
        }
        (Lang::En, 0) => "No questionnaires were begun and not sent.".to_owned(),
        (Lang::En, 1) => "1 questionnaire was begun and not sent; it can't be sent any more.".to_owned(),
        (Lang::En, _) => format!("{n} questionnaires were begun and not sent; they can't be sent any more."),
    }
}

/// Said after begun questionnaires were wiped.
#[must_use]
pub fn wiped(lang: Lang, n: u64) -> String {
    match (lang, n) {
        (Lang::Nl, 0) => "Er waren geen begonnen vragenlijsten.".to_owned(),
        (Lang::Nl, 1) => "1 begonnen vragenlijst is gewist. Wat verstuurd is, is er nog.".to_owned(),
        (Lang::Nl, _) => format!("{n} begonnen vragenlijsten zijn gewist. Wat verstuurd is, is er nog."),
        (Lang::En, 0) => "There were no begun questionnaires.".to_owned(),
        (Lang::En, 1) => "1 begun questionnaire was wiped. What was sent is still there.".to_owned(),
        (Lang::En, _) => format!("{n} begun questionnaires were wiped. What was sent is still there."),
    }
}
