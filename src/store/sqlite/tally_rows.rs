//! Tallies as rows and, where a closing keeps a copy, as JSON. Both spell an outcome alike.

use std::collections::BTreeSet;

use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};

use super::super::StoreError;
use super::lots::{self, Spelled};
use super::wave_json::spelled;
use crate::questionnaire::Id;
use crate::results::{Crowd, Outcome, Tally};

/// Adds to the live tallies of a questionnaire.
pub fn add(connection: &Connection, wave: &str, questionnaire: &str, tally: &Tally) -> Result<(), StoreError> {
    let mut insert = connection.prepare_cached(
        r#"INSERT INTO tally (wave, questionnaire, "group", question, outcome, n) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
           ON CONFLICT DO UPDATE SET n = n + excluded.n"#,
    )?;
    for (group, n) in &tally.respondents {
        insert.execute(params![wave, questionnaire, group, "", "", n])?;
    }
    for ((group, question, outcome), n) in &tally.questions {
        insert.execute(params![wave, questionnaire, group, question.as_str(), spell(outcome), n])?;
    }
    let mut insert = connection.prepare_cached(
        r#"INSERT INTO theme_tally (wave, questionnaire, "group", theme, sum, k, n) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
           ON CONFLICT DO UPDATE SET n = n + excluded.n"#,
    )?;
    for ((group, theme, score), n) in &tally.themes {
        let (sum, k) = score.unwrap_or_default();
        insert.execute(params![wave, questionnaire, group, theme.as_str(), sum, k, n])?;
    }
    Ok(())
}

