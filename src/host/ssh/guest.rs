//! One person at a full screen over SSH: a task of its own round a [`Session`].
//!
//! It takes all that waits, then draws once; while a frame is on its way to the client it takes what is typed and draws
//! nothing, so that a slow reader costs draws, never memory.
//!
//! Invariants: what breaks in a session ends that session alone, and its code is said; however it ends, what was
//! answered is saved first, for [`PATIENCE`] at most, and the last line on a screen that still reads is the code.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Duration;

use tokio::task::yield_now;
use tokio::time::sleep;

use super::super::local::Desk;
use super::super::{Dress, Letters, Screen, Session, terminal};
use super::wire::{Wake, Wire, count};
use crate::port::{Effect, EndReason, Moment, NotAdmitted, NotFound, Reply};
use crate::text::Lang;
use crate::text::ssh as say;

/// How long leaving waits for the store.
pub(super) const PATIENCE: Duration = Duration::from_secs(3);
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
        held: None,
        leaving: None,
        handing_over: false,
        broken: false,
        stopping: false,
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

/// The session is on its way out.
#[derive(Clone, Copy)]
struct Leaving {
    until: Moment,
    /// The screen has nothing more to do; only the store's answers are waited for.
    quit: bool,
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
    /// An answer that is to wait, as too many codes were wrong.
    held: Option<(Moment, Box<Reply>)>,
    leaving: Option<Leaving>,
    handing_over: bool,
    broken: bool,
    /// The server was asked to stop.
    stopping: bool,
    /// Why the person had to go.
    said: Option<String>,
}

/// What happens next.
enum Next {
    Reply(Box<Reply>),
    Wake(Option<Wake>),
    Written(std::io::Result<()>),
    Stop,
    Unseat,
    Due,
}

impl<S: Screen> Guest<'_, S> {
    async fn live(&mut self) {
        self.step(Session::start);
        while !self.done() {
            self.show();
            let next = self.next().await;
            self.take(next);
            for _ in 0..BATCH {
                let waiting = if let Ok(reply) = self.wire.replies.1.try_recv() {
                    Next::Reply(reply)
                } else if let Ok(wake) = self.wire.wakes.try_recv() {
                    Next::Wake(Some(wake))
                } else {
                    break;
                };
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
            || self.leaving.is_some_and(|l| (l.quit && self.asked == 0) || self.wire.now() >= l.until)
    }

    /// Whether nothing holds the person any more who goes on in plain mode.
    const fn hands_over(&self) -> bool {
        self.handing_over && self.leaving.is_none() && self.asked == 0 && !self.wire.gone
    }

    async fn next(&mut self) -> Next {
        let due = [
            self.session.wake_at(),
            self.leaving.map(|leaving| leaving.until),
            self.held.as_ref().map(|(until, _)| *until),
            self.soon.filter(|soon| *soon > self.wire.now()),
        ];
        let wait = due.into_iter().flatten().min().map(|due| due.saturating_sub(self.wire.now()));
        let Wire { wakes, replies, out, stop, seat, gone, .. } = &mut *self.wire;
        let leaving = self.leaving.is_some();
        tokio::select! {
            biased;
            Some(reply) = replies.1.recv() => Next::Reply(reply),
            written = out.go(), if out.busy() && !*gone => Next::Written(written),
            wake = wakes.recv(), if !*gone => Next::Wake(wake),
            _ = stop.wait_for(|stop| *stop), if !self.stopping => Next::Stop,
            () = seat.asked(), if !leaving => Next::Unseat,
            () = sleep(wait.unwrap_or_default()), if wait.is_some() => Next::Due,
        }
    }

    fn take(&mut self, next: Next) {
        match next {
            Next::Reply(reply) => self.answered(reply),
            Next::Written(Ok(())) => self.session.sent(),
            Next::Written(Err(_)) | Next::Wake(None) => {
                self.wire.gone = true;
                self.end(EndReason::HangUp, None);
            }
            Next::Wake(Some(Wake::Typed(bytes))) => self.typed(&bytes),
            Next::Wake(Some(Wake::Size(columns, rows))) => self.step(|s, now| s.resize((columns, rows), now)),
            Next::Wake(Some(Wake::InputEnded)) => self.end(EndReason::HangUp, None),
            Next::Stop => {
                self.stopping = true;
                self.end(EndReason::Terminate, Some(say::stopping(self.lang)));
            }
            Next::Unseat => {
                count(&self.wire.shared.counters.unseated);
                self.end(EndReason::Terminate, Some(say::unseated(self.lang)));
            }
            Next::Due => {
                if self.held.as_ref().is_some_and(|(until, _)| *until <= self.wire.now())
                    && let Some((_, reply)) = self.held.take()
                {
                    self.heard(*reply);
                }
            }
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

    fn answered(&mut self, reply: Box<Reply>) {
        if matches!(*reply, Reply::NotFound(NotFound::Unknown) | Reply::NotAdmitted(NotAdmitted::Unknown)) {
            let wait = self.wire.wrong_code();
            if !wait.is_zero() && self.leaving.is_none() && self.held.is_none() {
                self.held = Some((self.wire.now().saturating_add(wait), reply));
                return;
            }
        }
        self.heard(*reply);
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
        self.asked = self.asked.saturating_sub(usize::from(self.held.take().is_some()));
        self.leaving = Some(Leaving { until: self.wire.now().saturating_add(PATIENCE), quit: false });
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
                Effect::Quit => {
                    let until =
                        self.leaving.map_or_else(|| self.wire.now().saturating_add(PATIENCE), |leaving| leaving.until);
                    self.leaving = Some(Leaving { until, quit: true });
                }
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
        let mut bytes = terminal::leave();
        if S::CAPTIVE {
            bytes.extend_from_slice(terminal::WIPE);
        }
        for line in lines.iter().flat_map(|text| text.lines()) {
            let signs = line.chars().filter(|sign| !sign.is_control()).map(|sign| letters.shown(sign));
            bytes.extend(signs.collect::<String>().into_bytes());
            bytes.extend_from_slice(b"\r\n");
        }
        self.wire.out.put(bytes);
        self.wire.out.flush(LAST_WORDS).await;
    }
}
