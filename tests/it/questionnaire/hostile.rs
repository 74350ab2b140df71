//! Files that mean harm, or mean nothing: refused with little said, and never with a panic.

use aoj::questionnaire::tree::read;
use aoj::questionnaire::{Limits, compile, document};
use aoj::text::Lang;
use proptest::prelude::*;

#[test]
fn hostile_files_are_refused_and_little_is_said() {
    let bomb = std::iter::once("a0: &a0 [x, x]\n".to_owned())
        .chain((1..30).map(|n| format!("a{n}: &a{n} [*a{m}, *a{m}, *a{m}]\n", m = n - 1)))
        .collect::<Vec<_>>()
        .concat();
    let many = |part: &str, times: usize| part.repeat(times).into_bytes();
    for (what, bytes) in [
        ("alias bomb", bomb.into_bytes()),
        ("deep flow", many("[", 1_000_000)),
        ("deep JSON", many("{\"a\":", 200_000)),
        (
            "deep block",
            (0..2000).map(|n| format!("{}a:\n", " ".repeat(n.min(500)))).collect::<Vec<_>>().concat().into_bytes(),
        ),
        ("dashes", many("- ", 500_000)),
        ("too large", many("a: b\n", 300_000)),
        ("duplicate keys", many("a: 1\n", 100_000)),
        ("many values", [b"[".to_vec(), many("1,", 400_000), b"]".to_vec()].concat()),
        ("controls", many("\x01\n", 100_000)),
        ("one long line", [b"a: b: ".to_vec(), many("x", 1_000_000)].concat()),
        ("one long quote", [b"a: \"".to_vec(), many("x ", 500_000)].concat()),
        ("question marks", many("? ", 500_000)),
        ("colons", many(": ", 500_000)),
        ("exclamation marks", many("! ", 500_000)),
        ("ampersands", many("&a ", 300_000)),
        ("no UTF-8", many_bytes(0xE9, 1_000_000)),
    ] {
        let (_, out) = read("v.yaml", &bytes, Limits::FILE);
        assert!(out.has_errors(), "{what}");
        let text = out.render(Lang::Nl, false);
        assert!(text.len() < 100_000, "{what}: {} bytes are told", text.len());
    }
}

fn many_bytes(byte: u8, times: usize) -> Vec<u8> {
    vec![byte; times]
}

/// Files of the right form that ask for much work.
#[test]
fn files_that_make_work_are_judged() {
    let head = "format: 1\nid: a\nversion: '1'\nlanguages: [nl]\ntitle: t\naudience: b\n";
    let questions = |count: usize, one: &dyn Fn(usize) -> String| {
        let all = (0..count).map(one).collect::<Vec<_>>().concat();
        format!("{head}background:\n{all}")
    };
    let insertions = "{{x}}".repeat(3_000);
    let letters: Vec<char> = ('a'..='z').collect();
    let codes =
        (0..17_576_usize).map(|n| [n / 676, n / 26 % 26, n % 26].map(|at| letters[at]).iter().collect::<String>());
    let languages = codes.collect::<Vec<_>>().join(", ");
    for (what, text) in [
        ("unknown names", questions(3_000, &|n| format!("- {{id: q{n}, kind: open, text: x, show_if: zz{n} > 1}}\n"))),
        ("insertions", questions(20, &|n| format!("- {{id: q{n}, kind: open, text: '{insertions}'}}\n"))),
        ("insertions elsewhere", questions(20, &|n| format!("- {{id: q{n}, kind: open, text: '''{insertions}'}}\n"))),
        (
            "a long condition",
            questions(1, &|_| format!("- {{id: q, kind: open, text: x, show_if: '{}'}}\n", "(".repeat(900_000))),
        ),
        (
            "a large pattern",
            questions(1, &|_| "- {id: q, kind: text, text: x, pattern: '((a{1,999}){1,999}){1,999}'}\n".to_owned()),
        ),
        (
            "languages",
            format!("{}background: [{{id: q, kind: open, text: {{aaa: x}}}}]\n", head.replace("nl", &languages)),
        ),
        (
            "escapes",
            questions(1, &|_| {
                let list = (0..5_000).map(|n| format!("  - {{id: e{n}, label: x}}\n")).collect::<Vec<_>>().concat();
                format!("- id: q\n  kind: open\n  text: x\n  escapes:\n{list}")
            }),
        ),
    ] {
        let compiled = compile("v.yaml", text.as_bytes(), Limits::FILE);
        assert!(compiled.diagnostics.has_errors(), "{what}");
        assert!(compiled.diagnostics.render(Lang::Nl, false).len() < 100_000, "{what}");
    }
}

/// A file with every kind and field, to break.
const GOOD: &str = include_str!("ok/every_kind.yaml");

/// Compiles, and holds what comes out to the invariants of the loader.
fn holds(bytes: &[u8]) {
    let compiled = compile("v.yaml", bytes, Limits::FILE);
    assert_eq!(compiled.questionnaire.is_none(), compiled.diagnostics.has_errors());
    for lang in [Lang::Nl, Lang::En] {
        let told = compiled.diagnostics.render(lang, false);
        assert!(told.chars().all(|sign| sign == '\n' || !sign.is_control()), "{told:?}");
    }
    if let Some(questionnaire) = compiled.questionnaire {
        let json = document(&questionnaire).to_string();
        let again = compile("document", json.as_bytes(), Limits::DOCUMENT);
        assert_eq!(again.questionnaire, Some(questionnaire), "{json}\n{}", again.diagnostics.render(Lang::En, false));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        holds(&bytes);
    }

    #[test]
    fn no_signs_of_yaml_make_it_panic(text in "([a-c]{1,2}|: |- |\\n|  |\\{|\\}|\\[|\\]|,|\"|'|#|&|\\*|!|\\||>|\\?|%|@|é|\\t|\\{\\{|\\}\\}){0,60}") {
        holds(text.as_bytes());
    }

    #[test]
    fn no_cut_and_no_graft_of_a_good_file_makes_it_panic(
        from in 0..GOOD.len(), length in 0..200_usize, to in 0..GOOD.len(), graft in "[ -~é\\n]{0,12}",
    ) {
        let mut bytes = GOOD.as_bytes().to_vec();
        let end = (from + length).min(bytes.len());
        let piece: Vec<u8> = bytes.drain(from..end).collect();
        let to = to.min(bytes.len());
        bytes.splice(to..to, piece);
        bytes.splice(from.min(bytes.len())..from.min(bytes.len()), graft.bytes());
        holds(&bytes);
    }

    #[test]
    fn a_good_file_with_a_line_left_out_or_doubled_is_judged_without_panic(line in 0..150_usize, twice in any::<bool>()) {
        let mut lines: Vec<&str> = GOOD.lines().collect();
        let line = line.min(lines.len() - 1);
        let text = lines.remove(line);
        if twice {
            lines.insert(line, text);
            lines.insert(line, text);
        }
        holds(lines.join("\n").as_bytes());
    }
}
