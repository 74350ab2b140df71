//! A theme of the region's own as a wave file has it, made into the fields of a questionnaire file.

use serde_json::{Map, Value};

use super::Addition;
use crate::questionnaire::Id;
use crate::questionnaire::tree::{Content, Node};

/// Fields in which a number stands, however it is written: `0.50` is a half.
const NUMBERS: [&str; 7] = ["min", "max", "step", "decimals", "max_chars", "top", "value"];

impl Addition {
    /// From an item of `add`: `theme` becomes the theme's `id`, `after` says its place; the rest are its fields.
    /// `None` where it is no mapping, which the walk by the table has reported.
    #[must_use]
    pub fn of(node: &Node) -> Option<Self> {
        let Content::Map(entries) = &node.content else { return None };
        let named = |name: &str| if name == "theme" { "id".to_owned() } else { name.to_owned() };
        let fields = entries.iter().filter(|entry| entry.key.name != "after");
        let theme: Map<String, Value> =
            fields.map(|entry| (named(&entry.key.name), value(&entry.value, false))).collect();
        let after = node.get("after").and_then(Node::text).map(|name| Id::new(name.trim()));
        Some(Self { after, theme: Value::Object(theme) })
    }
}

/// The node as JSON: what stands without quotes is a number, a truth value or nothing where it looks like one.
/// `number`: it stands where a number is expected.
fn value(node: &Node, number: bool) -> Value {
    match &node.content {
        Content::Refused => Value::Null,
        Content::List(items) => items.iter().map(|item| value(item, false)).collect(),
        Content::Map(entries) => {
            let of = |name: &str, node| (name.to_owned(), value(node, NUMBERS.contains(&name)));
            entries.iter().map(|entry| of(&entry.key.name, &entry.value)).collect::<Map<_, _>>().into()
        }
        Content::Scalar(scalar) if scalar.is_null() => Value::Null,
        Content::Scalar(scalar) => match (scalar.as_bool(), scalar.as_decimal().map(|decimal| decimal.to_string())) {
            (Some(truth), _) => truth.into(),
            // Elsewhere only where JSON writes the number as it stands there: `007` is a text.
            (None, Some(written)) if number || written == scalar.text => {
                serde_json::from_str(&written).unwrap_or_else(|_| scalar.text.clone().into())
            }
            _ => scalar.text.clone().into(),
        },
    }
}
