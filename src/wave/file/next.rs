//! The file of a next wave, made of the file of a former one.
//!
//! Only the places that must differ are written anew, where they stand; comments, order and everything else stay as a
//! person wrote them.
//!
//! Invariant: what comes out reads as a wave file that means the former wave with exactly these changes; where the file
//! is written in a way that can't be kept, there is none.

use jiff::ToSpan;
use jiff::civil::Date;

use super::{WaveFile, invited, read, sum};
use crate::questionnaire::tree::{Content, Node, Span};
use crate::wave::model::{ContactField, Invited, Wave};

/// A next wave and how it came from the former one.
#[derive(Clone, Debug)]
pub struct Next {
    /// The text of its file.
    pub text: String,
    pub wave: Wave,
    /// By how many years the days moved.
    pub years: i16,
    /// Places in [`Wave::questionnaires`] whose numbers per group no longer fit the number invited, and are left out.
    pub without_groups: Vec<usize>,
}

/// Whether a wave can have that id.
#[must_use]
pub fn is_wave_id(id: &str) -> bool {
    (super::fields::WAVE_ID.fits)(id)
}

/// The next wave after `file`, which was read from `source`: with the new id, the former one as `previous`, its days and
/// the years in its title moved by whole years, one at least, until the first day is `today` or later, and the numbers invited as
/// `corrected` since, to ask whom they may ask `now`. `None`: it can't be made by writing these places anew.
#[must_use]
pub fn next(
    file: &WaveFile,
    source: &str,
    id: &str,
    today: Date,
    corrected: &[Invited],
    now: &Wave,
    zone_exists: &dyn Fn(&str) -> bool,
) -> Option<Next> {
    let former = &file.wave;
    let years = years(former.opens, today)?;
    let mut wave = former.clone();
    id.clone_into(&mut wave.id);
    wave.previous = Some(former.id.clone());
    for day in [&mut wave.opens, &mut wave.closes].into_iter().chain(&mut wave.keep_until) {
        *day = later(*day, years)?;
    }
    wave.title = title(former, years);
    wave.contact.clone_from(&now.contact);
    wave.privacy_officer.clone_from(&now.privacy_officer);
    let mut without_groups = Vec::new();
    for (place, (used, now)) in wave.questionnaires.iter_mut().zip(corrected).enumerate() {
        if let Some(total) = now.total.filter(|_| now.total != used.invited.total) {
            used.invited.total = Some(total);
            if sum(&used.invited) > total {
                used.invited.by.clear();
                without_groups.push(place);
            }
        }
    }

    let mut edits = Edits { source, edits: Vec::new() };
    let root = &file.root;
    edits.set(root, "id", &wave.id, None)?;
    edits.set(root, "previous", &former.id, Some("id"))?;
    for (field, day) in [("opens", Some(wave.opens)), ("closes", Some(wave.closes)), ("keep_until", wave.keep_until)] {
        if let Some(day) = day {
            edits.set(root, field, &day.to_string(), None)?;
        }
    }
    if wave.title != former.title {
        edits.set(root, "title", &wave.title, None)?;
    }
    if wave.privacy_officer != former.privacy_officer {
        edits.remove(root, "privacy_officer")?;
        if let Some(officer) = &wave.privacy_officer {
            let officer = edits.scalar(root, officer);
            edits.insert(root, "closes", "privacy_officer", &officer)?;
        }
    }
    if wave.contact != former.contact {
        edits.contact(root, &wave)?;
    }
    for (place, (node, used)) in file.uses().iter().zip(&wave.questionnaires).enumerate() {
        if invited(node) != used.invited {
            edits.invited(node, used.invited.total?, without_groups.contains(&place))?;
        }
    }
    let text = edits.done()?;
    let (read, _) = read("", text.as_bytes(), zone_exists);
    let as_meant = read.is_some_and(|read| read.wave == wave);
    as_meant.then_some(Next { text, wave, years, without_groups })
}

/// The fewest years, but one at least, after which a day is `today` or later.
fn years(first: Date, today: Date) -> Option<i16> {
    let apart = (today.year() - first.year()).max(1);
    if later(first, apart)? >= today { Some(apart) } else { Some(apart + 1) }
}

