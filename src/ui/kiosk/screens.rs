//! What a kiosk shows of its own, beside what whoever sits there sees.

use super::door::Act;
use super::{Kiosk, Place};
use crate::sitting::why;
use crate::text::Lang;
use crate::text::screen as say;
use crate::ui::look::Look;
use crate::ui::sheet::{Part, Sheet};

impl Kiosk {
    /// How the kiosk's own screens are dressed: as whoever sits there has it, as long as they do.
    pub(super) fn dress(&self) -> (Look, Lang) {
        let theirs = matches!(self.place, Place::Warning { .. } | Place::Saving);
        let guest = self.guest.as_ref().filter(|_| theirs);
        guest.map_or((self.setting.look, self.setting.lang), |guest| guest.app.dress())
    }

    pub(super) fn sheet(&self) -> Sheet<Act> {
        let (_, lang) = self.dress();
        let (body, tail, submit, hints) = match &self.place {
            Place::Guest | Place::Asking | Place::Saving | Place::Lines => (self.moment(lang), vec![], None, vec![]),
            Place::Shut => (
                vec![
                    Part::Heading(say::kiosk_shut(lang, &self.setting.title)),
                    Part::Gap,
                    Part::Text(say::kiosk_shut_says(lang)),
                ],
                vec![],
                None,
                vec![],
            ),
            Place::Failing(trouble) => {
                (vec![Part::Heading(say::kiosk_failing(lang, why(lang, trouble)))], vec![], None, vec![])
            }
            Place::Warning { until } => {
                let any = (say::kiosk_hint_any(lang), say::go_on(lang).to_lowercase());
                // The code stays in sight where the rest does not fit.
                let code = self.guest.as_ref().and_then(|guest| guest.app.code_to_keep());
                let tail = code.map(|code| vec![Part::Gap, Part::Code(code.to_string()), Part::Gap]);
                (self.warning(lang, self.seconds_until(*until)), tail.unwrap_or_default(), None, vec![any])
            }
            Place::Held => {
                let buttons = vec![Part::Gap, Part::Buttons(vec![(say::open_code(lang), Act::Code)])];
                let hints = vec![("Enter".to_owned(), say::open_code(lang).to_lowercase())];
                (self.held(lang), buttons, Some(Act::Code), hints)
            }
            Place::Door { under } => {
                let buttons = vec![(say::kiosk_close(lang), Act::Enter), (say::back(lang), Act::Back)];
                let hints = vec![
                    ("Esc".to_owned(), say::hint_back(lang)),
                    ("Enter".to_owned(), say::kiosk_close(lang).to_lowercase()),
                    ("Tab".to_owned(), say::hint_choose(lang)),
                ];
                (
                    self.door(lang, **under == Place::Held),
                    vec![Part::Gap, Part::Buttons(buttons)],
                    Some(Act::Enter),
                    hints,
                )
            }
            Place::Broken { code, .. } => {
                let any = (say::kiosk_hint_any(lang), say::go_on(lang).to_lowercase());
                (Self::broken(lang, code.as_deref()), vec![], None, vec![any])
            }
        };
        Sheet { title: say::program(lang), body, tail, submit, hints, ..Sheet::default() }
    }

    fn moment(&self, lang: Lang) -> Vec<Part<Act>> {
        // Before the first answer of the store there is nothing to tell, and what flashes by tells nothing.
        let saving = self.place == Place::Saving;
        if saving { vec![Part::Heading(say::kiosk_moment(lang))] } else { Vec::new() }
    }

    /// Nothing of what was answered stands here; the code does, as without it who comes back too late can't go on.
    fn warning(&self, lang: Lang, seconds: u64) -> Vec<Part<Act>> {
        let Some(guest) = &self.guest else { return Vec::new() };
        let mut body = vec![Part::Heading(say::kiosk_there(lang)), Part::Gap, Part::Text(say::kiosk_press(lang))];
        if guest.app.code_to_keep().is_none() {
            body.push(Part::Text(say::kiosk_begins(lang, seconds)));
            return body;
        }
        body.push(Part::Text(say::kiosk_saves(lang, seconds)));
        if let Some(trouble) = guest.app.trouble() {
            body.extend([Part::Gap, Part::Warning(say::code_not_saved(lang, why(lang, &trouble)))]);
        }
        for sentence in guest.app.unstored() {
            body.extend([Part::Gap, Part::Warning(sentence)]);
        }
        body.extend([Part::Gap, Part::Text(say::kiosk_later(lang, guest.app.way_back()))]);
        body
    }

    fn held(&self, lang: Lang) -> Vec<Part<Act>> {
        let trouble = self.guest.as_ref().and_then(|guest| guest.app.trouble());
        let why = trouble.map_or_else(|| say::why_other(lang), |trouble| why(lang, &trouble));
        vec![
            Part::Heading(say::kiosk_held(lang)),
            Part::Gap,
            Part::Text(say::kiosk_held_says(lang, why)),
            Part::Text(say::kiosk_held_yours(lang)),
            Part::Gap,
            Part::Field,
        ]
    }

    fn door(&self, lang: Lang, loses: bool) -> Vec<Part<Act>> {
        let mut body = vec![
            Part::Heading(say::kiosk_door(lang)),
            Part::Gap,
            Part::Text(say::kiosk_door_says(lang)),
            Part::Gap,
            Part::Secret,
        ];
        if self.entering {
            body.push(Part::Text(say::kiosk_moment(lang)));
        }
        if loses {
            body.push(Part::Warning(say::kiosk_door_loses(lang)));
        }
        body
    }

    fn broken(lang: Lang, code: Option<&str>) -> Vec<Part<Act>> {
        let mut body = vec![Part::Heading(say::kiosk_broke(lang)), Part::Gap];
        match code {
            Some(code) => body.extend([
                Part::Text(say::kiosk_broke_says(lang)),
                Part::Gap,
                Part::Code(code.to_owned()),
                Part::Gap,
                Part::Text(say::kiosk_soon(lang)),
            ]),
            None => body.push(Part::Text(say::kiosk_broke_nothing(lang))),
        }
        body
    }
}
