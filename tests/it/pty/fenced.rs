//! A respondent alone at a terminal reaches nothing of the computer but the data folder.

use super::{Region, answer, begin, holds};

#[test]
fn a_respondent_answers_and_resizes_behind_the_fence() {
    let region = Region::new();
    let (mut pty, code) = begin(region.aoj(&["respond"]).start());
    // Putting the fence up brings this with it; what it holds, the server's tests show.
    let status = std::fs::read_to_string(format!("/proc/{}/status", pty.id())).unwrap();
    assert!(status.contains("NoNewPrivs:\t1"), "{status}");
    answer(&mut pty, 0);
    pty.resize(100, 30);
    pty.see("► Dit is stelling nummer 1.");
    answer(&mut pty, 1);
    drop(pty);
    holds(&region, &code, 0..2);
}
