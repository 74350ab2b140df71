//! Takes connections and lets go of them; starts and stops it all.
//!
//! Invariants: a connection that is over the bounds gets a line and nothing else; one that does not come in in time is
//! cut; stopping takes no new ones, tells everybody, lets each save, and ends within [`STOPPING`].

use std::borrow::Cow;
use std::io;
use std::net::{SocketAddr, TcpListener as StdListener};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use russh::keys::Algorithm;
use russh::server::{Config, run_stream};
use russh::{MethodKind, MethodSet, Preferred, SshId, cipher, compression, kex, mac};
use signal_hook::consts::{SIGINT, SIGTERM};
use signal_hook::iterator::Signals;
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::{Builder, Runtime};
use tokio::time::{sleep, timeout};

use super::HostKey;
use super::door::Door;
use super::health::{Known, Watcher};
use super::limits::{ENTRY, Turned};
use super::line::{Grip, Line};
use super::wire::{Counters, Service, Shared, count};
use crate::host::metrics;
use crate::text::Lang;
use crate::text::ssh as say;

/// How long stopping takes at most.
const STOPPING: Duration = Duration::from_millis(4200);
/// How much of a client's typing may be on its way.
const WINDOW: u32 = 16 * 1024;
/// The largest packet that a client may send.
const PACKET: u32 = 8 * 1024;
/// How many connections may wait to be taken.
const BACKLOG: i32 = 1024;

/// Opens the addresses to listen on. Of two that are the same port on all addresses of both kinds, one is enough.
///
/// # Errors
/// Where one can't be opened, with which.
pub fn bind(addresses: &[SocketAddr]) -> Result<Vec<StdListener>, (SocketAddr, io::Error)> {
    addresses.iter().map(|address| listen(*address).map_err(|error| (*address, error))).collect()
}

fn listen(address: SocketAddr) -> io::Result<StdListener> {
    use rustix::net::{AddressFamily, SocketFlags, SocketType, bind, listen, socket_with, sockopt};
    let family = if address.is_ipv6() { AddressFamily::INET6 } else { AddressFamily::INET };
    let socket = socket_with(family, SocketType::STREAM, SocketFlags::CLOEXEC | SocketFlags::NONBLOCK, None)?;
    sockopt::set_socket_reuseaddr(&socket, true)?;
    if address.is_ipv6() {
        // Each family has a listener of its own, so that both can be given.
        sockopt::set_ipv6_v6only(&socket, true)?;
    }
    bind(&socket, &address)?;
    listen(&socket, BACKLOG)?;
    Ok(socket.into())
}

/// A server that runs.
pub struct Running {
    runtime: Option<Runtime>,
    shared: Arc<Shared>,
    addresses: Vec<SocketAddr>,
}

/// On how many threads sessions are best worked on. The system is asked, so ask before a fence is put up.
#[must_use]
pub fn workers() -> usize {
    thread::available_parallelism().map_or(2, std::num::NonZero::get)
}

/// Starts it.
///
/// # Errors
/// Where the system gives no threads, or a listener can't be used.
pub fn start(service: Service, key: HostKey, listeners: Vec<StdListener>) -> io::Result<Running> {
    let runtime = Builder::new_multi_thread().worker_threads(service.workers).enable_io().enable_time().build()?;
    let shared = Shared::new(service);
    let config = Arc::new(config(key));
    let mut addresses = Vec::new();
    for listener in listeners {
        addresses.push(listener.local_addr()?);
        let _inside = runtime.enter();
        let listener = TcpListener::from_std(listener)?;
        runtime.spawn(accept(listener, shared.clone(), config.clone()));
    }
    Ok(Running { runtime: Some(runtime), shared, addresses })
}

fn config(key: HostKey) -> Config {
    // Modern algorithms only. A coordinator's key is Ed25519 or ECDSA.
    let preferred = Preferred {
        kex: Cow::Borrowed(&[
            kex::MLKEM768X25519_SHA256,
            kex::CURVE25519,
            kex::CURVE25519_PRE_RFC_8731,
            kex::EXTENSION_SUPPORT_AS_SERVER,
            kex::EXTENSION_OPENSSH_STRICT_KEX_AS_SERVER,
        ]),
        cipher: Cow::Borrowed(&[cipher::CHACHA20_POLY1305, cipher::AES_256_GCM, cipher::AES_256_CTR]),
        mac: Cow::Borrowed(&[mac::HMAC_SHA512_ETM, mac::HMAC_SHA256_ETM, mac::HMAC_SHA512, mac::HMAC_SHA256]),
        compression: Cow::Borrowed(&[compression::NONE]),
        key: Cow::Borrowed(&[
            Algorithm::Ed25519,
            Algorithm::Ecdsa { curve: russh::keys::EcdsaCurve::NistP256 },
            Algorithm::Ecdsa { curve: russh::keys::EcdsaCurve::NistP384 },
            Algorithm::Ecdsa { curve: russh::keys::EcdsaCurve::NistP521 },
        ]),
        ..Preferred::DEFAULT
    };
    Config {
        server_id: SshId::Standard(Cow::Borrowed("SSH-2.0-aoj")),
        methods: MethodSet::from(&[MethodKind::None, MethodKind::PublicKey, MethodKind::KeyboardInteractive][..]),
        auth_rejection_time: Duration::from_millis(500),
        auth_rejection_time_initial: Some(Duration::ZERO),
        keys: vec![key.0],
        preferred,
        max_auth_attempts: 10,
        window_size: WINDOW,
        maximum_packet_size: PACKET,
        channel_buffer_size: 1,
        event_buffer_size: 4,
        // People may think for as long as they want; who is gone is found out.
        inactivity_timeout: None,
        keepalive_interval: Some(Duration::from_mins(1)),
        keepalive_max: 3,
        nodelay: true,
        ..Config::default()
    }
}

