//! What sums and differences of overlapping sets give away: respondents in a table, shown by row and by column only.
//!
//! Rows are those who entered the figures together, columns are the cells by which figures are shown. A combination of
//! whole rows and whole columns that is a set of respondents is put together from sets of two forms: rows less columns
//! that lie wholly inside them, and columns less rows that lie wholly inside them. (In a combination give row r the
//! weight aᵣ and column c the weight bᶜ: each respondent counts aᵣ + bᶜ, which is 0 or 1. Cut the weights at each
//! height: the rows with aᵣ ≥ h hold every column with bᶜ ≤ −h, and the combination is the sum of these differences.)
//! The second form is the first one with all other columns, as everybody together is shown as well. So it is enough
//! that no rows hold columns wholly with a few respondents beside them.
//!
//! The fewest that rows with row r in them hold beside columns without column c is a smallest cut: from row to column
//! with as much capacity as there are respondents, from column to row without bound.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// Respondents by row and column. Rows that touch the same columns are kept as one: columns that lie wholly inside some
/// of them don't lie inside fewer.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// The columns that a row touches → respondents in each of them, in that order.
    rows: BTreeMap<Vec<usize>, Vec<u64>>,
    /// Respondents in the smallest row.
    smallest: Option<u64>,
}

impl Table {
    /// Adds a row: column → respondents.
    pub fn add(&mut self, row: &BTreeMap<usize, u64>) {
        let touched = || row.iter().filter(|(_, n)| **n > 0);
        if touched().next().is_none() {
            return;
        }
        let size = touched().fold(0_u64, |sum, (_, n)| sum.saturating_add(*n));
        self.smallest = Some(self.smallest.map_or(size, |smallest| smallest.min(size)));
        let sums = self.rows.entry(touched().map(|(column, _)| *column).collect());
        let sums = sums.or_insert_with(|| vec![0; touched().count()]);
        for (sum, (_, n)) in sums.iter_mut().zip(touched()) {
            *sum = sum.saturating_add(*n);
        }
    }

    /// Whether some combination of whole rows and whole columns is a set of fewer than `least` respondents, but not
    /// of nobody.
    #[must_use]
    pub fn singles_out(&self, least: u64) -> bool {
        if self.smallest.is_some_and(|smallest| smallest < least) {
            return true;
        }
        let together = self.together();
        let mut network = None;
        for (at, (columns, sums)) in self.rows.iter().enumerate() {
            for (column, n) in columns.iter().zip(sums) {
                // Columns that hold the row's other respondents hold enough of this one's beside them: then either one
                // of them is taken off, and enough stay, or none is, and the whole row stays.
                let mixed = |other: &usize| {
                    other == column || together.get(&(*other, *column)).is_some_and(|together| *together >= least)
                };
                if *n >= least || columns.iter().all(mixed) {
                    continue;
                }
                let network = network.get_or_insert_with(|| Network::of(self));
                if network.cut(at, *column, least) < least {
                    return true;
                }
            }
        }
        false
    }

    /// (column, other column) → respondents of the other one in rows that touch the first.
    fn together(&self) -> BTreeMap<(usize, usize), u64> {
        let mut together: BTreeMap<(usize, usize), u64> = BTreeMap::new();
        for (columns, sums) in &self.rows {
            for one in columns {
                for (other, n) in columns.iter().zip(sums) {
                    let sum = together.entry((*one, *other)).or_default();
                    *sum = sum.saturating_add(*n);
                }
            }
        }
        together
    }
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Node {
    Row(usize),
    Column(usize),
}

struct Network {
    /// (row, column) → respondents.
    edges: BTreeMap<(usize, usize), u64>,
    /// Column → rows that touch it.
    rows: BTreeMap<usize, BTreeSet<usize>>,
}

impl Network {
    fn of(table: &Table) -> Self {
        let mut network = Self { edges: BTreeMap::new(), rows: BTreeMap::new() };
        for (row, (columns, sums)) in table.rows.iter().enumerate() {
            for (column, n) in columns.iter().zip(sums) {
                network.edges.insert((row, *column), *n);
                network.rows.entry(*column).or_default().insert(row);
            }
        }
        network
    }

    /// The fewest respondents in rows, `row` among them, beside the columns that these rows hold wholly, `column` not
    /// among those; looked for up to `enough`. Found as a largest flow, path by path.
    fn cut(&self, row: usize, column: usize, enough: u64) -> u64 {
        // What can still flow from row to column; back it always can.
        let mut left = self.edges.clone();
        let mut flow: u64 = 0;
        while flow < enough {
            let Some(path) = self.path(&left, row, column) else { break };
            let forward = path.iter().filter_map(|(edge, forward)| forward.then_some(edge));
            let most = forward.filter_map(|edge| left.get(edge)).min().copied().unwrap_or_default();
            for (edge, forward) in path {
                if let Some(left) = left.get_mut(&edge) {
                    *left = if forward { left.saturating_sub(most) } else { left.saturating_add(most) };
                }
            }
            flow = flow.saturating_add(most);
        }
        flow
    }

