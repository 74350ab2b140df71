//! Who could be singled out by what is shown together: groups of the split question, and questions under a condition.
//!
//! Decided once, at a closing, and kept with it. Invariant: whoever remembers every look ever taken can add up and
//! subtract what they saw as they like, and never gets at a set of respondents smaller than `min_group`.

use std::collections::{BTreeMap, BTreeSet};

use super::disclosure::LEAST_MIN_GROUP;
use super::overlap::Table;
use super::tally::placed;
use crate::interview::Answers;
use crate::questionnaire::{Id, Questionnaire};

/// What of one respondent decides in which cell they are.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Member {
    /// Option of the split question; empty: not answered, or no split question.
    pub group: String,
    /// The conditional questions that were shown to them.
    pub conditional: BTreeSet<Id>,
}

impl Member {
    /// Of a sent record.
    #[must_use]
    pub fn of(questionnaire: &Questionnaire, answers: &Answers) -> Self {
        let (group, path) = placed(questionnaire, answers);
        let shown = questionnaire.conditional().filter(|question| path.contains(question.id.as_str()));
        Self { group, conditional: shown.map(|question| question.id.clone()).collect() }
    }
}

/// How many respondents are alike.
pub type Crowd = BTreeMap<Member, u64>;

/// How many there are.
#[must_use]
pub fn headcount(crowd: &Crowd) -> u64 {
    crowd.values().fold(0, |sum, n| sum.saturating_add(*n))
}

/// Which groups and conditional questions may be shown together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Partition {
    /// Groups that are not shown for themselves.
    pub hidden: BTreeSet<String>,
    /// The conditional questions that may be shown, in the order of the file.
    pub conditional: Vec<Id>,
}

impl Partition {
    /// Decides it at the first closing that shows anything, for everybody who is in the tallies. `steps` are those who
    /// entered them together, lot by lot.
    ///
    /// A group is hidden with fewer than `min_group` members, and as long as the hidden ones together are fewer, the
    /// next smallest too; and further ones as long as the groups beside the lots would single somebody out. A
    /// conditional question, in the order of the file, is shown if every cell formed with those already shown is empty
    /// or holds `min_group`, and nobody is singled out beside the lots.
    #[must_use]
    pub fn of(questionnaire: &Questionnaire, steps: &[Crowd], min_group: u64) -> Self {
        let least = min_group.max(LEAST_MIN_GROUP);
        let sizes = sizes(steps.iter());
        let mut partition = Self { hidden: hidden_groups(&sizes, least), conditional: Vec::new() };
        while partition.singles_out(steps, least) {
            let shown = sizes.iter().filter(|(group, n)| **n > 0 && !partition.hidden.contains(**group));
            let Some((group, _)) = shown.min_by_key(|(group, n)| (**n, **group)) else { break };
            partition.hidden.insert((*group).to_owned());
        }
        for (_, question) in questionnaire.questions().filter(|(_, question)| question.asks()) {
            if questionnaire.is_conditional(question.id.as_str()) {
                partition.conditional.push(question.id.clone());
                if partition.has_small_cell(steps, least) || partition.singles_out(steps, least) {
                    partition.conditional.pop();
                }
            }
        }
        partition
    }

    /// What may be shown after a reopening, or `None` where that must stay what it is. `former` are those of whom this
    /// partition was shown, `steps` those who came since, closing by closing.
    ///
    /// Of the former ones no cell is ever parted, as the new figures less the old would show each part. Of those who
    /// came since, nobody may stand out against the whole of the closings between.
    #[must_use]
    pub fn after(&self, former: &Crowd, steps: &[Crowd], min_group: u64) -> Option<Self> {
        let least = min_group.max(LEAST_MIN_GROUP);
        let sizes = sizes(std::iter::once(former).chain(steps));
        let mut hidden = hidden_groups(&sizes, least);
        let before = former.keys().map(|member| &member.group).filter(|group| self.hidden.contains(*group));
        hidden.extend(before.cloned());
        let next = Self { hidden, conditional: self.conditional.clone() };
        (!next.singles_out(steps, least)).then_some(next)
    }

    /// Whether a cell of everybody together holds a few, but fewer than `least`.
    fn has_small_cell(&self, steps: &[Crowd], least: u64) -> bool {
        let mut cells: BTreeMap<Cell, u64> = BTreeMap::new();
        for (member, n) in steps.iter().flatten() {
            *cells.entry(self.cell(member)).or_default() += n;
        }
        cells.values().any(|n| *n < least)
    }

    /// Whether sums and differences of what is shown — everybody of each step, everybody of each cell — give a set of a
    /// few respondents, but fewer than `least`.
    #[must_use]
    pub fn singles_out(&self, steps: &[Crowd], least: u64) -> bool {
        let mut columns: BTreeMap<Cell, usize> = BTreeMap::new();
        let mut table = Table::default();
        for step in steps {
            let mut row: BTreeMap<usize, u64> = BTreeMap::new();
            for (member, n) in step {
                let new = columns.len();
                let column = *columns.entry(self.cell(member)).or_insert(new);
                *row.entry(column).or_default() += n;
            }
            table.add(&row);
        }
        table.singles_out(least)
    }

