//! One-time tickets: what lets somebody begin a questionnaire that is to be sent once a letter.
//!
//! A ticket has 12 signs in three groups, in the signs of a resume code, of which it is told by its length. Eleven are
//! drawn (53 bits): with 10,000 tickets given out, one guess in 10¹² finds one, at a store that takes a few a minute.
//!
//! What is kept of a ticket is its [`TicketDigest`]. It is keyed with the secret of the store, which lies in a file of
//! its own: 53 bits are few enough to try them all against a plain digest in some weeks, and a table of such digests, in
//! a stolen copy, would be a list of tickets and with it, for whoever has the letters, of who has sent.
//!
//! Invariants: a [`Ticket`] that exists has a right check sign; it is wiped from memory when it is dropped and never
//! printed by `{:?}`.

use std::fmt;

use zeroize::Zeroize;

use super::signs::{self, Mistyped};

/// Eleven signs are drawn; the one after them is the check.
const LENGTH: usize = 12;
/// Added to the check, so that a row of zeros is no ticket.
const PLUS: u8 = 7;

/// A one-time ticket. Shown by `{}` in groups: `4TRA-K7Q2-9MXR`.
#[derive(Clone)]
pub struct Ticket {
    /// As signs, without dashes.
    signs: [u8; LENGTH],
}

/// What is kept of a ticket, made by [`super::StoreSecret::digest`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TicketDigest(pub [u8; 32]);

impl Ticket {
    /// A new ticket from unpredictable bytes. `fill` must be truly random.
    #[must_use]
    pub fn generate(fill: impl FnMut(&mut [u8])) -> Self {
        Self { signs: signs::draw(fill, PLUS) }
    }

    /// Reads what a person typed, as leniently as a resume code.
    ///
    /// # Errors
    /// What is wrong with it, when it can't be a ticket; whether it is one only the store knows.
    pub fn parse(text: &str) -> Result<Self, Mistyped> {
        signs::typed(text, PLUS).map(|signs| Self { signs })
    }

    /// The signs without dashes, for the digest.
    pub(super) fn signs(&self) -> &[u8] {
        &self.signs
    }
}

impl Drop for Ticket {
    fn drop(&mut self) {
        self.signs.zeroize();
    }
}

impl fmt::Display for Ticket {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        signs::grouped(&self.signs, f)
    }
}

impl fmt::Debug for Ticket {
    /// Never the ticket itself: debugging output ends up in logs.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Ticket(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Code, StoreSecret};
    use super::*;

    const KNOWN: &str = "4TRA-K7Q2-9MXR";

    #[test]
    fn the_known_ticket_is_read_however_it_is_written_down() {
        for written in [KNOWN, "4trak7q29mxr", " 4TRA K7Q2 9MXR\r\n", "4TRA – K7QZ – 9MXR", "4 T R A K 7 Q Z 9 M X R"]
        {
            assert_eq!(Ticket::parse(written).map(|t| t.to_string()), Ok(KNOWN.to_owned()), "{written:?}");
        }
    }

    #[test]
    fn a_slip_is_told_from_a_ticket() {
        for (typed, wrong) in [
            ("", Mistyped::Empty),
            ("4TRA-K7Q2-9MX", Mistyped::Length { found: 11 }),
            ("4TRA-K7Q2-9MX\u{1b}", Mistyped::Sign { place: 12 }),
            ("4TRA-K7Q2-9MXT", Mistyped::Check),
            ("T4RA-K7Q2-9MXR", Mistyped::Check),
            ("0000-0000-0000", Mistyped::Check),
        ] {
            assert_eq!(Ticket::parse(typed).map(|t| t.to_string()), Err(wrong), "{typed:?}");
        }
    }

    #[test]
    fn a_ticket_is_never_taken_for_a_code_nor_a_code_for_a_ticket() {
        assert_eq!(Code::parse(KNOWN).err(), Some(Mistyped::Length { found: 12 }));
        assert_eq!(Ticket::parse("K7Q2-9MXD-4TRA-1CJW").err(), Some(Mistyped::Length { found: 16 }));
    }

    #[test]
    fn the_digest_is_of_ticket_and_secret_and_stays_the_same_for_ever() {
        let digest = |secret: u8, ticket: &str| StoreSecret::new([secret; 32]).digest(&Ticket::parse(ticket).unwrap());
        let known = digest(9, KNOWN);
        assert_eq!(known, digest(9, "4trak7q29mxr"));
        assert_ne!(known, digest(8, KNOWN));
        assert_ne!(known, digest(9, "0000-0000-0007"));
        // Frozen: a change here would make every ticket that was given out worthless.
        assert_eq!(known.0[..4], [193, 197, 216, 184]);
    }

    #[test]
    fn debugging_does_not_show_the_ticket() {
        assert_eq!(format!("{:?}", Ticket::parse(KNOWN).unwrap()), "Ticket(..)");
    }
}
