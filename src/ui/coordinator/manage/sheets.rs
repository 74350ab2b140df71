//! What each screen of managing says and offers.

use super::super::act::Act;
use super::super::compose::{Compose, called, file};
use super::super::reading::Read;
use super::super::scene::Scene;
use super::log::contact_label;
use super::{Manage, Managing, can_open, happened};
use crate::port::Dossier;
use crate::questionnaire::Id;
use crate::text::coordinator::compose;
use crate::text::coordinator::manage as say;
use crate::text::screen as common;
use crate::text::wave::command;
use crate::text::{Lang, calendar};
use crate::ui::sheet::{Choice, NOTES, Part, Sheet};
use crate::wave::{ContactField, Stored};

/// A questionnaire of a wave, frozen or not yet.
pub struct Audience {
    pub id: Id,
    pub name: String,
    pub invited: Option<u64>,
}

/// The questionnaires of a wave; of a draft as its file names them.
#[must_use]
pub fn audiences(dossier: &Dossier) -> Vec<Audience> {
    if dossier.parts.is_empty() {
        let used = dossier.row.wave.questionnaires.iter();
        return used
            .map(|used| {
                let name = called(&used.source);
                Audience { id: Id::new(&name.to_lowercase()), name, invited: used.invited.total }
            })
            .collect();
    }
    let frozen = dossier.parts.iter().map(|part| &part.frozen);
    frozen
        .map(|frozen| Audience {
            id: frozen.questionnaire.id.clone(),
            name: called(frozen.questionnaire.id.as_str()),
            invited: frozen.invited.total,
        })
        .collect()
}

/// The sheet of a screen.
#[must_use]
pub fn sheet(scene: &Scene<'_>, managing: &Managing) -> Option<Sheet<Act>> {
    let dossier = scene.dossier?;
    let page = Page { scene, dossier };
    Some(match managing {
        Managing::Menu => page.menu(),
        Managing::Open => page.open(),
        Managing::Close => page.confirmed(
            say::ask_close(scene.lang),
            vec![command::begun(scene.lang, begun(dossier)), say::close_says(scene.lang)],
            say::do_close(scene.lang),
        ),
        Managing::Extend => page.typed(
            say::ask_extend(scene.lang),
            say::extend_says(scene.lang, calendar::date(scene.lang, dossier.row.wave.closes)),
            say::do_extend(scene.lang),
        ),
        Managing::Invited(id) => {
            let name = audiences(dossier).into_iter().find(|audience| audience.id == *id).map(|audience| audience.name);
            page.typed(
                say::ask_invited(scene.lang, name.unwrap_or_default()),
                say::invited_says(scene.lang),
                say::do_invited(scene.lang),
            )
        }
        Managing::Contact => page.contact(),
        Managing::ContactField(field) => page.typed(
            ask_contact(scene.lang, *field),
            say::contact_empty_says(scene.lang),
            say::do_contact(scene.lang),
        ),
        Managing::Reset => {
            page.confirmed(say::ask_reset(scene.lang), vec![say::reset_says(scene.lang)], say::do_reset(scene.lang))
        }
        Managing::DeleteRows => page.confirmed(
            say::ask_delete_rows(scene.lang),
            vec![say::delete_rows_says(scene.lang)],
            say::do_delete_rows(scene.lang),
        ),
        Managing::Delete => {
            page.confirmed(say::ask_delete(scene.lang), vec![say::delete_says(scene.lang)], say::do_delete(scene.lang))
        }
        Managing::Log => page.log(),
        Managing::File => file(scene, scene.file?),
    })
}

fn ask_contact(lang: Lang, field: ContactField) -> String {
    match field {
        ContactField::Name => compose::ask_contact_name(lang),
        ContactField::Email => compose::ask_contact_email(lang),
        ContactField::Phone => compose::ask_contact_phone(lang),
        ContactField::PrivacyOfficer => compose::ask_privacy_officer(lang),
    }
}

/// Begun questionnaires, over all audiences.
fn begun(dossier: &Dossier) -> u64 {
    dossier.parts.iter().map(|part| part.counts.in_progress).sum()
}

struct Page<'a> {
    scene: &'a Scene<'a>,
    dossier: &'a Dossier,
}

