//! A coordinator's command in a line: no panic, and whatever is let through holds nothing that could be a path, and
//! for a key of one wave no other wave.

#![no_main]

use aoj::host::ssh::{Grant, allowed};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    for wave in [None, Some("najaar".to_owned())] {
        let Ok(words) = allowed(data, &Grant { wave: wave.clone(), kiosk: false }) else { continue };
        for word in &words {
            assert!(word.chars().all(|sign| sign.is_ascii_alphanumeric() || "-_.=".contains(sign)), "{words:?}");
            assert!(!word.starts_with('.') && !word.starts_with("--data"), "{words:?}");
        }
        let named = words.iter().zip(words.iter().skip(1)).filter(|(name, _)| *name == "--wave");
        for (_, value) in named {
            assert!(wave.as_ref().is_none_or(|wave| wave == value), "{words:?}");
        }
    }
});
