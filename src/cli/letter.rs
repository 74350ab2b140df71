//! The letters of `aoj invite --letter`: before a wave, at its beginning and near its end. Plain paragraphs, to be put into
//! any word processor or mail.

use crate::port::{Address, Invitation, Invited};
use crate::text::Lang;
use crate::text::calendar;
use crate::text::command::{invite, letter as texts};
use crate::text::screen;
use crate::wave::Contact;

/// Which letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Letter {
    Announcement,
    Invitation,
    Reminder,
}

impl Letter {
    pub const WORDS: [&str; 3] = ["announcement", "invitation", "reminder"];

    /// Reads one of [`Letter::WORDS`].
    pub fn parse(word: &str) -> Option<Self> {
        let all = [Self::Announcement, Self::Invitation, Self::Reminder];
        Self::WORDS.iter().zip(all).find(|(known, _)| **known == word).map(|(_, letter)| letter)
    }
}

/// A letter on its way.
struct Page<'a> {
    invitation: &'a Invitation,
    way: &'a Invited,
    lang: Lang,
    lines: Vec<String>,
    /// What the program does not know, as it stands between brackets.
    blanks: Vec<String>,
}

/// The letter that invites to a questionnaire, and what is still to be filled in.
pub fn letter(
    letter: Letter,
    invitation: &Invitation,
    way: &Invited,
    address: &Address,
    lang: Lang,
) -> (Vec<String>, Vec<String>) {
    let mut page = Page { invitation, way, lang, lines: Vec::new(), blanks: Vec::new() };
    page.head(letter);
    if letter != Letter::Announcement {
        page.paragraph(texts::how(lang));
        page.lines.extend(ways_in(way, address, lang));
        if way.tickets {
            let blank = page.blank(texts::blank_ticket(lang));
            page.lines.push(texts::ticket(lang, blank));
        }
        page.lines.push(String::new());
        let recognised = recognised(invitation, lang);
        let recognised = recognised.unwrap_or_else(|| vec![page.blank(texts::blank_key(lang))]);
        page.lines.extend(recognised);
        page.lines.push(String::new());
    }
    page.foot(letter);
    (page.lines, page.blanks)
}

impl Page<'_> {
    fn paragraph(&mut self, text: String) {
        self.lines.extend([text, String::new()]);
    }

    fn blank(&mut self, blank: String) -> String {
        self.blanks.push(blank.clone());
        blank
    }

    fn head(&mut self, letter: Letter) {
        let (wave, lang) = (&self.invitation.wave, self.lang);
        let questionnaire = &self.way.questionnaire;
        let title = questionnaire.title.fill(lang.code(), |source| wave.filling(source));
        let (first, last) = (calendar::date(lang, wave.opens), calendar::date(lang, wave.closes));
        let (region, time) = (&wave.region.name, screen::minutes(lang, questionnaire.minutes()));
        let subject = match letter {
            Letter::Announcement => texts::subject_announcement(lang, region),
            Letter::Invitation => texts::subject_invitation(lang, &title, &last),
            Letter::Reminder => texts::subject_reminder(lang, &title, &last),
        };
        let asks = match letter {
            Letter::Announcement => vec![texts::why(lang, region), texts::coming(lang, &title, first, last, time)],
            Letter::Invitation => vec![texts::why(lang, region), texts::asked(lang, &title, last, time)],
            Letter::Reminder => vec![texts::reminded(lang, &title), texts::still(lang, last, time)],
        };
        let before = wave.previous.is_some().then(|| texts::measured_before(lang));
        for text in [subject, texts::dear(lang)].into_iter().chain(asks).chain(before) {
            self.paragraph(text);
        }
    }

    fn foot(&mut self, letter: Letter) {
        let (wave, lang) = (&self.invitation.wave, self.lang);
        let anonymous = texts::anonymous(lang, wave.min_group);
        // Beside the way in that is said already.
        let announced = letter == Letter::Announcement;
        self.paragraph(if announced { texts::no_name(lang, anonymous) } else { anonymous });
        if letter != Letter::Reminder {
            if let Some(day) = wave.keep_until {
                self.paragraph(screen::about_kept(lang, calendar::date(lang, day)));
            }
            let rights = self.blank(texts::blank_rights(lang));
            self.paragraph(rights);
        }
        if let Some(feedback) = &wave.feedback {
            self.paragraph(feedback.clone());
        }
        let contact = wave.contact.as_ref().and_then(Contact::reach);
        let contact = contact.unwrap_or_else(|| self.blank(texts::blank_contact(lang)));
        self.paragraph(texts::questions(lang, contact));
        if let Some(officer) = &wave.privacy_officer {
            self.paragraph(texts::officer(lang, officer));
        }
        self.paragraph(texts::regards(lang));
        let sender = wave.controller.clone();
        let sender = sender.unwrap_or_else(|| self.blank(texts::blank_sender(lang)));
        self.lines.push(sender);
    }
}

/// The lines for each kind of computer.
pub fn ways_in(way: &Invited, address: &Address, lang: Lang) -> Vec<String> {
    let command = address.command(Some(&way.name));
    let mut lines = Vec::new();
    for how in [invite::windows(lang), invite::mac(lang), invite::linux(lang)] {
        lines.extend([how, format!("    {command}")]);
    }
    lines.push(invite::putty(lang));
    for field in [
        invite::putty_host(lang, &address.host),
        invite::putty_port(lang, address.port),
        invite::putty_user(lang, address.user.as_ref().unwrap_or(&way.name)),
    ] {
        lines.push(format!("    {field}"));
    }
    lines.extend(way.word.as_ref().map(|word| invite::word(lang, word)));
    lines.push(invite::as_text(lang, address.plain_command(Some(&way.name))));
    lines
}

/// How people recognise the server; `None`: it has no key yet.
pub fn recognised(invitation: &Invitation, lang: Lang) -> Option<Vec<String>> {
    let fingerprint = invitation.reach.fingerprint.as_ref()?;
    Some(vec![invite::no_password(lang), invite::first_time(lang, fingerprint), invite::then_yes(lang)])
}
