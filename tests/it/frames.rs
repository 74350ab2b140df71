//! Whole screens as they are drawn, at three sizes, with the styles of both palettes below them.

use std::fmt::Write;

use aoj::host::Painter;
use aoj::questionnaire::{Limits, compile, shipped};
use aoj::sitting::Entry;
use aoj::ui::{Colours, Look, WGL4};
use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};

use crate::keys::fixture::{every_kind, offer};
use crate::keys::stage::{Stage, text};

/// Name and the keys that lead there.
const SCREENS: &[(&str, &str)] = &[
    ("start", ""),
    ("about", "1"),
    ("intro", "1 <Enter>"),
    ("list", "1 <Enter> <Enter> 3 <Up> <Down>"),
    ("long_list", "1 <Enter> <Enter> 3 <F10> <Enter> e"),
    ("likert", "1 <Enter> <Enter> <F3> <Down> <Enter> 4 w <Right> <Right>"),
    ("multiple", "1 <Enter> <Enter> <F3> <Down> <Down> <Enter> 1 <Down>"),
    ("mark", "1 <Enter> <Enter> <F3> <Down> <Down> <Down> <Enter> 7 , <Up>"),
    ("open", "1 <Enter> <Enter> <F10> <End> <Up> <Enter> Meer overleg"),
    ("menu", "1 <Enter> <Enter> 3 <Esc> <Down>"),
    ("overview", "1 <Enter> <Enter> 3 <F3>"),
    ("passed_by", "1 <Enter> <Enter> <F3> <Down> <Enter> 1 <F3>"),
    ("code", "1 <Enter> <Enter> 3 <C-c>"),
    ("carry", "1 <Enter> <Enter> 3 <C-c> <Right> <Enter> 3"),
    ("mail", "1 <Enter> <Enter> 3 <C-c> <Right> <Enter> 1 naam@school <Enter>"),
    ("review", "1 <Enter> <Enter> <F3> <Down> <Enter> 4 <F10>"),
    ("confirm", "1 <Enter> <Enter> <F10> <End> <Enter>"),
    ("thanks", "1 <Enter> <Enter> <F10> <End> <Enter> <Right> <Enter>"),
    ("help", "1 <Enter> <Enter> ?"),
    ("enter_code", "<Down> <Enter> K7Q2-9MXD <Enter>"),
    ("wipe", "1 <Enter> <Enter> <F2> <Down> <Enter> WIS"),
];

#[test]
fn screens_look_as_they_were_approved() {
    for (name, keys) in SCREENS {
        for size in [(80, 24), (120, 40), (60, 16)] {
            let show = |colour| {
                let colours = if colour { Colours::Usual } else { Colours::None };
                let look = Look { colours, signs: &WGL4 };
                let mut stage = Stage::with(vec![offer(every_kind())], Entry::Start, look, size);
                stage.keys(keys);
                stage.buffer()
            };
            let (coloured, cursor) = show(true);
            let (mono, _) = show(false);
            assert_eq!(text(&coloured), text(&mono), "both palettes show the same words");
            let cursor = cursor.map_or("none".to_owned(), |c| format!("column {}, row {}", c.x, c.y));
            let shown = format!(
                "{}\n--- cursor: {cursor}\n--- in colour\n{}--- without colour\n{}",
                text(&coloured),
                styles(&coloured),
                styles(&mono)
            );
            insta::with_settings!({snapshot_path => "frames", prepend_module_to_snapshot => false, omit_expression => true}, {
                insta::assert_snapshot!(format!("{name}_{}x{}", size.0, size.1), shown);
            });
        }
    }
}

/// A code that is out of sight is a code that is not noted.
#[test]
fn the_whole_code_stands_on_every_page_of_any_size_that_has_room_for_it() {
    let code = |screen: &str| {
        screen.split_whitespace().find(|word| word.len() == 19 && word.matches('-').count() == 3).map(str::to_owned)
    };
    for columns in [24, 30, 42, 50, 54, 59, 60, 79, 80, 120] {
        for rows in [5, 8, 10, 14, 16, 24] {
            let look = Look { colours: Colours::None, signs: &WGL4 };
            let mut stage = Stage::with(vec![offer(every_kind())], Entry::Start, look, (columns, rows));
            stage.keys("1 <Enter> <Enter>");
            let before = code(&stage.screen()).unwrap_or_else(|| panic!("{columns}x{rows}:\n{}", stage.screen()));
            stage.store.trouble = Some(aoj::port::Trouble::DiskFull);
            stage.keys("1");
            assert_eq!(code(&stage.screen()), Some(before), "{columns}x{rows}, not saved:\n{}", stage.screen());
        }
    }
}

/// Which columns of a row have which style, where it is not the plain one.
fn styles(buffer: &Buffer) -> String {
    let mut lines = String::new();
    for y in 0..buffer.area.height {
        let mut runs: Vec<(u16, u16, String)> = Vec::new();
        for x in 0..buffer.area.width {
            let style = style(&buffer[(x, y)]);
            match runs.last_mut() {
                Some((_, end, same)) if *same == style && *end + 1 == x => *end = x,
                _ if style.is_empty() => {}
                _ => runs.push((x, x, style)),
            }
        }
        if !runs.is_empty() {
            let runs: Vec<String> = runs.iter().map(|(from, to, style)| format!("{from}-{to} {style}")).collect();
            writeln!(lines, "{y:>2}: {}", runs.join(", ")).unwrap();
        }
    }
    lines
}

fn style(cell: &Cell) -> String {
    let mut words: Vec<String> = Vec::new();
    if cell.fg != Color::Reset {
        words.push(cell.fg.to_string().to_lowercase());
    }
    if cell.bg != Color::Reset {
        words.push(format!("on {}", cell.bg.to_string().to_lowercase()));
    }
    for (modifier, word) in
        [(Modifier::BOLD, "bold"), (Modifier::UNDERLINED, "underlined"), (Modifier::REVERSED, "reversed")]
    {
        if cell.modifier.contains(modifier) {
            words.push(word.to_owned());
        }
    }
    words.join(" ")
}

/// Lines to a host may be slow: a choice, with what says that it is saved, costs at most 400 bytes.
#[test]
fn a_choice_on_the_shipped_tables_costs_few_bytes() {
    for name in ["uitvoering", "beleid"] {
        let compiled = compile(name, shipped(name).unwrap().as_bytes(), Limits::FILE);
        choices_cost_few_bytes(Stage::new(vec![offer(compiled.questionnaire.unwrap())]));
    }
}

fn choices_cost_few_bytes(mut stage: Stage) {
    stage.keys("1 <Enter> <Enter>");
    let mut painter = Painter::new(true);
    let mut bytes = |stage: &Stage| {
        let (buffer, cursor) = stage.buffer();
        painter.paint(&buffer, cursor).len()
    };
    let mut most = (0, String::new());
    let mut choices = 0;
    while !stage.screen().contains("Nakijken en versturen") {
        bytes(&stage);
        while stage.line().starts_with('►') && !stage.screen().contains("│") {
            let question = stage.line();
            stage.hold = true;
            stage.keys("4");
            let choosing = bytes(&stage);
            stage.hold = false;
            stage.answer_all();
            most = most.max((choosing + bytes(&stage), question.clone()));
            choices += 1;
            // Nothing was chosen, or the question takes more than one.
            if stage.line() == question || stage.line().starts_with("► 4 ") {
                break;
            }
        }
        stage.keys("<PgDn>");
    }
    assert!(choices > 30, "{choices} choices");
    assert!(most.0 <= 400, "{most:?}");
}
