//! A file that can't be read, or holds what these files have no need for.

texts! {
    quote_all() { nl: "Zet de hele tekst tussen aanhalingstekens.", en: "Put the whole text in quotes." }
    quote_braces() {
        nl: "Zet de hele tekst tussen dubbele aanhalingstekens.",
        en: "Put the whole text in double quotes."
    }

    too_large(limit) {
        nl: "Dit bestand is groter dan {limit} KiB en wordt niet gelezen.",
        en: "This file is larger than {limit} KiB and is not read."
    }
    too_large_cure() {
        nl: "Haal weg wat er niet in hoort, of verdeel het over meer bestanden.",
        en: "Delete what does not belong in it, or divide it over several files.",
    }
    no_plain_text() {
        nl: "Dit is geen gewone tekst, maar een bestand van Word, Excel of een ander kantoorprogramma.",
        en: "This is not plain text, but a file of Word, Excel or another office program."
    }
    plain_text_cure() {
        nl: "Schrijf een vragenlijst in een programma voor gewone tekst, zoals Kladblok, en bewaar haar als UTF-8.",
        en: "Write a questionnaire in a program for plain text, such as Notepad, and save it as UTF-8."
    }
    utf16() { nl: "Dit bestand is als UTF-16 bewaard.", en: "This file is saved as UTF-16." }
    windows_1252(letter) {
        nl: "Hier staat een teken dat geen UTF-8 is. Waarschijnlijk is het bestand als Windows-1252 (ANSI) bewaard en staat hier een {letter}.",
        en: "This is not UTF-8. Probably the file is saved as Windows-1252 (ANSI), and this is {letter}."
    }
    not_utf8(byte) { nl: "Hier staat een byte die geen UTF-8 is ({byte}).", en: "This byte is not UTF-8 ({byte})." }
    utf8_cure() {
        nl: "Bewaar het bestand als UTF-8 (in Kladblok: Opslaan als, Codering, UTF-8).",
        en: "Save the file as UTF-8 (in Notepad: Save as, Encoding, UTF-8)."
    }
    control_character(code) {
        nl: "Hier staat een onzichtbaar stuurteken ({code}).",
        en: "There is an invisible control character here ({code})."
    }
    control_cure() { nl: "Haal het weg of typ de tekst opnieuw.", en: "Delete it or type the text again." }

    empty_file() { nl: "In dit bestand staat niets.", en: "There is nothing in this file." }
    empty_file_cure() { nl: "Begin met `format: 1`.", en: "Begin with `format: 1`." }
    several_documents() {
        nl: "Hier begint een tweede document in hetzelfde bestand.",
        en: "A second document begins here in the same file."
    }
    several_documents_cure() {
        nl: "Zet elk document in een eigen bestand en haal de regel `---` weg.",
        en: "Put each document in a file of its own and delete the line `---`."
    }
    too_deep(limit) {
        nl: "Dit zit te diep: meer dan {limit} lagen in elkaar.",
        en: "This is too deep: more than {limit} layers inside one another."
    }
    too_deep_cure() {
        nl: "Zet minder lijsten en blokken in elkaar. Hoort een haak bij een tekst? Zet de hele tekst tussen aanhalingstekens.",
        en: "Put fewer lists and blocks inside one another. If a bracket belongs to a text, put the whole text in quotes.",
    }
    too_many_values(limit) {
        nl: "Dit bestand bevat meer dan {limit} waarden.",
        en: "This file holds more than {limit} values."
    }

    alias(word) {
        nl: "`{word}` verwijst naar een andere plek in het bestand (alias); dat kan hier niet.",
        en: "`{word}` refers to another place in the file (alias); that is not allowed here."
    }
    anchor(word) {
        nl: "`{word}` geeft deze plek een naam (anker); dat kan hier niet.",
        en: "`{word}` names this place (anchor); that is not allowed here."
    }
    tag(word) {
        nl: "`{word}` aan het begin is in YAML een soortnaam (tag); dat kan hier niet.",
        en: "`{word}` at the beginning is a tag in YAML; that is not allowed here."
    }
    merge_key() { nl: "`<<` voegt in YAML iets in; dat kan hier niet.", en: "`<<` merges in YAML; that is not allowed here." }
    merge_key_cure() { nl: "Schrijf de velden hier uit.", en: "Write the fields out here." }
    key_not_a_word() { nl: "De naam van een veld moet één woord zijn.", en: "The name of a field must be one word." }
    duplicate_key(name, line) {
        nl: "Het veld `{name}` staat hier voor de tweede keer; het stond al op regel {line}.",
        en: "The field `{name}` is here for the second time; it was on line {line} already."
    }
    duplicate_key_cure() {
        nl: "Laat er één staan. Begint hier iets nieuws? Zet er dan `- ` voor.",
        en: "Keep one of them. If something new begins here, put `- ` before it."
    }

    tab() { nl: "Hier staat een tab.", en: "There is a tab here." }
    tab_cure() {
        nl: "Spring in met spaties. Hoort de tab bij de tekst? Zet de hele tekst tussen aanhalingstekens.",
        en: "Indent with spaces. If the tab belongs to the text, put the whole text in quotes."
    }
    colon_in_text() {
        nl: "Een dubbele punt met een spatie erachter begint hier een nieuw veld, midden in de tekst.",
        en: "A colon with a space behind it begins a new field here, in the middle of the text."
    }
    leading_sign(sign) {
        nl: "Een tekst kan niet zomaar met `{sign}` beginnen: dat teken betekent in YAML iets anders.",
        en: "A text can't simply begin with `{sign}`: in YAML that sign means something else."
    }
    braces_first() {
        nl: "Een tekst kan niet zonder aanhalingstekens met een accolade beginnen.",
        en: "Without quotes a text can't begin with a brace."
    }
    after_quotes(quote) {
        nl: "Na het sluitende aanhalingsteken ({quote}) staat nog iets.",
        en: "Something follows the closing quote ({quote})."
    }
    apostrophe_cure() {
        nl: "Zet de hele tekst tussen dubbele aanhalingstekens; dan mag er een apostrof in.",
        en: "Put the whole text in double quotes; then it may hold an apostrophe."
    }
    inner_quotes_cure() {
        nl: "Zet de hele tekst tussen enkele aanhalingstekens; dan mogen er dubbele in.",
        en: "Put the whole text in single quotes; then it may hold double ones."
    }
    quote_not_closed() {
        nl: "Een aanhalingsteken wordt niet gesloten.",
        en: "A quote is not closed."
    }
    quote_not_closed_cure() {
        nl: "Zet aan het eind van de tekst hetzelfde aanhalingsteken als aan het begin. Is het een apostrof? Zet dan de hele tekst tussen dubbele aanhalingstekens.",
        en: "End the text with the same quote with which it begins. If it is an apostrophe, put the whole text in double quotes."
    }
    unknown_escape() {
        nl: "Een schuine streep naar links heeft tussen dubbele aanhalingstekens een eigen betekenis.",
        en: "Inside double quotes a backslash has a meaning of its own."
    }
    unknown_escape_cure() {
        nl: "Schrijf `\\\\` voor een gewone schuine streep, of gebruik enkele aanhalingstekens.",
        en: "Write `\\\\` for a plain backslash, or use single quotes."
    }
    brackets() { nl: "De haken kloppen hier niet.", en: "The brackets don't match here." }
    brackets_cure() {
        nl: "Sluit elke `[` met `]` en elke `{{` met `}}`. Is het tekst? Zet de hele tekst tussen aanhalingstekens.",
        en: "Close each `[` by `]` and each `{{` by `}}`. If it is text, put the whole text in quotes."
    }
    indentation() { nl: "De inspringing klopt hier niet.", en: "The indentation is wrong here." }
    indentation_cure() {
        nl: "Zet velden die bij elkaar horen even ver naar rechts, met spaties.",
        en: "Indent fields that belong together equally, with spaces."
    }
    no_colon() { nl: "Hier hoort een dubbele punt achter de naam van het veld.", en: "The field's name needs a colon here." }
    no_colon_cure() {
        nl: "Schrijf `naam: waarde`. Loopt een tekst hier door? Spring dan verder in, of zet de hele tekst tussen aanhalingstekens.",
        en: "Write `name: value`. If a text goes on here, indent it further or put the whole text in quotes."
    }
    no_space() { nl: "Achter de dubbele punt hoort een spatie.", en: "The colon needs a space behind it." }
    no_space_cure() { nl: "Schrijf `naam: waarde`.", en: "Write `name: value`." }
    no_space_behind_dash() { nl: "Achter het streepje hoort een spatie.", en: "The dash needs a space behind it." }
    no_space_behind_dash_cure() { nl: "Schrijf `- naam: waarde`.", en: "Write `- name: value`." }
    hard_space() {
        nl: "Achter de dubbele punt staat een vaste spatie. Die ziet u niet, maar het is geen gewone spatie.",
        en: "Behind the colon is a hard space. You can't see it, but it is no ordinary space."
    }
    hard_space_cure() { nl: "Haal hem weg en typ een gewone spatie.", en: "Delete it and type an ordinary space." }
    curly_quotes(quote) {
        nl: "`{quote}` is geen aanhalingsteken dat hier telt; Word maakt zulke tekens.",
        en: "`{quote}` does not count as a quote here; Word makes such signs."
    }
    curly_quotes_cure() {
        nl: "Zet rechte aanhalingstekens (`\"`) om de hele tekst.",
        en: "Put straight quotes (`\"`) round the whole text."
    }
    list_without_name() {
        nl: "Hier begint een lijst, maar de naam van het veld ontbreekt erboven.",
        en: "A list begins here, but the name of its field is missing above it."
    }
    list_without_name_cure() {
        nl: "Zet op de regel erboven waarvan dit de lijst is, zoals `questions:`, `options:` of `points:`.",
        en: "Say on the line above what the list is of, such as `questions:`, `options:` or `points:`."
    }
    syntax() { nl: "Dit is geen geldige YAML.", en: "This is not valid YAML." }
    syntax_cure() {
        nl: "Kijk naar inspringing, dubbele punten en aanhalingstekens op deze regel en de regel erboven.",
        en: "Look at indentation, colons and quotes on this line and the one above it."
    }
}
