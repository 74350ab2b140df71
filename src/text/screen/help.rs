//! What the keys do.

texts! {
    help_title() { nl: "Hulp", en: "Help" }
    help_questions() { nl: "Bij een vraag", en: "At a question" }
    help_digits() {
        nl: "kiest het antwoord op die plaats en gaat naar de volgende vraag; 0 is het tiende",
        en: "chooses the answer at that place and goes to the next question; 0 is the tenth",
    }
    help_letter_key() { nl: "letter", en: "letter" }
    help_letter() {
        nl: "de letter boven de kolom, zoals w voor weet ik niet",
        en: "the letter above the column, such as w for don't know",
    }
    help_up_down() { nl: "naar de vorige of volgende vraag, of een regel in een lijst", en: "to the question or line above or below" }
    help_left_right() { nl: "wijst een antwoord aan, zonder te kiezen", en: "points at an answer without choosing it" }
    help_space_key() { nl: "spatie", en: "space" }
    help_space() { nl: "kiest wat is aangewezen", en: "chooses what is pointed at" }
    help_enter() {
        nl: "kiest wat is aangewezen en gaat verder; niets aangewezen: slaat over",
        en: "chooses what is pointed at and goes on; nothing pointed at: skips",
    }
    help_backspace() {
        nl: "neemt de laatste keuze terug; nog eens: die daarvoor",
        en: "takes back the latest choice; again: the one before",
    }
    help_several() {
        nl: "Mag u meer kiezen, dan zet een cijfer het antwoord aan of uit en blijft u bij de vraag.",
        en: "Where you may choose more, a digit switches an answer on or off and you stay at the question.",
    }
    help_typing() {
        nl: "Bij een tekstvak zijn letters en cijfers gewoon tekst. Tab gaat verder.",
        en: "In a text field letters and digits are just text. Tab goes on.",
    }
    help_moving() { nl: "Door de vragenlijst", en: "Through the questionnaire" }
    help_tab() { nl: "naar de volgende vraag en daarna de knoppen; met Shift terug", en: "to the next question, then the buttons; with Shift back" }
    help_pages() { nl: "naar het volgende of vorige scherm", en: "to the next or previous screen" }
    help_menu() { nl: "het menu; daarin kiest u met een cijfer", en: "the menu; choose there by digit" }
    help_code() { nl: "uw code, om later verder te gaan", en: "your code, to go on later" }
    help_overview() { nl: "het overzicht van alle delen", en: "the overview of all parts" }
    help_review() { nl: "nakijken en versturen", en: "check and send" }
    help_stop() { nl: "bewaart en vraagt of u wilt stoppen", en: "saves and asks whether you want to stop" }
    help_sheet() {
        nl: "Met de pijltjes wijst u iets aan, met Enter kiest u het. Staat er een cijfer voor, dan kan het ook met dat cijfer. Esc gaat terug.",
        en: "Point with the arrow keys and choose with Enter, or by the digit before it. Esc goes back.",
    }
    help_saved() {
        nl: "Elk antwoord wordt meteen bewaard. Onderaan staat of dat gelukt is.",
        en: "Every answer is saved at once. The bottom of the screen tells whether that worked.",
    }
    help_close() { nl: "Terug", en: "Back" }
}
