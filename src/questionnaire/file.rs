//! The tables of a questionnaire file: every mapping, its fields and what they are for.

use super::table::{Case, Cases, Doc, Field, Form, Shape, Table};
use super::wordings::is_language;
use crate::text::check::field as t;

/// A `static` field in one line.
const fn field(name: &'static str, doc: Doc, shape: Shape) -> Field {
    Field { name, doc, required: false, shape }
}

const fn required(name: &'static str, doc: Doc, shape: Shape) -> Field {
    Field { name, doc, required: true, shape }
}

/// So long may a file say that answering takes.
pub(super) const MOST_MINUTES: u32 = 240;

/// Where a question's options stand: in the file, or with the wave's region.
const WHERE_OPTIONS: &[&str] = &["options", "options_from"];

const WORDING: Shape = Shape::Wording;

/// So long may the text of a question of kind `text` or `open` be at most.
pub(super) const LONGEST_TEXT: i64 = 1_000;
pub(super) const LONGEST_OPEN: i64 = 10_000;

pub static QUESTIONNAIRE: Table = Table {
    doc: t::questionnaire,
    fields: &[
        required("format", t::format, Shape::Exactly(1)),
        required("id", t::questionnaire_id, Shape::Form(&NAME)),
        required("version", t::version, Shape::Text),
        required("languages", t::languages, Shape::List { of: &Shape::Form(&LANGUAGE), min: 1 }),
        required("title", t::title, WORDING),
        required("audience", t::audience, Shape::Text),
        field("minutes", t::minutes, Shape::Whole { min: 1, max: MOST_MINUTES as i64 }),
        field("intro", t::intro, WORDING),
        field("thanks", t::thanks, WORDING),
        field("scales", t::scales, Shape::Named { names: &NAME, of: &Shape::Table(&SCALE) }),
        field("background", t::background, QUESTIONS),
        field("themes", t::themes, Shape::List { of: &Shape::Table(&THEME), min: 1 }),
    ],
    cases: None,
};

const QUESTIONS: Shape = Shape::List { of: &Shape::Table(&QUESTION), min: 1 };
const ESCAPES: Shape = Shape::List { of: &Shape::Table(&ESCAPE), min: 0 };

pub static SCALE: Table = Table {
    doc: t::scale,
    fields: &[
        required("points", t::points, Shape::List { of: &Shape::Table(&POINT), min: 1 }),
        field("escapes", t::escapes, ESCAPES),
    ],
    cases: None,
};

pub static POINT: Table = Table {
    doc: t::point,
    fields: &[
        required("value", t::point_value, Shape::Whole { min: -1_000, max: 1_000 }),
        required("label", t::label, WORDING),
    ],
    cases: None,
};

pub static ESCAPE: Table = Table {
    doc: t::escape,
    fields: &[
        required("id", t::escape_id, Shape::Form(&ESCAPE_NAME)),
        required("label", t::label, WORDING),
        field("key", t::escape_key, Shape::PerLanguage(&KEY)),
    ],
    cases: None,
};

pub static THEME: Table = Table {
    doc: t::theme,
    fields: &[
        required("id", t::theme_id, Shape::Form(&NAME)),
        required("title", t::theme_title, WORDING),
        field("about", t::about, WORDING),
        field("scale", t::theme_scale, Shape::Form(&NAME)),
        field("fixed", t::fixed, Shape::Bool),
        field("comment", t::comment, Shape::Either(&[Shape::Bool, WORDING])),
        field("show_if", t::show_if, Shape::Text),
        required("questions", t::questions, QUESTIONS),
    ],
    cases: None,
};

/// A theme that a wave adds; `theme` is its id.
pub static ADDITION: Table = Table {
    doc: t::addition,
    fields: &[
        field("after", t::after, Shape::Form(&NAME)),
        required("theme", t::addition_theme, Shape::Form(&NAME)),
        required("title", t::theme_title, WORDING),
        field("about", t::about, WORDING),
        field("scale", t::theme_scale, Shape::Form(&NAME)),
        field("comment", t::comment, Shape::Either(&[Shape::Bool, WORDING])),
        field("show_if", t::show_if, Shape::Text),
        required("questions", t::questions, QUESTIONS),
    ],
    cases: None,
};

