//! Texts that would like to be markup, or to reach a terminal.

use aoj::questionnaire::print::{html, markdown, plain};
use aoj::text::Lang;

use super::{load, printed};

/// Signs that begin or change something in Markdown where they stand bare.
const SIGNS: &str = "\\`*_[]<>|~&$";

const HOSTILE: &[&str] = &[
    "<script>alert(1)</script>",
    "</title><img src=x onerror=alert(1)>",
    "\" onmouseover=\"alert(1)",
    "' autofocus onfocus='alert(1)",
    "<!-- weg",
    "]]> &lt;b&gt; &#60;i&#62;",
    "`code` en ``meer``",
    "[link](http://voorbeeld.nl) ![plaatje](x)",
    "http://voorbeeld.nl en www.voorbeeld.nl en <http://voorbeeld.nl>",
    "| cel | cel |",
    "# kop",
    "1. lijst",
    "12) lijst",
    "+ lijst",
    "=== streep",
    "> aanhaling",
    "~~door~~ $som$ &amp;",
    "___ en __vet__ en _schuin_",
    "a\\*b\\",
    "tekst met \u{200b}onzichtbare\u{e0041} tekens",
];

fn questionnaire(text: &str) -> String {
    let yaml = format!("'{}'", text.replace('\'', "''"));
    let fallback = text.replace(['\'', '"', '}', '|', '\\'], "");
    format!(
        "format: 1
id: proef
version: '1 {fallback}'
languages: [nl]
title: {yaml}
audience: beleid
intro: {yaml}
thanks: {yaml}
scales:
  eens:
    points: [{{value: 1, label: {yaml}}}, {{value: 2, label: X}}]
    escapes: [{{id: nvt, label: {yaml}, key: n}}]
background:
  - id: een
    kind: single
    text: {yaml}
    help: {yaml}
    other: {yaml}
    options: [{{id: a, label: {yaml}}}]
  - {{id: twee, kind: number, text: T, unit: {yaml}, show_if: een == \"a\"}}
  - {{id: drie, kind: mark, text: \"{{{{ een | '{fallback}' }}}}\", low: {yaml}, high: {yaml}}}
  - {{id: vier, kind: text, text: V, pattern: \"[<>|*_]\", message: {yaml}}}
  - {{id: info, kind: info, text: {yaml}}}
themes:
  - id: thema
    title: {yaml}
    about: {yaml}
    scale: eens
    show_if: een == \"a\"
    questions:
      - {{id: vijf, text: {yaml}, help: {yaml}}}
"
    )
}

/// Everything between `<` and `>`, in order.
fn tags(page: &str) -> Vec<&str> {
    page.split('<').skip(1).map(|part| part.split('>').next().unwrap()).collect()
}

/// The signs that mean something, line by line, where they are not made harmless by a `\`.
fn meaning(page: &[String]) -> Vec<String> {
    let bare = |line: &String| {
        let mut signs = String::new();
        let mut rest = line.chars().peekable();
        // Only at the beginning of a line.
        let start = line.trim_start_matches(|sign: char| sign.is_ascii_digit());
        if line.starts_with(['+', '=', '#'])
            || (start.len() < line.len() && (start.starts_with(". ") || start.starts_with(") ")))
        {
            signs.push('!');
        }
        while let Some(sign) = rest.next() {
            if sign == '\\' && rest.peek().is_some_and(char::is_ascii_punctuation) {
                rest.next();
            } else if SIGNS.contains(sign) {
                signs.push(sign);
            }
        }
        signs
    };
    page.iter().map(bare).collect()
}

#[test]
fn texts_never_become_tags() {
    let plain_page = html(&printed(&load(&questionnaire("woord")), Lang::Nl)).join("\n");
    for text in HOSTILE {
        let page = html(&printed(&load(&questionnaire(text)), Lang::Nl)).join("\n");
        assert_eq!(tags(&page), tags(&plain_page), "{text}");
    }
}

#[test]
fn signs_that_look_like_entities_stay_what_they_are() {
    let page = html(&printed(&load(&questionnaire("&lt;b&gt; & 'x' \"y\"")), Lang::Nl)).join("\n");
    assert!(page.contains("&amp;lt;b&amp;gt; &amp; &#39;x&#39; &quot;y&quot;"), "{page}");
}

#[test]
fn texts_never_become_markdown() {
    let plain_page = meaning(&markdown(&printed(&load(&questionnaire("woord")), Lang::Nl)));
    for text in HOSTILE {
        let page = markdown(&printed(&load(&questionnaire(text)), Lang::Nl));
        assert_eq!(meaning(&page), plain_page, "{text}\n{}", page.join("\n"));
        let page = page.join("\n");
        assert!(!page.contains("http://") && !page.contains("www."), "{page}");
    }
}

#[test]
fn nothing_reaches_a_terminal_raw() {
    for text in HOSTILE {
        let sheet = printed(&load(&questionnaire(text)), Lang::En);
        for line in plain(&sheet).into_iter().chain(markdown(&sheet)).chain(html(&sheet)) {
            let harmful = |sign: char| {
                sign.is_control() || matches!(sign, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{e0000}'..)
            };
            assert!(!line.contains(harmful), "{line:?}");
        }
    }
}
