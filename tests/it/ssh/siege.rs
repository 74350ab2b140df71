//! Many at once, or one without end, who mean harm: somebody who answers meanwhile goes on, somebody new comes in, and
//! the server's memory stays within what its limits allow.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::Arc;
use std::time::{Duration, Instant};

use russh::client;

use super::person::{Line, Person, Session, Trusting, Way, answer, begin, new_key};
use super::proxy::Proxy;
use super::served::Served;
use crate::pty::Region;

/// What a siege may cost the server at most, in KiB.
const ROOM: u64 = 48 * 1024;

/// A server that takes all who come, so that other limits are tried than those of addresses.
fn wide_open() -> Served {
    let region = Region::new();
    std::fs::write(region.data().join("aoj.yaml"), "limits: {per_address: 5000, new_per_second: 5000}\n").unwrap();
    Served::with(region, &[])
}

/// Somebody who answers while the server is besieged.
struct Bystander {
    person: Person,
    item: usize,
    before: u64,
}

impl Bystander {
    fn of(served: &Served) -> Self {
        let person = Person::at(served.port, "proef");
        begin(&person);
        Self { person, item: 0, before: served.memory() }
    }

    /// Fails unless this one goes on, another comes in, and memory is as it should be.
    fn goes_on(&mut self, served: &mut Served) {
        assert!(served.is_up());
        answer(&self.person, self.item);
        self.item += 1;
        Person::at(served.port, "proef").see("Dit is uw code");
        let grown = served.memory().saturating_sub(self.before);
        println!("{}: {grown} KiB more", std::thread::current().name().unwrap_or_default());
        assert!(grown < ROOM, "{grown} KiB more");
    }
}

/// A client of one's own make.
fn line(port: u16, config: client::Config) -> Line {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let handle = runtime.block_on(client::connect(Arc::new(config), ("127.0.0.1", port), Trusting)).unwrap();
    let mut line = Line { runtime, handle };
    assert!(line.offer("proef", &Way::None).unwrap().success());
    line
}

#[test]
fn hundreds_that_stop_halfway_at_the_door() {
    let mut served = wide_open();
    let mut bystander = Bystander::of(&served);
    let held: Vec<TcpStream> = (0..600_usize)
        .filter_map(|n| {
            let mut socket = TcpStream::connect(("127.0.0.1", served.port)).ok()?;
            let begun: &[u8] = match n % 4 {
                0 => b"",
                1 => b"SSH-2.0-half",
                2 => b"SSH-2.0-half\r\n",
                // A packet that says it is as long as may be, and does not come.
                _ => b"SSH-2.0-half\r\n\x00\x00\x87\xf4\x0a\x14",
            };
            socket.write_all(begun).ok().map(|()| socket)
        })
        .collect();
    assert!(held.len() > 500, "{}", held.len());
    bystander.goes_on(&mut served);
    drop(held);
}

#[test]
fn a_greeting_without_end_is_not_kept() {
    // More than the system keeps of a line by itself, until the server has got round to cutting it.
    const ENDLESS: u64 = 64 << 20;
    let mut served = wide_open();
    let mut bystander = Bystander::of(&served);
    for _ in 0..40 {
        let mut socket = TcpStream::connect(("127.0.0.1", served.port)).unwrap();
        socket.set_write_timeout(Some(Duration::from_secs(5))).unwrap();
        let mut sent = 0_u64;
        while sent < ENDLESS {
            match socket.write(&[b'S'; 8192]) {
                Ok(length) => sent += length as u64,
                Err(_) => break,
            }
        }
        assert!(sent < ENDLESS, "it takes all");
    }
    bystander.goes_on(&mut served);
}