pub static QUESTION: Table = Table {
    doc: t::question,
    fields: &[
        required("id", t::question_id, Shape::Form(&QUESTION_NAME)),
        required("text", t::question_text, WORDING),
        field("kind", t::kind, Shape::Word(KINDS)),
        field("help", t::help, WORDING),
        field("required", t::required, Shape::Bool),
        field("show_if", t::show_if, Shape::Text),
        field("escapes", t::escapes, ESCAPES),
    ],
    cases: Some(Cases {
        by: "kind",
        otherwise: "likert",
        list: &[
            Case {
                word: "likert",
                one_of: &[],
                fields: &[
                    field("scale", t::question_scale, Shape::Form(&NAME)),
                    field("reverse", t::reverse, Shape::Bool),
                ],
            },
            Case {
                word: "single",
                one_of: WHERE_OPTIONS,
                fields: &[
                    field("options", t::options, OPTIONS),
                    field("options_from", t::options_from, OPTIONS_FROM),
                    field("shuffle", t::shuffle, Shape::Bool),
                    field("other", t::other, Shape::Either(&[Shape::Bool, WORDING])),
                    field("other_text", t::other_text, Shape::Bool),
                    field("split", t::split, Shape::Bool),
                ],
            },
            Case {
                word: "multiple",
                one_of: WHERE_OPTIONS,
                fields: &[
                    field("options", t::options, Shape::List { of: &Shape::Table(&TICKED), min: 1 }),
                    field("options_from", t::options_from, OPTIONS_FROM),
                    field("shuffle", t::shuffle, Shape::Bool),
                    field("min", t::multiple_min, Shape::Whole { min: 0, max: 1_000 }),
                    field("max", t::multiple_max, Shape::Whole { min: 1, max: 1_000 }),
                ],
            },
            Case {
                word: "mark",
                one_of: &[],
                fields: &[
                    field("min", t::least, Shape::Decimal),
                    field("max", t::greatest, Shape::Decimal),
                    field("step", t::step, Shape::Among(&["0.5", "1"])),
                    field("low", t::low, WORDING),
                    field("high", t::high, WORDING),
                ],
            },
            Case {
                word: "number",
                one_of: &[],
                fields: &[
                    field("min", t::least, Shape::Decimal),
                    field("max", t::greatest, Shape::Decimal),
                    field("decimals", t::decimals, Shape::Whole { min: 0, max: 6 }),
                    field("unit", t::unit, WORDING),
                ],
            },
            Case {
                word: "text",
                one_of: &[],
                fields: &[
                    field("max_chars", t::max_chars, Shape::Whole { min: 1, max: LONGEST_TEXT }),
                    field("pattern", t::pattern, Shape::Text),
                    field("message", t::message, WORDING),
                ],
            },
            Case {
                word: "open",
                one_of: &[],
                fields: &[field("max_chars", t::max_chars, Shape::Whole { min: 1, max: LONGEST_OPEN })],
            },
            Case {
                word: "date",
                one_of: &[],
                fields: &[field("min", t::first_day, Shape::Date), field("max", t::last_day, Shape::Date)],
            },
            Case {
                word: "rank",
                one_of: WHERE_OPTIONS,
                fields: &[
                    field("options", t::options, OPTIONS),
                    field("options_from", t::options_from, OPTIONS_FROM),
                    field("shuffle", t::shuffle, Shape::Bool),
                    field("top", t::top, Shape::Whole { min: 1, max: 1_000 }),
                ],
            },
            Case { word: "info", one_of: &[], fields: &[] },
        ],
    }),
};

const KINDS: &[(&str, Doc)] = &[
    ("likert", t::kind_likert),
    ("single", t::kind_single),
    ("multiple", t::kind_multiple),
    ("mark", t::kind_mark),
    ("number", t::kind_number),
    ("text", t::kind_text),
    ("open", t::kind_open),
    ("date", t::kind_date),
    ("rank", t::kind_rank),
    ("info", t::kind_info),
];

