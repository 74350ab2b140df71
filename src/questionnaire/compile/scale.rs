//! Scales and escapes, and the letters that choose escapes.

use std::collections::BTreeMap;

use super::desk::{Desk, Lines};
use crate::questionnaire::condition::Scope;
use crate::questionnaire::diagnostics::{said, shown};
use crate::questionnaire::tree::{Node, Span};
use crate::questionnaire::{Escape, Id, Piece, Point, Scale, Wording, file};
use crate::text::check as t;

pub fn scale(desk: &mut Desk<'_>, id: &str, node: &Node, scope: &dyn Scope) -> Option<Scale> {
    let points = points(desk, node.get("points")?, scope);
    let escapes = node.get("escapes").map_or_else(Vec::new, |list| escapes(desk, list, scope));
    Some(Scale { id: Id::new(id), points, escapes })
}

fn points(desk: &mut Desk<'_>, list: &Node, scope: &dyn Scope) -> Vec<Point> {
    let items = list.items();
    if !items.is_empty() && !(2..=10).contains(&items.len()) {
        desk.error(list.mark(), said(|l| t::scale_size(l, items.len())), said(t::scale_size_cure));
    }
    let mut values: Vec<(i64, Span)> = Vec::new();
    let mut told = false;
    let mut points = Vec::new();
    for item in items.iter().take(10) {
        let label = desk.wording(item.get("label"), scope, Lines::One);
        let Some((value, at)) = item.get("value").and_then(|node| Some((node.whole()?, node.mark()))) else { continue };
        let step = match values.as_slice() {
            [(first, _), (second, _), ..] => second - first,
            [(first, _)] if value == first - 1 => -1,
            _ => 1,
        };
        let wanted = values.last().map(|(last, _)| last + step);
        if let Some((_, first)) = values.iter().find(|(known, _)| *known == value) {
            let line = desk.line(first);
            desk.error(at.clone(), said(|l| t::duplicate_value(l, value, line.say(l))), said(t::values_cure));
            told = true;
        } else if let Some(wanted) = wanted.filter(|wanted| *wanted != value && !told) {
            desk.error(at.clone(), said(|l| t::values_not_consecutive(l, value, wanted)), said(t::values_cure));
            told = true;
        }
        values.push((value, at));
        points.extend(label.map(|label| Point { value, label }));
    }
    points
}

/// An escape whose letters are not settled yet.
struct Draft {
    id: Id,
    label: Wording,
    /// Per language: the letter the writer chose, and where.
    wanted: Vec<Option<(char, Span)>>,
    at: Span,
}

/// Escapes of one list, each with a letter of its own in every language: first the letters that the writer chose, then
/// for the others the first free letter of their label.
pub fn escapes(desk: &mut Desk<'_>, list: &Node, scope: &dyn Scope) -> Vec<Escape> {
    let mut seen = BTreeMap::new();
    let mut drafts = Vec::new();
    for item in list.items() {
        let label = desk.wording(item.get("label"), scope, Lines::One);
        if let Some(id) = item.get("id")
            && let Some(name) = id.text()
        {
            desk.unique(&mut seen, name, &id.mark());
            let wanted = desk.languages.iter().map(|code| wanted_key(item.get("key"), code)).collect();
            drafts.extend(label.map(|label| Draft { id: Id::new(name), label, wanted, at: id.mark() }));
        }
    }
    let languages = desk.languages;
    let mut keys: Vec<Vec<char>> = vec![Vec::new(); drafts.len()];
    for (place, language) in languages.iter().enumerate() {
        for (own, key) in keys.iter_mut().zip(letters(desk, &drafts, place, language)) {
            own.extend(key);
        }
    }
    drafts.into_iter().zip(keys).map(|(draft, keys)| Escape { id: draft.id, label: draft.label, keys }).collect()
}

fn wanted_key(node: Option<&Node>, language: &str) -> Option<(char, Span)> {
    let node = node?;
    let node = if node.entries().is_empty() { node } else { node.get(language)? };
    let letter = node.text().filter(|word| (file::KEY.fits)(word))?.chars().next()?;
    Some((small(letter), node.mark()))
}

fn small(letter: char) -> char {
    letter.to_lowercase().next().unwrap_or(letter)
}

/// The letter of each escape in one language; `None` where there is none, which has been reported.
fn letters(desk: &mut Desk<'_>, drafts: &[Draft], place: usize, language: &str) -> Vec<Option<char>> {
    let mut taken: BTreeMap<char, &Id> = BTreeMap::new();
    let mut letters = vec![None; drafts.len()];
    for (draft, letter) in drafts.iter().zip(&mut letters) {
        let Some((wanted, at)) = draft.wanted.get(place).cloned().flatten() else { continue };
        if let Some(other) = taken.get(&wanted) {
            // One letter for all languages clashes in each of them; once is enough.
            let before = draft.wanted.iter().take(place).flatten();
            if !before.into_iter().any(|(_, told)| *told == at) {
                let what = said(|l| t::key_clash(l, wanted, language, other));
                desk.error(at, what, said(t::key_clash_cure));
            }
        } else {
            taken.insert(wanted, &draft.id);
            *letter = Some(wanted);
        }
    }
    for (draft, letter) in drafts.iter().zip(&mut letters) {
        if draft.wanted.get(place).is_some_and(Option::is_some) {
            continue;
        }
        let free = candidates(&draft.label, language).into_iter().find(|candidate| !taken.contains_key(candidate));
        if let Some(found) = free {
            taken.insert(found, &draft.id);
        } else {
            let what = said(|l| t::key_none(l, shown(language)));
            desk.error(draft.at.clone(), what, said(t::key_none_cure));
        }
        *letter = free;
    }
    letters
}

/// The letters of a label in their order, then the rest of the alphabet.
fn candidates(label: &Wording, language: &str) -> Vec<char> {
    let plain = label.pieces(language).iter().filter_map(|piece| match piece {
        Piece::Plain(text) => Some(text.as_str()),
        Piece::Insert(_) => None,
    });
    let own = plain.flat_map(str::chars).map(small).filter(char::is_ascii_lowercase);
    own.chain('a'..='z').collect()
}
