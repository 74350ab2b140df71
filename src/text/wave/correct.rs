//! What `aoj wave correct` says: the texts of a questionnaire, and why one of them can't read so.

texts! {
    about() {
        nl: "Verbeter een tikfout in een vragenlijst die al vastligt",
        en: "Mend a typo in a questionnaire that is frozen"
    }
    path() {
        nl: "welke tekst, zoals visie_1.text; zonder: alle teksten",
        en: "which text, such as visie_1.text; left out: all texts"
    }
    text() {
        nl: "hoe de tekst voortaan luidt; zonder: hoe hij nu luidt",
        en: "how the text reads from now on; left out: how it reads now"
    }
    language() {
        nl: "in welke taal, als de tekst er meer heeft, zoals nl",
        en: "in which language, where the text has several, such as nl"
    }
    value_path() { nl: "TEKST", en: "TEXT" }
    value_text() { nl: "NIEUW", en: "NEW" }
    value_language() { nl: "TAAL", en: "LANGUAGE" }

    // Looking.
    was(day, text) { nl: "verbeterd op {day}; was: {text}", en: "corrected on {day}; was: {text}" }
    corrected(path, questionnaire) {
        nl: "De tekst {path} van {questionnaire} is verbeterd. Wie nu bezig is, ziet dat als hij de vragenlijst opnieuw opent.",
        en: "The text {path} of {questionnaire} is corrected. Who is busy now sees that on opening the questionnaire again."
    }
    draft(id) {
        nl: "Meting {id} is nog niet geopend, dus er ligt nog niets vast. Verbeter het bestand van de vragenlijst zelf.",
        en: "Wave {id} was not opened yet, so nothing is frozen. Mend the file of the questionnaire itself."
    }
    practice() {
        nl: "De oefenmeting is niet te verbeteren: zij heeft de vragenlijsten die in het programma zitten.",
        en: "The practice wave can't be corrected: it has the questionnaires that are built in."
    }

    // Why not, and what then.
    no_text(path) { nl: "Er is geen tekst {path}.", en: "There is no text {path}." }
    did_you_mean(path) { nl: "Bedoelt u {path}?", en: "Do you mean {path}?" }
    look_cure() {
        nl: "Alle teksten staan in: aoj wave correct METING VRAGENLIJST",
        en: "All texts stand in: aoj wave correct WAVE QUESTIONNAIRE"
    }
    which_language() { nl: "Deze tekst is er in meer talen.", en: "This text is there in several languages." }
    which_language_cure(known) {
        nl: "Zeg erbij welke met --in; er zijn: {known}.",
        en: "Say which with --in; there are: {known}."
    }
    no_language(language) { nl: "Deze tekst is er niet in de taal {language}.", en: "This text is not there in the language {language}." }
    one_for_all() { nl: "Deze tekst is in alle talen dezelfde.", en: "This text is the same in all languages." }
    one_for_all_cure() { nl: "Laat --in weg.", en: "Leave out --in." }
    empty() { nl: "De nieuwe tekst is leeg.", en: "The new text is empty." }
    empty_cure() { nl: "Een tekst is te verbeteren, niet te wissen.", en: "A text can be mended, not removed." }
    harmful() {
        nl: "In de nieuwe tekst staan onzichtbare besturingstekens.",
        en: "The new text holds invisible control characters."
    }
    harmful_cure() { nl: "Typ de tekst over.", en: "Type the text anew." }
    one_line() { nl: "De nieuwe tekst heeft meer dan één regel.", en: "The new text has more than one line." }
    one_line_cure() { nl: "Schrijf hem op één regel, zoals hij was.", en: "Write it in one line, as it was." }
    too_long() { nl: "De nieuwe tekst is te lang.", en: "The new text is too long." }
    too_long_cure(most) { nl: "Maak hem hooguit {most} tekens lang.", en: "Make it {most} characters at most." }
    insertion(name) {
        nl: "De nieuwe tekst voegt iets in dat er niet in stond: {name}.",
        en: "The new text inserts what was not in it: {name}."
    }
    insertion_cure(known) { nl: "Er kan alleen in staan: {known}.", en: "It can hold only: {known}." }
    insertion_cure_none() {
        nl: "In deze tekst wordt niets ingevoegd; schrijf hem zonder accolades.",
        en: "This text has no insertions; write it without braces."
    }
    same() { nl: "Zo luidt de tekst al.", en: "The text reads so already." }
    same_cure() { nl: "Er is niets veranderd.", en: "Nothing was changed." }
}
