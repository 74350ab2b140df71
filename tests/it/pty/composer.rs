//! A coordinator at a real terminal: composes a wave, opens it, sees somebody else fill it in, closes it.

use std::fs;

use aoj::host::SystemClock;
use aoj::port::Clock;
use aoj::store::Store;
use aoj::wave::Stored;

use super::harness::{Program, Pty};
use super::region::store_of;
use crate::plain::pipe::piped;

/// A questionnaire of the region's own, with one question.
const SHORT: &str = "format: 1
id: kort
version: '1'
languages: [nl]
title: Korte vragenlijst
audience: uitvoering
themes:
  - id: werk
    title: Werk
    questions:
      - {id: uren, kind: number, text: Hoeveel uur werkt u?, min: 0, max: 60}
";

fn clear(pty: &mut Pty) {
    pty.press("\x7f".repeat(40));
}

#[test]
fn a_wave_is_composed_survives_a_kill_is_opened_filled_in_elsewhere_and_closed() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let mut pty = Program::aoj(&data, &["coordinate"]).start();
    pty.see("Er is nog geen meting.");
    fs::create_dir_all(data.join("questionnaires")).unwrap();
    fs::write(data.join("questionnaires/kort.yaml"), SHORT).unwrap();
    pty.press("n");
    pty.see("Hoe heet de regio?");
    pty.press("Regio Proef\rGM0344 Utrecht\r");
    pty.see("√ GM0344 Utrecht");
    pty.press("GM0307 Amers");
    pty.see("concept bewaard");
    pty.signal("KILL");
    pty.ended();

    let mut pty = Program::aoj(&data, &["coordinate"]).start();
    pty.see("Ga verder met de meting die u aan het maken was: Regio Proef");
    pty.press("\r");
    pty.see("Hoe heet de regio?");
    pty.press("\r");
    pty.see("GM0307 Amers");
    pty.press("\rpo SWV PO Proef\rvo SWV VO Proef\r\r");
    pty.see("Wat is de eerste dag?");
    clear(&mut pty);
    let today = SystemClock.local("Europe/Amsterdam").date();
    pty.press(format!("{}-{}-{}\r", today.day(), today.month(), today.year()));
    pty.see("Wat is de laatste dag?");
    pty.press("\r");
    pty.see("Hoe heet de meting?");
    clear(&mut pty);
    pty.press("Proefmeting\r");
    pty.see("korte naam");
    clear(&mut pty);
    pty.press("proef\r");
    pty.see("Wie is verantwoordelijk");
    pty.press("SWV Proef\r\rproef@voorbeeld.nl\r\r\r");
    pty.see("Tot wanneer");
    pty.press("\r\r");
    pty.see("Korte vragenlijst (eigen)");
    pty.press("\r");
    pty.see("Kort 1 vraag");
    // Past the buttons to the last one: the check.
    pty.press("\x1b[F\r");
    pty.see("Als concept bewaren");
    pty.press("\x1b[F\x1b[D\x1b[D\r");
    pty.see("Wilt u de meting nu openen?");
    pty.press("\r");
    pty.see("Proefmeting");
    pty.see("Respons");

    let filled = piped(&data, &["--plain", "respond", "--wave", "proef"], b"verder\n36\nversturen\nja\n4\n");
    assert_eq!(filled.status.code(), Some(0), "{}", String::from_utf8_lossy(&filled.stdout));
    pty.until("the response", |text| text.lines().any(|line| line.contains("Uitvoering") && line.contains(" 1 ")));

    pty.press("b");
    pty.see("Nu sluiten");
    pty.press("1");
    pty.see("Typ proef om door te gaan:");
    pty.press("proef\r");
    pty.see("De meting is gesloten.");
    pty.press("q");
    pty.see("Wilt u stoppen?");
    pty.press("\r");
    assert_eq!(pty.ended(), 0);
    let store = store_of(&data);
    let row = store.wave("proef").unwrap();
    assert_eq!((row.stored, row.wave.region.municipalities.len()), (Stored::Closed, 2));
    assert_eq!(store.counts("proef").unwrap()[0].submitted, 1);
    assert!(store.plans().unwrap().is_empty());
}