const OPTIONS: Shape = Shape::List { of: &Shape::Table(&OPTION), min: 1 };
const OPTIONS_FROM: Shape =
    Shape::Word(&[("municipalities", t::from_municipalities), ("partnerships", t::from_partnerships)]);

pub static OPTION: Table = Table { doc: t::option, fields: &[OPTION_ID, LABEL, OPTION_SHOW_IF], cases: None };

/// An option of a multiple question.
pub static TICKED: Table = Table {
    doc: t::option,
    fields: &[OPTION_ID, LABEL, OPTION_SHOW_IF, field("exclusive", t::exclusive, Shape::Bool)],
    cases: None,
};

const OPTION_ID: Field = required("id", t::option_id, Shape::Form(&OPTION_NAME));
const LABEL: Field = required("label", t::label, WORDING);
const OPTION_SHOW_IF: Field = field("show_if", t::show_if, Shape::Text);

/// Questionnaires, scales, themes.
pub static NAME: Form = Form {
    doc: t::form_name,
    pattern: "^[a-z][a-z0-9_-]{0,63}$",
    fits: |word| is_name(word, |b| b.is_ascii_lowercase(), |b| lower(b) || b == b'-'),
    reserved: &[],
};

pub static QUESTION_NAME: Form = Form {
    doc: t::form_question,
    pattern: "^[a-z][a-z0-9_]{0,63}$",
    fits: |word| is_name(word, |b| b.is_ascii_lowercase(), lower),
    reserved: &["in", "size", "answered", "escaped", "null", "true", "false", "region", "wave"],
};

pub static OPTION_NAME: Form = Form {
    doc: t::form_option,
    pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$",
    fits: |word| is_name(word, |b| b.is_ascii_alphanumeric(), |b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-'),
    reserved: &["reason"],
};

/// A letter first, so that in a column of numbers it can't be taken for one; and none of the other reasons for which
/// a value can be missing.
pub static ESCAPE_NAME: Form = Form {
    doc: t::form_escape,
    pattern: "^[A-Za-z][A-Za-z0-9_-]{0,63}$",
    fits: |word| is_name(word, |b| b.is_ascii_alphabetic(), |b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-'),
    reserved: &["not_answered", "not_shown"],
};

pub static LANGUAGE: Form = Form { doc: t::form_language, pattern: "^[a-z]{2,3}$", fits: is_language, reserved: &[] };

/// A letter of the Latin alphabet, with or without accents.
pub static KEY: Form = Form {
    doc: t::form_key,
    pattern: "^[A-Za-z\u{C0}-\u{D6}\u{D8}-\u{F6}\u{F8}-\u{24F}]$",
    fits: |word| {
        let mut signs = word.chars();
        let letter = |sign| matches!(sign, 'A'..='Z' | 'a'..='z' | '\u{C0}'..='\u{D6}' | '\u{D8}'..='\u{F6}' | '\u{F8}'..='\u{24F}');
        signs.next().is_some_and(letter) && signs.next().is_none()
    },
    reserved: &[],
};

const fn lower(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_'
}

fn is_name(word: &str, first: fn(u8) -> bool, rest: fn(u8) -> bool) -> bool {
    let mut bytes = word.bytes();
    word.len() <= 64 && bytes.next().is_some_and(first) && bytes.all(rest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_form_is_the_same_for_loader_and_schema(word in "[a-zA-Z0-9_é×÷ -]{0,4}", long in "[a-z]{60,66}") {
            for form in [&NAME, &QUESTION_NAME, &OPTION_NAME, &ESCAPE_NAME, &LANGUAGE, &KEY] {
                let pattern = regex_lite::Regex::new(form.pattern).unwrap();
                for word in [&word, &long] {
                    prop_assert_eq!(pattern.is_match(word), (form.fits)(word), "{} {}", form.pattern, word);
                }
            }
        }
    }
}
