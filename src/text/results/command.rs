//! What `aoj counts`, `aoj results` and `aoj responses` say.

use crate::text::Lang;

texts! {
    // Help.
    about_counts() { nl: "Toon hoeveel vragenlijsten verstuurd zijn", en: "Show how many questionnaires were sent" }
    about_results() { nl: "Toon de uitkomsten", en: "Show the results" }
    about_responses() { nl: "Schrijf antwoorden naar een bestand, of lees ze in", en: "Write answers to a file, or read them in" }
    about_import() {
        nl: "Lees antwoorden uit een CSV-bestand in, in een open meting",
        en: "Read answers from a CSV file into an open wave"
    }
    option_wave() { nl: "de meting", en: "the wave" }
    option_questionnaire() { nl: "de vragenlijst", en: "the questionnaire" }
    option_one_questionnaire() { nl: "alleen deze vragenlijst", en: "this questionnaire only" }
    option_by() {
        nl: "één rapport per groep, naar de vraag waarnaar deze vragenlijst gesplitst mag worden (na sluiting)",
        en: "one report for each group, by the question by which this questionnaire may be split (once closed)"
    }
    option_compare() { nl: "vergelijk met deze eerdere meting (na sluiting)", en: "compare with this former wave (once closed)" }
    option_against() {
        nl: "vergelijk met deze andere vragenlijst van dezelfde meting (na sluiting)",
        en: "compare with this other questionnaire of the same wave (once closed)"
    }
    option_markdown() {
        nl: "schrijf Markdown: de bijlage voor de werkbijeenkomst, met elke vraag",
        en: "write Markdown: the appendix for the work meeting, with every question"
    }
    option_public() {
        nl: "schrijf een korte samenvatting voor wie meedeed",
        en: "write a short summary for those who took part"
    }
    value_question() { nl: "VRAAG", en: "QUESTION" }
    value_wave() { nl: "METING", en: "WAVE" }
    option_json() { nl: "schrijf JSON, voor andere programma's", en: "write JSON, for other programs" }
    option_again() { nl: "ook als dit bestand al eens is ingelezen", en: "even if this file was read before" }
    value_id() { nl: "ID", en: "ID" }
    value_csv() { nl: "CSV", en: "CSV" }
    argument_file() { nl: "het CSV-bestand, of - voor standaardinvoer", en: "the CSV file, or - for standard input" }

    about_export() {
        nl: "Schrijf de antwoorden van een gesloten meting naar een bestand, voor onderzoek",
        en: "Write the answers of a closed wave to a file, for research"
    }
    option_format() {
        nl: "csv, json, xlsx (Excel), sps (SPSS, met labels) of r (R, met labels)",
        en: "csv, json, xlsx (Excel), sps (SPSS, with labels) or r (R, with labels)"
    }
    option_out() {
        nl: "het bestand, dat er nog niet mag zijn; ernaast komt een codeboek. Of - voor standaarduitvoer, zonder codeboek",
        en: "the file, which must not be there yet; a codebook comes beside it. Or - for standard output, without a codebook"
    }
    option_with() {
        nl: "neem ook deze achtergrondvraag mee (mag vaker); te zeldzame combinaties blijven leeg",
        en: "with this background question too (may be repeated); combinations that are too rare stay empty"
    }
    option_open() {
        nl: "schrijf de open antwoorden, één per rij, los van al het andere (csv of json)",
        en: "write the open answers, one a row, apart from everything else (csv or json)"
    }
    value_format() { nl: "SOORT", en: "FORMAT" }
    value_file() { nl: "BESTAND", en: "FILE" }

    practice() {
        nl: "De oefenmeting telt nergens mee en heeft geen uitkomsten.",
        en: "The practice wave counts nowhere and has no results."
    }
    no_results_yet(id) {
        nl: "Meting {id} is nog niet geopend en heeft geen uitkomsten. Openen kan met: aoj wave open {id}",
        en: "Wave {id} was not opened yet and has no results. Open it with: aoj wave open {id}"
    }

    compare_while_open(id) {
        nl: "Vergelijken kan pas als beide kanten gesloten zijn geweest; {id} is dat nog niet. Zo is niemand te herkennen.",
        en: "Comparing is possible once both sides have been closed; {id} was not yet. So nobody can be recognised."
    }
    split_while_open(id) {
        nl: "Splitsen naar groep kan pas als {id} gesloten is. Zo is niemand te herkennen.",
        en: "Splitting by group is possible once {id} is closed. So nobody can be recognised."
    }
    no_split() {
        nl: "Deze vragenlijst heeft geen vraag waarnaar gesplitst mag worden. Dat kiest u vóór het openen, met split: in de vragenlijst of de meting.",
        en: "This questionnaire has no question to split by. That is chosen before opening, with split: in the questionnaire or the wave."
    }
    other_split(asked, known) {
        nl: "Naar {asked} mag niet gesplitst worden; vóór het openen is gekozen voor {known}. Gebruik: --by {known}",
        en: "Results may not be split by {asked}; before opening {known} was chosen. Use: --by {known}"
    }
    beside_wave(wave) {
        nl: "Vergeleken met meting {wave}, op vragen met hetzelfde id, dezelfde tekst en dezelfde schaal.",
        en: "Compared with wave {wave}, on questions with the same id, wording and scale."
    }
    beside_questionnaire(questionnaire) {
        nl: "Vergeleken met vragenlijst {questionnaire}, op vragen met hetzelfde id, dezelfde tekst en dezelfde schaal.",
        en: "Compared with questionnaire {questionnaire}, on questions with the same id, wording and scale."
    }

    // Export.
    only_closed(id, state) {
        nl: "Exporteren kan alleen uit een gesloten meting; {id} is {state}. Sluiten kan met: aoj wave close {id}",
        en: "Only a closed wave can be exported; {id} is {state}. Close it with: aoj wave close {id}"
    }
    too_few_rows(n, least) {
        nl: "Er zijn {n} vragenlijsten die meetellen. Exporteren kan pas vanaf {least}, zodat niemand te herkennen is.",
        en: "There are {n} questionnaires that count. Exporting needs at least {least}, so that nobody can be recognised."
    }
    too_few_texts(least) {
        nl: "Bij geen enkele vraag zijn er minstens {least} open antwoorden. Minder worden niet geschreven, zodat niemand te herkennen is.",
        en: "No question has at least {least} open answers. Fewer are not written, so that nobody can be recognised."
    }
    rows_gone(id) {
        nl: "De antwoorden van {id} zijn gewist. Wat blijft, toont: aoj results --wave {id}",
        en: "The answers of {id} were deleted. What remains is shown by: aoj results --wave {id}"
    }
    no_background(name, known) {
        nl: "Deze vragenlijst heeft geen achtergrondvraag {name}. Wel: {known}.",
        en: "This questionnaire has no background question {name}. It has: {known}."
    }
    with_is_text(id, known) {
        nl: "Wat mensen zelf schreven, gaat niet mee: {id}. Kies uit: {known}.",
        en: "What people wrote themselves is left out: {id}. Choose from: {known}."
    }
    open_is_off(id) {
        nl: "Meting {id} gebruikt geen open antwoorden; ze zijn dus ook niet gevraagd.",
        en: "Wave {id} does not use open answers, so nobody was asked for them."
    }
    open_formats() {
        nl: "Open antwoorden kunnen alleen als csv of json. Gebruik: --format csv",
        en: "Open answers can be written as csv or json only. Use: --format csv"
    }
    exists_already(file) {
        nl: "{file} bestaat al en blijft zoals het is. Kies een andere naam.",
        en: "{file} exists already and stays as it is. Choose another name."
    }
    not_written(file, reason) { nl: "{file} kon niet geschreven worden: {reason}.", en: "{file} could not be written: {reason}." }
    written(file) { nl: "Geschreven: {file}", en: "Written: {file}" }

    // Counts.
    column_questionnaire() { nl: "vragenlijst", en: "questionnaire" }
    column_submitted() { nl: "verstuurd", en: "sent" }
    column_invited() { nl: "uitgenodigd", en: "invited" }
    column_rate() { nl: "respons", en: "response" }
    column_in_progress() { nl: "bezig", en: "in progress" }
    column_margin() { nl: "foutmarge", en: "margin" }
    unknown() { nl: "?", en: "?" }
    too_many(questionnaire) {
        nl: "Bij {questionnaire} zijn er meer verstuurd dan uitgenodigd. Klopt het aantal uitgenodigden?",
        en: "For {questionnaire} more were sent than people invited. Is the number invited right?"
    }
    mend_invited(id, questionnaire) {
        nl: "Verbeteren kan met: aoj wave invited {id} {questionnaire} AANTAL",
        en: "To mend it: aoj wave invited {id} {questionnaire} NUMBER"
    }
    margin_holds_if() {
        nl: "De foutmarge (in procentpunten, bij een uitkomst van 50 %) geldt alleen als wie niet antwoordde lijkt op wie wel antwoordde.",
        en: "The margin (in percentage points, at a result of 50%) holds only if those who did not answer are like those who did."
    }
    stopped(questionnaire) { nl: "Gebleven bij, {questionnaire}:", en: "Stopped at, {questionnaire}:" }
    per_day() { nl: "Verstuurd per dag:", en: "Sent per day:" }

    // Import.
    problem_in(file, problem) { nl: "{file}: {problem}", en: "{file}: {problem}" }
    more_problems(file, n) { nl: "{file}: en nog {n} andere fouten.", en: "{file}: and {n} more mistakes." }
    nothing_read(file) {
        nl: "{file}: er is niets ingelezen. Verbeter het bestand en probeer het opnieuw.",
        en: "{file}: nothing was read in. Mend the file and try again."
    }
    dropped(columns) {
        nl: "Niet gelezen, omdat deze meting geen open antwoorden gebruikt: {columns}.",
        en: "Not read, as this wave does not use open answers: {columns}."
    }
    only_into_open(id, state) {
        nl: "Inlezen kan alleen in een open meting; {id} is {state}. Er is niets ingelezen.",
        en: "Answers can only be read into an open wave; {id} is {state}. Nothing was read in."
    }
    see_counts(id) {
        nl: "Bekijk de respons met: aoj counts --wave {id}",
        en: "Look at the response with: aoj counts --wave {id}"
    }
}

/// Rows in which nothing stood.
#[must_use]
pub fn empty_rows(lang: Lang, n: u64) -> String {
    match (lang, n) {
        (Lang::Nl, 1) => "1 lege rij is overgeslagen.".to_owned(),
        (Lang::Nl, _) => format!("{n} lege rijen zijn overgeslagen."),
        (Lang::En, 1) => "1 empty row was skipped.".to_owned(),
        (Lang::En, _) => format!("{n} empty rows were skipped."),
    }
}

/// How many were read in.
#[must_use]
pub fn read_in(lang: Lang, n: usize, questionnaire: &str) -> String {
    match (lang, n) {
        (Lang::Nl, 1) => format!("1 ingevulde vragenlijst {questionnaire} is ingelezen."),
        (Lang::Nl, _) => format!("{n} ingevulde vragenlijsten {questionnaire} zijn ingelezen."),
        (Lang::En, 1) => format!("1 answered questionnaire {questionnaire} was read in."),
        (Lang::En, _) => format!("{n} answered questionnaires {questionnaire} were read in."),
    }
}
