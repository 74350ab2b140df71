//! The pages of questions, and what surrounds them.

use crate::text::Lang;

texts! {
    background() { nl: "Over uzelf", en: "About yourself" }
    part_of(part, parts) { nl: "deel {part} van {parts}", en: "part {part} of {parts}" }
    two_parts_of(first, second, parts) {
        nl: "deel {first} en {second} van {parts}",
        en: "parts {first} and {second} of {parts}",
    }
    two_parts(first, second) { nl: "deel {first} en {second}", en: "parts {first} and {second}" }
    /// Where the number of parts, or of screens, depends on the answers.
    part_number(part) { nl: "deel {part}", en: "part {part}" }
    screen_of(screen, screens) { nl: "scherm {screen} van {screens}", en: "screen {screen} of {screens}" }
    screen_number(screen) { nl: "scherm {screen}", en: "screen {screen}" }
    minutes_left_one() { nl: "nog ongeveer 1 minuut", en: "about 1 minute left" }
    minutes_left_many(minutes) { nl: "nog ongeveer {minutes} minuten", en: "about {minutes} minutes left" }
    required() { nl: "verplicht", en: "required" }
    to_review() { nl: "Naar nakijken", en: "To the check" }
    onward() { nl: "Verder", en: "Continue" }
    save_short() { nl: "Bewaren", en: "Save" }
    save_for_later() { nl: "Tussentijds bewaren", en: "Save for later" }
    no_names(readers) {
        nl: "Noem geen namen van leerlingen, ouders of collega's. Dit lezen: {readers}.",
        en: "Do not name pupils, parents or colleagues. Read by: {readers}.",
    }
    signs_left_one() { nl: "Nog 1 teken", en: "1 character left" }
    signs_left_many(left) { nl: "Nog {left} tekens", en: "{left} characters left" }
    field_full(most) {
        nl: "Het vak is vol: er passen {most} tekens in.",
        en: "The field is full: it holds {most} characters.",
    }
    filter() { nl: "Typ om te zoeken:", en: "Type to search:" }
    filter_nothing() { nl: "Niets gevonden. Wis een paar letters.", en: "Nothing found. Erase a few letters." }
    filter_nothing_but() {
        nl: "Niets gevonden. Wis een paar letters, of ga met de pijl omlaag naar wat hieronder staat.",
        en: "Nothing found. Erase a few letters, or go to what is below with the down arrow.",
    }
    filter_found(count) { nl: "{count} gevonden", en: "{count} found" }
    filter_chosen(labels) { nl: "gekozen: {labels}", en: "chosen: {labels}" }
    filter_more(count) { nl: "nog {count}", en: "{count} more" }
    how_several() { nl: "U kunt meer antwoorden kiezen.", en: "You can choose more than one answer." }
    how_at_most(most) { nl: "Kies er hoogstens {most}.", en: "Choose at most {most}." }
    how_at_least(least) { nl: "Kies er minstens {least}.", en: "Choose at least {least}." }
    how_between(least, most) { nl: "Kies er {least} tot {most}.", en: "Choose {least} to {most}." }
    how_exactly(number) { nl: "Kies er {number}.", en: "Choose {number}." }
    how_rank() {
        nl: "Kies op volgorde: eerst wat u het belangrijkst vindt.",
        en: "Choose in order: first what matters most to you.",
    }
    how_rank_top(top) {
        nl: "Kies er {top}, op volgorde: eerst wat u het belangrijkst vindt.",
        en: "Choose {top}, in order: first what matters most to you.",
    }
    how_date() { nl: "Dag, maand en jaar, zoals 3-11-2026.", en: "Day, month and year, as in 3-11-2026." }
    how_mark(low, high) { nl: "Een cijfer van {low} tot en met {high}.", en: "A mark from {low} to {high}." }
    how_number_between(low, high) { nl: "Een getal van {low} tot en met {high}.", en: "A number from {low} to {high}." }

    /// Said when another key was pressed, where otherwise stands what is saved.
    keys_here(keys) { nl: "hier kiest u met {keys}", en: "here you choose with {keys}" }
    hint_menu() { nl: "menu", en: "menu" }
    hint_choose() { nl: "kiezen", en: "choose" }
    hint_toggle() { nl: "aan of uit", en: "on or off" }
    hint_place() { nl: "plaats geven", en: "give a place" }
    hint_mark() { nl: "aanwijzen", en: "point" }
    hint_press() { nl: "drukken", en: "press" }
    hint_take_back() { nl: "terugnemen", en: "take back" }
    hint_onward() { nl: "verder", en: "continue" }
    /// In the place of a key: any sign.
    key_typing() { nl: "typen", en: "typing" }
    hint_replace() { nl: "vervangt", en: "replaces" }
    hint_edit() { nl: "wijzigt", en: "edits" }
    hint_back() { nl: "terug", en: "back" }
    hint_undo() { nl: "ongedaan maken", en: "undo" }
    hint_help() { nl: "hulp", en: "help" }
    hint_scroll() { nl: "bladeren", en: "scroll" }
    too_small() {
        nl: "Liever een groter venster (60 × 16)",
        en: "A larger window is better (60 × 16)",
    }

    menu_title() { nl: "Menu", en: "Menu" }
    menu_onward() { nl: "Verder", en: "Continue" }
    menu_previous() { nl: "Vorig scherm", en: "Previous screen" }
    menu_overview() { nl: "Overzicht", en: "Overview" }
    menu_code() { nl: "Bewaren en code", en: "Save and code" }
    menu_review() { nl: "Nakijken en versturen", en: "Check and send" }
    menu_language() { nl: "Taal / Language: English", en: "Taal / Language: Nederlands" }
    menu_display() { nl: "Weergave", en: "Display" }
    menu_help() { nl: "Hulp", en: "Help" }
    menu_stop() { nl: "Stoppen", en: "Stop" }

    overview_title() { nl: "Overzicht", en: "Overview" }
    overview_says() { nl: "Kies een deel om erheen te gaan.", en: "Choose a part to go there." }
    part_complete() { nl: "klaar", en: "done" }
    part_new_one() { nl: "nog niet begonnen, 1 vraag", en: "not begun yet, 1 question" }
    part_new_many(open) { nl: "nog niet begonnen, {open} vragen", en: "not begun yet, {open} questions" }
    part_and_required(open, required) { nl: "{open}, {required} verplicht", en: "{open}, {required} required" }
    part_amiss_one() { nl: "1 antwoord is nog niet goed", en: "1 answer is not right yet" }
    part_amiss_many(answers) { nl: "{answers} antwoorden nog niet goed", en: "{answers} answers not right yet" }
    part_open_one() { nl: "nog 1 vraag", en: "1 question left" }
    part_open_many(missing) { nl: "nog {missing} vragen", en: "{missing} questions left" }
}

