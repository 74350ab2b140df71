//! A synthetic region with its waves: what their files say.
//!
//! Invariant: names and municipalities are made up, and every file says that it is a demonstration.

use jiff::ToSpan;
use jiff::civil::Date;
use serde_json::{Value, json};

/// The longest name of a region.
const LONGEST: usize = 60;
/// How many waves a region has: the last is open, the others are closed.
pub const WAVES: u32 = 3;
/// A wave begins on a Monday and ends on the Friday of its fourth week.
pub const TERM: i64 = 25;
/// How many are invited for each questionnaire.
pub const INVITED: [(&str, u64); 2] = [("beleid", 60), ("uitvoering", 400)];
/// Names that no Dutch municipality has, with codes that none has.
const MUNICIPALITIES: [(&str, &str); 6] = [
    ("GM9911", "Waterveen"),
    ("GM9912", "Lindehoven"),
    ("GM9913", "Oosterhage"),
    ("GM9914", "Brugdam"),
    ("GM9915", "Heidekerk"),
    ("GM9916", "Zandrecht"),
];

/// A region that does not exist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Region {
    name: String,
    /// The first day of the open wave.
    opens: Date,
}

/// A wave of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedWave {
    pub id: String,
    pub opens: Date,
    pub closes: Date,
    /// The wave's file.
    pub file: String,
}

impl Region {
    /// A region of that name whose last wave begins in the week of that day, so many weeks before it. `None`: that is no
    /// name.
    #[must_use]
    pub fn named(name: &str, today: Date, weeks: i64) -> Option<Self> {
        let name = name.trim();
        let fits = (1..=LONGEST).contains(&name.chars().count()) && !name.chars().any(char::is_control);
        let monday = today.saturating_sub(i64::from(today.weekday().to_monday_zero_offset()).days());
        fits.then(|| Self { name: name.to_owned(), opens: monday.saturating_sub((7 * weeks).days()) })
    }

    /// The wave with that number, from 0: a year lies between one and the next.
    #[must_use]
    pub fn wave(&self, number: u32) -> PlannedWave {
        let first = |number: u32| self.opens.saturating_sub((52 * 7 * i64::from(WAVES - 1 - number)).days());
        let opens = first(number);
        let closes = opens.saturating_add(TERM.days());
        let previous = number.checked_sub(1).map(|number| self.id(number));
        let id = self.id(number);
        let file = self.file(&id, opens, closes, previous).to_string();
        PlannedWave { id, opens, closes, file }
    }

    /// `najaar-2026`: by the last day of the open wave, as fifty-two weeks are a day or two short of a year.
    fn id(&self, number: u32) -> String {
        let last = self.opens.saturating_add(TERM.days());
        let season = if last.month() < 8 { "voorjaar" } else { "najaar" };
        let before = i32::try_from(WAVES - 1 - number).unwrap_or(0);
        format!("{season}-{}", i32::from(last.year()) - before)
    }

    /// JSON, which is YAML too.
    fn file(&self, id: &str, opens: Date, closes: Date, previous: Option<String>) -> Value {
        let name = &self.name;
        let municipalities: Vec<Value> =
            MUNICIPALITIES.iter().map(|(code, name)| json!({"code": code, "name": name})).collect();
        let partnership =
            |sector: &str| json!({"name": format!("SWV {} {name}", sector.to_uppercase()), "sector": sector});
        let used: Vec<Value> =
            INVITED.iter().map(|(id, n)| json!({"use": id, "invited": n, "split": "sector"})).collect();
        let mut file = json!({
            "format": 1,
            "id": id,
            "title": format!("Meting {}", id.replace('-', " ")),
            "region": {
                "name": name,
                "municipalities": municipalities,
                "partnerships": [partnership("po"), partnership("vo")],
            },
            "opens": opens.to_string(),
            "closes": closes.to_string(),
            "controller": "niemand; dit is een demonstratie",
            "contact": {"email": "demonstratie@voorbeeld.nl"},
            "keep_until": closes.saturating_add(1095.days()).to_string(),
            "open_answers": {
                "used": true,
                "purpose": "laten zien hoe het werkt",
                "readers": "wie naar deze demonstratie kijkt",
            },
            "ambitions": [{"theme": "visie", "text": "Een gedeelde visie die iedereen kent", "target": 4.0}],
            "questionnaires": used,
        });
        if let (Some(previous), Some(fields)) = (previous, file.as_object_mut()) {
            fields.insert("previous".to_owned(), Value::String(previous));
        }
        file
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{Weekday, date};

    use super::*;

    #[test]
    fn waves_of_a_region_lie_a_year_apart_and_have_names_of_their_own() {
        let mut day = date(2026, 1, 1);
        while day.year() < 2032 {
            let region = Region::named("Regio Proef", day, 3).unwrap();
            let waves: Vec<PlannedWave> = (0..WAVES).map(|number| region.wave(number)).collect();
            assert!(waves.iter().all(|wave| wave.opens.weekday() == Weekday::Monday));
            assert!(waves.windows(2).all(|two| two[0].id != two[1].id && two[0].closes < two[1].opens), "{day}");
            assert!(waves[2].opens <= day && day <= waves[2].opens.saturating_add(27.days()));
            day = day.saturating_add(1.day());
        }
    }

    #[test]
    fn what_is_no_name_is_none() {
        let today = date(2026, 11, 28);
        for name in ["", "   ", "a\u{1b}[2J", "twee\nregels", &"x".repeat(61)] {
            assert_eq!(Region::named(name, today, 0), None, "{name:?}");
        }
        assert!(Region::named("Regio \"IJ & Zaan\"", today, 0).is_some());
    }
}
