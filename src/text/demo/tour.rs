//! The guided tour of a demonstration. Of each step what it is called, what is seen, and what else is good to know: the
//! first of these stands on every screen that has room for a sentence, so it says the most important thing.

texts! {
    // Keys.
    onward() { nl: "verder", en: "on" }
    done() { nl: "klaar", en: "done" }
    back() { nl: "terug", en: "back" }
    stop() { nl: "stoppen", en: "stop" }
    or(one, other) { nl: "{one} of {other}", en: "{one} or {other}" }

    answer() { nl: "Invullen", en: "Filling in" }
    answer_first() {
        nl: "Eén cijfer is één antwoord: druk op 4. Onderaan staat bewaard zodra het ook echt bewaard is.",
        en: "One digit is one answer: press 4. Below it says saved only once it really is.",
    }
    answer_more() { nl: "Niemand vraagt naar een naam.", en: "Nobody asks for a name." }

    code() { nl: "Code en bewaren", en: "Code and saving" }
    code_first() {
        nl: "Met deze code gaat iemand later verder, ook op een andere computer.",
        en: "With this code somebody goes on later, also on another computer.",
    }
    code_more() {
        nl: "Zonder code kan niemand de antwoorden lezen, ook de beheerder niet.",
        en: "Without the code nobody can read the answers, not even the administrator.",
    }

    send() { nl: "Versturen", en: "Sending" }
    send_first() {
        nl: "Hier staat wat nog open is. Pas wat verstuurd is, telt mee.",
        en: "Here stands what is still open. Only what is sent counts.",
    }
    send_more() {
        nl: "Na versturen vervalt de code, en is niet meer na te gaan van wie de antwoorden zijn.",
        en: "Once sent, the code is void and nothing tells any more whose answers they are.",
    }

    live() { nl: "De meting, live", en: "The wave, live" }
    live_first() {
        nl: "Per doelgroep: hoeveel mensen verstuurd hebben, van hoeveel die zijn uitgenodigd.",
        en: "For each audience: how many people have sent theirs, of how many who were invited.",
    }
    live_more() { nl: "Wie dat zijn, weet niemand.", en: "Who they are nobody knows." }

    themes() { nl: "Themabalken", en: "Theme bars" }
    themes_first() {
        nl: "Verder naar rechts is gunstiger. De balken bewegen pas na vijf nieuwe vragenlijsten.",
        en: "Further to the right is better. The bars only move after five new questionnaires.",
    }
    themes_more() {
        nl: "Zo verraadt niets wat één persoon antwoordde.",
        en: "So nothing gives away what one person answered.",
    }

    question() { nl: "Eén vraag", en: "One question" }
    question_first() {
        nl: "Weet ik niet en niet van toepassing staan apart en tellen niet mee in het gemiddelde.",
        en: "Don't know and not applicable stand apart and are in no mean.",
    }
    question_more() {
        nl: "Met de pijltjes opzij komt u bij de andere vragen.",
        en: "The arrow keys to the sides lead to the other questions.",
    }

    /// After closing and opening again, instead of the first of these two steps.
    reopened_first() {
        nl: "De meting is heropend: de balken blijven zoals zij bij het sluiten waren.",
        en: "The wave is open again: the bars stay as they were when it was closed.",
    }
    reopened_more() {
        nl: "Wie er nu bij komt, telt mee als zij weer sluit.",
        en: "Whoever comes now counts when it is closed again.",
    }

    closing() { nl: "Sluiten", en: "Closing" }
    closing_first() {
        nl: "Wie een meting sluit, typt haar naam in. Gaat u verder in deze rondleiding, dan sluit zij.",
        en: "Whoever closes a wave types in its name. Going on in this tour closes it.",
    }
    closing_more() {
        nl: "Dan telt alles mee en zijn ook groepen te zien.",
        en: "Then everything counts, and groups can be seen too.",
    }

    former() { nl: "Vorige meting", en: "Former wave" }
    former_first(up, down) {
        nl: "{up} of {down} staat er alleen als het verschil met de vorige meting geen toeval kan zijn.",
        en: "{up} or {down} stands only where the difference from the former wave is more than chance.",
    }
    former_more() {
        nl: "Alleen vragen die hetzelfde zijn gebleven, worden vergeleken.",
        en: "Only questions that stayed the same are compared.",
    }

    groups() { nl: "Kleine groepen", en: "Small groups" }
    groups_first() {
        nl: "Van een groep van minder dan vijf mensen staat hier geen cijfer.",
        en: "Of a group of fewer than five people there is no figure here.",
    }
    groups_more() {
        nl: "Kon iemand die groep uitrekenen, dan blijft er nog een verborgen.",
        en: "If somebody could work that group out, another stays hidden too.",
    }

    meeting() { nl: "Werkbijeenkomst", en: "Work meeting" }
    meeting_first() {
        nl: "Druk op a en schrijf wat deze cijfers verklaart. De notitie gaat mee in het verslag.",
        en: "Press a and write what explains these figures. The note goes into the report.",
    }
    meeting_more() {
        nl: "Dat maakt u met aoj results --markdown.",
        en: "That is made by aoj results --markdown.",
    }
}
