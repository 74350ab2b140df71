//! How people get into the wave: what a coordinator puts in a letter.

use super::super::act::Act;
use super::super::scene::Scene;
use crate::port::{Address, Invited};
use crate::text::command::invite as texts;
use crate::text::coordinator::manage as say;
use crate::text::screen as common;
use crate::ui::row::Row;
use crate::ui::sheet::{Part, Sheet};
use crate::ui::visible::wrap;

pub fn invite(scene: &Scene<'_>) -> Option<Sheet<Act>> {
    let lang = scene.lang;
    let invitation = scene.invitation?;
    let reach = &invitation.reach;
    let mut body = vec![Part::Text(say::invite_says(lang)), Part::Gap];
    if let Some(address) = &reach.address {
        for way in &invitation.ways {
            body.push(Part::Heading(scene.words(&way.questionnaire.title)));
            body.extend(way_in(scene, address, way));
            body.push(Part::Gap);
        }
        body.push(scene.plainly(&texts::no_password(lang)));
        body.push(Part::Gap);
        body.push(Part::Heading(say::invite_key(lang)));
        match &reach.fingerprint {
            Some(fingerprint) => {
                body.push(scene.plainly(&texts::first_time_says(lang)));
                body.push(copied(scene, fingerprint));
                body.push(scene.plainly(&texts::then_yes(lang)));
            }
            None => body.push(Part::Warning(texts::no_key(lang))),
        }
    } else {
        body.push(Part::Warning(texts::no_address(lang, reach.settings.display())));
    }
    Some(Sheet {
        title: say::invite(lang),
        right: invitation.wave.title.clone(),
        body,
        hints: scene.hints(&[(scene.look.signs.vertical, common::hint_scroll(lang))]),
        ..Sheet::default()
    })
}

/// The lines for each kind of computer.
fn way_in(scene: &Scene<'_>, address: &Address, way: &Invited) -> Vec<Part<Act>> {
    let lang = scene.lang;
    let command = address.command(Some(&way.name));
    let mut parts = Vec::new();
    for how in [texts::windows(lang), texts::mac(lang), texts::linux(lang)] {
        parts.extend([scene.plainly(&how), copied(scene, &command)]);
    }
    parts.push(scene.plainly(&texts::putty(lang)));
    for field in [
        texts::putty_host(lang, &address.host),
        texts::putty_port(lang, address.port),
        texts::putty_user(lang, address.user.as_ref().unwrap_or(&way.name)),
    ] {
        parts.push(copied(scene, &field));
    }
    if let Some(word) = &way.word {
        parts.push(scene.plainly(&texts::word(lang, word)));
    }
    parts.push(scene.plainly(&texts::as_text_says(lang)));
    parts.push(copied(scene, &address.plain_command(Some(&way.name))));
    parts
}

/// What is to be copied sign by sign, on lines of its own.
fn copied(scene: &Scene<'_>, text: &str) -> Part<Act> {
    let lines = wrap(text, scene.room.columns().saturating_sub(4).max(1));
    Part::Rows(lines.iter().map(|line| Row::new().at(4, line, scene.look.bright())).collect())
}
