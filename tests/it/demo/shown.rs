//! A demonstration that is shown without a terminal.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

use aoj::demo::Chance;
use aoj::host::{DemoDesk, Desk, Order, SystemDice, demonstration};
use aoj::port::{Effect, Event, FrontEnd, Pace, Reply};
use aoj::ui::Demo;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::keys::stage::{key_of, text};
use crate::store::support::At;

/// A demonstration with its threads, without a terminal.
pub struct Shown {
    pub screen: Demo,
    desk: DemoDesk,
    replies: (Sender<Reply>, Receiver<Reply>),
    size: (u16, u16),
    began: Instant,
    pub quit: bool,
    pub paces: Vec<Pace>,
}

impl Shown {
    pub fn new(order: &Order, size: (u16, u16)) -> Self {
        // The store's name and secret are its own; codes are the same each time.
        let given = AtomicU64::new(0);
        let dices: aoj::host::Dices = Arc::new(move || match given.fetch_add(1, Ordering::Relaxed) {
            0 => Box::new(SystemDice),
            number => Box::new(Chance::new(number)),
        });
        let (screen, desk) = demonstration(order, Arc::new(At::day(3)), &dices).unwrap();
        let mut shown =
            Self { screen, desk, replies: channel(), size, began: Instant::now(), quit: false, paces: Vec::new() };
        shown.resize(size);
        shown
    }

    pub fn resize(&mut self, size: (u16, u16)) {
        self.size = size;
        self.feed(Event::Resize { columns: size.0, rows: size.1 });
    }

    pub fn feed(&mut self, event: Event) {
        let effects = self.screen.event(event, self.began.elapsed());
        self.carry_out(effects);
    }

    fn carry_out(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Quit => self.quit = true,
                Effect::Suspend | Effect::AsText | Effect::Cross(_) | Effect::Demo => panic!("{effect:?}"),
                effect => {
                    if let Effect::Pace(pace) = &effect {
                        self.paces.push(*pace);
                    }
                    let sender = self.replies.0.clone();
                    self.desk.ask(effect, Box::new(move |reply| drop(sender.send(reply))));
                }
            }
        }
    }

    /// Takes what the desk says for so long at most, or until the screen passes.
    pub fn until(&mut self, what: &str, passes: impl Fn(&str) -> bool) -> String {
        let deadline = Instant::now() + Duration::from_mins(1);
        loop {
            let picture = self.picture();
            if passes(&picture) {
                return picture;
            }
            assert!(Instant::now() < deadline, "waited for {what} in vain:\n{picture}");
            if let Ok(reply) = self.replies.1.recv_timeout(Duration::from_millis(50)) {
                let effects = self.screen.reply(reply, self.began.elapsed());
                self.carry_out(effects);
            }
        }
    }

    pub fn keys(&mut self, keys: &str) {
        for key in keys.split_whitespace() {
            self.feed(Event::Key(key_of(key)));
        }
    }

    pub fn picture(&self) -> String {
        let mut buffer = Buffer::empty(Rect::new(0, 0, self.size.0, self.size.1));
        let cursor = self.screen.draw(buffer.area, &mut buffer);
        assert!(cursor.is_none_or(|at| at.x < self.size.0 && at.y < self.size.1));
        text(&buffer)
    }

    /// The banner stands on the screen at every size that has a row for it.
    pub fn has_banner_everywhere(&mut self) {
        let before = self.size;
        for size in [(80, 24), (60, 16), (120, 40), (80, 17), (60, 14), (40, 12), (20, 6), (1, 1), (500, 200)] {
            self.resize(size);
            let picture = self.picture();
            assert!(size.0 < 20 || picture.contains("DEMO"), "{size:?}\n{picture}");
            assert!(size.0 < 120 || picture.contains("niets is echt"), "{picture}");
            // Every key says itself that it goes with Ctrl.
            let keys = ["Ctrl-P pauze", "Ctrl-T ", "Ctrl-G rondleiding", "Ctrl-F sneller"];
            let known = match size.0 {
                80.. => 4,
                60.. => 3,
                40.. => 1,
                _ => 0,
            };
            assert!(keys.iter().take(known).all(|key| picture.contains(key)), "{size:?}\n{picture}");
        }
        self.resize(before);
    }
}
