//! What a client tells of its terminal and environment: no panic, and what is kept of it is bounded.

#![no_main]

use aoj::host::ssh::{Client, Wanted};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let mut client = Client::default();
    let mut heard = 0;
    for request in data.split(|byte| *byte == 0xff) {
        let text = String::from_utf8_lossy(request);
        let numbers = |from: usize| {
            let four: Vec<u8> = request.iter().skip(from).take(4).copied().collect();
            four.try_into().map_or(0, u32::from_be_bytes)
        };
        match text.split_once('=') {
            Some((name, value)) => heard += usize::from(client.has_variable(name, value)),
            None => client.has_terminal(&text, numbers(0), numbers(4)),
        }
    }
    let wanted = Wanted::default();
    let (_, _, _) = (client.size(), client.lang(&wanted), client.dress());
    // Whoever has a terminal that can do something and asks for nothing else gets the full screen.
    assert!(client.size().is_some() || client.plain(&wanted));
    let kept = format!("{client:?}");
    assert!(kept.len() < 24 * 400 + 400, "{} of {heard}", kept.len());
});
