//! Taking the code along: which ways there are, the picture for a telephone, mailing it to oneself.

use super::Scene;
use crate::port::NotMailed;
use crate::privacy::Mailbox;
use crate::sitting::not_mailed;
use crate::text::screen as say;
use crate::ui::look::Colours;
use crate::ui::qr::{Drawn, Qr};
use crate::ui::room::Room;
use crate::ui::row::Row;
use crate::ui::sheet::{Choice, Do, Part, Sheet};
use crate::ui::visible::wrap;

/// Between the picture and what stands beside it.
const BETWEEN: u16 = 3;
/// Where what a way is like stands, behind its name.
const BESIDE: u16 = 32;
/// The narrowest that a text beside the picture gets.
const NARROWEST: u16 = 18;

/// The button that leads here: with the ways there are.
pub fn button(scene: &Scene<'_>) -> (String, Do) {
    let lang = scene.lang;
    let carry = scene.env.carry;
    let ways = [
        carry.mail.then(|| say::way_mail(lang)),
        Some(say::way_picture(lang)),
        carry.copy.then(|| say::way_copy(lang)),
    ];
    (say::carry(lang, ways.into_iter().flatten().collect::<Vec<_>>().join(", ")), Do::Carry)
}

/// The ways to choose from.
pub fn carry(scene: &Scene<'_>) -> Sheet {
    let lang = scene.lang;
    let carry = scene.env.carry;
    let ways = [
        carry.mail.then(|| (say::do_mail(lang), say::do_mail_note(lang), Do::AskMail)),
        Some((say::do_picture(lang), say::do_picture_note(lang), Do::Picture)),
        carry.copy.then(|| (say::do_copy(lang), say::do_copy_note(lang), Do::Copy)),
    ];
    let mut body = vec![Part::Text(say::carry_says(lang)), Part::Gap];
    for (digit, (label, note, does)) in (1..).zip(ways.into_iter().flatten()) {
        body.push(Part::Choice(Choice { digit: Some(digit), sign: None, label, note, note_at: BESIDE, does }));
    }
    if scene.carrying.copied {
        body.extend([Part::Gap, Part::Text(say::copied(lang))]);
    }
    // Of a mail whose screen was left before the mail server had spoken.
    match &scene.carrying.posted {
        Posted::Nothing => {}
        Posted::UnderWay(to) => body.extend([Part::Gap, Part::Text(say::mail_under_way(lang, to.as_str()))]),
        Posted::Sent(_) => body.extend([Part::Gap, Part::Text(say::mail_sent_off(lang))]),
        Posted::Not(why) => body.extend([Part::Gap, Part::Warning(not_mailed(lang, *why))]),
    }
    if let Some(session) = scene.session {
        body.extend([Part::Gap, Part::Code(session.code.to_string())]);
    }
    Sheet {
        title: say::carry_title(lang),
        body,
        tail: vec![Part::Gap, Part::Buttons(vec![(say::back(lang), Do::Close)])],
        hints: scene.hints_choose(true),
        ..Sheet::default()
    }
}

