//! Before the first question: which wave, which questionnaire, what this is, the code.

use crate::text::Lang;

texts! {
    program() { nl: "Monitor AOJ", en: "Monitor AOJ" }
    tagline() {
        nl: "Hoe werken onderwijs en jeugdhulp bij u samen?",
        en: "How do schools and youth care work together where you are?",
    }
    which_region() { nl: "Voor welke regio vult u in?", en: "For which region are you answering?" }
    which_questionnaire() { nl: "Welke vragenlijst vult u in?", en: "Which questionnaire do you want to fill in?" }
    until(day) { nl: "tot en met {day}", en: "until {day}" }
    about(time) { nl: "ongeveer {time}", en: "about {time}" }
    minutes_one() { nl: "1 minuut", en: "1 minute" }
    minutes_many(minutes) { nl: "{minutes} minuten", en: "{minutes} minutes" }
    practice() { nl: "Oefenmeting", en: "Practice" }
    practice_says() {
        nl: "Dit is een oefenmeting. U kunt rustig proberen: deze antwoorden tellen nergens mee.",
        en: "This is for practice. Try anything you like: these answers count for nothing.",
    }
    no_wave() {
        nl: "Er is nu geen meting waarvoor u kunt invullen.",
        en: "There is no survey to fill in at the moment.",
    }
    no_wave_says() {
        nl: "Kreeg u een uitnodiging? Kijk dan op welke dagen u kunt invullen, of vraag het aan wie u uitnodigde.",
        en: "Were you invited? Check on which days you can take part, or ask the person who invited you.",
    }
    have_code() { nl: "Ik heb al een code", en: "I already have a code" }
    go_on_as_text() { nl: "Als tekst, voor schermlezer", en: "As text, for a screen reader" }
    coordinator() { nl: "Coördinator", en: "Coordinator" }
    other_language() { nl: "English", en: "Nederlands" }
    this_language() { nl: "Nederlands", en: "English" }
    stop() { nl: "Stoppen", en: "Stop" }
    back() { nl: "Terug", en: "Back" }
    region_and_wave(region, wave) { nl: "{region} · {wave}", en: "{region} · {wave}" }

    questions_one() { nl: "1 vraag", en: "1 question" }
    questions_many(questions) { nl: "{questions} vragen", en: "{questions} questions" }
    time_and_questions(time, questions) { nl: "Ongeveer {time}, {questions}.", en: "About {time}, {questions}." }
    about_until(day) {
        nl: "Invullen kan tot en met {day}.",
        en: "You can take part up to and including {day}.",
    }
    about_controller(controller) { nl: "Wie vraagt dit: {controller}.", en: "Who is asking: {controller}." }
    /// In place of what a wave says of itself.
    practice_controller() { nl: "niemand; dit is om te oefenen", en: "nobody; this is for practice" }
    practice_readers() {
        nl: "niemand; wat u hier typt, wordt gewist",
        en: "nobody; what you type here is wiped",
    }
    about_privacy() {
        nl: "Uw naam vragen wij niet. Na versturen weet niemand wat u hebt geantwoord.",
        en: "We do not ask your name. Once sent, nobody knows what you answered.",
    }
    about_kept(day) {
        nl: "Antwoorden worden bewaard tot en met {day}.",
        en: "Answers are kept up to and including {day}.",
    }
    about_contact(contact) { nl: "Vragen? {contact}", en: "Questions? {contact}" }
    about_officer(officer) {
        nl: "Functionaris gegevensbescherming: {officer}",
        en: "Data protection officer: {officer}",
    }
    your_code() { nl: "Dit is uw code. Noteer hem nu:", en: "This is your code. Write it down now:" }
    code_says() {
        nl: "Hiermee gaat u later verder. Zonder deze code kan niemand uw antwoorden terugvinden, ook wij niet.",
        en: "With it you can go on later. Without this code nobody can find your answers again, not even we.",
    }
    code_again() {
        nl: "Uw code is veranderd, want de vorige was al in gebruik. Noteer de nieuwe.",
        en: "Your code has changed, because the former one was in use. Write down the new one.",
    }
    one_moment() { nl: "Een ogenblik…", en: "One moment…" }
    begin_failed(why) {
        nl: "Beginnen kan nu even niet: {why}. Wij blijven het proberen; met Enter probeert u het meteen.",
        en: "You can't begin just now: {why}. We keep trying; press Enter to try at once.",
    }
    have_read() { nl: "Code genoteerd, verder", en: "Code written down, go on" }
    before_you_begin() { nl: "Voor u begint", en: "Before you begin" }
    to_questions() { nl: "Naar de vragen", en: "To the questions" }

    enter_code() { nl: "Verder met uw code", en: "Go on with your code" }
    enter_code_says() {
        nl: "Typ de code die u noteerde. Hoofdletters, spaties en streepjes maken niet uit.",
        en: "Type the code that you wrote down. Capitals, spaces and dashes make no difference.",
    }
    open_code() { nl: "Openen", en: "Open" }
    code_sought() { nl: "Uw vragenlijst wordt opgezocht…", en: "Looking for your questionnaire…" }
    code_empty() { nl: "Typ eerst uw code.", en: "Type your code first." }
    code_length(found) {
        nl: "Een code heeft 16 tekens; u typte er {found}.",
        en: "A code has 16 characters; you typed {found}.",
    }
    code_sign(place) {
        nl: "Teken {place} komt in geen enkele code voor. Kijk het nog eens na.",
        en: "Character {place} is in no code at all. Please check it.",
    }
    code_check() {
        nl: "Er zit een tikfout in: een teken is anders, of twee tekens zijn verwisseld.",
        en: "There is a slip in it: one character is different, or two have changed places.",
    }
    code_unknown() {
        nl: "Bij deze code is geen begonnen vragenlijst. Misschien is hij al verstuurd of gewist.",
        en: "There is no questionnaire for this code. It may have been sent or wiped already.",
    }
    code_wave_ended(title) {
        nl: "De meting waarvoor u begon ({title}) is gesloten. Invullen en versturen kan niet meer.",
        en: "The survey that you began ({title}) is closed. You can no longer fill in or send.",
    }
    not_looked_up(why) {
        nl: "Opzoeken lukt nu niet: {why}. Probeer het zo opnieuw.",
        en: "Your code can't be looked up just now: {why}. Please try again shortly.",
    }
    code_unreadable() {
        nl: "Uw vragenlijst is gevonden, maar kan niet worden gelezen. Meld dit bij wie u uitnodigde.",
        en: "Your questionnaire was found but can't be read. Please tell the person who invited you.",
    }
    open_elsewhere() {
        nl: "Uw vragenlijst is misschien nog ergens anders open.",
        en: "Your questionnaire may still be open somewhere else.",
    }
    open_elsewhere_says() {
        nl: "Gaat u hier verder, dan kunt u in het andere venster niets meer bewaren. Wat daar al bewaard is, houdt u.",
        en: "If you go on here, the other window can no longer save. What it has saved already is kept.",
    }
    take_over() { nl: "Hier verdergaan", en: "Go on here" }
}

/// `ongeveer 10 minuten`
#[must_use]
pub fn minutes(lang: Lang, minutes: u32) -> String {
    about(lang, time(lang, minutes))
}

fn time(lang: Lang, minutes: u32) -> String {
    if minutes == 1 { minutes_one(lang) } else { minutes_many(lang, minutes) }
}

/// How long it takes and how much it is.
#[must_use]
pub fn about_size(lang: Lang, minutes_in_all: u32, questions: usize) -> String {
    let questions = if questions == 1 { questions_one(lang) } else { questions_many(lang, questions) };
    time_and_questions(lang, time(lang, minutes_in_all), questions)
}
