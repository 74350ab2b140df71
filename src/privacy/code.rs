//! The resume code: 16 signs in four groups that survive handwriting, the last one a check sign.
//!
//! Invariants: a [`Code`] that exists has a right check sign; every single wrong sign and every swap of two
//! neighbours is noticed; a code is wiped from memory when it is dropped and never printed by `{:?}`.

use std::fmt;

use subtle::ConstantTimeEq;
use zeroize::Zeroize;

/// The signs, in the order of their values from 0. No `B I L O S U Z`: they are read for `8 1 1 0 5 V 2`.
const SIGNS: &[u8; 29] = b"0123456789ACDEFGHJKMNPQRTVWXY";
/// How many signs there are; prime, which is what makes the check sign catch swaps.
const BASE: u8 = 29;
/// How many signs are drawn (73 bits); the one after them is the check.
const DRAWN: usize = 15;
const LENGTH: usize = DRAWN + 1;

/// A resume code: the key to a draft. Shown by `{}` in groups: `K7Q2-9MXD-4TRA-1CJW`.
#[derive(Clone)]
pub struct Code {
    /// As signs, without dashes.
    signs: [u8; LENGTH],
}

/// What was typed can't be a code: a slip of the pen, not a code that opens nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Mistyped {
    /// Nothing but spaces and dashes.
    #[error("empty")]
    Empty,
    /// Not 16 signs; `found` counts those that are no spaces or dashes.
    #[error("{found} signs instead of 16")]
    Length { found: usize },
    /// The sign at this place (from 1) stands in no code.
    #[error("sign {place} stands in no code")]
    Sign { place: usize },
    /// Sixteen good signs that don't belong together: one is wrong, or two changed places.
    #[error("the check sign does not fit")]
    Check,
}

impl Code {
    /// A new code from unpredictable bytes, without bias: a byte that would favour some signs is drawn again.
    /// `fill` must be truly random; it is asked until 15 signs are found.
    #[must_use]
    pub fn generate(mut fill: impl FnMut(&mut [u8])) -> Self {
        /// The largest multiple of 29 in a byte: below it every sign has equally many bytes.
        const FAIR: u8 = u8::MAX / BASE * BASE;
        let mut values = [0_u8; DRAWN];
        let mut empty = values.iter_mut();
        let mut bytes = [0_u8; 2 * DRAWN];
        'draw: loop {
            fill(&mut bytes);
            for byte in bytes.iter().filter(|byte| **byte < FAIR) {
                match empty.next() {
                    Some(value) => *value = byte % BASE,
                    None => break 'draw,
                }
            }
        }
        bytes.zeroize();
        let mut signs = [sign(check(&values)); LENGTH];
        for (place, value) in signs.iter_mut().zip(values) {
            *place = sign(value);
        }
        values.zeroize();
        Self { signs }
    }

    /// Reads what a person typed: any case, with or without spaces and dashes, and letters that are easily taken for
    /// a sign read as that sign.
    ///
    /// # Errors
    /// What is wrong with it, when it can't be a code; whether a code opens anything only the store knows.
    pub fn parse(text: &str) -> Result<Self, Mistyped> {
        let mut signs = [0_u8; LENGTH];
        let mut found = 0_usize;
        let mut strange = None;
        for typed in text.chars().filter(|c| !is_gap(*c)) {
            match (read(typed), signs.get_mut(found)) {
                (Some(sign), Some(place)) => *place = sign,
                (None, Some(_)) if strange.is_none() => strange = Some(found + 1),
                _ => {}
            }
            found = found.saturating_add(1);
        }
        let code = Self { signs };
        match (found, strange) {
            (0, _) => Err(Mistyped::Empty),
            (LENGTH, Some(place)) => Err(Mistyped::Sign { place }),
            (LENGTH, None) if code.is_whole() => Ok(code),
            (LENGTH, None) => Err(Mistyped::Check),
            (found, _) => Err(Mistyped::Length { found }),
        }
    }

    /// The signs without dashes, for deriving keys.
    pub(super) fn signs(&self) -> &[u8] {
        &self.signs
    }

    /// Whether the check sign belongs to the others.
    fn is_whole(&self) -> bool {
        let mut values = [0_u8; DRAWN];
        for (value, sign) in values.iter_mut().zip(self.signs) {
            *value = value_of(sign);
        }
        let whole = self.signs.last().is_some_and(|last| value_of(*last) == check(&values));
        values.zeroize();
        whole
    }
}

