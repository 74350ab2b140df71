//! What the real screens cost in bytes at 80×24, the frame while a save is under way included.

use aoj::host::Painter;

use crate::keys::fixture::{every_kind, offer};
use crate::keys::stage::Stage;

/// A stage with the painter of its terminal.
struct Line {
    stage: Stage,
    painter: Painter,
}

impl Line {
    fn frame(&mut self) -> usize {
        let (buffer, cursor) = self.stage.buffer();
        self.painter.paint(&buffer, cursor).len()
    }

    /// The bytes one key costs: the frame that answers it, and the one that says that it is saved.
    fn cost(&mut self, key: &str) -> usize {
        self.stage.hold = true;
        self.stage.keys(key);
        let mut bytes = self.frame();
        self.stage.hold = false;
        self.stage.answer_all();
        bytes += self.frame();
        // What waits for a pause, such as text that is saved two seconds after the last key.
        self.stage.pass(std::time::Duration::from_secs(3));
        bytes + self.frame()
    }
}

#[test]
fn a_key_costs_few_bytes() {
    let mut line = Line { stage: Stage::new(vec![offer(every_kind())]), painter: Painter::new(true) };
    let mut costs = vec![("first frame", line.frame(), 4096)];
    line.stage.keys("1");
    costs.push(("the code's screen", line.frame(), 4096));
    line.stage.keys("<Enter> <Enter>");
    costs.push(("the first page", line.frame(), 4096));
    costs.push(("single: 3", line.cost("3"), 400));
    line.stage.keys("<Enter>");
    line.frame();
    costs.push(("list: type u", line.cost("u"), 1500));
    line.stage.keys("tr <Enter> <Enter>");
    line.frame();
    costs.push(("table: 4", line.cost("4"), 400));
    costs.push(("table: w", line.cost("w"), 400));
    costs.push(("table: Right", line.cost("<Right>"), 400));
    costs.push(("table: Backspace", line.cost("<Backspace>"), 400));
    costs.push(("menu", line.cost("<Esc>"), 4096));
    costs.push(("menu closed", line.cost("<Esc>"), 4096));
    // To the last screen, where texts are typed.
    for _ in 0..12 {
        if line.stage.screen().contains("kwijt") {
            break;
        }
        line.stage.keys("<PgDn>");
    }
    line.stage.sees("Wat wilt u nog kwijt?");
    for _ in 0..12 {
        if line.stage.line().contains("tekens") || line.stage.screen().contains("► Wat wilt u nog kwijt?") {
            break;
        }
        line.stage.keys("<Tab>");
    }
    line.stage.keys("woord");
    line.frame();
    line.stage.pass(std::time::Duration::from_secs(3));
    line.frame();
    line.stage.keys("a");
    costs.push(("text: a letter", line.frame(), 100));
    line.stage.keys("b");
    costs.push(("text: another", line.frame(), 100));
    line.stage.pass(std::time::Duration::from_secs(3));
    costs.push(("text: saved", line.frame(), 200));
    costs.push(("nothing", line.frame(), 0));
    for (what, bytes, most) in &costs {
        println!("{what}: {bytes} of {most}");
    }
    for (what, bytes, most) in costs {
        assert!(bytes <= most, "{what}: {bytes} bytes, at most {most}");
    }
}
