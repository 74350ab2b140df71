//! What a coordinator's screen is told.

use std::sync::Arc;

use super::clerk::Office;
use super::invite::{NoInvitation, invitation};
use super::making::{Definition, examine};
use super::next::{self, NoNext};
use super::reading::{compare, parts, parts_since};
use super::sources;
use super::texts::{NoTexts, texts as written};
use crate::port::{
    Ask, Base, Beside, Clock, Comparison, Dossier, Examined, LONGEST_NOTE, Texts, Told, WaveLine, WaveRow,
};
use crate::questionnaire::diagnostics::said;
use crate::questionnaire::{Id, Limits, compile, shipped_ids};
use crate::results::Between;
use crate::store::{Store, StoreError};
use crate::text::coordinator::{manage as say, notes, reading};
use crate::text::wave::command as texts;
use crate::wave::{DEFAULT_ZONE, Plan, State, practice};

/// A wave with all that its screens show; `last`: as it was read before.
pub fn dossier(
    store: &dyn Store,
    wave: &str,
    clock: &dyn Clock,
    last: Option<&Dossier>,
) -> Result<Dossier, StoreError> {
    let row = store.wave(wave)?;
    let now = clock.local(&row.wave.timezone);
    let former = former(store, &row)?;
    Ok(Dossier {
        state: row.wave.state(row.stored, now.date()),
        now,
        parts: parts_since(store, &row, None, last)?,
        per_day: store.per_day(wave)?,
        log: store.log(wave)?,
        notes: store.notes(wave)?,
        former: former.map(|former| former.wave.title),
        row,
    })
}

/// The previous wave, where it is there and was closed.
fn former(store: &dyn Store, row: &WaveRow) -> Result<Option<WaveRow>, StoreError> {
    let Some(id) = &row.wave.previous else { return Ok(None) };
    match store.wave(id) {
        Ok(former) => Ok(Some(former).filter(|former| former.closings > 0)),
        Err(StoreError::NoWave(_)) => Ok(None),
        Err(error) => Err(error),
    }
}

/// What needs nothing but the store and the files around it.
pub fn answer(office: &mut Office, ask: Ask) -> Result<Told, StoreError> {
    let data = office.data();
    let store = &mut *office.store;
    let clock = &*office.clock;
    match ask {
        Ask::Waves => waves(store, clock),
        Ask::Compare { wave, beside } => comparison(store, &wave, beside),
        Ask::Note { wave, note } if note.text.chars().count() > LONGEST_NOTE => {
            let why = said(|lang| notes::too_long(lang, LONGEST_NOTE));
            Ok(Told::NotNoted { wave, note, why })
        }
        Ask::Note { wave, note } => {
            store.set_note(&wave, &note)?;
            Ok(Told::Noted { wave, note })
        }
        Ask::Texts { wave, questionnaire } => read_texts(office, &wave, &questionnaire),
        Ask::Sources { also } => Ok(Told::Sources(bases(office, also))),
        Ask::Examine { text } => {
            let beside = office.beside();
            let examined = examine("meting.yaml", text.as_bytes(), &beside, Some(&data));
            let whole = examined.whole.map(|(file, composed)| {
                (file.wave, composed.into_iter().map(|one| Arc::new(one.questionnaire)).collect())
            });
            Ok(Told::Examined(Box::new(Examined { whole, problems: examined.problems, folder: beside })))
        }
        Ask::Create { text } => create(office, text, None),
        Ask::Remake { wave, text } => create(office, text, Some(wave)),
        Ask::Unfinished => {
            let today = office.clock.local(DEFAULT_ZONE).date();
            let plans = office.store.plans()?.iter().filter_map(next::unfinished).collect();
            Ok(Told::Unfinished { today, plans })
        }
        Ask::After { wave } => plan(next::plan_after(&*office.store, &wave, &*office.clock), &wave),
        Ask::Recompose { wave } => plan(next::plan_of(&*office.store, &wave), &wave),
        Ask::Invite { wave } => {
            let reach = office.reach.clone();
            match invitation(&*store, &wave, &data, reach) {
                Ok(invitation) => Ok(Told::Invitation(Box::new(invitation))),
                Err(NoInvitation::Store(error)) => Err(error),
                Err(NoInvitation::Wrong(_)) => {
                    Ok(Told::Failed(said(|lang| crate::text::print::wave_wrong(lang, &wave))))
                }
            }
        }
        Ask::Definition { wave } => {
            let definition = Definition::of(store, &wave)?;
            Ok(match definition {
                Some(definition) => Told::Definition(definition.text),
                None => Told::Failed(said(|lang| texts::no_source(lang, &wave))),
            })
        }
        // The others are the desk's own affair.
        _ => Ok(Told::NotEntered),
    }
}

fn waves(store: &dyn Store, clock: &dyn Clock) -> Result<Told, StoreError> {
    let mut lines = Vec::new();
    for row in store.waves()?.into_iter().filter(|row| !row.practice) {
        let today = clock.local(&row.wave.timezone).date();
        let counts = store.counts(&row.wave.id)?;
        let invited = counts.iter().map(|one| one.invited.total).sum::<Option<u64>>();
        lines.push(WaveLine {
            state: row.wave.state(row.stored, today),
            due_since: row.due_since(today),
            submitted: counts.iter().map(|one| one.submitted).sum(),
            invited: invited.filter(|_| !counts.is_empty()),
            region: row.wave.region.name,
            opens: row.wave.opens,
            closes: row.wave.closes,
            title: row.wave.title,
            id: row.wave.id,
        });
    }
    // What is going on stands first, then what is to come, then what lies behind.
    let rank = |state: State| match state {
        State::Open => 0,
        State::Over => 1,
        State::Scheduled => 2,
        State::Draft => 3,
        State::Closed => 4,
    };
    lines.sort_by(|a, b| (rank(a.state), b.opens, &a.id).cmp(&(rank(b.state), a.opens, &b.id)));
    Ok(Told::Waves(lines))
}

