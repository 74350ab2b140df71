//! Looking at waves.

use unicode_width::UnicodeWidthStr;

use super::super::work::Work;
use super::super::{Failure, Status};
use crate::office::practice;
use crate::results::wrapped;
use crate::store::{TicketCount, WaveRow};
use crate::text::wave::{command as texts, tickets as ticket_texts};
use crate::text::{Lang, calendar, wave};
use crate::ui::happened;
use crate::wave::{Contact, Invited, State, Wave};

/// All waves but the practice one.
pub fn list(work: &mut Work) -> Result<Status, Failure> {
    let lang = work.lang();
    let rows = work.done(work.store.waves())?;
    let mut table = vec![[
        texts::column_id(lang),
        texts::column_state(lang),
        texts::column_period(lang),
        texts::column_title(lang),
    ]];
    for row in rows.iter().filter(|row| !row.practice) {
        let state = row.wave.state(row.stored, work.today(&row.wave.timezone));
        let period = format!("{} – {}", row.wave.opens, row.wave.closes);
        table.push([row.wave.id.clone(), state.say(lang), period, row.wave.title.clone()]);
    }
    let due: Vec<String> = rows.iter().filter_map(|row| due(row, work)).collect();
    if table.len() == 1 {
        work.say(texts::no_waves(lang))?;
        return Ok(Status::Done);
    }
    let widths = [0, 1, 2].map(|at| table.iter().filter_map(|cells| cells.get(at)).map(|cell| cell.width()).max());
    for [id, state, period, title] in &table {
        let pad = |text: &str, width: Option<usize>| " ".repeat(width.unwrap_or_default() - text.width());
        let [a, b, c] = [pad(id, widths[0]), pad(state, widths[1]), pad(period, widths[2])];
        work.print(format!("{id}{a}  {state}{b}  {period}{c}  {title}").trim_end())?;
    }
    // What must be done is no line of the table.
    for says in due {
        work.say(says)?;
    }
    Ok(Status::Done)
}

/// How to delete the answers of a wave that should be gone.
fn due(row: &WaveRow, work: &Work) -> Option<String> {
    let day = row.due_since(work.today(&row.wave.timezone))?;
    Some(texts::rows_due(work.lang(), &row.wave.id, calendar::date(work.lang(), day)))
}

/// Everything about a wave.
pub fn show(work: &mut Work, id: &str) -> Result<Status, Failure> {
    let lang = work.lang();
    if id == practice::ID {
        let clock = work.clock();
        let there = practice::ensure(work.store, clock.as_ref());
        work.done(there)?;
    }
    let row = work.done(work.store.wave(id))?;
    let wave = &row.wave;
    let today = work.today(&wave.timezone);
    work.print(format!("{} ({})", wave.title, wave.id))?;
    if row.practice {
        work.print(wave::is_practice(lang))?;
    } else {
        work.print(standing(lang, wave, wave.state(row.stored, today), today))?;
        if let Some(says) = due(&row, work) {
            work.print(says)?;
        }
    }
    work.print("")?;
    let tickets = work.done(work.store.tickets(id))?;
    let facts = facts(lang, &row, &tickets);
    let widest = facts.iter().map(|(label, _)| label.width()).max().unwrap_or_default();
    let room = work.columns().saturating_sub(widest + 2);
    for (label, fact) in facts {
        let labels = std::iter::once(label).chain(std::iter::repeat_with(String::new));
        for (label, line) in labels.zip(wrapped(&fact, room)) {
            let space = " ".repeat(widest - label.width());
            work.print(format!("{label}{space}  {line}"))?;
        }
    }
    Ok(Status::Done)
}

/// A sentence on the state a wave is in.
pub fn standing(lang: Lang, wave: &Wave, state: State, today: jiff::civil::Date) -> String {
    match state {
        State::Draft => wave::is_draft(lang),
        State::Scheduled => wave::is_scheduled(lang, wave.opens, wave.closes),
        State::Open => {
            let left = today.until(wave.closes).map_or(0, |span| span.get_days());
            wave::is_open(lang, wave.closes, left)
        }
        State::Over => wave::is_over(lang, wave.closes),
        State::Closed => wave::is_closed(lang),
    }
}

