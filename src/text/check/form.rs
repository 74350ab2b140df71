//! Fields and values that do not have the form that the file's format asks.

texts! {
    or() { nl: " of ", en: " or " }
    wanted_bool() { nl: "`true` of `false`", en: "`true` or `false`" }
    wanted_whole(min, max) { nl: "een geheel getal van {min} tot en met {max}", en: "a whole number from {min} to {max}" }
    wanted_whole_from(min) { nl: "een geheel getal vanaf {min}", en: "a whole number, at least {min}" }
    wanted_decimal() { nl: "een getal, met een punt voor de decimalen", en: "a number, with a point before the decimals" }
    wanted_text() { nl: "een tekst", en: "a text" }
    wanted_wording() { nl: "een tekst, of een tekst per taal", en: "a text, or a text per language" }
    wanted_word(words) { nl: "een van deze woorden: {words}", en: "one of these words: {words}" }
    wanted_date() { nl: "een datum als 2026-11-30", en: "a date such as 2026-11-30" }
    wanted_exactly(number) { nl: "het getal {number}", en: "the number {number}" }
    wanted_mapping() { nl: "een blok velden (`naam: waarde`), ingesprongen eronder", en: "a block of fields (`name: value`), indented below it" }
    wanted_fields(names) {
        nl: "een blok met de velden {names}, elk op een eigen regel (`naam: waarde`)",
        en: "a block with the fields {names}, each on a line of its own (`name: value`)"
    }
    wanted_list() { nl: "een lijst (regels die met `- ` beginnen)", en: "a list (lines that begin with `- `)" }
    wanted_nothing() { nl: "`null`", en: "`null`" }

    list_here() { nl: "Een lijst kan hier niet.", en: "A list is not possible here." }
    fields_here() { nl: "Een blok velden kan hier niet.", en: "A block of fields is not possible here." }
    unknown_field(name) { nl: "Onbekend veld `{name}`.", en: "Unknown field `{name}`." }
    did_you_mean(name) { nl: "Bedoelt u `{name}`?", en: "Did you mean `{name}`?" }
    known_fields(names) { nl: "Hier kunnen staan: {names}.", en: "These can stand here: {names}." }
    missing_field(name) { nl: "Het veld `{name}` ontbreekt.", en: "The field `{name}` is missing." }
    missing_field_cure(name, wanted) { nl: "Voeg `{name}:` toe, met {wanted}.", en: "Add `{name}:`, with {wanted}." }
    empty_field(name) { nl: "Achter `{name}` staat niets.", en: "There is nothing behind `{name}`." }
    empty_field_cure(wanted) { nl: "Zet daar {wanted}.", en: "Put {wanted} there." }
    empty_field_cure_optional(wanted) { nl: "Zet daar {wanted}, of laat het veld weg.", en: "Put {wanted} there, or leave the field out." }
    undecided(by, name) {
        nl: "`{by}` ontbreekt, en `{name}` hoort niet bij elke soort.",
        en: "`{by}` is missing, and `{name}` does not go with every kind."
    }
    undecided_cure(by, words) { nl: "Voeg `{by}:` toe met een van {words}.", en: "Add `{by}:` with one of {words}." }
    of_another_case(name, by, word) {
        nl: "`{name}` hoort niet bij `{by}: {word}`.",
        en: "`{name}` does not go with `{by}: {word}`."
    }
    of_another_case_cure(name, by, words) {
        nl: "Haal `{name}` weg, of maak van `{by}` een van {words}.",
        en: "Delete `{name}`, or make `{by}` one of {words}."
    }
    unknown_word(word) { nl: "`{word}` kan hier niet.", en: "`{word}` is not possible here." }
    known_words(words) { nl: "Kies uit {words}.", en: "Choose from {words}." }
    empty_list() { nl: "Deze lijst is leeg.", en: "This list is empty." }
    empty_list_cure() {
        nl: "Zet er ten minste één onderdeel in: een regel die met `- ` begint.",
        en: "Put at least one item in it: a line that begins with `- `.",
    }
    short_list_cure() { nl: "Vul de lijst aan.", en: "Complete the list." }
    short_list(min, n) {
        nl: "Deze lijst heeft {n} onderdelen; het moeten er minstens {min} zijn.",
        en: "This list has {n} items; it needs at least {min}."
    }
    reserved_word(word) { nl: "`{word}` heeft al een eigen betekenis.", en: "`{word}` has a meaning of its own already." }
    reserved_word_cure() { nl: "Kies een andere naam.", en: "Choose another name." }
    wrong_form(word) { nl: "`{word}` heeft niet de juiste vorm.", en: "`{word}` does not have the right form." }
    wrong_form_cure(form) { nl: "Hier hoort {form}.", en: "This should be {form}." }

    no_text() { nl: "Hier ontbreekt de tekst.", en: "The text is missing here." }
    no_text_cure() { nl: "Schrijf de tekst, of laat het veld weg als het gemist kan worden.", en: "Write the text, or leave the field out if it can be missed." }
    not_a_text() { nl: "Hier hoort een tekst, geen lijst of velden.", en: "This should be a text, not a list or fields." }
    not_a_text_cure() {
        nl: "Schrijf een tekst. Begint die met `[` of `{{`? Zet de hele tekst tussen aanhalingstekens.",
        en: "Write a text. If it begins with `[` or `{{`, put the whole text in quotes."
    }
    truth_as_text(word) {
        nl: "`{word}` zonder aanhalingstekens is geen tekst.",
        en: "Without quotes `{word}` is not a text."
    }
    cut_by_hash() {
        nl: "Vanaf `#` is dit commentaar: het hoort niet meer bij de tekst.",
        en: "From `#` on this is a comment: it is no part of the text."
    }
    cut_by_hash_cure() {
        nl: "Hoort het bij de tekst? Zet de hele tekst tussen aanhalingstekens. Is het commentaar? Geef het een eigen regel.",
        en: "If it belongs to the text, put the whole text in quotes. If it is a comment, give it a line of its own."
    }
    unknown_language(code) {
        nl: "`{code}` staat niet bij de talen van dit bestand.",
        en: "`{code}` is not among the languages of this file."
    }
    known_languages(codes) {
        nl: "De talen zijn {codes}. Voeg de taal toe bij `languages`, of haal deze tekst weg.",
        en: "The languages are {codes}. Add the language at `languages`, or delete this text."
    }
    not_a_language(code) { nl: "`{code}` is geen code van een taal, zoals `nl`.", en: "`{code}` is no code of a language, such as `en`." }
    missing_language(codes) { nl: "Deze tekst ontbreekt in {codes}.", en: "This text is missing in {codes}." }
    missing_language_cure() {
        nl: "Voeg de tekst toe, of schrijf één tekst voor alle talen.",
        en: "Add the text, or write one text for all languages."
    }
}
