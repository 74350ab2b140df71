//! A command in a line, as `ssh coordinator@monitor.regio.nl counts --wave 2026-najaar --json` asks it.
//!
//! Exactly what stands in [`COMMANDS`], on standard input and output; run in process, so there is no shell to trick.
//!
//! Invariants: no word of it is ever a path, an option that does not stand here, or anything but letters, digits and
//! `.-_`; input that is cut off is an error to whoever reads it, not its end.

use std::io::{self, ErrorKind, Read, Write};
use std::sync::Arc;
use std::time::Duration;

use tokio::io::{AsyncWrite, AsyncWriteExt};
use tokio::runtime::Handle;
use tokio::sync::mpsc;
use tokio::task::spawn_blocking;
use tokio::time::timeout;

use super::Call;
use super::keys::Grant;
use super::visit::refuse;
use super::wire::{End, Shared, Wake, count};
use crate::text::Lang;
use crate::text::ssh as say;

/// The longest line.
const LONGEST: usize = 1024;
/// How long a client may take to make room for more output.
const PATIENCE: Duration = Duration::from_mins(1);

/// A command that may be given.
struct Form {
    /// Its words, and those that must stand at its end.
    words: &'static [&'static str],
    /// Whether an id comes after the words.
    id: bool,
    /// Options with a value.
    values: &'static [&'static str],
    flags: &'static [&'static str],
    /// What must stand in it.
    must: &'static [&'static str],
    /// Whether it may be given with a key for one wave, which it must name then if it can.
    for_one_wave: bool,
}

impl Form {
    /// `counts --wave … [--json]`: what must stand behind it, then what may.
    fn spelled(&self) -> String {
        let option = |name: &&'static str| match *name {
            "--out" => "--out -".to_owned(),
            name if self.values.contains(&name) => format!("{name} …"),
            name => name.to_owned(),
        };
        let may = self.values.iter().chain(self.flags).filter(|name| !self.must.contains(name));
        let words = self.words.iter().copied().chain(self.id.then_some("…")).map(str::to_owned);
        let all = words.chain(self.must.iter().map(option)).chain(may.map(|name| format!("[{}]", option(name))));
        all.collect::<Vec<_>>().join(" ")
    }
}

/// The form of the command that such words begin with.
fn form_of(words: &[String]) -> Option<&'static Form> {
    let fits = |form: &&Form| words.iter().map(String::as_str).take(form.words.len()).eq(form.words.iter().copied());
    COMMANDS.iter().find(fits)
}

/// The words of a line, without the program's name.
fn words_of(line: &[u8]) -> Option<Vec<String>> {
    let line = std::str::from_utf8(line).ok().filter(|line| line.len() <= LONGEST);
    let mut words = line.and_then(split)?;
    if words.first().is_some_and(|word| word == "aoj") {
        words.remove(0);
    }
    Some(words)
}

const COMMANDS: &[Form] = &[
    Form {
        words: &["counts"],
        id: false,
        values: &["--wave"],
        flags: &["--json"],
        must: &["--wave"],
        for_one_wave: true,
    },
    Form {
        words: &["results"],
        id: false,
        values: &["--wave", "--questionnaire", "--by", "--compare", "--against"],
        flags: &["--json", "--markdown"],
        must: &["--wave"],
        for_one_wave: true,
    },
    Form {
        words: &["responses", "export"],
        id: false,
        values: &["--wave", "--questionnaire", "--format", "--out", "--with"],
        flags: &["--open"],
        must: &["--wave", "--questionnaire", "--format", "--out"],
        for_one_wave: true,
    },
    Form {
        words: &["responses", "import"],
        id: false,
        values: &["--wave", "--questionnaire"],
        flags: &["--again", "-"],
        must: &["--wave", "--questionnaire", "-"],
        for_one_wave: true,
    },
    Form { words: &["wave", "create"], id: false, values: &[], flags: &["-"], must: &["-"], for_one_wave: false },
    Form { words: &["check"], id: false, values: &[], flags: &["-"], must: &["-"], for_one_wave: true },
    Form {
        words: &["print", "questionnaire"],
        id: true,
        values: &["--wave", "--format"],
        flags: &[],
        must: &[],
        for_one_wave: true,
    },
    Form {
        words: &["invite"],
        id: false,
        values: &["--wave", "--letter", "--questionnaire"],
        flags: &[],
        must: &["--wave"],
        for_one_wave: true,
    },
];

/// Why a line is no command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    NotGiven,
    /// The key is for that wave only.
    OtherWave(String),
}

