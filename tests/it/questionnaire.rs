//! Questionnaire files: what is accepted, what is refused and with which words.

use std::time::{Duration, Instant};

use aoj::questionnaire::tree::{Limits, read};
use aoj::text::Lang;

#[test]
fn hostile_files_are_refused_soon() {
    let bomb = std::iter::once("a0: &a0 [x, x]\n".to_owned())
        .chain((1..30).map(|n| format!("a{n}: &a{n} [*a{m}, *a{m}, *a{m}]\n", m = n - 1)))
        .collect::<String>();
    let many = |part: &str, times: usize| part.repeat(times).into_bytes();
    for (what, bytes) in [
        ("alias bomb", bomb.into_bytes()),
        ("deep flow", many("[", 1_000_000)),
        ("deep JSON", many("{\"a\":", 200_000)),
        ("deep block", (0..2000).map(|n| format!("{}a:\n", " ".repeat(n.min(500)))).collect::<String>().into_bytes()),
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
        let begun = Instant::now();
        let (_, out) = read("v.yaml", &bytes, Limits::FILE);
        assert!(out.has_errors(), "{what}");
        let text = out.render(Lang::Nl, false);
        assert!(text.len() < 100_000, "{what}: {} bytes are told", text.len());
        // Generous: a debug build on a busy machine.
        assert!(begun.elapsed() < Duration::from_secs(5), "{what} took {:?}", begun.elapsed());
    }
}

fn many_bytes(byte: u8, times: usize) -> Vec<u8> {
    vec![byte; times]
}
