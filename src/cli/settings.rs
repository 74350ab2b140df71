//! The options every command knows, with what the environment says where they are left out.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::world::variable;
use super::{Failure, World};
use crate::host::{Locale, has_colours};
use crate::text::Lang;
use crate::text::command::frame as texts;

/// The general options, resolved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    pub lang: Lang,
    /// Whether standard output may be coloured. A full screen without colour uses bold and reverse only.
    pub color: bool,
    /// Whether a respondent gets lines of text: asked for, or as nothing else can be shown.
    pub plain: bool,
    data: Option<PathBuf>,
}

impl Settings {
    pub(super) fn of(matches: &ArgMatches, lang: Lang, world: &World) -> Self {
        let asked = matches.get_one::<String>("color").map_or("auto", String::as_str);
        let color = match asked {
            "always" => true,
            "never" => false,
            _ => {
                world.terminals.output
                    && variable(&world.environment, "NO_COLOR").is_none()
                    && has_colours(world.variable("TERM"))
            }
        };
        let dumb = world.variable("TERM") == Some("dumb");
        let asked = matches.get_flag("plain") || variable(&world.environment, "AOJ_PLAIN").is_some();
        let plain = asked || dumb || !world.terminals.full_screen();
        let data = matches.get_one::<PathBuf>("data").cloned().or_else(|| default_data(&world.environment));
        Self { lang, color, plain, data }
    }

    /// The data folder. An error only where nothing says where it could be.
    pub fn data(&self) -> Result<&Path, Failure> {
        self.data.as_deref().ok_or_else(|| Failure::Said(texts::no_data_folder(self.lang)))
    }
}

/// `AOJ_DATA`, else `aoj` in the user's data folder (XDG base directories: a relative path there is ignored).
pub(super) fn default_data(environment: &BTreeMap<OsString, OsString>) -> Option<PathBuf> {
    let folder = |name| variable(environment, name).map(PathBuf::from);
    let absolute = |name| folder(name).filter(|path| path.is_absolute());
    folder("AOJ_DATA")
        .or_else(|| absolute("XDG_DATA_HOME").map(|base| base.join("aoj")))
        .or_else(|| absolute("HOME").map(|home| home.join(".local/share/aoj")))
}

/// The language, known before the arguments are understood so that a mistake in them is told in it: `--lang`, then
/// `AOJ_LANG`, then the locale as POSIX ranks it, then Dutch.
pub(super) fn language(arguments: &[OsString], environment: &BTreeMap<OsString, OsString>) -> Lang {
    let mut words = arguments.iter().skip(1).filter_map(|word| word.to_str()).take_while(|word| *word != "--");
    let mut asked = None;
    while let Some(word) = words.next() {
        if word == "--lang" {
            asked = words.next().and_then(Lang::of);
        } else if let Some(value) = word.strip_prefix("--lang=") {
            asked = Lang::of(value);
        }
    }
    let named = |name| variable(environment, name).and_then(|value| value.to_str());
    let locale = || ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(named).and_then(Lang::of);
    asked.or_else(|| named("AOJ_LANG").and_then(Lang::of)).or_else(locale).unwrap_or_default()
}

/// How signs are written here, as POSIX ranks the variables that say so.
pub(super) fn locale(world: &World) -> Locale {
    Locale::named(["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find_map(|name| world.variable(name)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn environment(pairs: &[(&str, &str)]) -> BTreeMap<OsString, OsString> {
        pairs.iter().map(|(name, value)| (OsString::from(name), OsString::from(value))).collect()
    }

    #[test]
    fn the_language_is_found_in_the_order_of_the_contract() {
        for (arguments, variables, expected) in [
            (vec![], vec![], Lang::Nl),
            (vec![], vec![("LANG", "C")], Lang::Nl),
            (vec![], vec![("LANG", "en_GB.UTF-8")], Lang::En),
            (vec![], vec![("LANG", "en_GB.UTF-8"), ("LC_ALL", "C.UTF-8")], Lang::Nl),
            (vec![], vec![("LC_MESSAGES", "en_US"), ("LANG", "nl_NL")], Lang::En),
            (vec![], vec![("AOJ_LANG", "en"), ("LANG", "nl_NL")], Lang::En),
            (vec![], vec![("AOJ_LANG", "fr"), ("LANG", "en_US")], Lang::En),
            (vec!["--lang", "nl"], vec![("AOJ_LANG", "en")], Lang::Nl),
            (vec!["counts", "--lang=en"], vec![], Lang::En),
            (vec!["check", "--", "--lang=en"], vec![], Lang::Nl),
        ] {
            let arguments: Vec<OsString> = std::iter::once("aoj").chain(arguments).map(OsString::from).collect();
            assert_eq!(language(&arguments, &environment(&variables)), expected, "{arguments:?} {variables:?}");
        }
    }

    #[test]
    fn the_data_folder_is_the_users_own_unless_named() {
        for (variables, expected) in [
            (vec![], None),
            (vec![("HOME", "/home/a")], Some("/home/a/.local/share/aoj")),
            (vec![("HOME", "/home/a"), ("XDG_DATA_HOME", "/x")], Some("/x/aoj")),
            (vec![("HOME", "/home/a"), ("XDG_DATA_HOME", "relatief")], Some("/home/a/.local/share/aoj")),
            (vec![("HOME", "/home/a"), ("AOJ_DATA", "hier")], Some("hier")),
            (vec![("HOME", "/home/a"), ("AOJ_DATA", "")], Some("/home/a/.local/share/aoj")),
        ] {
            assert_eq!(default_data(&environment(&variables)), expected.map(PathBuf::from), "{variables:?}");
        }
    }
}
