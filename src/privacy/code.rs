//! The resume code: 16 signs in four groups that survive handwriting, the last one a check sign.
//!
//! Invariants: a [`Code`] that exists has a right check sign; every single wrong sign and every swap of two
//! neighbours is noticed; a code is wiped from memory when it is dropped and never printed by `{:?}`.

use std::fmt;

use subtle::ConstantTimeEq;
use zeroize::Zeroize;

use super::signs::{self, Mistyped};

/// Fifteen signs are drawn (73 bits); the one after them is the check.
const LENGTH: usize = 16;

/// A resume code: the key to a draft. Shown by `{}` in groups: `K7Q2-9MXD-4TRA-1CJW`.
#[derive(Clone)]
pub struct Code {
    /// As signs, without dashes.
    signs: [u8; LENGTH],
}

impl Code {
    /// A new code from unpredictable bytes. `fill` must be truly random.
    #[must_use]
    pub fn generate(fill: impl FnMut(&mut [u8])) -> Self {
        Self { signs: signs::draw(fill, 0) }
    }

    /// Reads what a person typed, however it is written down.
    ///
    /// # Errors
    /// What is wrong with it, when it can't be a code; whether a code opens anything only the store knows.
    pub fn parse(text: &str) -> Result<Self, Mistyped> {
        signs::typed(text, 0).map(|signs| Self { signs })
    }

    /// The signs without dashes, for deriving keys.
    pub(super) fn signs(&self) -> &[u8] {
        &self.signs
    }
}

impl Drop for Code {
    fn drop(&mut self) {
        self.signs.zeroize();
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        signs::grouped(&self.signs, f)
    }
}

impl fmt::Debug for Code {
    /// Never the code itself: debugging output ends up in logs.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Code(..)")
    }
}

impl PartialEq for Code {
    fn eq(&self, other: &Self) -> bool {
        self.signs.ct_eq(&other.signs).into()
    }
}

impl Eq for Code {}

#[cfg(test)]
mod tests {
    use super::super::signs::value_of;
    use super::*;

    const KNOWN: &str = "K7Q2-9MXD-4TRA-1CJW";

    fn counting(start: u8) -> Code {
        let mut next = start;
        Code::generate(|bytes| {
            for byte in bytes {
                *byte = next;
                next = next.wrapping_add(37);
            }
        })
    }

    #[test]
    fn the_known_code_is_read_however_it_is_written_down() {
        for written in [
            KNOWN,
            "k7q2-9mxd-4tra-1cjw",
            "K7Q29MXD4TRA1CJW",
            "  K7Q2 9MXD 4TRA 1CJW\r\n",
            "K7Q2 – 9MXD – 4TRA – 1CJW",
            "K 7 Q 2 9 M X D 4 T R A 1 C J W",
            "k7qz-9mxd-4tra-lcjw",
            "K7QZ-9MXD-4TRA-ICJW",
            "\u{feff}K7Q2\u{2011}9MXD\u{2011}4TRA\u{2011}1CJW",
        ] {
            assert_eq!(Code::parse(written).map(|c| c.to_string()), Ok(KNOWN.to_owned()), "{written:?}");
        }
    }

    #[test]
    fn a_slip_is_told_from_a_code() {
        for (typed, wrong) in [
            ("", Mistyped::Empty),
            (" - - ", Mistyped::Empty),
            ("K7Q2-9MXD-4TRA-1CJ", Mistyped::Length { found: 15 }),
            ("K7Q2-9MXD-4TRA-1CJWW", Mistyped::Length { found: 17 }),
            ("K7Q2-9MXD-4TRA-1CJ\u{1b}", Mistyped::Sign { place: 16 }),
            ("K7Q2-9MXD-4TRÄ-1CJW", Mistyped::Sign { place: 12 }),
            ("K7Q2-9MXD-4TR١-1CJW", Mistyped::Sign { place: 12 }),
            ("K7Q2-?MXD-4TRÄ-1CJW", Mistyped::Sign { place: 5 }),
            ("K7Q2-9MXD-4TRA-1CJX", Mistyped::Check),
        ] {
            assert_eq!(Code::parse(typed).map(|c| c.to_string()), Err(wrong), "{typed:?}");
        }
        assert_eq!(Code::parse(&"K".repeat(1 << 20)).err(), Some(Mistyped::Length { found: 1 << 20 }));
    }

    #[test]
    fn new_codes_use_all_signs_evenly_and_draw_unfair_bytes_again() {
        let mut counts = [0_u32; 256];
        let mut seen = 0_u8;
        for _ in 0..256 {
            // Every byte value once for each sign drawn at the first place.
            let first = seen;
            let code = Code::generate(|bytes| {
                bytes.fill(3);
                bytes[0] = first;
            });
            if first < 232 {
                counts[usize::from(value_of(code.signs[0]))] += 1;
            } else {
                assert_eq!(value_of(code.signs[0]), 3, "an unfair byte is skipped, the next one counts");
            }
            seen = seen.wrapping_add(1);
        }
        assert_eq!(counts[..29], [8; 29]);
        let mut asked = 0;
        let code = Code::generate(|bytes| {
            asked += 1;
            bytes.fill(if asked < 3 { 255 } else { 30 });
        });
        assert_eq!((asked, code.to_string().as_str()), (3, "1111-1111-1111-1114"));
    }

    #[test]
    fn debugging_does_not_show_the_code() {
        let code = Code::parse(KNOWN).unwrap();
        assert_eq!(format!("{code:?}"), "Code(..)");
        assert_eq!(code, Code::parse("k7qz9mxd4trai cjw").unwrap());
        assert_ne!(code, counting(3));
    }
}
