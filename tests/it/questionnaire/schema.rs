//! The JSON Schema and the loader, held against each other. A schema knows form only, so only form is compared: what
//! the tables report when languages do not count.

use std::fs;

use aoj::questionnaire::compile;
use aoj::questionnaire::diagnostics::Diagnostics;
use aoj::questionnaire::file::QUESTIONNAIRE;
use aoj::questionnaire::schema::schema;
use aoj::questionnaire::table::{Setting, check};
use aoj::questionnaire::tree::{Content, Limits, Node, read};
use aoj::text::Lang;
use aoj::text::check::field;
use regex_lite::Regex;
use serde_json::{Map, Value, json};

use super::files;

/// As an editor's YAML reader sees it.
fn as_json(node: &Node) -> Value {
    match &node.content {
        Content::Map(entries) => {
            entries.iter().map(|e| (e.key.name.clone(), as_json(&e.value))).collect::<Map<_, _>>().into()
        }
        Content::List(items) => items.iter().map(as_json).collect(),
        Content::Refused => Value::Null,
        Content::Scalar(scalar) if scalar.is_null() => Value::Null,
        Content::Scalar(scalar) => match (scalar.as_bool(), scalar.as_decimal()) {
            (Some(truth), _) => json!(truth),
            (_, Some(number)) => number.as_integer().map_or_else(|| json!(number.to_f64()), |whole| json!(whole)),
            _ => json!(scalar.text),
        },
    }
}

/// Whether a value fits a schema: the part of draft-07 that ours uses. Anything else in a schema is a mistake.
fn fits(schema: &Value, value: &Value, root: &Value) -> bool {
    let Value::Object(rules) = schema else { return schema.as_bool().expect("a schema") };
    if let Some(Value::String(reference)) = rules.get("$ref") {
        return fits(root.pointer(&reference[1..]).unwrap(), value, root);
    }
    let all = |list: &Value| list.as_array().unwrap().iter().all(|one| fits(one, value, root));
    let object = value.as_object();
    let properties = rules.get("properties").and_then(Value::as_object);
    rules.iter().all(|(rule, wanted)| match rule.as_str() {
        "$schema" | "title" | "description" | "errorMessage" | "definitions" | "enumDescriptions" | "then" => true,
        "type" => match wanted {
            Value::Array(types) => types.iter().any(|t| is_a(value, t.as_str().unwrap())),
            one => is_a(value, one.as_str().unwrap()),
        },
        "const" => value == wanted,
        "enum" => wanted.as_array().unwrap().contains(value),
        "pattern" => value.as_str().is_none_or(|s| Regex::new(wanted.as_str().unwrap()).unwrap().is_match(s)),
        "minLength" => value.as_str().is_none_or(|s| s.chars().count() as u64 >= wanted.as_u64().unwrap()),
        "minimum" => value.as_f64().is_none_or(|n| n >= wanted.as_f64().unwrap()),
        "maximum" => value.as_f64().is_none_or(|n| n <= wanted.as_f64().unwrap()),
        "items" => value.as_array().is_none_or(|items| items.iter().all(|item| fits(wanted, item, root))),
        "minItems" => value.as_array().is_none_or(|items| items.len() as u64 >= wanted.as_u64().unwrap()),
        "minProperties" => object.is_none_or(|o| o.len() as u64 >= wanted.as_u64().unwrap()),
        "required" => {
            object.is_none_or(|o| wanted.as_array().unwrap().iter().all(|n| o.contains_key(n.as_str().unwrap())))
        }
        "properties" => {
            object.is_none_or(|o| o.iter().all(|(n, v)| wanted.get(n).is_none_or(|rule| fits(rule, v, root))))
        }
        "additionalProperties" => object.is_none_or(|o| {
            o.iter().all(|(n, v)| properties.is_some_and(|p| p.contains_key(n)) || fits(wanted, v, root))
        }),
        "propertyNames" => object.is_none_or(|o| o.keys().all(|n| fits(wanted, &json!(n), root))),
        "uniqueItems" => value.as_array().is_none_or(|items| {
            items.iter().enumerate().all(|(at, item)| !items[..at].contains(item)) || *wanted == json!(false)
        }),
        "oneOf" => wanted.as_array().unwrap().iter().filter(|one| fits(one, value, root)).count() == 1,
        "anyOf" => wanted.as_array().unwrap().iter().any(|one| fits(one, value, root)),
        "allOf" => all(wanted),
        "not" => !fits(wanted, value, root),
        "if" => !fits(wanted, value, root) || fits(&rules["then"], value, root),
        other => panic!("our schemas do not use {other}"),
    })
}

fn is_a(value: &Value, kind: &str) -> bool {
    match kind {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        "number" => value.is_number(),
        "integer" => value.as_f64().is_some_and(|n| n.fract() == 0.0),
        other => panic!("our schemas do not use the type {other}"),
    }
}

/// What the tables say of the form, and what the schema says.
fn judged(text: &str, schema: &Value) -> (Diagnostics, bool) {
    let (root, mut out) = read("v.yaml", text.as_bytes(), Limits::FILE);
    let root = root.unwrap_or_else(|| panic!("{text}\n{}", out.render(Lang::En, false)));
    check(&root, &QUESTIONNAIRE, Setting::ONE_LANGUAGE, &mut out);
    (out, fits(schema, &as_json(&root), schema))
}

fn ours() -> Value {
    schema(&QUESTIONNAIRE, field::schema_title, Lang::Nl)
}

