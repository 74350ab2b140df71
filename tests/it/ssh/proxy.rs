//! Somebody on the line between a client and the server: stops one way, puts bytes of their own into it, cuts it.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

pub struct Proxy {
    pub port: u16,
    to_server: Arc<Mutex<TcpStream>>,
    stalled: Arc<AtomicBool>,
}

impl Proxy {
    /// For the one connection that comes.
    pub fn before(port: u16) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let own = listener.local_addr().unwrap().port();
        let server = TcpStream::connect(("127.0.0.1", port)).unwrap();
        let to_server = Arc::new(Mutex::new(server.try_clone().unwrap()));
        let stalled = Arc::new(AtomicBool::new(false));
        let (inward, waits) = (to_server.clone(), stalled.clone());
        std::thread::spawn(move || {
            let (mut client, _) = listener.accept().unwrap();
            let (mut back, mut from_server) = (client.try_clone().unwrap(), server);
            std::thread::spawn(move || {
                let mut room = [0; 4096];
                loop {
                    while waits.load(Ordering::SeqCst) {
                        std::thread::sleep(Duration::from_millis(10));
                    }
                    match from_server.read(&mut room) {
                        Ok(length) if length > 0 && back.write_all(&room[..length]).is_ok() => {}
                        _ => break,
                    }
                }
                let _ = back.shutdown(Shutdown::Both);
            });
            let mut room = [0; 4096];
            while let Ok(length) = client.read(&mut room) {
                if length == 0 || inward.lock().unwrap().write_all(&room[..length]).is_err() {
                    break;
                }
            }
            let _ = inward.lock().unwrap().shutdown(Shutdown::Both);
        });
        Self { port: own, to_server, stalled }
    }

    /// Nothing is read from the server any more.
    pub fn stall(&self) {
        self.stalled.store(true, Ordering::SeqCst);
    }

    /// Bytes that the client did not send.
    pub fn inject(&self, bytes: &[u8]) {
        // The server may have cut the line.
        let _ = self.to_server.lock().unwrap().write_all(bytes);
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.stalled.store(false, Ordering::SeqCst);
    }
}
