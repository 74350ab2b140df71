//! Resume codes and tickets as people type them: no panic; what is accepted is a code; a code that was given out is read
//! however it is written down; and one wrong sign, or two that changed places, is told.

#![no_main]

use aoj::privacy::{Code, Mistyped, Ticket};
use libfuzzer_sys::fuzz_target;

/// The signs of a code, and what is read for each.
const SIGNS: &str = "0123456789ACDEFGHJKMNPQRTVWXY";
const TAKEN_FOR: [(char, &str); 6] = [('8', "Bb"), ('5', "Ss"), ('2', "Zz"), ('0', "Oo"), ('1', "IiLl"), ('V', "Uu")];
/// What may stand between signs.
const BETWEEN: [&str; 10] = ["", "-", " ", "\n", "\t", "\u{2013}", "\u{a0}", "\u{ad}", "_", "\u{2011} "];

fuzz_target!(|data: &[u8]| {
    let typed = String::from_utf8_lossy(data);
    let code = Code::parse(&typed).map(|code| code.to_string());
    accepted(&typed, &code, 16, &|text| Code::parse(text).map(|code| code.to_string()));
    let ticket = Ticket::parse(&typed).map(|ticket| ticket.to_string());
    accepted(&typed, &ticket, 12, &|text| Ticket::parse(text).map(|ticket| ticket.to_string()));
    assert!(code.is_err() || ticket.is_err(), "a code is no ticket");

    let mut dice = Drawn { data, at: 0, state: 1 };
    let code = Code::generate(|room| room.fill_with(|| dice.byte()));
    assert_eq!((format!("{code:?}"), Code::parse(&code.to_string()).as_ref()), ("Code(..)".to_owned(), Ok(&code)));
    given_out(&code.to_string(), &mut dice, &|text| Code::parse(text).map(|code| code.to_string()));
    let ticket = Ticket::generate(|room| room.fill_with(|| dice.byte()));
    assert_eq!(format!("{ticket:?}"), "Ticket(..)");
    given_out(&ticket.to_string(), &mut dice, &|text| Ticket::parse(text).map(|ticket| ticket.to_string()));
});

type Parse<'a> = &'a dyn Fn(&str) -> Result<String, Mistyped>;

fn accepted(typed: &str, read: &Result<String, Mistyped>, length: usize, parse: Parse) {
    match read {
        Ok(shown) => {
            assert_eq!(shown.chars().filter(|sign| SIGNS.contains(*sign)).count(), length);
            assert_eq!(shown.len(), length + length / 4 - 1);
            assert_eq!(parse(shown).as_ref(), Ok(shown));
        }
        Err(Mistyped::Length { found }) => assert!(*found != length && *found <= typed.chars().count()),
        Err(Mistyped::Sign { place }) => assert!((1..=length).contains(place)),
        Err(Mistyped::Empty) => assert!(!typed.chars().any(|sign| sign.is_ascii_alphanumeric())),
        Err(Mistyped::Check) => assert!(typed.chars().count() >= length),
    }
}

fn given_out(shown: &str, dice: &mut Drawn, parse: Parse) {
    let signs: Vec<char> = shown.chars().filter(|sign| *sign != '-').collect();
    let mut written = String::new();
    for sign in &signs {
        let others: Vec<char> =
            TAKEN_FOR.iter().filter(|(meant, _)| meant == sign).flat_map(|(_, others)| others.chars()).collect();
        let all: Vec<char> = [*sign, sign.to_ascii_lowercase()].into_iter().chain(others).collect();
        written.push_str(BETWEEN[dice.below(BETWEEN.len())]);
        written.push(all[dice.below(all.len())]);
    }
    written.push_str(BETWEEN[dice.below(BETWEEN.len())]);
    assert_eq!(parse(&written).as_deref(), Ok(shown), "{written:?}");

    let place = dice.below(signs.len());
    let other = SIGNS.chars().nth(dice.below(SIGNS.len())).unwrap();
    let mut wrong = signs.clone();
    wrong[place] = other;
    let expected = if wrong == signs { Ok(shown.to_owned()) } else { Err(Mistyped::Check) };
    assert_eq!(parse(&wrong.iter().collect::<String>()), expected, "{wrong:?} for {shown}");
    let mut swapped = signs.clone();
    let place = dice.below(signs.len() - 1);
    swapped.swap(place, place + 1);
    let expected = if swapped == signs { Ok(shown.to_owned()) } else { Err(Mistyped::Check) };
    assert_eq!(parse(&swapped.iter().collect::<String>()), expected, "{swapped:?} for {shown}");
}

/// What was given, then something that never repeats for long.
struct Drawn<'a> {
    data: &'a [u8],
    at: usize,
    state: u32,
}

impl Drawn<'_> {
    fn byte(&mut self) -> u8 {
        self.at += 1;
        self.data.get(self.at - 1).copied().unwrap_or_else(|| {
            self.state = self.state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (self.state >> 24) as u8
        })
    }

    fn below(&mut self, end: usize) -> usize {
        usize::from(self.byte()) % end
    }
}
