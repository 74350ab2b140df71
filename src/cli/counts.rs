//! `aoj counts`: the response, live.

use clap::{Arg, ArgAction, ArgMatches, Command};
use serde::Serialize;
use unicode_width::UnicodeWidthStr;

use super::wave::standing;
use super::work::Work;
use super::{Failure, Settings, Status, World};
use crate::questionnaire::Questionnaire;
use crate::results::{InOrder, LEAST_MIN_GROUP};
use crate::store::{Counts, WaveRow};
use crate::text::Lang;
use crate::text::results::{command as texts, report as figures};
use crate::wave::{margin, more_than_invited, rate};

pub(super) fn command(lang: Lang) -> Command {
    Command::new("counts").about(texts::about_counts(lang)).args([wave(lang), json(lang)])
}

pub(super) fn wave(lang: Lang) -> Arg {
    Arg::new("wave").long("wave").required(true).value_name(texts::value_id(lang)).help(texts::option_wave(lang))
}

pub(super) fn json(lang: Lang) -> Arg {
    Arg::new("json").long("json").action(ArgAction::SetTrue).help(texts::option_json(lang))
}

pub(super) fn run(matches: &ArgMatches, settings: &Settings, world: &mut World) -> Result<Status, Failure> {
    let id = matches.get_one::<String>("wave").map_or("", String::as_str);
    let json = matches.get_flag("json");
    Work::with(settings, world, |work| counts(work, id, json))
}

/// `aoj counts --json`, in the order of the contract's fields.
#[derive(Serialize)]
struct Response {
    wave: String,
    state: &'static str,
    opens: String,
    closes: String,
    audiences: Vec<Audience>,
    per_day: Vec<Day>,
}

#[derive(Serialize)]
struct Audience {
    questionnaire: String,
    invited: Option<u64>,
    submitted: u64,
    in_progress: u64,
    /// Theme → questionnaires begun and left there; `None` below the smallest group.
    broken_off: InOrder<Option<u64>>,
    rate: Option<f64>,
    margin: Option<f64>,
}

#[derive(Serialize)]
struct Day {
    day: String,
    submitted: u64,
}

/// Under which name the background stands among the themes.
const BACKGROUND: &str = "background";

fn counts(work: &mut Work, id: &str, json: bool) -> Result<Status, Failure> {
    let row = work.done(work.store.wave(id))?;
    if row.practice {
        return Err(Failure::Said(texts::practice(work.lang())));
    }
    let counts = work.done(work.store.counts(id))?;
    let per_day = work.done(work.store.per_day(id))?;
    let today = work.today(&row.wave.timezone);
    let response = Response {
        wave: row.wave.id.clone(),
        state: row.wave.state(row.stored, today).word(),
        opens: row.wave.opens.to_string(),
        closes: row.wave.closes.to_string(),
        audiences: counts.iter().map(|one| audience(&row, one)).collect(),
        per_day: per_day.iter().map(|(day, n)| Day { day: day.to_string(), submitted: *n }).collect(),
    };
    if json {
        work.print_json(&response)?;
        return Ok(Status::Done);
    }
    let lang = work.lang();
    work.print(format!("{} · {}", row.wave.title, row.wave.region.name))?;
    work.print(standing(lang, &row.wave, row.wave.state(row.stored, today), today))?;
    for line in page(&row, &response, lang, work.columns()) {
        work.print(line)?;
    }
    Ok(Status::Done)
}

fn audience(row: &WaveRow, counts: &Counts) -> Audience {
    let invited = counts.invited.total;
    let questionnaire =
        row.questionnaires.iter().find(|frozen| frozen.questionnaire.id == counts.questionnaire.as_str());
    let themes = questionnaire.map(|frozen| themes(&frozen.questionnaire)).unwrap_or_default();
    let least = u64::from(row.wave.min_group).max(LEAST_MIN_GROUP);
    let stopped = |ordinal: usize| {
        let of_this = counts.broken_off.iter().filter(|(at, _)| usize::try_from(*at) == Ok(ordinal)).map(|(_, n)| *n);
        Some(of_this.sum()).filter(|n| *n >= least)
    };
    Audience {
        questionnaire: counts.questionnaire.clone(),
        invited,
        submitted: counts.submitted,
        in_progress: counts.in_progress,
        broken_off: InOrder(themes.into_iter().enumerate().map(|(at, theme)| (theme, stopped(at))).collect()),
        rate: rate(counts.submitted, invited),
        margin: margin(counts.submitted, invited, 0.5),
    }
}

