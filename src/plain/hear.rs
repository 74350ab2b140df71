//! What is said of what the store says.

use super::ask::{Announced, How};
use super::linear::{Place, Plain};
use super::speech::sentence;
use crate::port::{Refusal, Reply};
use crate::sitting::{Heard, Standing, not_mailed, why, why_not_changed};
use crate::text::plain as say;
use crate::text::screen;

impl Plain {
    pub(super) fn hear(&mut self, reply: Reply) {
        let lang = self.lang;
        let heard = self.sitting.hear(reply, self.now);
        if !matches!(heard, Heard::Nothing | Heard::Renewed | Heard::Broken(_) | Heard::Mailed | Heard::NotMailed(_)) {
            self.asked = None;
        }
        match heard {
            Heard::Nothing => self.heard_of_saving(),
            Heard::Begun => self.begun(),
            Heard::NotBegun(trouble) => self.not_begun(trouble),
            Heard::NewCode => self.say_new_code(),
            Heard::Found => {
                self.told_over = false;
                self.speak();
                self.out.say(say::found(self.lang));
                self.ask(How::New);
            }
            Heard::Unreadable => {
                self.place = Place::Code;
                self.out.say(screen::code_unreadable(lang));
                self.out.say(say::code_ask(lang));
            }
            Heard::OtherWave => {
                self.out.say(screen::other_wave(lang));
                self.again(How::Briefly);
            }
            Heard::NotFound(why) => self.not_found(&why),
            Heard::Admitted => self.about(),
            Heard::NotAdmitted(why) => self.not_admitted(&why),
            Heard::TurnedAway { offer, nth, why } => self.turned_away(offer, nth, &why),
            Heard::TicketSpent => {
                self.place = Place::AnotherTicket;
                self.out.say(sentence(&screen::another_ticket_title(lang)));
                self.say_another_ticket();
            }
            Heard::TicketChanged => {
                self.out.say(say::ticket_changed(lang));
                self.ask_send();
            }
            Heard::TicketNotChanged(why) => self.another_one(why_not_changed(lang, &why)),
            Heard::TicketOfAnother => self.another_one(screen::ticket_of_another(lang)),
            Heard::NotLookedUp(trouble) => {
                self.out.say(say::not_looked_up(lang, why(lang, &trouble)));
                self.out.say(say::try_again(lang));
            }
            Heard::Sent => self.sent(),
            Heard::NotSent(trouble) => {
                self.out.say(screen::send_failed(lang, why(lang, &trouble)));
                self.place = Place::Confirm;
                self.out.say(say::confirm_how(lang, say::confirm_word(lang)));
            }
            Heard::Mailed => self.out.say(screen::mail_sent_off(lang)),
            Heard::NotMailed(why) => {
                self.out.say(not_mailed(lang, why));
                self.out.say(say::mail_again(lang));
            }
            Heard::Wiped => {
                self.out.say(screen::wiped(lang));
                self.out.say(say::code_stopped(lang));
                self.sitting.leave(true, self.now);
            }
            Heard::NotWiped(trouble) => {
                self.out.say(screen::wipe_failed(lang, why(lang, &trouble)));
                self.ask(How::New);
            }
            Heard::NotLeft => self.would_lose(),
            Heard::Renewed => {
                self.out.say(say::renewed(lang));
                self.announced = Announced::default();
                self.ask(How::New);
            }
            Heard::Broken(problems) => {
                self.out.say(say::broken(lang));
                self.out.say(problems.render(lang, false));
            }
            Heard::Ended(refusal) => self.ended(refusal),
        }
    }

    /// The draft can't go on with that ticket.
    fn another_one(&mut self, why: String) {
        self.out.say(why);
        self.out.say(say::another_ticket_ask(self.lang));
    }

    /// An answer is safe, or could not be made so.
    fn heard_of_saving(&mut self) {
        let Some(standing) = self.sitting.session().map(|session| session.saving.standing()) else { return };
        match standing {
            Standing::Busy => {}
            _ if self.held.is_some() => self.release_held(),
            Standing::Safe if self.owing => {
                self.owing = false;
                self.told = None;
                self.out.say(say::saved_now(self.lang));
            }
            Standing::Safe => {}
            Standing::Trouble(trouble) => {
                if self.owing && self.told.as_ref() != Some(&trouble) {
                    self.out.say(say::not_saved(self.lang, why(self.lang, &trouble)));
                    self.told = Some(trouble);
                }
            }
        }
    }

    pub(super) fn begun(&mut self) {
        let Self { sitting, out, lang, .. } = self;
        let Some(session) = sitting.session() else { return };
        out.say(if sitting.is_preview() { say::preview_begun(*lang) } else { say::begun(*lang) });
        if let Some(intro) = &session.questionnaire.intro {
            out.gap();
            out.say_marked(&session.words(intro, *lang));
        }
        self.ask(How::New);
    }

    /// Only after the store has said that it has the response.
    fn sent(&mut self) {
        let lang = self.lang;
        let Self { sitting, out, .. } = self;
        out.say(if sitting.is_preview() { screen::preview_sent(lang) } else { screen::sent(lang) });
        if let Some(session) = sitting.session() {
            match &session.questionnaire.thanks {
                Some(thanks) => out.say_marked(&session.words(thanks, lang)),
                None => out.say(screen::sent_thanks(lang)),
            }
            if session.offer.practice && !sitting.is_preview() {
                out.say(screen::sent_practice(lang));
            } else if let Some(feedback) = &session.offer.wave.feedback {
                out.say(feedback);
            }
        }
        if sitting.env().kiosk.is_none() {
            out.say(say::sent_end(lang));
        }
        self.sitting.leave(true, self.now);
    }

    /// The store takes nothing more of this draft: why, and what now.
    fn ended(&mut self, refusal: Refusal) {
        let lang = self.lang;
        self.held = None;
        let texts = match refusal {
            Refusal::TakenOver => {
                vec![screen::taken_over(lang), screen::taken_over_says(lang), screen::taken_over_lost(lang)]
            }
            Refusal::Gone | Refusal::CodeInUse => vec![screen::gone(lang), screen::gone_says(lang)],
            Refusal::WaveEnded => vec![screen::wave_ended(lang), screen::wave_ended_says(lang)],
        };
        for text in texts {
            self.out.say(text);
        }
        self.sitting.leave(true, self.now);
    }
}
