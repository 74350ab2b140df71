//! What is safe, the code, stopping and wiping.

texts! {
    saved() { nl: "bewaard, nog niet verstuurd", en: "saved, not sent yet" }
    saved_over() {
        nl: "bewaard; versturen kan alleen nu nog, tot 02:00",
        en: "saved; you can send only now, until 02:00",
    }
    saving() { nl: "bewaren… nog niet verstuurd", en: "saving… not sent yet" }
    not_saved(why) { nl: "nog niet bewaard: {why}", en: "not saved yet: {why}" }
    practice_short() { nl: "oefenmeting", en: "practice" }
    why_disk_full() { nl: "de schijf is vol", en: "the disk is full" }
    why_read_only() { nl: "er kan niets worden geschreven", en: "nothing can be written" }
    why_locked() { nl: "een ander programma houdt de opslag bezet", en: "another program holds the store" }
    why_moved() { nl: "de opslag is verplaatst of verwijderd", en: "the store was moved or removed" }
    why_no_answer() { nl: "iets wat u typte past niet", en: "something you typed does not fit" }
    code_unstored(question, problem) {
        nl: "Niet bewaard is wat u typte bij \"{question}\": {problem}",
        en: "What you typed at \"{question}\" is not saved: {problem}",
    }
    code_rest_saved() {
        nl: "Uw andere antwoorden zijn bewaard, maar nog NIET verstuurd.",
        en: "Your other answers are saved, but NOT sent yet.",
    }
    why_other() { nl: "de opslag geeft een fout", en: "the store reports an error" }
    code_is(code) { nl: "code {code}", en: "code {code}" }

    code_title() { nl: "Tussentijds bewaren", en: "Save for later" }
    code_saved() {
        nl: "Uw antwoorden zijn bewaard, maar nog NIET verstuurd.",
        en: "Your answers are saved, but NOT sent yet.",
    }
    code_nothing_yet() {
        nl: "U hebt nog niets ingevuld. Met deze code komt u terug.",
        en: "You have not answered anything yet. With this code you can come back.",
    }
    code_saving() { nl: "Uw antwoorden worden nu bewaard…", en: "Your answers are being saved…" }
    code_not_saved(why) {
        nl: "Uw laatste antwoorden zijn nog NIET bewaard: {why}.",
        en: "Your latest answers are NOT saved yet: {why}.",
    }
    code_not_saved_says() {
        nl: "Ze staan alleen in dit venster. Wij blijven het proberen; laat het liever open.",
        en: "They exist in this window only. We keep trying; please leave it open.",
    }
    code_counts_when(day) {
        nl: "Ze tellen pas mee als u op Versturen drukt. Dat kan tot en met {day}.",
        en: "They count only after you press Send. You can do that up to and including {day}.",
    }
    code_counts_nowhere() {
        nl: "Dit is een oefenmeting: ook na Versturen tellen ze nergens mee.",
        en: "This is a practice wave: they count nowhere, not even after you press Send.",
    }
    code_write_down(how) {
        nl: "Schrijf de code op. Zo gaat u later verder: {how}.",
        en: "Write the code down. To go on later: {how}.",
    }
    code_only_key() {
        nl: "Alleen met deze code zijn uw antwoorden te lezen. Ook wij kunnen ze zonder code niet lezen.",
        en: "Only with this code can your answers be read. We can't read them without it either.",
    }
    go_on_answering() { nl: "Verder invullen", en: "Go on answering" }
    stop_unsaved() { nl: "Toch stoppen", en: "Stop anyway" }
    ask_wipe() { nl: "Antwoorden wissen…", en: "Wipe my answers…" }
    return_by(command, choice) {
        nl: "{command}, kies \"{choice}\"",
        en: "{command}, choose \"{choice}\"",
    }

    stop_title() { nl: "Stoppen?", en: "Stop?" }
    stop_nothing_begun() {
        nl: "Er is nog niets ingevuld en niets bewaard.",
        en: "Nothing has been answered and nothing is saved.",
    }
    go_on() { nl: "Doorgaan", en: "Go on" }
    leaving() { nl: "Even geduld: de laatste antwoorden worden bewaard…", en: "One moment: saving the last answers…" }
    farewell(code, how) {
        nl: "Uw code: {code}. Verder: {how}",
        en: "Your code: {code}. Go on: {how}",
    }
    farewell_unsaved(code, how) {
        nl: "De laatste antwoorden zijn niet bewaard.\nUw code: {code}. Verder: {how}",
        en: "The last answers are not saved.\nYour code: {code}. Go on: {how}",
    }
    farewell_unstored(code, how) {
        nl: "Niet alles is bewaard: iets wat u typte past niet.\nUw code: {code}. Verder: {how}",
        en: "Not everything is saved: something you typed does not fit.\nYour code: {code}. Go on: {how}",
    }
    farewell_ended() {
        nl: "De meting is gesloten; verdergaan kan niet meer.",
        en: "The survey is closed; you can't go on any more.",
    }
    farewell_over() {
        nl: "De laatste dag van de meting is voorbij; verdergaan kan niet meer.",
        en: "The last day of the survey has passed; you can't go on any more.",
    }
    farewell_gone() {
        nl: "Uw vragenlijst is er niet meer; uw code werkt niet meer.",
        en: "Your questionnaire is no longer there; your code no longer works.",
    }

    wipe_title() { nl: "Alle antwoorden wissen?", en: "Wipe all answers?" }
    wipe_says(word) {
        nl: "Alles wat u invulde wordt weggehaald en uw code werkt niet meer. Dit is niet terug te draaien. Typ {word} als u dit zeker weet.",
        en: "All that you answered is removed and your code stops working. This can't be undone. Type {word} if you are sure.",
    }
    wipe_word() { nl: "WISSEN", en: "WIPE" }
    wipe_not_typed(word) { nl: "Er is niets gewist. Typ eerst {word}.", en: "Nothing was wiped. Type {word} first." }
    wipe_now() { nl: "Wissen", en: "Wipe" }
    wipe_not() { nl: "Niet wissen", en: "Do not wipe" }
    wiping() { nl: "Bezig met wissen…", en: "Wiping…" }
    wipe_failed(why) { nl: "Er is niets gewist: {why}. Probeer het opnieuw.", en: "Nothing was wiped: {why}. Try again." }
    wiped() { nl: "Uw antwoorden zijn gewist.", en: "Your answers are wiped." }
    wiped_says() {
        nl: "Uw code werkt niet meer. U kunt dit venster sluiten.",
        en: "Your code no longer works. You can close this window.",
    }

    taken_over() { nl: "Uw vragenlijst is ergens anders geopend.", en: "Your questionnaire was opened somewhere else." }
    taken_over_says() {
        nl: "Hier kunt u niet verder invullen, zodat er niets door elkaar raakt. Ga verder in het andere venster, of open de vragenlijst opnieuw met uw code.",
        en: "You can't go on here, so that nothing gets mixed up. Go on in the other window, or open the questionnaire again with your code.",
    }
    taken_over_lost() {
        nl: "Uw allerlaatste antwoord hier is misschien niet meer bewaard. Kijk dat even na.",
        en: "Your very last answer here may not have been saved. Please check it.",
    }
    gone() { nl: "Uw vragenlijst is er niet meer.", en: "Your questionnaire is no longer there." }
    gone_says() {
        nl: "Hij is ergens anders verstuurd of gewist. Uw code werkt niet meer.",
        en: "It was sent or wiped somewhere else. Your code no longer works.",
    }
    wave_ended() { nl: "De meting is gesloten.", en: "The survey is closed." }
    wave_ended_says() {
        nl: "Bewaren en versturen kan niet meer. Wat u eerder bewaarde is niet verstuurd en telt niet mee.",
        en: "Saving and sending are no longer possible. What you saved was not sent and does not count.",
    }
    close_window() { nl: "Afsluiten", en: "Close" }
    to_start() { nl: "Naar het begin", en: "To the start" }
}
