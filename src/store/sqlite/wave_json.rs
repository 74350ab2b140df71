//! A wave as the database keeps it. A mirror of [`Wave`] of its own, so that a change there can't silently change what
//! databases of released versions hold: new fields get a default here.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::super::StoreError;
use crate::port::Trouble;
use crate::questionnaire::Id;
use crate::wave::{Ambition, Contact, Invited, Municipality, OpenAnswers, Partnership, Region, Use, Wave};

/// Writes a wave down.
pub fn write(wave: &Wave) -> Result<String, StoreError> {
    spelled(&Kept::of(wave))
}

/// Something as JSON. Of strings, numbers and lists that can't fail; if it ever does, nothing may be written in its
/// place: what reads it back later finds it damaged, and the transaction in which it was right is long past.
pub fn spelled(value: &impl Serialize) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|error| StoreError::Trouble(Trouble::Other(error.to_string())))
}

/// Reads what [`write()`] wrote, in this version or an earlier one.
pub fn read(json: &str) -> Result<Wave, StoreError> {
    let damaged = |error: &dyn std::fmt::Display| StoreError::Damaged(format!("wave: {error}"));
    serde_json::from_str::<Kept>(json).map_err(|e| damaged(&e))?.wave().map_err(|e| damaged(&e))
}

#[derive(Serialize, Deserialize)]
struct Kept {
    id: String,
    title: String,
    region: KeptRegion,
    opens: String,
    closes: String,
    timezone: String,
    grace_days: u32,
    min_group: u32,
    previous: Option<String>,
    controller: Option<String>,
    contact: Option<KeptContact>,
    privacy_officer: Option<String>,
    feedback: Option<String>,
    keep_until: Option<String>,
    open_answers: Option<KeptOpenAnswers>,
    ambitions: Vec<KeptAmbition>,
    questionnaires: Vec<KeptUse>,
}

#[derive(Serialize, Deserialize)]
struct KeptRegion {
    name: String,
    /// (code, name)
    municipalities: Vec<(String, String)>,
    /// (name, sector)
    partnerships: Vec<(String, String)>,
}

#[derive(Serialize, Deserialize)]
struct KeptContact {
    name: Option<String>,
    email: Option<String>,
    phone: Option<String>,
}

#[derive(Serialize, Deserialize)]
struct KeptOpenAnswers {
    purpose: String,
    readers: String,
}

#[derive(Serialize, Deserialize)]
struct KeptAmbition {
    theme: Id,
    text: String,
    target: Option<f64>,
}

#[derive(Serialize, Deserialize)]
struct KeptUse {
    source: String,
    invited: Option<u64>,
    invited_by: BTreeMap<Id, u64>,
    drop: Vec<Id>,
    split: Option<Id>,
    access_code: Option<String>,
}

impl Kept {
    fn of(wave: &Wave) -> Self {
        Self {
            id: wave.id.clone(),
            title: wave.title.clone(),
            region: KeptRegion {
                name: wave.region.name.clone(),
                municipalities: wave.region.municipalities.iter().map(|m| (m.code.clone(), m.name.clone())).collect(),
                partnerships: wave.region.partnerships.iter().map(|p| (p.name.clone(), p.sector.clone())).collect(),
            },
            opens: wave.opens.to_string(),
            closes: wave.closes.to_string(),
            timezone: wave.timezone.clone(),
            grace_days: wave.grace_days,
            min_group: wave.min_group,
            previous: wave.previous.clone(),
            controller: wave.controller.clone(),
            contact: wave.contact.as_ref().map(|c| KeptContact {
                name: c.name.clone(),
                email: c.email.clone(),
                phone: c.phone.clone(),
            }),
            privacy_officer: wave.privacy_officer.clone(),
            feedback: wave.feedback.clone(),
            keep_until: wave.keep_until.map(|day| day.to_string()),
            open_answers: wave
                .open_answers
                .as_ref()
                .map(|o| KeptOpenAnswers { purpose: o.purpose.clone(), readers: o.readers.clone() }),
            ambitions: wave
                .ambitions
                .iter()
                .map(|a| KeptAmbition { theme: a.theme.clone(), text: a.text.clone(), target: a.target })
                .collect(),
            questionnaires: wave
                .questionnaires
                .iter()
                .map(|u| KeptUse {
                    source: u.source.clone(),
                    invited: u.invited.total,
                    invited_by: u.invited.by.clone(),
                    drop: u.drop.clone(),
                    split: u.split.clone(),
                    access_code: u.access_code.clone(),
                })
                .collect(),
        }
    }

