use super::*;
use crate::questionnaire::schema::schema;
use crate::questionnaire::tree::{Limits, read};
use crate::text::check as t;

static ANIMAL: Table = Table {
    doc: t::wanted_mapping,
    fields: &[
        Field { name: "name", doc: t::wanted_text, required: true, shape: Shape::Wording },
        Field {
            name: "kind",
            doc: t::wanted_text,
            required: false,
            shape: Shape::Word(&[("cat", t::wanted_text), ("bird", t::wanted_text)]),
        },
        Field { name: "born", doc: t::wanted_date, required: false, shape: Shape::Date },
        Field {
            name: "young",
            doc: t::wanted_list,
            required: false,
            shape: Shape::List { of: &Shape::Table(&ANIMAL), min: 1 },
        },
    ],
    cases: Some(Cases {
        by: "kind",
        otherwise: "cat",
        list: &[
            Case {
                word: "cat",
                one_of: &[],
                fields: &[Field {
                    name: "lives",
                    doc: t::wanted_mapping,
                    required: false,
                    shape: Shape::Whole { min: 1, max: 9 },
                }],
            },
            Case {
                word: "bird",
                one_of: &[],
                fields: &[Field { name: "span", doc: t::wanted_decimal, required: true, shape: Shape::Decimal }],
            },
        ],
    }),
};

/// Line and first words of every problem.
fn problems(yaml: &str) -> Vec<String> {
    let languages = ["nl".to_owned(), "en".to_owned()];
    let (root, mut out) = read("dier.yaml", yaml.as_bytes(), Limits::FILE);
    if let Some(root) = root {
        let setting = Setting { languages: Some(&languages), missing_language: Severity::Error };
        check(&root, &ANIMAL, setting, &mut out);
    }
    out.in_order()
        .iter()
        .map(|d| {
            let cure = d.cure.as_ref().map(|cure| format!(" {}", cure.of(Lang::En))).unwrap_or_default();
            format!("{}: {}{cure}", out.source().line(d.span.start), d.what.of(Lang::En))
        })
        .collect()
}

#[test]
fn every_problem_of_form_is_told_at_once() {
    assert_eq!(problems("name: Minoes\nlives: 9\n"), [""; 0]);
    assert_eq!(problems("name: {nl: Merel, en: Blackbird}\nkind: bird\nspan: 0.37\nborn: 2026-04-01\n"), [""; 0]);
    assert_eq!(
        problems(
            "naem: x\nlives: 10\nborn: 2026-13-01\nyoung:\n  - name: {nl: Kit}\n    kind: brid\n  - kind: bird\n    lives: 2\n"
        ),
        [
            "1: Unknown field `naem`. Did you mean `name`?",
            "2: `10` is not possible here. This should be a whole number from 1 to 9.",
            "3: `2026-13-01` is not possible here. This should be a date such as 2026-11-30.",
            "5: This text is missing in `en`. Add the text, or write one text for all languages.",
            "6: `brid` is not possible here. Did you mean `bird`?",
            "7: The field `name` is missing. Add `name:`, with a text, or a text per language.",
            "7: The field `span` is missing. Add `span:`, with a number, with a point before the decimals.",
            "8: `lives` does not go with `kind: bird`. Delete `lives`, or make `kind` one of `cat`.",
        ]
    );
    assert_eq!(
        problems("name: x\nspan: 3\n"),
        ["2: `kind` is missing, and `span` does not go with every kind. Add `kind:` with one of `bird`."]
    );
    assert_eq!(
        problems("- a\n- b\n"),
        [
            "1: A list is not possible here. This should be a block with the fields `name`, each on a line of its own (`name: value`)."
        ]
    );
    assert_eq!(
        problems("name:\nyoung: []\n"),
        [
            "1: There is nothing behind `name`. Put a text, or a text per language there.",
            "2: This list is empty. Put at least one item in it: a line that begins with `- `.",
        ]
    );
}

#[test]
fn a_table_that_holds_itself_has_one_definition() {
    let schema = schema(&ANIMAL, t::wanted_mapping, Lang::En);
    assert_eq!(schema["definitions"].as_object().unwrap().len(), 1);
    assert_eq!(schema["properties"]["young"]["items"]["$ref"], "#/definitions/table1");
    assert_eq!(schema["allOf"][1]["then"]["required"][0], "span");
    assert_eq!(schema["allOf"][1]["then"]["additionalProperties"], false);
    assert!(schema["allOf"][1]["then"]["properties"].get("lives").is_none());
    assert!(schema["allOf"][0]["then"]["properties"].get("lives").is_some());
}
