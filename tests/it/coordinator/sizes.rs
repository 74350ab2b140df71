//! Whole screens as they were approved at three sizes; every screen at any size; and whatever texts hold.

use std::sync::Arc;

use aoj::port::{Ask, FrontEnd, Note, NotePlace, Reply, Texts, Told};
use proptest::prelude::*;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::reading::{closed, two_waves};
use super::stage::Stage;
use crate::hostile::corpus::corpus;
use crate::hostile::painted::is_harmless;
use crate::hostile::screens::reworded;

/// Name, whether a former wave is needed, and the keys that lead there.
const SCREENS: &[(&str, bool, &str)] = &[
    ("theme", false, "<Enter> /visie <Enter>"),
    ("theme_former", true, "<Enter> /visie <Enter> v"),
    ("theme_groups", false, "<Enter> /visie <Enter> g b"),
    ("theme_mixed", false, "<Enter> /meerwaarde <Enter> s"),
    ("background", false, "<Enter> /visie <Enter> <Left>"),
    ("question", false, "<Enter> /belang <Enter>"),
    ("question_former", true, "<Enter> /visie <Enter> <Enter> v"),
    ("question_groups", false, "<Enter> /visie <Enter> <Enter> g"),
    ("question_options", false, "<Enter> /functie <Enter>"),
    ("groups", false, "<Enter> g"),
    ("texts", false, "<Enter> t"),
    ("note", false, "<Enter> /visie <Enter> a Nieuw"),
    ("find", false, "<Enter> /ouders"),
    ("help", false, "<Enter> ?"),
];

fn at(size: (u16, u16), former: bool, keys: &str) -> Stage {
    let mut stage = if former { two_waves() } else { closed() };
    stage.resize(size).keys(keys);
    stage
}

#[test]
fn screens_look_as_they_were_approved() {
    for (name, former, keys) in SCREENS {
        for size in [(80, 24), (120, 40), (60, 16)] {
            let stage = at(size, *former, keys);
            let cursor = stage.buffer().1.map_or("none".to_owned(), |at| format!("column {}, row {}", at.x, at.y));
            let shown = format!("{}\n--- cursor: {cursor}\n", stage.shown());
            insta::with_settings!({snapshot_path => "frames", prepend_module_to_snapshot => false, omit_expression => true}, {
                insta::assert_snapshot!(format!("{name}_{}x{}", size.0, size.1), shown);
            });
        }
    }
}

#[test]
fn every_screen_works_at_any_size_and_drawing_changes_nothing() {
    let stages: Vec<Stage> = SCREENS.iter().map(|(_, former, keys)| at((80, 24), *former, keys)).collect();
    let sizes = [(1, 1), (1, 100), (300, 1), (2, 3), (19, 5), (39, 11), (59, 15), (64, 20), (300, 100)];
    for (stage, (name, ..)) in stages.iter().zip(SCREENS) {
        for (columns, rows) in sizes {
            let area = Rect::new(0, 0, columns, rows);
            let (mut one, mut two) = (Buffer::empty(area), Buffer::empty(area));
            let cursor = stage.screen.draw(area, &mut one);
            assert_eq!(cursor, stage.screen.draw(area, &mut two), "{name} {columns}x{rows}");
            assert_eq!(one, two, "{name} {columns}x{rows}");
            assert!(cursor.is_none_or(|at| at.x < columns && at.y < rows), "{name} {columns}x{rows}: {cursor:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    /// Whatever is pressed at whatever size, something is shown and the figures are those of the wave.
    #[test]
    fn any_keys_at_any_size_are_survived(
        keys in prop::collection::vec(prop::sample::select(vec![
            "<Enter>", "<Esc>", "<Down>", "<Up>", "<Left>", "<Right>", "<Tab>", "<PgDn>", "<PgUp>", "<Home>", "<End>",
            "v", "g", "d", "a", "t", "b", "s", "/", "?", "visie",
        ]), 1..40),
        columns in 1_u16..300,
        rows in 1_u16..100,
    ) {
        let mut stage = two_waves();
        stage.resize((columns, rows)).keys("<Enter>");
        for key in keys {
            stage.keys(key);
            stage.buffer();
        }
    }
}

#[test]
fn whatever_texts_hold_every_screen_shows_them_harmlessly() {
    let mut made = closed();
    let Told::Wave(clean) = made.clerk_does(Ask::Look { wave: "2026-najaar".to_owned() }) else { panic!() };
    let walk = [
        "g", "<Esc>", "/", "<Down>", "<Enter>", "b", "s", "<Enter>", "g", "<Right>", "a", "<Esc>", "<Left>", "g",
        "<Esc>", "<Left>", "<Down>", "<Enter>", "<Esc>",
    ];
    for (what, text) in corpus() {
        let mut dossier = clean.clone();
        dossier.row.wave.title.insert_str(0, &text);
        for ambition in &mut dossier.row.wave.ambitions {
            ambition.text.insert_str(0, &text);
        }
        if let Some(open) = &mut dossier.row.wave.open_answers {
            open.purpose.insert_str(0, &text);
            open.readers.insert_str(0, &text);
        }
        for part in &mut dossier.parts {
            part.frozen.questionnaire = Arc::new(reworded((*part.frozen.questionnaire).clone(), &text));
        }
        let places = [NotePlace::Theme("visie".into()), NotePlace::Question("visie_1".into())];
        let note = |place| Note { questionnaire: "beleid".to_owned(), place, text: text.clone() };
        dossier.notes = places.into_iter().map(note).collect();
        let mut stage = made.copy();
        stage.start();
        stage.screen.reply(Reply::Told(Box::new(Told::Wave(dossier))), stage.now);
        for (nth, key) in walk.iter().enumerate() {
            stage.keys(key);
            is_harmless(|area, buffer| stage.screen.draw(area, buffer), nth, &format!("{what}, {key}"));
        }
        stage.keys("t");
        let texts = Texts {
            wave: "2026-najaar".to_owned(),
            questionnaire: "beleid".to_owned(),
            shown: vec![("meerwaarde_open".into(), vec![text.clone(); 5])],
        };
        stage.screen.reply(Reply::Told(Box::new(Told::Texts(Box::new(texts)))), stage.now);
        for nth in 0..7 {
            is_harmless(|area, buffer| stage.screen.draw(area, buffer), nth, &format!("{what}, texts"));
        }
        // Which of them is to be wiped, and whether.
        for key in ["w", "<Enter>"] {
            stage.keys(key);
            for nth in 0..7 {
                is_harmless(
                    |area, buffer| stage.screen.draw(area, buffer),
                    nth,
                    &format!("{what}, {key} at the texts"),
                );
            }
        }
        if !text.is_empty() {
            stage.sees("Wilt u deze tekst wissen?");
        }
    }
}