/// The words of a line, as a shell would cut it that knows nothing but spaces and quotes. `None`: it wants more.
fn split(line: &str) -> Option<Vec<String>> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut quote = None;
    for sign in line.chars() {
        match (quote, sign) {
            (Some(open), sign) if sign == open => quote = None,
            (None, '\'' | '"') => {
                quote = Some(sign);
                word.get_or_insert_default();
            }
            (None, ' ') => words.extend(word.take()),
            _ if sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_' | '.' | '=') => {
                word.get_or_insert_default().push(sign);
            }
            _ => return None,
        }
    }
    if quote.is_some() {
        return None;
    }
    words.extend(word);
    Some(words)
}

/// Whether a word can be nothing but the name of something.
fn is_name(word: &str) -> bool {
    let plain = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_' | '.');
    !word.is_empty() && word.chars().all(plain) && !word.starts_with(['-', '.'])
}

/// The words of a command that may be given with that key, after the program's name.
///
/// # Errors
/// Where it is none, or not for that key.
pub fn allowed(line: &[u8], grant: &Grant) -> Result<Vec<String>, Refused> {
    let words = words_of(line).ok_or(Refused::NotGiven)?;
    let form = form_of(&words).ok_or(Refused::NotGiven)?;
    let mut named = None;
    let mut rest = words.iter().skip(form.words.len());
    let mut seen: Vec<&str> = Vec::new();
    if form.id {
        rest.next().filter(|word| is_name(word) && !word.contains('.')).ok_or(Refused::NotGiven)?;
    }
    while let Some(word) = rest.next() {
        let (name, value) = match word.split_once('=') {
            Some((name, value)) => (name, Some(value)),
            None => (word.as_str(), None),
        };
        if form.flags.contains(&name) && value.is_none() {
            seen.push(name);
            continue;
        }
        if !form.values.contains(&name) && name != "--lang" {
            return Err(Refused::NotGiven);
        }
        let value = value.or_else(|| rest.next().map(String::as_str)).ok_or(Refused::NotGiven)?;
        let fits = if name == "--out" { value == "-" } else { is_name(value) };
        if !fits {
            return Err(Refused::NotGiven);
        }
        if name == "--wave" || name == "--compare" {
            named.get_or_insert_with(Vec::new).push(value);
        }
        seen.push(name);
    }
    if !form.must.iter().all(|must| seen.contains(must)) {
        return Err(Refused::NotGiven);
    }
    if let Some(wave) = &grant.wave {
        let other = |named: Vec<&str>| named.iter().any(|name| name != wave);
        if !form.for_one_wave || named.is_some_and(other) {
            return Err(Refused::OtherWave(wave.clone()));
        }
    }
    Ok(words)
}

/// Runs it; gives the exit status.
pub(super) async fn run(
    shared: &Arc<Shared>,
    grant: &Grant,
    line: &[u8],
    lang: Lang,
    end: &End,
    wakes: mpsc::Receiver<Wake>,
) -> u8 {
    let words = match allowed(line, grant) {
        Ok(words) => words,
        Err(why) => {
            count(&shared.counters.refused);
            let sentence = match why {
                // Who forgot an option of a command that can be given is not told that the command can't.
                Refused::NotGiven => match words_of(line).as_deref().and_then(form_of) {
                    Some(form) => say::command_otherwise(lang, form.spelled()),
                    None => say::command_refused(lang),
                },
                Refused::OtherWave(wave) => say::command_other_wave(lang, wave),
            };
            return refuse(end, &[sentence]).await;
        }
    };
    let Ok(_permit) = shared.commands.acquire().await else { return 1 };
    count(&shared.counters.commands);
    let runner = shared.service.command.clone();
    let (output, errors) = (end.writer(), end.error_writer());
    let ran = spawn_blocking(move || {
        let mut output = Outward::new(output);
        let mut errors = Outward::new(errors);
        let mut input = Inward { wakes, piece: Vec::new(), at: 0, ended: false };
        let call = Call { words: &words, lang, input: &mut input, output: &mut output, errors: &mut errors };
        runner(call)
    });
    if let Ok(status) = ran.await {
        return status;
    }
    count(&shared.counters.broken);
    refuse(end, &[(shared.service.broken)(lang)]).await
}

/// What the client sends, for a command that reads.
struct Inward {
    wakes: mpsc::Receiver<Wake>,
    piece: Vec<u8>,
    at: usize,
    ended: bool,
}

