//! Who could be singled out by what is shown together: groups of the split question, and questions under a condition.
//!
//! Decided once, at a closing, and kept with it.

use std::collections::{BTreeMap, BTreeSet};

use super::disclosure::LEAST_MIN_GROUP;
use super::shown::shown;
use super::tally::Tally;
use crate::interview::Answers;
use crate::questionnaire::{Id, Questionnaire};

/// What of one respondent decides in which cell they are.
#[derive(Clone, Debug, PartialEq, Eq)]
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
        let shown = shown(questionnaire, answers);
        // A tally of one respondent has one group.
        let group = Tally::of(questionnaire, answers).respondents.into_keys().next().unwrap_or_default();
        Self { group, conditional: shown.into_iter().filter(|id| questionnaire.is_conditional(id.as_str())).collect() }
    }
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
    /// Decides it for everybody who is in the tallies. A group is hidden with fewer than `min_group` members, and as
    /// long as the hidden ones together are fewer, the next smallest too. A conditional question, in the order of the
    /// file, is shown if every cell formed with those already shown is empty or holds `min_group`.
    #[must_use]
    pub fn of(questionnaire: &Questionnaire, members: &[Member], min_group: u64) -> Self {
        let min_group = min_group.max(LEAST_MIN_GROUP);
        let mut sizes: BTreeMap<&str, u64> = BTreeMap::new();
        for member in members {
            *sizes.entry(&member.group).or_default() += 1;
        }
        let mut partition = Self { hidden: hidden_groups(&sizes, min_group), conditional: Vec::new() };
        for (_, question) in questionnaire.questions().filter(|(_, question)| question.asks()) {
            if questionnaire.is_conditional(question.id.as_str()) {
                partition.conditional.push(question.id.clone());
                if partition.cells(members).values().any(|n| *n < min_group) {
                    partition.conditional.pop();
                }
            }
        }
        partition
    }

    /// Whether some cell holds a few of these, but fewer than `min_group`: added to what was published before, they
    /// would stand out.
    #[must_use]
    pub fn singles_out(&self, newcomers: &[Member], min_group: u64) -> bool {
        self.cells(newcomers).values().any(|n| *n < min_group.max(LEAST_MIN_GROUP))
    }

    /// Everybody who agrees in shown group (the hidden ones are one) and in which of the shown conditional questions
    /// were shown to them. Only cells with somebody in them.
    fn cells(&self, members: &[Member]) -> BTreeMap<(Option<String>, Vec<bool>), u64> {
        let mut cells = BTreeMap::new();
        for member in members {
            let group = (!self.hidden.contains(&member.group)).then(|| member.group.clone());
            let path = self.conditional.iter().map(|id| member.conditional.contains(id)).collect();
            *cells.entry((group, path)).or_insert(0) += 1;
        }
        cells
    }
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

    fn members(groups: &[(&str, u64)]) -> Vec<Member> {
        let one = |group: &str| Member { group: group.to_owned(), conditional: BTreeSet::new() };
        groups.iter().flat_map(|(group, n)| (0..*n).map(|_| one(group))).collect()
    }

    #[test]
    fn small_groups_are_hidden_and_never_alone() {
        for (groups, expected) in [
            (vec![("po", 6), ("vo", 7)], vec![]),
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

    #[test]
    fn a_few_newcomers_in_a_cell_stand_out() {
        let partition = Partition { hidden: ["vo".to_owned(), "gemeente".to_owned()].into(), conditional: Vec::new() };
        assert!(!partition.singles_out(&members(&[("po", 5)]), 5));
        assert!(partition.singles_out(&members(&[("po", 5), ("vo", 1)]), 5));
        assert!(!partition.singles_out(&members(&[("po", 5), ("vo", 2), ("gemeente", 3)]), 5), "one cell together");
        assert!(partition.singles_out(&members(&[("po", 7)]), 8));
    }
}
