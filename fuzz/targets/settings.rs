//! The settings of a server: no panic, every problem within the file, and no bound that is none.

#![no_main]

mod judged;

use std::path::Path;

use aoj::cli::config::parse;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    // A slash could name a file of this computer.
    if data.contains(&b'/') {
        return;
    }
    let (config, found) = parse(data, Path::new("/nowhere"));
    judged::judged(&found);
    let bounds = config.bounds;
    assert!(bounds.sessions > 0 && bounds.per_address > 0 && bounds.new_per_second > 0);
    if let Some(address) = config.address {
        // It is copied into a shell by whoever reads it.
        let command = address.command(None);
        let fine = |sign: char| sign.is_ascii_alphanumeric() || " .:-_@[]".contains(sign);
        assert!(command.chars().all(fine) && command.starts_with("ssh "), "{command}");
    }
});
