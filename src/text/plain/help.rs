//! What can be typed.

texts! {
    /// The short help behind a question that is read again.
    words_short() {
        nl: "Opdrachten: verder, terug, wis, overzicht, ga naar 7, code, taal, nakijken, stoppen. Uitleg: hulp.",
        en: "Commands: onward, back, clear, overview, go to 7, code, language, review, stop. Explained: help.",
    }
    words_short_slash() {
        nl: "Opdrachten: /verder, /terug, /wis, /overzicht, /ga naar 7, /code, /taal, /nakijken, /stoppen. Uitleg: /hulp.",
        en: "Commands: /onward, /back, /clear, /overview, /go to 7, /code, /language, /review, /stop. Explained: /help.",
    }
    words_start() {
        nl: "Opdrachten: verder, terug, code, spel, taal, stoppen.",
        en: "Commands: onward, back, code, spell, language, stop.",
    }
    help_answer() {
        nl: "Antwoorden: typ het nummer of de letter van uw keuze en druk op Enter. De volgende vraag komt dan vanzelf.",
        en: "To answer: type the number or letter of your choice and press Enter. The next question then comes by itself.",
    }
    help_several() {
        nl: "Mag u meer kiezen: typ alle nummers op één regel, zoals 1 3 5. Dat vervangt wat u eerder koos.",
        en: "Where you may choose more: type all numbers on one line, such as 1 3 5. That replaces what you chose before.",
    }
    help_text() {
        nl: "Bij een vraag om tekst is alles wat u typt uw antwoord. Een opdracht begint daar met een schuine streep, zoals /terug. Dat mag bij andere vragen ook.",
        en: "At a question for text all that you type is your answer. There a command begins with a slash, such as /back. At other questions that is allowed too.",
    }
    help_double() {
        nl: "Begint uw eigen tekst met een schuine streep? Typ er dan twee.",
        en: "Does your own text begin with a slash? Then type two.",
    }
    help_onward() { nl: "verder: naar de volgende vraag, zonder te antwoorden. Een plusteken doet hetzelfde.", en: "onward: to the next question, without answering. A plus sign does the same." }
    help_back() { nl: "terug: naar de vorige vraag. Een minteken doet hetzelfde.", en: "back: to the previous question. A minus sign does the same." }
    help_again() { nl: "vraagteken: leest de vraag met alle antwoorden nog eens voor. Een lege regel leest alleen de vraag.", en: "question mark: reads the question with all answers again. An empty line reads the question only." }
    help_go() { nl: "ga naar 7: naar vraag 7, bijvoorbeeld om het antwoord te veranderen; wijzig 7 doet hetzelfde. Met deel 2 gaat u naar deel 2.", en: "go to 7: to question 7, for example to change the answer; change 7 does the same. With part 2 you go to part 2." }
    help_clear() { nl: "wis: haalt het antwoord op deze vraag weg; heeft die er geen, dan uw laatste keuze.", en: "clear: takes away the answer to this question; if it has none, your latest choice." }
    help_overview() { nl: "overzicht: alle delen, en wat er nog open is.", en: "overview: all parts, and what is still open." }
    help_code() { nl: "code of bewaren: uw code en of alles bewaard is. spel: de code teken voor teken.", en: "code or save: your code and whether all is saved. spell: the code sign by sign." }
    help_mail() { nl: "mailen: de code naar uw eigen mailadres, waar dat kan.", en: "mail: the code to your own mail address, where that is possible." }
    help_language() { nl: "taal: naar het Engels en terug.", en: "language: to Dutch and back." }
    help_review() { nl: "nakijken: wat er nog open is. versturen: stuurt alles op, als u daarna ja typt.", en: "review: what is still open. send: sends all, if you then type yes." }
    help_stop() { nl: "stoppen: weggaan; uw antwoorden blijven bewaard. wissen: alles weghalen, als u daarna alles wissen typt.", en: "stop: leave; your answers stay saved. wipe: remove all, if you then type wipe all." }
    help_saved() { nl: "Elk antwoord wordt meteen bewaard. Pas als u bewaard hoort, is het zeker.", en: "Every answer is saved at once. Once you hear saved, it is certain." }
}
