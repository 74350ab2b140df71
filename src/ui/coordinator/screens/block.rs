//! The questions of a theme or of the background below each other: those on a scale as bars, the others in a line.

use std::cmp::Reverse;

use super::super::act::Act;
use super::super::bars::{self, Axis};
use super::super::reading::Order;
use super::super::scene::Scene;
use super::figures::{Figures, Other, part_of, rising, scored, short_change};
use super::groups::Side;
use crate::questionnaire::{Escape, Id, Kind, Question, Scale};
use crate::results::{Detail, Figure, QuestionFigures, Scored};
use crate::text::calendar;
use crate::text::coordinator::reading as say;
use crate::text::results::report as texts;
use crate::ui::row::Row;
use crate::ui::sheet::Part;
use crate::ui::visible::{Run, cut, width, wrap};

/// From so many columns on, figures stand in columns beside the text.
const BESIDE: u16 = 64;
/// From so many rows on there is white between questions, and how to read a theme stands above them.
pub const TALL: u16 = 34;
/// No more columns of escapes than this.
const ESCAPES: usize = 4;

/// What a block is drawn from.
struct Block<'a> {
    scene: &'a Scene<'a>,
    figures: &'a Figures<'a>,
    other: Option<Other<'a>>,
    groups: Vec<Side<'a>>,
    /// All escapes that items of a scale here have.
    escapes: Vec<&'a Escape>,
    columns: Columns,
    axis: Axis,
}

/// Where things stand beside the text.
#[derive(Clone, Copy)]
struct Columns {
    /// Columns for everything, behind the mark.
    all: u16,
    beside: bool,
    text: u16,
    bar: u16,
    number: u16,
    mean: u16,
}

const ESCAPE: u16 = 4;

impl Columns {
    fn of(scene: &Scene<'_>, escapes: usize) -> Self {
        let all = scene.room.columns().saturating_sub(2);
        let number = width(&say::column_number(scene.lang)) + 2;
        let mean = width(&say::column_mean(scene.lang)).max(4) + 2;
        if all < BESIDE {
            return Self { all, beside: false, text: all, bar: all.min(40), number, mean };
        }
        let left = all.saturating_sub(number + mean + ESCAPE * u16::try_from(escapes).unwrap_or(0) + 2);
        let bar = (left * 2 / 5).clamp(12, 40);
        Self { all, beside: true, text: left.saturating_sub(bar), bar, number, mean }
    }

    const fn bar_at(&self) -> u16 {
        if self.beside { self.text + 2 } else { 0 }
    }

    fn under_bar(&self) -> u16 {
        self.all.saturating_sub(self.bar_at()).max(1)
    }
}

/// The questions as choices, below what their columns mean.
pub fn block<'a>(
    scene: &'a Scene<'a>,
    figures: &'a Figures<'a>,
    questions: &'a [Question],
    groups: Vec<Side<'a>>,
) -> Vec<Part<Act>> {
    let asking: Vec<&Question> = questions.iter().filter(|question| question.asks()).collect();
    if asking.is_empty() {
        return vec![Part::Text(say::nothing_asked(scene.lang))];
    }
    let mut escapes: Vec<&Escape> = Vec::new();
    for escape in asking.iter().filter(|question| scale_of(question).is_some()).flat_map(|question| &question.escapes) {
        if !escapes.iter().any(|known| known.id == escape.id) && escapes.len() < ESCAPES {
            escapes.push(escape);
        }
    }
    let columns = Columns::of(scene, escapes.len());
    let other = scene.other();
    let mut all: Vec<Vec<u64>> = Vec::new();
    let sides = std::iter::once(figures)
        .chain(other.as_ref().map(|other| &other.figures))
        .chain(groups.iter().filter_map(|side| side.figures.as_ref().ok()));
    for side in sides {
        let items = asking.iter().filter(|question| scale_of(question).is_some());
        all.extend(items.filter_map(|question| Some(rising(question, scored(side.question(&question.id))?.1))));
    }
    let axis = Axis::fitting(columns.bar, all.iter().map(Vec::as_slice));
    let block = Block { scene, figures, other, groups, escapes, columns, axis };
    let mut parts = block.head(&asking);
    for (at, question) in block.sorted(asking).into_iter().enumerate() {
        if at > 0 && scene.room.height >= TALL {
            parts.push(Part::Gap);
        }
        parts.push(Part::Drawn(block.question(question), Act::Question(question.id.clone())));
    }
    parts
}