    /// A way from row to column along which something can flow: (row, column) and whether from row to column.
    fn path(
        &self,
        left: &BTreeMap<(usize, usize), u64>,
        row: usize,
        column: usize,
    ) -> Option<Vec<((usize, usize), bool)>> {
        let mut came_from: BTreeMap<Node, Node> = BTreeMap::new();
        let mut next = VecDeque::from([Node::Row(row)]);
        while let Some(node) = next.pop_front() {
            let neighbours: Vec<Node> = match node {
                Node::Row(row) => {
                    let out = left.range((row, 0)..=(row, usize::MAX)).filter(|(_, left)| **left > 0);
                    out.map(|((_, column), _)| Node::Column(*column)).collect()
                }
                Node::Column(column) => self.rows.get(&column).into_iter().flatten().copied().map(Node::Row).collect(),
            };
            for neighbour in neighbours {
                if neighbour == Node::Row(row) || came_from.contains_key(&neighbour) {
                    continue;
                }
                came_from.insert(neighbour, node);
                next.push_back(neighbour);
            }
            if came_from.contains_key(&Node::Column(column)) {
                break;
            }
        }
        let mut path = Vec::new();
        let mut at = Node::Column(column);
        while at != Node::Row(row) {
            let from = *came_from.get(&at)?;
            path.push(match (from, at) {
                (Node::Row(row), Node::Column(column)) => ((row, column), true),
                (Node::Column(column) | Node::Row(column), Node::Row(row) | Node::Column(row)) => {
                    ((row, column), false)
                }
            });
            at = from;
        }
        Some(path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(rows: &[&[u64]]) -> Table {
        let mut table = Table::default();
        for row in rows {
            table.add(&row.iter().copied().enumerate().collect());
        }
        table
    }

    #[test]
    fn rows_that_hold_a_column_wholly_show_who_is_beside_it() {
        // Two lots, of six po and four vo; later ten more of vo. The lots less po are four of vo.
        assert!(table(&[&[3, 2], &[3, 2], &[0, 5], &[0, 5]]).singles_out(5));
        assert!(table(&[&[5, 0], &[0, 5], &[0, 2], &[2, 3]]).singles_out(5));
        assert!(!table(&[&[3, 2], &[2, 3], &[1, 4]]).singles_out(5));
        assert!(!table(&[&[5, 0], &[5, 0], &[0, 6]]).singles_out(5), "nobody is beside");
        assert!(table(&[&[4]]).singles_out(5) && !table(&[&[5]]).singles_out(5) && !table(&[]).singles_out(5));
    }

    /// The fewest that any combination of rows and columns holds, with weights of −2 to 2.
    fn by_trying(rows: &[Vec<u64>]) -> u64 {
        let (height, width) = (rows.len(), rows[0].len());
        let weight =
            |code: usize, at: usize| i64::try_from(code / 5_usize.pow(u32::try_from(at).unwrap()) % 5).unwrap() - 2;
        let mut fewest = u64::MAX;
        for code in 0..5_usize.pow(u32::try_from(height + width).unwrap()) {
            let cells = || (0..height).flat_map(|row| (0..width).map(move |column| (row, column)));
            let counts = |(row, column): (usize, usize)| weight(code, row) + weight(code, height + column);
            let filled = || cells().filter(|(row, column)| rows[*row][*column] > 0);
            if filled().all(|at| [0, 1].contains(&counts(at))) {
                let size = filled().filter(|at| counts(*at) == 1).map(|(row, column)| rows[row][column]).sum();
                if size > 0 {
                    fewest = fewest.min(size);
                }
            }
        }
        fewest
    }

    #[test]
    fn a_cut_finds_what_trying_every_combination_finds() {
        let mut seed: u64 = 7;
        let mut draw = || {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33) % 7
        };
        let (mut safe, mut unsafe_) = (0, 0);
        for _ in 0..120 {
            let rows: Vec<Vec<u64>> = (0..3).map(|_| (0..3).map(|_| draw().saturating_sub(2) * 2).collect()).collect();
            let tried = by_trying(&rows) < 5;
            let rows: Vec<&[u64]> = rows.iter().map(Vec::as_slice).collect();
            assert_eq!(table(&rows).singles_out(5), tried, "{rows:?}");
            if tried { unsafe_ += 1 } else { safe += 1 }
        }
        assert!(safe > 20 && unsafe_ > 20, "{safe} {unsafe_}");
    }
}
