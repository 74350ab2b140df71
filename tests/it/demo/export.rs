//! What is true of the region, found again by somebody who has nothing but the exported files: rows and codebook as
//! `aoj responses export` writes them once the wave is closed.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::sync::Arc;

use aoj::demo::{Came, Saves, Truth, WAVES};
use aoj::host::{At as When, SystemDice, fill};
use aoj::office::compile_document;
use aoj::questionnaire::Id;
use aoj::store::{Folder, SqliteStore, Store};

use super::{Held, measured, order, waves};
use crate::cli::desk::Desk;
use crate::store::support::At;

const AUDIENCES: [&str; 2] = ["beleid", "uitvoering"];
const SECTORS: [&str; 4] = ["po", "vo", "jeugdhulp", "gemeente"];

/// The region of a demonstration in a data folder as any other: everybody has come and all waves are closed.
fn closed(seed: u64) -> Desk {
    let desk = Desk::new();
    desk.at("2026-11-29");
    let folder = Folder::open(&desk.data()).unwrap();
    let mut store = SqliteStore::open(&folder, compile_document, &mut SystemDice).unwrap();
    let mut filled = fill(&mut store, &order(seed, When::End), Arc::new(At::day(3))).unwrap();
    while filled.visitors.one(&mut store, Saves::AtTheEnd).unwrap() == Came::One {}
    store.close_wave(&filled.offer.wave.id, &*filled.calendar).unwrap();
    desk
}

/// A wave's answers to a questionnaire, as a researcher reads them.
struct Table {
    /// Likert statements in their order, with their numbers turned round.
    statements: Vec<(String, bool)>,
    /// Of each row the column's values.
    rows: Vec<BTreeMap<String, String>>,
}

fn records(text: &str) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader.deserialize().map(Result::unwrap).collect()
}

fn table(desk: &Desk, wave: &str, questionnaire: &str) -> Table {
    let name = format!("{wave}-{questionnaire}");
    let line = format!("responses export --wave {wave} --questionnaire {questionnaire} --format csv --with sector");
    assert_eq!(desk.aoj(&format!("{line} --out {{}}/{name}.csv")).status, 0);
    let read = |file: String| fs::read_to_string(desk.folder().join(file)).unwrap();
    let (rows, book) = (read(format!("{name}.csv")), read(format!("{name}.codebook.csv")));
    let (_, columns) = book.split_once("\n\n").or_else(|| book.split_once("\r\n\r\n")).unwrap();
    let statements = records(columns).into_iter().filter(|column| column["soort"] == "likert");
    let statements = statements.filter(|column| column["kolom"] == column["vraag"]);
    Table {
        statements: statements.map(|column| (column["vraag"].clone(), column["omgekeerd"] == "1")).collect(),
        rows: records(rows.trim_start_matches('\u{feff}')),
    }
}

impl Table {
    /// The statements of a theme, which all have its name before a number.
    fn of(&self, theme: &str) -> BTreeSet<(String, bool)> {
        let of = |id: &str| id.rsplit_once('_').map_or("", |(theme, _)| theme) == theme;
        self.statements.iter().filter(|(id, _)| of(id)).cloned().collect()
    }

    fn themes(&self) -> BTreeSet<&str> {
        self.statements.iter().filter_map(|(id, _)| id.rsplit_once('_')).map(|(theme, _)| theme).collect()
    }

    fn measured(&self, items: &BTreeSet<(String, bool)>, leaning: impl Fn(&str) -> f64) -> (f64, f64, f64) {
        measured(self.rows.iter().map(|row| {
            let values = items.iter().filter_map(|(id, reverse)| {
                let value: f64 = row[id].parse().ok()?;
                Some(if *reverse { 6.0 - value } else { value })
            });
            let sector = row["sector"].as_str();
            // Where few share it the export leaves it empty: then they are like everybody.
            let known = SECTORS.iter().filter(|known| sector.is_empty() || **known == sector);
            let known: Vec<f64> = known.map(|sector| leaning(sector)).collect();
            (values.collect(), super::mean(&known))
        }))
    }
}

#[test]
fn whoever_has_the_exported_files_alone_finds_what_is_true_of_the_region() {
    let (mut between_waves, mut between_sides) = (Held::default(), Held::default());
    for seed in [3, 2026] {
        let desk = closed(seed);
        let mut tables = BTreeMap::new();
        for (number, wave) in (0..WAVES).zip(waves()) {
            for audience in AUDIENCES {
                tables.insert((number, audience), table(&desk, &wave, audience));
            }
        }
        let figures = |number: u32, audience: &'static str, theme: &str, items: &BTreeSet<(String, bool)>| {
            let truth = Truth::of_wave(seed, number);
            tables[&(number, audience)].measured(items, |sector| truth.leaning(&Id::new(audience), theme, sector))
        };
        for audience in AUDIENCES {
            for theme in tables[&(0, audience)].themes() {
                let items = tables[&(0, audience)].of(theme);
                for number in 1..WAVES {
                    let of = |number| figures(number, audience, theme, &items);
                    between_waves.hold(of(number), of(number - 1));
                }
            }
        }
        for number in 0..WAVES {
            let [beleid, uitvoering] = AUDIENCES.map(|audience| &tables[&(number, audience)]);
            for theme in beleid.themes() {
                let shared: BTreeSet<_> = beleid.of(theme).intersection(&uitvoering.of(theme)).cloned().collect();
                if !shared.is_empty() {
                    let of = |audience| figures(number, audience, theme, &shared);
                    between_sides.hold(of("beleid"), of("uitvoering"));
                }
            }
        }
    }
    between_waves.check("from exported files, between waves");
    between_sides.check("from exported files, between beleid and uitvoering");
}
