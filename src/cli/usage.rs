//! A command line that is not understood: clap's finding in our own words, on one line.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Command, Error};

use super::{Failure, Status, World, printable};
use crate::text::Lang;
use crate::text::command::usage as texts;

/// Help and version go to standard output; everything else becomes a sentence.
pub(super) fn explain(error: &Error, name: &str, lang: Lang, world: &mut World) -> Result<Status, Failure> {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            write!(world.output, "{}", error.render()).map_err(|error| Failure::from_io(&error, lang))?;
            Ok(Status::Done)
        }
        _ => Err(Failure::Usage(sentence(error, name, lang))),
    }
}

fn sentence(error: &Error, name: &str, lang: Lang) -> String {
    let get = |kind| error.get(kind).map(words).filter(|text| !text.is_empty());
    let argument = || get(ContextKind::InvalidArg).unwrap_or_default();
    let value = get(ContextKind::InvalidValue);
    let what = match error.kind() {
        ErrorKind::InvalidSubcommand => {
            texts::unknown_command(lang, get(ContextKind::InvalidSubcommand).unwrap_or_default())
        }
        ErrorKind::UnknownArgument | ErrorKind::TooManyValues => texts::unknown_argument(lang, argument()),
        ErrorKind::MissingRequiredArgument => texts::missing_argument(lang, argument()),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            texts::missing_command(lang, get(ContextKind::ValidSubcommand).unwrap_or_default())
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => match value {
            Some(value) => texts::wrong_value(lang, value, argument()),
            None => texts::missing_value(lang, argument()),
        },
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues | ErrorKind::NoEquals => {
            texts::missing_value(lang, argument())
        }
        ErrorKind::ArgumentConflict => match get(ContextKind::PriorArg) {
            Some(prior) if prior != argument() => texts::conflict(lang, argument(), prior),
            _ => texts::repeated(lang, argument()),
        },
        ErrorKind::InvalidUtf8 => texts::not_text(lang),
        _ => texts::not_understood(lang),
    };
    let meant = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue]
        .into_iter()
        .find_map(get)
        .map(|word| texts::meant(lang, word));
    let possible = get(ContextKind::ValidValue).filter(|_| meant.is_none()).map(|all| texts::possible(lang, all));
    let look = texts::look(lang, command_name(error).unwrap_or_else(|| name.to_owned()));
    [Some(what), meant, possible, Some(look)].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// What clap found, as words; without the marks it puts round arguments for its own sentences.
fn words(value: &ContextValue) -> String {
    let text = match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        ContextValue::StyledStr(text) => text.to_string(),
        ContextValue::StyledStrs(texts) => texts.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
        ContextValue::Number(number) => number.to_string(),
        _ => String::new(),
    };
    printable(&text.replace(">...", ">"))
}

/// `aoj wave open` as it was typed, whatever stands between and behind it.
pub(super) fn typed(tree: &Command, arguments: &[OsString]) -> String {
    let mut name = vec![tree.get_name().to_owned()];
    let mut at = tree;
    for word in arguments {
        if let Some(below) = word.to_str().and_then(|word| at.find_subcommand(word)) {
            name.push(below.get_name().to_owned());
            at = below;
        }
    }
    name.join(" ")
}

/// `aoj wave open` out of the usage line that goes with the error, if one does.
fn command_name(error: &Error) -> Option<String> {
    let usage = error.get(ContextKind::Usage).map(words).unwrap_or_default();
    let line = usage.strip_prefix("Usage: ").unwrap_or(&usage);
    let name: Vec<&str> =
        line.split(' ').take_while(|word| word.starts_with(|sign: char| sign.is_ascii_lowercase())).collect();
    (!name.is_empty()).then(|| name.join(" "))
}
