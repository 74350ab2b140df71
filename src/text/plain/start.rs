//! Before the first question: what this is, which questionnaire, the code.

use crate::text::Lang;

texts! {
    hello() { nl: "Monitor AOJ, als tekst.", en: "Monitor AOJ, as text." }
    hello_how() {
        nl: "U typt steeds een regel en drukt op Enter. Een vraagteken geeft altijd hulp.",
        en: "You type a line and press Enter. A question mark always gives help.",
    }
    until(day) { nl: "tot en met {day}", en: "until {day}" }
    /// One of several waves.
    wave(number, region, wave, until) { nl: "{number}: {region}, {wave}, {until}.", en: "{number}: {region}, {wave}, {until}." }
    practice_note() { nl: "dit is om te oefenen", en: "this is for practice" }
    questionnaire(number, title, minutes) { nl: "{number}: {title}, {minutes}.", en: "{number}: {title}, {minutes}." }
    region_and_wave(region, wave) { nl: "{region}, {wave}.", en: "{region}, {wave}." }
    letter_words() {
        nl: "Hebt u een woord of toegangsnummer uit een brief? Dat kunt u hier ook typen.",
        en: "Do you have a word or access number in a letter? You can type that here as well.",
    }
    start_words() {
        nl: "Hebt u al een code? Typ code. For English, type language. Weggaan: stoppen.",
        en: "Do you have a code already? Type code. Voor Nederlands: taal. To leave: stop.",
    }
    to_start_back() { nl: "Terug naar het begin: terug.", en: "Back to the start: back." }

    your_code(code) { nl: "Uw code is {code}. Noteer hem nu.", en: "Your code is {code}. Write it down now." }
    /// With white space between the signs: a voice says *vijfendertig* where 3 and 5 stand together.
    code_signs(signs) {
        nl: "Teken voor teken: {signs}. Met een woord bij elke letter: typ spel.",
        en: "Sign by sign: {signs}. With a word for each letter: type spell.",
    }
    type_onward() {
        nl: "Hebt u de code genoteerd? Typ verder om te beginnen.",
        en: "Have you written it down? Type onward to begin.",
    }
    have_code_words() { nl: "Hebt u al een code? Typ code.", en: "Do you have a code already? Type code." }
    begin_failed(why) {
        nl: "Beginnen kan nu even niet: {why}. Wij blijven het proberen. Typ verder om het meteen te proberen.",
        en: "You can't begin just now: {why}. We keep trying. Type onward to try at once.",
    }
    not_begun() {
        nl: "Er is niets ingevuld en niets bewaard.",
        en: "Nothing was answered and nothing is saved.",
    }
    preview_begun() {
        nl: "Dit is een voorbeeld: er wordt niets bewaard. Overslaan: typ verder. Terug: typ terug. Alle opdrachten: typ hulp.",
        en: "This is a preview: nothing is kept. To skip: type onward. To go back: type back. All commands: type help.",
    }
    begun() {
        nl: "Uw vragenlijst is begonnen. Overslaan: typ verder. Terug: typ terug. Alle opdrachten: typ hulp.",
        en: "Your questionnaire has begun. To skip: type onward. To go back: type back. All commands: type help.",
    }

    /// Of a questionnaire that is being written.
    renewed() { nl: "Het bestand is veranderd. Dit staat er nu:", en: "The file has changed. This is how it is now:" }
    broken() {
        nl: "Het bestand is veranderd, maar klopt nu niet. U ziet nog hoe het was. Dit is er mis:",
        en: "The file has changed, but is not right now. You still see how it was. This is wrong:",
    }

    /// One group of four signs of a code, spelled.
    code_group(group, signs) { nl: "Groep {group}: {signs}.", en: "Group {group}: {signs}." }
    letter_as(letter, word) { nl: "{letter} van {word}", en: "{letter} for {word}" }

    ticket_or_code() {
        nl: "Bent u al begonnen? Typ dan code.",
        en: "Have you begun already? Then type code.",
    }
    ticket_ask() { nl: "Typ uw toegangsnummer. Terug: typ terug.", en: "Type your access number. To go back: type back." }
    another_ticket_ask() {
        nl: "Typ een ander toegangsnummer. Terug naar de vragen: typ terug. Weggaan: typ stoppen. Deze antwoorden weghalen: typ wissen.",
        en: "Type another access number. Back to the questions: type back. To leave: type stop. To remove these answers: type wipe.",
    }
    ticket_changed() { nl: "Dit toegangsnummer is goed.", en: "This access number is good." }
    word_ask() { nl: "Typ het woord uit de brief. Terug: typ /terug.", en: "Type the word from the letter. To go back: type /back." }
    code_ask() { nl: "Typ uw code. Terug: typ terug.", en: "Type your code. To go back: type back." }
    try_again() { nl: "Typ hem nog eens, of typ terug.", en: "Type it again, or type back." }
    not_looked_up(why) { nl: "Opzoeken lukt nu niet: {why}.", en: "Looking it up does not work now: {why}." }
    found() { nl: "Uw vragenlijst is open.", en: "Your questionnaire is open." }
    take_over_ask() {
        nl: "Typ hier om hier verder te gaan, of terug.",
        en: "Type here to go on here, or back.",
    }
    choose_first() {
        nl: "Kies eerst: typ een van de nummers. Een vraagteken geeft hulp.",
        en: "Choose first: type one of the numbers. A question mark gives help.",
    }
    /// The same sitting, begun on the full screen.
    as_text() { nl: "U gaat nu verder als tekst.", en: "You now go on as text." }
}

const DIGITS: [&str; 10] = ["nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"];
const DIGITS_EN: [&str; 10] = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/// The words of the telephone for the letters that codes have.
const LETTERS: [(char, &str, &str); 19] = [
    ('A', "Anna", "Alfa"),
    ('C', "Cornelis", "Charlie"),
    ('D', "Dirk", "Delta"),
    ('E', "Eduard", "Echo"),
    ('F', "Ferdinand", "Foxtrot"),
    ('G', "Gerard", "Golf"),
    ('H', "Hendrik", "Hotel"),
    ('J', "Jan", "Juliett"),
    ('K', "Karel", "Kilo"),
    ('M', "Marie", "Mike"),
    ('N', "Nico", "November"),
    ('P', "Pieter", "Papa"),
    ('Q', "Quotiënt", "Quebec"),
    ('R', "Rudolf", "Romeo"),
    ('T', "Teunis", "Tango"),
    ('V', "Victor", "Victor"),
    ('W', "Willem", "Whiskey"),
    ('X', "Xantippe", "X-ray"),
    ('Y', "Ypsilon", "Yankee"),
];

/// A sign of a code as one says it on the telephone.
#[must_use]
pub fn spelled(lang: Lang, sign: char) -> String {
    let digit = sign.to_digit(10).and_then(|digit| usize::try_from(digit).ok());
    let digits = match lang {
        Lang::Nl => DIGITS,
        Lang::En => DIGITS_EN,
    };
    if let Some(word) = digit.and_then(|digit| digits.get(digit)) {
        return (*word).to_owned();
    }
    match LETTERS.iter().find(|(letter, ..)| *letter == sign) {
        Some((_, word, _)) if lang == Lang::Nl => letter_as(lang, sign, word),
        Some((.., word)) => letter_as(lang, sign, word),
        None => sign.to_string(),
    }
}
