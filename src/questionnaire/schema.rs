//! The JSON Schema (draft-07, what YAML language servers read best) of a file, from the tables that the loader walks.
//!
//! A schema knows form only. What a file means (a reference to a later question, a text that lacks a language) only the
//! loader can judge; so whatever the schema refuses, the loader refuses too.

use serde_json::{Map, Value, json};

use super::table::{Doc, Field, Form, Shape, Table};
use crate::text::Lang;
use crate::text::check as t;

/// The schema of a file whose root is this table. Titles and descriptions are in that language.
#[must_use]
pub fn schema(root: &'static Table, title: Doc, lang: Lang) -> Value {
    let mut writer = Writer { lang, definitions: Map::new(), names: Vec::new() };
    let Value::Object(mut body) = writer.table(root) else { return Value::Null };
    body.insert("$schema".to_owned(), json!("http://json-schema.org/draft-07/schema#"));
    body.insert("title".to_owned(), json!(title(lang)));
    body.insert("definitions".to_owned(), Value::Object(writer.definitions));
    Value::Object(body)
}

struct Writer {
    lang: Lang,
    definitions: Map<String, Value>,
    /// Which tables have a definition, by address: tables are statics and may hold one another.
    names: Vec<(*const Table, String)>,
}

impl Writer {
    fn table(&mut self, table: &'static Table) -> Value {
        let mut properties = Map::new();
        for field in table.fields {
            properties.insert(field.name.to_owned(), self.field(field));
        }
        let mut body = Map::new();
        body.insert("type".to_owned(), json!("object"));
        let doc = (table.doc)(self.lang);
        // Editors name a block after its title.
        body.insert("title".to_owned(), json!(doc.trim_end_matches('.')));
        body.insert("description".to_owned(), json!(doc));
        if let Some(cases) = &table.cases {
            // Each case spells out all that it takes: what editors offer is then what may stand there. Where the word
            // is none, only that is refused.
            let mut branches = Vec::new();
            for case in cases.list {
                let mut own = properties.clone();
                for field in case.fields {
                    own.insert(field.name.to_owned(), self.field(field));
                }
                let mut condition = json!({"properties": {cases.by: {"const": case.word}}});
                if case.word != cases.otherwise {
                    insert(&mut condition, "required", json!([cases.by]));
                }
                let mut then = json!({"properties": own, "additionalProperties": false});
                insert_required(&mut then, case.fields);
                insert_one_of(&mut then, case.one_of);
                branches.push(json!({"if": condition, "then": then}));
            }
            body.insert("allOf".to_owned(), Value::Array(branches));
        } else {
            body.insert("additionalProperties".to_owned(), json!(false));
        }
        body.insert("properties".to_owned(), Value::Object(properties));
        let mut body = Value::Object(body);
        insert_required(&mut body, table.fields);
        body
    }

    fn field(&mut self, field: &'static Field) -> Value {
        let mut shape = self.shape(&field.shape);
        if shape.get("$ref").is_some() {
            // Draft-07 ignores whatever stands beside a reference.
            shape = json!({"allOf": [shape]});
        }
        insert(&mut shape, "description", json!((field.doc)(self.lang)));
        shape
    }

    /// A shape, with what an editor says of a single value that does not have it.
    fn shape(&mut self, shape: &'static Shape) -> Value {
        let mut body = self.bare(shape);
        let single = matches!(
            shape,
            Shape::Bool
                | Shape::Whole { .. }
                | Shape::Decimal
                | Shape::Form(_)
                | Shape::Word(_)
                | Shape::Date
                | Shape::Exactly(_)
                | Shape::Among(_)
        );
        if single {
            insert(&mut body, "errorMessage", json!(t::wrong_form_cure(self.lang, shape.say(self.lang))));
        }
        body
    }

