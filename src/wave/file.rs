//! The wave file: what a region writes to have a wave.
//!
//! Invariant: every problem of a file is told at once, each with its place; a [`WaveFile`] that [`read`] gives has none
//! but warnings, and means what [`Wave`] says.

mod fields;
mod next;
mod write;

use jiff::civil::Date;
use serde_json::Value;

pub use next::{Next, is_wave_id, next};
pub use write::Written;

use super::burden::{ADVISED_DAYS, term};
use super::model::{Ambition, Contact, Invited, Municipality, OpenAnswers, Partnership, Region, Use, Wave};
use crate::questionnaire::Id;
use crate::questionnaire::diagnostics::{Diagnostic, Diagnostics, Said, said, shown};
use crate::questionnaire::nearest::nearest;
use crate::questionnaire::schema::schema;
use crate::questionnaire::table::{Setting, Table, check};
use crate::questionnaire::tree::{Limits, Node, Span, read as read_tree};
use crate::text::Lang;
use crate::text::calendar;
use crate::text::fold::words as words_of;
use crate::text::wave::file as t;

/// Where a file names no other.
pub const DEFAULT_ZONE: &str = "Europe/Amsterdam";
pub const DEFAULT_GRACE: u32 = 14;
pub const DEFAULT_MIN_GROUP: u32 = 5;
/// What fits the field in which it is typed.
const LONGEST_WORD: usize = 40;

/// A wave file as it is meant. Only [`read`] promises that it has no errors.
#[derive(Clone, Debug)]
pub struct WaveFile {
    pub wave: Wave,
    root: Node,
}

impl WaveFile {
    /// Where the wave's id stands in the file.
    #[must_use]
    pub fn id(&self) -> Option<&Node> {
        self.root.get("id")
    }

    /// Where [`Wave::questionnaires`] stand in the file, in the same order.
    #[must_use]
    pub fn uses(&self) -> &[Node] {
        items(&self.root, "questionnaires")
    }

    /// Where [`Wave::ambitions`] stand in the file.
    #[must_use]
    pub fn ambitions(&self) -> &[Node] {
        items(&self.root, "ambitions")
    }
}

/// Reads a wave file. `zone_exists` knows the time zones, which the core does not. Errors and warnings stand in the
/// diagnostics; `None` where there are errors.
#[must_use]
pub fn read(name: &str, bytes: &[u8], zone_exists: &dyn Fn(&str) -> bool) -> (Option<WaveFile>, Diagnostics) {
    let (file, out) = read_as_far_as_possible(name, bytes, zone_exists);
    (file.filter(|_| !out.has_errors()), out)
}

/// As [`read`], but a file with errors is given too, so that what it uses can be looked at and all be told at once:
/// whatever is missing or wrong is empty in it.
#[must_use]
pub fn read_as_far_as_possible(
    name: &str,
    bytes: &[u8],
    zone_exists: &dyn Fn(&str) -> bool,
) -> (Option<WaveFile>, Diagnostics) {
    let (root, out) = read_tree(name, bytes, Limits::FILE);
    let Some(root) = root else { return (None, out) };
    let mut reader = Reader { root: &root, out };
    check(&root, &fields::WAVE, Setting::ONE_LANGUAGE, &mut reader.out);
    reader.period();
    reader.zone(zone_exists);
    reader.region();
    reader.open_answers();
    reader.questionnaires();
    reader.absent();
    let wave = reader.wave();
    let out = reader.out;
    (Some(WaveFile { wave, root }), out)
}

/// Whether a file is meant as a wave file rather than as a questionnaire, by the fields that only one of them has.
#[must_use]
pub fn is_wave_file(bytes: &[u8]) -> bool {
    let (root, _) = read_tree("", bytes, Limits::FILE);
    let has = |field: &str| root.as_ref().is_some_and(|root| root.entry(field).is_some());
    ["region", "opens", "closes", "questionnaires"].into_iter().any(has) && !has("themes")
}

/// The JSON Schema of wave files, in that language.
#[must_use]
pub fn wave_schema(lang: Lang) -> Value {
    schema(&fields::WAVE, t::title, lang)
}

struct Reader<'a> {
    root: &'a Node,
    out: Diagnostics,
}