    fn wave(self) -> Result<Wave, jiff::Error> {
        let keep_until: Option<Date> = match self.keep_until {
            Some(day) => Some(day.parse()?),
            None => None,
        };
        let municipalities = self.region.municipalities.into_iter().map(|(code, name)| Municipality { code, name });
        let partnerships = self.region.partnerships.into_iter().map(|(name, sector)| Partnership { name, sector });
        Ok(Wave {
            id: self.id,
            title: self.title,
            region: Region {
                name: self.region.name,
                municipalities: municipalities.collect(),
                partnerships: partnerships.collect(),
            },
            opens: self.opens.parse()?,
            closes: self.closes.parse()?,
            timezone: self.timezone,
            grace_days: self.grace_days,
            min_group: self.min_group,
            previous: self.previous,
            controller: self.controller,
            contact: self.contact.map(|c| Contact { name: c.name, email: c.email, phone: c.phone }),
            privacy_officer: self.privacy_officer,
            feedback: self.feedback,
            keep_until,
            open_answers: self.open_answers.map(|o| OpenAnswers { purpose: o.purpose, readers: o.readers }),
            ambitions: self
                .ambitions
                .into_iter()
                .map(|a| Ambition { theme: a.theme, text: a.text, target: a.target })
                .collect(),
            questionnaires: self
                .questionnaires
                .into_iter()
                .map(|u| Use {
                    source: u.source,
                    invited: Invited { total: u.invited, by: u.invited_by },
                    drop: u.drop,
                    split: u.split,
                    access_code: u.access_code,
                })
                .collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wave_comes_back_as_it_was_written() {
        let wave = Wave {
            id: "2026-najaar".to_owned(),
            title: "Meting \u{201c}najaar\u{201d}".to_owned(),
            region: Region {
                name: "Regio".to_owned(),
                municipalities: vec![Municipality { code: "GM0344".to_owned(), name: "Utrecht".to_owned() }],
                partnerships: vec![Partnership { name: "SWV".to_owned(), sector: "po".to_owned() }],
            },
            opens: jiff::civil::date(2026, 11, 1),
            closes: jiff::civil::date(2026, 11, 30),
            timezone: "Europe/Amsterdam".to_owned(),
            grace_days: 14,
            min_group: 5,
            previous: Some("2024".to_owned()),
            controller: Some("SWV".to_owned()),
            contact: Some(Contact { name: None, email: Some("a@b.nl".to_owned()), phone: None }),
            privacy_officer: Some("fg".to_owned()),
            feedback: Some("januari".to_owned()),
            keep_until: Some(jiff::civil::date(2029, 12, 31)),
            open_answers: Some(OpenAnswers { purpose: "leren".to_owned(), readers: "wij".to_owned() }),
            ambitions: vec![Ambition { theme: "visie".into(), text: "beter".to_owned(), target: Some(4.1) }],
            questionnaires: vec![Use {
                source: "beleid".to_owned(),
                invited: Invited { total: Some(60), by: [("po".into(), 60)].into() },
                drop: vec!["financien".into()],
                split: Some("sector".into()),
                access_code: Some("appel".to_owned()),
            }],
        };
        assert_eq!(read(&write(&wave).unwrap()).unwrap(), wave);
        assert!(matches!(read("{}"), Err(StoreError::Damaged(_))));
    }
}
