//! Overview, checking, sending, the code, stopping, wiping.

texts! {
    overview_part(part, title, open) { nl: "Deel {part}: {title}, {open}.", en: "Part {part}: {title}, {open}." }
    overview_here(part, number) { nl: "U bent in deel {part}, bij vraag {number}.", en: "You are in part {part}, at question {number}." }
    overview_how() {
        nl: "Typ bijvoorbeeld deel 2, of ga naar 7. De vraag nog eens horen: typ een vraagteken.",
        en: "Type for example part 2, or go to 7. To hear the question again: type a question mark.",
    }

    open_question(number, text) { nl: "Vraag {number}: {text}", en: "Question {number}: {text}" }
    open_more(count) { nl: "En nog {count}.", en: "And {count} more." }
    last_day_over() {
        nl: "De laatste dag is voorbij. Versturen kan alleen nu nog, tot twee uur 's nachts. Later verdergaan met uw code kan niet meer.",
        en: "The last day has passed. You can send only now, until two o'clock at night. Going on later with your code is no longer possible.",
    }
    review_how() {
        nl: "Typ versturen, of het nummer van een vraag. Terug naar de vragen: typ terug.",
        en: "Type send, or the number of a question. Back to the questions: type back.",
    }
    confirm_how(word) {
        nl: "Typ {word} om te versturen. Bij iets anders wordt er niets verstuurd.",
        en: "Type {word} to send. Anything else sends nothing.",
    }
    confirm_word() { nl: "ja", en: "yes" }
    not_sent() { nl: "Er is niets verstuurd.", en: "Nothing was sent." }

    code_is(code) { nl: "Uw code is {code}.", en: "Your code is {code}." }
    all_saved() { nl: "Uw antwoorden zijn bewaard, maar nog niet verstuurd.", en: "Your answers are saved, but not sent yet." }
    counts_when(day) {
        nl: "Ze tellen pas mee als u ze verstuurt. Dat kan tot en met {day}.",
        en: "They count only when you send them. You can do that up to and including {day}.",
    }
    counts_nowhere() {
        nl: "Dit is een oefenmeting: ook na versturen tellen ze nergens mee.",
        en: "This is for practice: they count nowhere, not even after sending.",
    }
    come_back(how) { nl: "Zo gaat u later verder: {how}.", en: "To go on later: {how}." }
    /// How to come back: a command, and what to type then.
    return_by(command) { nl: "{command}, typ dan code", en: "{command}, then type code" }
    last_not_saved(why) {
        nl: "Uw laatste antwoorden zijn nog niet bewaard: {why}.",
        en: "Your latest answers are not saved yet: {why}.",
    }
    sent_end() { nl: "Dit programma stopt nu.", en: "This program stops now." }
    not_saved_says() {
        nl: "Ze staan alleen in dit programma. Wij blijven het proberen; laat het liever aan staan.",
        en: "They exist in this program only. We keep trying; please leave it running.",
    }
    stop_anyway() {
        nl: "Stopt u nu, dan gaan ze verloren. Wacht liever, of antwoord gewoon door. Weg zonder bewaren: typ toch stoppen.",
        en: "If you stop now, they are lost. Better wait, or just go on answering. To leave without saving: type stop anyway.",
    }
    stopped() {
        nl: "U bent gestopt. Uw antwoorden zijn bewaard, maar nog niet verstuurd.",
        en: "You have stopped. Your answers are saved, but not sent yet.",
    }
    stopped_empty() {
        nl: "U bent gestopt. U hebt nog niets ingevuld.",
        en: "You have stopped. You have not answered anything yet.",
    }
    mail_how() { nl: "De code naar uzelf mailen: typ mailen.", en: "To mail the code to yourself: type mail." }
    mail_ask() {
        nl: "Typ uw mailadres. Toch niet: typ terug.",
        en: "Type your mail address. Rather not: type back.",
    }
    mail_under_way() {
        nl: "De code wordt nu gemaild. U hoort het als dat gelukt is; ga intussen gerust verder.",
        en: "The code is being mailed now. You will hear when that is done; meanwhile just go on.",
    }
    mail_again() { nl: "Nog eens proberen: typ mailen.", en: "To try again: type mail." }
    mail_not_here() {
        nl: "Mailen kan hier niet. Schrijf uw code op: typ code.",
        en: "Mailing is not possible here. Write your code down: type code.",
    }
    stop_how() { nl: "Weggaan: typ stoppen.", en: "To leave: type stop." }

    /// Not the command's own word, so that typing that twice wipes nothing.
    wipe_words() { nl: "alles wissen", en: "wipe all" }
    wipe_ask(word) {
        nl: "Alles wat u invulde wordt weggehaald en uw code werkt dan niet meer. Dit is niet terug te draaien. Typ {word} als u dit zeker weet. Bij iets anders wordt er niets gewist.",
        en: "All that you answered is removed and your code stops working. This can't be undone. Type {word} if you are sure. Anything else wipes nothing.",
    }
    not_wiped() { nl: "Er is niets gewist.", en: "Nothing was wiped." }
    code_stopped() { nl: "Uw code werkt niet meer.", en: "Your code no longer works." }
}
