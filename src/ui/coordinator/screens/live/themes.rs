//! The themes of a questionnaire below each other: mean, change, what was aimed at, and how the answers lie.
//!
//! Invariant: everything here comes out of [`crate::results::disclose`]; what is not shown says why in its place.

use super::super::super::act::Act;
use super::super::super::bars::{Axis, diverging};
use super::super::super::scene::Scene;
use crate::port::{Dossier, Part as Of};
use crate::questionnaire::{Question, Theme};
use crate::results::{Basis, Contrast, Disclosed, Figure, Word, theme_distribution, why};
use crate::text::coordinator::live as say;
use crate::text::results::report as figures;
use crate::ui::row::Row;
use crate::ui::sheet::Part;
use crate::ui::visible::{cut, width, wrap};
use crate::wave::{State, Stored};

/// Columns between two things.
const APART: u16 = 2;

/// A theme with what may be said of it.
struct Line<'a> {
    theme: &'a Theme,
    name: String,
    mean: Option<f64>,
    /// Why there is no mean.
    instead: Option<String>,
    change: Option<Contrast>,
    goal: Option<f64>,
    counts: Option<Vec<u64>>,
}

/// Where the parts of a line stand.
struct Places {
    name: u16,
    mean: u16,
    change: Option<u16>,
    goal: Option<u16>,
    bar: u16,
    axis: Axis,
    columns: u16,
}

/// The head, a line for each theme, and one for the background.
pub fn themes(scene: &Scene<'_>, dossier: &Dossier, part: &Of) -> Vec<Part<Act>> {
    let look = scene.look;
    let basis = part.basis(&dossier.row);
    let Some(disclosed) = scene.disclosed else { return Vec::new() };
    let themes = part.frozen.questionnaire.themes.iter();
    let mut lines: Vec<Line> = themes.map(|theme| line(scene, dossier, part, theme, &basis, disclosed)).collect();
    if scene.reading.by_mean {
        // Those without a mean come last, in the order of the file.
        lines.sort_by(|one, other| match (one.mean, other.mean) {
            (Some(one), Some(other)) => other.total_cmp(&one),
            (one, other) => other.is_some().cmp(&one.is_some()),
        });
    }
    let places = places(scene, &lines);
    let mut parts = vec![Part::Rows(vec![head(scene, part, &places, &lines)])];
    parts.extend(lines.iter().map(|line| Part::Drawn(drawn(scene, line, &places), Act::Theme(line.theme.id.clone()))));
    if part.frozen.questionnaire.background.iter().any(Question::asks) {
        let row = Row::new().at(0, &cut(&say::background(scene.lang), places.columns, look.signs.more), look.plain());
        parts.push(Part::Drawn(vec![row], Act::Background));
    }
    parts
}

/// What holds of all that is shown, in a sentence.
pub fn footing(scene: &Scene<'_>, dossier: &Dossier, part: &Of) -> String {
    let lang = scene.lang;
    let basis = part.basis(&dossier.row);
    let published = part.published.published;
    if dossier.row.closings == 0 {
        return if published == 0 {
            figures::nothing_yet(lang, 2 * basis.least())
        } else {
            say::steps(lang, basis.least())
        };
    }
    if published < basis.least() {
        figures::nothing_to_show(lang, basis.least())
    } else if dossier.row.stored == Stored::Opened && dossier.state != State::Closed {
        figures::reopened(lang)
    } else if part.published.left_out > 0 {
        figures::left_out(lang, part.published.left_out)
    } else {
        figures::smallest_group(lang, basis.least())
    }
}

fn line<'a>(
    scene: &Scene<'_>,
    dossier: &Dossier,
    part: &Of,
    theme: &'a Theme,
    basis: &Basis<'_>,
    disclosed: &Disclosed,
) -> Line<'a> {
    let lang = scene.lang;
    let figure = disclosed.themes.get(&theme.id);
    let mean = figure.and_then(Figure::shown).and_then(|figures| figures.mean);
    let instead = match figure {
        // Where there is nothing at all, one sentence below says so.
        _ if part.published.published == 0 => None,
        Some(Figure::Hidden(reason)) => Some(why(basis, lang, *reason)),
        None => Some(say::no_score(lang)),
        Some(Figure::Shown(_)) => None,
    };
    let change = scene.former().filter(|_| mean.is_some()).and_then(|former| {
        let (_, changes) = former.changes.iter().find(|(id, _)| id == part.id())?;
        changes.themes.get(&theme.id)?.contrast
    });
    let goal = dossier.row.wave.ambitions.iter().find(|ambition| ambition.theme == theme.id);
    Line {
        theme,
        name: scene.words(&theme.title),
        mean,
        instead,
        change,
        goal: goal.and_then(|ambition| ambition.target),
        counts: theme_distribution(theme, disclosed),
    }
}

