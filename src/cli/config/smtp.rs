//! `smtp:` in the settings: the mail server that takes a code for whoever asks to have it mailed.

use std::fs::File;
use std::io::Read;
use std::net::{IpAddr, Ipv6Addr};
use std::path::Path;

use super::{fields, is_host};
use crate::host::{Login, Relay, Tls, is_authority};
use crate::privacy::Mailbox;
use crate::questionnaire::diagnostics::{Diagnostic, Diagnostics, Said, said};
use crate::questionnaire::tree::Node;
use crate::text::command::smtp as texts;

/// A password is at most so long.
const LONGEST_PASSWORD: u64 = 1024;
/// So much of a file with certificates is read: all that an organisation has are less.
const LONGEST_AUTHORITY: u64 = 1 << 20;

/// What it says; `None` where it is wrong.
pub(super) fn relay(node: &Node, folder: &Path, out: &mut Diagnostics) -> Option<Relay> {
    let known = ["host", "port", "tls", "user", "password", "password_file", "from", "ca"];
    let before = out.errors();
    for entry in fields(node, &known, out) {
        if entry.value.text().is_none_or(str::is_empty) {
            // Not where it would be told twice below.
            let told = matches!(entry.key.name.as_str(), "host" | "port" | "tls" | "from");
            if !told {
                out.push(Diagnostic::error(entry.value.mark(), said(texts::empty)));
            }
        }
    }
    let mut asked = Asked { node, folder, out };
    let host = asked.host();
    let tls = asked.tls(host);
    let port = asked.port(tls);
    let from = asked.from();
    let login = asked.login();
    let authority = asked.authority();
    if asked.out.errors() > before {
        return None;
    }
    Some(Relay { host: host?.to_owned(), port: port?, tls: tls?, login, from: from?, authority })
}

/// What stands under `smtp:`, read field by field; each says what is wrong with it.
struct Asked<'a> {
    node: &'a Node,
    /// Where the files stand that it names.
    folder: &'a Path,
    out: &'a mut Diagnostics,
}

impl<'a> Asked<'a> {
    fn text(&self, name: &str) -> Option<&'a str> {
        self.node.get(name).and_then(Node::text).filter(|text| !text.is_empty())
    }

    /// At that field, or at all of it where it is missing.
    fn wrong(&mut self, name: &str, what: Said, cure: Said) {
        let at = self.node.get(name).unwrap_or(self.node).mark();
        self.out.push(Diagnostic::error(at, what).cure(cure));
    }

    fn host(&mut self) -> Option<&'a str> {
        let host = self.text("host").filter(|host| is_host(host) || host.parse::<Ipv6Addr>().is_ok());
        if host.is_none() {
            self.wrong("host", said(texts::host), said(texts::host_cure));
        }
        host
    }

    fn tls(&mut self, host: Option<&str>) -> Option<Tls> {
        let tls = match self.node.get("tls").map(|tls| tls.text().unwrap_or_default()) {
            None | Some("starttls") => Some(Tls::Starttls),
            Some("tls") => Some(Tls::Wrapped),
            Some("none") => Some(Tls::None),
            Some(_) => None,
        };
        match tls {
            None => self.wrong("tls", said(texts::tls), said(texts::tls_cure)),
            Some(Tls::None) if host.is_some_and(|host| !is_here(host)) => {
                self.wrong("tls", said(texts::tls_none), said(texts::tls_none_cure));
            }
            Some(_) => {}
        }
        tls
    }

    fn port(&mut self, tls: Option<Tls>) -> Option<u16> {
        let Some(port) = self.node.get("port") else { return tls.map(Tls::usual_port) };
        let number = port.whole().and_then(|n| u16::try_from(n).ok()).filter(|n| *n != 0);
        if number.is_none() {
            self.wrong("port", said(texts::port), said(texts::port_cure));
        }
        number
    }

    fn from(&mut self) -> Option<Mailbox> {
        let from = self.text("from").and_then(|from| Mailbox::parse(from).ok());
        if from.is_none() {
            self.wrong("from", said(texts::from), said(texts::from_cure));
        }
        from
    }

    fn login(&mut self) -> Option<Login> {
        let password = self.password();
        let named = ["password", "password_file"].into_iter().find(|name| self.node.get(name).is_some());
        match (self.text("user"), named) {
            (Some(_), None) => {
                self.wrong("user", said(texts::no_password), said(texts::no_password_cure));
                None
            }
            (None, Some(named)) => {
                self.wrong(named, said(texts::no_user), said(texts::no_user_cure));
                None
            }
            (Some(user), Some(_)) => password.map(|password| Login::new(user, password)),
            (None, None) => None,
        }
    }

    fn password(&mut self) -> Option<String> {
        match (self.text("password"), self.text("password_file")) {
            (Some(_), Some(_)) => {
                self.wrong("password_file", said(texts::two_passwords), said(texts::two_passwords_cure));
                None
            }
            (Some(password), None) => Some(password.to_owned()),
            (None, Some(file)) => {
                let path = self.folder.join(file);
                let read = read_password(&path);
                if read.is_none() {
                    let place = path.display().to_string();
                    let what = said(|lang| texts::password_file(lang, &place));
                    self.wrong("password_file", what, said(texts::password_file_cure));
                }
                read
            }
            (None, None) => None,
        }
    }

    /// Whose word on certificates counts, beside the usual ones.
    fn authority(&mut self) -> Option<Vec<u8>> {
        let pem = beginning(&self.folder.join(self.text("ca")?), LONGEST_AUTHORITY).unwrap_or_default();
        if is_authority(&pem) {
            return Some(pem);
        }
        self.wrong("ca", said(texts::ca), said(texts::ca_cure));
        None
    }
}

