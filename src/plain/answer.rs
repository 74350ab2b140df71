//! From a line to an answer.

use super::ask::How;
use super::command::Word;
use super::linear::{Place, Plain, Then, What};
use super::speech::{plain_words, sentence};
use super::words;
use crate::interview::{Answer, Command, Issue};
use crate::questionnaire::{Id, Kind};
use crate::sitting::{Item, Place as At, Session, read};
use crate::text::Lang;
use crate::text::plain as say;

/// How many of the answers that fit are read out.
const MATCHES: usize = 12;

/// What a line means at a question where one chooses.
enum Choice {
    Command(Command),
    /// *Other*, whose text is asked for next.
    Other(Command),
    Say(String),
    /// The answers of a long list that fit, by place.
    Matches(Vec<usize>),
    No,
}

impl Plain {
    /// Whether the answer to the question is text of one's own.
    pub(super) fn question_is_written(&self) -> bool {
        self.item().is_some_and(|item| item.question.is_free_text())
    }

    /// What is left after a slash when it is no command by name: an escape's letter, or a slip.
    pub(super) fn slashed(&mut self, name: &str) {
        let mut signs = name.chars();
        let letter = signs.next().filter(|_| signs.next().is_none() && self.place == Place::Question);
        let command = letter.and_then(|letter| self.escape(letter));
        match command {
            Some(command) => self.answer(command, false),
            None => self.not_taken(say::unknown_command(self.lang, format!("/{}", short(name)))),
        }
    }

    fn escape(&self, letter: char) -> Option<Command> {
        let item = self.item()?;
        let Some(At::Escape(at)) = item.by_letter(letter) else { return None };
        let escape = item.ways.get(at)?.id.clone();
        Some(Command::Escape { question: item.question.id.clone(), escape })
    }

    /// A line where something is chosen, counted or dated, that is no command.
    pub(super) fn chosen(&mut self, text: &str) {
        match self.place {
            Place::Question => {}
            Place::Review => return self.review_line(text),
            Place::Confirm => return self.confirm_line(text),
            Place::Mail => return self.mail_line(text),
            Place::Wipe => return self.wipe_line(text),
            Place::AnotherTicket => return self.another_ticket(text),
            _ => return self.chosen_before(text),
        }
        let Some(item) = self.item() else { return };
        let lang = self.lang;
        let choice = if item.is_typed() || matches!(item.question.kind, Kind::Mark { .. }) {
            self.typed(&item, text)
        } else {
            choose(&item, text, lang)
        };
        match choice {
            Choice::Command(command) => self.answer(command, false),
            Choice::Other(command) => self.answer(command, true),
            Choice::Say(problem) => self.out.say(problem),
            Choice::Matches(places) => self.say_matches(&places),
            Choice::No => self.out.say(say::not_understood(lang)),
        }
    }

    /// A number or a date as it was typed, or an escape's letter.
    fn typed(&self, item: &Item<'_>, text: &str) -> Choice {
        let mut signs = text.chars();
        let letter = signs.next().filter(|_| signs.next().is_none());
        if let Some(command) = letter.and_then(|letter| self.escape(letter)) {
            return Choice::Command(command);
        }
        let Some(session) = self.sitting.session() else { return Choice::No };
        match read(item, text, self.lang, |wording| session.words(wording, self.lang)) {
            (Some(answer), _) => Choice::Command(Command::Answer { question: item.question.id.clone(), answer }),
            (None, Some(problem)) => Choice::Say(problem),
            (None, None) => Choice::No,
        }
    }

    /// Answers, says so when it is safe, and goes on. `asks_text`: to the text of *other*.
    fn answer(&mut self, command: Command, asks_text: bool) {
        let Some(at) = self.item().map(|item| item.question.id.clone()) else { return };
        if let Some(issue) = self.apply(command) {
            self.out.say(match issue {
                Issue::TooMany { max } => say::too_many(self.lang, max),
                issue => issue.say(self.lang),
            });
            return;
        }
        let Some(item) = self.item() else { return };
        let words = sentence(&words::answer(&item, self.lang));
        let problem = self.unfinished(&at);
        let then = match problem {
            Some(problem) => Then::Stay(Some(problem)),
            None if asks_text => Then::Other,
            None => self.step(),
        };
        self.hold(What::Answer(words), then);
    }

    /// What is still to be mended at a question that has an answer, in the writer's words if there are some.
    fn unfinished(&self, id: &Id) -> Option<String> {
        let session = self.sitting.session()?;
        let issue = session.interview.issue(id.as_str()).filter(|issue| *issue != Issue::Required)?;
        let message = match &session.questionnaire.question(id.as_str())?.kind {
            Kind::Text { pattern: Some(pattern), .. } if issue == Issue::Pattern => pattern.message.as_ref(),
            _ => None,
        };
        let own = message.map(|message| plain_words(&session.words(message, self.lang)));
        let words = own.unwrap_or_else(|| issue.say(self.lang));
        let again = matches!(issue, Issue::TooFew { .. }).then(|| say::type_all_again(self.lang));
        Some([Some(words), again].into_iter().flatten().collect::<Vec<_>>().join(" "))
    }