/// The same day in a later year; of 29 February the 28th where there is none.
fn later(day: Date, years: i16) -> Option<Date> {
    day.checked_add(i64::from(years).years()).ok()
}

/// The title, its years moved along where it names the year of the wave: with that the year before or after moves too,
/// as in `2025/2026`.
fn title(former: &Wave, years: i16) -> String {
    let mut parts: Vec<String> = Vec::new();
    for sign in former.title.chars() {
        match parts.last_mut() {
            Some(part) if part.ends_with(|last: char| last.is_ascii_digit()) == sign.is_ascii_digit() => {
                part.push(sign);
            }
            _ => parts.push(sign.to_string()),
        }
    }
    let year = |part: &str| if part.len() == 4 { part.parse::<i16>().ok() } else { None };
    let (first, last) = (former.opens.year(), former.closes.year());
    if !parts.iter().filter_map(|part| year(part)).any(|named| named == first || named == last) {
        return former.title.clone();
    }
    let moved = |part: String| match year(&part) {
        Some(named) if (first - 1..=last + 1).contains(&named) => format!("{:04}", named + years),
        _ => part,
    };
    parts.into_iter().map(moved).collect()
}

/// What is to be written where; nothing overlaps.
struct Edits<'a> {
    source: &'a str,
    edits: Vec<(Span, String)>,
}