#[test]
fn whoever_opens_channels_without_end_is_cut_off() {
    let mut served = wide_open();
    let mut bystander = Bystander::of(&served);
    let line = line(served.port, client::Config::default());
    let opened = line.runtime.block_on(async {
        let mut opened = Vec::new();
        for _ in 0..3000 {
            match line.handle.channel_open_session().await {
                Ok(channel) => opened.push(channel),
                Err(_) if line.handle.is_closed() => break,
                Err(_) => {}
            }
        }
        opened.len()
    });
    assert_eq!(opened, 1);
    assert!(line.handle.is_closed(), "it may go on for ever");
    bystander.goes_on(&mut served);
}

#[test]
fn windows_that_are_nothing_or_everything() {
    let mut served = wide_open();
    let mut bystander = Bystander::of(&served);
    let mut held = Vec::new();
    for (window, packet) in [(0, 32768), (1, 1), (u32::MAX, 32768), (u32::MAX, u32::MAX), (2_097_152, 0)] {
        for _ in 0..10 {
            let config =
                client::Config { window_size: window, maximum_packet_size: packet, ..client::Config::default() };
            let line = line(served.port, config);
            let Ok(channel) = line.channel() else { continue };
            line.runtime.block_on(async {
                let _ = channel.request_pty(false, "xterm-256color", 500, 200, 0, 0, &[]).await;
                let _ = channel.request_shell(false).await;
                for _ in 0..200 {
                    let _ = channel.data(&b"\x0c\r"[..]).await;
                }
            });
            held.push((line, channel));
        }
    }
    bystander.goes_on(&mut served);
    // They hold nobody up who has to stop either.
    let (status, took) = served.stop("TERM");
    assert!(status.success() && took < Duration::from_secs(6), "{status} {took:?}");
    drop(held);
}

#[test]
fn questions_without_end_by_somebody_who_reads_no_answers() {
    let mut served = wide_open();
    let mut bystander = Bystander::of(&served);
    let proxies: Vec<Proxy> = (0..8).map(|_| Proxy::before(served.port)).collect();
    let people: Vec<Person> = proxies.iter().map(|proxy| Person::at(proxy.port, "proef")).collect();
    for (proxy, person) in proxies.iter().zip(&people) {
        person.see("Dit is uw code");
        proxy.stall();
    }
    let began = Instant::now();
    while began.elapsed() < Duration::from_secs(8) {
        for person in &people {
            let line = person.line();
            line.runtime.block_on(async {
                for _ in 0..200 {
                    let asked = line.handle.send_keepalive(true);
                    if tokio::time::timeout(Duration::from_millis(20), asked).await.is_err() {
                        break;
                    }
                }
            });
            person.press("\x0c\x0c\x0c");
        }
    }
    bystander.goes_on(&mut served);
    drop(proxies);
}

#[test]
fn noise_on_a_line_that_was_sound_ends_that_line_alone() {
    let mut served = wide_open();
    let mut bystander = Bystander::of(&served);
    for noise in [vec![0_u8; 1], vec![0xff; 64], b"\x00\x00\x00\x0c".to_vec(), vec![b'x'; 1 << 20]] {
        let proxy = Proxy::before(served.port);
        let person = Person::at(proxy.port, "proef");
        let code = begin(&person);
        answer(&person, 0);
        proxy.inject(&noise);
        // What the client says next no longer fits behind it.
        person.press("3");
        person.ended();
        drop(person);
        crate::pty::holds(&served.region, &code, 0..1);
    }
    bystander.goes_on(&mut served);
}

#[test]
fn new_keys_without_end() {
    let mut served = wide_open();
    let mut bystander = Bystander::of(&served);
    let people: Vec<Person> = (0..4).map(|_| Person::at(served.port, "proef")).collect();
    let began = Instant::now();
    while began.elapsed() < Duration::from_secs(5) {
        for person in &people {
            let line = person.line();
            // It may have been cut off.
            let _ = line.runtime.block_on(line.handle.rekey_soon());
        }
        std::thread::sleep(Duration::from_millis(2));
    }
    bystander.goes_on(&mut served);
}

