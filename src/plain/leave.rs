//! Checking, sending, the code, stopping, wiping.

use super::linear::{Asked, Place, Plain};
use super::speech::{plain_words, sentence, signs};
use crate::interview::Issue;
use crate::questionnaire::Id;
use crate::sitting::{Standing, no_mailbox, why};
use crate::text::plain as say;
use crate::text::{Lang, calendar, screen};

/// How many open questions are read out.
const OPEN: usize = 10;

impl Plain {
    /// To checking and sending.
    pub(super) fn review(&mut self) {
        self.place = Place::Review;
        self.out.gap();
        self.say_review();
    }

    pub(super) fn say_review(&mut self) {
        let lang = self.lang;
        let asking = self.asking();
        let Self { sitting, out, .. } = self;
        let Some(session) = sitting.session() else { return };
        let progress = session.interview.progress();
        if progress.answered == progress.total {
            out.say(screen::review_all(lang));
        } else {
            out.say(screen::review_some(lang, progress.answered, progress.total));
        }
        if session.is_over() {
            out.say(say::last_day_over(lang));
        }
        let (required, others): (Vec<_>, Vec<_>) =
            session.missing().into_iter().partition(|(id, _)| session.must_answer(id));
        let (unfinished, optional): (Vec<_>, Vec<_>) = others.into_iter().partition(|(_, issue)| issue.is_some());
        let mut list = |heading: String, open: &[(Id, Option<Issue>)]| {
            if open.is_empty() {
                return;
            }
            out.say(heading);
            for (id, issue) in open.iter().take(OPEN) {
                let Some(question) = session.questionnaire.question(id.as_str()) else { continue };
                let number = asking.iter().position(|other| other == id).map_or(0, |at| at + 1);
                let text = sentence(&plain_words(&session.words(&question.text, lang)));
                let issue = issue.as_ref().filter(|issue| **issue != Issue::Required).map(|issue| issue.say(lang));
                let words = [Some(text), issue].into_iter().flatten().collect::<Vec<_>>().join(" ");
                out.say(say::open_question(lang, number, words));
            }
            if open.len() > OPEN {
                out.say(say::open_more(lang, open.len() - OPEN));
            }
        };
        list(screen::review_required(lang, required.len()), &required);
        list(screen::review_unfinished(lang), &unfinished);
        list(screen::review_optional(lang), &optional);
        out.say(say::review_how(lang));
    }

    /// A line that is no command, at the review.
    pub(super) fn review_line(&mut self, text: &str) {
        match text.trim_end_matches('.').parse::<usize>() {
            Ok(number) => self.go_to_number(Some(number)),
            Err(_) => self.not_here(),
        }
    }

    pub(super) fn ask_send(&mut self) {
        self.place = Place::Confirm;
        self.say_confirm();
    }

    pub(super) fn say_confirm(&mut self) {
        let lang = self.lang;
        let Self { sitting, out, .. } = self;
        let Some(session) = sitting.session() else { return };
        let missing = session.missing().iter().filter(|(id, _)| session.must_answer(id)).count();
        out.say(screen::confirm_title(lang));
        if session.is_over() {
            out.say(say::last_day_over(lang));
        }
        if missing > 0 {
            out.say(screen::confirm_missing(lang, missing));
        }
        if sitting.is_preview() {
            out.say(screen::preview_confirm(lang));
        } else {
            out.say(screen::confirm_says(lang));
            out.say(screen::confirm_nobody(lang));
            if session.offer.practice {
                out.say(screen::confirm_practice(lang));
            }
        }
        out.say(say::confirm_how(lang, say::confirm_word(lang)));
    }

    pub(super) fn confirm_line(&mut self, text: &str) {
        let typed = text.trim_end_matches(['.', '!']).to_lowercase();
        if [Lang::Nl, Lang::En].iter().any(|lang| typed == say::confirm_word(*lang)) {
            self.told = None;
            self.sitting.send();
            self.asked = Some(Asked::Send);
        } else {
            self.out.say(say::not_sent(self.lang));
            self.place = Place::Review;
            self.out.say(say::review_how(self.lang));
        }
    }

