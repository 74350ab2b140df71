//! What the pages have in common: headings, general options, environment, files, exit status.

use aoj::text::Lang;

use super::page::{Item, Part, parts};
use super::words::Words;

#[derive(Clone, Copy)]
pub enum Heading {
    Name,
    Synopsis,
    Description,
    Commands,
    Arguments,
    Options,
    Environment,
    Files,
    Exit,
    Examples,
    See,
}

/// As pages of `man` in that language have them.
pub const fn heading(lang: Lang, heading: Heading) -> &'static str {
    let (nl, en) = match heading {
        Heading::Name => ("NAAM", "NAME"),
        Heading::Synopsis => ("SAMENVATTING", "SYNOPSIS"),
        Heading::Description => ("BESCHRIJVING", "DESCRIPTION"),
        Heading::Commands => ("OPDRACHTEN", "COMMANDS"),
        Heading::Arguments => ("GEGEVENS", "ARGUMENTS"),
        Heading::Options => ("OPTIES", "OPTIONS"),
        Heading::Environment => ("OMGEVING", "ENVIRONMENT"),
        Heading::Files => ("BESTANDEN", "FILES"),
        Heading::Exit => ("EXITSTATUS", "EXIT STATUS"),
        Heading::Examples => ("VOORBEELDEN", "EXAMPLES"),
        Heading::See => ("ZIE OOK", "SEE ALSO"),
    };
    in_language(lang, nl, en)
}

pub const fn in_language(lang: Lang, nl: &'static str, en: &'static str) -> &'static str {
    match lang {
        Lang::Nl => nl,
        Lang::En => en,
    }
}

/// The day of the version that is described, as its package has it: never today, so that pages don't change by themselves.
pub fn day() -> jiff::civil::Date {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/packaging/deb/changelog")).unwrap();
    let line = text.lines().find(|line| line.starts_with(" -- ")).unwrap();
    jiff::fmt::rfc2822::parse(line.split_once(">  ").unwrap().1).unwrap().date()
}

/// With its first letter small, to go on after a dash.
pub fn lowered(text: &str) -> String {
    let mut signs = text.chars();
    signs.next().map(|first| first.to_lowercase().chain(signs).collect()).unwrap_or_default()
}

/// As a sentence of its own.
pub fn sentence(text: &str) -> String {
    let mut signs = text.chars();
    let mut whole: String = signs.next().map(|first| first.to_uppercase().chain(signs).collect()).unwrap_or_default();
    if !whole.ends_with(['.', '?', '!', ':']) && !whole.is_empty() {
        whole.push('.');
    }
    whole
}

/// The options that every command knows.
pub fn options(lang: Lang) -> Vec<Item> {
    let heading = aoj::text::command::frame::general_heading(lang);
    let root = aoj::cli::commands(lang);
    let general = root.get_arguments().filter(|arg| arg.get_help_heading() == Some(heading.as_str()));
    general
        .map(|arg| {
            let mut term: Vec<Part> = Vec::new();
            if let Some(short) = arg.get_short() {
                term = vec![Part::Typed(format!("-{short}")), Part::Sign(", ".to_owned())];
            }
            term.extend(parts(&arg.to_string()));
            Item { term, text: sentence(&arg.get_help().map(ToString::to_string).unwrap_or_default()) }
        })
        .collect()
}

pub fn look_there(lang: Lang) -> String {
    let options = "`--data`, `--lang`, `--plain`, `--color`, `--help`";
    match lang {
        Lang::Nl => format!("{options}: zie `aoj`(1). Daar staan ook de omgeving en de gegevensmap."),
        Lang::En => format!("{options}: see `aoj`(1). The environment and the data folder stand there too."),
    }
}

fn items(lang: Lang, all: &[(&str, &'static str, &'static str)]) -> Vec<Item> {
    let item = |(term, nl, en): &(&str, &'static str, &'static str)| {
        let mut names = Vec::new();
        for name in term.split(", ") {
            if !names.is_empty() {
                names.push(Part::Sign(", ".to_owned()));
            }
            names.push(Part::Typed(name.to_owned()));
        }
        Item { term: names, text: in_language(lang, nl, en).to_owned() }
    };
    all.iter().map(item).collect()
}

