//! The same choices on the full screen and in plain mode store the same.

use aoj::text::Lang;

use super::talk::{Talk, code_in};
use super::transcripts::offers;
use crate::keys::stage::Stage;

#[test]
fn the_same_choices_store_the_same_as_on_the_full_screen() {
    let mut screen = Stage::new(offers("every_kind"));
    screen.keys("<Enter> <Enter> <Enter> 2 utr <Enter> <Enter> 4 3 w 2");
    let mut lines = Talk::new(offers("every_kind"), Lang::Nl);
    for line in ["verder", "2", "utr", "4", "3", "w", "2"] {
        lines.line(line);
    }
    let code = code_in(&lines.heard()).unwrap();
    let said = lines.stored(&code);
    assert_eq!(said.len(), 6, "{said:?}");
    lines.store.drafts = std::mem::take(&mut screen.store.drafts);
    let shown = code_in(&screen.screen()).unwrap();
    assert_eq!(lines.stored(&shown), said, "{}", screen.screen());
}
