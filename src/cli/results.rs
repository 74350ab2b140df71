//! `aoj results`: what may be shown of a wave.

use clap::{Arg, ArgMatches, Command};

use super::counts::{json, wave};
use super::wave::standing;
use super::work::Work;
use super::{Failure, Settings, Status, World};
use crate::questionnaire::{Filling, Source};
use crate::results::report::{Frame, Report, report};
use crate::results::{Basis, Conditional, prose};
use crate::store::{Counts, FrozenRow, Published, StoreError, WaveRow};
use crate::text::Lang;
use crate::text::results::command as texts;
use crate::wave::{Stored, Wave};

pub(super) fn command(lang: Lang) -> Command {
    let questionnaire = Arg::new("questionnaire")
        .long("questionnaire")
        .value_name(texts::value_id(lang))
        .help(texts::option_one_questionnaire(lang));
    Command::new("results").about(texts::about_results(lang)).args([wave(lang), questionnaire, json(lang)])
}

pub(super) fn run(matches: &ArgMatches, settings: &Settings, world: &mut World) -> Result<Status, Failure> {
    let text = |name: &str| matches.get_one::<String>(name).map(String::as_str);
    let json = matches.get_flag("json");
    Work::with(settings, world, |work| results(work, text("wave").unwrap_or_default(), text("questionnaire"), json))
}

/// One questionnaire with all that its results rest on.
struct Part {
    frozen: FrozenRow,
    counts: Counts,
    published: Published,
}

fn results(work: &mut Work, id: &str, questionnaire: Option<&str>, json: bool) -> Result<Status, Failure> {
    let lang = work.lang();
    let row = work.done(work.store.wave(id))?;
    if row.practice {
        return Err(Failure::Said(texts::practice(lang)));
    }
    if row.stored == Stored::Draft {
        return Err(Failure::Said(texts::no_results_yet(lang, id)));
    }
    let parts = parts(work, &row, questionnaire)?;
    if json {
        let reports: Vec<Report> = parts.iter().map(|part| with(&row, part, lang, report)).collect();
        match (questionnaire, reports.first()) {
            (Some(_), Some(one)) => work.print_json(one)?,
            _ => work.print_json(&reports)?,
        }
        return Ok(Status::Done);
    }
    let today = work.today(&row.wave.timezone);
    work.print(format!("{} · {}", row.wave.title, row.wave.region.name))?;
    work.print(standing(lang, &row.wave, row.wave.state(row.stored, today), today))?;
    let width = work.columns();
    for part in &parts {
        work.print("")?;
        let title = part.frozen.questionnaire.title.fill(lang.code(), |source| filling(&row.wave, source));
        work.print(format!("{} ({})", title, part.frozen.questionnaire.id))?;
        for line in with(&row, part, lang, |basis, frame| prose(basis, frame, lang, width)) {
            work.print(line)?;
        }
    }
    Ok(Status::Done)
}

/// The questionnaires asked for, in the order of the wave file.
fn parts(work: &Work, row: &WaveRow, questionnaire: Option<&str>) -> Result<Vec<Part>, Failure> {
    let wanted = |frozen: &&FrozenRow| questionnaire.is_none_or(|id| frozen.questionnaire.id == *id);
    let counts = work.done(work.store.counts(&row.wave.id))?;
    let mut parts = Vec::new();
    for frozen in row.questionnaires.iter().filter(wanted) {
        let id = frozen.questionnaire.id.as_str();
        parts.push(Part {
            frozen: frozen.clone(),
            counts: counts.iter().find(|one| one.questionnaire == id).cloned().unwrap_or_default(),
            published: work.done(work.store.published(&row.wave.id, id))?,
        });
    }
    match questionnaire {
        Some(id) if parts.is_empty() => Err(work.failure(&StoreError::NoQuestionnaire(id.to_owned()))),
        _ => Ok(parts),
    }
}

/// Hands on what a report needs.
fn with<T>(row: &WaveRow, part: &Part, lang: Lang, make: impl FnOnce(&Basis, &Frame) -> T) -> T {
    let basis = Basis {
        questionnaire: &part.frozen.questionnaire,
        tally: &part.published.tally,
        texts: &part.published.texts,
        min_group: u64::from(row.wave.min_group),
        closed: row.closings > 0,
        invited: part.frozen.invited.total,
        submitted: part.counts.submitted,
        conditional: Conditional { questions: &part.published.conditional, tally: &part.published.detail },
    };
    let frame = Frame {
        wave: &row.wave.id,
        in_progress: part.counts.in_progress,
        left_out: part.published.left_out,
        reopened: row.closings > 0 && row.stored == Stored::Opened,
        language: lang.code(),
        fill: &|source| filling(&row.wave, source),
    };
    make(&basis, &frame)
}

/// What insertions show where no respondent is: the wave's own data.
pub(super) fn filling(wave: &Wave, source: &Source) -> Option<Filling> {
    match source {
        Source::Answer(_) => None,
        Source::RegionName => Some(Filling::Text(wave.region.name.clone())),
        Source::WaveTitle => Some(Filling::Text(wave.title.clone())),
        Source::WaveOpens => Some(Filling::Date(wave.opens)),
        Source::WaveCloses => Some(Filling::Date(wave.closes)),
    }
}
