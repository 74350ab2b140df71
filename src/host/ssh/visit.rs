//! From the door to the screen: which side, which words, what is offered now; and the way out.
//!
//! Invariant: whatever came of it, the channel is closed with an exit status and the line is cut.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{mpsc, oneshot};

use super::super::{Captive, Counter, Order, WithPost, demonstration};
use super::client::Client;
use super::command;
use super::guest::{self, Ending};
use super::keys::Grant;
use super::limits::Allowance;
use super::names::Wanted;
use super::talk;
use super::wire::{Counted, End, Grantee, Out, Shared, Wake, Wire, count};
use crate::office::Asked;
use crate::plain::Plain;
use crate::port::{Address, Effect, Offer, Reply};
use crate::sitting::Env;
use crate::text::Lang;
use crate::text::command::kiosk as kiosk_texts;
use crate::text::{demo, ssh as say};
use crate::ui::{App, Begin, Coordinator, Kiosk, KioskSetting, Setting};

/// How long a message to somebody who can't come in may take.
const MESSAGE: Duration = Duration::from_secs(5);

/// Somebody who has come in.
pub(super) struct Visit {
    pub shared: Arc<Shared>,
    pub from: IpAddr,
    /// Where we were found.
    pub at: SocketAddr,
    pub wanted: Wanted,
    pub grant: Option<Grant>,
    pub client: Client,
}

/// What is asked for.
pub(super) enum Errand {
    /// A session.
    Sit,
    /// A command.
    Command(Vec<u8>),
    /// Something that is not there, such as files.
    Refuse,
}

pub(super) async fn run(visit: Visit, errand: Errand, end: End, wakes: mpsc::Receiver<Wake>) {
    let lang = visit.client.lang(&visit.wanted);
    let status = match errand {
        Errand::Command(_) if visit.wanted.is_kiosk() => {
            count(&visit.shared.counters.refused);
            refuse(&end, &[kiosk_texts::only_the_kiosk(lang)]).await
        }
        Errand::Command(line) => match &visit.grant {
            Some(grant) => command::run(&visit.shared, grant, &line, lang, &end, wakes).await,
            None if visit.wanted.is_coordinator() => refuse(&end, &[say::command_needs_key(lang)]).await,
            None => {
                count(&visit.shared.counters.refused);
                refuse(&end, &[say::no_command(Lang::Nl), say::no_command(Lang::En)]).await
            }
        },
        Errand::Refuse => {
            let status = refuse(&end, &[say::no_command(Lang::Nl), say::no_command(Lang::En)]).await;
            end.fail().await;
            status
        }
        Errand::Sit => sit(visit, lang, &end, wakes).await,
    };
    end.close(status).await;
}

/// Says on standard error why not.
pub(super) async fn refuse(end: &End, lines: &[String]) -> u8 {
    let mut out = Out::new(end.error_writer());
    out.put(lines.iter().flat_map(|line| format!("{line}\r\n").into_bytes()).collect());
    out.flush(MESSAGE).await;
    1
}

async fn sit(visit: Visit, lang: Lang, end: &End, wakes: mpsc::Receiver<Wake>) -> u8 {
    let Some(seat) = visit.shared.seats.sit() else {
        count(&visit.shared.counters.full);
        return refuse(end, &[say::full(lang)]).await;
    };
    count(&visit.shared.counters.sessions);
    let mut wire = Wire::new(visit.shared.clone(), visit.from, wakes, Out::new(end.writer()), seat);
    if visit.wanted.is_kiosk() {
        stand(&visit, lang, end, &mut wire).await
    } else if visit.wanted.is_coordinator() {
        coordinate(&visit, lang, end, &mut wire).await
    } else if visit.wanted.demo {
        demonstrate(&visit, lang, end, &mut wire).await
    } else {
        respond(visit, lang, end, &mut wire).await
    }
}

async fn respond(visit: Visit, lang: Lang, end: &End, wire: &mut Wire) -> u8 {
    let address = visit.address();
    let Some(offers) = offers(&visit.shared).await else {
        return refuse(end, &[say::store_fails(lang, address.command(None))]).await;
    };
    let service = &visit.shared.service;
    let plain = visit.client.plain(&visit.wanted);
    let plainly = address.plain_command(None);
    let env = Env {
        entry: visit.wanted.entry(&offers),
        offers,
        secret: service.secret.clone(),
        dice: (service.dice)(),
        lang,
        how_to_return: if plain { plainly.clone() } else { address.command(None) },
        coordinator: false,
        kiosk: None,
        carry: visit.client.dress().carry(service.post.is_some()),
    };
    let (dress, size) = (visit.client.dress(), visit.client.size());
    let desk = Box::new(WithPost::new(service.store.clone(), service.post.clone(), Some(visit.from)));
    if size.is_none() {
        wire.typing = Allowance::of_lines();
    }
    if plain {
        return talk::run(Plain::new(env), desk, wire, size, dress.letters, lang).await;
    }
    let app = App::new(env, dress.look());
    match guest::run(app, desk.clone(), wire, size.unwrap_or_default(), dress, lang).await {
        Ending::Left(_) => 0,
        Ending::Broken => 1,
        Ending::AsText(app) => {
            let (sitting, lang) = app.into_sitting();
            let plain = Plain::going_on(sitting, lang, plainly);
            talk::run(plain, desk, wire, size, dress.letters, lang).await
        }
    }
}

