//! Help, wrong usage, languages, streams: what holds for every command.

use std::ffi::OsString;
use std::os::unix::ffi::OsStringExt;

use super::desk::{Desk, Leaving};

/// Words of clap's own that would show where a text of ours is missing.
const ENGLISH: [&str; 10] = [
    "Usage",
    "Options",
    "Commands",
    "Arguments",
    "[OPTIONS]",
    "possible values",
    "default:",
    "Print",
    "error:",
    "tip:",
];

/// Every command that shows help, with its subcommands, found by reading the help itself.
fn commands(desk: &Desk, lang: &str) -> Vec<String> {
    let heading = if lang == "nl" { "Opdrachten:" } else { "Commands:" };
    let mut found = vec![String::new()];
    let mut next = 0;
    while next < found.len() {
        let help = desk.aoj(&format!("{} --help --lang {lang}", found[next])).fine();
        let listed = help.lines().skip_while(|line| *line != heading).skip(1).take_while(|line| !line.is_empty());
        let names: Vec<&str> = listed
            .filter(|line| line.starts_with("  ") && !line.starts_with("   "))
            .filter_map(|line| line.split_whitespace().next())
            .collect();
        let base = found[next].clone();
        found.extend(names.into_iter().map(|name| format!("{base} {name}").trim().to_owned()));
        next += 1;
    }
    found
}

#[test]
fn help_is_wholly_in_one_language() {
    let desk = Desk::new();
    let all = commands(&desk, "nl");
    assert!(all.len() > 2, "{all:?}");
    for command in &all {
        let dutch = desk.aoj(&format!("{command} --help")).fine();
        assert!(dutch.contains("\nGebruik: aoj"), "{command}: {dutch}");
        for word in ENGLISH {
            assert!(!dutch.contains(word), "{word:?} in the Dutch help of {command:?}:\n{dutch}");
        }
        let english = desk.aoj(&format!("{command} -h --lang en")).fine();
        for word in ["Gebruik", "Opties", "Opdrachten", "Gegevens", " de ", " het ", " een "] {
            assert!(!english.contains(word), "{word:?} in the English help of {command:?}:\n{english}");
        }
        for help in [dutch, english] {
            for line in help.lines() {
                assert!(line.chars().count() <= 80, "{command}: {line}");
                assert_eq!(line.trim_end(), line, "{command}");
            }
        }
    }
    assert_eq!(all, commands(&desk, "en"), "the commands are the same in both languages");
}

#[test]
fn what_a_command_takes_is_explained_in_the_order_in_which_it_is_typed() {
    let desk = Desk::new();
    for command in commands(&desk, "nl") {
        let help = desk.aoj(&format!("{command} --help")).fine();
        let Some((usage, rest)) = help.split_once("\nGegevens:\n") else { continue };
        let below = rest.split("\n\n").next().unwrap_or_default();
        let bare = |word: &str| word.trim_matches(['[', ']', '<', '>', '.']).to_owned();
        let names = below.lines().filter_map(|line| line.strip_prefix("  ").filter(|line| !line.starts_with(' ')));
        let names: Vec<String> = names.filter_map(|line| line.split_whitespace().next()).map(bare).collect();
        let typed: Vec<String> = usage.split_whitespace().map(bare).filter(|word| names.contains(word)).collect();
        assert_eq!(names, typed, "{command}:\n{help}");
    }
}

#[test]
fn wrong_usage_is_told_on_one_line_with_status_2() {
    let desk = Desk::new();
    for (line, sentence) in [
        ("--versie", "Onbekende optie of overbodig woord: --versie. Bedoelde u --version? Zie: aoj --help"),
        ("--lang fr", "fr past niet bij --lang <TAAL>. Mogelijk: nl, en. Zie: aoj --help"),
        ("wave extend a --until morgen", "morgen past niet bij --until <DATUM>. Zie: aoj wave extend --help"),
        ("--lang nl results --by", "Achter --by <VRAAG> hoort een waarde. Zie: aoj results --help"),
        ("serve --listen x", "x is geen adres met poort. Zo wel: 0.0.0.0:2222, [::]:2222 of :2222."),
        ("--data", "Achter --data <MAP> hoort een waarde. Zie: aoj --help"),
        ("--color auto --color never", "--color <WANNEER> staat er meer dan eens. Zie: aoj --help"),
        ("--lang en --color rood", "rood does not fit --color <WHEN>. Possible: auto, always, never. See: aoj --help"),
    ] {
        assert_eq!(desk.aoj(line).wrong(2), sentence, "{line}");
    }
}

