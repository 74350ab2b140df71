//! Clients that mean harm: whatever they get, the server stays up and others go on.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::Arc;
use std::time::Duration;

use russh::client;

use super::person::{Line, Person, Session, Trusting, Way, answer, begin};
use super::served::Served;
use crate::pty::holds;

/// Fails unless somebody who was there before goes on, and somebody new comes in.
fn others_go_on(served: &mut Served, bystander: &Person, item: usize) {
    assert!(served.is_up());
    answer(bystander, item);
    let other = Person::at(served.port, "proef");
    other.see("Dit is uw code");
}

#[test]
fn noise_and_half_handshakes_harm_nobody() {
    let mut served = Served::new();
    let bystander = Person::at(served.port, "proef");
    begin(&bystander);
    let mut held = Vec::new();
    let mut noise: u32 = 7;
    for round in 0..60 {
        let Ok(mut socket) = TcpStream::connect(("127.0.0.1", served.port)) else { continue };
        let mut bytes = match round % 6 {
            0 => Vec::new(),
            1 => b"GET / HTTP/1.1\r\nHost: x\r\n\r\n".to_vec(),
            2 => b"SSH-2.0-x\r\n".to_vec(),
            3 => b"SSH-1.5-x\r\n".to_vec(),
            4 => [b"SSH-2.0-x\r\n".to_vec(), vec![0xff; 4096]].concat(),
            _ => b"\0\0\0\x0c\x0a\x14".to_vec(),
        };
        for _ in 0..round * 50 {
            noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            bytes.push(noise.to_be_bytes()[0]);
        }
        // It may have been let go already.
        let _ = socket.write_all(&bytes);
        if round % 2 == 0 {
            held.push(socket);
        } else {
            socket.set_read_timeout(Some(Duration::from_millis(50))).unwrap();
            let _ = socket.read(&mut [0; 4096]);
        }
    }
    others_go_on(&mut served, &bystander, 0);
}

#[test]
fn a_client_that_pours_in_before_it_is_in_is_cut_off() {
    let served = Served::new();
    let mut socket = TcpStream::connect(("127.0.0.1", served.port)).unwrap();
    socket.write_all(b"SSH-2.0-x\r\n").unwrap();
    socket.set_write_timeout(Some(Duration::from_secs(20))).unwrap();
    let mut sent = 0_usize;
    // Packets that say they are ignored.
    let packet = {
        let mut packet = vec![0, 0, 0x03, 0xfc, 4, 2, 0, 0, 0x03, 0xf0];
        packet.resize(1024, 0);
        packet
    };
    while socket.write_all(&packet).is_ok() {
        sent += packet.len();
        assert!(sent < 16 << 20, "it takes all");
    }
}

#[test]
fn thousands_of_requests_end_the_connection_that_makes_them() {
    let mut served = Served::new();
    let bystander = Person::at(served.port, "proef");
    begin(&bystander);
    let line = Line::enter(served.port, "proef", &Way::None);
    line.runtime.block_on(async {
        let mut refused = 0;
        for _ in 0..3000 {
            if line.handle.is_closed() || line.handle.channel_open_direct_tcpip("x", 1, "y", 2).await.is_ok() {
                break;
            }
            refused += 1;
        }
        assert!(refused < 1000, "{refused}");
    });
    let line = Line::enter(served.port, "proef", &Way::None);
    let channel = line.channel().unwrap();
    line.runtime.block_on(async {
        for n in 0..5000 {
            if channel.set_env(false, format!("X_{n}"), "x".repeat(1000)).await.is_err() {
                break;
            }
        }
    });
    others_go_on(&mut served, &bystander, 0);
}

#[test]
fn a_reader_that_stops_costs_nothing_but_its_frames() {
    let mut served = Served::new();
    let bystander = Person::at(served.port, "proef");
    begin(&bystander);
    // A window for a few bytes only, and packets of one.
    let config = client::Config { window_size: 50, maximum_packet_size: 1, ..client::Config::default() };
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let channel = runtime.block_on(async {
        let mut handle = client::connect(Arc::new(config), ("127.0.0.1", served.port), Trusting).await.ok()?;
        handle.authenticate_none("proef").await.ok()?;
        let channel = handle.channel_open_session().await.ok()?;
        channel.request_pty(false, "xterm", 4_000_000_000, 4_000_000_000, 0, 0, &[]).await.ok()?;
        channel.request_shell(false).await.ok()?;
        for _ in 0..2000 {
            channel.window_change(u32::MAX, 1, 0, 0).await.ok()?;
            channel.data(&b"\x0c1"[..]).await.ok()?;
        }
        Some((handle, channel))
    });
    others_go_on(&mut served, &bystander, 0);
    drop(channel);
    let (status, took) = served.stop("TERM");
    assert!(status.success() && took < Duration::from_secs(5), "{took:?}");
}

#[test]
fn keys_that_are_no_keys_harm_nobody() {
    let mut served = Served::new();
    let person = Person::at(served.port, "proef");
    let code = begin(&person);
    let mut noise: u32 = 11;
    for _ in 0..40 {
        let bytes: Vec<u8> = (0..200)
            .map(|_| {
                noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                // Not the digits: what is answered is not the point here; nor Ctrl-C.
                match noise.to_be_bytes()[0] {
                    b'0'..=b'9' | 3 | b'\r' | b'\n' => b'z',
                    byte => byte,
                }
            })
            .collect();
        person.press(&bytes);
    }
    person.press("\x1b[200~");
    person.press("\x1b]52;c;aGFsbG8=\x07\x1b[201~");
    assert!(served.is_up());
    drop(person);
    let again = Person::with(Line::enter(served.port, "code", &Way::None), &Session::default());
    again.see("Typ de code");
    again.press(format!("{code}\r"));
    again.until("the draft", |text| {
        text.contains("Dit is stelling") || text.contains("elders") || text.contains("anders")
    });
    holds(&served.region, &code, 0..0);
}
