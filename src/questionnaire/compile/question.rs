//! One question of every kind.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::desk::{Desk, Lines, SeenFrom};
use super::scale::escapes;
use super::{Compiler, Home, HomeScale, own_words};
use crate::questionnaire::condition::Scope;
use crate::questionnaire::diagnostics::{said, shown};
use crate::questionnaire::tree::{Node, Span};
use crate::questionnaire::{Choice, Decimal, Escape, Id, Kind, OptionsFrom, Other, Pattern, Question, Scale};
use crate::text::check as t;

/// How long an answer may be where the file does not say.
const TEXT_CHARS: u32 = 200;
pub(super) const OPEN_CHARS: u32 = 2_000;
/// The id of *other* among the options.
const OTHER: &str = "other";
/// The longest pattern, in bytes, and the most memory it may take compiled.
const PATTERN_BYTES: usize = 500;
const PATTERN_SIZE: usize = 200_000;

impl Compiler<'_> {
    /// The question as written. `sound`: its form has no errors; else nothing is said about what is missing.
    pub(super) fn build(&mut self, node: &Node, home: &Home, sound: bool) -> Option<Question> {
        let word = node.get("kind").map_or(Some("likert"), Node::text)?.to_owned();
        let scale = if word == "likert" { self.scale_of(node, home, sound) } else { None };
        self.split(node, home);
        let id = node.get("id").and_then(Node::text);
        let scope = SeenFrom { names: &self.names, itself: id };
        let desk = &mut self.desk;
        let text = desk.wording(node.get("text"), &scope, Lines::Many);
        let help = desk.wording(node.get("help"), &scope, Lines::Many);
        let show_if = desk.condition(node.get("show_if"), &scope);
        let own = node.get("escapes").map(|list| escapes(desk, list, &scope));
        let required = node.get("required").and_then(Node::bool).unwrap_or(false);
        let kind = kind(desk, &word, node, &scope, scale.clone());
        let escapes = match (own, scale) {
            (Some(own), _) => own,
            (None, Some(scale)) => scale.escapes.clone(),
            (None, None) => Vec::new(),
        };
        if word == "info" {
            asks_nothing(desk, node, required, &escapes);
        }
        options_apart(desk, node);
        Some(Question { id: Id::new(id?), text: text?, help, required, show_if, escapes, kind: kind? })
    }

    /// The scale of a Likert question: its own or else its theme's.
    fn scale_of(&mut self, node: &Node, home: &Home, sound: bool) -> Option<Arc<Scale>> {
        if let Some(name) = node.get("scale") {
            return self.scale_called(name)?.1;
        }
        match &home.scale {
            HomeScale::Sound(scale) => return Some(Arc::clone(scale)),
            HomeScale::None if sound => self.desk.error(node.mark(), said(t::no_scale), said(t::no_scale_cure)),
            HomeScale::None | HomeScale::Damaged => {}
        }
        None
    }

    /// Notes the question by which results may be split: one, and one that everybody gets.
    fn split(&mut self, node: &Node, home: &Home) {
        let Some(entry) = node.entry("split").filter(|entry| entry.value.bool() == Some(true)) else { return };
        let at = entry.key.span.clone();
        if let Some((first, _)) = &self.split {
            let line = self.desk.line(first);
            self.desk.error(at, said(|l| t::second_split(l, line.say(l))), said(t::second_split_cure));
            return;
        }
        if home.conditional || node.entry("show_if").is_some() {
            let cure = said(t::split_conditional_cure);
            self.desk.error(at.clone(), said(t::split_conditional), cure);
        }
        self.split = node.get("id").and_then(Node::text).map(|id| (at, Id::new(id)));
    }
}

fn kind(desk: &mut Desk<'_>, word: &str, node: &Node, scope: &dyn Scope, scale: Option<Arc<Scale>>) -> Option<Kind> {
    let flag = |name: &str| node.get(name).and_then(Node::bool).unwrap_or(false);
    Some(match word {
        "likert" => Kind::Likert { scale: scale?, reverse: flag("reverse") },
        "single" => {
            let options = options(desk, node, scope);
            let other = other(desk, node, scope);
            let (options, from) = options?;
            Kind::Single { options, other, shuffle: flag("shuffle"), from }
        }
        "multiple" => {
            let options = options(desk, node, scope);
            let (min, max) = (count(node, "min"), count(node, "max"));
            in_order(desk, node, min, max);
            let (options, from) = options?;
            at_most_options(desk, node, "min", min, &options, from);
            at_most_options(desk, node, "max", max, &options, from);
            Kind::Multiple { options, min, max, shuffle: flag("shuffle"), from }
        }
        "rank" => {
            let (options, from) = options(desk, node, scope)?;
            let top = count(node, "top");
            at_most_options(desk, node, "top", top, &options, from);
            Kind::Rank { options, top, shuffle: flag("shuffle"), from }
        }
        "mark" => mark(desk, node, scope)?,
        "number" => number(desk, node, scope),
        "text" => text(desk, node, scope),
        "open" => Kind::Open { max_chars: count(node, "max_chars").unwrap_or(OPEN_CHARS) },
        "date" => {
            let (min, max) = (node.get("min").and_then(Node::date), node.get("max").and_then(Node::date));
            in_order(desk, node, min, max);
            Kind::Date { min, max }
        }
        "info" => Kind::Info,
        _ => return None,
    })
}