/// Whether what is sent there stays on this computer.
fn is_here(host: &str) -> bool {
    host.eq_ignore_ascii_case("localhost") || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

/// The first line of a file with a password.
fn read_password(path: &Path) -> Option<String> {
    let text = String::from_utf8(beginning(path, LONGEST_PASSWORD)?).ok()?;
    let line = text.lines().next().unwrap_or_default().to_owned();
    (!line.is_empty()).then_some(line)
}

/// What a file begins with, at most so many bytes: whatever is named here may have no end.
fn beginning(path: &Path, most: u64) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path).ok()?.take(most).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::super::{Config, parse};
    use super::*;
    use crate::text::Lang;

    fn read(text: &str, folder: &Path) -> (Config, Diagnostics) {
        parse(text.as_bytes(), folder)
    }

    #[test]
    fn a_mail_server_is_named_with_as_little_as_can_be() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("smtp_password"), "Geheim9\n").unwrap();
        let (config, problems) = read(
            "smtp:\n  host: smtp.regio.nl\n  user: monitor\n  password_file: smtp_password\n  from: monitor@regio.nl\n",
            folder.path(),
        );
        assert!(problems.is_empty(), "{}", problems.render(Lang::En, false));
        let relay = config.relay.unwrap();
        assert_eq!((relay.host.as_str(), relay.port, relay.tls), ("smtp.regio.nl", 587, Tls::Starttls));
        assert_eq!(relay.login, Some(Login::new("monitor", "Geheim9".into())));
        assert!(!format!("{relay:?}").contains("Geheim9"), "never in a log");
        for (text, port) in [("tls: tls", 465), ("tls: none", 25), ("tls: none\n  port: 2525", 2525)] {
            let text = format!("smtp:\n  host: localhost\n  from: a@b.nl\n  {text}\n");
            let (config, problems) = read(&text, folder.path());
            assert!(problems.is_empty(), "{text}: {}", problems.render(Lang::En, false));
            assert_eq!(config.relay.unwrap().port, port);
        }
    }

    #[test]
    fn all_that_is_wrong_is_told_with_its_line_and_cure_and_no_password() {
        let text =
            "smtp:\n  host: 'a b'\n  port: 0\n  tls: ssl\n  user: monitor\n  pasword: Geheim9\n  from: monitor\n";
        let (config, problems) = read(text, Path::new("."));
        let told = problems.render(Lang::Nl, false);
        for line in [2, 3, 4, 5, 6, 7] {
            assert!(told.contains(&format!(":{line}:")), "{line}: {told}");
        }
        for part in ["`password`", "starttls", "smtp.regio.nl", "monitor@regio.nl"] {
            assert!(told.contains(part), "{part}: {told}");
        }
        assert!(!told.contains("Geheim9"), "{told}");
        assert_eq!((config.relay, problems.errors()), (None, 6));
    }

    #[test]
    fn what_does_not_go_together_is_refused() {
        for (text, line) in [
            ("smtp:\n  host: smtp.regio.nl\n  tls: none\n  from: a@b.nl\n", 3),
            ("smtp:\n  host: h\n  user: x\n  from: a@b.nl\n", 3),
            ("smtp:\n  host: h\n  password: x\n  from: a@b.nl\n", 3),
            ("smtp:\n  host: h\n  user: x\n  password: y\n  password_file: z\n  from: a@b.nl\n", 5),
            ("smtp:\n  host: h\n  user: x\n  password_file: is/er/niet\n  from: a@b.nl\n", 4),
            ("smtp:\n  host: h\n  ca: is/er/niet\n  from: a@b.nl\n", 3),
            // What has no end is not read to its end.
            ("smtp:\n  host: h\n  ca: /dev/zero\n  from: a@b.nl\n", 3),
            ("smtp:\n  host: h\n  user: ''\n  from: a@b.nl\n", 3),
            ("smtp: ja\n", 1),
        ] {
            let (config, problems) = read(text, Path::new("."));
            let told = problems.render(Lang::Nl, false);
            assert!(config.relay.is_none() && problems.has_errors(), "{text}");
            assert!(told.contains(&format!(":{line}:")), "{text}: {told}");
        }
    }
}
