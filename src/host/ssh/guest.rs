//! One person at a full screen over SSH: a task of its own round a [`Session`].
//!
//! It takes all that waits, then draws once; while a frame is on its way to the client it takes what is typed and draws
//! nothing, so that a slow reader costs draws, never memory.
//!
//! Invariants: what breaks in a session ends that session alone, and its code is said; however it ends, what was
//! answered is saved first, for [`PATIENCE`](super::super::leaving::PATIENCE) at most, and the last line on a screen that
//! still reads is the code.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Duration;

use tokio::task::yield_now;

use super::super::desk::Desk;
use super::super::here::terminal;
use super::super::leaving::Leaving;
use super::super::{Dress, Letters, Screen, Session};
use super::next::Next;
use super::wire::{Wake, Wire, count};
use crate::port::{Effect, EndReason, Moment, Reply};
use crate::text::Lang;
use crate::text::ssh as say;

/// How long leaving waits for the client to take its last bytes.
pub(super) const LAST_WORDS: Duration = Duration::from_millis(900);
/// How many messages are taken before a frame is drawn.
const BATCH: usize = 16;
/// How long a frame waits for what the store is about to say: an answer and that it is saved are then drawn at once
/// instead of one after the other. Nobody sees so short a wait, and it spares half of the drawing.
const SOON: Duration = Duration::from_millis(4);

/// How a session ended.
pub(super) enum Ending<S> {
    /// With the screen as it was last.
    Left(Box<S>),
    Broken,
    /// The person goes on in plain mode, with what the screen knows.
    AsText(Box<S>),
}

/// Shows a screen until the person leaves, is gone, or must go.
pub(super) async fn run<S: Screen>(
    screen: S,
    desk: Box<dyn Desk + Send>,
    wire: &mut Wire,
    size: (u16, u16),
    dress: Dress,
    lang: Lang,
) -> Ending<S> {
    let mut guest = Guest {
        session: Session::new(screen, size, dress),
        desk,
        wire,
        lang,
        asked: 0,
        soon: None,
        leaving: None,
        handing_over: false,
        broken: false,
        said: None,
    };
    guest.live().await;
    if !guest.broken && guest.hands_over() {
        guest.part(dress.letters, Vec::new()).await;
        return Ending::AsText(Box::new(guest.session.into_screen()));
    }
    // What broke may break again on the way out.
    let farewell = catch_unwind(AssertUnwindSafe(|| guest.session.farewell())).ok().flatten();
    let broken = guest.broken.then(|| (guest.wire.shared.service.broken)(lang));
    let lines = [guest.said.take(), broken, farewell].into_iter().flatten().collect();
    guest.part(dress.letters, lines).await;
    if guest.broken { Ending::Broken } else { Ending::Left(Box::new(guest.session.into_screen())) }
}

struct Guest<'a, S> {
    session: Session<S>,
    desk: Box<dyn Desk + Send>,
    wire: &'a mut Wire,
    lang: Lang,
    /// Effects the store has not answered yet.
    asked: usize,
    /// Until when a frame waits for the store's answer; `None`: nothing was asked.
    soon: Option<Moment>,
    leaving: Option<Leaving>,
    handing_over: bool,
    broken: bool,
    /// Why the person had to go.
    said: Option<String>,
}