async fn coordinate(visit: &Visit, lang: Lang, end: &End, wire: &mut Wire) -> u8 {
    let Some(size) = visit.client.size().filter(|_| !visit.client.plain(&visit.wanted)) else {
        return refuse(end, &[say::needs_a_terminal(lang)]).await;
    };
    let who = visit.grant.clone().map_or(Grantee::Stranger, Grantee::Known);
    let source = visit.shared.service.office.clone();
    // Opening a store takes a moment, in which others go on.
    let office = match tokio::task::spawn_blocking(move || source(&who, lang)).await {
        Ok(Ok(office)) => office,
        Ok(Err(sentence)) => return refuse(end, &[sentence]).await,
        Err(_) => {
            count(&visit.shared.counters.broken);
            return refuse(end, &[(visit.shared.service.broken)(lang)]).await;
        }
    };
    let _counted = Counted::among(&visit.shared, |counters| &counters.coordinators);
    let dress = visit.client.dress();
    let setting = Setting { look: dress.look(), lang, begin: Begin::Enter, from_start: false };
    match guest::run(Coordinator::new(setting), Box::new(office), wire, size, dress, lang).await {
        Ending::Broken => 1,
        Ending::Left(_) | Ending::AsText(_) => 0,
    }
}

/// A kiosk, for a key that opens one.
async fn stand(visit: &Visit, lang: Lang, end: &End, wire: &mut Wire) -> u8 {
    let Some(grant) = visit.grant.clone() else {
        return refuse(end, &[kiosk_texts::key_needed(lang)]).await;
    };
    let Some(size) = visit.client.size().filter(|_| !visit.client.plain(&visit.wanted)) else {
        return refuse(end, &[kiosk_texts::needs_a_terminal(lang)]).await;
    };
    let address = visit.address();
    let wave = match (visit.wanted.wave().map(ToOwned::to_owned), grant.wave) {
        (Some(asked), Some(only)) if asked != only => {
            return refuse(end, &[kiosk_texts::other_wave(lang, only)]).await;
        }
        (asked, only) => asked.or(only),
    };
    let asked = Asked { wave, how: address.command(Some("kiosk+ID")) };
    let source = visit.shared.service.kiosk.clone();
    // Opening a store takes a moment, in which others go on.
    let stand = match tokio::task::spawn_blocking(move || source(&asked, lang)).await {
        Ok(Ok(stand)) => stand,
        Ok(Err(sentence)) => return refuse(end, &[sentence]).await,
        Err(_) => return refuse(end, &[(visit.shared.service.broken)(lang)]).await,
    };
    wire.seat.stay();
    let service = &visit.shared.service;
    let dress = visit.client.dress();
    let setting = KioskSetting {
        wave: stand.wave,
        title: stand.title,
        secret: service.secret.clone(),
        dice: service.dice.clone(),
        look: dress.look(),
        lang,
        idle: KioskSetting::IDLE,
        elsewhere: address.command(None),
        blocks: dress.carry(false).blocks,
    };
    let desk = Counter { store: service.store.clone(), office: stand.office };
    match guest::run(Captive::new(Kiosk::new(setting)), Box::new(desk), wire, size, dress, lang).await {
        Ending::Left(kiosk) if kiosk.is_closed() => 0,
        // Whatever shows it over there is to come back.
        Ending::Left(_) | Ending::AsText(_) | Ending::Broken => 1,
    }
}

/// A region of its own in memory, gone when the person leaves. Nothing of it knows this server's store.
async fn demonstrate(visit: &Visit, lang: Lang, end: &End, wire: &mut Wire) -> u8 {
    let Some(size) = visit.client.size().filter(|_| !visit.client.plain(&visit.wanted)) else {
        return refuse(end, &[demo::needs_a_screen(lang)]).await;
    };
    let Ok(_place) = visit.shared.demos.clone().try_acquire_owned() else {
        count(&visit.shared.counters.full);
        return refuse(end, &[demo::full(lang)]).await;
    };
    let Ok(turn) = visit.shared.making.acquire().await else { return 1 };
    let service = &visit.shared.service;
    let (clock, dice, dress) = (service.clock.clone(), service.dice.clone(), visit.client.dress());
    // Making it takes a moment of a whole processor: one at a time, while others go on.
    let made = tokio::task::spawn_blocking(move || demonstration(&Order::usual(&*clock, lang, dress)?, clock, &dice));
    let made = made.await;
    drop(turn);
    let Ok(Ok((screen, desk))) = made else {
        count(&visit.shared.counters.broken);
        return refuse(end, &[(visit.shared.service.broken)(lang)]).await;
    };
    match guest::run(screen, Box::new(desk), wire, size, dress, lang).await {
        Ending::Broken => 1,
        Ending::Left(_) | Ending::AsText(_) => 0,
    }
}

/// What can be filled in now; `None` where the store can't say.
async fn offers(shared: &Shared) -> Option<Vec<Arc<Offer>>> {
    let (sender, answer) = oneshot::channel();
    let reply = Box::new(move |reply| {
        // Nobody waits any more.
        let _gone = sender.send(reply);
    });
    shared.service.store.submit(Effect::Offers, reply).ok()?;
    match answer.await {
        Ok(Reply::Offers(offers)) => Some(offers),
        _ => None,
    }
}

impl Visit {
    /// How one comes back: by the name this server is known by, else to where it was found.
    fn address(&self) -> Address {
        let found = || Address { user: None, host: self.at.ip().to_canonical().to_string(), port: self.at.port() };
        self.shared.service.address.clone().unwrap_or_else(found)
    }
}
