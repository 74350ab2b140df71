//! What it takes to show that one more questionnaire was sent: reading the wave, telling the screen, drawing it.
//! `cargo bench --bench live [FOLDER]`; the folder says which disk.
//!
//! On the shipped questionnaires with as many respondents as a large region has.
#![expect(clippy::print_stdout, clippy::unwrap_used, reason = "a bench prints, and may stop")]

use std::sync::Arc;
use std::time::{Duration, Instant};

use aoj::demo::{Habits, Place, Saves, simulate};
use aoj::host::{Painter, SystemClock, SystemDice};
use aoj::office::{Clerk, Office, compile_document};
use aoj::port::{Ask, Change, Clock, Event, FrontEnd, Reach, Reply, Told};
use aoj::store::{Folder, SqliteStore, Store};
use aoj::text::Lang;
use aoj::ui::{Begin, Coordinator, Look, Setting};
use jiff::ToSpan;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

const ROUNDS: u64 = 60;

fn main() {
    // Cargo passes `--bench`.
    let given = std::env::args().skip(1).find(|argument| !argument.starts_with('-'));
    let folder = given.map_or_else(tempfile::tempdir, tempfile::tempdir_in).unwrap();
    let data = folder.path().join("data");
    let clock = Arc::new(SystemClock);
    let open = || SqliteStore::open(&Folder::open(&data).unwrap(), compile_document, &mut SystemDice).unwrap();
    let office = Office {
        store: Box::new(open()),
        folder: Some(Folder::open(&data).unwrap()),
        reach: Reach::default(),
        clock: clock.clone(),
        dice: Box::new(SystemDice),
        may_set: true,
        known: false,
    };
    let mut clerk = Clerk::new(office);
    clerk.answer(Ask::Door);
    let today = clock.local("Europe/Amsterdam").date();
    let (opens, closes) = (today.saturating_sub(10.days()), today.saturating_add(20.days()));
    let text = format!(
        "format: 1\nid: meting\ntitle: Meting\nregion:\n  name: Regio\nopens: {opens}\ncloses: {closes}\n\
         questionnaires:\n  - use: beleid\n    invited: 100\n  - use: uitvoering\n    invited: 800\n"
    );
    clerk.answer(Ask::Create { text });
    clerk.answer(Ask::Change { wave: "meting".to_owned(), change: Change::Open });
    let mut store = open();
    let mut send = |questionnaire: &str, numbers: std::ops::Range<u64>| {
        let offers = store.offers(&*clock).unwrap();
        let offer = offers.iter().find(|offer| offer.wave.id == "meting").unwrap();
        let offered = offer.questionnaires.iter().find(|one| one.questionnaire.id == questionnaire).unwrap();
        let secret = store.secret().clone();
        let place = Place { offer, offered, secret: &secret, clock: &*clock };
        let habits = Habits { saves: Saves::AtTheEnd, break_off: 0.0, come_back: 0.0 };
        simulate(&mut store, &place, 2026, numbers, habits).unwrap();
    };
    send("beleid", 0..60);
    send("uitvoering", 0..400);

    let mut screen =
        Coordinator::new(Setting { look: Look::default(), lang: Lang::Nl, begin: Begin::Enter, from_start: false });
    screen.event(Event::Resize { columns: 80, rows: 24 }, Duration::ZERO);
    let told = |screen: &mut Coordinator, told: Told| drop(screen.reply(Reply::Told(Box::new(told)), Duration::ZERO));
    let door = clerk.answer(Ask::Door);
    told(&mut screen, door);
    let wave = clerk.answer(Ask::Look { wave: "meting".to_owned() });
    told(&mut screen, wave);
    let mut painter = Painter::new(true);
    let area = Rect::new(0, 0, 80, 24);
    let mut frame = |screen: &Coordinator| {
        let mut buffer = Buffer::empty(area);
        let cursor = screen.draw(area, &mut buffer);
        painter.paint(&buffer, cursor).len()
    };
    println!("first frame: {} bytes", frame(&screen));

    let mut parts: [Vec<Duration>; 4] = Default::default();
    let mut bytes = Vec::new();
    for round in 0..ROUNDS {
        send("beleid", 1_000 + round..1_001 + round);
        let began = Instant::now();
        let Some(news) = clerk.news("meting") else { continue };
        let read = began.elapsed();
        told(&mut screen, Told::News(news));
        let heard = began.elapsed();
        bytes.push(frame(&screen));
        let whole = began.elapsed();
        for (part, took) in parts.iter_mut().zip([read, heard.saturating_sub(read), whole.saturating_sub(heard), whole])
        {
            part.push(took);
        }
    }
    for (name, mut part) in ["reading", "telling", "drawing", "all of it"].into_iter().zip(parts) {
        part.sort();
        let half = part.get(part.len() / 2).copied().unwrap_or_default();
        println!("{name}: half of them within {half:?}, all within {:?}", part.last().copied().unwrap_or_default());
    }
    println!("a frame after one more: at most {:?} bytes", bytes.iter().max());
}
