//! The page that explains all keys, `docs/keys.md`.

texts! {
    keys_title() { nl: "Toetsen", en: "Keys" }
    keys_intro() {
        nl: "Alles kan zonder muis en zonder functietoetsen. Onderaan elk scherm staat wat u daar het vaakst nodig hebt, en met `?` krijgt u deze tabel op het scherm.",
        en: "Everything can be done without a mouse and without function keys. The last line of every screen names the keys you need most there, and `?` shows this table.",
    }
    keys_key() { nl: "toets", en: "key" }
    keys_does() { nl: "doet", en: "does" }
    keys_note_digits() {
        nl: "Het cijfer is de plaats van het antwoord, niet de waarde; bij een rapportcijfer is het wel de waarde, en is `0` een 10. Hetzelfde cijfer binnen 60 milliseconden telt één keer. Cijfers met halve punten typt u.",
        en: "The digit is the place of the answer, not its value; for a mark it is the value, and `0` is 10. The same digit within 60 milliseconds counts once. Marks with half points are typed.",
    }
    keys_note_last() {
        nl: "Een cijfer slaat nooit een bladzijde om: na de laatste vraag staat u op *Verder*. Staan er meer vragen op het scherm, dan doet een cijfer daar niets, zodat één cijfer te veel geen antwoord verandert. Staat er maar één, dan beantwoordt het die opnieuw.",
        en: "A digit never turns the page: after the last question you are on *Continue*. With several questions on the screen a digit does nothing there, so that one digit too many changes no answer. With only one, it answers that question anew.",
    }
    keys_note_long() {
        nl: "Een lijst van tien antwoorden of meer heeft geen cijfers: u typt een paar letters. Woorden mogen in elke volgorde, streepjes en `'s-` hoeven niet. Wat met die letters begint, staat bovenaan. *Weet ik niet* en dergelijke staan eronder.",
        en: "A list of ten answers or more has no digits: you type a few letters. Words may come in any order, hyphens and `'s-` are not needed. What starts with those letters is on top. *Don't know* and the like are below.",
    }
    keys_note_field() {
        nl: "*Weet ik niet* en dergelijke staan onder het vak; met de pijl omlaag komt u er. Getallen en datums mag u schrijven zoals u gewend bent: `7,5` of `7.5`, `3-11-2026` of `3 november 2026`. Is iets geen antwoord, dan blijft u één keer staan om te lezen waarom; nog eens verder gaat verder.",
        en: "*Don't know* and the like are below the field; the down arrow takes you there. Write numbers and dates as you are used to: `7,5` or `7.5`, `3-11-2026` or `3 November 2026`. If something is no answer you stay once to read why; going on again goes on.",
    }
    keys_note_paste() {
        nl: "Wat u plakt komt alleen in een vak terecht; daarbuiten doet plakken niets.",
        en: "What you paste goes into a field only; elsewhere pasting does nothing.",
    }
    keys_note_end() {
        nl: "Na het laatste scherm komt het nakijken vanzelf. Versturen is nooit de knop waarop u al staat. `Ctrl-D` doet niets.",
        en: "After the last screen the check comes by itself. Sending is never the button you are already on. `Ctrl-D` does nothing.",
    }
    keys_mouse_title() { nl: "Muis", en: "Mouse" }
    keys_mouse() {
        nl: "Klik op een antwoord of op de legenda om te kiezen, op een vraag om erheen te gaan, in een vak om de cursor te zetten, op een knop om te drukken. Het wiel bladert door een lijst, een vak of het scherm. Op het scherm met uw code is de muis van de terminal zelf, zodat u de code kunt selecteren.",
        en: "Click an answer or the legend to choose, a question to go there, in a field to put the cursor there, a button to press it. The wheel scrolls a list, a field or the screen. On the screen with your code the mouse is the terminal's own, so that you can select the code.",
    }
    keys_same_title() { nl: "Wat terminals anders noemen", en: "What terminals call otherwise" }
    keys_same(key, other) { nl: "{key} is hetzelfde als {other}.", en: "{key} is the same as {other}." }
}