#[test]
fn good_files_fit_the_schema() {
    for file in files("ok") {
        let (told, fits) = judged(&fs::read_to_string(&file).unwrap(), &ours());
        assert_eq!((told.render(Lang::En, false), fits), (String::new(), true), "{}", file.display());
    }
}

/// What the tables leave to the sentences of the loader, the schema refuses all the same.
#[test]
fn options_stand_in_one_place_and_steps_are_halves_or_wholes() {
    let file = |question: &str| {
        let head = "format: 1\nid: a\nversion: \"1\"\nlanguages: [nl]\ntitle: A\naudience: beleid\n";
        format!("{head}themes:\n  - id: t\n    title: T\n    questions:\n      - {{id: q, text: Q, {question}}}\n")
    };
    let options = "options: [{id: a, label: A}]";
    for (question, good) in [
        (format!("kind: single, {options}"), true),
        ("kind: rank, options_from: municipalities".to_owned(), true),
        ("kind: multiple".to_owned(), false),
        (format!("kind: single, {options}, options_from: partnerships"), false),
        ("kind: mark, step: 0.5".to_owned(), true),
        ("kind: mark, step: 0.25".to_owned(), false),
    ] {
        let text = file(&question);
        let compiled = compile("v.yaml", text.as_bytes(), Limits::FILE);
        let (_, fits) = judged(&text, &ours());
        let told = compiled.diagnostics.render(Lang::Nl, false);
        assert_eq!((compiled.questionnaire.is_some(), fits), (good, good), "{question}\n{told}");
    }
}

#[test]
fn no_language_stands_twice() {
    let text = "format: 1\nid: a\nversion: \"1\"\nlanguages: [nl, nl]\ntitle: A\naudience: beleid\nbackground: [{id: q, kind: open, text: Q}]\n";
    assert!(compile("v.yaml", text.as_bytes(), Limits::FILE).diagnostics.has_errors());
    assert!(!judged(text, &ours()).1);
    assert!(judged(&text.replace("nl, nl", "nl"), &ours()).1);
}

/// Every line of a file with every kind and field is changed in many ways; each time both must judge alike.
#[test]
fn schema_and_loader_judge_every_slip_of_form_alike() {
    let file = files("ok").into_iter().find(|file| file.ends_with("every_kind.yaml")).unwrap();
    let good = fs::read_to_string(file).unwrap();
    let lines: Vec<&str> = good.lines().collect();
    let (mut refused, mut accepted) = (0, 0);
    let schema = ours();
    for (at, line) in lines.iter().enumerate() {
        let Some((name, value)) = line.split_once(": ").filter(|(name, _)| !name.trim().starts_with('#')) else {
            continue;
        };
        let whole = !value.starts_with(['{', '[', '|', '>', '"']) || value.ends_with(['}', ']', '"']);
        let mut changed = vec![format!("{name}x: {value}")];
        if whole {
            for other in
                ["true", "7", "-1", "2.5", "tekst", "Één tekst", "[]", "{}", "null", "[a]", "{nl: a}", "2026-01-01"]
            {
                changed.push(format!("{name}: {other}"));
            }
        }
        for new in changed {
            let mut all = lines.clone();
            all[at] = &new;
            let text = all.join("\n");
            if read("v.yaml", text.as_bytes(), Limits::FILE).0.is_none() {
                continue;
            }
            let (told, fits) = judged(&text, &schema);
            assert_eq!(!told.has_errors(), fits, "line {}: {new}\n{}", at + 1, told.render(Lang::En, false));
            if fits { accepted += 1 } else { refused += 1 }
        }
    }
    assert!(refused > 500 && accepted > 100, "{refused} refused, {accepted} accepted");
}

#[test]
fn broken_fields_do_not_fit_the_schema() {
    for name in ["fields.yaml", "comment.yaml"] {
        let file = files("broken").into_iter().find(|file| file.ends_with(name)).unwrap();
        let (told, fits) = judged(&fs::read_to_string(&file).unwrap(), &ours());
        assert!(told.has_errors() && !fits, "{name}");
    }
}

/// What an editor offers is what stands among the properties of the case; what it says of a wrong value, the message.
#[test]
fn an_editor_offers_the_fields_of_a_kind_alone_and_speaks_the_writer_s_language() {
    let schema = schema(&QUESTIONNAIRE, field::schema_title, Lang::Nl);
    let tables = schema["definitions"].as_object().unwrap();
    let question = tables.values().find(|table| table["title"] == "Een vraag of stelling").unwrap();
    let fields = |kind: &str| -> Vec<&str> {
        let cases = question["allOf"].as_array().unwrap();
        let case = cases.iter().find(|case| case["if"]["properties"]["kind"]["const"] == kind).unwrap();
        assert_eq!(case["then"]["additionalProperties"], false);
        case["then"]["properties"].as_object().unwrap().keys().map(String::as_str).collect()
    };
    assert_eq!(fields("date"), ["escapes", "help", "id", "kind", "max", "min", "required", "show_if", "text"]);
    assert_eq!(fields("likert").len(), 9);
    assert!(!fields("info").contains(&"max"));
    assert_eq!(question["properties"]["required"]["errorMessage"], "Hier hoort `true` of `false`.");
}

#[test]
fn words_of_the_program_are_no_names_in_an_editor_either() {
    let schema = ours().to_string();
    for word in ["answered", "not_shown", "reason"] {
        let id = schema.match_indices("\"enum\":[").any(|(at, _)| {
            let list = schema[at..].split(']').next().unwrap();
            list.contains(&format!("\"{word}\"")) && schema[..at].ends_with("\"not\":{")
        });
        assert!(id, "{word}");
    }
}
