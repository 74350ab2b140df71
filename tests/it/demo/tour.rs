//! The guided tour: every step is on the screen it speaks about, whatever was done before.

use std::fmt::Write;

use aoj::host::{At as When, Order};
use aoj::port::{Event, Pace};
use aoj::text::Lang;

use super::shown::Shown;

/// Nobody comes while it is looked at.
const STILL: Pace = Pace { paused: false, a_second: 0.01 };

/// Of each step its title, and what only its screen shows: Dutch and English.
const STEPS: [[(&str, &str); 2]; 10] = [
    [("Invullen", "1-5 kiezen"), ("Filling in", "1-5 choose")],
    [("Code en bewaren", "Schrijf de code op"), ("Code and saving", "Write the code down")],
    [("Versturen", "van de 42 vragen beantwoord"), ("Sending", "of the 42 questions")],
    [("De meting, live", "► Beleid"), ("The wave, live", "► Beleid")],
    [("Themabalken", "► Visie en gezamenlijke doelen"), ("Theme bars", "► Vision and shared goals")],
    [("Eén vraag", "vraag 5 van 42"), ("One question", "question 5 of 42")],
    [("Sluiten", "► najaar-2026"), ("Closing", "► najaar-2026")],
    [("Vorige meting", "▲ +0,"), ("Former wave", "▲ +0.")],
    [("Kleine groepen", "Per groep: In welke sector"), ("Small groups", "By group: Which sector")],
    [("Werkbijeenkomst", "thema 1 van 9"), ("Work meeting", "theme 1 of 9")],
];

/// A tour that has begun, in the last week of a wave.
fn toured(lang: Lang) -> Shown {
    let order = Order { pace: STILL, tour: true, lang, ..super::order(1, When::End) };
    let mut shown = Shown::new(&order, (80, 24));
    arrive(&mut shown, lang, 1);
    shown
}

/// Waits until a step is on its screen.
fn arrive(shown: &mut Shown, lang: Lang, number: usize) -> String {
    let (title, seen) = STEPS[number - 1][usize::from(lang == Lang::En)];
    let panel = format!("{number}/10  {title}");
    shown.until(&format!("{panel}: {seen}"), |picture| picture.contains(&panel) && picture.contains(seen))
}

#[test]
fn every_step_lands_on_the_screen_it_speaks_about() {
    for lang in [Lang::Nl, Lang::En] {
        let mut shown = toured(lang);
        let mut all = String::new();
        for number in 1..=STEPS.len() {
            let picture = arrive(&mut shown, lang, number);
            writeln!(all, "{picture}\n{}", "=".repeat(80)).unwrap();
            shown.keys("<PgDn>");
        }
        let after = shown.until("the end of the tour", |picture| !picture.contains("10/10"));
        assert!(after.contains("DEMO"), "{after}");
        insta::with_settings!({snapshot_path => ".", prepend_module_to_snapshot => false, omit_expression => true}, {
            insta::assert_snapshot!(format!("tour_{}", lang.code()), all);
        });
    }
}

#[test]
fn back_leads_through_all_steps_and_opens_the_wave_again_that_going_on_had_closed() {
    let mut shown = toured(Lang::Nl);
    for number in 2..=10 {
        shown.keys("<C-n>");
        arrive(&mut shown, Lang::Nl, number);
    }
    for number in (8..10).rev() {
        shown.keys("<C-e>");
        arrive(&mut shown, Lang::Nl, number);
    }
    // Where the wave is closed, it is open to be closed.
    shown.keys("<PgUp>");
    let closing = arrive(&mut shown, Lang::Nl, 7);
    assert!(closing.contains("Wilt u deze meting nu sluiten?"), "{closing}");
    // What is said of the bars is true of a wave that was opened again.
    shown.keys("<PgUp> <PgUp>");
    let bars = arrive(&mut shown, Lang::Nl, 5);
    assert!(bars.contains("● open") && bars.contains("heropend"), "{bars}");
    for number in (1..5).rev() {
        shown.keys("<PgUp>");
        arrive(&mut shown, Lang::Nl, number);
    }
    // There is nothing before the first; its screen comes back.
    shown.keys("<Esc> <PgUp>");
    arrive(&mut shown, Lang::Nl, 1);
    // Answering goes on with the same code, in the wave that is open again.
    shown.keys("4");
    shown.until("an answer that is saved", |picture| picture.contains("bewaard, nog niet verstuurd"));
    // All of it once more, as fast as a finger goes.
    shown.keys("<PgDn> <PgDn> <PgDn> <PgDn> <PgDn> <PgDn> <PgDn>");
    let closed = arrive(&mut shown, Lang::Nl, 8);
    assert!(closed.contains("gesloten"), "{closed}");
    shown.keys("<PgUp> <PgUp> <PgUp> <PgUp> <PgUp> <PgUp> <PgUp>");
    arrive(&mut shown, Lang::Nl, 1);
}