impl Page<'_> {
    fn framed(&self, body: Vec<Part<Act>>) -> Sheet<Act> {
        let (scene, lang) = (self.scene, self.scene.lang);
        // Why something was not done may take more than a line.
        let why = scene.refusal.map(|said| Part::Warning(said.of(lang).to_owned()));
        let gap = why.is_some().then_some(Part::Gap);
        Sheet {
            title: say::title(lang, &self.dossier.row.wave.title),
            right: self.dossier.state.say(lang),
            body: why.into_iter().chain(gap).chain(body).collect(),
            ..Sheet::default()
        }
    }

    fn menu(&self) -> Sheet<Act> {
        let (scene, lang) = (self.scene, self.scene.lang);
        let stored = self.dossier.row.stored;
        let mut body = Vec::new();
        let due = self.dossier.row.due_since(self.dossier.today());
        if let Some(day) = due {
            let says = say::rows_due(lang, calendar::date(lang, day), say::do_delete_rows(lang));
            body.extend([Part::Warning(says), Part::Gap]);
        }
        body.extend([Part::Heading(say::choose(lang)), Part::Gap]);
        let mut digit = 0;
        let mut offer = |label: String, note: String, does: Act| {
            digit += 1;
            let digit = (digit < 10).then_some(digit);
            body.push(Part::Choice(Choice { digit, sign: None, label, note, note_at: NOTES, does }));
        };
        let to = |managing: Managing| Act::Manage(Manage::To(managing));
        // What must be done stands first.
        if due.is_some() {
            offer(say::delete_rows(lang), String::new(), to(Managing::DeleteRows));
        }
        if can_open(&self.dossier.row) {
            let label = if stored == Stored::Draft { say::open(lang) } else { say::reopen(lang) };
            offer(label, String::new(), to(Managing::Open));
        }
        let id = || self.dossier.row.wave.id.clone();
        if stored == Stored::Draft {
            offer(say::recompose(lang), String::new(), Act::Compose(Compose::Recompose(id())));
        }
        if stored == Stored::Opened {
            offer(say::close(lang), String::new(), to(Managing::Close));
        }
        let last = calendar::date(lang, self.dossier.row.wave.closes);
        offer(say::extend(lang), last, to(Managing::Extend));
        for audience in audiences(self.dossier) {
            let now = audience.invited.map_or_else(|| compose::unknown(lang), |n| n.to_string());
            offer(say::invited(lang, &audience.name), now, to(Managing::Invited(audience.id)));
        }
        for (at, audience) in audiences(self.dossier).into_iter().enumerate() {
            offer(say::look_at(lang, audience.name), String::new(), Act::Manage(Manage::Look(at)));
        }
        offer(say::invite(lang), String::new(), Act::Read(Read::Invite));
        offer(say::log(lang), String::new(), to(Managing::Log));
        offer(say::file(lang), String::new(), to(Managing::File));
        if stored != Stored::Draft {
            offer(say::contact(lang), String::new(), to(Managing::Contact));
        }
        offer(say::after(lang), String::new(), Act::Compose(Compose::After(id())));
        if stored == Stored::Opened {
            offer(say::reset(lang), begun(self.dossier).to_string(), to(Managing::Reset));
        }
        if stored == Stored::Closed && !self.dossier.row.rows_deleted && due.is_none() {
            offer(say::delete_rows(lang), String::new(), to(Managing::DeleteRows));
        }
        offer(say::delete(lang), String::new(), to(Managing::Delete));
        let hints = scene.hints(&[("Enter", common::hint_choose(lang))]);
        Sheet { hints, ..self.framed(body) }
    }

    fn contact(&self) -> Sheet<Act> {
        let lang = self.scene.lang;
        let mut body = vec![Part::Heading(say::contact(lang)), Part::Text(say::contact_says(lang)), Part::Gap];
        for (digit, field) in (1..).zip(ContactField::ALL) {
            let now = self.dossier.row.wave.contact_field(field).unwrap_or("-");
            body.push(Part::Choice(Choice {
                digit: Some(digit),
                sign: None,
                label: format!("{}: {now}", contact_label(lang, field)),
                note: String::new(),
                note_at: NOTES,
                does: Act::Manage(Manage::To(Managing::ContactField(field))),
            }));
        }
        Sheet { hints: self.scene.hints(&[("Enter", common::hint_choose(lang))]), ..self.framed(body) }
    }

    fn open(&self) -> Sheet<Act> {
        let lang = self.scene.lang;
        let again = self.dossier.row.stored == Stored::Closed;
        let (ask, says) = if again {
            (say::ask_reopen(lang), say::reopen_says(lang))
        } else {
            (say::ask_open(lang), compose::open_now_says(lang))
        };
        let label = if again { say::reopen(lang) } else { say::open(lang) };
        let body = vec![Part::Heading(ask), Part::Gap, Part::Text(says)];
        let hints = vec![("Esc".to_owned(), common::hint_back(lang)), ("Enter".to_owned(), common::hint_press(lang))];
        Sheet { tail: self.buttons(label), hints, ..self.framed(body) }
    }

    /// What can't be undone: the id is typed first.
    fn confirmed(&self, ask: String, says: Vec<String>, label: String) -> Sheet<Act> {
        let lang = self.scene.lang;
        let mut body = vec![Part::Heading(ask), Part::Gap];
        body.extend(says.into_iter().map(Part::Text));
        body.extend([Part::Gap, Part::Text(say::type_id(lang, &self.dossier.row.wave.id)), Part::Wide]);
        self.with_field(body, label)
    }

    fn typed(&self, ask: String, says: String, label: String) -> Sheet<Act> {
        self.with_field(vec![Part::Heading(ask), Part::Text(says), Part::Gap, Part::Wide], label)
    }

    fn with_field(&self, body: Vec<Part<Act>>, label: String) -> Sheet<Act> {
        let lang = self.scene.lang;
        let mut hints = vec![("Esc".to_owned(), common::hint_back(lang)), ("Enter".to_owned(), label.to_lowercase())];
        hints.push(("Tab".to_owned(), compose::hint_buttons(lang)));
        hints.extend(self.scene.proposal_hints());
        let submit = Some(Act::Manage(Manage::Do));
        Sheet { tail: self.buttons(label), submit, hints, ..self.framed(body) }
    }

    fn buttons(&self, label: String) -> Vec<Part<Act>> {
        let back = (common::back(self.scene.lang), Act::Close);
        vec![Part::Gap, Part::Buttons(vec![(label, Act::Manage(Manage::Do)), back])]
    }

    fn log(&self) -> Sheet<Act> {
        let lang = self.scene.lang;
        let mut body = vec![Part::Heading(say::log(lang)), Part::Text(say::log_says(lang)), Part::Gap];
        if self.dossier.log.is_empty() {
            body.push(Part::Text(say::no_log(lang)));
        }
        let days = self.dossier.log.iter().rev();
        let days = days.map(|(day, what)| (calendar::date(lang, *day), happened(lang, what))).collect();
        body.push(Part::Keys(days));
        let back = vec![Part::Gap, Part::Buttons(vec![(common::back(lang), Act::Close)])];
        Sheet { tail: back, hints: vec![("Esc".to_owned(), common::hint_back(lang))], ..self.framed(body) }
    }
}
