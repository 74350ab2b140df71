//! A server in this process, with what no server outside can be given: dice that break on order, limits of a moment.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use aoj::host::ssh::{self, Bounds, HostKey, Known, Running, Service, Watcher};
use aoj::host::{Held, Memory, SystemClock, SystemDice};
use aoj::port::Dice;
use aoj::store::Worker;

use crate::pty::Region;

/// Falls as usual until it is asked to break once.
struct Brittle(Arc<AtomicBool>);

impl Dice for Brittle {
    fn fill(&mut self, bytes: &mut [u8]) {
        assert!(!self.0.swap(false, Ordering::SeqCst), "a die breaks");
        SystemDice.fill(bytes);
    }
}

pub struct Inside {
    pub region: Region,
    pub running: Running,
    pub port: u16,
    breaks: Arc<AtomicBool>,
    _worker: Worker,
}

impl Inside {
    pub fn new(bounds: Bounds) -> Self {
        let region = Region::new();
        let store = region.store();
        let secret = store.secret().clone();
        let worker = Worker::start(Box::new(store), Arc::new(SystemClock), Box::new(SystemDice)).unwrap();
        let breaks = Arc::new(AtomicBool::new(false));
        let broken = breaks.clone();
        let service = Service {
            store: worker.handle(),
            secret,
            clock: Arc::new(SystemClock),
            dice: Arc::new(move || Box::new(Brittle(broken.clone()))),
            office: Arc::new(|_, _| panic!("the desk breaks")),
            kiosk: Arc::new(|_, _| panic!("the kiosk breaks")),
            command: Arc::new(|_| panic!("the command breaks")),
            broken: Arc::new(|_| "Er ging iets mis in het programma.".to_owned()),
            coordinators: Some(region.folder.path().join("keys")),
            bounds,
            workers: 2,
            address: None,
            post: None,
        };
        let key = HostKey::ensure(&region.folder.path().join("host_key")).unwrap();
        let listeners = ssh::bind(&["127.0.0.1:0".parse().unwrap()]).unwrap();
        let running = ssh::start(service, key, listeners).unwrap();
        let port = running.addresses()[0].port();
        Self { region, running, port, breaks, _worker: worker }
    }

    /// Whoever draws next breaks.
    pub fn break_next(&self) {
        self.breaks.store(true, Ordering::SeqCst);
    }

    pub fn watcher(&self) -> Watcher {
        let (key, fingerprint) = (String::new(), String::new());
        self.running.watcher(Known { key, fingerprint, fence: Held::None, memory: Memory::open() })
    }
}
