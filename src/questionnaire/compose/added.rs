//! A theme of the region's own as a wave file has it, made into the fields of a questionnaire file.

use serde_json::{Map, Value, json};

use super::{Addition, TEXTS};
use crate::questionnaire::Id;
use crate::questionnaire::tree::{Content, Node};

impl Addition {
    /// From an item of `add`: `theme` becomes the theme's `id`, `after` says its place; the rest are its fields.
    /// `None` where it is no mapping, which the walk by the table has reported.
    #[must_use]
    pub fn of(node: &Node) -> Option<Self> {
        let Content::Map(entries) = &node.content else { return None };
        let mut theme = Map::new();
        for entry in entries {
            match entry.key.name.as_str() {
                "after" => {}
                "theme" => {
                    theme.insert("id".to_owned(), value(&entry.value, true));
                }
                name => {
                    theme.insert(name.to_owned(), value(&entry.value, TEXTS.contains(&name)));
                }
            }
        }
        let after = node.get("after").and_then(Node::text).map(Id::new);
        Some(Self { after, theme: Value::Object(theme) })
    }
}

/// What is written as JSON. `text`: it stands where a text is expected, so that a label `1.50` stays `1.50`.
fn value(node: &Node, text: bool) -> Value {
    match &node.content {
        Content::Refused => Value::Null,
        Content::List(items) => items.iter().map(|item| value(item, text)).collect(),
        Content::Map(entries) => {
            let field = |name: &str| text || TEXTS.contains(&name);
            entries.iter().map(|e| (e.key.name.clone(), value(&e.value, field(&e.key.name)))).collect()
        }
        Content::Scalar(scalar) => {
            if let Some(truth) = node.bool() {
                json!(truth)
            } else if node.is_null() {
                Value::Null
            } else {
                match node.decimal().filter(|_| !text) {
                    Some(number) => number.as_integer().map_or_else(|| json!(number.to_f64()), |whole| json!(whole)),
                    None => json!(scalar.text),
                }
            }
        }
    }
}
