//! What the protocol speaks with: who comes in, what is asked, what is typed. It decides who may and hands on the rest.
//!
//! Invariants: whoever names the coordinator comes in by a key or, where one is set, to the question for the
//! passphrase; whoever names a kiosk by a key that opens nothing else, or is told that it takes one; everybody else comes
//! in as a respondent; one channel, one session; all other requests are refused.

use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, PoisonError};

use russh::keys::PublicKey;
use russh::server::{Auth, ChannelOpenHandle, Handler, Msg, PublicKeyOffer, Response, Session, VerifiedPublicKey};
use russh::{Channel, ChannelId, ChannelOpenFailure, Error, MethodKind, MethodSet, Pty};
use tokio::sync::mpsc;
use tokio::task::spawn_blocking;

use super::client::{self, Client};
use super::keys::Grant;
use super::limits::REFUSALS;
use super::line::Grip;
use super::names::Wanted;
use super::visit::{self, Errand, Visit};
use super::wire::{End, Shared, Wake, count};

/// How many pieces of typing may wait for a session.
const WAITING: usize = 4;

/// How much of what is typed is taken at a time, so that others get their turn in between.
const PIECE: usize = 1024;

/// One connection.
pub(super) struct Door {
    shared: Arc<Shared>,
    grip: Arc<Grip>,
    from: IpAddr,
    /// Where we were found.
    at: SocketAddr,
    wanted: Wanted,
    /// What a key opened.
    grant: Option<Grant>,
    client: Client,
    /// The channel, until a session has it.
    end: Option<End>,
    opened: bool,
    /// The way to the session.
    wakes: Option<mpsc::Sender<Wake>>,
    refusals: u32,
}

impl Door {
    pub fn new(shared: Arc<Shared>, grip: Arc<Grip>, from: IpAddr, at: SocketAddr) -> Self {
        Self {
            shared,
            grip,
            from,
            at,
            wanted: Wanted::default(),
            grant: None,
            client: Client::default(),
            end: None,
            opened: false,
            wakes: None,
            refusals: 0,
        }
    }

    /// Something was asked that is not given. Who asks ever again is cut off.
    fn refuse(&mut self) -> Result<(), Error> {
        count(&self.shared.counters.refused);
        self.refusals += 1;
        if self.refusals > REFUSALS { Err(Error::Disconnect) } else { Ok(()) }
    }

    /// Whether a session is still to be asked for on that channel.
    fn awaits(&self, channel: ChannelId) -> bool {
        self.end.as_ref().is_some_and(|end| end.channel == channel)
    }

    fn refuse_request(&mut self, channel: ChannelId, session: &mut Session) -> Result<(), Error> {
        session.channel_failure(channel)?;
        self.refuse()
    }

    /// Begins what was asked for, in a task of its own.
    fn begin(&mut self, errand: Errand) {
        let Some(end) = self.end.take() else { return };
        self.grip.enter();
        let (wakes, woken) = mpsc::channel(WAITING);
        self.wakes = Some(wakes);
        let visit = Visit {
            shared: self.shared.clone(),
            from: self.from,
            at: self.at,
            wanted: std::mem::take(&mut self.wanted),
            grant: self.grant.take(),
            client: std::mem::take(&mut self.client),
        };
        tokio::spawn(visit::run(visit, errand, end, woken));
    }

    async fn tell(&mut self, wake: Wake) {
        if let Some(wakes) = &self.wakes
            && wakes.send(wake).await.is_err()
        {
            // The session is over; the line will be cut.
            self.wakes = None;
        }
    }

    /// What that key opens of what is wanted.
    fn grant_of(&self, key: &PublicKey, wanted: &Wanted) -> Option<Grant> {
        let coordinators = self.shared.coordinators.as_ref()?;
        let grant = coordinators.lock().unwrap_or_else(PoisonError::into_inner).grant(key);
        grant.filter(|grant| grant.kiosk == wanted.is_kiosk())
    }

    /// Whether there is a passphrase that can be asked for.
    async fn has_passphrase(&self) -> bool {
        let store = self.shared.service.store.clone();
        let asked = spawn_blocking(move || store.call(|store| store.passphrase().is_ok_and(|kept| kept.is_some())));
        asked.await.ok().flatten().unwrap_or(false)
    }