fn count(node: &Node, name: &str) -> Option<u32> {
    node.get(name).and_then(Node::whole).and_then(|count| u32::try_from(count).ok())
}

/// Where to point for a field: its name.
fn place(node: &Node, name: &str) -> Span {
    node.entry(name).map_or_else(|| node.mark(), |entry| entry.key.span.clone())
}

fn in_order<T: PartialOrd + std::fmt::Display>(desk: &mut Desk<'_>, node: &Node, min: Option<T>, max: Option<T>) {
    if let (Some(min), Some(max)) = (min, max)
        && min > max
    {
        let what = said(|l| t::min_over_max(l, &min, &max));
        desk.error(place(node, "min"), what, said(t::min_over_max_cure));
    }
}

fn at_most_options(
    desk: &mut Desk<'_>,
    node: &Node,
    field: &str,
    count: Option<u32>,
    options: &[Choice],
    from: Option<OptionsFrom>,
) {
    if let Some(count) = count.filter(|count| from.is_none() && *count as usize > options.len()) {
        let what = said(|l| t::more_than_options(l, field, count, options.len()));
        desk.error(place(node, field), what, said(|l| t::more_than_options_cure(l, field, options.len())));
    }
}

/// The options themselves, or where they come from.
fn options(desk: &mut Desk<'_>, node: &Node, scope: &dyn Scope) -> Option<(Vec<Choice>, Option<OptionsFrom>)> {
    let from = match node.get("options_from").and_then(Node::text) {
        Some("municipalities") => Some(OptionsFrom::Municipalities),
        Some("partnerships") => Some(OptionsFrom::Partnerships),
        _ => None,
    };
    match (node.entry("options"), node.entry("options_from")) {
        (None, None) => {
            desk.error(node.mark(), said(t::no_options), said(t::no_options_cure));
            return None;
        }
        (Some(_), Some(second)) => {
            let cure = said(t::both_options_cure);
            desk.error(second.key.span.clone(), said(t::both_options), cure);
        }
        _ => {}
    }
    let mut seen = BTreeMap::new();
    let mut options = Vec::new();
    for item in node.get("options").map_or(&[][..], Node::items) {
        let label = desk.wording(item.get("label"), scope, Lines::One);
        let show_if = desk.condition(item.get("show_if"), scope);
        if let Some(id) = item.get("id")
            && let Some(name) = id.text()
        {
            desk.unique(&mut seen, name, &id.mark());
            let exclusive = item.get("exclusive").and_then(Node::bool).unwrap_or(false);
            options.extend(label.map(|label| Choice { id: Id::new(name), label, show_if, exclusive }));
        }
    }
    Some((options, from))
}

/// The option *anders, namelijk*.
fn other(desk: &mut Desk<'_>, node: &Node, scope: &dyn Scope) -> Option<Other> {
    let written = node.get("other").filter(|other| other.bool() != Some(false));
    let text = node.get("other_text").and_then(Node::bool);
    let Some(written) = written else {
        if text.is_some() {
            let cure = said(|l| t::delete_field(l, "other_text"));
            desk.error(place(node, "other_text"), said(t::other_text_alone), cure);
        }
        return None;
    };
    let label = match written.bool() {
        Some(_) if text == Some(false) => own_words(desk.languages, t::other_option_alone),
        Some(_) => own_words(desk.languages, t::other_option),
        None => desk.wording(Some(written), scope, Lines::One)?,
    };
    if let Some(option) = option_called(node, OTHER) {
        let line = desk.line(&option);
        let cure = said(t::duplicate_id_cure);
        desk.error(place(node, "other"), said(|l| t::other_is_option(l, line.say(l))), cure);
    }
    Some(Other { id: Id::new(OTHER), label, text: text.unwrap_or(true) })
}

fn option_called(node: &Node, name: &str) -> Option<Span> {
    let options = node.get("options").map_or(&[][..], Node::items);
    options.iter().filter_map(|item| item.get("id")).find(|id| id.text() == Some(name)).map(Node::mark)
}