fn comparison(store: &dyn Store, wave: &str, beside: Beside) -> Result<Told, StoreError> {
    let row = store.wave(wave)?;
    let ours = parts(store, &row, None)?;
    let other = match &beside {
        Beside::Former => former(store, &row)?,
        Beside::Questionnaire(_) => Some(row.clone()),
    };
    let Some(other) = other.filter(|_| row.closings > 0) else {
        return Ok(Told::Failed(said(|lang| crate::text::results::command::compare_while_open(lang, wave))));
    };
    let theirs = parts(store, &other, None)?;
    let mut changes = Vec::new();
    for part in &ours {
        let (paired, between) = match &beside {
            Beside::Former => (theirs.iter().find(|their| their.id() == part.id()), Between::Waves),
            Beside::Questionnaire(id) => {
                (theirs.iter().find(|their| their.id() == id && their.id() != part.id()), Between::Groups)
            }
        };
        if let Some(their) = paired {
            changes.push((part.id().clone(), compare(store, (&row, part), (&other, their), between)?));
        }
    }
    let title = other.wave.title.clone();
    Ok(Told::Compared(Box::new(Comparison {
        wave: wave.to_owned(),
        beside,
        title,
        changes,
        row: other,
        parts: theirs,
    })))
}

/// What people wrote, question by question.
fn read_texts(office: &mut Office, wave: &str, questionnaire: &Id) -> Result<Told, StoreError> {
    let row = office.store.wave(wave)?;
    let frozen = row.questionnaires.iter().find(|frozen| frozen.questionnaire.id == *questionnaire);
    let Some(frozen) = frozen else { return Err(StoreError::NoQuestionnaire(questionnaire.to_string())) };
    let all = match written(&*office.store, &row, frozen, &mut *office.dice) {
        Ok(all) => all,
        Err(NoTexts::Store(error)) => return Err(error),
        Err(NoTexts::NotClosed) => return Ok(Told::Failed(said(reading::texts_after_closing))),
        Err(NoTexts::Off) => return Ok(Told::Failed(said(reading::texts_off))),
        Err(NoTexts::Gone) => return Ok(Told::Failed(said(reading::texts_gone))),
    };
    let of = |id: &Id| all.iter().filter(|(of, _)| of == id).map(|(_, text)| text.clone()).collect::<Vec<_>>();
    let shown = frozen.questionnaire.questions().map(|(_, question)| (question.id.clone(), of(&question.id)));
    Ok(Told::Texts(Box::new(Texts {
        wave: wave.to_owned(),
        questionnaire: questionnaire.to_string(),
        shown: shown.filter(|(_, texts)| !texts.is_empty()).collect(),
    })))
}

/// The questionnaires a wave can use: the region's own first, then those that are built in.
fn bases(office: &Office, also: Vec<String>) -> Vec<Arc<Base>> {
    let (data, beside) = (office.data(), office.beside());
    let mut names: Vec<(String, bool)> = Vec::new();
    if let Ok(files) = std::fs::read_dir(office.questionnaires()) {
        let mut own: Vec<String> = files
            .flatten()
            .filter_map(|file| file.file_name().into_string().ok()?.strip_suffix(".yaml").map(str::to_owned))
            .collect();
        own.sort();
        names.extend(own.into_iter().map(|name| (name, true)));
    }
    for id in shipped_ids() {
        if !names.iter().any(|(name, _)| id == name.as_str()) {
            names.push((id.to_string(), false));
        }
    }
    names.extend(also.into_iter().map(|name| (name, true)));
    let read = |(name, own): (String, bool)| {
        let source = sources::find(&name, &beside, Some(&data)).ok()?;
        let questionnaire = compile(&source.name, &source.bytes, Limits::FILE).questionnaire?;
        Some(Arc::new(Base { name, questionnaire, own }))
    };
    names.into_iter().filter_map(read).collect()
}

fn plan(made: Result<Plan, NoNext>, wave: &str) -> Result<Told, StoreError> {
    match made {
        Ok(plan) => Ok(Told::TakenUp(Box::new(plan))),
        Err(NoNext::Store(error)) => Err(error),
        Err(NoNext::NoSource) => Ok(Told::Failed(said(|lang| say::no_source(lang, wave)))),
        Err(NoNext::CantBeWritten) => Ok(Told::Failed(said(|lang| say::no_next(lang, wave)))),
    }
}

/// Makes a draft wave, where one is named in its place.
fn create(office: &mut Office, text: String, instead: Option<String>) -> Result<Told, StoreError> {
    let beside = office.beside();
    let examined = examine("meting.yaml", text.as_bytes(), &beside, Some(&office.data()));
    let Some((file, _)) = examined.whole else {
        return Ok(Told::Examined(Box::new(Examined { whole: None, problems: examined.problems, folder: beside })));
    };
    let id = file.wave.id.clone();
    if id == practice::ID {
        return Ok(Told::Failed(said(|lang| texts::reserved_id(lang, &id))));
    }
    let definition = Definition::new(format!("{id}.yaml"), beside, text).to_json();
    let (store, clock) = (&mut office.store, &*office.clock);
    match instead {
        None => store.create_wave(&file.wave, &definition, false, clock)?,
        Some(former) => match store.remake_wave(&former, &file.wave, &definition, clock) {
            Err(StoreError::WrongState(_)) => {
                return Ok(Told::Failed(said(|lang| say::not_a_draft(lang, &former))));
            }
            remade => remade?,
        },
    }
    Ok(Told::Created(id))
}