    /// Everybody in a cell agrees in shown group (the hidden ones are one) and in which of the shown conditional
    /// questions were shown to them.
    fn cell(&self, member: &Member) -> Cell {
        let group = (!self.hidden.contains(&member.group)).then(|| member.group.clone());
        (group, self.conditional.iter().map(|id| member.conditional.contains(id)).collect())
    }
}

type Cell = (Option<String>, Vec<bool>);

fn sizes<'a>(crowds: impl Iterator<Item = &'a Crowd>) -> BTreeMap<&'a str, u64> {
    let mut sizes: BTreeMap<&str, u64> = BTreeMap::new();
    for (member, n) in crowds.flatten() {
        *sizes.entry(&member.group).or_default() += n;
    }
    sizes
}

/// The groups that are too small, and those that must be hidden with them.
#[must_use]
pub fn hidden_groups(sizes: &BTreeMap<&str, u64>, min_group: u64) -> BTreeSet<String> {
    let mut by_size: Vec<(u64, &str)> = sizes.iter().map(|(group, n)| (*n, *group)).filter(|(n, _)| *n > 0).collect();
    by_size.sort_unstable();
    let mut hidden = BTreeSet::new();
    let mut together = 0;
    for (n, group) in by_size {
        if n >= min_group && (together == 0 || together >= min_group) {
            break;
        }
        together += n;
        hidden.insert(group.to_owned());
    }
    hidden
}

#[cfg(test)]
mod tests {
    use super::*;

    fn crowd(groups: &[(&str, u64)]) -> Crowd {
        let one = |group: &str| Member { group: group.to_owned(), conditional: BTreeSet::new() };
        groups.iter().map(|(group, n)| (one(group), *n)).collect()
    }

    #[test]
    fn small_groups_are_hidden_and_never_alone() {
        for (groups, expected) in [
            (vec![("po", 6), ("vo", 7)], vec![]),
            (vec![("po", 0), ("vo", 7)], vec![]),
            // Alone, the three of vo would follow from the whole less the others.
            (vec![("po", 6), ("vo", 3), ("jeugdhulp", 9)], vec!["po", "vo"]),
            (vec![("po", 2), ("vo", 3), ("jeugdhulp", 9)], vec!["po", "vo"]),
            (vec![("po", 2), ("vo", 2), ("jeugdhulp", 9)], vec!["jeugdhulp", "po", "vo"]),
            // Who did not answer is a group too.
            (vec![("", 1), ("po", 5), ("vo", 8)], vec!["", "po"]),
            (vec![("po", 4)], vec!["po"]),
            (vec![], vec![]),
        ] {
            let found: Vec<String> = hidden_groups(&groups.iter().copied().collect(), 5).into_iter().collect();
            assert_eq!(found, expected, "{groups:?}");
        }
    }

    fn hiding(hidden: &[&str]) -> Partition {
        Partition { hidden: hidden.iter().map(|group| (*group).to_owned()).collect(), conditional: Vec::new() }
    }

    #[test]
    fn a_few_newcomers_in_a_cell_stand_out() {
        let former = crowd(&[("po", 9), ("vo", 3), ("gemeente", 3)]);
        let partition = hiding(&["vo", "gemeente"]);
        let after = |newcomers: &[(&str, u64)], least| partition.after(&former, &[crowd(newcomers)], least);
        assert_eq!(after(&[("po", 5)], 5), Some(partition.clone()));
        assert_eq!(after(&[("po", 5), ("vo", 1)], 5), None);
        assert_eq!(after(&[("po", 5), ("vo", 2), ("gemeente", 3)], 5), Some(partition.clone()), "one cell together");
        assert_eq!(after(&[("po", 7)], 8), None);
    }

    #[test]
    fn a_hidden_group_stays_hidden_when_newcomers_make_it_large() {
        // Shown as eight, less the five who came, it would show the three who were there before.
        let former = crowd(&[("po", 6), ("vo", 3), ("jeugdhulp", 9)]);
        let next = hiding(&["po", "vo"]).after(&former, &[crowd(&[("vo", 5)])], 5);
        assert_eq!(next, Some(hiding(&["po", "vo"])));
        let new = hiding(&["po", "vo"]).after(&former, &[crowd(&[("gemeente", 9)])], 5);
        assert_eq!(new, Some(hiding(&["po", "vo"])), "a group of newcomers only is shown");
    }

    #[test]
    fn newcomers_of_several_closings_are_looked_at_apart() {
        let former = crowd(&[("po", 6), ("vo", 6)]);
        let late = crowd(&[("po", 4), ("vo", 1)]);
        let all = hiding(&[]);
        assert_eq!(all.after(&former, &[late.clone(), crowd(&[("po", 5)])], 5), None, "the one of vo would stand out");
        assert_eq!(all.after(&former, &[late, crowd(&[("po", 5), ("vo", 5)])], 5), Some(all));
    }
}
