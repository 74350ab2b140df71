//! A questionnaire on paper: read by whoever discusses its questions and by whoever enters or analyses the answers.

pub mod condition;

texts! {
    // The command.
    about() { nl: "Druk een vragenlijst af, om te bespreken of om antwoorden in te voeren", en: "Print a questionnaire, to discuss it or to enter answers" }
    about_questionnaire() {
        nl: "Een vragenlijst op papier: alle vragen, voorwaarden in woorden, de codes voor het invoeren",
        en: "A questionnaire on paper: all questions, conditions in words, the codes for entering answers"
    }
    value_source() { nl: "ID|BESTAND", en: "ID|FILE" }
    argument_source() {
        nl: "een vragenlijst (beleid, uitvoering of een eigen), een bestand, of - voor standaardinvoer",
        en: "a questionnaire (beleid, uitvoering or your own), a file, or - for standard input"
    }
    value_wave() { nl: "METING", en: "WAVE" }
    option_wave() {
        nl: "zoals deze meting haar stelt: met wat is weggelaten en toegevoegd",
        en: "as this wave asks it: with what was dropped and added"
    }
    value_format() { nl: "VORM", en: "FORMAT" }
    option_format() {
        nl: "text (gewone tekst), markdown of html; anders text",
        en: "text, markdown or html; text if not given"
    }
    unknown_source(name, known) {
        nl: "Er is geen vragenlijst en geen bestand {name}. Kies een van {known}, of geef een bestand.",
        en: "There is no questionnaire and no file {name}. Choose one of {known}, or give a file."
    }
    unreadable(name, reason) { nl: "{name} is niet te lezen: {reason}.", en: "{name} can't be read: {reason}." }
    wrong(name) {
        nl: "{name} klopt nog niet en is niet afgedrukt. Verbeter wat hierboven staat en probeer het opnieuw.",
        en: "{name} is not right yet and was not printed. Mend what stands above and try again."
    }
    not_in_wave(wave, name, known) {
        nl: "Meting {wave} heeft geen vragenlijst {name}. Zij heeft: {known}.",
        en: "Wave {wave} has no questionnaire {name}. It has: {known}."
    }
    wave_wrong(wave) {
        nl: "Het metingbestand van {wave} klopt niet meer. Verbeter wat hierboven staat, wis de meting en maak haar opnieuw.",
        en: "The wave file of {wave} is not right any more. Mend what stands above, delete the wave and make it again."
    }

    // The head.
    label_id() { nl: "vragenlijst", en: "questionnaire" }
    label_version() { nl: "versie", en: "version" }
    label_audience() { nl: "doelgroep", en: "audience" }
    label_languages() { nl: "talen", en: "languages" }
    label_size() { nl: "omvang", en: "size" }
    label_wave() { nl: "meting", en: "wave" }
    background() { nl: "Achtergrond", en: "Background" }
    after_sending() { nl: "Na het versturen", en: "After sending" }
    for_coordinator() { nl: "Voor de coördinator", en: "For the coordinator" }
    question_number(number) { nl: "vraag {number}", en: "question {number}" }
    question_called(number, text) { nl: "vraag {number} (“{text}”)", en: "question {number} (“{text}”)" }
    only_if(clause) { nl: "Alleen als {clause}.", en: "Only if {clause}." }
    option_only_if(clause) { nl: "alleen als {clause}", en: "only if {clause}" }

    // What an insertion stands for.
    insert_answer(question) { nl: "[antwoord op {question}]", en: "[answer to {question}]" }
    insert_answer_or(question, fallback) {
        nl: "[antwoord op {question}, of anders: {fallback}]",
        en: "[answer to {question}, or else: {fallback}]"
    }
    insert_region() { nl: "[naam van de regio]", en: "[name of the region]" }
    insert_wave() { nl: "[titel van de meting]", en: "[title of the wave]" }
    insert_opens() { nl: "[eerste dag van de meting]", en: "[first day of the wave]" }
    insert_closes() { nl: "[laatste dag van de meting]", en: "[last day of the wave]" }

    // What is asked for.
    one_answer() { nl: "Eén antwoord.", en: "One answer." }
    likert() { nl: "Bij elke stelling één antwoord.", en: "One answer to each statement." }
    multiple() { nl: "Meer antwoorden mogelijk.", en: "Several answers possible." }
    multiple_min(min) { nl: "Minstens {min}.", en: "At least {min}." }
    multiple_max(max) { nl: "Hoogstens {max}.", en: "At most {max}." }
    rank(places) {
        nl: "In volgorde van voorkeur: {places} plaatsen.",
        en: "In order of preference: {places} places."
    }
    in_order() { nl: "In volgorde van voorkeur.", en: "In order of preference." }
    rank_one() { nl: "De eerste voorkeur.", en: "The first preference." }
    mark(min, max) { nl: "Een cijfer van {min} tot en met {max}.", en: "A mark from {min} to {max}." }
    mark_halves(min, max) {
        nl: "Een cijfer van {min} tot en met {max}, ook halve.",
        en: "A mark from {min} to {max}, halves too."
    }
    mark_end(value, label) { nl: "{value} is: {label}.", en: "{value} is: {label}." }
    number() { nl: "Een getal.", en: "A number." }
    number_between(min, max) { nl: "Een getal van {min} tot en met {max}.", en: "A number from {min} to {max}." }
    number_from(min) { nl: "Een getal vanaf {min}.", en: "A number, at least {min}." }
    number_to(max) { nl: "Een getal tot en met {max}.", en: "A number, at most {max}." }
    whole() { nl: "Zonder cijfers achter de komma.", en: "Without decimals." }
    decimals(n) { nl: "Hoogstens {n} cijfers achter de komma.", en: "At most {n} decimals." }
    one_decimal() { nl: "Hoogstens 1 cijfer achter de komma.", en: "At most 1 decimal." }
    unit(unit) { nl: "Eenheid: {unit}.", en: "Unit: {unit}." }
    date() { nl: "Een datum.", en: "A date." }
    date_between(min, max) { nl: "Een datum van {min} tot en met {max}.", en: "A date from {min} to {max}." }
    date_from(min) { nl: "Een datum vanaf {min}.", en: "A date, {min} or later." }
    date_to(max) { nl: "Een datum tot en met {max}.", en: "A date, {max} or earlier." }
    date_form() { nl: "Ingevoerd als 2026-11-30.", en: "Entered as 2026-11-30." }
    text(limit) { nl: "Eén regel tekst van hoogstens {limit} tekens.", en: "One line of text, at most {limit} signs." }
    open(limit) { nl: "Open antwoord van hoogstens {limit} tekens.", en: "Open answer, at most {limit} signs." }
    pattern(pattern) { nl: "In deze vorm (reguliere expressie): {pattern} .", en: "In this form (a regular expression): {pattern} ." }
    message(message) { nl: "Anders leest u: “{message}”", en: "Else you read: “{message}”" }
    required() { nl: "Verplicht.", en: "Required." }
    reverse() { nl: "(omgekeerd geteld)", en: "(counted the other way round)" }
    split() {
        nl: "Uitkomsten kunnen naar deze vraag worden uitgesplitst.",
        en: "Results may be split by this question."
    }
    fixed() { nl: "Een regio kan dit thema niet weglaten.", en: "A region can't drop this theme." }
    shuffled() {
        nl: "De antwoorden staan voor elke invuller in een andere volgorde.",
        en: "The answers stand in another order for each respondent."
    }
    exclusive() { nl: "gaat niet samen met andere antwoorden", en: "does not go together with other answers" }
    other_text() { nl: "met een eigen tekst", en: "with a text of one's own" }
    from_municipalities() {
        nl: "De antwoorden zijn de gemeenten van de regio; de code is die uit het metingbestand, zoals GM0344.",
        en: "The answers are the municipalities of the region; the code is the one of the wave file, such as GM0344."
    }
    from_partnerships() {
        nl: "De antwoorden zijn de samenwerkingsverbanden van de regio; druk de vragenlijst van de meting af voor hun codes.",
        en: "The answers are the partnerships of the region; print the questionnaire of the wave for their codes."
    }

    // Where answers are entered.
    column(name) { nl: "Kolom {name}", en: "Column {name}" }
    columns(names) { nl: "Kolommen {names}", en: "Columns {names}" }
    column_each() { nl: "Een kolom per antwoord: 1 is gekozen, 0 is niet gekozen.", en: "A column for each answer: 1 is chosen, 0 is not chosen." }
    columns_with_codes(question) {
        nl: "De kolommen heten {question}. met de code erachter.",
        en: "The columns are called {question}. with the code behind it."
    }
    columns_with_places(question) {
        nl: "De kolommen heten {question}.1, {question}.2 en zo verder.",
        en: "The columns are called {question}.1, {question}.2 and so on."
    }
    places_hold_codes() {
        nl: "In elke kolom de code van het antwoord op die plaats.",
        en: "Each column holds the code of the answer on that place."
    }
    head_code() { nl: "Code", en: "Code" }
    head_column() { nl: "Kolom", en: "Column" }
    head_code_in(column) { nl: "Code in kolom {column}", en: "Code in column {column}" }
    head_label() { nl: "Antwoord", en: "Answer" }
    head_statement() { nl: "Stelling", en: "Statement" }
    caption(first, last) { nl: "Stellingen {first} tot en met {last}", en: "Statements {first} to {last}" }
    caption_one(number) { nl: "Stelling {number}", en: "Statement {number}" }
    caption_answers(number) { nl: "Antwoorden bij vraag {number}", en: "Answers to question {number}" }
    entering() { nl: "Antwoorden invoeren", en: "Entering answers" }
    entering_file() {
        nl: "Een bestand voor aoj responses import is een CSV-bestand met bovenaan de namen van de kolommen en daaronder een rij per invuller.",
        en: "A file for aoj responses import is a CSV file with the names of the columns on top and a row for each respondent below."
    }
    entering_empty() {
        nl: "Een lege cel betekent: niet beantwoord. Wat iemand niet te zien kreeg, blijft leeg.",
        en: "An empty cell means: not answered. What somebody was not shown stays empty."
    }
    entering_reverse() {
        nl: "Voer ook een omgekeerd getelde stelling in zoals zij is beantwoord; het omdraaien gebeurt bij de uitkomsten.",
        en: "Enter a statement that is counted the other way round as it was answered, too; it is turned in the results."
    }
    about_conditions() { nl: "Voorwaarden", en: "Conditions" }
    about_unanswered() {
        nl: "Wie een vraag oversloeg, niet te zien kreeg of iets als “Weet ik niet” koos, heeft haar niet beantwoord.",
        en: "Whoever skipped a question, was not shown it or chose something like “Don't know” did not answer it."
    }
}

/// `42 vragen, ongeveer 10 minuten`
#[must_use]
pub fn size(lang: super::Lang, questions: usize, minutes: u32) -> String {
    use super::command::check as words;
    let questions = if questions == 1 { words::one_question(lang) } else { words::questions(lang, questions) };
    let minutes = if minutes == 1 { words::one_minute(lang) } else { words::minutes(lang, minutes) };
    about_size(lang, questions, minutes)
}

texts! {
    about_size(questions, minutes) { nl: "{questions}, ongeveer {minutes}", en: "{questions}, about {minutes}" }
}