impl Edits<'_> {
    fn put(&mut self, at: Span, text: String) {
        self.edits.push((at, text));
    }

    /// Gives a field another value, or puts the field behind `after`.
    fn set(&mut self, map: &Node, field: &str, value: &str, after: Option<&str>) -> Option<()> {
        let Some(entry) = map.entry(field) else {
            let value = self.scalar(map, value);
            return self.insert(map, after?, field, &value);
        };
        let node = &entry.value;
        if node.is_null() {
            let value = self.scalar(map, value);
            return self.fill(&entry.key.span, &node.span, &value);
        }
        let written = self.source.get(node.span.clone())?;
        let former = node.scalar()?.text.trim();
        match written.find(former) {
            // Inside its quotation marks, or without them.
            Some(at) if is_bare(value) && written.matches(former).count() == 1 => {
                let start = node.span.start + at;
                self.put(start..start + former.len(), value.to_owned());
            }
            _ => self.put(node.span.clone(), quoted(value)),
        }
        Some(())
    }

    /// Writes a value where nothing, or `null`, stands behind a field's name.
    fn fill(&mut self, key: &Span, value: &Span, text: &str) -> Option<()> {
        if !value.is_empty() {
            self.put(value.clone(), text.to_owned());
            return Some(());
        }
        let behind = self.source.get(key.end..)?;
        let colon =
            key.end + behind.find(':').filter(|at| behind.get(..*at).is_some_and(|gap| gap.trim().is_empty()))?;
        self.put(colon + 1..colon + 1, format!(" {text}"));
        Some(())
    }

    /// Puts a new field behind another one that holds a single value.
    fn insert(&mut self, map: &Node, after: &str, field: &str, value: &str) -> Option<()> {
        let entry = map.entry(after)?;
        let key = self.source.get(entry.key.span.clone())?;
        let quote = if key.starts_with('"') { "\"" } else { "" };
        let field = format!("{quote}{field}{quote}: {value}");
        let end = entry.value.span.end;
        if self.is_flow(map) {
            self.put(end..end, format!(", {field}"));
            return Some(());
        }
        let line = self.source.get(end..)?.find('\n').map_or(self.source.len(), |at| end + at);
        let windows = self.source.get(..line)?.ends_with('\r');
        let (line, ending) = if windows { (line - 1, "\r\n") } else { (line, "\n") };
        self.put(line..line, format!("{ending}{}{field}", self.indent(entry.key.span.start)?));
        Some(())
    }

    /// Takes a field away, if it is there.
    fn remove(&mut self, map: &Node, field: &str) -> Option<()> {
        let Some(entry) = map.entry(field) else { return Some(()) };
        let start = entry.key.span.start;
        let written = self.source.get(start..entry.value.span.end.max(entry.key.span.end))?;
        let end = start + written.trim_end().len();
        let behind = self.source.get(end..)?;
        let at = if self.is_flow(map) {
            let comma = behind.len() - behind.trim_start().len();
            if behind.get(comma..)?.starts_with(',') {
                start..end + comma + 1
            } else {
                let before = self.source.get(..start)?.trim_end();
                before.strip_suffix(',').unwrap_or(before).len()..end
            }
        } else {
            let line = self.source.get(..start)?.rfind('\n').map_or(0, |end| end + 1);
            line..behind.find('\n').map_or(self.source.len(), |at| end + at + 1)
        };
        self.put(at, String::new());
        Some(())
    }

    /// Names others whom respondents can ask, in the place of those who were named.
    fn contact(&mut self, root: &Node, wave: &Wave) -> Option<()> {
        self.remove(root, "contact")?;
        let quote = if self.is_json(root) { "\"" } else { "" };
        let fields = [ContactField::Name, ContactField::Email, ContactField::Phone].into_iter().filter_map(|field| {
            let value = quoted(wave.contact_field(field)?);
            Some(format!("{quote}{}{quote}: {value}", field.word()))
        });
        let fields = fields.collect::<Vec<_>>().join(", ");
        if fields.is_empty() { Some(()) } else { self.insert(root, "closes", "contact", &format!("{{{fields}}}")) }
    }

    /// Gives a questionnaire another number of invited.
    fn invited(&mut self, used: &Node, total: u64, without_groups: bool) -> Option<()> {
        let number = total.to_string();
        let node = match used.entry("invited") {
            None => return self.insert(used, "use", "invited", &number),
            Some(entry) if entry.value.is_null() => return self.fill(&entry.key.span, &entry.value.span, &number),
            Some(entry) => &entry.value,
        };
        if without_groups || !matches!(node.content, Content::Map(_)) {
            self.put(node.span.clone(), number);
            return Some(());
        }
        if let Some(total) = node.get("total") {
            self.put(total.span.clone(), number);
            return Some(());
        }
        let first = node.entries().first()?.key.span.start;
        let gap = if self.is_flow(node) { ", ".to_owned() } else { format!("\n{}", self.indent(first)?) };
        self.put(first..first, format!("total: {number}{gap}"));
        Some(())
    }

    /// A value as a mapping writes its own: in quotation marks where its names stand in them.
    fn scalar(&self, map: &Node, value: &str) -> String {
        if is_bare(value) && !self.is_json(map) { value.to_owned() } else { quoted(value) }
    }

    /// Whether the names of a mapping stand in quotation marks.
    fn is_json(&self, map: &Node) -> bool {
        let first = map.entries().first().and_then(|entry| self.source.get(entry.key.span.clone()));
        first.is_some_and(|key| key.starts_with('"'))
    }

    /// Whether a mapping stands in braces.
    fn is_flow(&self, map: &Node) -> bool {
        self.source.get(map.span.start..).is_some_and(|rest| rest.starts_with('{'))
    }

    /// White space up to the column of a field.
    fn indent(&self, at: usize) -> Option<String> {
        let before = self.source.get(..at)?;
        let line = before.rfind('\n').map_or(0, |end| end + 1);
        Some(" ".repeat(before.get(line..)?.trim_start_matches('\u{FEFF}').chars().count()))
    }

    fn done(mut self) -> Option<String> {
        self.edits.sort_by_key(|(at, _)| at.start);
        let mut text = String::with_capacity(self.source.len() + 64);
        let mut from = 0;
        for (at, new) in &self.edits {
            text.push_str(self.source.get(from..at.start)?);
            text.push_str(new);
            from = at.end;
        }
        text.push_str(self.source.get(from..)?);
        Some(text)
    }
}

/// Whether a value needs no quotation marks, and none of its signs mean anything inside them.
fn is_bare(value: &str) -> bool {
    let plain = |sign: char| sign.is_alphanumeric() || matches!(sign, ' ' | '-' | '_' | '/' | '.' | '(' | ')' | ',');
    !matches!(value, "null" | "true" | "false") && value.chars().all(plain)
}

/// As JSON, which every reader of YAML takes.
fn quoted(value: &str) -> String {
    serde_json::Value::String(value.to_owned()).to_string()
}