    fn say_matches(&mut self, places: &[usize]) {
        let lang = self.lang;
        let Some(item) = self.item() else { return };
        let lines: Vec<String> =
            places.iter().filter_map(|at| Some(option(lang, at + 1, item.labels.get(*at)?))).collect();
        if lines.is_empty() {
            self.out.say(say::no_match(lang));
            return;
        }
        self.out.say(say::matches(lang, lines.len()));
        for line in lines.iter().take(MATCHES) {
            self.out.say(line);
        }
        if lines.len() > MATCHES {
            self.out.say(say::more_matches(lang, lines.len() - MATCHES));
        } else {
            self.out.say(say::type_number(lang));
        }
    }

    /// All answers of a list.
    pub(super) fn list(&mut self) {
        let lang = self.lang;
        let Some(item) = self.item().filter(|item| self.place == Place::Question && !item.labels.is_empty()) else {
            return self.not_here();
        };
        let labels = item.labels.iter().chain(&item.other).enumerate();
        let lines: Vec<String> = labels.map(|(at, label)| option(lang, at + 1, label)).collect();
        for line in lines {
            self.out.say(line);
        }
    }

    // Text of one's own.

    /// The name of a command where text is typed: asked about once, so that neither is taken for the other.
    pub(super) fn written_word(&mut self, word: Word, line: &str) {
        if let Place::Letter(..) = self.place {
            return self.letter_typed(line, Some(word));
        }
        if word == Word::Again {
            return self.does(word);
        }
        if self.doubt.as_deref() == Some(line) {
            return self.written(line);
        }
        self.doubt = Some(line.to_owned());
        self.out.say(say::word_or_command(self.lang, short(line)));
    }

    /// An empty line at a question: belongs to a text that was begun, else says the question again.
    pub(super) fn empty_at_question(&mut self) {
        let open = self.item().is_some_and(|item| {
            matches!(item.question.kind, Kind::Open { .. }) && matches!(item.answer, Some(Answer::Text(_)))
        });
        if !open {
            return self.ask(How::Briefly);
        }
        self.blank += 1;
        if self.blank == 1 {
            self.out.say(say::empty_is_text(self.lang));
        }
    }

    /// A line of text.
    pub(super) fn written(&mut self, line: &str) {
        self.doubt = None;
        if let Place::Letter(..) = self.place {
            return self.letter_typed(line, None);
        }
        let Some(item) = self.item() else { return };
        let id = item.question.id.clone();
        let open = matches!(item.question.kind, Kind::Open { .. }) && self.place == Place::Question;
        let text = match &item.answer {
            _ if open && line.trim() == "." => {
                let then = self.step();
                return self.go_on(then);
            }
            // What was typed before stays: each line is kept as it comes, so that nothing is lost if no more comes.
            Some(Answer::Text(before)) if open => format!("{before}{}{line}", "\n".repeat(self.blank + 1)),
            _ => line.to_owned(),
        };
        let Some(session) = self.sitting.session() else { return };
        let answer = match read(&item, &text, self.lang, |wording| session.words(wording, self.lang)) {
            (Some(answer), _) => answer,
            (None, problem) => {
                let problem = problem.unwrap_or_else(|| say::not_understood(self.lang));
                return self.out.say(problem);
            }
        };
        let command = Command::Answer { question: id, answer };
        if !open {
            return self.answer(command, false);
        }
        if let Some(issue) = self.apply(command) {
            return self.out.say(issue.say(self.lang));
        }
        self.blank = 0;
        self.hold(What::Line, Then::Stay(None));
    }

    /// Takes away the answer to this question; where it has none, the latest choice.
    pub(super) fn clear(&mut self) {
        let Some(here) = self.sitting.session().and_then(Session::at) else { return };
        let answered =
            |plain: &Self| plain.sitting.session().is_some_and(|s| s.interview.counted(here.as_str()).is_some());
        let before = self.sitting.session().map(|session| session.interview.answers().len());
        self.apply(if answered(self) { Command::Clear { question: here.clone() } } else { Command::TakeBack });
        let after = self.sitting.session().map(|session| session.interview.answers().len());
        self.place = Place::Question;
        self.blank = 0;
        let cleared = self.sitting.session().and_then(Session::at).and_then(|id| self.number(&id));
        match cleared.filter(|_| before != after) {
            Some(number) => self.hold(What::Cleared(number), Then::Ask),
            None => self.out.say(say::nothing_to_clear(self.lang)),
        }
    }

