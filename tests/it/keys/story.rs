//! One respondent from the first screen to the last, and back again with the code.

use super::fixture::{every_kind, offer};
use super::stage::Stage;

#[test]
fn from_start_to_thanks() {
    let mut stage = Stage::new(vec![offer(every_kind())]);
    stage.sees("Welke vragenlijst vult u in?").keys("1");
    stage.sees("10 minuten, 14 vragen").sees("Dit is uw code").sees("N5NQ-WMCJ-9M35-GTCE");
    assert!(stage.store.drafts.is_empty(), "nothing is written before the code's screen is left");
    stage.keys("<Enter>").sees("Voor u begint").keys("<Enter>");
    stage.sees("► In welke sector werkt u? (verplicht)").keys("3").sees("3 ● Jeugdhulp");
    stage.keys("<Enter>").sees("scherm 2 van 2").keys("utr <Enter>").sees("● Utrecht");
    stage.keys("<Enter>").sees("► Ik ken de gezamenlijke doelen").keys("4 w").sees("4 mee eens").sees("w weet ik niet");
    stage.sees("bewaard, nog niet verstuurd").sees("code N5NQ-WMCJ-9M35-GTCE");
    stage.keys("<F10>").sees("U hebt 4 van de 14 vragen beantwoord.").keys("<End> <Enter>");
    stage.sees("Na versturen kunt u niets meer wijzigen en vervalt uw code.").keys("<Right> <Enter>");
    stage.sees("Verstuurd.").sees("Dank u wel voor uw tijd.").sees("U kunt dit venster sluiten.");
    assert_eq!(stage.store.sent.len(), 1);
    assert_eq!(stage.store.sent[0].record.closed.len(), 4);
    stage.keys("<Enter>");
    assert!(stage.quit);
    assert_eq!(aoj::port::FrontEnd::farewell(&stage.app), None, "nothing is left to come back to");
}
