//! Every screen that is pictured: what is on it, how one gets there, and what is said of it.

use std::sync::mpsc::channel;
use std::sync::{Arc, LazyLock};
use std::time::Duration;

use aoj::demo::Region;
use aoj::host::{At as When, Desk as _, Dices, Dress, Order, Painter, Staged, SystemDice, demonstration, stage};
use aoj::office::{Clerk, Office, compile_document};
use aoj::port::{Address, Event, FrontEnd, Offer, Pace, Reach};
use aoj::sitting::Entry;
use aoj::store::SqliteStore;
use aoj::text::Lang;
use aoj::ui::{Begin, Coordinator, Look, Setting};
use jiff::civil::date;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::svg::Caption;
use crate::coordinator::stage::Stage as Desk;
use crate::keys::stage::{Loaded, Memory, Stage, env};
use crate::kiosk::stage::Stage as Hall;
use crate::store::support::At;

/// One picture, without a palette.
pub struct Pictured {
    pub name: &'static str,
    pub caption: Caption,
    /// Words without which it is not the picture that it says it is.
    shows: &'static str,
    show: fn(&Staged) -> vt100::Parser,
}

/// All of them, as a terminal shows them. Made once, as the region takes some seconds.
pub fn screens() -> &'static [(&'static Pictured, vt100::Parser)] {
    static SHOWN: LazyLock<Vec<(&Pictured, vt100::Parser)>> = LazyLock::new(|| {
        let staged = region();
        let show = |pictured: &'static Pictured| {
            let shown = (pictured.show)(&staged);
            let text = shown.screen().contents();
            assert!(text.contains(pictured.shows), "{}: {:?} is not on\n{text}", pictured.name, pictured.shows);
            (pictured, shown)
        };
        SCREENS.iter().map(show).collect()
    });
    &SHOWN
}

const SSH: &str = "ssh monitor.regio.nl";
const DESK: &str = "aoj coordinate";
/// Some answers about oneself, then a page of statements, most of them answered.
macro_rules! answering {
    ($more:literal) => {
        concat!("2 <Enter> <Enter> 2 2 2 <PgDn> <PgDn> 4 w 5 2 4 ", $more)
    };
}
/// To the wave of the year before, which is closed.
macro_rules! closed {
    ($more:literal) => {
        concat!("<Esc> <Down> <Enter> ", $more)
    };
}