/// In data an escape and an option may stand in the same column.
fn options_apart(desk: &mut Desk<'_>, node: &Node) {
    fn ids<'n>(node: &'n Node, list: &str) -> impl Iterator<Item = (&'n str, Span)> {
        let items = node.get(list).map_or(&[][..], Node::items);
        items.iter().filter_map(|item| item.get("id")).filter_map(|id| Some((id.text()?, id.mark())))
    }
    let escapes: BTreeMap<&str, Span> = ids(node, "escapes").collect();
    for (name, option) in ids(node, "options") {
        if let Some(escape) = escapes.get(name) {
            let line = desk.line(&option);
            let cure = said(t::duplicate_id_cure);
            desk.error(escape.clone(), said(|l| t::escape_is_option(l, shown(name), line.say(l))), cure);
        }
    }
}

fn asks_nothing(desk: &mut Desk<'_>, node: &Node, required: bool, escapes: &[Escape]) {
    for (field, wrong) in [("required", required), ("escapes", !escapes.is_empty())] {
        if wrong {
            let what = said(|l| t::info_asks(l, field));
            desk.error(place(node, field), what, said(|l| t::delete_field(l, field)));
        }
    }
}

fn mark(desk: &mut Desk<'_>, node: &Node, scope: &dyn Scope) -> Option<Kind> {
    let whole = |number: i64| Decimal::from_integer(number).unwrap_or_default();
    let (one, half) = (whole(1), Decimal::from_millionths(500_000));
    let mut bound = |name: &str, otherwise: Decimal| match node.get(name) {
        Some(_) => desk.decimal(node.get(name)),
        None => Some(otherwise),
    };
    let (min, max, step) = (bound("min", one), bound("max", whole(10)), bound("step", one));
    let low = desk.wording(node.get("low"), scope, Lines::One);
    let high = desk.wording(node.get("high"), scope, Lines::One);
    // Another step was reported with the form.
    let (min, max, step) = (min?, max?, step.filter(|step| *step == one || *step == half)?);
    if min > max {
        in_order(desk, node, Some(min), Some(max));
    } else if min == max {
        desk.error(place(node, "min"), said(|l| t::mark_empty(l, min, max)), said(t::mark_empty_cure));
    } else if !max.on_step(min, step) {
        desk.error(place(node, "max"), said(|l| t::mark_off_step(l, max, min, step)), said(t::mark_off_step_cure));
    } else if max.millionths() - min.millionths() > 100 * step.millionths() {
        desk.error(place(node, "max"), said(t::mark_too_many), said(t::mark_too_many_cure));
    }
    Some(Kind::Mark { min, max, step, low, high })
}

fn number(desk: &mut Desk<'_>, node: &Node, scope: &dyn Scope) -> Kind {
    let (min, max) = (desk.decimal(node.get("min")), desk.decimal(node.get("max")));
    in_order(desk, node, min, max);
    let decimals = count(node, "decimals").and_then(|n| u8::try_from(n).ok()).unwrap_or(0);
    for (field, bound) in [("min", min), ("max", max)] {
        if let Some(bound) = bound.filter(|bound| bound.decimals() > decimals) {
            let what = said(|l| t::more_decimals(l, bound, decimals));
            desk.error(place(node, field), what, said(t::more_decimals_cure));
        }
    }
    Kind::Number { min, max, decimals, unit: desk.wording(node.get("unit"), scope, Lines::One) }
}

fn text(desk: &mut Desk<'_>, node: &Node, scope: &dyn Scope) -> Kind {
    let message = desk.wording(node.get("message"), scope, Lines::Many);
    let pattern = node.get("pattern").and_then(|pattern| Some((pattern, pattern.text()?.to_owned())));
    if pattern.is_none() && node.entry("message").is_some() && node.entry("pattern").is_none() {
        let cure = said(|l| t::delete_field(l, "message"));
        desk.error(place(node, "message"), said(t::message_alone), cure);
    }
    if let Some((at, source)) = &pattern
        && !is_pattern(source)
    {
        desk.error(at.mark(), said(t::bad_pattern), said(t::bad_pattern_cure));
    }
    let pattern = pattern.map(|(_, source)| Pattern { source, message });
    Kind::Text { max_chars: count(node, "max_chars").unwrap_or(TEXT_CHARS), pattern }
}

/// Whether it compiles, alone and between the anchors with which it is used, and stays small.
fn is_pattern(source: &str) -> bool {
    let compiles =
        |pattern: &str| regex_lite::RegexBuilder::new(pattern).size_limit(PATTERN_SIZE).nest_limit(50).build().is_ok();
    source.len() <= PATTERN_BYTES && compiles(source) && compiles(&format!("^(?:{source})$"))
}