impl<S: Screen> Guest<'_, S> {
    async fn live(&mut self) {
        self.step(Session::start);
        while !self.done() {
            self.show();
            let next = self.next().await;
            self.take(next);
            for _ in 0..BATCH {
                let Some(waiting) = self.wire.at_hand(self.leaving.is_some()) else { break };
                self.take(waiting);
                // Whoever types without end waits for others now and then.
                yield_now().await;
            }
            self.step(Session::pass);
        }
    }

    fn done(&self) -> bool {
        self.broken
            || self.hands_over()
            || self.leaving.is_some_and(|leaving| leaving.is_over(self.asked, self.wire.now()))
    }

    /// Whether nothing holds the person any more who goes on in plain mode.
    const fn hands_over(&self) -> bool {
        self.handing_over && self.leaving.is_none() && self.asked == 0 && !self.wire.gone
    }

    async fn next(&mut self) -> Next {
        let due = [
            self.session.wake_at(),
            self.leaving.map(Leaving::until),
            self.soon.filter(|soon| *soon > self.wire.now()),
        ];
        self.wire.next(due, self.leaving.is_some()).await
    }

    fn take(&mut self, next: Next) {
        match next {
            Next::Reply(reply) => self.heard(*reply),
            Next::Written(Ok(())) => self.session.sent(),
            Next::Written(Err(_)) | Next::Wake(None) => {
                self.wire.gone = true;
                self.end(EndReason::HangUp, None);
            }
            Next::Wake(Some(Wake::Typed(bytes))) => self.typed(&bytes),
            Next::Wake(Some(Wake::Size(columns, rows))) => self.step(|s, now| s.resize((columns, rows), now)),
            Next::Wake(Some(Wake::InputEnded)) => self.end(EndReason::HangUp, None),
            Next::Stop => self.end(EndReason::Terminate, Some(say::stopping(self.lang))),
            Next::Unseat => self.end(EndReason::Terminate, Some(say::unseated(self.lang))),
            Next::Due => {}
        }
    }

    fn typed(&mut self, bytes: &[u8]) {
        // Once the session is on its way out nothing that was typed is taken any more.
        if self.leaving.is_some() || self.handing_over {
            return;
        }
        self.wire.seat.touch();
        let now = self.wire.now();
        if self.wire.typing.take(bytes.len() as u64, now) {
            self.step(|session, now| session.bytes(bytes, now));
        } else if !S::CAPTIVE {
            // At a kiosk too much is only not taken: whoever comes next must find it there.
            count(&self.wire.shared.counters.too_much);
            self.end(EndReason::Terminate, Some(say::too_much(self.lang)));
        }
    }

    fn heard(&mut self, reply: Reply) {
        self.asked = self.asked.saturating_sub(usize::from(!reply.is_news()));
        self.wire.note(&reply);
        if self.asked == 0 {
            self.soon = None;
        }
        self.step(|session, now| session.reply(reply, now));
    }

    /// Asks the screen to end; once.
    fn end(&mut self, reason: EndReason, said: Option<String>) {
        if self.leaving.is_some() {
            return;
        }
        self.said = said;
        // Nobody waits for an answer that was held.
        self.asked = self.asked.saturating_sub(self.wire.give_up_held());
        self.leaving = Some(Leaving::begin(self.wire.now()));
        self.step(|session, now| session.event(crate::port::Event::End(reason), now));
    }

    /// One step of the session, with what comes of it. What breaks in it ends this session only.
    fn step(&mut self, work: impl FnOnce(&mut Session<S>, Moment) -> Vec<Effect>) {
        if self.broken {
            return;
        }
        let now = self.wire.now();
        let effects = catch_unwind(AssertUnwindSafe(|| work(&mut self.session, now)));
        match effects {
            Ok(effects) => self.carry_out(effects),
            Err(_) => self.breaks(),
        }
    }

    fn breaks(&mut self) {
        self.broken = true;
        count(&self.wire.shared.counters.broken);
    }

    fn carry_out(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Quit => self.leaving = Some(Leaving::quit(self.leaving, self.wire.now())),
                Effect::AsText => self.handing_over = true,
                // There is no shell to go back to, and no other side.
                Effect::Suspend | Effect::Cross(_) | Effect::Copy(_) | Effect::Demo => {}
                effect => {
                    if !effect.is_standing() {
                        self.asked += 1;
                        self.soon.get_or_insert_with(|| self.wire.now().saturating_add(SOON));
                    }
                    let answer = self.wire.answer(&effect);
                    self.desk.ask(effect, answer);
                }
            }
        }
    }

    /// Puts the next frame on its way, if there is one and the last is out.
    fn show(&mut self) {
        let waits = self.soon.is_some_and(|soon| soon > self.wire.now());
        if self.leaving.is_some() || self.broken || self.wire.gone || waits {
            return;
        }
        match catch_unwind(AssertUnwindSafe(|| self.session.frame())) {
            Ok(Some(frame)) => self.wire.out.put(frame),
            Ok(None) => {}
            Err(_) => self.breaks(),
        }
    }

    /// Leaves the screen and writes the last lines on the normal one.
    async fn part(&mut self, letters: Letters, lines: Vec<String>) {
        if self.wire.gone {
            return;
        }
        self.wire.out.put(terminal::part(S::CAPTIVE, &lines, letters));
        self.wire.out.flush(LAST_WORDS).await;
    }
}
