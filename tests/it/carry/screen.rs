//! The screens on which a code is taken along.

use aoj::port::{Event, NotMailed};
use aoj::sitting::{Carry, Entry, Env};
use aoj::ui::Look;

use crate::keys::fixture::{every_kind, offer};
use crate::keys::stage::{Memory, Stage, env};

const THERE: &str = "1 <Enter> <Enter> 3 <C-c> <Right> <Enter>";

fn stage() -> Stage {
    let mut stage = Stage::new(vec![offer(every_kind())]);
    stage.keys(THERE);
    stage
}

fn with(carry: Carry) -> Stage {
    let offers = vec![offer(every_kind())];
    let env = Env { carry, ..env(offers.clone(), Entry::Start) };
    Stage::on(Memory { offers, ..Memory::default() }, env, Look::default(), (80, 24))
}

#[test]
fn the_button_names_the_ways_there_are() {
    for (carry, says) in [
        (Carry { mail: true, copy: true, blocks: true }, "Code meenemen: mail, QR, kopiëren"),
        (Carry { mail: false, copy: true, blocks: true }, "Code meenemen: QR, kopiëren"),
        (Carry { mail: true, copy: false, blocks: true }, "Code meenemen: mail, QR ]"),
        (Carry::default(), "Code meenemen: QR ]"),
    ] {
        let mut stage = with(carry);
        stage.keys("1 <Enter> <Enter> 3 <C-c>").sees(says).keys("<Right> <Enter>");
        stage.sees("Wie uw code heeft, kan uw antwoorden openen");
        assert_eq!(stage.screen().contains("Mailen naar uzelf"), carry.mail);
        assert_eq!(stage.screen().contains("Kopiëren"), carry.copy);
    }
}

#[test]
fn a_code_is_copied_only_when_that_is_chosen_and_no_more_is_promised_than_is_known() {
    let mut stage = stage();
    assert!(stage.store.copied.is_empty());
    stage.keys("3").sees("als uw programma dat toestaat");
    let copied: Vec<String> = stage.store.copied.iter().map(ToString::to_string).collect();
    assert_eq!(copied.len(), 1);
    stage.sees(&copied[0]);
    stage.keys("<Esc> <Right> <Enter>").misses("klembord, als");
}

#[test]
fn a_mail_is_sent_once_and_the_address_is_gone_with_the_screen() {
    let mut stage = stage();
    stage.keys("1").sees("Typ uw eigen mailadres");
    stage.hold = true;
    stage.type_text("naam@school.nl").keys("<Enter>").sees("Bezig met mailen naar naam@school.nl");
    assert_eq!(stage.pending.len(), 1);
    // Nothing more is asked while it is under way.
    stage.keys("<Esc> 1").sees("Bezig met mailen naar naam@school.nl");
    assert_eq!(stage.pending.len(), 1);
    stage.hold = false;
    stage.answer_all();
    stage.sees("De code is gemaild naar naam@school.nl.").sees("ongewenste mail");
    let mail = stage.store.mails[0].clone();
    assert_eq!((mail.to.as_str(), mail.lang, mail.practice), ("naam@school.nl", "nl", false));
    assert!(mail.how.contains("aoj respond") && mail.how.contains("Ik heb al een code"), "{}", mail.how);
    stage.sees(&mail.code.to_string());
    let code = mail.code.to_string();
    let told = format!("{:?} {:?}", stage.store.mails, aoj::port::Effect::Mail(Box::new(mail)));
    assert!(!told.contains("school.nl") && !told.contains(&code), "{told}");
    stage.keys("<Esc> 1").misses("naam@school.nl").sees("Typ uw eigen mailadres");
}

#[test]
fn whoever_goes_on_meanwhile_finds_out_later() {
    let mut stage = stage();
    stage.keys("1").hold = true;
    stage.type_text("naam@school.nl").keys("<Enter> <Esc> <Esc> <Esc>");
    stage.hold = false;
    stage.answer_all();
    stage.keys("<C-c> <Right> <Enter>").sees("De code is gemaild.").misses("naam@school.nl");
}

#[test]
fn what_is_no_address_is_told_at_once_and_nothing_is_sent() {
    let mut stage = stage();
    stage.keys("1 <Enter>").sees("Typ eerst uw mailadres");
    for (typed, says) in [
        ("naam", "staat één @"),
        ("naam@school", "achter de @"),
        ("@school.nl", "voor de @"),
        ("jörg@school.nl", "geen spaties, accenten"),
    ] {
        stage.keys("<Esc> 1").type_text(typed).keys("<Enter>").sees(says);
    }
    for hostile in
        ["a@school.nl\r\nBcc: x@y.nl".to_owned(), "a".repeat(1000) + "@school.nl", "\u{1b}[2J\u{7f}@b.nl".into()]
    {
        stage.keys("<Esc> 1");
        stage.event(Event::Paste(hostile));
        stage.keys("<Enter>").sees("Typ uw eigen mailadres");
    }
    stage.sees("kan niet");
    assert!(stage.store.mails.is_empty());
}

#[test]
fn why_it_could_not_be_mailed_is_said_and_the_address_stays_to_be_mended() {
    for (why, says) in [
        (NotMailed::TooMany, "vaak genoeg gemaild"),
        (NotMailed::Busy, "te veel gemaild"),
        (NotMailed::Unreachable, "geeft geen antwoord"),
        (NotMailed::Refused, "Klopt het?"),
        (NotMailed::Failed, "Mailen kan hier nu niet"),
    ] {
        for lang in ["", "en"] {
            let mut stage = stage();
            stage.store.not_mailed = Some(why);
            stage.keys("1").type_text("naam@school.nl").keys("<Enter>");
            if lang.is_empty() {
                stage.sees(says);
            }
            stage.sees("naam@school.nl");
            stage.store.not_mailed = None;
            stage.keys("<Enter>").sees("De code is gemaild naar naam@school.nl.");
        }
    }
}

#[test]
fn another_draft_after_it_hears_nothing_of_the_mail() {
    let mut stage = stage();
    stage.keys("1").hold = true;
    stage.type_text("naam@school.nl").keys("<Enter>");
    let mail = stage.pending.pop_front().unwrap();
    stage.hold = false;
    stage.keys("<Esc> <Esc> <Down> <Enter>").type_text("WISSEN").keys("<Enter> <Right> <Enter>");
    stage.pending.push_back(mail);
    stage.answer_all();
    stage.keys(THERE).misses("gemaild").misses("naam@school.nl");
}
