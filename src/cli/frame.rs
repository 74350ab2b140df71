//! The tree of commands as clap sees it, wholly in one language.

use clap::builder::{PossibleValuesParser, StyledStr};
use clap::{Arg, ArgAction, Command, value_parser};
use std::path::PathBuf;

use super::Group;
use crate::host::VERSION;
use crate::text::Lang;
use crate::text::command::frame as texts;

/// `aoj` with all its groups; help texts are wrapped at `columns`.
pub(super) fn tree(groups: &[Group], lang: Lang, columns: usize) -> Command {
    let mut root = Command::new("aoj")
        .version(VERSION)
        .about(texts::about(lang))
        .after_help(texts::after(lang))
        .disable_version_flag(true)
        .arg(
            Arg::new("version")
                .short('V')
                .long("version")
                .action(ArgAction::Version)
                .help(texts::option_version(lang))
                .help_heading(texts::options_heading(lang)),
        )
        .args(general(lang))
        .subcommands(groups.iter().map(|group| (group.command)(lang)));
    root = dress(root, lang, columns);
    // clap knows the full name of a subcommand (`aoj wave open`) only once the tree is built, and writes its own
    // English words into a usage line that is not given.
    root.build();
    translate_usage(root, lang)
}

fn general(lang: Lang) -> [Arg; 5] {
    [
        Arg::new("data")
            .long("data")
            .value_name(texts::value_folder(lang))
            .value_parser(value_parser!(PathBuf))
            .help(texts::option_data(lang)),
        Arg::new("lang")
            .long("lang")
            .value_name(texts::value_lang(lang))
            .value_parser(PossibleValuesParser::new(["nl", "en"]))
            .help(texts::option_lang(lang)),
        Arg::new("plain").long("plain").action(ArgAction::SetTrue).help(texts::option_plain(lang)),
        Arg::new("color")
            .long("color")
            .value_name(texts::value_when(lang))
            .value_parser(PossibleValuesParser::new(["auto", "always", "never"]))
            .help(texts::option_color(lang)),
        Arg::new("help").short('h').long("help").action(ArgAction::Help).help(texts::option_help(lang)),
    ]
    .map(|arg| arg.global(true).help_heading(texts::general_heading(lang)))
}

/// Gives a command and all below it our own headings.
fn dress(command: Command, lang: Lang, columns: usize) -> Command {
    let usage = texts::usage_heading(lang);
    let options = texts::options_heading(lang);
    let arguments = texts::arguments_heading(lang);
    let mut place = 0;
    command
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        // What is missing is said in a sentence, not by showing all the help.
        .arg_required_else_help(false)
        .term_width(columns)
        .subcommand_help_heading(texts::commands_heading(lang))
        .subcommand_value_name(texts::command_word(lang))
        .help_template(format!("{{about-with-newline}}\n{usage}: {{usage}}\n\n{{all-args}}{{after-help}}"))
        .mut_args(|arg| {
            // In the order in which they are typed; clap would list them by their names.
            place += 1;
            let arg = if arg.is_positional() { arg.display_order(place) } else { arg };
            let heading = if arg.is_positional() { &arguments } else { &options };
            let arg = if arg.get_help_heading().is_some() { arg } else { arg.help_heading(heading.clone()) };
            // Our help texts name values and defaults themselves, in the language of the person.
            let takes_value = arg.get_action().takes_values();
            arg.hide_possible_values(takes_value).hide_default_value(takes_value)
        })
        .mut_subcommands(|below| dress(below, lang, columns))
}

/// Replaces the words that clap writes into usage lines itself.
fn translate_usage(mut command: Command, lang: Lang) -> Command {
    let line = command.render_usage().to_string();
    let line =
        line.strip_prefix("Usage: ").unwrap_or(&line).replace("[OPTIONS]", &format!("[{}]", texts::options_word(lang)));
    let line = broken(&line, USAGE_WIDTH);
    command.override_usage(StyledStr::from(line)).mut_subcommands(|below| translate_usage(below, lang))
}

/// How wide a usage line may be beside its heading.
const USAGE_WIDTH: usize = 70;

/// A usage line in several where it is too wide, each beginning with an option.
fn broken(line: &str, width: usize) -> String {
    let mut lines: Vec<String> = Vec::new();
    for part in line.split_inclusive(' ') {
        let fits = lines.last().is_some_and(|last| last.chars().count() + part.trim_end().chars().count() <= width);
        // An option's value stays with it.
        match lines.last_mut() {
            Some(last) if fits || !part.starts_with('-') => last.push_str(part),
            _ => lines.push(part.to_owned()),
        }
    }
    lines.iter().map(|line| line.trim_end()).collect::<Vec<_>>().join("\n    ")
}