    /// What is safe, the code, and how to come back.
    pub(super) fn say_code(&mut self) {
        let lang = self.lang;
        let how = self.way_back();
        let Self { sitting, out, .. } = self;
        let Some(session) = sitting.session() else { return };
        if sitting.is_preview() {
            out.say(screen::preview_nothing_kept(lang));
            out.say(screen::preview_code_here(lang));
            out.say(say::stop_how(lang));
            return;
        }
        let empty = session.interview.answers().is_empty();
        match session.saving.standing() {
            Standing::Safe if empty => out.say(screen::code_nothing_yet(lang)),
            Standing::Safe => out.say(say::all_saved(lang)),
            Standing::Busy => out.say(screen::code_saving(lang)),
            Standing::Trouble(trouble) => {
                out.say(say::last_not_saved(lang, why(lang, &trouble)));
                out.say(say::not_saved_says(lang));
            }
        }
        if session.is_over() {
            // Nobody is to write down a code that opens nothing any more.
            out.say(say::last_day_over(lang));
        } else {
            if !empty {
                out.say(if session.offer.practice {
                    say::counts_nowhere(lang)
                } else {
                    say::counts_when(lang, calendar::day(lang, session.closes()))
                });
            }
            out.say(say::code_is(lang, &session.code));
            out.say(say::code_signs(lang, signs(&session.code.to_string())));
            out.say(say::come_back(lang, how));
            out.say(screen::code_only_key(lang));
            if sitting.env().carry.mail {
                out.say(say::mail_how(lang));
            }
        }
        out.say(say::stop_how(lang));
    }

    /// Asks for an address to mail the code to.
    pub(super) fn ask_mail(&mut self) {
        let lang = self.lang;
        if self.sitting.is_preview() || !self.sitting.env().carry.mail {
            return self.out.say(say::mail_not_here(lang));
        }
        if self.sitting.is_mailing() {
            return self.out.say(say::mail_under_way(lang));
        }
        self.place = Place::Mail;
        self.out.say(screen::mail_says(lang));
        self.out.say(screen::mail_who(lang));
        self.say_mail();
    }

    pub(super) fn say_mail(&mut self) {
        self.out.say(say::mail_ask(self.lang));
    }

    /// An address. Whoever typed it goes on answering; what becomes of it is told when it is known.
    pub(super) fn mail_line(&mut self, text: &str) {
        let lang = self.lang;
        let how = say::return_by(lang, &self.sitting.env().how_to_return);
        match self.sitting.mail(text, lang, how) {
            Ok(Some(_)) => self.out.say(say::mail_under_way(lang)),
            Ok(None) => self.out.say(say::mail_not_here(lang)),
            Err(why) => {
                self.out.say(no_mailbox(lang, why));
                return self.say_mail();
            }
        }
        self.ask(super::ask::How::New);
    }

    /// The code sign by sign, as on the telephone.
    pub(super) fn spell(&mut self) {
        let lang = self.lang;
        let Some(code) = self.sitting.session().map(|session| session.code.to_string()) else { return };
        for (at, group) in code.split('-').enumerate() {
            let signs: Vec<String> = group.chars().map(|sign| say::spelled(lang, sign)).collect();
            self.out.say(say::code_group(lang, at + 1, signs.join(", ")));
        }
    }

    /// Saves, releases, quits; where that would lose something, says so first.
    pub(super) fn stop(&mut self) {
        let trouble = self.sitting.session().map(|session| session.saving.standing());
        match trouble {
            Some(Standing::Trouble(_)) if self.sitting.answering().is_some() => self.would_lose(),
            _ => self.sitting.leave(false, self.now),
        }
    }

    pub(super) fn would_lose(&mut self) {
        let lang = self.lang;
        if let Some(Standing::Trouble(trouble)) = self.sitting.session().map(|session| session.saving.standing()) {
            self.out.say(say::last_not_saved(lang, why(lang, &trouble)));
        }
        self.out.say(say::not_saved_says(lang));
        self.out.say(say::stop_anyway(lang));
    }

    pub(super) fn stop_anyway(&mut self) {
        self.sitting.leave(true, self.now);
    }

    pub(super) fn ask_wipe(&mut self) {
        self.place = Place::Wipe;
        self.say_wipe();
    }

    pub(super) fn say_wipe(&mut self) {
        self.out.say(say::wipe_ask(self.lang, say::wipe_words(self.lang)));
    }

    pub(super) fn wipe_line(&mut self, text: &str) {
        let typed = text.trim_end_matches(['.', '!']).to_lowercase();
        if [Lang::Nl, Lang::En].iter().any(|lang| typed == say::wipe_words(*lang)) {
            self.sitting.wipe();
            self.asked = Some(Asked::Wipe);
        } else {
            self.out.say(say::not_wiped(self.lang));
            self.ask(super::ask::How::New);
        }
    }
}