impl Drop for Code {
    fn drop(&mut self) {
        self.signs.zeroize();
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        use fmt::Write as _;
        for (at, sign) in self.signs.iter().enumerate() {
            if at > 0 && at % 4 == 0 {
                f.write_char('-')?;
            }
            f.write_char(char::from(*sign))?;
        }
        Ok(())
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

/// Σ i·vᵢ mod 29 for i = 1…15.
fn check(values: &[u8; DRAWN]) -> u8 {
    let sum: u32 = (1_u32..).zip(values).map(|(i, v)| i * u32::from(*v)).sum();
    u8::try_from(sum % u32::from(BASE)).unwrap_or(0)
}

fn sign(value: u8) -> u8 {
    SIGNS.get(usize::from(value)).copied().unwrap_or(b'0')
}

/// The value of a sign; 29, which no check has, for what is no sign.
fn value_of(sign: u8) -> u8 {
    SIGNS.iter().position(|s| *s == sign).and_then(|at| u8::try_from(at).ok()).unwrap_or(BASE)
}

/// The sign meant by a typed character, or `None`.
fn read(typed: char) -> Option<u8> {
    let upper = u8::try_from(typed).ok()?.to_ascii_uppercase();
    let meant = match upper {
        b'B' => b'8',
        b'S' => b'5',
        b'Z' => b'2',
        b'O' => b'0',
        b'I' | b'L' => b'1',
        b'U' => b'V',
        other => other,
    };
    SIGNS.contains(&meant).then_some(meant)
}

/// What people and mail programs put between groups: spaces, line ends, every kind of dash.
fn is_gap(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '-' | '_' | '\u{ad}' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{200b}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
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
    fn letters_that_are_taken_for_signs_mean_those_signs() {
        for (typed, meant) in [('B', '8'), ('s', '5'), ('Z', '2'), ('o', '0'), ('I', '1'), ('l', '1'), ('u', 'V')] {
            assert_eq!(read(typed).map(char::from), Some(meant), "{typed}");
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
            ("K7Q2-9MXD-4TRA-1CJX", Mistyped::Check),
        ] {
            assert_eq!(Code::parse(typed).map(|c| c.to_string()), Err(wrong), "{typed:?}");
        }
        assert_eq!(Code::parse(&"K".repeat(1 << 20)).err(), Some(Mistyped::Length { found: 1 << 20 }));
    }

    #[test]
    fn every_single_wrong_sign_is_noticed() {
        for code in (0..=255).map(counting) {
            for place in 0..LENGTH {
                for other in SIGNS {
                    let mut wrong = code.clone();
                    wrong.signs[place] = *other;
                    assert_eq!(wrong.is_whole(), *other == code.signs[place], "{code} {place} {other}");
                }
            }
        }
    }

    #[test]
    fn every_swap_of_neighbours_is_noticed() {
        // All pairs of signs at all fourteen places of two neighbours that were drawn, …
        for place in 0..DRAWN - 1 {
            for (left, right) in SIGNS.iter().flat_map(|l| SIGNS.iter().map(move |r| (*l, *r))) {
                let mut values = [7_u8; DRAWN];
                values[place] = value_of(left);
                values[place + 1] = value_of(right);
                let before = check(&values);
                values.swap(place, place + 1);
                assert_eq!(check(&values) == before, left == right);
            }
        }
        // … and of the last one drawn with the check sign.
        for code in (0..=255).map(counting) {
            let mut swapped = code.clone();
            swapped.signs.swap(DRAWN - 1, DRAWN);
            assert_eq!(swapped.is_whole(), code.signs[DRAWN - 1] == code.signs[DRAWN]);
        }
    }

    #[test]
    fn new_codes_use_all_signs_evenly_and_draw_unfair_bytes_again() {
        let mut counts = [0_u32; 256];
        let mut seen = 0_u8;
        for _ in 0..256 {
            // Every byte value once for each sign drawn at the first place.
            let first = seen;
            let code = Code::generate(|bytes| {
                bytes.fill(0);
                bytes[0] = first;
            });
            if first < 232 {
                counts[usize::from(value_of(code.signs[0]))] += 1;
            } else {
                assert_eq!(value_of(code.signs[0]), 0, "an unfair byte is skipped, the next one counts");
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