    async fn reject(&self) -> Auth {
        let mut methods = MethodSet::empty();
        if self.shared.coordinators.is_some() {
            methods.push(MethodKind::PublicKey);
        }
        // By that way a kiosk without its key hears what it lacks.
        if self.wanted.is_kiosk() || self.has_passphrase().await {
            methods.push(MethodKind::KeyboardInteractive);
        }
        Auth::Reject { proceed_with_methods: Some(methods), partial_success: false }
    }

    async fn wrong_key(&self) -> Auth {
        count(&self.shared.counters.wrong_keys);
        let from = self.from;
        let wait = self.shared.with_gate(|gate, now| gate.wrong(from, now));
        tokio::time::sleep(wait).await;
        self.reject().await
    }
}

impl Handler for Door {
    type Error = Error;

    async fn auth_none(&mut self, user: &str) -> Result<Auth, Error> {
        self.wanted = Wanted::of(user);
        Ok(if self.wanted.asks_for_a_key() { self.reject().await } else { Auth::Accept })
    }

    async fn auth_publickey_offered(&mut self, user: &str, offer: PublicKeyOffer<'_>) -> Result<Auth, Error> {
        self.wanted = Wanted::of(user);
        let known = !self.wanted.asks_for_a_key() || self.grant_of(offer.public_key, &self.wanted).is_some();
        Ok(if known { Auth::Accept } else { self.wrong_key().await })
    }

    async fn auth_publickey(&mut self, user: &str, key: VerifiedPublicKey<'_>) -> Result<Auth, Error> {
        self.wanted = Wanted::of(user);
        if !self.wanted.asks_for_a_key() {
            return Ok(Auth::Accept);
        }
        self.grant = self.grant_of(key.public_key, &self.wanted);
        Ok(if self.grant.is_some() { Auth::Accept } else { self.wrong_key().await })
    }