pub fn environment(lang: Lang) -> Vec<Item> {
    items(
        lang,
        &[
            ("AOJ_DATA", "De gegevensmap; `--data` gaat voor.", "The data folder; `--data` goes before it."),
            (
                "AOJ_LANG",
                "De taal van het programma, `nl` of `en`; `--lang` gaat voor.",
                "The language of the program, `nl` or `en`; `--lang` goes before it.",
            ),
            (
                "AOJ_PLAIN",
                "Niet leeg: invullen als regels tekst, zoals met `--plain`.",
                "Not empty: answering as lines of text, as with `--plain`.",
            ),
            (
                "NO_COLOR",
                "Niet leeg: geen kleuren; `--color` gaat voor.",
                "Not empty: no colours; `--color` goes before it.",
            ),
            (
                "TERM",
                "Welke terminal dit is. Bij `dumb` is er geen volledig scherm; het invullen gaat dan als regels tekst.",
                "Which terminal this is. With `dumb` there is no full screen; answering is done as lines of text then.",
            ),
            (
                "TMUX",
                "Niet leeg: deze terminal is van tmux; een code gaat dan langs tmux naar het klembord.",
                "Not empty: this terminal is tmux's; a code goes to the clipboard by way of tmux then.",
            ),
            (
                "LC_ALL, LC_MESSAGES, LANG",
                "De taal, waar `AOJ_LANG` er geen noemt: de eerste van deze drie die is gezet. Is dat geen Nederlands of Engels, dan Nederlands.",
                "The language, where `AOJ_LANG` names none: the first of these three that is set. Where that is neither Dutch nor English, Dutch.",
            ),
            (
                "LC_CTYPE",
                "Of letters met accenten getoond en begrepen worden (UTF-8); `LC_ALL` gaat voor, `LANG` komt erna.",
                "Whether letters with accents are shown and understood (UTF-8); `LC_ALL` goes before it, `LANG` after it.",
            ),
            (
                "XDG_DATA_HOME, HOME",
                "Waar de gegevensmap staat als niets haar noemt: `$XDG_DATA_HOME/aoj`, anders `$HOME/.local/share/aoj`.",
                "Where the data folder is where nothing names it: `$XDG_DATA_HOME/aoj`, else `$HOME/.local/share/aoj`.",
            ),
            (
                "NOTIFY_SOCKET",
                "Van systemd: `aoj serve` meldt daar dat mensen binnen kunnen komen.",
                "Of systemd: `aoj serve` tells there that people can come in.",
            ),
        ],
    )
}

/// In the data folder.
pub fn files(lang: Lang) -> Vec<Item> {
    items(
        lang,
        &[
            (
                "~/.local/share/aoj/",
                "De gegevensmap, als niets een andere noemt. Alleen de eigenaar mag erin.",
                "The data folder, where nothing names another. For its owner only.",
            ),
            (
                "store.db",
                "In de gegevensmap: de metingen, de begonnen vragenlijsten (verzegeld) en wat verstuurd is.",
                "In the data folder: the waves, the begun questionnaires (sealed) and what was sent.",
            ),
            (
                "secret",
                "In de gegevensmap: het geheim waarmee begonnen vragenlijsten verzegeld zijn. Zonder dit opent geen code meer.",
                "In the data folder: the secret with which begun questionnaires are sealed. Without it no code opens any more.",
            ),
            (
                "aoj.yaml",
                "In de gegevensmap, mag ontbreken: het adres van de server, grenzen en de mailserver.",
                "In the data folder, may be missing: the server's address, limits and the mail server.",
            ),
            (
                "host_key, host_key.pub",
                "In de gegevensmap: de sleutel waaraan mensen de server herkennen.",
                "In the data folder: the key by which people recognise the server.",
            ),
            (
                "questionnaires/",
                "In de gegevensmap, mag ontbreken: eigen vragenlijsten. Een bestand gaat voor een meegeleverde met dezelfde naam.",
                "In the data folder, may be missing: questionnaires of one's own. A file goes before a built-in one of the same name.",
            ),
        ],
    )
}

/// What the status says that a command ends with.
pub fn exits(lang: Lang, words: &Words) -> [(&'static str, String); 3] {
    let failed = words.failed.map_or_else(
        || {
            in_language(
                lang,
                "Mislukt. Op standaardfout staat in één zin wat er is en wat u kunt doen.",
                "Failed. One sentence on standard error says what is the matter and what to do.",
            )
        },
        |(nl, en)| in_language(lang, nl, en),
    );
    let usage = in_language(
        lang,
        "De opdracht klopt niet: een onbekend woord, of er ontbreekt iets.",
        "The command line is not right: an unknown word, or something is missing.",
    );
    [("0", in_language(lang, "Gelukt.", "Done.").to_owned()), ("1", failed.to_owned()), ("2", usage.to_owned())]
}

/// Where the documents are.
pub fn documents(lang: Lang) -> String {
    in_language(
        lang,
        "Handleidingen staan in de map `docs` bij het programma; uit een pakket in `/usr/share/doc/aoj`.",
        "Guides stand in the folder `docs` of the program; from a package in `/usr/share/doc/aoj`.",
    )
    .to_owned()
}

/// The begin of `docs/commands.md`.
pub const REFERENCE: &str = "\
# Opdrachten

Alle opdrachten van `aoj`, met alles wat erachter kan staan. Hetzelfde zegt `aoj OPDRACHT --help`, in het Nederlands of het Engels, en staat
in handleidingpagina's: `man aoj`, `man aoj-wave`. Dit bestand is gemaakt uit de opdrachten zelf; vernieuwen:
`AOJ_RENEW=1 cargo test --locked --test it manual`.

| | |
|---|---|
";
