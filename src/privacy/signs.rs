//! The signs in which codes and tickets are written: 29 that survive handwriting, and a check sign behind them.
//!
//! Invariant: of signs that belong together every single wrong one, and every swap of two neighbours, is noticed: the
//! check is a sum with the places as weights, modulo a prime that is larger than any place.

use std::fmt;

use zeroize::Zeroize;

/// In the order of their values from 0. No `B I L O S U Z`: they are read for `8 1 1 0 5 V 2`.
pub const SIGNS: &[u8; 29] = b"0123456789ACDEFGHJKMNPQRTVWXY";
/// How many signs there are; prime, which is what makes the check sign catch swaps.
pub const BASE: u8 = 29;

/// What was typed can't be a code or a ticket: a slip of the pen, not one that opens nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Mistyped {
    /// Nothing but spaces and dashes.
    #[error("empty")]
    Empty,
    /// Too few signs, or too many; `found` counts those that are no spaces or dashes.
    #[error("{found} signs")]
    Length { found: usize },
    /// The sign at this place (from 1) stands in no code.
    #[error("sign {place} stands in no code")]
    Sign { place: usize },
    /// Good signs that don't belong together: one is wrong, or two changed places.
    #[error("the check sign does not fit")]
    Check,
}

/// New signs from unpredictable bytes, the last one the check, without bias: a byte that would favour some signs is
/// drawn again. `fill` must be truly random; it is asked until there are enough.
pub fn draw<const N: usize>(mut fill: impl FnMut(&mut [u8]), plus: u8) -> [u8; N] {
    /// The largest multiple of 29 in a byte: below it every sign has equally many bytes.
    const FAIR: u8 = u8::MAX / BASE * BASE;
    let mut signs = [0_u8; N];
    let mut empty = signs.iter_mut().take(N.saturating_sub(1));
    // Two bytes for each sign that is drawn, so that asking once is nearly always enough.
    let mut room = [[0_u8; 2]; N];
    let bytes = room.split_last_mut().map_or(&mut [][..], |(_, drawn)| drawn).as_flattened_mut();
    'draw: loop {
        fill(bytes);
        for byte in bytes.iter().filter(|byte| **byte < FAIR) {
            match empty.next() {
                Some(place) => *place = sign(byte % BASE),
                None => break 'draw,
            }
        }
    }
    bytes.zeroize();
    let last = check(&signs, plus);
    if let Some(place) = signs.last_mut() {
        *place = last;
    }
    signs
}

/// Reads what a person typed: any case, with or without spaces and dashes, and letters that are easily taken for a sign
/// read as that sign.
pub fn typed<const N: usize>(text: &str, plus: u8) -> Result<[u8; N], Mistyped> {
    let mut signs = [0_u8; N];
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
    match (found, strange) {
        (0, _) => Err(Mistyped::Empty),
        (found, _) if found != N => Err(Mistyped::Length { found }),
        (_, Some(place)) => Err(Mistyped::Sign { place }),
        _ if is_whole(&signs, plus) => Ok(signs),
        _ => Err(Mistyped::Check),
    }
}

/// Whether the check sign, the last one, belongs to the others.
pub fn is_whole(signs: &[u8], plus: u8) -> bool {
    signs.last().is_some_and(|last| *last == check(signs, plus))
}

/// The check sign for all but the last: Σ i·vᵢ + `plus` mod 29 for i from 1.
fn check(signs: &[u8], plus: u8) -> u8 {
    let drawn = signs.split_last().map_or(&[][..], |(_, drawn)| drawn);
    let sum: u32 = (1_u32..).zip(drawn).map(|(i, sign)| i * u32::from(value_of(*sign))).sum();
    sign(u8::try_from((sum + u32::from(plus)) % u32::from(BASE)).unwrap_or(0))
}

fn sign(value: u8) -> u8 {
    SIGNS.get(usize::from(value)).copied().unwrap_or(b'0')
}

/// The value of a sign; 29, which no check has, for what is no sign.
pub fn value_of(sign: u8) -> u8 {
    SIGNS.iter().position(|s| *s == sign).and_then(|at| u8::try_from(at).ok()).unwrap_or(BASE)
}

/// In groups of four: `K7Q2-9MXD`.
pub fn grouped(signs: &[u8], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    use fmt::Write as _;
    for (at, sign) in signs.iter().enumerate() {
        if at > 0 && at % 4 == 0 {
            f.write_char('-')?;
        }
        f.write_char(char::from(*sign))?;
    }
    Ok(())
}

/// The sign meant by a typed character, or `None`.
pub fn read(typed: char) -> Option<u8> {
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

    #[test]
    fn letters_that_are_taken_for_signs_mean_those_signs() {
        for (typed, meant) in [('B', '8'), ('s', '5'), ('Z', '2'), ('o', '0'), ('I', '1'), ('l', '1'), ('u', 'V')] {
            assert_eq!(read(typed).map(char::from), Some(meant), "{typed}");
        }
    }

    /// All pairs of signs at all places of two neighbours that were drawn, and of the last one with the check sign.
    fn swaps_are_noticed<const N: usize>(plus: u8) {
        for place in 0..N - 2 {
            for (left, right) in SIGNS.iter().flat_map(|l| SIGNS.iter().map(move |r| (*l, *r))) {
                let mut signs = [b'7'; N];
                signs[place] = left;
                signs[place + 1] = right;
                let before = check(&signs, plus);
                signs.swap(place, place + 1);
                assert_eq!(check(&signs, plus) == before, left == right);
            }
        }
        for last in SIGNS {
            let mut signs = [b'7'; N];
            signs[N - 2] = *last;
            signs[N - 1] = check(&signs, plus);
            signs.swap(N - 2, N - 1);
            assert_eq!(is_whole(&signs, plus), signs[N - 2] == signs[N - 1]);
        }
    }

    fn single_errors_are_noticed<const N: usize>(plus: u8) {
        for start in 0..=255_u8 {
            let mut next = start;
            let signs: [u8; N] = draw(
                |bytes| {
                    for byte in bytes {
                        *byte = next;
                        next = next.wrapping_add(37);
                    }
                },
                plus,
            );
            assert!(is_whole(&signs, plus));
            for (place, other) in (0..N).flat_map(|place| SIGNS.iter().map(move |other| (place, *other))) {
                let mut wrong = signs;
                wrong[place] = other;
                assert_eq!(is_whole(&wrong, plus), other == signs[place], "{place} {other}");
            }
        }
    }

    #[test]
    fn every_swap_of_neighbours_is_noticed() {
        swaps_are_noticed::<16>(0);
        swaps_are_noticed::<12>(7);
    }

    #[test]
    fn every_single_wrong_sign_is_noticed() {
        single_errors_are_noticed::<16>(0);
        single_errors_are_noticed::<12>(7);
    }
}
