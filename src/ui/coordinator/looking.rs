//! A questionnaire as a respondent sees it, inside the coordinator's side: the respondents' own screens, with nothing
//! behind them.
//!
//! Invariant: nothing that is done there reaches the store; leaving comes back to where it was opened.

use std::sync::Arc;

use super::Coordinator;
use crate::port::{AsIfKept, Dice, Effect, Event, FrontEnd, Moment, Offer, Offered};
use crate::privacy::StoreSecret;
use crate::questionnaire::Questionnaire;
use crate::sitting::{Carry, Entry, Env};
use crate::ui::app::App;
use crate::wave::Wave;

/// The respondents' side, with a desk behind which nothing is kept.
pub struct Looking {
    pub app: App,
    kept: AsIfKept,
}

/// Numbers that nobody may guess are not needed where nothing is kept.
struct Counting(u8);

impl Dice for Counting {
    fn fill(&mut self, bytes: &mut [u8]) {
        for byte in bytes {
            self.0 = self.0.wrapping_mul(37).wrapping_add(11);
            *byte = self.0;
        }
    }
}

/// What is left to do outside after something happened inside.
#[derive(Default)]
struct Left {
    leave: bool,
    suspend: bool,
}

impl Looking {
    fn answer(&mut self, effects: Vec<Effect>, now: Moment) -> Left {
        let mut left = Left::default();
        let mut waiting = std::collections::VecDeque::from(effects);
        while let Some(effect) = waiting.pop_front() {
            match effect {
                Effect::Quit => left.leave = true,
                Effect::Suspend => left.suspend = true,
                effect => {
                    if let Some(reply) = self.kept.answer(&effect) {
                        waiting.extend(self.app.reply(reply, now));
                    }
                }
            }
        }
        left
    }
}

impl Coordinator {
    /// Shows a questionnaire of a wave as a respondent sees it.
    pub(super) fn look_at(&mut self, wave: Wave, questionnaire: Arc<Questionnaire>) {
        let offered = Offered { questionnaire, digest: [0; 32], access_code: None, tickets: false };
        let offer = Offer { wave, practice: false, over: false, questionnaires: vec![offered] };
        let env = Env {
            offers: vec![Arc::new(offer)],
            secret: StoreSecret::new([0; 32]),
            dice: Box::new(Counting(1)),
            lang: self.lang,
            how_to_return: String::new(),
            entry: Entry::Preview { follows: false },
            coordinator: false,
            kiosk: None,
            carry: Carry::default(),
        };
        self.looking = Some(Box::new(Looking { app: App::new(env, self.look), kept: AsIfKept::default() }));
        let size = Event::Resize { columns: self.room.width, rows: self.room.height };
        self.inside_looking(size);
    }

    /// A questionnaire of what is being composed.
    pub(super) fn look_at_plan(&mut self, at: usize) {
        let Some(composing) = &self.composing else { return };
        let wave = composing.outlook.wave.clone();
        let questionnaire = composing.outlook.parts.get(at).and_then(|part| part.composed.clone());
        if let (Some(wave), Some(questionnaire)) = (wave, questionnaire) {
            self.look_at(wave, questionnaire);
        }
    }

    /// Hands an event on to what is looked at.
    pub(super) fn inside_looking(&mut self, event: Event) {
        let now = self.now;
        let Some(looking) = &mut self.looking else { return };
        let effects = looking.app.event(event, now);
        let left = looking.answer(effects, now);
        if left.leave {
            self.looking = None;
        }
        if left.suspend {
            self.out.push(Effect::Suspend);
        }
    }
}