#[test]
fn the_keys_of_each_screen_go_on_working_and_the_tour_finds_its_way_from_anywhere() {
    let mut shown = toured(Lang::Nl);
    // (step, what somebody does there, what is then seen)
    let wandering = [
        (1, "4", "bewaard, nog niet verstuurd"),
        (1, "<Esc>", "9 Stoppen"),
        (2, "<F1>", "Bij een vraag"),
        (2, "<Tab> <Tab> <Tab> <Enter> W I S S E N <Enter>", "gewist"),
        (2, "<C-c> <Tab> <Tab> <Enter>", "Respons"),
        (3, "<Enter> 1 <F10> <End> <Enter> <Tab> <Enter>", "Verstuurd"),
        (3, "<C-t>", "Respons"),
        (4, "<Tab>", "Beleid (n ="),
        (4, "<Esc>", "najaar 2025"),
        (5, "<Enter> <Enter> a v e r d e r", "verder"),
        (6, "<Right>", "vraag 6 van 42"),
        (6, "q", "Wilt u stoppen?"),
        (7, "<Tab> <Tab> <Enter>", "Wat wilt u doen?"),
        (8, "<C-t>", "meekijken"),
        (9, "<Tab>", "Uitvoering"),
        (10, "a z o", "zo"),
    ];
    let mut at = 1;
    for (step, keys, seen) in wandering {
        while at < step {
            at += 1;
            shown.keys("<PgDn>");
        }
        arrive(&mut shown, Lang::Nl, step);
        shown.keys(keys);
        let picture = shown.until(&format!("{step}: {seen} after {keys}"), |picture| picture.contains(seen));
        assert!(picture.contains(&format!("{step}/10")), "{picture}");
        // On and back, from wherever that led.
        shown.keys("<PgDn>");
        if step < 10 {
            arrive(&mut shown, Lang::Nl, step + 1);
            shown.keys("<PgUp>");
            arrive(&mut shown, Lang::Nl, step);
        }
    }
    let over = shown.until("the end", |picture| !picture.contains("/10"));
    assert!(over.contains("rondleiding"), "{over}");
    // What was typed on the way is kept.
    shown.keys("<C-g> <PgDn> <PgDn> <PgDn> <PgDn> <PgDn> <PgDn>");
    arrive(&mut shown, Lang::Nl, 7);
}

#[test]
fn it_is_left_at_any_moment_and_begun_by_its_key_also_while_somebody_types() {
    let mut shown = Shown::new(&Order { pace: STILL, ..super::order(1, When::Start) }, (80, 24));
    let wave = shown.until("the wave", |picture| picture.contains("Respons"));
    assert!(wave.contains("G rondleiding"), "{wave}");
    shown.keys("/ v i <C-g>");
    let first = arrive(&mut shown, Lang::Nl, 1);
    // Nobody comes before there is something to see of it.
    assert!(shown.paces.last().unwrap().paused && first.contains("PAUZE"), "{first}");
    shown.keys("<C-g>");
    let left = shown.picture();
    assert!(!left.contains("1/10") && left.contains("1-5 kiezen"), "{left}");
    assert!(!shown.paces.last().unwrap().paused);
    // The page turns again by its own key.
    let offered = |picture: &str| picture.lines().last().unwrap().contains("PgDn");
    assert!(offered(&left), "{left}");
    shown.keys("<PgDn>");
    assert!(shown.picture().contains("Afspraken, rollen"), "{}", shown.picture());
    shown.keys("<C-g>");
    let again = shown.until("the tour", |picture| picture.contains("1/10"));
    assert!(!offered(&again) && again.contains("PgDn verder"), "{again}");
    shown.keys("<C-g> <C-n> <C-e>");
    assert!(!shown.picture().contains("/10  "), "{}", shown.picture());
    assert!(!shown.quit);
}

#[test]
fn it_stands_at_every_size_and_survives_being_resized() {
    let mut shown = toured(Lang::Nl);
    for number in 1..=10 {
        arrive(&mut shown, Lang::Nl, number);
        let title = STEPS[number - 1][0].0;
        for size in [(1, 1), (2, 3), (20, 5), (20, 8), (40, 12), (60, 16), (80, 24), (100, 30), (120, 40), (500, 200)] {
            shown.resize(size);
            let picture = shown.picture();
            assert!(size.0 < 20 || picture.contains("DEMO"), "{size:?}\n{picture}");
            assert!(size.0 < 20 || picture.contains(&format!("{number}/10")), "{size:?}\n{picture}");
            if size.0 >= 60 {
                let titled = picture.lines().find(|line| line.contains(title)).unwrap_or_default();
                assert!(titled.contains("PgDn") && titled.contains("Ctrl-G"), "{picture}");
                assert!(size.0 < 80 || titled.contains("PgUp"), "{picture}");
                assert!(!picture.contains("Liever een groter venster"), "{picture}");
            }
        }
        shown.resize((60, 16));
        shown.keys("<PgDn>");
        if number < 10 {
            let panel = format!("{}/10", number + 1);
            shown.until(&panel, |picture| picture.contains(&panel));
        }
        shown.resize((80, 24));
    }
}

#[test]
fn a_wave_that_is_gone_ends_no_tour_and_hangs_nothing() {
    let mut shown = toured(Lang::Nl);
    shown.keys("<PgDn> <PgDn> <PgDn>");
    arrive(&mut shown, Lang::Nl, 4);
    shown.keys("b");
    shown.until("managing", |picture| picture.contains("Meting wissen"));
    shown.keys("<End> <Enter>");
    shown.until("the question", |picture| picture.contains("Typ najaar-2026"));
    shown.keys("n a j a a r - 2 0 2 6 <Enter>");
    shown.until("the other waves", |picture| picture.contains("najaar 2025") && !picture.contains("najaar 2026"));
    for key in ["<PgDn>", "<PgDn>", "<PgUp>", "<PgUp>", "<PgUp>", "<PgUp>"] {
        shown.keys(key);
        shown.until("the tour", |picture| picture.contains("/10"));
    }
    shown.feed(Event::Tick);
    shown.keys("<C-g>");
    assert!(!shown.picture().contains("/10"), "{}", shown.picture());
    shown.keys("q <Enter>");
    assert!(shown.quit);
}