    /// To the next question, without answering this one.
    pub(super) fn onward(&mut self) {
        let lang = self.lang;
        match self.place {
            Place::Question => {
                let open = self.item().filter(|item| item.question.asks() && item.answer.is_none());
                if let Some(required) = open.map(|item| item.question.required) {
                    self.out.say(if required { say::left_open_required(lang) } else { say::left_open(lang) });
                }
                let then = self.step();
                self.go_on(then);
            }
            Place::Other => {
                let then = self.step();
                self.go_on(then);
            }
            Place::Review => self.say_review(),
            _ => self.ask(How::New),
        }
    }

    pub(super) fn not_here(&mut self) {
        self.out.say(say::not_understood(self.lang));
    }
}

/// What a line chooses among numbered answers.
fn choose(item: &Item<'_>, text: &str, lang: Lang) -> Choice {
    let question = item.question.id.clone();
    let several = matches!(item.question.kind, Kind::Multiple { .. } | Kind::Rank { .. });
    let most = item.labels.len() + usize::from(item.other.is_some());
    let mut signs = text.chars();
    let letter = signs.next().filter(|_| signs.next().is_none());
    if let Some(At::Escape(at)) = letter.and_then(|letter| item.by_letter(letter)) {
        let Some(way) = item.ways.get(at) else { return Choice::No };
        return Choice::Command(Command::Escape { question, escape: way.id.clone() });
    }
    if several {
        return match numbers(text) {
            Some(numbers) => some_of(item, &numbers, lang),
            None => named(item, text),
        };
    }
    let (first, rest) = text.split_once([' ', ',', ':']).unwrap_or((text, ""));
    let Ok(number) = first.trim_end_matches('.').parse::<usize>() else { return named(item, text) };
    let is_other = item.other.is_some() && number == most;
    match number.checked_sub(1).filter(|_| number <= most) {
        Some(_) if is_other && item.other_is_typed() && !rest.trim().is_empty() => {
            match read(item, rest, lang, |_| String::new()) {
                (Some(answer), _) => Choice::Command(Command::Answer { question, answer }),
                (None, problem) => problem.map_or(Choice::No, Choice::Say),
            }
        }
        _ if !rest.trim().is_empty() => named(item, text),
        Some(_) if is_other => match item.command(At::Other) {
            Some(command) if item.other_is_typed() => Choice::Other(command),
            Some(command) => Choice::Command(command),
            None => Choice::No,
        },
        Some(at) => item.command(At::At(at)).map_or(Choice::No, Choice::Command),
        None => Choice::Say(say::not_an_option(lang, most)),
    }
}

/// `1 3 5`, `1,3 en 5`: numbers alone.
fn numbers(text: &str) -> Option<Vec<usize>> {
    let words = text.split([' ', ',', ';', '.', '\t']).filter(|word| !word.is_empty());
    let words = words.filter(|word| !matches!(word.to_lowercase().as_str(), "en" | "and" | "dan" | "then"));
    let numbers: Option<Vec<usize>> = words.map(|word| word.parse().ok()).collect();
    numbers.filter(|numbers| !numbers.is_empty())
}

/// Those options and no others; the whole of an answer.
fn some_of(item: &Item<'_>, numbers: &[usize], lang: Lang) -> Choice {
    let rank = matches!(item.question.kind, Kind::Rank { .. });
    let mut ids: Vec<Id> = Vec::new();
    for number in numbers {
        let Some(id) = number.checked_sub(1).and_then(|at| item.ids.get(at)) else {
            return Choice::Say(say::not_an_option(lang, item.ids.len()));
        };
        if !ids.contains(id) {
            ids.push(id.clone());
        } else if rank {
            return Choice::Say(Issue::Repeated.say(lang));
        }
    }
    Choice::Command(Command::Answer { question: item.question.id.clone(), answer: Answer::Options(ids) })
}

/// An answer by its name: the whole of it, or a part that only one has. Of a long list, those that fit.
fn named(item: &Item<'_>, text: &str) -> Choice {
    let plain = |text: &str| text.trim().to_lowercase();
    let whole: Vec<usize> =
        (0..item.labels.len()).filter(|&at| item.labels.get(at).is_some_and(|l| plain(l) == plain(text))).collect();
    let part = || item.places(text).into_iter().filter_map(|p| if let At::At(at) = p { Some(at) } else { None });
    let fit: Vec<usize> = if whole.len() == 1 { whole } else { part().collect() };
    let several = matches!(item.question.kind, Kind::Multiple { .. } | Kind::Rank { .. });
    match fit.as_slice() {
        [only] if !several => item.command(At::At(*only)).map_or(Choice::No, Choice::Command),
        _ if item.is_long() => Choice::Matches(fit),
        _ => Choice::No,
    }
}

/// An answer with its number, with an end at which a voice pauses.
fn option(lang: Lang, number: usize, label: &str) -> String {
    say::option(lang, number, sentence(&plain_words(label)))
}

/// No more of what was typed than is needed to know it again.
fn short(text: &str) -> String {
    text.chars().take(30).collect()
}