fn scale_of(question: &Question) -> Option<&Scale> {
    match &question.kind {
        Kind::Likert { scale, .. } => Some(scale),
        _ => None,
    }
}

impl Block<'_> {
    /// What signs and columns mean, then what the columns are called.
    fn head(&self, asking: &[&Question]) -> Vec<Part<Act>> {
        let (scene, lang, look) = (self.scene, self.scene.lang, self.scene.look);
        let mut rows = Vec::new();
        let columns = scene.room.columns();
        // One scale serves nearly every theme; where there are several, each question tells its own.
        let mut scales = asking.iter().filter_map(|question| scale_of(question));
        let first = scales.next();
        let scale = first.filter(|first| scales.all(|scale| scale.id == first.id));
        let mut legend = scale.map(|scale| {
            let mut points: Vec<_> = scale.points.iter().collect();
            points.sort_by_key(|point| point.value);
            points.iter().map(|point| scene.words(&point.label)).collect::<Vec<_>>()
        });
        let shown = asking.iter().any(|question| scored(self.figures.question(&question.id)).is_some());
        if let Some(labels) = legend.take().filter(|_| shown) {
            rows.extend(bars::legend(&labels, columns, look));
        }
        if shown && self.columns.beside && !self.escapes.is_empty() {
            let letter = |escape: &&Escape| {
                let letter = scene.letter_of(self.figures.questionnaire, escape);
                format!("{letter} {}", scene.words(&escape.label).to_lowercase())
            };
            let words = self.escapes.iter().map(letter).collect::<Vec<_>>().join("   ");
            // Behind the points, where there is room.
            let end = rows.last().map_or(columns, |row| row.end() + 3);
            let fits = end + width(&words) <= columns;
            if let Some(last) = rows.last_mut().filter(|_| fits) {
                last.put(end, &words, look.plain(), None);
            }
            let words = if fits { "" } else { &words };
            rows.extend(
                wrap(words, columns)
                    .iter()
                    .filter(|line| !line.is_empty())
                    .map(|line| Row::new().at(0, line, look.plain())),
            );
        }
        if let Some(other) = &self.other {
            let words = say::over_and_under(lang, scene.this_side(), &other.title);
            rows.extend(wrap(&words, columns).iter().map(|line| Row::new().at(0, line, look.plain())));
        }
        let order = match scene.reading.order {
            Order::File => say::order_file(lang),
            Order::Mean => say::order_mean(lang),
            Order::Missing => say::order_missing(lang),
        };
        let mut parts = Vec::new();
        if !rows.is_empty() {
            parts.extend([Part::Rows(rows), Part::Gap]);
        }
        let head = if self.columns.beside { self.columns.bar_at() } else { columns };
        let mut lines: Vec<Row> = wrap(&order, head).iter().map(|line| Row::new().at(0, line, look.strong())).collect();
        if let (true, true, Some(last)) = (shown, self.columns.beside, lines.last_mut()) {
            let letters = self.escapes.iter().map(|escape| scene.letter_of(self.figures.questionnaire, escape));
            let cells = std::iter::once(say::column_number(lang)).chain(letters);
            // Two to the right, as the choices below stand behind their mark.
            self.cells(last, 2, cells, &say::column_mean(lang));
        }
        parts.push(Part::Rows(lines));
        parts
    }

    /// Figures at the right: a number, the escapes, a mean.
    fn cells(&self, row: &mut Row, shift: u16, cells: impl Iterator<Item = String>, mean: &str) {
        let plain = self.scene.look.plain();
        let mut right = shift + self.columns.bar_at() + self.columns.bar;
        let wides = std::iter::once(self.columns.number).chain(std::iter::repeat(ESCAPE));
        for (text, wide) in cells.zip(wides) {
            right += wide;
            row.put(right.saturating_sub(width(&text)), &text, plain, None);
        }
        right += self.columns.mean;
        row.put(right.saturating_sub(width(mean)), mean, plain, None);
    }

    fn sorted<'q>(&self, mut asking: Vec<&'q Question>) -> Vec<&'q Question> {
        match self.scene.reading.order {
            Order::File => {}
            // Marks have a scale of their own and can't stand among the others.
            Order::Mean => asking.sort_by(|a, b| {
                let mean = |question: &Question| {
                    let mean = scored(self.figures.question(&question.id)).and_then(|(_, scored)| scored.mean);
                    let mean = mean.filter(|_| scale_of(question).is_some());
                    mean.unwrap_or(f64::NEG_INFINITY)
                };
                mean(b).total_cmp(&mean(a))
            }),
            Order::Missing => asking.sort_by_key(|question| {
                let figures = self.figures.question(&question.id).and_then(Figure::shown);
                let share = figures.map(|figures| {
                    let escaped: u64 = figures.escapes.iter().map(|(_, n)| n).sum();
                    (figures.missing.saturating_add(escaped)).saturating_mul(1_000_000) / figures.shown.max(1)
                });
                (share.is_none(), Reverse(share))
            }),
        }
        asking
    }

    fn question(&self, question: &Question) -> Vec<Row> {
        let (scene, plain) = (self.scene, self.scene.look.plain());
        let mut rows: Vec<Row> = wrap(&scene.question_text(question), self.columns.text)
            .iter()
            .map(|line| Row::new().at(0, line, plain))
            .collect();
        let mut beside: Vec<Row> = match self.figures.question(&question.id) {
            Some(Figure::Shown(figures)) => self.shown(question, figures),
            Some(Figure::Hidden(kept)) => self.under(&self.figures.why(scene, *kept)),
            None => Vec::new(),
        };
        beside.extend(self.compared(question));
        for side in &self.groups {
            beside.extend(self.group(question, side));
        }
        if !self.columns.beside {
            rows.extend(beside);
            return rows;
        }
        for (at, row) in beside.into_iter().enumerate() {
            match rows.get_mut(at) {
                Some(text) => text.spans.extend(row.spans),
                None => rows.push(row),
            }
        }
        rows
    }

    /// Words below the bar's left edge.
    fn under(&self, text: &str) -> Vec<Row> {
        let plain = self.scene.look.plain();
        let lines = wrap(text, self.columns.under_bar());
        lines.iter().map(|line| Row::new().at(self.columns.bar_at(), line, plain)).collect()
    }

    fn shown(&self, question: &Question, figures: &QuestionFigures) -> Vec<Row> {
        let mut rows = match &figures.detail {
            Detail::Scored(scored) if scale_of(question).is_some() => self.bar(question, figures, scored),
            _ => self.under(&self.in_a_line(question, figures)),
        };
        if self.figures.basis.is_question_late(question) {
            rows.extend(self.under(&texts::of_former_closing(self.scene.lang)));
        }
        rows
    }

    fn runs(&self, counts: &[u64]) -> Vec<Run> {
        if self.scene.reading.stacked {
            bars::stacked(counts, self.columns.bar, self.scene.look)
        } else {
            bars::diverging(counts, self.axis, self.scene.look)
        }
    }

    fn bar(&self, question: &Question, figures: &QuestionFigures, scored: &Scored) -> Vec<Row> {
        let (scene, lang) = (self.scene, self.scene.lang);
        let mut row = Row::new().runs(self.columns.bar_at(), &self.runs(&rising(question, scored)));
        let mean = scored.mean.map(|mean| texts::rounded(lang, mean, 1)).unwrap_or_default();
        let of = |id: &Id| figures.escapes.iter().find(|(known, _)| known == id).map(|(_, n)| n.to_string());
        if self.columns.beside {
            let escapes = self.escapes.iter().map(|escape| of(&escape.id).unwrap_or_default());
            self.cells(&mut row, 0, std::iter::once(figures.n.to_string()).chain(escapes), &mean);
            return vec![row];
        }
        let escapes = self
            .escapes
            .iter()
            .filter_map(|escape| Some(format!("{} {}", scene.words(&escape.label).to_lowercase(), of(&escape.id)?)));
        let words: Vec<String> =
            [texts::mean(lang, mean), say::all_answers(lang, figures.n)].into_iter().chain(escapes).collect();
        let mut rows = vec![row];
        rows.extend(self.under(&words.join(&format!(" {} ", scene.look.signs.dot))));
        rows
    }

    /// A question that stands on no scale, in a line.
    fn in_a_line(&self, question: &Question, figures: &QuestionFigures) -> String {
        let (scene, lang) = (self.scene, self.scene.lang);
        let of = say::all_answers(lang, figures.n);
        let said = match &figures.detail {
            Detail::Scored(scored) => {
                scored.mean.map(|mean| texts::mean(lang, texts::rounded(lang, mean, 1))).unwrap_or_default()
            }
            Detail::Options(counts) => {
                let (labels, n) = self.most(question, counts.iter().map(|(id, n)| (id, *n)));
                say::most_chosen(lang, labels, texts::percentage(lang, part_of(n, figures.n)))
            }
            Detail::Ranks(counts) => {
                let first = counts.iter().map(|(id, places)| (id, places.first().copied().unwrap_or(0)));
                let (labels, n) = self.most(question, first);
                say::most_first(lang, labels, texts::percentage(lang, part_of(n, figures.n)))
            }
            Detail::Numbers(Some([_, middle, _])) => {
                texts::median(lang, texts::rounded(lang, *middle, decimals(question)))
            }
            Detail::Dates(Some([_, middle, _])) => texts::median(lang, calendar::date(lang, *middle)),
            Detail::Numbers(None) | Detail::Dates(None) => String::new(),
            Detail::Texts => return say::texts_given(lang, figures.n),
        };
        let parts: Vec<String> = [said, of].into_iter().filter(|part| !part.is_empty()).collect();
        format!("{}{}", parts.join(", "), escaped_too(scene, question, figures))
    }

    /// What was chosen most; of several that were as often, two.
    fn most<'i>(&self, question: &Question, counts: impl Iterator<Item = (&'i Id, u64)>) -> (String, u64) {
        let counts: Vec<(&Id, u64)> = counts.collect();
        let most = counts.iter().map(|(_, n)| *n).max().unwrap_or(0);
        let all: Vec<String> =
            counts.iter().filter(|(_, n)| *n == most).map(|(id, _)| self.scene.option(question, id)).collect();
        let named = all.iter().take(2).cloned().collect::<Vec<_>>().join(" / ");
        match all.len().checked_sub(2) {
            None | Some(0) => (named, most),
            Some(more) => (format!("{named} {}", say::and_others(self.scene.lang, more)), most),
        }
    }

    /// The other side below this one, and the word for the difference.
    fn compared(&self, question: &Question) -> Vec<Row> {
        let Some(other) = &self.other else { return Vec::new() };
        let Some(change) = other.changes.questions.get(&question.id) else { return Vec::new() };
        let mut rows = Vec::new();
        if scale_of(question).is_some()
            && let Some((figures, scored)) = scored(other.figures.question(&question.id))
        {
            rows.extend(self.bar(question, figures, scored));
        }
        rows.extend(self.under(&short_change(self.scene, change.as_ref())));
        rows
    }

    /// A group's bar with its name above it. Of a group that is hidden altogether it has been said above.
    fn group(&self, question: &Question, side: &Side<'_>) -> Vec<Row> {
        let scene = self.scene;
        let dot = scene.look.signs.dot;
        match &side.figures {
            Err(_) => Vec::new(),
            Ok(figures) => match figures.question(&question.id) {
                Some(Figure::Shown(shown)) => {
                    let mut rows = match &shown.detail {
                        Detail::Scored(scored) if scale_of(question).is_some() => self.bar(question, shown, scored),
                        _ => self.under(&self.in_a_line(question, shown)),
                    };
                    let name = cut(&side.label, self.columns.under_bar(), scene.look.signs.more);
                    rows.insert(0, Row::new().at(self.columns.bar_at(), &name, scene.look.plain()));
                    rows
                }
                Some(Figure::Hidden(kept)) => {
                    self.under(&format!("{} {dot} {}", side.label, figures.why(scene, *kept)))
                }
                None => Vec::new(),
            },
        }
    }
}

/// Who escaped, for a question without columns of its own.
fn escaped_too(scene: &Scene<'_>, question: &Question, figures: &QuestionFigures) -> String {
    let some = figures.escapes.iter().filter(|(_, n)| *n > 0).filter_map(|(id, n)| {
        let escape = question.escapes.iter().find(|known| known.id == *id)?;
        Some(format!(", {} {n}", scene.words(&escape.label).to_lowercase()))
    });
    some.collect()
}

/// With how many decimals a number of this question is said.
pub fn decimals(question: &Question) -> usize {
    match question.kind {
        Kind::Number { decimals, .. } => usize::from(decimals).max(1),
        _ => 1,
    }
}