async fn accept(listener: TcpListener, shared: Arc<Shared>, config: Arc<Config>) {
    let mut stop = shared.stop.subscribe();
    loop {
        let taken = tokio::select! {
            _ = stop.wait_for(|stop| *stop) => return,
            taken = listener.accept() => taken,
        };
        let Ok((socket, peer)) = taken else {
            // Out of files or memory: what is open may end meanwhile.
            sleep(Duration::from_millis(50)).await;
            continue;
        };
        let knocked = shared.with_gate(|gate, now| gate.knock(peer.ip(), now));
        match knocked {
            Ok(()) => {
                tokio::spawn(serve(socket, peer, shared.clone(), config.clone()));
            }
            Err(why) => turn_away(&socket, why, &shared.counters),
        }
    }
}

/// Says a line, if that takes no time, and lets go.
fn turn_away(socket: &TcpStream, why: Turned, counters: &Counters) {
    let (counter, sentence): (_, fn(Lang) -> String) = match why {
        Turned::Full => (&counters.full, say::full),
        Turned::AddressFull => (&counters.address_full, say::address_full),
        Turned::TooFast => (&counters.too_fast, say::address_full),
    };
    count(counter);
    // Nothing is known of the person yet: in both languages.
    let lines = format!("{}\r\n{}\r\n", sentence(Lang::Nl), sentence(Lang::En));
    let _gone = socket.try_write(lines.as_bytes());
}

/// One connection from its beginning to its end.
async fn serve(socket: TcpStream, peer: SocketAddr, shared: Arc<Shared>, config: Arc<Config>) {
    count(&shared.counters.connections);
    let _place = Place { shared: shared.clone(), peer };
    let Ok(at) = socket.local_addr() else { return };
    // A key's answer is small and must not wait for more of it.
    let _slower = socket.set_nodelay(true);
    let grip = Grip::new(socket);
    let door = Door::new(shared.clone(), grip.clone(), peer.ip(), at);
    let begun = timeout(ENTRY, run_stream(config, Line::new(grip.clone()), door)).await;
    let Ok(begun) = begun else {
        count(&shared.counters.slow);
        grip.cut();
        return;
    };
    let Ok(mut session) = begun else { return };
    tokio::select! {
        _ = &mut session => return,
        () = sleep(ENTRY) => {}
    }
    if !grip.is_inside() {
        count(&shared.counters.slow);
        grip.cut();
    }
    // How it ended has been seen by whoever sat there.
    let _ended = session.await;
}

/// A connection that is counted.
struct Place {
    shared: Arc<Shared>,
    peer: SocketAddr,
}

impl Drop for Place {
    fn drop(&mut self) {
        let from = self.peer.ip();
        self.shared.with_gate(|gate, now| gate.leave(from, now));
    }
}

impl Running {
    /// Where it listens.
    #[must_use]
    pub fn addresses(&self) -> &[SocketAddr] {
        &self.addresses
    }

    #[must_use]
    pub fn counters(&self) -> &Counters {
        &self.shared.counters
    }

    /// Looks at it from elsewhere, also while it stops.
    #[must_use]
    pub fn watcher(&self, known: Known) -> Watcher {
        Watcher::new(self.shared.clone(), &self.addresses, known)
    }

    /// Answers on that listener, by plain HTTP, with what `say` gives, until it stops.
    ///
    /// # Errors
    /// Where the listener can't be used.
    pub fn publish(&self, listener: StdListener, say: impl Fn() -> String + Send + Sync + 'static) -> io::Result<()> {
        if let Some(runtime) = &self.runtime {
            let _inside = runtime.enter();
            let listener = TcpListener::from_std(listener)?;
            runtime.spawn(metrics::answer(listener, Arc::new(say)));
        }
        Ok(())
    }

    /// People inside now.
    #[must_use]
    pub fn inside(&self) -> usize {
        self.shared.seats.taken()
    }

    /// Waits until the process is asked to stop.
    ///
    /// # Errors
    /// Where signals can't be heard.
    pub fn until_told(&self) -> io::Result<()> {
        Signals::new([SIGTERM, SIGINT])?.forever().next();
        Ok(())
    }

    /// Stops it: no new ones; whoever is inside is told and saved.
    pub fn stop(mut self) {
        self.shared.stop.send_replace(true);
        if let Some(runtime) = self.runtime.take() {
            let shared = self.shared.clone();
            runtime.block_on(async {
                let empty = async {
                    while shared.seats.taken() > 0 {
                        sleep(Duration::from_millis(20)).await;
                    }
                    // Their last bytes may still be on the way.
                    sleep(Duration::from_millis(150)).await;
                };
                // Whoever does not listen has had the time for it.
                let _late = timeout(STOPPING, empty).await;
            });
            runtime.shutdown_timeout(Duration::from_millis(100));
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            self.shared.stop.send_replace(true);
            runtime.shutdown_background();
        }
    }
}
