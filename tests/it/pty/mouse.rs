//! The mouse at the real program: asked for where something can be chosen, never where the code is to be copied, and
//! nothing of it left on whatever ends the program.

use super::harness::Pty;
use super::region::{Region, answer, begin};

/// Whether the terminal reports the mouse now.
fn reports(pty: &Pty) -> bool {
    pty.settle();
    let modes = pty.private_modes();
    let on = |mode: &str| modes.iter().any(|on| on == mode);
    assert_eq!(on("1000"), on("1006"), "{modes:?}");
    on("1000")
}

/// Where these words begin on the screen: column and row from 1.
fn place(pty: &Pty, words: &str) -> (usize, usize) {
    let text = pty.see(words);
    let (row, line) = text.lines().enumerate().find(|(_, line)| line.contains(words)).unwrap();
    (line[..line.find(words).unwrap()].chars().count() + 1, row + 1)
}

#[test]
fn it_is_reported_where_something_can_be_chosen_and_not_where_the_code_stands() {
    let region = Region::new();
    let pty = region.aoj(&["respond"]).start();
    pty.see("Dit is uw code");
    assert!(!reports(&pty), "the first screen with the code");
    let (mut pty, _) = begin(pty);
    assert!(reports(&pty), "the questions");
    pty.press("\x13");
    pty.see("Schrijf de code op");
    assert!(!reports(&pty), "the code's screen");
    pty.press("\x1b");
    pty.see("► Dit is stelling nummer 0.");
    assert!(reports(&pty), "the questions again");
    pty.press("\x1b");
    assert!(reports(&pty), "the menu");
}

#[test]
fn a_click_chooses_and_the_rest_of_the_mouse_does_nothing() {
    let region = Region::new();
    let (mut pty, _) = region.respond();
    reports(&pty);
    let (_, row) = place(&pty, "Dit is stelling nummer 0.");
    let line = pty.text().lines().nth(row - 1).unwrap().to_owned();
    let second = line.char_indices().filter(|(_, sign)| *sign == '○').nth(1).unwrap().0;
    let column = line[..second].chars().count() + 1;
    for nothing in [
        format!("\x1b[<2;{column};{row}M\x1b[<2;{column};{row}m"),
        format!("\x1b[<1;{column};{row}M"),
        format!("\x1b[<32;{column};{row}M"),
        format!("\x1b[<0;{column};{row}m"),
        "\x1b[<0;300;300M\x1b[<0;81;25M\x1b[<0;80;24M\x1b[<0;60000;60000M\x1b[<0;0;0M".to_owned(),
    ] {
        assert_eq!(pty.cost(&nothing), 0, "{nothing:?}: {}", pty.text());
    }
    pty.press(format!("\x1b[<0;{column};{row}M\x1b[<0;{column};{row}m"));
    pty.see("√ Dit is stelling nummer 0.");
    pty.see("bewaard, nog niet verstuurd");
    answer(&mut pty, 1);
}

#[test]
fn however_it_ends_nothing_stays_on() {
    for ending in ["TERM", "HUP", "QUIT", "stop", "suspend"] {
        let region = Region::new();
        let program = region.aoj(&["respond"]);
        let program = if ending == "suspend" { program.in_shell() } else { program };
        let (mut pty, _) = begin(program.start());
        answer(&mut pty, 0);
        assert!(reports(&pty), "{ending}");
        match ending {
            "stop" => {
                pty.press("\x03");
                pty.see("Schrijf de code op");
                assert!(!reports(&pty), "the code's screen");
                pty.press("\x1b[C\x1b[C\r");
                pty.until("the end", |_| !pty.alternate());
            }
            "suspend" => {
                pty.press("\x1a");
                pty.until_stopped();
            }
            signal => {
                pty.signal(signal);
                pty.ended();
            }
        }
        pty.settle();
        assert_eq!(pty.private_modes(), ["25"], "{ending}");
        if ending == "suspend" {
            pty.wake();
            pty.see("stelling nummer 1.");
            assert!(reports(&pty), "back from the shell");
        }
    }
}