#[test]
fn keys_are_tried_so_often_and_no_more() {
    let region = Region::new();
    let file = region.folder.path().join("keys");
    std::fs::write(&file, new_key().public_key().to_openssh().unwrap()).unwrap();
    let mut served = Served::with(region, &["--coordinators", file.to_str().unwrap()]);
    let mut bystander = Bystander::of(&served);
    let mut line = Line::knock(served.port).unwrap();
    let mut tried = 0;
    for _ in 0..100 {
        match line.offer("coordinator", &Way::Key(&new_key())) {
            Ok(result) => assert!(!result.success()),
            Err(_) => break,
        }
        tried += 1;
    }
    // OpenSSH allows six; here whoever has many keys at hand comes in too.
    assert!(tried <= 12, "{tried}");
    // Passwords are not asked for, and one that is sent opens nothing.
    let mut line = Line::knock(served.port).unwrap();
    let told = line.runtime.block_on(line.handle.authenticate_password("coordinator", "geheim"));
    assert!(!told.is_ok_and(|result| result.success()));
    bystander.goes_on(&mut served);
}

#[test]
fn names_terminals_and_commands_that_are_far_too_long() {
    let mut served = wide_open();
    let mut bystander = Bystander::of(&served);
    let long = "x".repeat(1 << 20);
    if let Ok(mut line) = Line::knock(served.port) {
        assert!(!line.offer(&long, &Way::None).is_ok_and(|result| result.success()));
    }
    for n in 0..3 {
        let line = line(served.port, client::Config::default());
        let Ok(channel) = line.channel() else { continue };
        line.runtime.block_on(async {
            let _ = match n {
                0 => channel.request_pty(false, long.as_str(), 80, 24, 0, 0, &[]).await,
                1 => channel.set_env(false, "LC_ALL", long.as_str()).await,
                _ => channel.exec(false, long.as_str()).await,
            };
            tokio::time::sleep(Duration::from_millis(200)).await;
        });
    }
    bystander.goes_on(&mut served);
}

#[test]
fn a_megabyte_at_a_text_field_and_everywhere_else() {
    let mut served = wide_open();
    let mut bystander = Bystander::of(&served);
    let paste = [&b"\x1b[200~"[..], &vec![b'p'; 1 << 20], b"\x1b[201~"].concat();
    for user in ["proef", "code", "proef+tekst", "proef+en"] {
        let person = Person::at(served.port, user);
        person.until("something", |text| !text.trim().is_empty());
        for piece in paste.chunks(4096) {
            person.press(piece);
        }
        person.ended();
    }
    // The same without an end, from a pipe.
    let piped = Session { terminal: None, variables: &[], command: None };
    let person = Person::with(Line::enter(served.port, "proef+tekst", &Way::None), &piped);
    for _ in 0..256 {
        person.press(vec![b'p'; 4096]);
    }
    person.ended();
    bystander.goes_on(&mut served);
}

#[test]
fn what_comes_before_after_and_beside_a_session() {
    let mut served = wide_open();
    let mut bystander = Bystander::of(&served);
    // Typing before there is a session, and after its end was told.
    let one = line(served.port, client::Config::default());
    let channel = one.channel().unwrap();
    one.runtime.block_on(async {
        for _ in 0..50 {
            let _ = channel.data(&b"typed too early"[..]).await;
        }
        let _ = channel.eof().await;
        let _ = channel.request_shell(false).await;
        for _ in 0..50 {
            let _ = channel.data(&b"typed too late"[..]).await;
            let _ = channel.eof().await;
            let _ = channel.close().await;
        }
    });
    // Signals, sizes and closings without end.
    let person = Person::at(served.port, "proef");
    person.see("Dit is uw code");
    for n in 0..500_u32 {
        person.resize(n % 300 + 1, n % 100 + 1);
    }
    person.resize(80, 24);
    person.see("Dit is uw code");
    // A socket that is let go while the other side writes.
    let mut socket = TcpStream::connect(("127.0.0.1", served.port)).unwrap();
    let _ = socket.read(&mut [0; 4]);
    drop(socket);
    bystander.goes_on(&mut served);
}
