//! What is said when a command line is not understood. Always ends with where to look.

texts! {
    look(command) { nl: "Zie: {command} --help", en: "See: {command} --help" }
    unknown_command(word) { nl: "Onbekende opdracht: {word}.", en: "Unknown command: {word}." }
    unknown_argument(word) { nl: "Onbekende optie of overbodig woord: {word}.", en: "Unknown option or extra word: {word}." }
    meant(word) { nl: "Bedoelde u {word}?", en: "Did you mean {word}?" }
    missing_argument(names) { nl: "Hier ontbreekt: {names}.", en: "Missing: {names}." }
    missing_command(names) { nl: "Hier hoort een opdracht bij: {names}.", en: "A command belongs here: {names}." }
    missing_value(option) { nl: "Achter {option} hoort een waarde.", en: "{option} needs a value." }
    wrong_value(value, option) { nl: "{value} past niet bij {option}.", en: "{value} does not fit {option}." }
    possible(values) { nl: "Mogelijk: {values}.", en: "Possible: {values}." }
    repeated(option) { nl: "{option} staat er meer dan eens.", en: "{option} is given more than once." }
    conflict(one, other) { nl: "{one} en {other} gaan niet samen.", en: "{one} and {other} do not go together." }
    not_text() { nl: "Een van de woorden is geen leesbare tekst (UTF-8).", en: "One of the words is not readable text (UTF-8)." }
    not_understood() { nl: "Deze opdracht begrijp ik niet.", en: "I don't understand this command." }
}
