//! The response of each audience, as a table.

use super::super::super::act::Act;
use super::super::super::bars;
use super::super::super::scene::Scene;
use crate::port::{Dossier, Part as Of};
use crate::text::coordinator::live as say;
use crate::text::results::report as figures;
use crate::ui::row::Row;
use crate::ui::sheet::Part;
use crate::ui::visible::width;
use crate::wave::{margin, rate};

/// A bar is no longer than this.
const BAR: u16 = 30;
/// Nor shorter: below it there is none.
const LEAST_BAR: u16 = 6;
/// A name gets no more than this.
const NAME: u16 = 24;
/// Nor less than this, as long as a column can stay away.
const LEAST_NAME: u16 = 10;

/// A head and what stands below it.
type Column = (String, Vec<String>);

/// The table: its head, then a row for each audience; `open`: one that can be chosen.
pub fn response(scene: &Scene<'_>, dossier: &Dossier, open: bool) -> Vec<Part<Act>> {
    let (lang, look) = (scene.lang, scene.look);
    // What can be chosen stands two columns to the right.
    let columns = scene.room.columns().saturating_sub(2);
    let roomy = cells(scene, &dossier.parts, true);
    let (table, all) = if wide(&roomy) + 14 + LEAST_BAR <= columns {
        (wide(&roomy), roomy)
    } else {
        let mut narrow = cells(scene, &dossier.parts, false);
        // Where even these leave no room for a name, the last ones stay away: whose figures they are matters more.
        while narrow.len() > 1 && wide(&narrow) + LEAST_NAME > columns {
            narrow.pop();
        }
        (wide(&narrow), narrow)
    };
    let most = columns.saturating_sub(table).min(NAME);
    let names = scene.names(most);
    let name = names.iter().map(|name| width(name)).max().unwrap_or(0);
    let left = columns.saturating_sub(name + 2 + table);
    let bar = if left < LEAST_BAR { 0 } else { left.min(BAR) };
    let from = columns.saturating_sub(table);
    let row = |texts: &mut dyn Iterator<Item = &String>, mut row: Row| {
        let mut end = from;
        for (text, column) in texts.zip(&all) {
            end += column_width(column);
            row.put(end.saturating_sub(width(text)), text, look.plain(), None);
        }
        row
    };
    let head = row(&mut all.iter().map(|(head, _)| head), Row::new()).shift(2);
    let mut parts = vec![Part::Rows(vec![head.at(0, &say::response(lang), look.strong())])];
    for (at, (part, name_of)) in dossier.parts.iter().zip(&names).enumerate() {
        let share = rate(part.counts.submitted, part.frozen.invited.total);
        let mut drawn = Row::new().at(0, name_of, look.plain());
        if let Some(share) = share.filter(|_| bar > 0) {
            drawn = drawn.runs(name + 2, &bars::share(share, bar, look));
        }
        let drawn = row(&mut all.iter().filter_map(|(_, cells)| cells.get(at)), drawn);
        parts.push(if open { Part::Drawn(vec![drawn], Act::Response(at)) } else { Part::Rows(vec![drawn.shift(2)]) });
    }
    parts
}

/// What stands in the columns; with little room sent and invited stand in one, and the margin's name is short.
fn cells(scene: &Scene<'_>, parts: &[Of], roomy: bool) -> Vec<Column> {
    let (lang, look) = (scene.lang, scene.look);
    let each = |cell: &dyn Fn(&Of) -> String| parts.iter().map(cell).collect::<Vec<_>>();
    let unknown = |n: Option<u64>| n.map_or_else(|| say::unknown(lang), |n| n.to_string());
    let sent = |part: &Of| part.counts.submitted.to_string();
    let invited = |part: &Of| unknown(part.frozen.invited.total);
    let rate = |part: &Of| {
        let rate = rate(part.counts.submitted, part.frozen.invited.total);
        rate.map_or_else(String::new, |rate| figures::percentage(lang, rate))
    };
    let busy = |part: &Of| part.counts.in_progress.to_string();
    let margin = |part: &Of| {
        let margin = margin(part.counts.submitted, part.frozen.invited.total, 0.5);
        margin.map_or_else(String::new, |margin| {
            format!("{} {}", look.signs.plus_minus, figures::rounded(lang, margin * 100.0, 1))
        })
    };
    let mut columns = if roomy {
        vec![(say::column_sent(lang), each(&sent)), (say::column_invited(lang), each(&invited))]
    } else {
        vec![(say::column_sent(lang), each(&|part| format!("{} / {}", sent(part), invited(part))))]
    };
    columns.push((say::column_rate(lang), each(&rate)));
    columns.push((say::column_busy(lang), each(&busy)));
    columns.push((say::column_margin(lang), each(&margin)));
    columns
}

fn column_width((head, cells): &Column) -> u16 {
    cells.iter().chain([head]).map(|text| width(text)).max().unwrap_or(0) + 2
}

fn wide(columns: &[Column]) -> u16 {
    columns.iter().map(column_width).sum()
}