/// How many signs still fit in a field.
#[must_use]
pub fn signs_left(lang: Lang, left: usize) -> String {
    if left == 1 { signs_left_one(lang) } else { signs_left_many(lang, left) }
}

/// How many questions of a part are still open.
#[must_use]
pub fn part_open(lang: Lang, missing: usize) -> String {
    match missing {
        0 => part_complete(lang),
        1 => part_open_one(lang),
        _ => part_open_many(lang, missing),
    }
}

/// How many questions a part has where nobody has been yet.
#[must_use]
pub fn part_new(lang: Lang, open: usize) -> String {
    if open == 1 { part_new_one(lang) } else { part_new_many(lang, open) }
}

/// That required questions were passed by.
#[must_use]
pub fn part_required(lang: Lang, open: usize, required: usize) -> String {
    part_and_required(lang, part_open(lang, open), required)
}

/// How many answers of a part are not right.
#[must_use]
pub fn part_amiss(lang: Lang, answers: usize) -> String {
    if answers == 1 { part_amiss_one(lang) } else { part_amiss_many(lang, answers) }
}

/// How long the rest takes, by the respondent's own pace.
#[must_use]
pub fn minutes_left(lang: Lang, minutes: u32) -> String {
    if minutes == 1 { minutes_left_one(lang) } else { minutes_left_many(lang, minutes) }
}
