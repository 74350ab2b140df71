//! What is mailed: a few plain sentences with the code and how to come back.

use lettre::message::Mailbox as Named;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::{Address, Message};

use super::super::SystemDice;
use super::relay::Relay;
use crate::port::{Dice, Mail, NotMailed};
use crate::text::visible::visible;
use crate::text::{Lang, calendar, mail as say, screen};

/// The whole mail.
pub(super) fn letter(relay: &Relay, mail: &Mail) -> Result<Message, NotMailed> {
    let lang = Lang::of(mail.lang).unwrap_or_default();
    let address = |text: &str| text.parse::<Address>().map_err(|_| NotMailed::Failed);
    let from = Named::new(Some(screen::program(lang)), address(relay.from.as_str())?);
    let to = Named::new(None, mail.to.as_str().parse().map_err(|_| NotMailed::Refused)?);
    let mut random = [0; 16];
    SystemDice.fill(&mut random);
    let name = u128::from_be_bytes(random);
    // No answer is wanted, and no machine is to send one.
    let automatic = HeaderValue::new(HeaderName::new_from_ascii_str("Auto-Submitted"), "auto-generated".to_owned());
    Message::builder()
        .from(from)
        .to(to)
        .subject(say::subject(lang))
        .message_id(Some(format!("<{name:032x}@{}>", relay.from.domain())))
        .raw_header(automatic)
        .header(ContentType::TEXT_PLAIN)
        .body(body(lang, mail))
        .map_err(|_| NotMailed::Failed)
}

fn body(lang: Lang, mail: &Mail) -> String {
    let counts = if mail.practice { say::practice(lang) } else { say::until(lang, calendar::date(lang, mail.closes)) };
    let paragraphs = [
        say::opening(lang, visible(&mail.wave)),
        format!("    {}", mail.code),
        say::how(lang, &mail.how),
        counts,
        say::who_has_it(lang),
        say::kept_nowhere(lang),
    ];
    paragraphs.map(|one| one + "\r\n").join("\r\n")
}
