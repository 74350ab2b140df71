//! At a question.

use crate::text::Lang;

texts! {
    part(part, parts, title) { nl: "Deel {part} van {parts}: {title}.", en: "Part {part} of {parts}: {title}." }
    /// Where the number of parts depends on the answers.
    part_number(part, title) { nl: "Deel {part}: {title}.", en: "Part {part}: {title}." }
    question(number, total, text) { nl: "Vraag {number} van {total}: {text}", en: "Question {number} of {total}: {text}" }
    required() { nl: "Verplicht.", en: "Required." }
    /// With a colon: behind a number with a point a Dutch voice says *eerste*.
    option(key, label) { nl: "{key}: {label}", en: "{key}: {label}" }
    /// Before the scale of a block of statements.
    scale_for_many(count) {
        nl: "Bij de volgende {count} vragen kiest u uit dezelfde antwoorden:",
        en: "For the next {count} questions you choose from the same answers:",
    }
    scale_for_one() { nl: "U kiest uit deze antwoorden:", en: "You choose from these answers:" }

    /// Where the whole scale was read before.
    scale_again(first, last) {
        nl: "De antwoorden gaan weer van {first}, tot {last}.",
        en: "The answers again go from {first}, to {last}.",
    }
    type_number() { nl: "Typ het nummer.", en: "Type the number." }
    type_number_or_letter() { nl: "Typ het nummer of de letter.", en: "Type the number or the letter." }
    type_numbers() { nl: "Typ de nummers op één regel.", en: "Type the numbers on one line." }
    type_order() { nl: "Typ de nummers in uw volgorde op één regel.", en: "Type the numbers in your order on one line." }
    type_name(count) {
        nl: "Er zijn {count} antwoorden. Typ een deel van de naam. Alle antwoorden: typ lijst.",
        en: "There are {count} answers. Type a part of the name. All answers: type list.",
    }
    matches(count) { nl: "{count} passen daarbij:", en: "{count} fit:" }
    more_matches(count) { nl: "En nog {count}. Typ meer letters.", en: "And {count} more. Type more letters." }
    no_match() {
        nl: "Dat staat er niet bij. Typ een ander deel van de naam, of lijst.",
        en: "That is not among them. Type another part of the name, or list.",
    }
    mark(low, high) { nl: "Typ een cijfer van {low} tot en met {high}.", en: "Type a mark from {low} to {high}." }
    mark_low(mark, label) { nl: "{mark} is {label}", en: "{mark} is {label}" }
    mark_steps(step) { nl: "In stappen van {step}.", en: "In steps of {step}." }
    type_a_number() { nl: "Typ een getal.", en: "Type a number." }
    unit(unit) { nl: "Het gaat om: {unit}.", en: "It is about: {unit}." }
    type_line() { nl: "Typ uw antwoord op één regel.", en: "Type your answer on one line." }
    type_lines() {
        nl: "Typ uw antwoord, in zoveel regels als u wilt. Klaar? Typ een punt op een eigen regel.",
        en: "Type your answer, in as many lines as you like. Done? Type a full stop on a line of its own.",
    }
    slash() {
        nl: "Opdrachten beginnen hier met een schuine streep, zoals /verder of /terug.",
        en: "Commands begin with a slash here, such as /onward or /back.",
    }
    slash_way(letter, label) { nl: "{label}: typ /{letter}.", en: "{label}: type /{letter}." }
    other_ask(label) {
        nl: "{label}: typ uw tekst. Overslaan: typ /verder.",
        en: "{label}: type your text. To skip: type /onward.",
    }

    answer_is(answer) { nl: "Uw antwoord: {answer}", en: "Your answer: {answer}" }
    text_so_far() { nl: "Uw tekst tot nu toe:", en: "Your text so far:" }
    text_goes_on() {
        nl: "Wat u typt komt erachter. Opnieuw beginnen: typ /wis.",
        en: "What you type is added. To begin anew: type /clear.",
    }
    saved(answer) { nl: "Bewaard: {answer}", en: "Saved: {answer}" }
    saved_line() { nl: "Bewaard. Nog een regel, of een punt.", en: "Saved. Another line, or a full stop." }
    saved_now() { nl: "Alles is nu bewaard.", en: "All is saved now." }
    chosen(answer) { nl: "Gekozen: {answer}", en: "Chosen: {answer}" }
    line_taken() { nl: "Uw regel staat erbij.", en: "Your line is added." }
    being_saved() { nl: "Dit wordt nog bewaard.", en: "This is still being saved." }
    not_saved(why) {
        nl: "Nog niet bewaard: {why}. Wij blijven het proberen.",
        en: "Not saved yet: {why}. We keep trying.",
    }
    cleared(number) { nl: "Het antwoord op vraag {number} is weg.", en: "The answer to question {number} is gone." }
    nothing_to_clear() { nl: "Er is niets om terug te nemen.", en: "There is nothing to take back." }
    left_open() { nl: "Overgeslagen.", en: "Skipped." }
    left_open_required() {
        nl: "Overgeslagen. Deze vraag is verplicht; u kunt hem later nog beantwoorden.",
        en: "Skipped. This question is required; you can still answer it later.",
    }
    first_question() { nl: "Dit is de eerste vraag.", en: "This is the first question." }
    more_one() { nl: "Door dit antwoord komt er 1 vraag bij.", en: "Because of this answer there is 1 more question." }
    more_many(count) {
        nl: "Door dit antwoord komen er {count} vragen bij.",
        en: "Because of this answer there are {count} more questions.",
    }
    fewer_one() { nl: "Door dit antwoord vervalt er 1 vraag.", en: "Because of this answer 1 question is left out." }
    fewer_many(count) {
        nl: "Door dit antwoord vervallen er {count} vragen.",
        en: "Because of this answer {count} questions are left out.",
    }

    too_many(most) {
        nl: "U mag er hoogstens {most} kiezen. Er is niets veranderd; typ ze opnieuw.",
        en: "You may choose at most {most}. Nothing has changed; type them again.",
    }
    type_all_again() { nl: "Typ dan alle nummers opnieuw.", en: "Then type all numbers again." }
    not_an_option(most) {
        nl: "Dat nummer is er niet. Typ een nummer van 1 tot en met {most}.",
        en: "There is no such number. Type a number from 1 to {most}.",
    }
    not_understood() {
        nl: "Dat is hier geen antwoord en geen opdracht. Nog eens horen: typ een vraagteken.",
        en: "That is no answer and no command here. To hear it again: type a question mark.",
    }
    unknown_command(word) {
        nl: "De opdracht {word} bestaat niet. Begint uw antwoord zo? Typ dan twee schuine strepen.",
        en: "There is no command {word}. Does your answer begin like this? Then type two slashes.",
    }
    word_or_command(word) {
        nl: "{word} is ook een opdracht. Opdracht bedoeld? Typ /{word}. Is het uw antwoord? Typ het dan nog eens.",
        en: "{word} is also a command. Meant as a command? Type /{word}. Is it your answer? Then type it again.",
    }
    empty_is_text() {
        nl: "Een lege regel hoort bij uw tekst. Klaar? Typ een punt op een eigen regel.",
        en: "An empty line belongs to your text. Done? Type a full stop on a line of its own.",
    }
    line_too_long(most) {
        nl: "Deze regel is te lang: er passen {most} tekens. Er is niets mee gedaan.",
        en: "This line is too long: there is room for {most} characters. Nothing was done with it.",
    }
    line_not_text() {
        nl: "Deze regel is niet leesbaar: er zitten tekens in die geen tekst zijn. Er is niets mee gedaan.",
        en: "This line can't be read: it has characters that are not text. Nothing was done with it.",
    }
    line_controls() {
        nl: "Er zaten stuurtekens in uw regel, bijvoorbeeld van een pijltjestoets. Er is niets mee gedaan.",
        en: "Your line had control characters in it, for example from an arrow key. Nothing was done with it.",
    }
    line_unfinished() {
        nl: "De laatste regel was nog niet af. Er is niets mee gedaan.",
        en: "The last line was not finished. Nothing was done with it.",
    }
    wait() { nl: "Een ogenblik geduld.", en: "One moment, please." }
    which_question(most) {
        nl: "Welke vraag? Typ bijvoorbeeld: ga naar 7. Het kan van 1 tot en met {most}.",
        en: "Which question? Type for example: go to 7. It can be from 1 to {most}.",
    }
    which_part(most) {
        nl: "Welk deel? Typ bijvoorbeeld: deel 2. Het kan van 1 tot en met {most}.",
        en: "Which part? Type for example: part 2. It can be from 1 to {most}.",
    }
}

/// How many questions come because of an answer.
#[must_use]
pub fn more_questions(lang: Lang, count: usize) -> String {
    if count == 1 { more_one(lang) } else { more_many(lang, count) }
}

/// How many questions go because of an answer.
#[must_use]
pub fn fewer_questions(lang: Lang, count: usize) -> String {
    if count == 1 { fewer_one(lang) } else { fewer_many(lang, count) }
}