impl Read for Inward {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        while self.at >= self.piece.len() {
            if self.ended {
                return Ok(0);
            }
            match self.wakes.blocking_recv() {
                Some(Wake::Typed(bytes)) => (self.piece, self.at) = (bytes, 0),
                Some(Wake::Size(..)) => {}
                Some(Wake::InputEnded) => self.ended = true,
                // Half a file must not be taken for a whole one.
                None => return Err(ErrorKind::ConnectionAborted.into()),
            }
        }
        let length = self.piece.get(self.at..).unwrap_or_default().read(room)?;
        self.at += length;
        Ok(length)
    }
}

/// What a command writes, to the client.
struct Outward {
    writer: Box<dyn AsyncWrite + Send + Unpin>,
    runtime: Handle,
}

impl Outward {
    fn new(writer: Box<dyn AsyncWrite + Send + Unpin>) -> Self {
        Self { writer, runtime: Handle::current() }
    }
}

impl Write for Outward {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if bytes.is_empty() {
            return Ok(0);
        }
        let Self { writer, runtime } = self;
        let written = runtime.block_on(timeout(PATIENCE, writer.write(bytes)));
        // Whoever reads no more has seen enough.
        written.unwrap_or_else(|_| Err(ErrorKind::BrokenPipe.into()))
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: Grant = Grant { wave: None, kiosk: false };

    #[test]
    fn exactly_these_commands_are_given() {
        for line in [
            "counts --wave 2026-najaar",
            "aoj counts --wave=2026-najaar --json --lang en",
            "results --wave w --questionnaire beleid --by sector --markdown",
            "results --wave w --compare v",
            "responses export --wave w --questionnaire beleid --format csv --out - --with sector --with functie",
            "responses export --wave w --questionnaire=beleid --format=json --out=- --open",
            "responses import - --wave w --questionnaire beleid",
            "responses import --wave w --questionnaire beleid --again -",
            "wave create -",
            "check -",
            "print questionnaire beleid --format html",
            "print questionnaire 'beleid' --wave \"w\"",
            "invite --wave w",
            "invite --wave w --questionnaire q --letter reminder",
        ] {
            assert!(allowed(line.as_bytes(), &ALL).is_ok(), "{line}");
        }
    }

    #[test]
    fn nothing_else_is() {
        for line in [
            "",
            " ",
            "aoj",
            "aoj aoj counts --wave w",
            "sh",
            "counts",
            "counts --wave",
            "counts --wave ../x",
            "counts --wave w --data /etc",
            "counts --data=/etc --wave w",
            "--data /etc counts --wave w",
            "counts --wave w; sh",
            "counts --wave w && sh",
            "counts --wave $(sh)",
            "counts --wave `sh`",
            "counts --wave w > /tmp/x",
            "counts --wave 'w",
            "counts --wave -- w",
            "counts --wave w\nsh",
            "counts --wave w\0",
            "counts --wave --json",
            "responses export --wave w --out /tmp/x",
            "responses export --wave w --out x.csv",
            "responses export --wave w",
            "responses import file.csv --wave w",
            "responses import --wave w",
            "wave create file.yaml",
            "wave create - --from w --id v",
            "wave create",
            "wave open w",
            "wave delete w --yes",
            "check file.yaml",
            "check - file.yaml",
            "check",
            "print questionnaire /etc/passwd",
            "print questionnaire eigen.yaml",
            "print questionnaire",
            "print questionnaire --format html",
            "coordinate --set-passphrase",
            "serve",
            "backup /tmp/x",
            "doctor",
            "respond --code K7Q2-9MXD-4TRA-1CJW",
        ] {
            assert_eq!(allowed(line.as_bytes(), &ALL), Err(Refused::NotGiven), "{line:?}");
        }
        assert_eq!(allowed(b"check \xff", &ALL), Err(Refused::NotGiven));
        let long = format!("counts --wave {}", "w".repeat(LONGEST));
        assert_eq!(allowed(long.as_bytes(), &ALL), Err(Refused::NotGiven));
    }

    #[test]
    fn a_key_for_one_wave_reaches_no_other() {
        let one = Grant { wave: Some("w".into()), kiosk: false };
        let other = Err(Refused::OtherWave("w".into()));
        assert!(allowed(b"counts --wave w", &one).is_ok());
        assert!(allowed(b"check -", &one).is_ok());
        for line in [
            "counts --wave v",
            "counts --wave w --wave v",
            "results --wave w --compare v",
            "responses import - --wave v --questionnaire beleid",
            "print questionnaire beleid --wave v",
            "wave create -",
        ] {
            assert_eq!(allowed(line.as_bytes(), &one), other, "{line}");
        }
    }
}