/// Label and fact, in the order of the wave file; an empty label goes on with the one before.
fn facts(lang: Lang, row: &WaveRow, tickets: &[TicketCount]) -> Vec<(String, String)> {
    let wave = &row.wave;
    let mut facts = vec![(texts::label_region(lang), wave.region.name.clone())];
    let mut add = |label: String, facts_of: Vec<String>| {
        let labels = std::iter::once(label).chain(std::iter::repeat_with(String::new));
        facts.extend(labels.zip(facts_of));
    };
    let some = |fact: &Option<String>| fact.iter().cloned().collect::<Vec<_>>();
    let municipalities = wave.region.municipalities.iter().map(|one| format!("{} {}", one.code, one.name));
    add(texts::label_municipalities(lang), municipalities.collect());
    let partnerships = wave.region.partnerships.iter().map(|one| format!("{} ({})", one.name, one.sector));
    add(texts::label_partnerships(lang), partnerships.collect());
    if !row.practice {
        let zone =
            if wave.timezone == crate::wave::DEFAULT_ZONE { String::new() } else { format!(" ({})", wave.timezone) };
        add(texts::label_period(lang), vec![format!("{} – {}{zone}", wave.opens, wave.closes)]);
        add(texts::label_grace(lang), vec![texts::grace(lang, wave.grace_days)]);
    }
    add(texts::label_min_group(lang), vec![wave.min_group.to_string()]);
    add(texts::label_previous(lang), some(&wave.previous));
    add(texts::label_controller(lang), some(&wave.controller));
    add(texts::label_contact(lang), wave.contact.as_ref().map(contact).into_iter().collect());
    add(texts::label_privacy_officer(lang), some(&wave.privacy_officer));
    add(texts::label_feedback(lang), some(&wave.feedback));
    add(texts::label_keep_until(lang), wave.keep_until.iter().map(|day| calendar::date(lang, *day)).collect());
    let open = wave.open_answers.as_ref().map_or_else(
        || texts::open_answers_off(lang),
        |open| texts::open_answers_on(lang, &open.purpose, &open.readers),
    );
    add(texts::label_open_answers(lang), vec![open]);
    for ambition in &wave.ambitions {
        let fact = match ambition.target {
            Some(target) => texts::target(lang, &ambition.text, calendar::number(lang, target)),
            None => ambition.text.clone(),
        };
        add(texts::label_ambition(lang, &ambition.theme), vec![fact]);
    }
    for (at, used) in wave.questionnaires.iter().enumerate() {
        let dropped = used.drop.iter().map(ToString::to_string).collect::<Vec<_>>();
        let dropped = (!dropped.is_empty()).then(|| texts::dropped(lang, calendar::row(lang, &dropped)));
        let Some(frozen) = row.questionnaires.get(at) else {
            let access = used.access_code.as_ref().map(|word| texts::has_access_code(lang, word));
            let parts = [Some(used.source.clone()), Some(invited(lang, &used.invited)), dropped, access];
            add(texts::label_questionnaire(lang), vec![join(parts)]);
            continue;
        };
        let questionnaire = &frozen.questionnaire;
        let title = questionnaire.title.fill(lang.code(), |source| wave.filling(source));
        let access = frozen.access_code.as_ref().map(|word| texts::has_access_code(lang, word));
        let split = questionnaire.split.as_ref().map(|split| texts::split_by(lang, split));
        let size = texts::size(lang, questionnaire.size(), questionnaire.minutes());
        let tickets = tickets.iter().find(|count| questionnaire.id == *count.questionnaire);
        // How many were used is no more than how many were sent, which is live anyway; which were is told nowhere.
        let tickets = tickets.map(|count| ticket_texts::count(lang, count.made, count.spent));
        let parts = [Some(size), Some(invited(lang, &frozen.invited)), split, dropped, access, tickets];
        add(texts::label_questionnaire(lang), vec![format!("{}: {title}", questionnaire.id), join(parts)]);
    }
    facts
}

fn join<const N: usize>(parts: [Option<String>; N]) -> String {
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn invited(lang: Lang, invited: &Invited) -> String {
    match invited.total {
        None => texts::number_unknown(lang),
        Some(total) if invited.by.is_empty() => texts::number_invited(lang, total),
        Some(total) => {
            let by: Vec<String> = invited.by.iter().map(|(group, n)| format!("{group} {n}")).collect();
            format!("{} ({})", texts::number_invited(lang, total), by.join(", "))
        }
    }
}

fn contact(contact: &Contact) -> String {
    let parts = [&contact.name, &contact.email, &contact.phone];
    parts.into_iter().flatten().cloned().collect::<Vec<_>>().join(", ")
}

/// What happened to a wave, by day.
pub fn log(work: &mut Work, id: &str) -> Result<Status, Failure> {
    let lang = work.lang();
    for (day, happening) in work.done(work.store.log(id))? {
        work.print(format!("{day}  {}", happened(lang, &happening)))?;
    }
    Ok(Status::Done)
}
