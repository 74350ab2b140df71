//! Answers from a CSV file, as the export writes it and as spreadsheets save it.
//!
//! All problems of a file are told at once, each with its row and column as a spreadsheet numbers and names them. A
//! file with problems gives no rows to store.
//!
//! Invariants: reading is total; a row that is given fits the questionnaire — every answer is one that could have been
//! given on screen, and no question that was hidden has one.

mod cells;
mod columns;
mod problem;

use std::collections::BTreeSet;
use std::io::Read;

use crate::interview::{Answers, Path};
use crate::questionnaire::{Id, Questionnaire};

use columns::Columns;
pub use problem::{Problem, Wanted, What};

/// Above this number problems are counted, not kept.
const KEPT_PROBLEMS: usize = 50;

/// What a file holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Import {
    /// One respondent each; none where there are problems.
    pub rows: Vec<Answers>,
    /// Columns of open answers that the wave does not use; not looked at.
    pub dropped: Vec<String>,
    /// Rows without anything in them, as spreadsheets leave them; not counted as respondents.
    pub empty_rows: u64,
    /// The first ones, in the order of the file.
    pub problems: Vec<Problem>,
    /// How many more there are.
    pub more_problems: u64,
}

/// Reads a whole file. `open_columns`: ids of open questions that the wave left out of this questionnaire.
#[must_use]
pub fn read(questionnaire: &Questionnaire, open_columns: &BTreeSet<Id>, bytes: &[u8]) -> Import {
    let mut import = Import::default();
    let text = match text(bytes) {
        Ok(text) => text,
        Err(problem) => {
            import.problem(problem);
            return import;
        }
    };
    let unclosed = ends_inside_quotes(text);
    let mut records = Records::of(text).peekable();
    let Some((_, header)) = records.next() else {
        import.problem(Problem { row: None, column: None, what: What::NoHeader });
        return import;
    };
    if unclosed && records.peek().is_none() {
        import.problem(Problem { row: Some(1), column: None, what: What::UnclosedQuote });
        return import;
    }
    let columns = Columns::of(questionnaire, open_columns, &header, &mut import);
    while let Some((row, record)) = records.next() {
        if unclosed && records.peek().is_none() {
            import.problem(Problem { row: Some(row), column: None, what: What::UnclosedQuote });
        } else {
            import.row(questionnaire, &columns, row, &record);
        }
    }
    if import.rows.is_empty() && import.problems.is_empty() {
        import.problem(Problem { row: None, column: None, what: What::NoRows });
    }
    import
}

impl Import {
    fn problem(&mut self, problem: Problem) {
        // Those before it too: a file is taken in whole or not at all.
        self.rows = Vec::new();
        if self.problems.len() < KEPT_PROBLEMS {
            self.problems.push(problem);
        } else {
            self.more_problems += 1;
        }
    }

    fn row(&mut self, questionnaire: &Questionnaire, columns: &Columns, row: u64, record: &csv::StringRecord) {
        if record.iter().all(|cell| cell.trim().is_empty()) {
            self.empty_rows += 1;
            return;
        }
        if record.len() != columns.len() {
            let what = What::Cells(record.len(), columns.len());
            self.problem(Problem { row: Some(row), column: None, what });
            return;
        }
        let mut tell = |column: &str, what| {
            self.problem(Problem { row: Some(row), column: Some(column.to_owned()), what });
        };
        let read = columns.read(record, &mut tell);
        let path = Path::of(questionnaire, &read.answers);
        for (question, column) in &read.columns {
            let shows = path.contains(question.as_str());
            if !shows && read.answers.contains_key(question) {
                tell(column, What::Hidden);
            } else if shows && read.not_shown.contains(question) {
                tell(column, What::WasShown);
            } else if shows {
                let hidden = path.hidden_options(question.as_str());
                let given = read.answers.get(question).map_or(&[][..], cells::options_of);
                for option in given.iter().filter(|option| hidden.contains(option)) {
                    tell(column, What::NotOffered(option.to_string()));
                }
            }
        }
        if self.problems.is_empty() {
            self.rows.push(read.answers);
        }
    }
}

/// The file as text, without a byte order mark.
fn text(bytes: &[u8]) -> Result<&str, Problem> {
    let whole = |what| Problem { row: None, column: None, what };
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err(whole(What::Utf16));
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.strip_prefix('\u{feff}').unwrap_or(text)),
        Err(error) => {
            let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
            let row = before.iter().fold(1, |row, byte| if *byte == b'\n' { row + 1 } else { row });
            let wrong = bytes.get(error.valid_up_to()).copied().map_or('?', char::from);
            Err(Problem { row: Some(row), column: None, what: What::NotUtf8(wrong) })
        }
    }
}

/// The records of a file with the number a spreadsheet gives their row: empty lines are rows, line ends inside quotes
/// are not.
struct Records<'a> {
    text: &'a str,
    reader: csv::Reader<&'a [u8]>,
    /// How far line ends have been counted, how many there were, and how many of them inside quotes.
    counted: usize,
    ends: u64,
    quoted: u64,
}

impl<'a> Records<'a> {
    fn of(text: &'a str) -> Self {
        Self { text, reader: reader(text, text.as_bytes()), counted: 0, ends: 0, quoted: 0 }
    }

    fn part(&self, from: usize, to: usize) -> &'a str {
        self.text.get(from..to).unwrap_or_default()
    }
}

impl Iterator for Records<'_> {
    type Item = (u64, csv::StringRecord);

    fn next(&mut self) -> Option<Self::Item> {
        let mut record = csv::StringRecord::new();
        // In memory, checked to be UTF-8, of any length: there is no error left that could occur.
        if !self.reader.read_record(&mut record).unwrap_or(false) {
            return None;
        }
        // The reader's place is before the empty lines that it skips.
        let place = record.position().and_then(|position| usize::try_from(position.byte()).ok()).unwrap_or_default();
        let rest = self.part(place, self.text.len());
        let begins = place + rest.len() - rest.trim_start_matches(['\r', '\n']).len();
        self.ends += line_ends(self.part(self.counted, begins));
        self.counted = begins;
        let row = 1 + self.ends.saturating_sub(self.quoted);
        self.quoted += record.iter().map(line_ends).sum::<u64>();
        Some((row, record))
    }
}

fn reader<R: Read>(text: &str, bytes: R) -> csv::Reader<R> {
    csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter(text)).from_reader(bytes)
}

/// Whether the last quote is never closed: then a further line is no record of its own.
fn ends_inside_quotes(text: &str) -> bool {
    let records = |more: &[u8]| {
        let mut record = csv::ByteRecord::new();
        let mut reader = reader(text, text.as_bytes().chain(more));
        std::iter::from_fn(|| reader.read_byte_record(&mut record).unwrap_or(false).then_some(())).count()
    };
    text.contains('"') && records(b"\nx") == records(b"")
}

/// Line ends of any of the three kinds.
fn line_ends(text: &str) -> u64 {
    let ends = text.bytes().filter(|byte| matches!(byte, b'\r' | b'\n')).count() - text.matches("\r\n").count();
    ends as u64
}

/// The sign between cells: a Dutch spreadsheet writes `;` where others write `,`. The header decides, as ids hold
/// neither.
fn delimiter(text: &str) -> u8 {
    let header = text.trim_start().lines().next().unwrap_or_default();
    let count = |sign: char| header.matches(sign).count();
    if count(';') > count(',') { b';' } else { b',' }
}