#[test]
fn nothing_typed_reaches_the_terminal_raw() {
    let desk = Desk::new();
    for word in [&b"\x1b]0;weg\x07"[..], b"--\x1b[2J", b"a\nb\rc", b"\xff\xfe", "\u{202e}omgekeerd\u{9b}31m".as_bytes()]
    {
        desk.run([OsString::from_vec(word.to_vec())], b"").wrong(2);
    }
}

#[test]
fn the_version_is_one_line_with_the_commit_where_that_is_known() {
    let said = Desk::new().aoj("--version").fine();
    assert_eq!(said, format!("aoj {}\n", aoj::host::VERSION));
    let commit = said.strip_prefix(concat!("aoj ", env!("CARGO_PKG_VERSION"))).unwrap().trim_end();
    // An archive may be of no known commit, and a packager may name one in another way; a checkout tells its own.
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let git = std::process::Command::new("git").args(["rev-parse", "HEAD"]).current_dir(root).output();
    let Some(head) = git.ok().filter(|told| told.status.success() && root.join(".git").exists()) else { return };
    if option_env!("AOJ_COMMIT").is_none() {
        let (name, day) = commit.strip_prefix(" (").and_then(|rest| rest.strip_suffix(')')?.split_once(", ")).unwrap();
        let name = name.strip_suffix("-dirty").unwrap_or(name);
        assert!(name.len() == 9 && head.stdout.starts_with(name.as_bytes()), "{said}");
        assert!(day.parse::<jiff::civil::Date>().is_ok(), "{said}");
    }
}

#[test]
fn doctor_tells_which_program_it_is() {
    let said = Desk::new().aoj("doctor").fine();
    assert_eq!(said.lines().next(), Some(format!("√ Het programma is aoj {}.", aoj::host::VERSION).as_str()));
}

#[test]
fn a_reader_that_leaves_ends_a_command_quietly() {
    let desk = Desk::new();
    for taken in [0, 10] {
        let mut errors = Vec::new();
        let status = desk.run_into(["--help".into()], b"", &mut Leaving(taken), &mut errors);
        assert_eq!((status, errors.as_slice()), (0, &b""[..]), "{taken}");
    }
}

#[test]
fn a_missing_subcommand_or_argument_is_named() {
    let desk = Desk::new();
    let said = desk.aoj("wave").wrong(2);
    assert!(said.starts_with("Hier hoort een opdracht bij: create, open"), "{said}");
    assert!(said.ends_with("Zie: aoj wave --help"), "{said}");
    assert_eq!(desk.aoj("wave opne").wrong(2), "Onbekende opdracht: opne. Bedoelde u open? Zie: aoj wave --help");
    assert_eq!(desk.aoj("counts").wrong(2), "Hier ontbreekt: --wave <ID>. Zie: aoj counts --help");
    assert_eq!(desk.aoj("check").wrong(2), "Hier ontbreekt: <BESTAND>. Zie: aoj check --help");
}

#[test]
fn a_defect_is_one_sentence_with_its_place_and_nothing_else() {
    let desk = Desk::new();
    let said = desk.breaking().aoj("wave list").wrong(1);
    assert!(said.starts_with("Er ging iets mis in het programma zelf (") && said.contains("bewaard"), "{said}");
}

#[test]
fn why_a_file_can_not_be_used_is_told_in_the_persons_language() {
    let desk = Desk::new();
    for (line, sentence) in [
        ("check {}/weg.yaml", "weg.yaml is niet te lezen: dat bestaat niet."),
        ("wave create {}/weg.yaml --lang en", "can't be read: it does not exist."),
        ("--data /proc/weg wave list", "/proc/weg is niet te gebruiken als gegevensmap: dat bestaat niet."),
    ] {
        let said = desk.aoj(line).wrong(1);
        assert!(said.contains(sentence), "{line}: {said}");
        assert!(!said.contains("os error"), "{said}");
    }
}
