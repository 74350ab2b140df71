//! The kiosk's own screens at every size: nothing breaks, and what matters most stays in sight.

use aoj::port::Trouble;

use super::stage::{IDLE, PHRASE, Stage, flat};

const SIZES: [(u16, u16); 9] = [(1, 1), (2, 40), (90, 2), (20, 5), (40, 12), (60, 16), (80, 24), (120, 40), (500, 200)];

/// Goes through all sizes; gives what is shown at each.
fn at_every_size(stage: &mut Stage) -> Vec<((u16, u16), String)> {
    let sizes = SIZES.into_iter().chain([(80, 24)]);
    sizes
        .map(|size| {
            stage.shown.screen_mut().set_size(size.1.try_into().unwrap(), size.0.try_into().unwrap());
            let effects = stage.session.resize(size, stage.now);
            stage.take(effects);
            (size, flat(&stage.text()))
        })
        .collect()
}

fn roomy(size: (u16, u16)) -> bool {
    size.0 >= 40 && size.1 >= 12
}

#[test]
fn the_warning_tells_the_code_at_every_usual_size() {
    let mut stage = Stage::new();
    let code = stage.begin();
    stage.press("\x1b[6~").press("3");
    stage.store.trouble = Some(Trouble::DiskFull);
    stage.press("2");
    stage.pass(IDLE);
    for (size, shown) in at_every_size(&mut stage) {
        if roomy(size) {
            assert!(shown.contains("Bent u er nog?") && shown.contains(&code), "{size:?}: {shown}");
        }
        assert!(!shown.contains("Ik ken"), "{size:?}");
    }
    stage.seconds(31);
    for (size, shown) in at_every_size(&mut stage) {
        assert!(!shown.contains(&code[..4]), "{size:?}");
        if roomy(size) {
            assert!(shown.contains("niet te gebruiken") || shown.contains("Typ uw code"), "{size:?}: {shown}");
        }
    }
    stage.press("\x03");
    at_every_size(&mut stage);
    stage.sees("De kiosk afsluiten").press(PHRASE).press("\r");
    assert!(stage.quit);
}

#[test]
fn the_door_and_a_wave_that_ended_can_be_read_at_every_usual_size() {
    let mut stage = Stage::new();
    stage.press("\x03");
    for (size, shown) in at_every_size(&mut stage) {
        assert!(!roomy(size) || shown.contains("[ Afsluiten ]"), "{size:?}: {shown}");
    }
    stage.press("\x03");
    stage.store.offers.clear();
    stage.seconds(31);
    for (size, shown) in at_every_size(&mut stage) {
        assert!(!roomy(size) || shown.contains("is nu niet open"), "{size:?}: {shown}");
    }
}