    fn bare(&mut self, shape: &'static Shape) -> Value {
        match shape {
            Shape::Bool => json!({"type": "boolean"}),
            Shape::Whole { min, max: i64::MAX } => json!({"type": "integer", "minimum": min}),
            Shape::Whole { min, max } => json!({"type": "integer", "minimum": min, "maximum": max}),
            Shape::Decimal => json!({"type": "number"}),
            Shape::Text => text(),
            Shape::Wording => per_language(&text(), self.lang),
            Shape::PerLanguage(form) => per_language(&self.form(form), self.lang),
            Shape::Form(form) => self.form(form),
            Shape::Word(words) => {
                let all: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
                let docs: Vec<String> = words.iter().map(|(_, doc)| doc(self.lang)).collect();
                json!({"enum": all, "enumDescriptions": docs})
            }
            Shape::Date => json!({"type": "string", "pattern": "^[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}$"}),
            Shape::Exactly(number) => json!({"const": number}),
            Shape::Among(numbers) => {
                let values = numbers.iter().filter_map(|number| number.parse().ok()).map(super::document::number);
                json!({"enum": values.collect::<Vec<Value>>()})
            }
            Shape::Table(table) => self.reference(table),
            Shape::List { of, min } => {
                let items = self.shape(of);
                let mut list = json!({"type": "array", "items": items, "minItems": min});
                // In a list of names none stands twice; the loader says which.
                if matches!(of, Shape::Form(_)) {
                    insert(&mut list, "uniqueItems", json!(true));
                }
                list
            }
            Shape::Named { names, of } => {
                let of = self.shape(of);
                let mut names = self.form(names);
                insert(&mut names, "type", json!("string"));
                json!({"type": "object", "propertyNames": names, "additionalProperties": of})
            }
            Shape::Either(shapes) => {
                let all: Vec<Value> = shapes.iter().map(|shape| self.shape(shape)).collect();
                json!({"anyOf": all})
            }
            Shape::Nothing => json!({"type": "null"}),
        }
    }

    fn form(&self, form: &Form) -> Value {
        let mut body = json!({"type": "string", "pattern": form.pattern});
        if (form.fits)("0") {
            // A name of digits only may be written without quotes; JSON takes it for a number.
            insert(&mut body, "type", json!(["string", "integer"]));
            insert(&mut body, "minimum", json!(0));
        }
        if !form.reserved.is_empty() {
            insert(&mut body, "not", json!({"enum": form.reserved}));
        }
        insert(&mut body, "description", json!((form.doc)(self.lang)));
        body
    }

    /// A table has one definition, however often it is used.
    fn reference(&mut self, table: &'static Table) -> Value {
        let address = std::ptr::from_ref(table);
        let known = self.names.iter().find(|(known, _)| *known == address).map(|(_, name)| name.clone());
        let name = known.unwrap_or_else(|| {
            let name = format!("table{}", self.names.len() + 1);
            self.names.push((address, name.clone()));
            let body = self.table(table);
            self.definitions.insert(name.clone(), body);
            name
        });
        json!({"$ref": format!("#/definitions/{name}")})
    }
}

fn text() -> Value {
    json!({"type": ["string", "number"], "minLength": 1})
}

fn per_language(one: &Value, lang: Lang) -> Value {
    let wrong = t::wrong_form_cure(lang, t::field::form_language(lang));
    let code = json!({"pattern": "^[a-z]{2,3}$", "errorMessage": wrong});
    json!({"anyOf": [one, {
        "type": "object", "minProperties": 1, "propertyNames": code, "additionalProperties": one,
    }]})
}

fn insert(object: &mut Value, name: &str, value: Value) {
    if let Some(object) = object.as_object_mut() {
        object.insert(name.to_owned(), value);
    }
}

fn insert_required(object: &mut Value, fields: &[Field]) {
    let names: Vec<&str> = fields.iter().filter(|field| field.required).map(|field| field.name).collect();
    if !names.is_empty() {
        insert(object, "required", json!(names));
    }
}

/// Exactly one of these fields.
fn insert_one_of(object: &mut Value, names: &[&str]) {
    if !names.is_empty() {
        let alone: Vec<Value> = names.iter().map(|name| json!({"required": [name]})).collect();
        insert(object, "oneOf", Value::Array(alone));
    }
}
