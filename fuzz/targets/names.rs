//! Names with which people log in: no panic, and no name leads anywhere where nothing is offered.

#![no_main]

use aoj::host::ssh::Wanted;
use aoj::sitting::Entry;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let name = String::from_utf8_lossy(data);
    let wanted = Wanted::of(&name);
    let entry = wanted.entry(&[]);
    assert!(entry == if wanted.code { Entry::Code } else { Entry::Start }, "{name:?}");
    // However it is written, it means the same.
    assert_eq!(Wanted::of(&name.to_ascii_uppercase()), Wanted::of(&name.to_ascii_lowercase()));
});