/// The background and the themes, in the order of their ordinals.
fn themes(questionnaire: &Questionnaire) -> Vec<String> {
    let themes = questionnaire.themes.iter().map(|theme| theme.id.to_string());
    std::iter::once(BACKGROUND.to_owned()).chain(themes).collect()
}

fn page(row: &WaveRow, response: &Response, lang: Lang, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    lines.extend(table(&response.audiences, lang));
    let mut sentences = Vec::new();
    for one in response.audiences.iter().filter(|one| more_than_invited(one.submitted, one.invited)) {
        sentences.push(texts::too_many(lang, &one.questionnaire));
        sentences.push(texts::mend_invited(lang, &response.wave, &one.questionnaire));
    }
    if response.audiences.iter().any(|one| one.margin.is_some()) {
        sentences.push(texts::margin_holds_if(lang));
    }
    if !sentences.is_empty() {
        lines.push(String::new());
        lines.extend(sentences.iter().flat_map(|sentence| crate::results::wrapped(sentence, width)));
    }
    for one in &response.audiences {
        let stopped: Vec<(&str, u64)> =
            one.broken_off.0.iter().filter_map(|(theme, n)| Some((theme.as_str(), (*n)?))).collect();
        if !stopped.is_empty() {
            lines.extend([String::new(), texts::stopped(lang, &one.questionnaire)]);
            lines.extend(stopped.iter().map(|(theme, n)| format!("  {n:>5}  {}", title(row, one, theme, lang))));
        }
    }
    if !response.per_day.is_empty() {
        lines.extend([String::new(), texts::per_day(lang)]);
        lines.extend(response.per_day.iter().map(|day| format!("  {:>5}  {}", day.submitted, day.day)));
    }
    lines
}

/// A theme's title.
fn title(row: &WaveRow, audience: &Audience, theme: &str, lang: Lang) -> String {
    let frozen = row.questionnaires.iter().find(|frozen| frozen.questionnaire.id == audience.questionnaire.as_str());
    let found = frozen.and_then(|frozen| frozen.questionnaire.themes.iter().find(|known| known.id == *theme));
    found.map_or_else(
        || figures::background(lang),
        |theme| theme.title.fill(lang.code(), |source| row.wave.filling(source)),
    )
}

fn table(audiences: &[Audience], lang: Lang) -> Vec<String> {
    let mut rows = vec![vec![
        texts::column_questionnaire(lang),
        texts::column_submitted(lang),
        texts::column_invited(lang),
        texts::column_rate(lang),
        texts::column_in_progress(lang),
        texts::column_margin(lang),
    ]];
    let unknown = || texts::unknown(lang);
    for one in audiences {
        rows.push(vec![
            one.questionnaire.clone(),
            one.submitted.to_string(),
            one.invited.map_or_else(unknown, |n| n.to_string()),
            one.rate.map_or_else(unknown, |rate| figures::percentage(lang, rate)),
            one.in_progress.to_string(),
            one.margin.map_or_else(String::new, |m| format!("± {}", figures::rounded(lang, m * 100.0, 1))),
        ]);
    }
    let width =
        |at: usize| rows.iter().filter_map(|row| row.get(at)).map(|cell| cell.width()).max().unwrap_or_default();
    let widths: Vec<usize> = (0..6).map(width).collect();
    let line = |row: &Vec<String>| {
        let cells = row.iter().zip(&widths).enumerate().map(|(at, (cell, width))| {
            let space = " ".repeat(width - cell.width());
            if at == 0 { format!("{cell}{space}") } else { format!("{space}{cell}") }
        });
        cells.collect::<Vec<_>>().join("   ").trim_end().to_owned()
    };
    if audiences.is_empty() { Vec::new() } else { rows.iter().map(line).collect() }
}
