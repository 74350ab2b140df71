//! The line cut at every stage of an interview: what was said to be saved is there, and the code goes on with it.

use super::person::{Person, answer, begin};
use super::served::Served;
use crate::pty::{ITEMS, holds};

fn there(item: usize) -> String {
    format!("► Dit is stelling nummer {item}.")
}

/// Comes back by the code, from whatever screen.
fn again(served: &Served, code: &str) -> Person {
    let person = Person::at(served.port, "code");
    person.see("Typ de code");
    person.press(format!("{code}\r"));
    let inside =
        |text: &str| text.contains("stelling nummer") || text.contains("Welk cijfer") || text.contains("beantwoord");
    let shown = person.until("the draft", |text| inside(text) || text.contains("ergens anders open"));
    if shown.contains("ergens anders open") {
        // The server has not seen yet that the former one is gone.
        person.press("\r");
        person.until("the draft", |text| inside(text) && !text.contains("ergens anders open"));
    }
    person
}

/// Turns pages until all is answered that is asked.
fn to_the_end(person: &Person) {
    for _ in 0..10 {
        person.press("\x1b[6~");
        std::thread::sleep(std::time::Duration::from_millis(300));
        if person.text().contains("U hebt alle vragen beantwoord.") {
            return;
        }
    }
    person.see("U hebt alle vragen beantwoord.");
}

#[test]
fn before_the_first_question_there_is_nothing_to_lose() {
    let served = Served::new();
    // At the code, which was shown but not taken: nothing was begun.
    let person = Person::at(served.port, "proef");
    person.see("Dit is uw code");
    person.hang_up();
    // At the first question.
    let person = Person::at(served.port, "proef");
    let code = begin(&person);
    person.hang_up();
    let person = again(&served, &code);
    answer(&person, 0);
    drop(person);
    holds(&served.region, &code, 0..1);
    assert_eq!(served.region.counts().in_progress, 1);
}

#[test]
fn after_every_answer_it_goes_on_where_it_was() {
    let served = Served::new();
    let mut person = Person::at(served.port, "proef");
    let code = begin(&person);
    for item in 0..ITEMS {
        answer(&person, item);
        person.hang_up();
        person = again(&served, &code);
        if item + 1 < ITEMS {
            let (here, next) = (there(item), there(item + 1));
            let shown = person.until(&next, |text| text.contains(&next) || text.contains(&here));
            // The last one of a page stays in sight, until the page is turned.
            if !shown.contains(&next) {
                assert_eq!(item % 10, 9, "{shown}");
                person.press("\x1b[6~");
                person.see(&next);
            }
        }
    }
    // At the last question, at the end, and at the question whether to send.
    // At the last question: the page with the check comes next, and the mark is still open on it.
    person.until("the last page", |text| text.contains("Welk cijfer geeft u?"));
    if !person.text().contains("► Welk cijfer geeft u?") {
        person.press("\x1b[6~");
    }
    let open = "► ○ Welk cijfer geeft u?";
    let shown = person.until("the mark", |text| text.contains("► Welk cijfer geeft u?") || text.contains(open));
    if shown.contains(open) {
        person.press("\r");
    }
    person.see("► Welk cijfer geeft u?");
    person.press("8");
    person.see("√ Welk cijfer geeft u?");
    person.see("bewaard, nog niet verstuurd");
    for _ in 0..2 {
        person.hang_up();
        person = again(&served, &code);
        to_the_end(&person);
    }
    person.press("\x1b[F\r");
    person.see("vervalt uw code");
    person.hang_up();
    drop(again(&served, &code));
    holds(&served.region, &code, 0..ITEMS);
    let counts = served.region.counts();
    assert_eq!((counts.submitted, counts.in_progress), (0, 1), "nothing was sent by a line that was cut");
}

#[test]
fn at_the_screens_beside_the_questions_too() {
    let served = Served::new();
    let mut person = Person::at(served.port, "proef");
    let code = begin(&person);
    for (item, (keys, words)) in [
        ("?", "Bij een vraag"),
        ("\x03", "[ Stoppen ]"),
        ("\x1b[5~", "stelling nummer 0"),
        ("\x1b[200~halve plak", "stelling"),
    ]
    .into_iter()
    .enumerate()
    {
        answer(&person, item);
        person.press(keys);
        person.until(words, |text| text.to_lowercase().contains(&words.to_lowercase()));
        person.hang_up();
        person = again(&served, &code);
    }
    drop(person);
    holds(&served.region, &code, 0..4);
}
