//! Keys at a kiosk; and the ways back in: the passphrase for whoever runs it, the code for whoever's answers are held.

use super::{Ending, Kiosk, Place, Told};
use crate::port::{Ask, Effect, EndReason, Event, Key};
use crate::privacy::{Code, LONGEST_PASSPHRASE, Passphrase};
use crate::questionnaire::diagnostics::said;
use crate::sitting::Mistaken;
use crate::text::coordinator::door as say_door;
use crate::text::screen as say;
use crate::ui::app::Whereabouts;
use crate::ui::key::{Cmd, Where, meaning};
use crate::ui::pressing::Pressed;
use crate::ui::problem::Problem;

/// How much may be typed in a field of the kiosk's own.
pub(super) const LONGEST: usize = LONGEST_PASSPHRASE;

/// What choosing something on a screen of the kiosk's own does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Act {
    /// Takes what was typed as the passphrase.
    Enter,
    /// Takes what was typed as the code of whoever's answers are held.
    Code,
    /// Away from the passphrase.
    Back,
}

impl Kiosk {
    /// A key, a paste, a click or the wheel.
    pub(super) fn pressed(&mut self, event: Event) {
        if self.is_ending() || self.through {
            return;
        }
        let interrupts = matches!(event, Event::Key(key) if key == Key::ctrl('c'));
        self.touched = self.now;
        match &self.place {
            Place::Guest => {
                let at_start = self.whereabouts() == Some(Whereabouts::Start);
                if interrupts && at_start {
                    return self.go(Place::Door { under: Box::new(Place::Guest) });
                }
                let now = self.now;
                if let Some(guest) = &mut self.guest {
                    guest.touched = Some(now);
                }
                self.hand(event);
            }
            // Whatever it is only says that somebody is there.
            Place::Warning { .. } => {
                let now = self.now;
                if let Some(guest) = &mut self.guest {
                    guest.touched = Some(now);
                }
                self.go(Place::Guest);
            }
            Place::Broken { .. } => self.begin_anew(),
            place @ (Place::Shut | Place::Failing(_) | Place::Held) if interrupts => {
                let under = Box::new(place.clone());
                self.go(Place::Door { under });
            }
            Place::Held | Place::Door { .. } => self.on_sheet(event),
            Place::Shut | Place::Failing(_) | Place::Asking | Place::Saving | Place::Lines => {}
        }
    }

    fn on_sheet(&mut self, event: Event) {
        let sheet = self.sheet();
        match event {
            Event::Paste(text) if sheet.at_where(&self.standing) == Where::SheetLine => {
                self.standing.field.insert(&text);
                self.standing.problem = None;
            }
            Event::Key(key) if !key.alt => {
                let Some(cmd) = meaning(sheet.at_where(&self.standing), key) else { return };
                if cmd == Cmd::Menu || cmd == Cmd::Stop {
                    return self.shut_door();
                }
                let window = usize::from(self.room.body().saturating_sub(1).max(1));
                match sheet.press(&mut self.standing, cmd, window) {
                    Pressed::Does(act) => self.does(act),
                    Pressed::Scroll { down, by } => self.scroll(down, by),
                    Pressed::Nothing => {}
                }
            }
            _ => {}
        }
    }

    fn does(&mut self, act: Act) {
        match act {
            Act::Back => self.shut_door(),
            Act::Enter if self.entering => {}
            Act::Enter => {
                let passphrase = Passphrase::new(self.standing.field.text());
                self.standing.field.wipe();
                self.standing.problem = None;
                self.entering = true;
                self.out.push(Effect::Coordinate(Box::new(Ask::Enter(passphrase))));
            }
            Act::Code => {
                let typed = Code::parse(self.standing.field.text());
                let held = self.guest.as_ref().and_then(|guest| guest.app.code_to_keep());
                match (typed, held) {
                    (Ok(typed), Some(held)) if typed.to_string() == held.to_string() => {
                        let now = self.now;
                        if let Some(guest) = &mut self.guest {
                            guest.touched = Some(now);
                        }
                        self.go(Place::Guest);
                    }
                    (Ok(_), _) => self.standing.problem = Some(Problem::Said(said(say::kiosk_held_other))),
                    (Err(slip), _) => self.standing.problem = Some(Problem::Mistaken(Mistaken::Typed(slip))),
                }
            }
        }
    }

    /// Back to what lay under the passphrase.
    pub(super) fn shut_door(&mut self) {
        if let Place::Door { under } = &self.place {
            let under = (**under).clone();
            self.go(under);
        }
    }

    /// What came of the passphrase. Whoever has left its screen has thought better of it.
    pub(super) fn told(&mut self, told: Told) {
        self.entering = false;
        let asked = matches!(self.place, Place::Door { .. }) && !self.is_ending();
        self.touched = self.now;
        match told {
            Told::Entered if asked => {
                self.end(Ending::Closed, Event::End(EndReason::Terminate));
            }
            Told::NotEntered if asked => self.standing.problem = Some(Problem::Said(said(say_door::wrong))),
            Told::Failed(said) if asked => self.standing.problem = Some(Problem::Said(said)),
            _ => {}
        }
    }

    /// Whether whoever's answers are still here has gone.
    pub(super) fn is_gone(&self) -> bool {
        match &self.place {
            Place::Held => true,
            Place::Door { under } => **under == Place::Held,
            _ => false,
        }
    }
}
