//! Looking at a questionnaire while somebody writes it.

texts! {
    preview() { nl: "Voorbeeld", en: "Preview" }
    preview_status() { nl: "voorbeeld: er wordt niets bewaard", en: "preview: nothing is kept" }
    preview_nothing_kept() {
        nl: "Dit is een voorbeeld: van wat u invult, wordt niets bewaard.",
        en: "This is a preview: nothing that you fill in is kept."
    }
    preview_code_here() {
        nl: "Wie de vragenlijst echt invult, ziet hier de code om later verder te gaan.",
        en: "Whoever really fills in the questionnaire sees the code here with which to go on later."
    }
    preview_follows() {
        nl: "Bewaart u het bestand na een wijziging, dan ziet u die meteen op dit scherm.",
        en: "When you save the file after a change, you see it on this screen at once."
    }
    preview_again() { nl: "Opnieuw beginnen", en: "Begin again" }
    preview_broken() {
        nl: "Het bestand klopt nu niet, dus u kunt de nieuwe versie nog niet zien.",
        en: "The file is not right at the moment, so the new version can't be shown yet."
    }
    preview_line(line) { nl: "Regel {line}", en: "Line {line}" }
    preview_more(n) { nl: "En nog {n} andere fouten.", en: "And {n} more errors." }
    preview_mend() {
        nl: "Verbeter het bestand en bewaar het. Daarna ziet u hier vanzelf de vragen weer.",
        en: "Mend the file and save it. Then the questions come back here by themselves."
    }
    preview_as_it_was() { nl: "De vorige versie bekijken", en: "Look at the version before" }
    preview_confirm() {
        nl: "Dit is een voorbeeld: er wordt niets verstuurd. Wie de vragenlijst echt invult, leest hier dat de code vervalt.",
        en: "This is a preview: nothing will be sent. Whoever really fills it in reads here that the code expires."
    }
    preview_sent() {
        nl: "Dit was een voorbeeld: er is niets verstuurd en niets bewaard.",
        en: "This was a preview: nothing was sent and nothing was kept."
    }
}
