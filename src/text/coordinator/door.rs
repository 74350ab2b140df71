//! Coming in, the passphrase, leaving.

texts! {
    title() { nl: "Monitor AOJ · coördinator", en: "Monitor AOJ · coordinator" }
    asks() { nl: "Wat is de wachtzin?", en: "What is the passphrase?" }
    forgotten() {
        nl: "Bent u de wachtzin kwijt? Wie het programma beheert, stelt een nieuwe in met aoj coordinate --set-passphrase.",
        en: "Lost it? Whoever runs the program sets a new one with aoj coordinate --set-passphrase.",
    }
    come_in() { nl: "Binnengaan", en: "Come in" }
    wrong() { nl: "Dat is niet de wachtzin.", en: "That is not the passphrase." }
    asks_new() { nl: "Kies een wachtzin voor de coördinator", en: "Choose a passphrase for the coordinator" }
    asks_again() { nl: "Typ de wachtzin nog een keer", en: "Type the passphrase once more" }
    long_enough(signs) {
        nl: "Neem ten minste {signs} tekens, bijvoorbeeld vier woorden die niets met elkaar te maken hebben.",
        en: "Take at least {signs} signs, such as four words that have nothing to do with each other.",
    }
    no_way_back() {
        nl: "De wachtzin zelf wordt nergens bewaard en is niet terug te halen. In het logboek komt de dag waarop hij is ingesteld.",
        en: "The passphrase itself is kept nowhere and can't be had back. The log keeps the day on which it was set.",
    }
    too_short() { nl: "Die wachtzin is te kort.", en: "That passphrase is too short." }
    not_the_same() {
        nl: "Dat was niet twee keer hetzelfde. Begin opnieuw.",
        en: "That was not the same twice. Please begin again.",
    }
    not_inside() { nl: "Eerst moet de wachtzin weer getypt worden.", en: "The passphrase must be typed first." }
    keep() { nl: "Vastleggen", en: "Set" }
    leaving() { nl: "Wilt u stoppen?", en: "Do you want to stop?" }
    leaving_says() {
        nl: "Alles wat u vastlegde, is bewaard. De meting loopt gewoon door.",
        en: "All that you set down has been kept. The wave just goes on.",
    }
    office_gone() {
        nl: "Het programma kan dit nu niet doen. Sluit het en begin opnieuw.",
        en: "The program can't do this now. Close it and begin again.",
    }
    office_broke() {
        nl: "Hier ging iets mis in het programma zelf. Er is niets veranderd; probeer het nog eens.",
        en: "Something went wrong in the program itself. Nothing has changed; please try again.",
    }
    not_with_this_key() {
        nl: "Met deze sleutel kan dit niet: hij is voor één meting.",
        en: "This can't be done with this key: it is for one wave.",
    }
    to_start() { nl: "Naar het beginscherm", en: "To the start screen" }
}