/// The live tallies of a questionnaire.
pub fn read(connection: &Connection, wave: &str, questionnaire: &str) -> Result<Tally, StoreError> {
    let mut tally = Tally::default();
    let mut select = connection
        .prepare_cached(r#"SELECT "group", question, outcome, n FROM tally WHERE wave = ?1 AND questionnaire = ?2"#)?;
    let mut rows = select.query([wave, questionnaire])?;
    while let Some(row) = rows.next()? {
        let (group, question, outcome): (String, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let n = row.get(3)?;
        if question.is_empty() {
            tally.respondents.insert(group, n);
        } else {
            tally.questions.insert((group, Id::new(&question), unspell(&outcome)?), n);
        }
    }
    let mut select = connection.prepare_cached(
        r#"SELECT "group", theme, sum, k, n FROM theme_tally WHERE wave = ?1 AND questionnaire = ?2"#,
    )?;
    let mut rows = select.query([wave, questionnaire])?;
    while let Some(row) = rows.next()? {
        let theme: String = row.get(1)?;
        tally.themes.insert((row.get(0)?, Id::new(&theme), score(row.get(2)?, row.get(3)?)), row.get(4)?);
    }
    Ok(tally)
}

/// How many respondents the live tallies of a questionnaire hold.
pub fn size(connection: &Connection, wave: &str, questionnaire: &str) -> Result<u64, StoreError> {
    let mut select = connection.prepare_cached(
        "SELECT coalesce(sum(n), 0) FROM tally WHERE wave = ?1 AND questionnaire = ?2 AND question = ''",
    )?;
    Ok(select.query_row([wave, questionnaire], |row| row.get(0))?)
}

/// A copy for a closing.
#[derive(Serialize, Deserialize)]
struct Copy {
    /// (group, n)
    respondents: Vec<(String, u64)>,
    /// (group, question, outcome, n)
    questions: Vec<(String, Id, String, u64)>,
    /// (group, theme, sum, k, n)
    themes: Vec<(String, Id, i64, u32, u64)>,
    /// Who is in it; version 1 did not keep that.
    #[serde(default)]
    crowd: Spelled,
    /// Groups that are not shown for themselves.
    #[serde(default)]
    hidden: BTreeSet<String>,
}

/// A tally as JSON, with those who are in it and the groups that are not shown.
pub fn write_copy(tally: &Tally, crowd: &Crowd, hidden: &BTreeSet<String>) -> Result<String, StoreError> {
    let copy = Copy {
        respondents: tally.respondents.iter().map(|(group, n)| (group.clone(), *n)).collect(),
        questions: (tally.questions.iter())
            .map(|((group, question, outcome), n)| (group.clone(), question.clone(), spell(outcome), *n))
            .collect(),
        themes: (tally.themes.iter())
            .map(|((group, theme, score), n)| {
                let (sum, k) = score.unwrap_or_default();
                (group.clone(), theme.clone(), sum, k, *n)
            })
            .collect(),
        crowd: lots::spell(crowd),
        hidden: hidden.clone(),
    };
    spelled(&copy)
}

/// Reads what [`write_copy`] wrote.
pub fn read_copy(json: &str) -> Result<(Tally, Crowd, BTreeSet<String>), StoreError> {
    let copy: Copy = serde_json::from_str(json).map_err(|e| StoreError::Damaged(format!("closing: {e}")))?;
    let mut tally = Tally { respondents: copy.respondents.into_iter().collect(), ..Tally::default() };
    for (group, question, outcome, n) in copy.questions {
        tally.questions.insert((group, question, unspell(&outcome)?), n);
    }
    for (group, theme, sum, k, n) in copy.themes {
        tally.themes.insert((group, theme, score(sum, k)), n);
    }
    Ok((tally, lots::unspell(copy.crowd), copy.hidden))
}

/// No valid item: no score.
const fn score(sum: i64, k: u32) -> Option<(i64, u32)> {
    if k == 0 { None } else { Some((sum, k)) }
}

fn spell(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Answered => "answered".to_owned(),
        Outcome::Missing => "missing".to_owned(),
        Outcome::NotShown => "not_shown".to_owned(),
        Outcome::Value(value) => format!("value:{value}"),
        Outcome::Option(id) => format!("option:{id}"),
        Outcome::Rank(place, id) => format!("rank:{place}:{id}"),
        Outcome::Date(day) => format!("date:{day}"),
        Outcome::Escape(id) => format!("escape:{id}"),
    }
}

fn unspell(spelled: &str) -> Result<Outcome, StoreError> {
    let outcome = match spelled.split_once(':') {
        None if spelled == "answered" => Some(Outcome::Answered),
        None if spelled == "missing" => Some(Outcome::Missing),
        None if spelled == "not_shown" => Some(Outcome::NotShown),
        Some(("value", value)) => value.parse().ok().map(Outcome::Value),
        Some(("option", id)) => Some(Outcome::Option(Id::new(id))),
        Some(("rank", rank)) => {
            rank.split_once(':').and_then(|(place, id)| Some(Outcome::Rank(place.parse().ok()?, Id::new(id))))
        }
        Some(("date", day)) => day.parse().ok().map(Outcome::Date),
        Some(("escape", id)) => Some(Outcome::Escape(Id::new(id))),
        _ => None,
    };
    outcome.ok_or_else(|| StoreError::Damaged(format!("tally: {spelled}")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::results::Member;

    fn every_outcome() -> Tally {
        let outcomes = [
            Outcome::Answered,
            Outcome::Value("-7.5".parse().unwrap()),
            Outcome::Option("a:b".into()),
            Outcome::Rank(2, "rank:1".into()),
            Outcome::Date(jiff::civil::date(2026, 11, 3)),
            Outcome::Escape("nvt".into()),
            Outcome::Missing,
            Outcome::NotShown,
        ];
        Tally {
            respondents: [("po".to_owned(), 3), (String::new(), 2)].into(),
            questions: outcomes.into_iter().map(|o| (("po".to_owned(), "visie_1".into(), o), 3)).collect(),
            themes: [((String::new(), "visie".into(), None), 1), ((String::new(), "visie".into(), Some((-3, 2))), 1)]
                .into(),
        }
    }

    #[test]
    fn a_copy_is_exact() {
        let crowd: Crowd = [(Member { group: "po".to_owned(), conditional: ["visie_1".into()].into() }, 3)].into();
        let hidden: BTreeSet<String> = ["vo".to_owned()].into();
        let written = write_copy(&every_outcome(), &crowd, &hidden).unwrap();
        assert_eq!(read_copy(&written).unwrap(), (every_outcome(), crowd, hidden));
        let first = r#"{"respondents":[["po",3]],"questions":[],"themes":[]}"#;
        assert_eq!(read_copy(first).unwrap().1, Crowd::new(), "of version 1");
        assert!(read_copy(r#"{"respondents":[],"questions":[["","q","other",1]],"themes":[]}"#).is_err());
    }
}
