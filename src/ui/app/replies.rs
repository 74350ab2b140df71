//! What comes of what the store says.

use super::App;
use super::Ending;
use super::Sending;
use crate::port::Effect;
use crate::port::NotFound;
use crate::port::Period;
use crate::port::Refusal;
use crate::port::Reply;
use crate::port::Trouble;
use crate::text::screen as say;
use crate::ui::saving::Saving;
use crate::ui::screens::Place;
use crate::ui::screens::why;
use crate::ui::session::Keys;
use crate::ui::session::Session;

impl App {
    pub(super) fn replied(&mut self, reply: Reply) {
        let mut failed = false;
        match reply {
            Reply::Saved { revision, period } => self.saved(revision, period),
            Reply::Found(found) => {
                if let Some(keys) = self.finding.take() {
                    let (lookup, owner) = (keys.key.lookup(), keys.owner);
                    if let Ok(session) = Session::resume(*found, keys) {
                        self.session = Some(Box::new(session));
                        self.over = false;
                        self.refusal = None;
                        self.show_questions();
                    } else {
                        self.say_problem(say::code_unreadable(self.lang));
                        self.out.push(Effect::Release { lookup, owner });
                    }
                }
            }
            Reply::NotFound(why) => self.not_found(why),
            Reply::Wiped => {
                self.over = true;
                self.only(Place::Wiped);
            }
            Reply::Released => {}
            Reply::Sent => {
                self.sending = Sending::No;
                self.over = true;
                self.only(Place::Thanks);
            }
            Reply::Refused(refusal) => self.refused(refusal),
            Reply::Failed(trouble) => {
                failed = true;
                self.failed(trouble);
            }
        }
        let idle = self.session.as_ref().is_some_and(|s| !s.saving.is_under_way());
        if self.sending == Sending::Waiting && idle {
            self.sending = Sending::Asked;
            if let Some(session) = &self.session {
                self.out.push(Effect::Send(Box::new(session.sending())));
            }
        }
        if *self.place() == Place::Wiping && idle && !failed {
            self.go_on_wiping();
        }
        if self.ending != Ending::No {
            self.go_on_leaving(failed);
        }
    }

    pub(super) fn saved(&mut self, revision: u64, period: Option<Period>) {
        let Some(session) = &mut self.session else { return };
        session.saving.saved(revision);
        session.period = period.or(session.period);
        if !session.begun {
            session.begun = true;
            let intro = session.questionnaire.intro.is_some();
            if self.ending == Ending::No {
                self.show_questions();
                if intro {
                    self.open(Place::Intro);
                }
            }
        }
    }

    pub(super) fn failed(&mut self, trouble: Trouble) {
        if self.finding.take().is_some() {
            let text = say::not_saved(self.lang, why(self.lang, &trouble));
            self.say_problem(text);
            return;
        }
        let now = self.now;
        let wiping = *self.place() == Place::Wiping;
        let Some(session) = &mut self.session else { return };
        if self.sending == Sending::Asked {
            self.sending = Sending::No;
            self.levels.retain(|level| level.place != Place::Sending);
            self.open_once(Place::Confirm);
            self.trouble = Some(trouble);
        } else if wiping && !session.saving.is_under_way() {
            self.levels.pop();
            self.open(Place::Wipe);
            self.trouble = Some(trouble);
        } else if !session.begun {
            session.saving.failed(trouble.clone(), now);
            self.trouble = Some(trouble);
        } else {
            session.saving.failed(trouble, now);
        }
    }

    pub(super) fn refused(&mut self, refusal: Refusal) {
        let Some(session) = &mut self.session else { return };
        if refusal == Refusal::CodeInUse && !session.begun {
            session.saving = Saving::default();
            session.change_keys(Keys::new(&self.env.secret, &mut *self.env.dice));
            self.new_code = true;
            return;
        }
        self.sending = Sending::No;
        self.over = true;
        self.refusal = Some(refusal);
        if self.ending == Ending::No {
            self.only(Place::Ended(refusal));
        } else {
            self.quit();
        }
    }

    pub(super) fn not_found(&mut self, why: NotFound) {
        let lang = self.lang;
        match why {
            NotFound::OpenElsewhere if self.finding.is_some() => {
                self.open(Place::TakeOver);
                return;
            }
            NotFound::OpenElsewhere => return,
            NotFound::Unknown => self.say_problem(say::code_unknown(lang)),
            NotFound::WaveEnded { title } => self.say_problem(say::code_wave_ended(lang, title)),
        }
        self.finding = None;
    }
}
