//! `aoj responses export`: the rows of a closed wave for research, with a codebook beside them.
//!
//! Invariants: nothing leaves a wave that is not closed, or of which fewer than the smallest group was sent; a file
//! that exists is never written over; what is written can be read by its owner only.

use std::fs::OpenOptions;
use std::io::{BufWriter, Write};
use std::iter::once;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use rust_xlsxwriter::{Workbook, XlsxError};

use super::super::work::Work;
use super::super::{Failure, Settings, Status, World, counts};
use crate::interview::Answers;
use crate::office::{NoTexts, reason, texts};
use crate::port::shuffle;
use crate::results::LEAST_MIN_GROUP;
use crate::results::export::{
    Cell, Codebook, Format, Plan, Unfit, around, codebook, codebook_csv, guarded, plain, row as written_row,
};
use crate::store::{FrozenRow, StoreError, WaveRow};
use crate::text::Lang;
use crate::text::command::patience;
use crate::text::results::{command as said, export as export_texts};
use crate::wave::{State, Stored};

pub fn command(lang: Lang) -> Command {
    Command::new("export").about(said::about_export(lang)).args([
        counts::wave(lang),
        super::questionnaire(lang),
        Arg::new("format")
            .long("format")
            .required(true)
            .value_name(said::value_format(lang))
            .value_parser(PossibleValuesParser::new(["csv", "json", "xlsx", "sps", "r"]))
            .help(said::option_format(lang)),
        Arg::new("out")
            .long("out")
            .required(true)
            .value_name(said::value_file(lang))
            .value_parser(value_parser!(PathBuf))
            .help(said::option_out(lang)),
        Arg::new("with")
            .long("with")
            .action(ArgAction::Append)
            .value_name(said::value_question(lang))
            .help(said::option_with(lang)),
        Arg::new("open").long("open").action(ArgAction::SetTrue).conflicts_with("with").help(said::option_open(lang)),
    ])
}

pub fn run(matches: &ArgMatches, settings: &Settings, world: &mut World) -> Result<Status, Failure> {
    let text = |name: &str| matches.get_one::<String>(name).cloned().unwrap_or_default();
    let asked = Asked {
        wave: text("wave"),
        questionnaire: text("questionnaire"),
        format: match text("format").as_str() {
            "json" => Some(Format::Json),
            "sps" => Some(Format::Sps),
            "r" => Some(Format::R),
            "xlsx" => None,
            _ => Some(Format::Csv),
        },
        out: matches.get_one::<PathBuf>("out").cloned().unwrap_or_default(),
        with: matches.get_many::<String>("with").unwrap_or_default().cloned().collect(),
    };
    let open = matches.get_flag("open");
    Work::with(settings, world, |work| if open { texts_out(work, &asked) } else { rows_out(work, &asked) })
}

/// What was asked for. Without a format of text: a workbook.
struct Asked {
    wave: String,
    questionnaire: String,
    format: Option<Format>,
    out: PathBuf,
    with: Vec<String>,
}

impl Asked {
    fn is_standard_output(&self) -> bool {
        self.out.as_os_str() == "-"
    }
}

/// The wave and its questionnaire, if rows may leave it.
fn closed(work: &Work, asked: &Asked) -> Result<(WaveRow, FrozenRow), Failure> {
    let lang = work.lang();
    let row = work.done(work.store.wave(&asked.wave))?;
    if row.practice {
        return Err(Failure::Said(said::practice(lang)));
    }
    let state = row.wave.state(row.stored, work.today(&row.wave.timezone));
    if row.stored != Stored::Closed || state != State::Closed {
        return Err(Failure::Said(said::only_closed(lang, &row.wave.id, state.say(lang))));
    }
    let frozen = row.questionnaires.iter().find(|frozen| frozen.questionnaire.id == *asked.questionnaire.as_str());
    let frozen = frozen.cloned();
    match frozen {
        Some(frozen) => Ok((row, frozen)),
        None => Err(work.failure(&StoreError::NoQuestionnaire(asked.questionnaire.clone()))),
    }
}

