//! What is said before work that takes a while.

texts! {
    closing() {
        nl: "De meting wordt gesloten en het gegevensbestand herschreven. Dat duurt even en vraagt zolang evenveel werkgeheugen, en nog eens zoveel ruimte op de schijf, als dat bestand groot is.",
        en: "The wave is being closed and the data file rewritten. That takes a while, and meanwhile as much memory, and as much room again on the disk, as that file is large."
    }
    wiping() {
        nl: "De antwoorden worden gewist. Dat duurt even.",
        en: "The answers are being wiped. That takes a while."
    }
    reading_in() {
        nl: "De antwoorden worden ingelezen. Dat duurt even; breekt u het af, dan is er niets ingelezen.",
        en: "The answers are being read in. That takes a while; if you break it off, nothing is read in."
    }
    exporting() {
        nl: "De antwoorden worden weggeschreven. Dat duurt even.",
        en: "The answers are being written. That takes a while."
    }
    copying() {
        nl: "De gegevens worden gekopieerd. Dat duurt even.",
        en: "The data are being copied. That takes a while."
    }
    looking_through() {
        nl: "Alle gegevens worden nagelopen. Dat duurt even.",
        en: "All data are being looked through. That takes a while."
    }
}
