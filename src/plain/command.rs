//! The words that are commands, in both languages at any time.

/// What a respondent can ask for by a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    Onward,
    Back,
    /// The question with all that belongs to it.
    Again,
    Overview,
    /// To a question, by its number.
    GoTo(Option<usize>),
    /// To a part, by its number.
    Part(Option<usize>),
    Code,
    /// Mails the code to an address that is asked for.
    Mail,
    Spell,
    Language,
    Clear,
    /// All answers of a long list.
    List,
    Review,
    Send,
    Stop,
    StopAnyway,
    Wipe,
    Help,
    /// Takes over a draft that may be open elsewhere.
    Here,
}

const WORDS: [(&str, Word); 61] = [
    ("verder", Word::Onward),
    ("volgende", Word::Onward),
    ("overslaan", Word::Onward),
    ("onward", Word::Onward),
    ("next", Word::Onward),
    ("continue", Word::Onward),
    ("skip", Word::Onward),
    ("+", Word::Onward),
    ("terug", Word::Back),
    ("vorige", Word::Back),
    ("back", Word::Back),
    ("previous", Word::Back),
    ("-", Word::Back),
    ("?", Word::Again),
    ("herhaal", Word::Again),
    ("repeat", Word::Again),
    ("overzicht", Word::Overview),
    ("overview", Word::Overview),
    ("ga naar", Word::GoTo(None)),
    ("wijzig", Word::GoTo(None)),
    ("go to", Word::GoTo(None)),
    ("change", Word::GoTo(None)),
    ("code", Word::Code),
    ("bewaren", Word::Code),
    ("bewaar", Word::Code),
    ("save", Word::Code),
    ("mailen", Word::Mail),
    ("mail", Word::Mail),
    ("e-mail", Word::Mail),
    ("spel", Word::Spell),
    ("spellen", Word::Spell),
    ("spell", Word::Spell),
    ("taal", Word::Language),
    ("language", Word::Language),
    ("english", Word::Language),
    ("nederlands", Word::Language),
    ("wis", Word::Clear),
    ("terugnemen", Word::Clear),
    ("clear", Word::Clear),
    ("undo", Word::Clear),
    ("lijst", Word::List),
    ("list", Word::List),
    ("nakijken", Word::Review),
    ("review", Word::Review),
    ("check", Word::Review),
    ("versturen", Word::Send),
    ("verstuur", Word::Send),
    ("send", Word::Send),
    ("stoppen", Word::Stop),
    ("stop", Word::Stop),
    ("quit", Word::Stop),
    ("exit", Word::Stop),
    ("toch stoppen", Word::StopAnyway),
    ("stop anyway", Word::StopAnyway),
    ("wissen", Word::Wipe),
    ("wipe", Word::Wipe),
    ("hulp", Word::Help),
    ("help", Word::Help),
    ("opdrachten", Word::Help),
    ("hier", Word::Here),
    ("here", Word::Here),
];

/// A command that takes a number.
type Numbered = fn(Option<usize>) -> Word;

/// What goes before a number.
const NUMBERED: [(&str, Numbered); 13] = [
    ("ga naar ", Word::GoTo),
    ("ga ", Word::GoTo),
    ("naar ", Word::GoTo),
    ("wijzig ", Word::GoTo),
    ("go to ", Word::GoTo),
    ("go ", Word::GoTo),
    ("change ", Word::GoTo),
    ("vraag ", Word::GoTo),
    ("question ", Word::GoTo),
    ("deel ", Word::Part),
    ("part ", Word::Part),
    ("thema ", Word::Part),
    ("theme ", Word::Part),
];

/// A line as it is meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// By its name alone: a command, or an answer that happens to be that word.
    Word(Word),
    /// Behind a slash, so a command for certain.
    Command(Word),
    /// Behind a slash, but no command by name: an escape's letter, or a slip.
    Slashed(String),
    Text(String),
}

/// What a line is.
#[must_use]
pub fn said(line: &str) -> Said {
    let line = line.trim();
    for sign in ['/', ':'] {
        let Some(rest) = line.strip_prefix(sign) else { continue };
        if rest.starts_with(sign) {
            return Said::Text(rest.to_owned());
        }
        if let Some(word) = word(rest) {
            return Said::Command(word);
        }
        // `:-)` and the like are texts.
        if sign == '/' || rest.starts_with(char::is_alphabetic) {
            return Said::Slashed(rest.trim().to_owned());
        }
    }
    word(line).map_or_else(|| Said::Text(line.to_owned()), Said::Word)
}

/// The command of that name.
#[must_use]
pub fn word(name: &str) -> Option<Word> {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let name = name.strip_suffix('.').unwrap_or(&name);
    let named = WORDS.iter().find(|(word, _)| *word == name).map(|(_, word)| *word);
    named.or_else(|| numbered(name))
}

/// `ga naar vraag 7`: any of those that go before a number, one after the other; the last says what is numbered.
fn numbered(name: &str) -> Option<Word> {
    let mut rest = name;
    let mut meant: Option<Numbered> = None;
    while let Some((before, what)) = NUMBERED.iter().find(|(before, _)| rest.starts_with(before)) {
        rest = rest.get(before.len()..)?;
        meant = Some(*what);
    }
    let digits = !rest.is_empty() && rest.len() <= 6 && rest.bytes().all(|sign| sign.is_ascii_digit());
    meant.filter(|_| digits).map(|what| what(rest.parse().ok()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_are_words_or_come_behind_a_slash() {
        for (line, is) in [
            ("verder", Said::Word(Word::Onward)),
            ("  Verder. ", Said::Word(Word::Onward)),
            ("/verder", Said::Command(Word::Onward)),
            (": STOP", Said::Command(Word::Stop)),
            ("?", Said::Word(Word::Again)),
            ("ga naar 7", Said::Word(Word::GoTo(Some(7)))),
            ("Ga  naar vraag 12", Said::Word(Word::GoTo(Some(12)))),
            ("/ga naar deel 2", Said::Command(Word::Part(Some(2)))),
            ("thema 3", Said::Word(Word::Part(Some(3)))),
            ("ga naar huis", Said::Text("ga naar huis".into())),
            ("ga naar 99999999999999999999", Said::Text("ga naar 99999999999999999999".into())),
            ("//verder", Said::Text("/verder".into())),
            ("/w", Said::Slashed("w".into())),
            ("/", Said::Slashed(String::new())),
            (":-)", Said::Text(":-)".into())),
            ("verder met meer overleg", Said::Text("verder met meer overleg".into())),
            ("", Said::Text(String::new())),
        ] {
            assert_eq!(said(line), is, "{line:?}");
        }
    }

    #[test]
    fn no_word_means_two_things() {
        for (at, (word, _)) in WORDS.iter().enumerate() {
            assert!(WORDS.iter().skip(at + 1).all(|(other, _)| other != word), "{word}");
            assert!(word.chars().count() > 1 || !word.starts_with(char::is_alphanumeric), "{word} could be an answer");
        }
    }
}