fn rows_out(work: &mut Work, asked: &Asked) -> Result<Status, Failure> {
    let lang = work.lang();
    let (row, frozen) = closed(work, asked)?;
    let questionnaire = &frozen.questionnaire;
    let mut plan = Plan::new(questionnaire, &asked.with).map_err(|unfit| {
        let background = questionnaire.background.iter().filter(|question| question.asks() && !question.is_free_text());
        let known = background.map(|question| question.id.to_string()).collect::<Vec<_>>().join(", ");
        Failure::Said(match unfit {
            Unfit::NoBackground(name) => said::no_background(lang, name, known),
            Unfit::FreeText(id) => said::with_is_text(lang, id, known),
        })
    })?;
    work.announce(&patience::exporting(lang))?;
    let mut total: u64 = 0;
    each(work, asked, |answers| {
        total += 1;
        plan.note(&answers);
    })?;
    let least = u64::from(row.wave.min_group).max(LEAST_MIN_GROUP);
    if total < least {
        return Err(Failure::Said(said::too_few_rows(lang, total, least)));
    }
    plan.settle(least);
    let mut filled = vec![0_u64; plan.columns().len()];
    let fill = |source: &_| row.wave.filling(source);
    let Some(format) = asked.format else {
        let mut rows: Vec<Vec<Cell>> = Vec::new();
        each(work, asked, |answers| rows.push(counted(&plan, &answers, &mut filled)))?;
        shuffle(&mut rows, work.dice().as_mut());
        let book = codebook(&plan, &filled, total, lang, &fill);
        let bytes = workbook(&plan, &book, &rows, lang).map_err(|error| Failure::Said(error.to_string()))?;
        return put(work, asked, &asked.out, [bytes.as_slice()]).map(|()| Status::Done);
    };
    // What values are called does not depend on how many there are.
    let names = codebook(&plan, &filled, total, lang, &fill);
    let mut lines: Vec<String> = Vec::new();
    each(work, asked, |answers| {
        let cells = counted(&plan, &answers, &mut filled);
        lines.push(written_row(format, plan.columns(), &names, &cells));
    })?;
    shuffle(&mut lines, work.dice().as_mut());
    let book = codebook(&plan, &filled, total, lang, &fill);
    let around = around(format, plan.columns(), &book);
    // Piece by piece: joined they would stand in memory twice, and there may be a million.
    let rows = lines.iter().enumerate();
    let rows = rows.flat_map(|(n, line)| [if n == 0 { "" } else { around.between }, line.as_str()]);
    let pieces = once(around.before.as_str()).chain(rows).chain(once(around.after.as_str()));
    put(work, asked, &asked.out, pieces.map(str::as_bytes))?;
    if asked.is_standard_output() {
        return Ok(Status::Done);
    }
    put(work, asked, &beside(&asked.out, "codebook.csv"), [codebook_csv(&book).as_bytes()])?;
    Ok(Status::Done)
}

/// The cells of a row, counted by column where they hold something.
fn counted(plan: &Plan, answers: &Answers, filled: &mut [u64]) -> Vec<Cell> {
    let cells = plan.row(answers);
    for (n, cell) in filled.iter_mut().zip(&cells) {
        *n += u64::from(*cell != Cell::Empty);
    }
    cells
}

fn each(work: &Work, asked: &Asked, mut take: impl FnMut(Answers)) -> Result<(), Failure> {
    let there = work.done(work.store.rows(&asked.wave, &asked.questionnaire, &mut take))?;
    if there { Ok(()) } else { Err(Failure::Said(said::rows_gone(work.lang(), &asked.wave))) }
}

/// `najaar.csv` → `najaar.codebook.csv`
fn beside(file: &Path, extension: &str) -> PathBuf {
    file.with_extension(extension)
}

