//! What the keys do.

texts! {
    help_title() { nl: "Hulp", en: "Help" }
    help_questions() { nl: "Bij een vraag", en: "At a question" }
    help_several() { nl: "Waar u meer mag kiezen, of een volgorde geeft", en: "Where you may choose more, or give an order" }
    help_long_lists() { nl: "In een lange lijst", en: "In a long list" }
    help_fields() { nl: "In een tekstvak", en: "In a text field" }
    help_buttons() { nl: "Op een knop onder de vragen", en: "On a button below the questions" }
    help_moving() { nl: "Door de vragenlijst", en: "Through the questionnaire" }
    help_sheets() { nl: "In het menu, het overzicht en andere schermen", en: "In the menu, the overview and other screens" }

    help_letter_key() { nl: "letter", en: "letter" }
    help_sign_key() { nl: "tekst", en: "text" }
    help_space_key() { nl: "spatie", en: "space" }

    help_digits() {
        nl: "kiest het antwoord op die plaats en gaat naar de volgende vraag; 0 is het tiende",
        en: "chooses the answer at that place and goes to the next question; 0 is the tenth",
    }
    help_digits_several() {
        nl: "zet het antwoord aan of uit, of geeft het de volgende plaats; u blijft bij de vraag",
        en: "switches the answer on or off, or gives it the next place; you stay at the question",
    }
    help_digits_sheet() { nl: "kiest wat dat cijfer voor zich heeft", en: "chooses what has that digit before it" }
    help_sign_search() {
        nl: "zoekt: een paar letters zijn genoeg, hoofdletters en accenten zijn niet nodig",
        en: "searches: a few letters are enough, capitals and accents are not needed",
    }
    help_sign() { nl: "letters, cijfers en spaties zijn gewoon tekst", en: "letters, digits and spaces are just text" }
    help_space() { nl: "kiest wat is aangewezen", en: "chooses what is pointed at" }
    help_space_several() { nl: "zet aan of uit wat is aangewezen", en: "switches on or off what is pointed at" }
    help_space_search() {
        nl: "kiest wat is aangewezen; is er meer gevonden, dan hoort de spatie bij wat u zoekt",
        en: "chooses what is pointed at; while more is found it is part of what you search for",
    }
    help_enter() {
        nl: "kiest wat is aangewezen en gaat verder; niets aangewezen: gaat verder zonder te kiezen",
        en: "chooses what is pointed at and goes on; nothing pointed at: goes on without choosing",
    }
    help_enter_several() {
        nl: "kiest wat is aangewezen en gaat verder; hebt u gekozen, dan slaat het na de laatste vraag van een scherm de bladzijde om",
        en: "chooses what is pointed at and goes on; once you have chosen it turns the page after the last question of a screen",
    }
    help_enter_field() {
        nl: "gaat verder; in een vak van meer regels: een nieuwe regel",
        en: "goes on; in a field of several lines: a new line",
    }
    help_enter_button() { nl: "drukt op de knop", en: "presses the button" }
    help_enter_sheet() { nl: "doet wat is aangewezen", en: "does what is pointed at" }
    help_letter() {
        nl: "de letter boven de kolom of voor het antwoord, zoals w voor weet ik niet",
        en: "the letter above the column or before the answer, such as w for don't know",
    }
    help_up_down() {
        nl: "naar de vorige of volgende vraag, of een regel in een lijst",
        en: "to the question or line above or below",
    }
    help_up_down_list() { nl: "wijst een antwoord aan, zonder te kiezen", en: "points at an answer without choosing it" }
    help_up_down_field() {
        nl: "een regel omhoog of omlaag; aan het eind uit het vak, naar wat eronder staat",
        en: "a line up or down; at the end out of the field, to what is below it",
    }
    help_up_button() { nl: "terug naar de vragen", en: "back to the questions" }
    help_up_down_sheet() { nl: "wijst iets aan; een lange tekst schuift", en: "points at something; a long text scrolls" }
    help_left_right() { nl: "wijst een antwoord aan, zonder te kiezen", en: "points at an answer without choosing it" }
    help_left_right_field() { nl: "door de tekst", en: "through the text" }
    help_left_right_button() { nl: "naar de knop ernaast", en: "to the button beside it" }
    help_home_end() {
        nl: "naar het eerste of laatste antwoord; nog eens: naar de eerste of laatste vraag van het scherm",
        en: "to the first or last answer; again: to the first or last question of the screen",
    }
    help_home_end_list() { nl: "naar het begin of het eind van de lijst", en: "to the start or the end of the list" }
    help_home_end_field() { nl: "naar het begin of het eind van de regel", en: "to the start or the end of the line" }
    help_home_end_button() {
        nl: "naar de eerste of laatste vraag van het scherm",
        en: "to the first or last question of the screen",
    }
    help_home_end_sheet() { nl: "naar het eerste of het laatste", en: "to the first or the last" }
    help_backspace() {
        nl: "neemt de laatste keuze terug; nog eens: die daarvoor",
        en: "takes back the latest choice; again: the one before",
    }
    help_backspace_search() {
        nl: "wist een letter; hebt u niets gezocht, dan neemt het de laatste keuze terug",
        en: "erases a letter; if you searched for nothing it takes back the latest choice",
    }
    help_backspace_field() { nl: "wist wat voor de cursor staat", en: "erases what is before the cursor" }
    help_delete() { nl: "wist wat op de cursor staat", en: "erases what is at the cursor" }
    help_undo() { nl: "maakt het laatste ongedaan: een woord, of wat u plakte", en: "undoes the latest: a word, or what you pasted" }
    help_redo() { nl: "zet dat terug", en: "brings that back" }
    help_tab() { nl: "naar de volgende vraag en daarna de knoppen; met Shift terug", en: "to the next question, then the buttons; with Shift back" }
    help_pages() { nl: "naar het volgende of vorige scherm", en: "to the next or previous screen" }
    help_pages_list() {
        nl: "bladert, als u met de pijltjes in de lijst bent",
        en: "pages, when you are in the list with the arrow keys",
    }
    help_menu() { nl: "het menu, waarin u met een cijfer kiest; daar en op andere schermen: terug", en: "the menu, where you choose by digit; there and on other screens: back" }
    help_help() { nl: "deze hulp", en: "this help" }
    help_code() { nl: "uw code, om later verder te gaan", en: "your code, to go on later" }
    help_overview() { nl: "het overzicht van alle delen", en: "the overview of all parts" }
    help_review() { nl: "nakijken en versturen", en: "check and send" }
    help_stop() { nl: "bewaart en vraagt of u wilt stoppen", en: "saves and asks whether you want to stop" }
    help_suspend() {
        nl: "zet het programma even opzij op uw eigen computer; elders doet het niets",
        en: "puts the program aside for a moment on your own computer; elsewhere it does nothing",
    }
    help_sheet() {
        nl: "Met de pijltjes wijst u iets aan, met Enter kiest u het. Staat er een cijfer voor, dan kan het ook met dat cijfer. Esc gaat terug.",
        en: "Point with the arrow keys and choose with Enter, or by the digit before it. Esc goes back.",
    }
    help_saved() {
        nl: "Elk antwoord wordt meteen bewaard. Onderaan staat of dat gelukt is.",
        en: "Every answer is saved at once. The bottom of the screen tells whether that worked.",
    }
    help_time() {
        nl: "U hebt alle tijd: niets sluit vanzelf.",
        en: "Take your time: nothing closes by itself.",
    }
    help_close() { nl: "Terug", en: "Back" }
}