impl Reader<'_> {
    fn error(&mut self, at: Span, what: Said, cure: Said) {
        self.out.push(Diagnostic::error(at, what).cure(cure));
    }

    fn date(&self, field: &str) -> Option<(Date, Span)> {
        let node = self.root.get(field)?;
        Some((node.date()?, node.mark()))
    }

    fn text(&self, field: &str) -> Option<String> {
        text(self.root, field)
    }

    /// The days must follow one another.
    fn period(&mut self) {
        let (opens, closes) = (self.date("opens"), self.date("closes"));
        if let (Some((opens, _)), Some((closes, at))) = (&opens, &closes) {
            let days = term(*opens, *closes);
            if closes < opens {
                let what = said(|l| t::closes_before_opens(l, calendar::date(l, *opens)));
                self.error(at.clone(), what, said(t::closes_before_opens_cure));
            } else if days < ADVISED_DAYS {
                self.out.push(Diagnostic::warning(at.clone(), said(|l| t::short_term(l, days))));
            }
        }
        if let (Some((closes, _)), Some((keep, at))) = (&closes, self.date("keep_until"))
            && keep <= *closes
        {
            let what = said(|l| t::keep_until_too_early(l, calendar::date(l, *closes)));
            self.error(at, what, said(t::keep_until_cure));
        }
        if let (Some(previous), Some(id)) = (self.root.get("previous"), self.text("id"))
            && previous.text() == Some(&id)
        {
            self.error(previous.mark(), said(t::previous_is_itself), said(t::previous_cure));
        }
    }

    fn zone(&mut self, zone_exists: &dyn Fn(&str) -> bool) {
        let node = self.root.get("timezone");
        if let Some((node, zone)) = node.and_then(|node| Some((node, node.text()?)))
            && !zone_exists(zone)
        {
            self.error(node.mark(), said(|l| t::unknown_zone(l, shown(zone))), said(t::unknown_zone_cure));
        }
    }

    fn region(&mut self) {
        let Some(region) = self.root.get("region") else { return };
        let items = |field| region.get(field).map_or(&[][..], Node::items);
        self.distinct(items("municipalities"), "code");
        self.distinct(items("partnerships"), "name");
        let has = |sector| items("partnerships").iter().any(|one| text(one, "sector").as_deref() == Some(sector));
        if !has("po") || !has("vo") {
            let at = region.entry("partnerships").map_or_else(|| region.mark(), |entry| entry.key.span.clone());
            if !misspelt(region, &fields::REGION, "partnerships") {
                let warning = Diagnostic::warning(at, said(t::few_partnerships));
                self.out.push(warning.cure(said(t::few_partnerships_cure)));
            }
        }
    }

    /// No two of these have the same in that field.
    fn distinct(&mut self, items: &[Node], field: &str) {
        let mut seen: Vec<&str> = Vec::new();
        for node in items.iter().filter_map(|item| item.get(field)) {
            let Some(name) = node.text() else { continue };
            if seen.contains(&name) {
                self.error(node.mark(), said(|l| t::duplicate(l, shown(name))), said(t::duplicate_cure));
            }
            seen.push(name);
        }
    }

    fn open_answers(&mut self) {
        let Some(node) = self.root.get("open_answers") else { return };
        let used = node.get("used").and_then(Node::bool);
        for field in ["purpose", "readers"] {
            match (used, node.entry(field)) {
                (Some(true), None) => {
                    let what = said(|l| t::open_answers_without(l, field));
                    self.error(node.mark(), what, said(t::open_answers_without_cure));
                }
                (Some(false), Some(entry)) => {
                    let what = said(|l| t::open_answers_idle(l, field));
                    self.out.push(Diagnostic::warning(entry.key.span.clone(), what));
                }
                _ => {}
            }
        }
    }

    fn questionnaires(&mut self) {
        let root = self.root;
        let uses = root.get("questionnaires").map_or(&[][..], Node::items);
        self.distinct(uses, "use");
        let mut words: Vec<String> = Vec::new();
        for item in uses {
            self.numbers(item);
            if let Some((node, word)) = item.get("access_code").and_then(|node| Some((node, node.text()?))) {
                // As it will be compared: nobody is to be led elsewhere by a capital or a space.
                let plain = words_of(word).concat();
                if plain.is_empty() || word.chars().count() > LONGEST_WORD {
                    let what = said(|l| t::bad_access_code(l, shown(word)));
                    self.error(node.mark(), what, said(|l| t::bad_access_code_cure(l, LONGEST_WORD)));
                } else if words.contains(&plain) {
                    let what = said(|l| t::same_access_code(l, shown(word)));
                    self.error(node.mark(), what, said(t::same_access_code_cure));
                }
                words.push(plain);
            }
            let mut dropped: Vec<&str> = Vec::new();
            for node in item.get("drop").map_or(&[][..], Node::items) {
                let Some(name) = node.text() else { continue };
                if dropped.contains(&name) {
                    self.error(node.mark(), said(|l| t::duplicate(l, shown(name))), said(t::duplicate_cure));
                }
                dropped.push(name);
            }
        }
    }

    /// The groups can't be more than all together.
    fn numbers(&mut self, item: &Node) {
        let invited = invited(item);
        let sum = sum(&invited);
        let by = item.get("invited").and_then(|node| node.get("by"));
        if let (Some(total), Some(by)) = (invited.total, by.filter(|by| !by.entries().is_empty())) {
            if sum > total {
                self.error(by.mark(), said(|l| t::invited_sum(l, sum, total)), said(t::invited_sum_cure));
            } else if sum < total {
                self.out.push(Diagnostic::warning(by.mark(), said(|l| t::invited_rest(l, sum, total))));
            }
        }
    }

    /// What a region may leave out, but had better not.
    fn absent(&mut self) {
        if self.root.entries().is_empty() {
            return;
        }
        let at = self.root.mark();
        let named = self.root.get("contact").is_some_and(|contact| !contact.entries().is_empty());
        for (there, what, field) in [
            (self.root.get("controller").is_some(), said(t::missing_controller), "controller"),
            (named, said(t::missing_contact), "contact"),
            (self.root.get("keep_until").is_some(), said(t::missing_keep_until), "keep_until"),
        ] {
            // Misspelt it was told already.
            if !there && !misspelt(self.root, &fields::WAVE, field) {
                let cure = said(|l| t::add_a_field(l, field));
                self.out.push(Diagnostic::warning(at.clone(), what).cure(cure));
            }
        }
    }

    /// What the file means; empty where something obligatory is missing, which was told.
    fn wave(&self) -> Wave {
        let root = self.root;
        let number = |field: &str, default: u32| {
            root.get(field).and_then(Node::whole).and_then(|n| u32::try_from(n).ok()).unwrap_or(default)
        };
        let contact = root.get("contact").map(|node| Contact {
            name: text(node, "name"),
            email: text(node, "email"),
            phone: text(node, "phone"),
        });
        let open_answers = root.get("open_answers").filter(|node| node.get("used").and_then(Node::bool) == Some(true));
        let day = |field| self.date(field).map(|(day, _)| day);
        Wave {
            id: self.text("id").unwrap_or_default(),
            title: self.text("title").unwrap_or_default(),
            region: root.get("region").map(region).unwrap_or_default(),
            opens: day("opens").unwrap_or_default(),
            closes: day("closes").unwrap_or_default(),
            timezone: self.text("timezone").unwrap_or_else(|| DEFAULT_ZONE.to_owned()),
            grace_days: number("grace_days", DEFAULT_GRACE),
            min_group: number("min_group", DEFAULT_MIN_GROUP),
            previous: self.text("previous"),
            controller: self.text("controller"),
            contact: contact.filter(|contact| *contact != Contact::default()),
            privacy_officer: self.text("privacy_officer"),
            feedback: self.text("feedback"),
            keep_until: day("keep_until"),
            open_answers: open_answers.and_then(|node| {
                Some(OpenAnswers { purpose: text(node, "purpose")?, readers: text(node, "readers")? })
            }),
            ambitions: items(root, "ambitions").iter().filter_map(ambition).collect(),
            questionnaires: items(root, "questionnaires").iter().map(used).collect(),
        }
    }
}

