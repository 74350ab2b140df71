//! Letters to those who are invited: what a region sends before, at the beginning, and near the end of a wave.

texts! {
    option() {
        nl: "een hele brief: announcement (aankondiging), invitation (uitnodiging) of reminder (herinnering)",
        en: "a whole letter: announcement, invitation or reminder",
    }
    value() { nl: "BRIEF", en: "LETTER" }
    option_questionnaire() { nl: "alleen die vragenlijst", en: "that questionnaire only" }

    subject_announcement(region) {
        nl: "Onderwerp: hoe werken onderwijs en jeugdhulp samen in {region}?",
        en: "Subject: how do schools and youth care work together in {region}?",
    }
    subject_invitation(title, last) {
        nl: "Onderwerp: uw vragenlijst, invullen tot en met {last} ({title})",
        en: "Subject: your questionnaire, to be filled in by {last} ({title})",
    }
    subject_reminder(title, last) {
        nl: "Onderwerp: herinnering, u kunt nog invullen tot en met {last} ({title})",
        en: "Subject: reminder, you can still fill it in by {last} ({title})",
    }
    dear() { nl: "Beste collega,", en: "Dear colleague," }

    why(region) {
        nl: "In {region} willen wij weten hoe goed scholen, gemeenten en jeugdhulp samenwerken. Daar hebben wij uw ervaring bij nodig.",
        en: "In {region} we want to know how well schools, municipalities and youth care work together. For that we need your experience.",
    }
    coming(title, first, last, time) {
        nl: "Binnenkort vragen wij u een vragenlijst in te vullen: {title}. Dat kan van {first} tot en met {last} en kost {time}. In een volgende brief staat hoe u de vragenlijst opent.",
        en: "Soon we will ask you to fill in a questionnaire: {title}. You can do so from {first} up to and including {last}, and it takes {time}. Another letter will tell how to open it.",
    }
    asked(title, last, time) {
        nl: "Wilt u deze vragenlijst invullen: {title}? Dat kan tot en met {last} en kost {time}. U kunt op elk moment stoppen en later verdergaan met een code.",
        en: "Would you fill in this questionnaire: {title}? You can do so up to and including {last}, and it takes {time}. You can stop at any moment and go on later with a code.",
    }
    reminded(title) {
        nl: "Onlangs vroegen wij u deze vragenlijst in te vullen: {title}. Hebt u dat gedaan? Dan bedanken wij u hartelijk; u hoeft niets meer te doen. Wij weten niet wie al heeft ingevuld, daarom krijgt iedereen deze brief.",
        en: "Recently we asked you to fill in this questionnaire: {title}. Have you done so? Then thank you very much; there is nothing more to do. We do not know who has filled it in, so everybody gets this letter.",
    }
    still(last, time) {
        nl: "Hebt u nog niet meegedaan? Dat kan tot en met {last} en kost {time}. Was u al begonnen, ga dan verder met uw code.",
        en: "Have you not taken part yet? You can do so up to and including {last}, and it takes {time}. If you had begun, go on with your code.",
    }
    measured_before() {
        nl: "Wij vroegen dit eerder. Met uw antwoorden zien wij wat er sindsdien veranderd is.",
        en: "We asked this before. Your answers show us what has changed since.",
    }
    anonymous(least) {
        nl: "Na versturen weet niemand wat u hebt geantwoord. Uitkomsten van minder dan {least} mensen worden nooit getoond.",
        en: "Once sent, nobody knows what you answered. Results of fewer than {least} people are never shown.",
    }
    no_name(rest) { nl: "Uw naam vragen wij niet. {rest}", en: "We do not ask your name. {rest}" }
    questions(contact) { nl: "Hebt u vragen? {contact}", en: "Do you have questions? {contact}" }
    officer(officer) { nl: "Vragen over privacy: {officer}", en: "Questions on privacy: {officer}" }
    how() { nl: "Zo opent u de vragenlijst", en: "How to open the questionnaire" }
    ticket(blank) { nl: "Uw toegangsnummer: {blank}", en: "Your access number: {blank}" }
    regards() { nl: "Met vriendelijke groet,", en: "Kind regards," }

    // What the program can't know.
    blank_sender() { nl: "[naam van de afzender]", en: "[name of the sender]" }
    blank_contact() { nl: "[naam, mailadres of telefoonnummer]", en: "[name, email address or telephone number]" }
    blank_rights() {
        nl: "[de grondslag, welke rechten mensen hebben, en dat zij een klacht kunnen indienen bij de Autoriteit Persoonsgegevens]",
        en: "[the legal basis, which rights people have, and that they can complain to the data protection authority]",
    }
    blank_ticket() { nl: "[het nummer van deze persoon]", en: "[the number of this person]" }
    blank_key() { nl: "[hoe mensen de server herkennen: start eerst aoj serve]", en: "[how people recognise the server: start aoj serve first]" }
    fill_in(blanks) {
        nl: "Vul zelf nog in, tussen de haken: {blanks}",
        en: "Still to be filled in by you, between the brackets: {blanks}",
    }
}
