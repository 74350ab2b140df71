//! `aoj responses export`: the rows of a closed wave for research, with a codebook beside them.
//!
//! Invariants: nothing leaves a wave that is not closed, or of which fewer than the smallest group was sent; all passes
//! go over the same rows, in an order drawn anew. Of a million rows only their keys are in memory.

use std::path::{Path, PathBuf};

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use rust_xlsxwriter::{Workbook, XlsxError};

use super::super::work::Work;
use super::super::{Failure, Settings, Status, World, counts};
use super::out::Out;
use crate::interview::Answers;
use crate::office::{NoTexts, texts};
use crate::port::shuffle;
use crate::results::LEAST_MIN_GROUP;
use crate::results::export::{
    Cell, Codebook, Format, Plan, Unfit, around, codebook, codebook_csv, guarded, plain, row as written_row,
};
use crate::store::{FrozenRow, RowKey, StoreError, WaveRow};
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

/// So many rows are in memory at once, and read in one transaction: no reader keeps the log from being wiped for long.
const AT_ONCE: usize = 1000;

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
    let keys = work.done(work.store.row_keys(&asked.wave, &asked.questionnaire))?;
    let mut keys = keys.ok_or_else(|| rows_gone(work, asked))?;
    let (least, total) = (u64::from(row.wave.min_group).max(LEAST_MIN_GROUP), keys.len() as u64);
    if total < least {
        return Err(Failure::Said(said::too_few_rows(lang, total, least)));
    }
    for some in keys.chunks(AT_ONCE) {
        for answers in rows(work, asked, some)? {
            plan.note(&answers);
        }
    }
    plan.settle(least);
    shuffle(&mut keys, work.dice().as_mut());
    let mut filled = vec![0_u64; plan.columns().len()];
    let fill = |source: &_| row.wave.filling(source);
    let Some(format) = asked.format else {
        let mut cells: Vec<Vec<Cell>> = Vec::with_capacity(keys.len());
        for some in keys.chunks(AT_ONCE) {
            cells.extend(rows(work, asked, some)?.iter().map(|answers| counted(&plan, answers, &mut filled)));
        }
        let book = codebook(&plan, &filled, total, lang, &fill);
        let bytes = workbook(&plan, &book, &cells, lang).map_err(|error| Failure::Said(error.to_string()))?;
        return put(work, &asked.out, &bytes).map(|()| Status::Done);
    };
    // How many hold something is known at the end; what stands around the rows does not need it.
    let names = codebook(&plan, &filled, total, lang, &fill);
    let around = around(format, plan.columns(), &names);
    let mut out = Out::begin(&asked.out, lang)?;
    out.put(work, around.before.as_bytes())?;
    let mut between = "";
    for some in keys.chunks(AT_ONCE) {
        for answers in rows(work, asked, some)? {
            let cells = counted(&plan, &answers, &mut filled);
            out.put(work, between.as_bytes())?;
            out.put(work, written_row(format, plan.columns(), &names, &cells).as_bytes())?;
            between = around.between;
        }
    }
    out.put(work, around.after.as_bytes())?;
    out.end(work)?;
    if asked.out.as_os_str() == "-" {
        return Ok(Status::Done);
    }
    let book = codebook(&plan, &filled, total, lang, &fill);
    put(work, &beside(&asked.out, "codebook.csv"), codebook_csv(&book).as_bytes())?;
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

/// The answers of these rows, in their order.
fn rows(work: &Work, asked: &Asked, keys: &[RowKey]) -> Result<Vec<Answers>, Failure> {
    let mut rows = Vec::with_capacity(keys.len());
    let there = work.store.rows_of(&asked.wave, &asked.questionnaire, keys, &mut |answers| rows.push(answers));
    if work.done(there)? { Ok(rows) } else { Err(rows_gone(work, asked)) }
}

fn rows_gone(work: &Work, asked: &Asked) -> Failure {
    Failure::Said(said::rows_gone(work.lang(), &asked.wave))
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
    put(work, &asked.out, text.as_bytes())?;
    Ok(Status::Done)
}

/// Writes what is ready as a whole.
fn put(work: &mut Work, path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let mut out = Out::begin(path, work.lang())?;
    out.put(work, bytes)?;
    out.end(work)
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