/// Whether there is a field that does not exist, and whose nearest is that one.
fn misspelt(node: &Node, table: &Table, field: &str) -> bool {
    let known = || table.fields.iter().map(|field| field.name);
    let mut unknown = node.entries().iter().map(|entry| entry.key.name.as_str()).filter(|n| !known().any(|k| k == *n));
    unknown.any(|name| nearest(name, known()).is_some_and(|meant| *meant == *field))
}

/// The text of a field, without the white space around it.
pub(super) fn text(node: &Node, field: &str) -> Option<String> {
    Some(node.get(field)?.text()?.trim().to_owned())
}

fn items<'a>(node: &'a Node, field: &str) -> &'a [Node] {
    node.get(field).map_or(&[], Node::items)
}

fn region(node: &Node) -> Region {
    let municipality = |one: &Node| Some(Municipality { code: text(one, "code")?, name: text(one, "name")? });
    let partnership = |one: &Node| Some(Partnership { name: text(one, "name")?, sector: text(one, "sector")? });
    Region {
        name: text(node, "name").unwrap_or_default(),
        municipalities: items(node, "municipalities").iter().filter_map(municipality).collect(),
        partnerships: items(node, "partnerships").iter().filter_map(partnership).collect(),
    }
}

fn ambition(node: &Node) -> Option<Ambition> {
    Some(Ambition {
        theme: Id::new(&text(node, "theme")?),
        text: text(node, "text")?,
        target: node.get("target").and_then(Node::decimal).map(crate::questionnaire::Decimal::to_f64),
    })
}

fn used(node: &Node) -> Use {
    Use {
        source: text(node, "use").unwrap_or_default(),
        invited: invited(node),
        drop: items(node, "drop").iter().filter_map(|id| id.text().map(Id::new)).collect(),
        split: text(node, "split").map(|id| Id::new(&id)),
        access_code: text(node, "access_code"),
    }
}

/// A number for all, numbers per group, or both; groups without a total are the total.
fn invited(item: &Node) -> Invited {
    let Some(node) = item.get("invited") else { return Invited::default() };
    let count = |node: &Node| node.whole().and_then(|n| u64::try_from(n).ok());
    let groups = node.get("by").map_or(&[][..], Node::entries).iter();
    let by = groups.filter_map(|entry| Some((Id::new(&entry.key.name), count(&entry.value)?))).collect();
    let mut invited = Invited { total: node.get("total").and_then(count).or_else(|| count(node)), by };
    if invited.total.is_none() && !invited.by.is_empty() {
        invited.total = Some(sum(&invited));
    }
    invited
}

fn sum(invited: &Invited) -> u64 {
    invited.by.values().fold(0, |sum, n| sum.saturating_add(*n))
}
