//! Rows as text: CSV, JSON, labelled SPSS syntax, an R script.
//!
//! Each format has something before its rows and something after; a row is one line. SPSS and R hold the rows
//! themselves, so that one file is enough.

use std::fmt::Write as _;

use super::{Cell, Codebook, Column, Role};

/// A format that is text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Csv,
    Json,
    Sps,
    R,
}

/// What stands around the rows.
pub struct Around {
    pub before: String,
    pub between: &'static str,
    pub after: String,
}

/// What stands around the rows of these columns.
#[must_use]
pub fn around(format: Format, columns: &[Column], book: &Codebook) -> Around {
    match format {
        Format::Csv => Around { before: header(columns), between: "", after: String::new() },
        Format::Json => Around { before: "[\n".to_owned(), between: ",\n", after: "\n]\n".to_owned() },
        Format::Sps => spss(columns, book),
        Format::R => r(columns, book),
    }
}

/// A row; ends with a line end but in JSON, where something may follow.
#[must_use]
pub fn row(format: Format, columns: &[Column], book: &Codebook, cells: &[Cell]) -> String {
    match format {
        Format::Csv => line(cells.iter().map(|cell| quoted(&guarded(&plain(cell))))),
        // No spreadsheet reads it, and a guarded number would be a text.
        Format::R => line(cells.iter().map(|cell| quoted(&plain(cell)))),
        Format::Json => {
            let members = columns.iter().zip(cells).map(|(column, cell)| (column.name.clone(), json(cell)));
            serde_json::Value::Object(members.collect()).to_string()
        }
        Format::Sps => line(columns.iter().zip(cells).map(|(column, cell)| coded(column, cell, book))),
    }
}

fn line(cells: impl Iterator<Item = String>) -> String {
    let mut text = cells.collect::<Vec<_>>().join(",");
    text.push('\n');
    text
}

fn header(columns: &[Column]) -> String {
    line(columns.iter().map(|column| quoted(&column.name)))
}

/// A codebook as CSV: its notes, an empty line, its table.
#[must_use]
pub fn codebook_csv(book: &Codebook) -> String {
    let notes = book.notes.iter().map(|note| line(std::iter::once(quoted(&guarded(note)))));
    let table = std::iter::once(&book.heads).chain(&book.rows);
    let table = table.map(|row| line(row.iter().map(|cell| quoted(&guarded(cell)))));
    notes.chain(std::iter::once("\n".to_owned())).chain(table).collect::<Vec<_>>().concat()
}

/// A cell as it stands in the table.
#[must_use]
pub fn plain(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Number(number) => number.to_string(),
        Cell::Flag(chosen) => u8::from(*chosen).to_string(),
        Cell::Date(day) => day.to_string(),
        Cell::Option(id) => id.to_string(),
        Cell::Reason(word) => word.clone(),
    }
}

/// With a `'` before what a spreadsheet would take for a formula.
#[must_use]
pub fn guarded(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t']) { format!("'{cell}") } else { cell.to_owned() }
}

