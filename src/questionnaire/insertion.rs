//! Insertions in a text: `{{ sector | 'uw organisatie' }}`, `{{ region.name }}`. Parsed and checked at load, so that a
//! text that exists can always be filled.

use std::ops::Range;

use super::condition::{Fault, Problem, Scope, usable};
use super::nearest::nearest;
use super::{Insertion, Piece, Source};

/// What can be inserted besides answers.
const DATA: [(&str, Source); 4] = [
    ("region.name", Source::RegionName),
    ("wave.title", Source::WaveTitle),
    ("wave.opens", Source::WaveOpens),
    ("wave.closes", Source::WaveCloses),
];

/// The pieces of a text: what stands there, and what is filled in.
///
/// # Errors
/// Every problem of every insertion, in the order of the text.
pub fn parse_text(text: &str, scope: &dyn Scope) -> Result<Vec<Piece>, Vec<Problem>> {
    let mut pieces = Vec::new();
    let mut problems = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..)
        && !rest.is_empty()
    {
        let Some(opening) = rest.find("{{") else {
            pieces.push(Piece::Plain(rest.to_owned()));
            break;
        };
        if let Some(plain) = rest.get(..opening).filter(|plain| !plain.is_empty()) {
            pieces.push(Piece::Plain(plain.to_owned()));
        }
        let inside = rest.get(opening + 2..).unwrap_or_default();
        let start = at + opening;
        // A next opening before the closing means that this one was forgotten.
        let closing = inside.find("}}").filter(|end| inside.find("{{").is_none_or(|next| next > *end));
        let Some(closing) = closing else {
            problems.push(Problem::new(start..start + 2, Fault::InsertionNotClosed));
            at = start + 2;
            continue;
        };
        match insertion(inside.get(..closing).unwrap_or_default(), start + 2, scope) {
            Ok(Some(insertion)) => pieces.push(Piece::Insert(insertion)),
            Ok(None) => {}
            Err(problem) => problems.push(problem),
        }
        at = start + 2 + closing + 2;
    }
    if problems.is_empty() { Ok(pieces) } else { Err(problems) }
}

/// What stands between the braces; `Ok(None)` where it names a question whose own definition is damaged.
fn insertion(inside: &str, start: usize, scope: &dyn Scope) -> Result<Option<Insertion>, Problem> {
    let (name, fallback) = match inside.split_once('|') {
        Some((name, fallback)) => (name, Some((fallback, start + name.len() + 1))),
        None => (inside, None),
    };
    let place = trimmed(name, start);
    let name = name.trim();
    if name.is_empty() {
        return Err(Problem::new(start - 2..start + inside.len() + 2, Fault::InsertionEmpty));
    }
    let fallback = fallback.map(|(text, at)| quoted(text, at)).transpose()?;
    if let Some((_, source)) = DATA.iter().find(|(known, _)| *known == name) {
        return Ok(Some(Insertion { source: source.clone(), fallback }));
    }
    if name.contains('.') || matches!(name, "region" | "wave") {
        let nearest = nearest(name, DATA.map(|(known, _)| known));
        return Err(Problem::new(place, Fault::UnknownData { name: name.to_owned(), nearest }));
    }
    match usable(scope.find(name), name) {
        Err(kind) => Err(Problem::new(place, kind)),
        Ok(None) => Ok(None),
        Ok(Some(question)) if fallback.is_none() => {
            Err(Problem::new(place, Fault::FallbackMissing { name: question.id.to_string() }))
        }
        Ok(Some(question)) => Ok(Some(Insertion { source: Source::Answer(question.id.clone()), fallback })),
    }
}

/// The text between quotation marks, and nothing around it.
fn quoted(text: &str, start: usize) -> Result<String, Problem> {
    let trimmed_text = text.trim();
    ['\'', '"']
        .into_iter()
        .find_map(|mark| trimmed_text.strip_prefix(mark)?.strip_suffix(mark).filter(|inner| !inner.contains(mark)))
        .map(str::to_owned)
        .ok_or_else(|| Problem::new(trimmed(text, start), Fault::FallbackNotQuoted))
}

/// The bytes of a part without the white space around it; of nothing but white space, the whole.
fn trimmed(part: &str, start: usize) -> Range<usize> {
    let inner = part.trim();
    if inner.is_empty() {
        return start..start + part.len();
    }
    let from = start + (part.len() - part.trim_start().len());
    from..from + inner.len()
}

#[cfg(test)]
mod tests {
    use super::super::condition::tests::Earlier;
    use super::*;
    use crate::questionnaire::Id;
    use crate::text::Lang;

    #[test]
    fn a_text_falls_into_pieces() {
        let scope = Earlier::standard();
        let pieces = parse_text("Beste {{ sector | 'collega' }}, tot {{wave.closes}}. {niets}}", &scope).unwrap();
        assert_eq!(
            pieces,
            [
                Piece::Plain("Beste ".into()),
                Piece::Insert(Insertion {
                    source: Source::Answer(Id::new("sector")),
                    fallback: Some("collega".into())
                }),
                Piece::Plain(", tot ".into()),
                Piece::Insert(Insertion { source: Source::WaveCloses, fallback: None }),
                Piece::Plain(". {niets}}".into()),
            ]
        );
        assert_eq!(parse_text("", &scope), Ok(Vec::new()));
    }

    #[test]
    fn what_is_wrong_with_an_insertion_is_told_where_it_stands() {
        let scope = Earlier::standard();
        for (text, place, kind) in [
            ("{{ sector }}", "sector", "FallbackMissing"),
            ("{{ sectr | 'x' }}", "sectr", "UnknownQuestion"),
            ("{{ later | 'x' }}", "later", "LaterQuestion"),
            ("{{ zelf | 'x' }}", "zelf", "OwnQuestion"),
            ("{{ opmerking | 'x' }}", "opmerking", "FreeText"),
            ("{{ uitleg | 'x' }}", "uitleg", "AsksNothing"),
            ("{{ region.naam }}", "region.naam", "UnknownData"),
            ("{{ wave }}", "wave", "UnknownData"),
            ("één {{ sector", "{{", "InsertionNotClosed"),
            ("{{ {{ region.name }}", "{{", "InsertionNotClosed"),
            ("{{  }}", "{{  }}", "InsertionEmpty"),
            ("{{ sector | collega }}", "collega", "FallbackNotQuoted"),
            ("{{ sector | 'a' 'b' }}", "'a' 'b'", "FallbackNotQuoted"),
            ("{{ sector | ' }}", "'", "FallbackNotQuoted"),
        ] {
            let problems = parse_text(text, &scope).unwrap_err();
            assert_eq!(problems.len(), 1, "{text}: {problems:?}");
            assert_eq!(&text[problems[0].range.clone()], place, "{text}");
            assert!(format!("{:?}", problems[0].kind).starts_with(kind), "{text}: {:?}", problems[0].kind);
            assert!(!problems[0].what(Lang::Nl).is_empty());
        }
    }

    #[test]
    fn the_suggestion_names_what_was_probably_meant() {
        let problem = parse_text("{{ region.naam }}", &Earlier::standard()).unwrap_err().remove(0);
        assert_eq!(problem.cure(Lang::Nl), "Bedoelt u `region.name`?");
    }
}