/// One text a row, joined to nothing but its question.
fn texts_out(work: &mut Work, asked: &Asked) -> Result<Status, Failure> {
    let lang = work.lang();
    let (row, frozen) = closed(work, asked)?;
    let format = asked.format.filter(|format| matches!(format, Format::Csv | Format::Json));
    let least = u64::from(row.wave.min_group).max(LEAST_MIN_GROUP);
    work.announce(&patience::exporting(lang))?;
    let mut dice = work.dice();
    let all = match texts(work.store, &row, &frozen, dice.as_mut()) {
        Err(NoTexts::Off) => return Err(Failure::Said(said::open_is_off(lang, &row.wave.id))),
        _ if format.is_none() => return Err(Failure::Usage(said::open_formats(lang))),
        Err(NoTexts::Store(error)) => return Err(work.failure(&error)),
        Err(NoTexts::Gone | NoTexts::NotClosed) => return Err(Failure::Said(said::rows_gone(lang, &row.wave.id))),
        Ok(all) if all.is_empty() => return Err(Failure::Said(said::too_few_texts(lang, least))),
        Ok(all) => all,
    };
    let text = if asked.format == Some(Format::Json) {
        let rows: Vec<_> =
            all.iter().map(|(id, text)| serde_json::json!({"question": id.as_str(), "text": text})).collect();
        format!("{:#}\n", serde_json::Value::Array(rows))
    } else {
        let mut file = csv::Writer::from_writer(Vec::new());
        let heads = ["question".to_owned(), "text".to_owned()];
        let rows = all.iter().map(|(id, text)| [id.to_string(), guarded(text)]);
        let written = std::iter::once(heads).chain(rows).try_for_each(|row| file.write_record(&row));
        let bytes = written.ok().and_then(|()| file.into_inner().ok()).unwrap_or_default();
        String::from_utf8_lossy(&bytes).into_owned()
    };
    put(work, asked, &asked.out, [text.as_bytes()])?;
    Ok(Status::Done)
}

/// Writes a file that was not there, or to standard output.
fn put<'a>(
    work: &mut Work,
    asked: &Asked,
    file: &Path,
    pieces: impl IntoIterator<Item = &'a [u8]>,
) -> Result<(), Failure> {
    let lang = work.lang();
    if asked.is_standard_output() {
        return pieces.into_iter().try_for_each(|piece| work.put(piece));
    }
    let trouble = |error: std::io::Error| {
        let name = file.display();
        Failure::Said(match error.kind() {
            std::io::ErrorKind::AlreadyExists => said::exists_already(lang, name),
            _ => said::not_written(lang, name, reason(&error, lang)),
        })
    };
    let made = OpenOptions::new().write(true).create_new(true).mode(0o600).open(file).map_err(trouble)?;
    let mut made = BufWriter::new(made);
    let written = pieces.into_iter().try_for_each(|piece| made.write_all(piece));
    let written = written.and_then(|()| made.flush()).and_then(|()| made.get_ref().sync_all());
    if let Err(error) = written {
        // Half a file is worse than none. Where it can't be taken away either, the sentence tells enough.
        let _kept = std::fs::remove_file(file);
        return Err(trouble(error));
    }
    work.say(said::written(lang, file.display()))
}

/// Two sheets: the rows, and what their columns mean.
fn workbook(plan: &Plan, book: &Codebook, rows: &[Vec<Cell>], lang: Lang) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name(export_texts::sheet_answers(lang))?;
    for (at, column) in (0..).zip(plan.columns()) {
        sheet.write_string(0, at, &column.name)?;
    }
    for (line, row) in (1..).zip(rows) {
        for (at, cell) in (0..).zip(row) {
            match cell {
                Cell::Empty => {}
                Cell::Number(number) => drop(sheet.write_number(line, at, number.to_f64())?),
                Cell::Flag(chosen) => drop(sheet.write_number(line, at, u8::from(*chosen))?),
                // A cell of text is never taken for a formula.
                other => drop(sheet.write_string(line, at, plain(other))?),
            }
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    let sheet = workbook.add_worksheet().set_name(export_texts::sheet_codebook(lang))?;
    let notes = (0..).zip(&book.notes).map(|(line, note)| (line, vec![note.clone()]));
    let first = u32::try_from(book.notes.len()).unwrap_or(0) + 1;
    let table = (first..).zip(std::iter::once(&book.heads).chain(&book.rows)).map(|(line, row)| (line, row.clone()));
    for (line, row) in notes.chain(table) {
        for (at, cell) in (0..).zip(row) {
            sheet.write_string(line, at, cell)?;
        }
    }
    workbook.save_to_buffer()
}