const SCREENS: &[Pictured] = &[
    Pictured {
        name: "start",
        caption: Caption {
            command: SSH,
            title: "Het eerste scherm",
            description: "De respondent kiest een vragenlijst: voor beleid en bestuur, of voor professionals in de uitvoering, met hoe lang die duurt. Daaronder knoppen, ook voor wie al een code heeft en voor wie een schermlezer gebruikt.",
        },
        shows: "Welke vragenlijst vult u in?",
        show: |staged| respondent(staged, (80, 17), ""),
    },
    Pictured {
        name: "questions",
        caption: Caption {
            command: SSH,
            title: "Een bladzijde met stellingen",
            description: "Stellingen met vijf antwoorden, van helemaal mee oneens tot helemaal mee eens, en weet ik niet en niet van toepassing apart. Eén cijfer beantwoordt een stelling; vijf van de zeven zijn beantwoord. Onderaan staat: bewaard, nog niet verstuurd, met de code.",
        },
        shows: "► Bij problemen wijzen",
        show: |staged| respondent(staged, (80, 24), answering!("")),
    },
    Pictured {
        name: "code",
        caption: Caption {
            command: SSH,
            title: "Tussentijds bewaren",
            description: "De antwoorden zijn bewaard, maar nog niet verstuurd. In het midden staat de code, daaronder hoe men er later mee verdergaat, en dat de antwoorden zonder de code door niemand te lezen zijn.",
        },
        shows: "maar nog NIET verstuurd",
        show: |staged| respondent(staged, (80, 20), answering!("<C-c>")),
    },
    Pictured {
        name: "qr",
        caption: Caption {
            command: SSH,
            title: "De code als QR-code",
            description: "Een QR-code met de code en hoe men verdergaat, verder niets. Ernaast staat dat men er een foto van maakt met de telefoon.",
        },
        shows: "Richt de camera",
        show: |staged| respondent(staged, (80, 24), answering!("<C-c> <Right> <Enter> 2")),
    },
    Pictured {
        name: "compose",
        caption: Caption {
            command: DESK,
            title: "Een meting maken",
            description: "Stap vijf van acht: van een vragenlijst staat per thema of het meedoet; één thema is weggelaten. Bovenaan staat hoeveel vragen, minuten en uren werk dat is.",
        },
        shows: "□ Gegevens delen en privacy",
        show: |staged| desk(staged, (80, 26), COMPOSING),
    },
    Pictured {
        name: "wave",
        caption: Caption {
            command: DESK,
            title: "Een meting die loopt",
            description: "Boven de respons per doelgroep: verstuurd, uitgenodigd, percentage, bezig en foutmarge, en wat er per dag binnenkwam. Daaronder per thema het gemiddelde en een balk rond het midden van de schaal: links ongunstig, rechts gunstig.",
        },
        shows: "open, nog 4 dagen",
        show: |staged| desk(staged, (80, 24), ""),
    },
    Pictured {
        name: "theme",
        caption: Caption {
            command: DESK,
            title: "Een thema met zijn vragen",
            description: "Het gemiddelde van het thema met zijn interval en het streefcijfer. Daaronder per vraag een balk, het aantal antwoorden, hoe vaak weet ik niet en niet van toepassing, en het gemiddelde.",
        },
        shows: "thema 1 van 12",
        show: |staged| desk(staged, (80, 34), "<Tab> /visie <Enter>"),
    },
    Pictured {
        name: "question",
        caption: Caption {
            command: DESK,
            title: "Eén vraag met alle aantallen",
            description: "Per antwoord een balk, het aantal en het percentage. Daaronder het gemiddelde, de spreiding, de mediaan, en hoeveel mensen weet ik niet of niets antwoordden.",
        },
        shows: "vraag 5 van 57",
        show: |staged| desk(staged, (80, 18), "<Tab> /visie <Enter> <Enter>"),
    },
    Pictured {
        name: "former",
        caption: Caption {
            command: DESK,
            title: "Een gesloten meting naast de vorige",
            description: "Per vraag twee balken onder elkaar, van deze en van de vorige meting, en het verschil in woorden: van drie vragen gaan er twee aantoonbaar vooruit.",
        },
        shows: "▲ +0,61, vooruit",
        show: |staged| desk(staged, (80, 30), closed!("<Tab> <Down> <Down> <Down> <Down> <Down> <Down> <Enter> v")),
    },
    Pictured {
        name: "groups",
        caption: Caption {
            command: DESK,
            title: "De thema's per groep",
            description: "Een tabel met het gemiddelde per thema, van iedereen en per sector. Twee sectoren staan er niet bij: de ene is te klein, de andere is niet getoond om anderen te beschermen.",
        },
        shows: "niet getoond om anderen te beschermen",
        show: |staged| desk(staged, (80, 26), closed!("<Tab> g")),
    },
    Pictured {
        name: "kiosk",
        caption: Caption {
            command: "aoj kiosk --wave 2026-najaar",
            title: "De kiosk als niemand meer iets aanraakt",
            description: "Bent u er nog? Iedere toets gaat verder; anders worden de antwoorden bewaard en begint het scherm opnieuw. De code staat erbij, de antwoorden niet.",
        },
        shows: "Bent u er nog?",
        show: kiosk,
    },
    Pictured {
        name: "demo",
        caption: Caption {
            command: "aoj demo --at end",
            title: "Een demonstratie",
            description: "Het scherm van de coördinator met daarboven een balk: dit is een demonstratie, niets is echt, met de toetsen om haar stil te zetten, te versnellen en van kant te wisselen.",
        },
        shows: "niets is echt",
        show: demo,
    },
];

/// After the wave that is open; from the last step back to what is left out of a questionnaire, and one theme less.
const COMPOSING: &str = "<Esc> n <Down> <Enter> <Tab> <Right> <Right> <Enter> \
    <Down> <Down> <Down> <Down> <Down> <Down> <Down> <Down> <Down> <Down> <Down> <Down> <Down> <Down> <Down> <Down> \
    <Down> <Down> <Down> <Enter> <Down> <Down> <Down> <Down> <Down> <Down> <Down> <Down> <Down> <Enter>";

