//! The same choices on the full screen and in plain mode store the same.

use aoj::privacy::{Code, DraftKey, StoreSecret};
use aoj::text::Lang;

use super::talk::{Talk, code_in};
use super::transcripts::{begun, offers};
use crate::keys::stage::{Stage, digest};

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

#[test]
fn both_seal_the_same_ticket_in_the_draft_and_spend_it() {
    let ticket = "4TRA-K7Q2-9MXR";
    let mut screen = Stage::new(offers("tickets"));
    screen.store.hand_out(ticket, "2026-najaar", "uitvoering");
    screen.keys("<Enter>").type_text(ticket).keys("<Enter> <Enter> <Enter> 3");
    let mut lines = begun("tickets", Lang::Nl);
    lines.line(ticket).line("verder").line("3");
    let said = lines.heard();
    for (store, said) in [(&screen.store, screen.screen()), (&lines.store, said)] {
        let draft = &store.drafts.values().next().unwrap().draft;
        let key = DraftKey::of(&StoreSecret::new([3; 32]), &Code::parse(&code_in(&said).unwrap()).unwrap());
        let content = key.open(&draft.sealed, &draft.wave, draft.questionnaire.as_str()).unwrap();
        assert_eq!(content.ticket, Some(digest(ticket)));
    }
    screen.keys("<F10> <End> <Enter> <Right> <Enter>");
    lines.line("versturen").line("ja");
    for store in [&screen.store, &lines.store] {
        assert_eq!(store.sent.iter().map(|sent| sent.ticket).collect::<Vec<_>>(), [Some(digest(ticket))]);
    }
}
