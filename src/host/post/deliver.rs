//! Hands a mail to the mail server.

use std::error::Error as _;
use std::time::Duration;

use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Certificate, Tls as Encrypted, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use lettre::{SmtpTransport, Transport};

use super::letter::letter;
use super::relay::{Relay, Tls};
use crate::port::{Mail, NotMailed};

/// How long the mail server may take for each thing it is asked.
const PATIENCE: Duration = Duration::from_secs(15);

/// Sends it and waits until the server has taken it.
pub(super) fn deliver(relay: &Relay, mail: &Mail) -> Result<(), NotMailed> {
    let message = letter(relay, mail)?;
    transport(relay).ok_or(NotMailed::Failed)?.send(&message).map(|_| ()).map_err(|error| why(&error))
}

/// Why the mail server can't be used, for the administrator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hindrance {
    /// It does not answer.
    Unreachable,
    /// It offers no encryption, or its certificate is not good.
    Encryption,
    /// It does not take the name and password.
    Login,
    /// It does not want to speak with us.
    Other,
}

/// Goes up to the mail server, logs in, and leaves: nothing is mailed.
///
/// # Errors
/// What stands in the way.
pub fn try_out(relay: &Relay) -> Result<(), Hindrance> {
    let answered = transport(relay).ok_or(Hindrance::Encryption)?.test_connection();
    match answered {
        Ok(true) => Ok(()),
        Ok(false) => Err(Hindrance::Other),
        Err(error) if error.is_tls() => Err(Hindrance::Encryption),
        Err(error) => Err(match error.status().map(u16::from) {
            Some(530 | 534 | 535 | 538) => Hindrance::Login,
            Some(_) => Hindrance::Other,
            // It does not offer what we ask for.
            None if error.is_client() && relay.tls == Tls::Starttls => Hindrance::Encryption,
            None if error.is_client() => Hindrance::Login,
            None if is_about_certificates(&error) => Hindrance::Encryption,
            None => Hindrance::Unreachable,
        }),
    }
}

/// A certificate is found wanting in the middle of reading and writing.
fn is_about_certificates(error: &Error) -> bool {
    let inside = error.source().and_then(|inside| inside.downcast_ref::<std::io::Error>());
    inside.is_some_and(|inside| inside.kind() == std::io::ErrorKind::InvalidData)
}

fn transport(relay: &Relay) -> Option<SmtpTransport> {
    let encrypted = match relay.tls {
        Tls::None => Encrypted::None,
        Tls::Starttls => Encrypted::Required(parameters(relay)?),
        Tls::Wrapped => Encrypted::Wrapper(parameters(relay)?),
    };
    // It checks whom it speaks with exactly as far as `encrypted` says.
    let mut transport = SmtpTransport::builder_dangerous(relay.host.as_str())
        .port(relay.port)
        .tls(encrypted)
        .timeout(Some(PATIENCE))
        .hello_name(ClientId::Domain(relay.from.domain().to_owned()));
    if let Some(login) = &relay.login {
        transport = transport.credentials(Credentials::new(login.user.clone(), login.password.to_string()));
    }
    Some(transport.build())
}

/// How the server is known: by its name, and a certificate that everybody trusts or that the settings name.
fn parameters(relay: &Relay) -> Option<TlsParameters> {
    let mut parameters = TlsParameters::builder(relay.host.clone());
    if let Some(pem) = &relay.authority {
        parameters = parameters.add_root_certificate(Certificate::from_pem(pem).ok()?);
    }
    parameters.build().ok()
}

fn why(error: &Error) -> NotMailed {
    match error.status().map(u16::from) {
        // No such mailbox, or none that it passes mail on to.
        Some(550..=553 | 556) => NotMailed::Refused,
        Some(500..) => NotMailed::Failed,
        // It does not offer what we ask for, such as encryption or a way to log in.
        None if error.is_client() || error.is_tls() || is_about_certificates(error) => NotMailed::Failed,
        // Later it may take it, or be there.
        _ => NotMailed::Unreachable,
    }
}
