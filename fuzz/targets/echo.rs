//! The line that is typed in plain mode: nothing that is no text is echoed, a line takes bounded room, and however the
//! bytes come, they mean the same.

#![no_main]

use aoj::host::ssh::{Echo, Entered};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let (mut whole, mut echoed) = (Echo::default(), String::new());
    let entered = whole.feed(data, &mut echoed);
    // The bell, the end of a line, and what takes a sign back.
    let left = echoed.replace("\u{8} \u{8}", "");
    assert!(left.chars().all(|sign| !sign.is_control() || matches!(sign, '\u{7}' | '\n')), "{echoed:?}");
    for line in &entered {
        if let Entered::Line(line) = line {
            assert!(line.len() <= 16 * 1024 + 1);
            assert_eq!(line.iter().filter(|byte| **byte == b'\n').count(), 1);
        }
    }
    assert!(whole.pending().len() <= 3 * 16 * 1024);
    let (mut single, mut again, mut all) = (Echo::default(), String::new(), Vec::new());
    for byte in data {
        all.extend(single.feed(&[*byte], &mut again));
    }
    assert_eq!((all, again), (entered, echoed));
});
