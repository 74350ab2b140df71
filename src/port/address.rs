//! Where people come in over SSH.

/// A host and port, and the user name where everybody comes in under one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// Set where OpenSSH lets people in; our own server takes any name for a wish.
    pub user: Option<String>,
    pub host: String,
    pub port: u16,
}

impl Address {
    /// The same, in plain mode.
    #[must_use]
    pub fn plain_command(&self, name: Option<&str>) -> String {
        match (&self.user, name) {
            // No name can be a wish there; OpenSSH hands this one variable on.
            (Some(_), _) => self.command(None).replacen("ssh ", "ssh -o SetEnv=AOJ_PLAIN=1 ", 1),
            (None, Some(name)) => self.command(Some(&format!("{name}+tekst"))),
            (None, None) => self.command(Some("tekst")),
        }
    }

    /// The command that brings a respondent here, under a name if that says more and may be chosen.
    #[must_use]
    pub fn command(&self, name: Option<&str>) -> String {
        let host = match self.user.as_deref().or(name) {
            Some(name) => format!("{name}@{}", self.host),
            None => self.host.clone(),
        };
        if self.port == 22 { format!("ssh {host}") } else { format!("ssh -p {} {host}", self.port) }
    }
}
