//! `aoj check` and `aoj schema`.

texts! {
    about() { nl: "Kijk na of vragenlijsten en metingbestanden kloppen", en: "Check questionnaires and wave files" }
    value_file() { nl: "BESTAND", en: "FILE" }
    argument_files() {
        nl: "de bestanden; - leest van standaardinvoer",
        en: "the files; - reads from standard input"
    }
    standard_input() { nl: "standaardinvoer", en: "standard input" }
    unreadable(name, reason) { nl: "{name} is niet te lezen: {reason}.", en: "{name} can't be read: {reason}." }
    fine(name, questions, minutes) {
        nl: "{name} klopt: {questions}, ongeveer {minutes}.",
        en: "{name} is fine: {questions}, about {minutes}."
    }
    fine_wave(name, questionnaires) {
        nl: "{name} klopt: een meting met {questionnaires}.",
        en: "{name} is fine: a wave with {questionnaires}."
    }
    questionnaires(n) { nl: "{n} vragenlijsten", en: "{n} questionnaires" }
    one_questionnaire() { nl: "1 vragenlijst", en: "1 questionnaire" }
    questions(n) { nl: "{n} vragen", en: "{n} questions" }
    one_question() { nl: "1 vraag", en: "1 question" }
    minutes(n) { nl: "{n} minuten", en: "{n} minutes" }
    one_minute() { nl: "1 minuut", en: "1 minute" }
    one_is_wrong(name) {
        nl: "{name} klopt nog niet. Verbeter wat hierboven staat en probeer het opnieuw.",
        en: "{name} is not right yet. Mend what stands above and try again."
    }
    several_are_wrong(wrong, all) {
        nl: "{wrong} van de {all} bestanden kloppen nog niet. Verbeter wat hierboven staat en probeer het opnieuw.",
        en: "{wrong} of {all} files are not right yet. Mend what stands above and try again."
    }

    schema_about() {
        nl: "Schrijf het JSON-schema waarmee een editor helpt bij zo'n bestand",
        en: "Write the JSON Schema by which an editor helps with such a file"
    }
    argument_what() {
        nl: "waarvan: questionnaire (vragenlijst) of wave (metingbestand)",
        en: "of what: questionnaire or wave"
    }
}