/// The picture, with what it is beside it. How to come back is left out of it where there is no room for that too.
pub fn picture(scene: &Scene<'_>) -> Sheet {
    let (lang, look, room) = (scene.lang, scene.look, scene.room);
    let Some(session) = scene.session else { return Sheet::default() };
    let code = session.code.to_string();
    let how = &scene.env.how_to_return;
    let drawn = if scene.env.carry.blocks { Drawn::Halves } else { Drawn::Wide };
    // All but the title and what stands at the bottom; on a high screen there is a rule as well.
    let head = if room.airy() { 2 } else { 1 };
    let space = (room.columns(), room.height.saturating_sub(room.foot() + head));
    // At a kiosk there may be no other way back than to come there again.
    let whole = if how.is_empty() { (code.clone(), false) } else { (format!("{code}\n{how}"), true) };
    let all = [whole, (code.clone(), false)].map(|(text, whole)| (Qr::of(&text), whole));
    let fits = all.iter().find_map(|(qr, whole)| {
        let qr = qr.as_ref()?;
        Some((qr, qr.quiet_in(drawn, space)?, *whole))
    });
    let mut body = Vec::new();
    if let Some((qr, quiet, whole)) = fits {
        let mut rows = qr.rows(drawn, quiet, look, scene.carrying.turned);
        let left = rows.iter().map(Row::end).max().unwrap_or(0) + BETWEEN;
        let wide = room.columns().saturating_sub(left);
        if wide >= NARROWEST {
            let holds = if whole { say::picture_holds(lang) } else { say::picture_holds_code(lang) };
            let mut beside = vec![(say::picture_point(lang), false), (holds, false)];
            if !whole && !how.is_empty() {
                beside.push((how.clone(), true));
            }
            beside.push((say::picture_who(lang), false));
            if look.colours == Colours::None {
                beside.push((say::picture_turn_says(lang), false));
            }
            let mut lines = Vec::new();
            for (text, bright) in beside {
                lines.extend(wrap(&text, wide).into_iter().map(|line| (line, bright)));
                lines.push((String::new(), false));
            }
            for (row, (line, bright)) in rows.iter_mut().skip(1).zip(&lines) {
                row.put(left, line, if *bright { look.bright() } else { look.plain() }, None);
            }
        }
        body.push(Part::Rows(rows));
    } else {
        let (wide, high) = match &all {
            [_, (Some(qr), _)] => qr.least(drawn),
            _ => (0, 0),
        };
        let why = if high == 0 {
            say::picture_none(lang)
        } else {
            let margins = room.width.saturating_sub(room.columns());
            let rows = high + Room::new(room.width, high).foot() + 1;
            say::picture_no_room(lang, wide + margins, rows + u16::from(Room::new(room.width, rows).airy()))
        };
        body.extend([Part::Text(why), Part::Gap, Part::Code(code)]);
    }
    let mut hints = vec![("Esc".to_owned(), say::hint_back(lang))];
    if look.colours == Colours::None && fits.is_some() {
        hints.push(("Enter".to_owned(), say::picture_turn(lang)));
    }
    Sheet { title: say::picture_title(lang), body, hints, ..Sheet::default() }
}

/// Where an address is typed, and what became of the mail.
pub fn mail(scene: &Scene<'_>) -> Sheet {
    let lang = scene.lang;
    let back = (say::back(lang), Do::Close);
    let (body, buttons, submit) = match &scene.carrying.posted {
        Posted::UnderWay(to) => {
            let busy = say::mail_under_way(lang, to.as_str());
            (vec![Part::Heading(busy), Part::Gap, Part::Text(say::mail_wait(lang))], vec![back], None)
        }
        Posted::Sent(to) => {
            let sent = to.as_ref().map_or_else(|| say::mail_sent_off(lang), |to| say::mail_sent(lang, to.as_str()));
            (vec![Part::Heading(sent), Part::Gap, Part::Text(say::mail_sent_says(lang))], vec![back], None)
        }
        Posted::Nothing | Posted::Not(_) => {
            let mut body =
                vec![Part::Text(say::mail_says(lang)), Part::Text(say::mail_who(lang)), Part::Gap, Part::Wide];
            if let Posted::Not(why) = &scene.carrying.posted {
                body.push(Part::Warning(not_mailed(lang, *why)));
            }
            (body, vec![(say::mail_now(lang), Do::Mail), back], Some(Do::Mail))
        }
    };
    let hints = if submit.is_some() { scene.hints_field() } else { scene.hints_press(true) };
    Sheet {
        title: say::mail_title(lang),
        body,
        tail: vec![Part::Gap, Part::Buttons(buttons)],
        submit,
        hints,
        ..Sheet::default()
    }
}

/// What became of a code that was mailed. The address is gone with the screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Posted {
    #[default]
    Nothing,
    UnderWay(Mailbox),
    /// Without the address where its screen was left meanwhile.
    Sent(Option<Mailbox>),
    Not(NotMailed),
}

/// How far the code was taken along.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Carrying {
    /// It was handed to the terminal for its clipboard.
    pub copied: bool,
    /// Dark and light have changed places in the picture.
    pub turned: bool,
    pub posted: Posted,
}
