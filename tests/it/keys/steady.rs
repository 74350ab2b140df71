//! Questions that come and go never move the one that is being answered.

use super::fixture::{composed, kinds, offer};
use super::stage::Stage;
use aoj::questionnaire::shipped;
use aoj::sitting::Entry;
use aoj::ui::Look;

/// The row on which a text stands.
fn row(stage: &Stage, text: &str) -> usize {
    let screen = stage.screen();
    screen.lines().position(|line| line.contains(text)).unwrap_or_else(|| panic!("{text:?} is not on\n{screen}"))
}

fn at_conditions(size: (u16, u16)) -> Stage {
    let mut stage = Stage::with(vec![offer(kinds())], Entry::Start, Look::default(), size);
    stage.keys("1 <Enter> <Enter> <F3> <Home> <Down> <Down> <Enter>").sees("Wij overleggen vaak genoeg");
    stage
}

const SIZES: [(u16, u16); 6] = [(80, 24), (120, 40), (60, 16), (50, 14), (100, 20), (72, 18)];

#[test]
fn the_question_that_has_the_focus_stays_on_its_row_when_others_come_and_go() {
    for size in SIZES {
        let mut stage = at_conditions(size);
        for _ in 0..8 {
            if stage.screen().contains("► Waarmee hebt u te maken?") {
                break;
            }
            stage.keys("<Tab>");
            if stage.line().contains("Verder") {
                stage.keys("<Enter>");
            }
        }
        let before = row(&stage, "► Waarmee hebt u te maken?");
        let mut screens = Vec::new();
        for key in ["1", "2", "3", "1", "2", "3", "2", "<Backspace>"] {
            stage.keys(key);
            screens.push(stage.screen());
            assert_eq!(row(&stage, "► Waarmee hebt u te maken?"), before, "{size:?} {key}\n{}", stage.screen());
        }
        assert!(
            size.1 < 40 || screens.iter().any(|screen| screen.contains("De wachttijd")),
            "nothing came at {size:?}"
        );
    }
}

/// Where white is left out, room for the label of what is chosen is kept all the same.
#[test]
fn nothing_moves_when_something_is_chosen() {
    for name in ["uitvoering", "beleid"] {
        for size in [(80, 24), (120, 40), (72, 18)] {
            let questionnaire = composed(shipped(name).unwrap());
            let mut stage = Stage::with(vec![offer(questionnaire)], Entry::Start, Look::default(), size);
            stage.keys("1 <Enter> <Enter>");
            let mut screens = 0;
            while !stage.screen().contains("Nakijken en versturen") {
                screens += 1;
                let asked = words(&stage);
                // What is typed is seen, in fields and in what a search finds.
                let typed = ["Typ om te zoeken", "│"].iter().any(|sign| stage.screen().contains(sign));
                for key in ["5", "<Up>", "w", "<Up>", "3"].into_iter().filter(|_| !typed) {
                    stage.keys(key);
                    assert_eq!(words(&stage), asked, "{name} at {size:?}, {key}\n{}", stage.screen());
                }
                stage.keys("<PgDn>");
                assert!(screens < 60, "{}", stage.screen());
            }
        }
    }
}

/// The beginnings of the rows between the rule and the buttons: words of questions and options, without signs.
fn words(stage: &Stage) -> Vec<String> {
    let screen = stage.screen();
    let rows = screen.lines().skip(2).take_while(|line| !line.contains("Verder"));
    let letters = |sign: char| if sign.is_alphabetic() { sign } else { ' ' };
    let plain = |row: &str| row.chars().skip(3).take(28).map(letters).collect::<String>().trim_end().to_owned();
    rows.map(plain).collect()
}

#[test]
fn what_stands_above_a_change_stays_also_when_the_focus_goes_on() {
    for size in SIZES {
        let mut stage = at_conditions(size);
        stage.keys("1 1");
        // Where one question is asked at a time there is nothing else to move.
        if !stage.screen().contains("► Waarmee hebt u te maken?") {
            continue;
        }
        let before = [row(&stage, "Wij weten wat de ander doet."), row(&stage, "Waarmee hebt u te maken?")];
        stage.keys("1 3 <Tab>");
        let after = [row(&stage, "Wij weten wat de ander doet."), row(&stage, "Waarmee hebt u te maken?")];
        if stage.line().contains("De wachttijd") {
            assert_eq!(before, after, "{size:?}\n{}", stage.screen());
        }
    }
}
