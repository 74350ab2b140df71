//! Which known name a writer probably meant.

/// The known name that is nearest to `name` in letters typed wrongly, left out, added or swapped; `None` when all are
/// too far off: more than a third of the letters, though one is always forgiven and never more than four.
pub(crate) fn nearest<'k>(name: &str, known: impl IntoIterator<Item = &'k str>) -> Option<String> {
    let wrong: Vec<char> = name.chars().take(80).flat_map(char::to_lowercase).collect();
    let allowed = (wrong.len() / 3).clamp(1, 4);
    known
        .into_iter()
        .map(|right| {
            (distance(&wrong, &right.chars().take(80).flat_map(char::to_lowercase).collect::<Vec<_>>()), right)
        })
        .filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, right)| right.to_owned())
}

/// What Dutch writers call fields and kinds, and what these are called in a file.
const DUTCH: &[(&str, &[&str])] = &[
    ("achtergrond", &["background"]),
    ("antwoorden", &["options"]),
    ("cijfer", &["mark"]),
    ("datum", &["date"]),
    ("doelgroep", &["audience"]),
    ("eenheid", &["unit"]),
    ("getal", &["number"]),
    ("keuze", &["single"]),
    ("meerkeuze", &["multiple"]),
    ("minuten", &["minutes"]),
    ("naam", &["id"]),
    ("omgekeerd", &["reverse"]),
    ("opties", &["options"]),
    ("punten", &["points"]),
    ("rangorde", &["rank"]),
    ("schaal", &["scale"]),
    ("schalen", &["scales"]),
    ("soort", &["kind"]),
    ("stelling", &["likert", "text"]),
    ("talen", &["languages"]),
    ("tekst", &["text"]),
    ("themas", &["themes"]),
    ("titel", &["title"]),
    ("toelichting", &["comment", "help"]),
    ("uitleg", &["help"]),
    ("verplicht", &["required"]),
    ("versie", &["version"]),
    ("voorwaarde", &["show_if"]),
    ("vraag", &["text"]),
    ("vragen", &["questions"]),
    ("waarde", &["value"]),
];

/// The word of the file's format that was probably meant: the nearest one, or what a Dutch word stands for.
pub(crate) fn meant<'k>(name: &str, known: impl IntoIterator<Item = &'k str>) -> Option<String> {
    let known: Vec<&str> = known.into_iter().collect();
    let plain = name.to_lowercase().replace('\'', "");
    let words = DUTCH.iter().find(|(dutch, _)| *dutch == plain).map_or(&[][..], |(_, words)| words);
    let translated = words.iter().find(|word| known.contains(word)).map(|word| (*word).to_owned());
    translated.or_else(|| nearest(name, known))
}

/// Optimal string alignment: Levenshtein's distance in which a swap of neighbours counts once.
fn distance(left: &[char], right: &[char]) -> usize {
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=right.len()).collect();
    let mut left_before = None;
    for (row, &a) in left.iter().enumerate() {
        let mut this = Vec::with_capacity(right.len() + 1);
        this.push(row + 1);
        let mut right_before = None;
        for (column, &b) in right.iter().enumerate() {
            let at = |line: &[usize], place: usize| line.get(place).copied().unwrap_or(usize::MAX / 2);
            let mut best =
                (at(&last, column) + usize::from(a != b)).min(at(&last, column + 1) + 1).min(at(&this, column) + 1);
            if column > 0 && left_before == Some(b) && right_before == Some(a) {
                best = best.min(at(&before_last, column - 1) + 1);
            }
            this.push(best);
            right_before = Some(b);
        }
        before_last = std::mem::replace(&mut last, this);
        left_before = Some(a);
    }
    last.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{meant, nearest};

    #[test]
    fn dutch_words_are_understood_where_their_translation_can_stand() {
        for (typed, known, right) in [
            ("vraag", ["text", "kind"], Some("text")),
            ("Opties", ["options", "kind"], Some("options")),
            ("thema's", ["themes", "title"], Some("themes")),
            ("toelichting", ["help", "text"], Some("help")),
            ("vraag", ["id", "label"], None),
            ("txet", ["text", "kind"], Some("text")),
        ] {
            assert_eq!(meant(typed, known).as_deref(), right, "{typed}");
        }
    }

    #[test]
    fn the_nearest_name_is_found_and_a_far_one_is_not_offered() {
        let known = ["sector", "functie", "organisatie"];
        for (typed, meant) in [
            ("sectr", Some("sector")),
            ("setcor", Some("sector")),
            ("Sector", Some("sector")),
            ("functies", Some("functie")),
            ("orgnaisatei", Some("organisatie")),
            ("gemeente", None),
            ("", None),
        ] {
            assert_eq!(nearest(typed, known).as_deref(), meant, "{typed}");
        }
    }
}
