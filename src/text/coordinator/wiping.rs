//! Wiping one text that somebody wrote.

texts! {
    title() { nl: "Een tekst wissen", en: "Wipe a text" }
    asks() {
        nl: "Typ woorden uit de tekst die weg moet, bijvoorbeeld een naam, of kies de tekst hieronder.",
        en: "Type words of the text that must go, such as a name, or choose the text below.",
    }
    nothing() { nl: "Geen tekst heeft deze woorden.", en: "No text has these words." }
    nothing_there() { nl: "Hier staan geen teksten om te wissen.", en: "There are no texts to wipe here." }
    ask() { nl: "Wilt u deze tekst wissen?", en: "Do you want to wipe this text?" }
    says() {
        nl: "Niemand kan de tekst daarna nog lezen of exporteren; op die plek staat dan (gewist). Dit is niet terug te draaien. Het logboek zegt bij welke vraag een tekst gewist is, niet wat er stond. In reservekopieën en bestanden die al gemaakt zijn, staat de tekst nog: wis die zelf.",
        en: "Nobody can read or export the text afterwards; in its place it will say (wiped). This can't be undone. The log tells at which question a text was wiped, not what it said. Backups and files that were made before still hold it: delete those yourself.",
    }
    wipe() { nl: "Wissen", en: "Wipe" }
    /// Where a text stood.
    wiped() { nl: "(gewist)", en: "(wiped)" }
    done() { nl: "De tekst is gewist.", en: "The text was wiped." }
    gone() { nl: "Deze tekst stond er al niet meer.", en: "This text was not there any more." }
    help() { nl: "bij de open antwoorden: één tekst wissen", en: "at the open answers: wipe one text" }
    hint() { nl: "tekst wissen", en: "wipe a text" }
}
