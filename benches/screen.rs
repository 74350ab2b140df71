//! What a key costs on the full screen: the event and the drawing after it, in processor time. `cargo bench --bench
//! screen`.
//!
//! Two keys are told apart: an arrow, which only moves, and a digit, which answers, is saved and moves on.
#![expect(clippy::print_stdout, clippy::unwrap_used, clippy::panic, reason = "a bench prints, and may stop")]

#[allow(dead_code, reason = "the tests use more of it")]
#[path = "../tests/it/keys/fixture.rs"]
mod fixture;
#[allow(dead_code, reason = "the tests use more of it")]
#[path = "../tests/it/keys/stage.rs"]
mod stage;

use std::time::{Duration, Instant};

use aoj::questionnaire::{Limits, compile, shipped};
use aoj::sitting::Entry;
use aoj::ui::Look;
use stage::Stage;

const ROUNDS: usize = 300;
/// Of a theme: the arrows down and up again, and digits.
const ARROWS: &str = "<Down> <Down> <Right> <Left> <Up> <Up>";
const DIGITS: &str = "1 2 3";

fn main() {
    let risk_factors = include_str!("../tests/it/others/risk_factors.yaml");
    for (name, file) in [("uitvoering", shipped("uitvoering").unwrap()), ("risk_factors", risk_factors)] {
        for size in [(80, 24), (120, 40)] {
            measure(name, file, size);
        }
    }
}

fn measure(name: &str, file: &str, size: (u16, u16)) {
    let compiled = compile(name, file.as_bytes(), Limits::FILE);
    let offer = fixture::offer(compiled.questionnaire.unwrap());
    let mut stage = Stage::with(vec![offer], Entry::Start, Look::default(), size);
    stage.keys("1 <Enter> <Enter> <F3> <End> <Up> <Up> <Up> <Enter>");
    let arrows = keys(&mut stage, ARROWS, "");
    let digits = keys(&mut stage, DIGITS, "<Home> <Home> <Home>");
    println!("{name} at {}x{}: an arrow {arrows:?}, a digit {digits:?}", size.0, size.1);
}

/// The time of a key of the script with the drawing after it: the middle of all rounds. `after` leads back, unmeasured.
fn keys(stage: &mut Stage, script: &str, after: &str) -> Duration {
    let words: Vec<&str> = script.split(' ').collect();
    let mut rounds: Vec<Duration> = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            for word in &words {
                stage.keys(word);
                std::hint::black_box(stage.buffer());
            }
            let taken = start.elapsed();
            stage.keys(after);
            taken / u32::try_from(words.len()).unwrap()
        })
        .collect();
    rounds.sort();
    rounds.get(ROUNDS / 2).copied().unwrap_or_default()
}