fn places(scene: &Scene<'_>, lines: &[Line]) -> Places {
    let columns = scene.room.columns().saturating_sub(2);
    let wide = |texts: &mut dyn Iterator<Item = String>| texts.map(|text| width(&text)).max();
    let mean =
        wide(&mut lines.iter().filter_map(|line| Some(figures::rounded(scene.lang, line.mean?, 1)))).unwrap_or(0);
    let change = wide(&mut lines.iter().filter_map(|line| Some(changed(scene, line.change.as_ref()?))));
    let goal = wide(&mut lines.iter().filter_map(|line| Some(aimed(scene, line.mean?, line.goal?))));
    let long = lines.iter().map(|line| width(&line.name)).max().unwrap_or(0);
    let beside = |of: Option<u16>| of.map_or(0, |wide| wide + APART);
    let fixed = mean + 2 * APART + beside(change) + beside(goal);
    let least = columns / 3;
    // The bars get what long names leave.
    let bar = columns.saturating_sub(fixed + long).clamp(least, (columns / 2).max(least));
    let name = columns.saturating_sub(fixed + bar).min(long.max(width(&say::background(scene.lang))));
    let bars = || lines.iter().filter_map(|line| line.counts.as_deref());
    let mut at = name + APART;
    let mut after = |wide: u16| {
        let here = at;
        at += wide + APART;
        here
    };
    let mean = after(mean);
    let change = change.map(&mut after);
    let goal = goal.map(&mut after);
    let bar_at = after(0);
    Places {
        name,
        mean,
        change,
        goal,
        bar: bar_at,
        axis: Axis::fitting(columns.saturating_sub(bar_at), bars()),
        columns,
    }
}

/// `Thema's · Uitvoering (n = 125 van 132)`, and which side of the bars is which.
fn head(scene: &Scene<'_>, part: &Of, places: &Places, lines: &[Line]) -> Row {
    let (lang, look) = (scene.lang, scene.look);
    let names = scene.names(40);
    let name = scene.audience_at().and_then(|at| names.get(at)).map_or("", String::as_str);
    let title = if scene.reading.by_mean { say::themes_by_mean(lang, name) } else { say::themes(lang, name) };
    let (n, sent) = (part.published.published, part.counts.submitted);
    // As much of it as stands whole.
    let titled = |room: u16| {
        let all =
            [format!("{title} {}", say::themes_n_of(lang, n, sent)), format!("{title} {}", say::themes_n(lang, n))];
        let whole = all.into_iter().find(|text| width(text) <= room).unwrap_or_else(|| title.clone());
        Row::new().at(0, &cut(&whole, room, look.signs.more), look.strong())
    };
    if lines.iter().all(|line| line.counts.is_none()) {
        return titled(places.columns);
    }
    // Two columns more than in the lines below, which stand behind the mark.
    let middle = places.bar + places.axis.left + 2;
    let mut left = format!("{} {} ", say::low(lang), look.signs.here_end);
    let right = format!(" {} {}", look.signs.here, say::high(lang));
    let is_right_told = middle + 1 + width(&right) <= places.columns + 2;
    let goal_end = places.goal.map(|goal| goal + 2 + width(&say::goal(lang)) + 1);
    // Nothing else tells what was aimed at; which side is which, the other side tells too.
    if is_right_told && goal_end.is_some_and(|end| end > middle.saturating_sub(width(&left))) {
        left = format!("{} ", look.signs.here_end);
    }
    let from = middle.saturating_sub(width(&left));
    let room = places.goal.map_or(from, |goal| from.min(goal + 2)).saturating_sub(APART);
    let mut row = titled(room).at(from, &left, look.plain());
    row.put(middle, look.signs.bar, look.quiet(), None);
    if is_right_told {
        row.put(middle + 1, &right, look.plain(), None);
    }
    if let Some(goal) = places.goal.filter(|_| goal_end.is_some_and(|end| end <= from)) {
        row.put(goal + 2, &say::goal(lang), look.plain(), None);
    }
    row
}

fn drawn(scene: &Scene<'_>, line: &Line, places: &Places) -> Vec<Row> {
    let (lang, look) = (scene.lang, scene.look);
    let mut row = Row::new().at(0, &cut(&line.name, places.name, look.signs.more), look.plain());
    if let Some(instead) = &line.instead {
        let room = places.columns.saturating_sub(places.mean);
        if width(instead) <= room {
            return vec![row.at(places.mean, instead, look.plain())];
        }
        let below = wrap(instead, places.columns.saturating_sub(2)).into_iter();
        return std::iter::once(row).chain(below.map(|text| Row::new().at(2, &text, look.plain()))).collect();
    }
    if let Some(mean) = line.mean {
        row.put(places.mean, &figures::rounded(lang, mean, 1), look.strong(), None);
        if let Some((at, change)) = places.change.zip(line.change.as_ref()) {
            row.put(at, &changed(scene, change), look.plain(), None);
        }
        if let Some((at, goal)) = places.goal.zip(line.goal) {
            row.put(at, &aimed(scene, mean, goal), look.plain(), None);
        }
    }
    if let Some(counts) = &line.counts {
        row = row.runs(places.bar, &diverging(counts, places.axis, look));
    }
    vec![row]
}

/// `▲ +0,3`; the sign only where the difference can be shown to be more than chance.
fn changed(scene: &Scene<'_>, change: &Contrast) -> String {
    let signs = scene.look.signs;
    let sign = match change.word {
        Word::Progress | Word::Higher => signs.up,
        Word::Decline | Word::Lower => signs.down,
        Word::NoDemonstrableDifference | Word::TooFewAnswers => " ",
    };
    let rounded = figures::rounded(scene.lang, change.difference.abs(), 1);
    let nothing = !rounded.contains(|digit: char| ('1'..='9').contains(&digit));
    let plus = if nothing {
        " "
    } else if change.difference < 0.0 {
        "−"
    } else {
        "+"
    };
    format!("{sign} {plus}{rounded}")
}

/// `√ 4,0` where it was reached, `< 4,0` where it was not.
fn aimed(scene: &Scene<'_>, mean: f64, goal: f64) -> String {
    let sign = if mean >= goal { scene.look.signs.done } else { "<" };
    format!("{sign} {}", figures::rounded(scene.lang, goal, 1))
}
