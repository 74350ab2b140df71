//! A wave while somebody composes it: everything as it was typed, right or not yet.
//!
//! Invariant: the file of a plan holds all that was typed, in the form a wave file asks for as far as it can be read
//! so; what can't stands there as it is, for the reader of wave files to say what is the matter.

use std::collections::BTreeMap;
use std::path::Path;

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use serde::{Deserialize, Serialize};

use super::file::{DEFAULT_GRACE, DEFAULT_MIN_GROUP, DEFAULT_ZONE, WaveFile, Written};
use super::model::{Ambition, Invited, Use, Wave};
use crate::interview::{parse_date, parse_number};
use crate::questionnaire::Decimal;
use crate::questionnaire::tree::Node;

/// From the day a wave is composed to its first day, at least: letters must be written and sent.
const AHEAD: i32 = 14;
/// How many days a wave is proposed to last: four whole weeks.
const WEEKS: i32 = 28;
/// For so many years answers are proposed to be kept.
const KEPT: i16 = 3;

/// A wave that is being composed. Empty texts are not set.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Plan {
    pub id: String,
    pub title: String,
    pub region: String,
    /// `GM0344 Utrecht`, each.
    pub municipalities: Vec<String>,
    /// `po Naam`, `vo Naam` or `woord: Naam`, each.
    pub partnerships: Vec<String>,
    pub opens: String,
    pub closes: String,
    pub timezone: String,
    pub grace_days: String,
    pub min_group: String,
    pub previous: String,
    pub controller: String,
    pub contact_name: String,
    pub contact_email: String,
    pub contact_phone: String,
    pub privacy_officer: String,
    pub feedback: String,
    pub keep_until: String,
    /// Whether open answers are used.
    pub open_answers: bool,
    pub purpose: String,
    pub readers: String,
    pub ambitions: Vec<PlannedAmbition>,
    pub questionnaires: Vec<PlannedUse>,
    /// The draft wave in whose place it comes; empty: in nobody's.
    pub remakes: String,
    /// The steps at which somebody was, and whether anything was typed there; no part of the file.
    pub steps: BTreeMap<String, bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PlannedAmbition {
    pub theme: String,
    pub text: String,
    pub target: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PlannedUse {
    pub source: String,
    /// How many are invited in all.
    pub total: String,
    /// Whether the numbers are told along the split question.
    pub grouped: bool,
    /// Option of the split question → how many.
    pub by: BTreeMap<String, String>,
    pub drop: Vec<String>,
    /// Themes of the region's own, as a file has them.
    pub add: Vec<Written>,
    pub split: String,
    pub access_code: String,
}

/// `GM0344 Utrecht` as code and name; the letters of the code may be small or left out. What is no code stands there as
/// it was typed.
#[must_use]
pub fn municipality(line: &str) -> (String, String) {
    let line = line.trim();
    let (code, name) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    let digits = code.len() == 4 && code.bytes().all(|byte| byte.is_ascii_digit());
    let code = match code.get(..2) {
        _ if digits => format!("GM{code}"),
        Some(letters) if letters.eq_ignore_ascii_case("gm") => code.to_uppercase(),
        _ => code.to_owned(),
    };
    (code, name.trim().to_owned())
}

/// `po Naam` or `woord: Naam` as sector and name; no sector where none was typed.
#[must_use]
pub fn partnership(line: &str) -> (String, String) {
    let line = line.trim();
    let known = ["po", "vo"].into_iter().find_map(|sector| {
        let (word, rest) = line.split_once(char::is_whitespace)?;
        word.trim_end_matches(':').eq_ignore_ascii_case(sector).then_some((sector, rest))
    });
    let (sector, name) = known.or_else(|| line.split_once(':')).unwrap_or(("", line));
    (sector.trim().to_owned(), name.trim().to_owned())
}

/// A day as people type it: `3-11-2026`.
#[must_use]
pub fn typed_day(day: Date) -> String {
    format!("{}-{}-{}", day.day(), day.month(), day.year())
}

impl Plan {
    /// One with the days that are proposed, where nothing else is known.
    #[must_use]
    pub fn new(today: Date) -> Self {
        let soonest = today.saturating_add(AHEAD.days());
        let opens = soonest.yesterday().and_then(|day| day.nth_weekday(1, Weekday::Monday)).unwrap_or(soonest);
        let closes = opens.saturating_add((WEEKS - 1).days());
        Self { opens: typed_day(opens), closes: typed_day(closes), ..Self::default() }
    }

    /// What a wave file says. `folder` is where questionnaires that it names by their file are looked for.
    #[must_use]
    pub fn of(file: &WaveFile, folder: Option<&Path>) -> Self {
        let mut plan = Self::of_wave(&file.wave);
        for (used, node) in plan.questionnaires.iter_mut().zip(file.uses()) {
            used.add = node.get("add").map_or(&[][..], Node::items).iter().map(Written::of).collect();
            // A file beside another wave file is not beside this one.
            if let Some(folder) = folder.filter(|_| used.source.contains(['/', '.'])) {
                used.source = folder.join(&used.source).display().to_string();
            }
        }
        plan
    }

    /// What a wave is, but for the themes of its own.
    #[must_use]
    pub fn of_wave(wave: &Wave) -> Self {
        let contact = wave.contact.clone().unwrap_or_default();
        let unless = |text: String, usual: &str| if text == usual { String::new() } else { text };
        let open = wave.open_answers.as_ref();
        Self {
            id: wave.id.clone(),
            title: wave.title.clone(),
            region: wave.region.name.clone(),
            municipalities: wave.region.municipalities.iter().map(|one| format!("{} {}", one.code, one.name)).collect(),
            partnerships: wave.region.partnerships.iter().map(|one| partnership_line(&one.sector, &one.name)).collect(),
            opens: typed_day(wave.opens),
            closes: typed_day(wave.closes),
            timezone: unless(wave.timezone.clone(), DEFAULT_ZONE),
            grace_days: unless(wave.grace_days.to_string(), &DEFAULT_GRACE.to_string()),
            min_group: unless(wave.min_group.to_string(), &DEFAULT_MIN_GROUP.to_string()),
            previous: wave.previous.clone().unwrap_or_default(),
            controller: wave.controller.clone().unwrap_or_default(),
            contact_name: contact.name.unwrap_or_default(),
            contact_email: contact.email.unwrap_or_default(),
            contact_phone: contact.phone.unwrap_or_default(),
            privacy_officer: wave.privacy_officer.clone().unwrap_or_default(),
            feedback: wave.feedback.clone().unwrap_or_default(),
            keep_until: wave.keep_until.map(typed_day).unwrap_or_default(),
            open_answers: open.is_some(),
            purpose: open.map(|open| open.purpose.clone()).unwrap_or_default(),
            readers: open.map(|open| open.readers.clone()).unwrap_or_default(),
            ambitions: wave.ambitions.iter().map(PlannedAmbition::of).collect(),
            questionnaires: wave.questionnaires.iter().map(PlannedUse::of).collect(),
            remakes: String::new(),
            steps: BTreeMap::new(),
        }
    }

    /// The first and last day, as far as they can be read.
    #[must_use]
    pub fn period(&self) -> (Option<Date>, Option<Date>) {
        (parse_date(&self.opens).ok(), parse_date(&self.closes).ok())
    }

    /// The id proposed for a wave that begins on that day: `2026-najaar`, numbered where it is taken.
    #[must_use]
    pub fn proposed_id(opens: Date, taken: impl Fn(&str) -> bool) -> String {
        let plain = format!("{}-{}", opens.year(), if is_spring(opens) { "voorjaar" } else { "najaar" });
        let numbered = (2..100).map(|n: u32| format!("{plain}-{n}"));
        std::iter::once(plain.clone()).chain(numbered).find(|id| !taken(id)).unwrap_or(plain)
    }

    /// The day up to which answers are proposed to be kept.
    #[must_use]
    pub fn proposed_keeping(closes: Date) -> Option<Date> {
        Date::new(closes.year().checked_add(KEPT)?, 12, 31).ok()
    }

    /// How many are invited to a questionnaire, as far as that can be read.
    #[must_use]
    pub fn invited(&self, place: usize) -> Option<u64> {
        let used = self.questionnaires.get(place)?;
        let count = |typed: &str| typed.trim().parse::<u64>().ok();
        count(&used.total).or_else(|| {
            let all: Vec<u64> = used.by.values().filter_map(|typed| count(typed)).collect();
            (used.grouped && !all.is_empty()).then(|| all.into_iter().fold(0, u64::saturating_add))
        })
    }

    /// The text of its wave file.
    #[must_use]
    pub fn file(&self) -> String {
        let mut fields = Fields::default();
        fields.put("format", Some(bare(&1)));
        fields.put("id", Some(text(&self.id)));
        fields.put("title", Some(text(&self.title)));
        fields.put("region", Some(self.written_region()));
        fields.put("opens", Some(day(&self.opens)));
        fields.put("closes", Some(day(&self.closes)));
        fields.put("timezone", set(&self.timezone));
        fields.put("grace_days", number(&self.grace_days));
        fields.put("min_group", number(&self.min_group));
        fields.put("previous", set(&self.previous));
        fields.put("controller", set(&self.controller));
        let mut contact = Fields::default();
        contact.put("name", set(&self.contact_name));
        contact.put("email", set(&self.contact_email));
        contact.put("phone", set(&self.contact_phone));
        fields.put("contact", contact.unless_empty());
        fields.put("privacy_officer", set(&self.privacy_officer));
        fields.put("feedback", set(&self.feedback));
        fields.put("keep_until", set(&self.keep_until).map(|_| day(&self.keep_until)));
        if self.open_answers {
            let mut open = Fields::default();
            open.put("used", Some(bare(&true)));
            open.put("purpose", set(&self.purpose));
            open.put("readers", set(&self.readers));
            fields.put("open_answers", open.unless_empty());
        }
        fields.put("ambitions", list(self.ambitions.iter().map(PlannedAmbition::written)));
        let questionnaires = self.questionnaires.iter().map(PlannedUse::written).collect();
        fields.put("questionnaires", Some(Written::List(questionnaires)));
        Written::Map(fields.0).file()
    }

    fn written_region(&self) -> Written {
        let mut region = Fields::default();
        region.put("name", Some(text(&self.region)));
        let pair = |names: [&str; 2], values: [String; 2]| {
            let named = names.into_iter().zip(values).map(|(name, value)| (name.to_owned(), Written::Text(value)));
            Written::Map(named.collect())
        };
        let municipalities = self.municipalities.iter().map(|line| municipality(line));
        region.put("municipalities", list(municipalities.map(|(code, name)| pair(["code", "name"], [code, name]))));
        let partnerships = self.partnerships.iter().map(|line| partnership(line));
        region.put("partnerships", list(partnerships.map(|(sector, name)| pair(["name", "sector"], [name, sector]))));
        Written::Map(region.0)
    }
}

/// Whether a wave that begins then is one of the spring rather than of the autumn.
#[must_use]
pub fn is_spring(opens: Date) -> bool {
    opens.month() < 8
}

fn partnership_line(sector: &str, name: &str) -> String {
    if matches!(sector, "po" | "vo") { format!("{sector} {name}") } else { format!("{sector}: {name}") }
}

impl PlannedAmbition {
    fn of(ambition: &Ambition) -> Self {
        let target = ambition.target.map(|target| target.to_string()).unwrap_or_default();
        Self { theme: ambition.theme.to_string(), text: ambition.text.clone(), target }
    }

    fn written(&self) -> Written {
        let mut fields = Fields::default();
        fields.put("theme", Some(text(&self.theme)));
        fields.put("text", Some(text(&self.text)));
        let read: Option<Decimal> = parse_number(&self.target).ok();
        fields.put("target", set(&self.target).map(|typed| read.map_or(typed, |read| bare(&read))));
        Written::Map(fields.0)
    }
}

impl PlannedUse {
    #[must_use]
    pub fn new(source: &str) -> Self {
        Self { source: source.to_owned(), ..Self::default() }
    }

    fn of(used: &Use) -> Self {
        let Invited { total, by } = &used.invited;
        let sum = by.values().fold(0_u64, |sum, n| sum.saturating_add(*n));
        let follows = !by.is_empty() && *total == Some(sum);
        Self {
            source: used.source.clone(),
            total: total.filter(|_| !follows).map(|n| n.to_string()).unwrap_or_default(),
            grouped: !by.is_empty(),
            by: by.iter().map(|(id, n)| (id.to_string(), n.to_string())).collect(),
            drop: used.drop.iter().map(ToString::to_string).collect(),
            add: Vec::new(),
            split: used.split.as_ref().map(ToString::to_string).unwrap_or_default(),
            access_code: used.access_code.clone().unwrap_or_default(),
        }
    }

    fn written(&self) -> Written {
        let mut fields = Fields::default();
        fields.put("use", Some(text(&self.source)));
        let by = self.by.iter().filter(|(_, typed)| self.grouped && !typed.trim().is_empty());
        let by: Vec<_> = by.filter_map(|(id, typed)| Some((id.clone(), number(typed)?))).collect();
        let total = number(&self.total);
        if by.is_empty() {
            fields.put("invited", total);
        } else {
            let mut invited = Fields::default();
            invited.put("total", total);
            invited.put("by", Some(Written::Map(by)));
            fields.put("invited", invited.unless_empty());
        }
        fields.put("drop", list(self.drop.iter().map(|id| text(id))));
        fields.put("add", list(self.add.iter().cloned()));
        fields.put("split", set(&self.split));
        fields.put("access_code", set(&self.access_code));
        Written::Map(fields.0)
    }
}

/// The fields of a mapping, without those that are not set.
#[derive(Default)]
struct Fields(Vec<(String, Written)>);

impl Fields {
    fn put(&mut self, name: &str, value: Option<Written>) {
        self.0.extend(value.map(|value| (name.to_owned(), value)));
    }

    fn unless_empty(self) -> Option<Written> {
        (!self.0.is_empty()).then_some(Written::Map(self.0))
    }
}

fn bare(value: &impl ToString) -> Written {
    Written::Bare(value.to_string())
}

fn text(typed: &str) -> Written {
    Written::Text(typed.trim().to_owned())
}

fn set(typed: &str) -> Option<Written> {
    Some(text(typed)).filter(|_| !typed.trim().is_empty())
}

fn list(items: impl Iterator<Item = Written>) -> Option<Written> {
    let items: Vec<Written> = items.collect();
    (!items.is_empty()).then_some(Written::List(items))
}

/// A day as files have it.
fn day(typed: &str) -> Written {
    parse_date(typed).map_or_else(|_| text(typed), |day| bare(&day))
}

/// A whole number as files have it.
fn number(typed: &str) -> Option<Written> {
    set(typed).map(|typed_text| typed.trim().parse::<u64>().map_or(typed_text, |n| bare(&n)))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_new_plan_begins_on_a_monday_and_lasts_four_weeks() {
        for (today, opens, closes) in [
            (date(2026, 10, 12), "26-10-2026", "22-11-2026"),
            (date(2026, 10, 13), "2-11-2026", "29-11-2026"),
            (date(2026, 12, 25), "11-1-2027", "7-2-2027"),
        ] {
            let plan = Plan::new(today);
            assert_eq!((plan.opens.as_str(), plan.closes.as_str()), (opens, closes), "{today}");
        }
    }

    #[test]
    fn an_id_is_proposed_that_nobody_has() {
        assert_eq!(Plan::proposed_id(date(2026, 11, 1), |_| false), "2026-najaar");
        assert_eq!(Plan::proposed_id(date(2027, 3, 1), |id| id == "2027-voorjaar"), "2027-voorjaar-2");
        assert_eq!(Plan::proposed_keeping(date(2026, 11, 30)), Some(date(2029, 12, 31)));
    }

    #[test]
    fn lines_are_read_as_people_type_them() {
        for (line, code, name) in [
            ("GM0344 Utrecht", "GM0344", "Utrecht"),
            ("  gm0344\t Utrecht ", "GM0344", "Utrecht"),
            ("0344 Utrecht", "GM0344", "Utrecht"),
            ("Utrecht", "Utrecht", ""),
            ("344 Utrecht", "344", "Utrecht"),
        ] {
            assert_eq!(municipality(line), (code.to_owned(), name.to_owned()));
        }
        for (line, sector, name) in [
            ("po SWV Voorbeeld", "po", "SWV Voorbeeld"),
            ("VO: SWV Voorbeeld", "vo", "SWV Voorbeeld"),
            ("mbo: De school", "mbo", "De school"),
            ("SWV Voorbeeld", "", "SWV Voorbeeld"),
        ] {
            assert_eq!(partnership(line), (sector.to_owned(), name.to_owned()));
        }
    }

    #[test]
    fn groups_are_the_total_where_none_was_typed() {
        let by = |n: &str| BTreeMap::from([("po".to_owned(), n.to_owned()), ("vo".to_owned(), "2".to_owned())]);
        let plan = |total: &str, grouped, n: &str| Plan {
            questionnaires: vec![PlannedUse {
                total: total.to_owned(),
                grouped,
                by: by(n),
                ..PlannedUse::new("beleid")
            }],
            ..Plan::default()
        };
        assert_eq!(plan("", true, "3").invited(0), Some(5));
        assert_eq!(plan("9", true, "3").invited(0), Some(9));
        assert_eq!(plan("", false, "3").invited(0), None);
        assert_eq!(plan("veel", true, "").invited(0), Some(2));
        assert_eq!(plan("", true, "").invited(1), None);
    }
}