/// The made-up region in the last week of its third wave, which is that of Monday 23 November 2026; nobody comes.
fn order() -> Order {
    let (at, pace) = (When::End, Pace { paused: true, a_second: 2.0 });
    let region = Region::named("Regio Voorbeeld", date(2026, 11, 23), at.weeks()).unwrap();
    Order { region, at, pace, ..Order::usual(&At::day(23), Lang::Nl, Dress::default()).unwrap() }
}

fn region() -> Staged {
    // The dice name the store and its secret, which no screen shows.
    stage(&order(), Arc::new(At::day(23)), &mut SystemDice).unwrap()
}

/// The offer of the open wave, with the name that it has at a kiosk of the tests.
fn offer(staged: &Staged) -> Arc<Offer> {
    let mut offer = (*staged.offer).clone();
    "2026-najaar".clone_into(&mut offer.wave.id);
    Arc::new(offer)
}

/// Where a respondent gets by these keys.
fn respondent(staged: &Staged, size: (u16, u16), keys: &str) -> vt100::Parser {
    let offers = vec![offer(staged)];
    let store = Memory { offers: offers.clone(), ..Memory::default() };
    let mut env = env(offers, Entry::Start);
    SSH.clone_into(&mut env.how_to_return);
    let mut stage = Stage::on(store, env, Look::default(), size);
    stage.keys(keys);
    emulated(&stage.buffer())
}

/// Where a coordinator gets by these keys from the wave that is open.
fn desk(staged: &Staged, size: (u16, u16), keys: &str) -> vt100::Parser {
    let office = Office {
        store: Box::new(SqliteStore::shared(&staged.memory, compile_document).unwrap()),
        folder: None,
        reach: Reach {
            address: Some(Address { user: None, host: "monitor.regio.nl".into(), port: 22 }),
            ..Reach::default()
        },
        clock: staged.calendar.clone(),
        dice: Box::new(Loaded(6)),
        may_set: false,
        known: true,
    };
    let look = Look::default();
    let mut desk = Desk {
        screen: Coordinator::new(Setting { look, lang: Lang::Nl, begin: Begin::Demonstration, from_start: false }),
        clerk: Clerk::new(office),
        folder: tempfile::tempdir().unwrap(),
        clock: Arc::new(At::day(23)),
        size,
        now: Duration::from_secs(1),
        quit: false,
        following: None,
        asked: Vec::new(),
        slow: None,
        deaf: false,
    };
    desk.start().keys(keys);
    emulated(&desk.buffer())
}

/// Somebody answered at a kiosk and went away.
fn kiosk(staged: &Staged) -> vt100::Parser {
    let mut hall = Hall::with(vec![offer(staged)], (80, 18));
    hall.press("2").press("\r").press("\r").press("1").seconds(65);
    hall.shown
}

/// A demonstration as it begins, with its threads.
fn demo(_: &Staged) -> vt100::Parser {
    let dices: Dices = Arc::new(|| Box::new(SystemDice));
    let (mut screen, mut desk) = demonstration(&order(), Arc::new(At::day(23)), &dices).unwrap();
    let (sender, replies) = channel();
    let area = Rect::new(0, 0, 80, 24);
    let now = Duration::from_secs(1);
    let mut effects = screen.event(Event::Resize { columns: area.width, rows: area.height }, now);
    loop {
        for effect in effects {
            let sender = sender.clone();
            desk.ask(effect, Box::new(move |reply| drop(sender.send(reply))));
        }
        let mut buffer = Buffer::empty(area);
        let cursor = screen.draw(area, &mut buffer);
        let shown = emulated(&(buffer, cursor));
        if shown.screen().contents().contains("Thema's") {
            return shown;
        }
        effects = screen.reply(replies.recv_timeout(Duration::from_mins(1)).unwrap(), now);
    }
}

/// What a terminal makes of the bytes that the program sends for a screen.
fn emulated((buffer, cursor): &(Buffer, Option<Position>)) -> vt100::Parser {
    let (columns, rows) = (buffer.area.width.try_into().unwrap(), buffer.area.height.try_into().unwrap());
    let mut terminal = vt100::Parser::new(rows, columns, 0);
    terminal.process(&Painter::new(true).paint(buffer, *cursor));
    terminal
}
