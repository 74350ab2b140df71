//! `aoj --help`, the options every command knows, and what is said when a command can't do its work.

texts! {
    about() {
        nl: "Vragenlijsten en uitkomsten in de terminal: werken onderwijs en jeugdhulp bij u samen?",
        en: "Questionnaires and results in a terminal: do schools and youth care work together in your region?"
    }
    /// Below the list of commands.
    after() {
        nl: "Zonder opdracht opent het startscherm.\nMeer over één opdracht: aoj OPDRACHT --help",
        en: "Without a command the start screen opens.\nMore about one command: aoj COMMAND --help"
    }
    usage_heading() { nl: "Gebruik", en: "Usage" }
    commands_heading() { nl: "Opdrachten", en: "Commands" }
    arguments_heading() { nl: "Gegevens", en: "Arguments" }
    options_heading() { nl: "Opties", en: "Options" }
    general_heading() { nl: "Algemene opties", en: "General options" }
    command_word() { nl: "OPDRACHT", en: "COMMAND" }
    options_word() { nl: "OPTIES", en: "OPTIONS" }

    option_data() {
        nl: "map waarin alles bewaard wordt (of AOJ_DATA; anders de map aoj in uw eigen gegevensmap)",
        en: "folder in which everything is kept (or AOJ_DATA; else the folder aoj in your own data folder)"
    }
    option_lang() {
        nl: "taal van het programma: nl of en (of AOJ_LANG; anders de taal van uw computer)",
        en: "language of the program: nl or en (or AOJ_LANG; else your computer's language)"
    }
    option_plain() {
        nl: "invullen als regels tekst, voor schermlezer, brailleregel of script (of AOJ_PLAIN; vanzelf waar geen volledig scherm kan)",
        en: "answering as lines of text, for a screen reader, braille or a script (or AOJ_PLAIN; by itself where no full screen is possible)"
    }
    option_color() {
        nl: "kleur: auto, always (altijd) of never (nooit); NO_COLOR zet kleur ook uit",
        en: "colour: auto, always or never; NO_COLOR also switches colour off"
    }
    option_help() { nl: "deze uitleg", en: "this help" }
    option_version() { nl: "het versienummer", en: "the version" }
    value_folder() { nl: "MAP", en: "DIR" }
    value_lang() { nl: "TAAL", en: "LANG" }
    value_when() { nl: "WANNEER", en: "WHEN" }

    /// No data folder is known: neither by option nor by environment.
    no_data_folder() {
        nl: "Ik weet niet waar de gegevens staan. Noem de map met --data MAP.",
        en: "I don't know where the data are kept. Name the folder with --data DIR."
    }
    /// A file or stream can't be read or written.
    input_output(reason) {
        nl: "Lezen of schrijven lukte niet: {reason}.",
        en: "Reading or writing failed: {reason}."
    }
    /// A defect of the program; `place` is a file and line of its source.
    defect(place) {
        nl: "Er ging iets mis in het programma zelf ({place}). Wat bewaard was, is bewaard. Wilt u dit melden bij de beheerder?",
        en: "Something went wrong inside the program ({place}). What was saved is saved. Please report this to the administrator."
    }
    defect_somewhere() { nl: "plaats onbekend", en: "place unknown" }
}