    async fn auth_keyboard_interactive<'a>(
        &'a mut self,
        user: &str,
        _submethods: &str,
        _response: Option<Response<'a>>,
    ) -> Result<Auth, Error> {
        self.wanted = Wanted::of(user);
        // The passphrase itself is asked for on the screen.
        let may = !self.wanted.is_coordinator() || self.has_passphrase().await;
        Ok(if may { Auth::Accept } else { self.reject().await })
    }

    async fn channel_open_session(
        &mut self,
        channel: Channel<Msg>,
        reply: ChannelOpenHandle,
        session: &mut Session,
    ) -> Result<(), Error> {
        if self.opened {
            reply.reject(ChannelOpenFailure::AdministrativelyProhibited).await;
            return self.refuse();
        }
        self.opened = true;
        let id = channel.id();
        // What comes in comes by way of `data`: the other half is dropped.
        let (_, half) = channel.split();
        self.end = Some(End { handle: session.handle(), channel: id, half, grip: self.grip.clone() });
        reply.accept().await;
        Ok(())
    }

    async fn channel_open_x11(
        &mut self,
        _channel: Channel<Msg>,
        _address: &str,
        _port: u32,
        reply: ChannelOpenHandle,
        _session: &mut Session,
    ) -> Result<(), Error> {
        reply.reject(ChannelOpenFailure::AdministrativelyProhibited).await;
        self.refuse()
    }

    async fn channel_open_direct_tcpip(
        &mut self,
        _channel: Channel<Msg>,
        _host: &str,
        _port: u32,
        _address: &str,
        _from: u32,
        reply: ChannelOpenHandle,
        _session: &mut Session,
    ) -> Result<(), Error> {
        reply.reject(ChannelOpenFailure::AdministrativelyProhibited).await;
        self.refuse()
    }

    async fn channel_open_forwarded_tcpip(
        &mut self,
        _channel: Channel<Msg>,
        _host: &str,
        _port: u32,
        _address: &str,
        _from: u32,
        reply: ChannelOpenHandle,
        _session: &mut Session,
    ) -> Result<(), Error> {
        reply.reject(ChannelOpenFailure::AdministrativelyProhibited).await;
        self.refuse()
    }

    async fn channel_open_direct_streamlocal(
        &mut self,
        _channel: Channel<Msg>,
        _path: &str,
        reply: ChannelOpenHandle,
        _session: &mut Session,
    ) -> Result<(), Error> {
        reply.reject(ChannelOpenFailure::AdministrativelyProhibited).await;
        self.refuse()
    }

    async fn pty_request(
        &mut self,
        channel: ChannelId,
        term: &str,
        columns: u32,
        rows: u32,
        _width: u32,
        _height: u32,
        _modes: &[(Pty, u32)],
        session: &mut Session,
    ) -> Result<(), Error> {
        if !self.awaits(channel) {
            return self.refuse_request(channel, session);
        }
        self.client.has_terminal(term, columns, rows);
        session.channel_success(channel)
    }

    async fn env_request(
        &mut self,
        channel: ChannelId,
        name: &str,
        value: &str,
        session: &mut Session,
    ) -> Result<(), Error> {
        if self.awaits(channel) && self.client.has_variable(name, value) {
            return session.channel_success(channel);
        }
        // Clients send what they are set up to send: that is no sin, but not without end.
        self.refuse_request(channel, session)
    }

    async fn shell_request(&mut self, channel: ChannelId, session: &mut Session) -> Result<(), Error> {
        if !self.awaits(channel) {
            return self.refuse_request(channel, session);
        }
        session.channel_success(channel)?;
        if self.grant.is_some() && self.wanted.is_kiosk() {
            // A paste of somebody's must not cut off whoever comes next.
            self.grip.trust();
        }
        self.begin(Errand::Sit);
        Ok(())
    }

    async fn exec_request(&mut self, channel: ChannelId, line: &[u8], session: &mut Session) -> Result<(), Error> {
        if !self.awaits(channel) {
            return self.refuse_request(channel, session);
        }
        session.channel_success(channel)?;
        if self.grant.as_ref().is_some_and(|grant| !grant.kiosk) {
            self.grip.trust();
        }
        self.begin(Errand::Command(line.to_vec()));
        Ok(())
    }

    async fn subsystem_request(&mut self, channel: ChannelId, _name: &str, session: &mut Session) -> Result<(), Error> {
        if !self.awaits(channel) {
            return self.refuse_request(channel, session);
        }
        count(&self.shared.counters.refused);
        self.begin(Errand::Refuse);
        Ok(())
    }

    async fn x11_request(
        &mut self,
        channel: ChannelId,
        _single: bool,
        _protocol: &str,
        _cookie: &str,
        _screen: u32,
        session: &mut Session,
    ) -> Result<(), Error> {
        self.refuse_request(channel, session)
    }

    async fn agent_request(&mut self, _channel: ChannelId, _session: &mut Session) -> Result<bool, Error> {
        self.refuse().map(|()| false)
    }

    async fn tcpip_forward(&mut self, _address: &str, _port: &mut u32, _session: &mut Session) -> Result<bool, Error> {
        self.refuse().map(|()| false)
    }

    async fn streamlocal_forward(&mut self, _path: &str, _session: &mut Session) -> Result<bool, Error> {
        self.refuse().map(|()| false)
    }

    async fn window_change_request(
        &mut self,
        channel: ChannelId,
        columns: u32,
        rows: u32,
        _width: u32,
        _height: u32,
        session: &mut Session,
    ) -> Result<(), Error> {
        session.channel_success(channel)?;
        let (columns, rows) = client::size(columns, rows);
        self.tell(Wake::Size(columns, rows)).await;
        Ok(())
    }

    async fn data(&mut self, _channel: ChannelId, bytes: &[u8], _session: &mut Session) -> Result<(), Error> {
        for piece in bytes.chunks(PIECE) {
            self.tell(Wake::Typed(piece.to_vec())).await;
        }
        Ok(())
    }

    async fn channel_eof(&mut self, _channel: ChannelId, _session: &mut Session) -> Result<(), Error> {
        self.tell(Wake::InputEnded).await;
        Ok(())
    }

    async fn channel_close(&mut self, _channel: ChannelId, _session: &mut Session) -> Result<(), Error> {
        // The session sees that its client is gone.
        self.wakes = None;
        self.end = None;
        Ok(())
    }
}
