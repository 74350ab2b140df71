use super::*;
use crate::text::Lang;

fn first_problem(bytes: &[u8]) -> String {
    let (_, out) = read("v.yaml", bytes, Limits::FILE);
    let problem = out.in_order().first().copied().cloned().expect("a problem");
    let cure = problem.cure.map(|cure| format!(" / {}", cure.of(Lang::En))).unwrap_or_default();
    let at = problem.span.start;
    format!("{}:{} {}{cure}", out.source().line(at), out.source().column(at), problem.what.of(Lang::En))
}

const UNCLOSED: &str = "End the text with the same quote with which it begins. If it is an apostrophe, put the whole text in double quotes.";

#[test]
fn every_slip_of_a_writer_has_its_own_cure() {
    let all = "Put the whole text in quotes.";
    for (yaml, begins, cure) in [
        ("text: Sturen: informeren en regie\n", "1:13 A colon", all),
        ("a: 1\ntext: Wat vindt u hiervan:\nb: 2\n", "2:26 A colon", all),
        ("text: - nee\n", "1:7 A text can't simply begin with `-`", all),
        ("text: *sterk* is dit\n", "1:7", all),
        ("text: *alle kinderen\n", "1:7", all),
        ("text: &Co werkt hier\n", "1:7 `&Co`", all),
        ("text: @school\n", "1:7 A text can't simply begin with `@`", all),
        ("text: %van de kinderen\n", "1:7 A text can't simply begin with `%`", all),
        ("text: !let op\n", "1:7 `!let`", all),
        (
            "text: {{ sector }} is het\n",
            "1:7 Without quotes a text can't begin with a brace",
            "Put the whole text in double quotes.",
        ),
        (
            "text: 'foto's van school'\n",
            "1:13 Something follows the closing quote (')",
            "Put the whole text in double quotes; then it may hold an apostrophe.",
        ),
        (
            "text: \"Ja\" of nee\n",
            "1:12 Something follows",
            "Put the whole text in single quotes; then it may hold double ones.",
        ),
        (
            "a:\n\t- b\n",
            "2:1 There is a tab",
            "Indent with spaces. If the tab belongs to the text, put the whole text in quotes.",
        ),
        (
            "a:\n  b: 1\n\tc: 2\n",
            "3:1 There is a tab",
            "Indent with spaces. If the tab belongs to the text, put the whole text in quotes.",
        ),
        ("a: 1\ntext: \"Ja\nb: 2\nc: 3\n", "2:7 A quote is not closed", UNCLOSED),
        ("text: ja # nee\n  nee\n", "1:10 From `#` on", all),
        ("text: | tekst\n", "1:7 A text can't simply begin with `|`", all),
        ("text: , tekst\n", "1:7 A text can't simply begin with `,`", all),
        ("label: 's Ochtends\nb: 2\n", "1:8 A quote is not closed", UNCLOSED),
        ("show_if: !answered(x) && b == 1\n", "1:10 `!answered(x)`", all),
        ("a: 1\ntext:Ja\nb: 2\n", "2:5 The colon needs a space", "Write `name: value`."),
        (
            "a: [1, 2\nb: 3\n",
            "",
            "Close each `[` by `]` and each `{` by `}`. If it is text, put the whole text in quotes.",
        ),
        ("a:\n    b: 1\n  c: 2\n", "3:3 The indentation", "Indent fields that belong together equally, with spaces."),
    ] {
        let told = first_problem(yaml.as_bytes());
        assert!(told.starts_with(begins) && told.ends_with(&format!(" / {cure}")), "{yaml}{told}");
    }
}

#[test]
fn what_files_have_no_need_for_is_refused_with_its_place() {
    for (bytes, told) in [
        (&b"a: &x 1\nb: *x\n"[..], "1:4 `&x` names this place"),
        (b"a: {b: 1}\n<<: {c: 2}\n", "2:1 `<<` merges"),
        (b"a: 1\na: 2\n", "2:1 The field `a` is here for the second time; it was on line 1"),
        (b"a: 1\n---\nb: 2\n", "2:1 A second document"),
        (b"a: !!str 1\n", "1:4 `!!str`"),
        (b"? [a, b]\n: 1\n", "1:3 The name of a field must be one word"),
        (
            b"a: 1\nb: caf\xe9\n",
            "2:7 This is not UTF-8. Probably the file is saved as Windows-1252 (ANSI), and this is \u{e9}.",
        ),
        (b"\xff\xfea\0:\0", "1:1 This file is saved as UTF-16"),
        (b"a: \x1b[31m\n", "1:4 There is an invisible control character here (U+001B)"),
        (b"a: \"\\e[31m\"\n", "1:4 There is an invisible control character here (U+001B)"),
        ("a: b\u{202E}c\n".as_bytes(), "1:5 There is an invisible control character here (U+202E)"),
        (b"", "1:1 There is nothing in this file"),
        (b"# alleen commentaar\n", "1:1 There is nothing in this file"),
    ] {
        let found = first_problem(bytes);
        assert!(found.starts_with(told), "{found}");
    }
}

#[test]
fn places_are_those_of_the_file_also_behind_letters_of_two_bytes_and_windows_line_ends() {
    let text = "\u{FEFF}titel: \"één: twee\"\r\nlijst:\r\n  - é\r\n  - b # nee\r\n";
    let (root, out) = read("v.yaml", text.as_bytes(), Limits::FILE);
    let root = root.unwrap();
    assert!(out.is_empty());
    let title = root.get("titel").unwrap();
    assert_eq!(slice(text, &title.span), "\"één: twee\"");
    assert_eq!(slice(text, &title.parts(text)(&(7..11))), "twee");
    let item = &root.get("lijst").unwrap().items()[1];
    assert_eq!(
        (slice(text, &item.span), out.source().line(item.span.start), out.source().column(item.span.start)),
        ("b", 4, 5)
    );
}

#[test]
fn a_part_of_a_folded_text_is_found_where_its_signs_stand() {
    let text = "a: >-\n  een twee\n  drie\nb: \"x\\u0041y zed\"\n";
    let (root, _) = read("v.yaml", text.as_bytes(), Limits::FILE);
    let root = root.unwrap();
    assert_eq!(slice(text, &root.get("a").unwrap().parts(text)(&(9..13))), "drie");
    assert_eq!(slice(text, &root.get("b").unwrap().parts(text)(&(4..7))), "zed");
}

#[test]
fn nothing_of_the_file_takes_effect_on_a_terminal() {
    let (_, out) = read("\x1b[2Jv.yaml", b"ok: 1\n\x1b]0;x\x07: [\x1b[31m\n", Limits::FILE);
    let text = out.render(Lang::Nl, false);
    assert!(text.chars().all(|sign| sign == '\n' || !sign.is_control()), "{text:?}");
}

#[test]
fn the_middle_of_a_long_line_is_shown_with_its_own_column() {
    let long = format!("a: {} b: c\n", "x".repeat(5000));
    let (_, out) = read("v.yaml", long.as_bytes(), Limits::FILE);
    let text = out.render(Lang::En, false);
    assert!(text.contains("v.yaml:1:5006") && text.contains("b: c") && text.len() < 600, "{text}");
}
