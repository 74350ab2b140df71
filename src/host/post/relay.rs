//! The mail server that takes our mail, as the settings name it.

use std::fmt;

use lettre::transport::smtp::client::Certificate;
use zeroize::Zeroizing;

use crate::privacy::Mailbox;

/// How the connection is encrypted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tls {
    /// By STARTTLS; where the server does not offer it, nothing is sent.
    Starttls,
    /// From the first byte.
    Wrapped,
    /// Not at all: only to this computer itself.
    None,
}

impl Tls {
    /// The port where nobody says otherwise.
    #[must_use]
    pub const fn usual_port(self) -> u16 {
        match self {
            Self::Starttls => 587,
            Self::Wrapped => 465,
            Self::None => 25,
        }
    }

    /// As the settings have it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Starttls => "starttls",
            Self::Wrapped => "tls",
            Self::None => "none",
        }
    }
}

/// The name and password by which a mail server knows us.
#[derive(Clone, PartialEq, Eq)]
pub struct Login {
    pub user: String,
    pub(super) password: Zeroizing<String>,
}

impl Login {
    #[must_use]
    pub fn new(user: &str, password: String) -> Self {
        Self { user: user.to_owned(), password: Zeroizing::new(password) }
    }
}

impl fmt::Debug for Login {
    /// Never the password: debugging output ends up in logs.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Login(..)")
    }
}

/// A mail server that takes our mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relay {
    pub host: String,
    pub port: u16,
    pub tls: Tls,
    pub login: Option<Login>,
    /// From whom the mail comes.
    pub from: Mailbox,
    /// A certificate (PEM) by which the server may be known beside those that everybody trusts.
    pub authority: Option<Vec<u8>>,
}

impl fmt::Display for Relay {
    /// `smtp.regio.nl:587 (starttls)`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{} ({})", self.host, self.port, self.tls.name())
    }
}

/// Whether these bytes are certificates (PEM).
#[must_use]
pub fn is_authority(pem: &[u8]) -> bool {
    pem.windows(11).any(|bytes| bytes == b"-----BEGIN ") && Certificate::from_pem(pem).is_ok()
}
