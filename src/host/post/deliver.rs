//! Hands a mail to the mail server.

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
    let encrypted = match relay.tls {
        Tls::None => Encrypted::None,
        Tls::Starttls => Encrypted::Required(parameters(relay).ok_or(NotMailed::Failed)?),
        Tls::Wrapped => Encrypted::Wrapper(parameters(relay).ok_or(NotMailed::Failed)?),
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
    transport.build().send(&message).map(|_| ()).map_err(|error| why(&error))
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
    match error.status().map(|status| u16::from(status)) {
        // No such mailbox, or none that it passes mail on to.
        Some(550..=553 | 556) => NotMailed::Refused,
        Some(500..) => NotMailed::Failed,
        // Later it may take it.
        Some(_) => NotMailed::Unreachable,
        // It does not offer what we ask for, such as encryption or a way to log in.
        None if error.is_client() => NotMailed::Failed,
        None => NotMailed::Unreachable,
    }
}
