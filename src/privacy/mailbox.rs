//! A mail address that somebody typed to send the code to: used once, kept nowhere.
//!
//! Invariants: one that exists has nothing in it by which a header or a command of SMTP could be made; it is wiped from
//! memory when it is dropped and never printed by `{:?}`.

use std::fmt;

use zeroize::{Zeroize, Zeroizing};

/// The longest address that mail servers take (RFC 5321, with the erratum of RFC 3696).
pub const LONGEST: usize = 254;
/// The longest part before the `@`.
const LONGEST_LOCAL: usize = 64;

/// An address such as `naam@school.nl`.
#[derive(Clone, PartialEq, Eq)]
pub struct Mailbox(Zeroizing<String>);

/// Why what was typed is no address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoMailbox {
    Empty,
    TooLong,
    /// There is no `@`, or more than one.
    At,
    /// Before the `@` stands nothing, or something that can't stand there.
    Local,
    /// What stands behind it is no name of a mail server.
    Domain,
    /// Letters with accents and other signs that most mail servers do not take.
    Signs,
}

impl Mailbox {
    /// Reads what a person typed: the plain kind that people have, in small or capital letters.
    ///
    /// # Errors
    /// What is wrong with it. Whether anybody reads mail there only its mail server knows.
    pub fn parse(typed: &str) -> Result<Self, NoMailbox> {
        let typed = typed.trim();
        if typed.is_empty() {
            return Err(NoMailbox::Empty);
        }
        if typed.len() > LONGEST {
            return Err(NoMailbox::TooLong);
        }
        if !typed.chars().all(|sign| sign.is_ascii_graphic()) {
            return Err(NoMailbox::Signs);
        }
        let (local, domain) = typed.split_once('@').filter(|(_, domain)| !domain.contains('@')).ok_or(NoMailbox::At)?;
        let usual = |sign: char| sign.is_ascii_alphanumeric() || "!#$%&'*+/=?^_`{|}~.-".contains(sign);
        let pointed = |text: &str| text.split('.').all(|part| !part.is_empty());
        if local.len() > LONGEST_LOCAL || !local.chars().all(usual) || !pointed(local) {
            return Err(NoMailbox::Local);
        }
        let label = |label: &str| {
            let fits = (1..=63).contains(&label.len()) && !label.starts_with('-') && !label.ends_with('-');
            fits && label.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '-')
        };
        let last = domain.rsplit('.').next().unwrap_or_default();
        let named = last.len() > 1 && !last.chars().all(|sign| sign.is_ascii_digit());
        if !domain.contains('.') || !domain.split('.').all(label) || !named {
            return Err(NoMailbox::Domain);
        }
        Ok(Self(Zeroizing::new(typed.to_owned())))
    }

    /// The address, for whoever sends to it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What stands behind the `@`.
    #[must_use]
    pub fn domain(&self) -> &str {
        self.0.split_once('@').map_or("", |(_, domain)| domain)
    }
}

impl fmt::Debug for Mailbox {
    /// Never the address itself: debugging output ends up in logs.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Mailbox(..)")
    }
}

/// Leaves nothing in memory of what was typed.
pub fn wipe(text: &mut String) {
    text.zeroize();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_addresses_people_have_are_taken() {
        for typed in [
            "naam@school.nl",
            "  Naam.van-de_Man+aoj@sub.School-1.nl ",
            "o'brien@regio.amsterdam",
            "a@b.nl",
            "12345@xn--caf-dma.nl",
        ] {
            let mailbox = Mailbox::parse(typed).unwrap();
            assert_eq!(mailbox.as_str(), typed.trim());
            assert!(typed.trim().ends_with(&format!("@{}", mailbox.domain())));
            assert!(!format!("{mailbox:?}").contains(typed.trim()), "never in a log");
        }
        let longest = format!("{}@{}.nl", "a".repeat(64), format!("{}.", "b".repeat(60)).repeat(3) + "c");
        assert!(Mailbox::parse(&longest).is_ok());
    }

    #[test]
    fn nothing_is_taken_by_which_a_header_or_a_command_could_be_made() {
        let long = format!("{}@school.nl", "a".repeat(1000));
        for (typed, why) in [
            ("", NoMailbox::Empty),
            ("   ", NoMailbox::Empty),
            (long.as_str(), NoMailbox::TooLong),
            ("naam", NoMailbox::At),
            ("a@b.nl,c@d.nl", NoMailbox::At),
            ("a@b@c.nl", NoMailbox::At),
            ("@school.nl", NoMailbox::Local),
            ("a..b@school.nl", NoMailbox::Local),
            (".a@school.nl", NoMailbox::Local),
            ("\"a\"@school.nl", NoMailbox::Local),
            ("Naam<a@school.nl", NoMailbox::Local),
            ("a;b@school.nl", NoMailbox::Local),
            ("a,b@school.nl", NoMailbox::Local),
            ("a@school", NoMailbox::Domain),
            ("a@school.nl>", NoMailbox::Domain),
            ("a@-school.nl", NoMailbox::Domain),
            ("a@school..nl", NoMailbox::Domain),
            ("a@127.0.0.1", NoMailbox::Domain),
            ("a@127.0.0.12", NoMailbox::Domain),
            ("a@school.n", NoMailbox::Domain),
            ("a@[127.0.0.1]", NoMailbox::Domain),
            ("a@school.nl\r\nBcc: x@y.nl", NoMailbox::Signs),
            ("a@school.nl\nRCPT TO:<x@y.nl>", NoMailbox::Signs),
            ("a b@school.nl", NoMailbox::Signs),
            ("a\0@school.nl", NoMailbox::Signs),
            ("jörg@school.nl", NoMailbox::Signs),
            ("a@scho\u{202e}ol.nl", NoMailbox::Signs),
            ("\u{1b}[2J@school.nl", NoMailbox::Signs),
        ] {
            assert_eq!(Mailbox::parse(typed), Err(why), "{typed:?}");
        }
    }
}