/// As CSV wants it (RFC 4180).
fn quoted(cell: &str) -> String {
    if cell.contains([',', '"', '\n', '\r']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
}

fn json(cell: &Cell) -> serde_json::Value {
    match cell {
        Cell::Empty => serde_json::Value::Null,
        Cell::Flag(chosen) => u8::from(*chosen).into(),
        // As it is written: a number of six decimals stays what it was.
        Cell::Number(number) => serde_json::from_str(&number.to_string()).unwrap_or(serde_json::Value::Null),
        other => plain(other).into(),
    }
}

/// A value for SPSS: options and reasons as numbers, in the order of the codebook.
fn coded(column: &Column, cell: &Cell, book: &Codebook) -> String {
    match cell {
        Cell::Option(_) | Cell::Reason(_) => {
            let word = plain(cell);
            let known = book.values.get(&column.name).and_then(|all| all.iter().position(|(value, _)| *value == word));
            known.map(|at| (at + 1).to_string()).unwrap_or_default()
        }
        other => plain(other),
    }
}

/// Words that can't be the name of a variable.
const RESERVED: [&str; 13] = ["all", "and", "by", "eq", "ge", "gt", "le", "lt", "ne", "not", "or", "to", "with"];
/// The longest name, label of a variable and label of a value, in bytes.
const LONGEST_NAME: usize = 64;
const LONGEST_LABEL: usize = 255;
const LONGEST_VALUE: usize = 120;

/// The name of a variable: its column's, unless SPSS can't have that; then one that no column has.
fn variable(at: usize, column: &Column, columns: &[Column]) -> String {
    if column.name.len() <= LONGEST_NAME && !RESERVED.contains(&column.name.as_str()) {
        return column.name.clone();
    }
    let mut name = format!("v{}", at + 1);
    while columns.iter().any(|column| column.name == name) {
        name.insert(0, 'v');
    }
    name
}

fn spss(columns: &[Column], book: &Codebook) -> Around {
    let names: Vec<String> = columns.iter().enumerate().map(|(at, column)| variable(at, column, columns)).collect();
    let paired = || names.iter().zip(columns);
    let kind = |column: &Column| {
        let row = book.rows.iter().find(|row| row.first() == Some(&column.name));
        row.and_then(|row| row.get(2)).map_or("", String::as_str)
    };
    let mut before = String::from("* Encoding: UTF-8.\nSET DECIMAL=DOT.\n");
    for note in &book.notes {
        let _ = writeln!(before, "COMMENT {}.", note.trim_end_matches('.').replace('\n', " "));
    }
    before.push_str("DATA LIST LIST (\",\") /\n");
    for (name, column) in paired() {
        let form = match column.role {
            Role::Value if kind(column) == "date" => "SDATE10",
            Role::Value if ["mark", "number"].contains(&kind(column)) => "F8.2",
            Role::Option(_) => "F1.0",
            Role::Value | Role::Place(_) | Role::Reason => "F4.0",
        };
        let _ = writeln!(before, "  {name} ({form})");
    }
    before.push_str(".\nBEGIN DATA\n");
    let mut after = String::from("END DATA.\nVARIABLE LABELS\n");
    for (name, column) in paired() {
        let label = book.labels.get(&column.name).map_or("", String::as_str);
        let _ = writeln!(after, "  {name} {}", single_quoted(label, LONGEST_LABEL));
    }
    after.push_str(".\n");
    for (name, column) in paired() {
        let Some(values) = book.values.get(&column.name).filter(|values| !values.is_empty()) else { continue };
        let _ = writeln!(after, "VALUE LABELS {name}");
        // Points and flags are numbers already; options and reasons are numbered.
        let numeric = values.iter().all(|(value, _)| value.parse::<f64>().is_ok());
        for (at, (value, label)) in values.iter().enumerate() {
            let code = if numeric { value.clone() } else { (at + 1).to_string() };
            let _ = writeln!(after, "  {code} {}", single_quoted(label, LONGEST_VALUE));
        }
        after.push_str(".\n");
    }
    after.push_str("EXECUTE.\n");
    Around { before, between: "", after }
}

/// A text between `'`, cut between signs where it is longer than that many bytes.
fn single_quoted(text: &str, most: usize) -> String {
    let mut end = 0;
    for (at, sign) in text.char_indices() {
        if at + sign.len_utf8() > most {
            break;
        }
        end = at + sign.len_utf8();
    }
    let text = text.get(..end).unwrap_or_default().replace(['\n', '\r'], " ");
    format!("'{}'", text.replace('\'', "''"))
}

fn r(columns: &[Column], book: &Codebook) -> Around {
    let mut before = String::new();
    for note in &book.notes {
        let _ = writeln!(before, "# {}", note.replace('\n', " "));
    }
    before.push_str("answers <- read.csv(check.names = FALSE, na.strings = \"\", encoding = \"UTF-8\", text = r\"---(");
    before.push_str(&header(columns));
    let mut after = String::from(")---\")\n");
    for column in columns {
        let name = double_quoted(&column.name);
        let label = book.labels.get(&column.name).map_or("", String::as_str);
        let values = book.values.get(&column.name).map_or(&[][..], Vec::as_slice);
        let row = |pick: fn(&(String, String)) -> &String| {
            values.iter().map(|pair| double_quoted(pick(pair))).collect::<Vec<_>>().join(", ")
        };
        let numeric = values.iter().all(|(value, _)| value.parse::<f64>().is_ok());
        if !values.is_empty() && !numeric {
            let _ = writeln!(
                after,
                "answers[[{name}]] <- factor(answers[[{name}]], levels = c({}), labels = c({}))",
                row(|pair| &pair.0),
                row(|pair| &pair.1)
            );
        } else if !values.is_empty() {
            let numbers = values.iter().map(|(value, _)| value.clone()).collect::<Vec<_>>().join(", ");
            let _ = writeln!(
                after,
                "attr(answers[[{name}]], \"labels\") <- stats::setNames(c({numbers}), c({}))",
                row(|pair| &pair.1)
            );
        }
        let _ = writeln!(after, "attr(answers[[{name}]], \"label\") <- {}", double_quoted(label));
    }
    Around { before, between: "", after }
}

fn double_quoted(text: &str) -> String {
    let escaped: String = text
        .chars()
        .map(|sign| match sign {
            '"' => "\\\"".to_owned(),
            '\\' => "\\\\".to_owned(),
            sign if sign.is_control() => " ".to_owned(),
            sign => sign.to_string(),
        })
        .collect();
    format!("\"{escaped}\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_spss_does_not_take_becomes_one_that_no_question_has() {
        let column = |name: &str| Column { name: name.to_owned(), question: name.into(), role: Role::Value };
        let long = format!("q{}", "x".repeat(LONGEST_NAME));
        let columns = ["v2", "to", "vv2", long.as_str()].map(column);
        let names: Vec<String> = columns.iter().enumerate().map(|(at, one)| variable(at, one, &columns)).collect();
        assert_eq!(names, ["v2", "vvv2", "vv2", "v4"]);
    }
}
