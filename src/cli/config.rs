//! The settings of a data folder, `aoj.yaml`: how people find this server, how many there may be, and who takes mail.
//!
//! ```yaml
//! address: monitor.regio.nl
//! limits: {sessions: 5000, per_address: 400, new_per_second: 25}
//! smtp: {host: smtp.regio.nl, tls: starttls, user: monitor, password_file: smtp_password, from: monitor@regio.nl}
//! ```
//!
//! Every problem is told at once, with its line and its cure; never with a password, which could stand on that line.

mod hidden;
mod smtp;

use std::io::{ErrorKind, Read};
use std::path::Path;

use super::{Failure, World};
use crate::host::Relay;
use crate::host::ssh::Bounds;
use crate::office::reason;
use crate::port::Address;
use crate::questionnaire::diagnostics::{Diagnostic, Diagnostics, said, shown};
use crate::questionnaire::nearest::nearest;
use crate::questionnaire::tree::{Entry, Limits, Node, read as read_tree};
use crate::store::Folder;
use crate::text::Lang;
use crate::text::command::serve as texts;

/// What the settings say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Config {
    pub address: Option<Address>,
    pub bounds: Bounds,
    /// What takes mail, if anything does.
    pub relay: Option<Relay>,
}

/// Reads them; without a file everything is as usual.
pub(super) fn read(folder: &Folder, lang: Lang, world: &mut World) -> Result<Config, Failure> {
    let (config, told) = look(folder, lang)?;
    if !told.is_empty() {
        write!(world.errors, "{told}").map_err(|error| Failure::from_io(&error, lang))?;
    }
    config.ok_or_else(|| Failure::Said(texts::settings_wrong(lang, folder.settings().display())))
}

/// Reads them where a respondent may be waiting, who can mend nothing: what is wrong with them, `aoj doctor` tells.
pub(super) fn read_quietly(folder: &Folder) -> Config {
    look(folder, Lang::default()).ok().and_then(|(config, _)| config).unwrap_or_default()
}

/// What they say, unless they are wrong; and what is to be told of them.
pub(super) fn look(folder: &Folder, lang: Lang) -> Result<(Option<Config>, String), Failure> {
    let path = folder.settings();
    let mut bytes = Vec::new();
    let limit = Limits::FILE.bytes as u64 + 1;
    match std::fs::File::open(&path).and_then(|file| file.take(limit).read_to_end(&mut bytes)) {
        Ok(_) => {}
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok((Some(Config::default()), String::new())),
        Err(error) => {
            let sentence = crate::text::wave::command::unreadable(lang, path.display(), reason(&error, lang));
            return Err(Failure::Said(sentence));
        }
    }
    // Nothing is set in a file in which nothing but comments stand.
    let says = |line: &[u8]| !line.trim_ascii().is_empty() && !line.trim_ascii().starts_with(b"#");
    if !bytes.split(|byte| *byte == b'\n').any(says) {
        return Ok((Some(Config::default()), String::new()));
    }
    let (config, problems) = parse(&bytes, folder.root());
    let told = if problems.is_empty() { String::new() } else { problems.render(lang, false) };
    Ok(((!problems.has_errors()).then_some(config), told))
}

/// What they say, with what is wrong; `folder`: where a file with a password is looked for.
#[must_use]
pub fn parse(bytes: &[u8], folder: &Path) -> (Config, Diagnostics) {
    let (config, problems) = parse_shown(bytes, folder);
    if problems.is_empty() { (config, problems) } else { (config, parse_shown(&hidden::hide(bytes), folder).1) }
}

fn parse_shown(bytes: &[u8], folder: &Path) -> (Config, Diagnostics) {
    let mut config = Config::default();
    let (root, mut out) = read_tree("aoj.yaml", bytes, Limits::FILE);
    let Some(root) = root.filter(|root| !root.is_null()) else { return (config, out) };
    for entry in fields(&root, &["address", "limits", "smtp"], &mut out) {
        match entry.key.name.as_str() {
            "address" => config.address = address(&entry.value, &mut out),
            "limits" => bounds(&entry.value, &mut config.bounds, &mut out),
            _ => config.relay = smtp::relay(&entry.value, folder, &mut out),
        }
    }
    (config, out)
}

/// The known fields of a mapping; the others are told.
fn fields<'n>(node: &'n Node, known: &[&str], out: &mut Diagnostics) -> Vec<&'n Entry> {
    if node.entries().is_empty() {
        out.push(Diagnostic::error(node.mark(), said(texts::settings_no_map)));
    }
    let (fits, strange): (Vec<_>, Vec<_>) =
        node.entries().iter().partition(|entry| known.contains(&entry.key.name.as_str()));
    for entry in strange {
        let name = &entry.key.name;
        let cure = match nearest(name, known.iter().copied()) {
            Some(meant) => said(|lang| texts::settings_meant(lang, &meant)),
            None => said(|lang| texts::settings_known(lang, known.join(", "))),
        };
        let what = said(|lang| texts::settings_unknown(lang, shown(name)));
        out.push(Diagnostic::error(entry.key.span.clone(), what).cure(cure));
    }
    fits
}

fn address(node: &Node, out: &mut Diagnostics) -> Option<Address> {
    let found = node.text().and_then(host_and_port);
    if found.is_none() {
        let cure = said(texts::settings_address_cure);
        out.push(Diagnostic::error(node.mark(), said(texts::settings_address)).cure(cure));
    }
    found
}

/// A host as it can stand in a command that people copy: letters, digits, points, hyphens; or a bare IPv6 address. With a
/// user name before it where everybody comes in under that one name.
fn host_and_port(text: &str) -> Option<Address> {
    let (user, text) = match text.split_once('@') {
        Some((user, rest)) => (Some(user), rest),
        None => (None, text),
    };
    let named = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '.' | '-' | '_');
    if user.is_some_and(|user| user.is_empty() || user.len() > 32 || !user.chars().all(named) || user.starts_with('-'))
    {
        return None;
    }
    let user = user.map(str::to_owned);
    if let Ok(address) = text.parse::<std::net::Ipv6Addr>() {
        return Some(Address { user, host: address.to_string(), port: 22 });
    }
    let (host, port) = match text.split_once(':') {
        Some((host, port)) => (host, port.parse().ok().filter(|port| *port != 0)?),
        None => (text, 22),
    };
    is_host(host).then(|| Address { user, host: host.to_owned(), port })
}

/// Whether that can be the name of a host.
fn is_host(host: &str) -> bool {
    let plain = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '.' | '-');
    (1..=253).contains(&host.len()) && host.chars().all(plain) && !host.starts_with(['-', '.'])
}

fn bounds(node: &Node, bounds: &mut Bounds, out: &mut Diagnostics) {
    for entry in fields(node, &["sessions", "demos", "per_address", "new_per_second"], out) {
        let most = match entry.key.name.as_str() {
            "new_per_second" => 10_000,
            _ => 100_000,
        };
        let number = entry.value.whole().and_then(|n| u32::try_from(n).ok()).filter(|n| (1..=most).contains(n));
        match (number, entry.key.name.as_str()) {
            (None, _) => {
                let what = said(|lang| texts::settings_number(lang, 1, most));
                out.push(Diagnostic::error(entry.value.mark(), what));
            }
            (Some(n), "sessions") => bounds.sessions = usize::try_from(n).unwrap_or(usize::MAX),
            (Some(n), "demos") => bounds.demos = usize::try_from(n).unwrap_or(usize::MAX),
            (Some(n), "per_address") => bounds.per_address = n,
            (Some(n), _) => bounds.new_per_second = n,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse_here(bytes: &[u8]) -> (Config, Diagnostics) {
        parse(bytes, Path::new("."))
    }

    #[test]
    fn settings_say_where_and_how_many() {
        let (config, problems) =
            parse_here(b"address: monitor.regio.nl:2222\nlimits:\n  sessions: 100\n  per_address: 30\n");
        assert!(problems.is_empty());
        assert_eq!(
            config.address.map(|a| a.command(Some("beleid"))).as_deref(),
            Some("ssh -p 2222 beleid@monitor.regio.nl")
        );
        assert_eq!(config.bounds, Bounds { sessions: 100, per_address: 30, ..Bounds::default() });
        assert_eq!(parse_here(b"").0, Config::default());
    }

    #[test]
    fn all_that_is_wrong_is_told_with_its_line() {
        let (_, problems) =
            parse_here(b"adress: x\naddress: a b;c\nlimits:\n  sessions: veel\n  per_address: 0\n  snel: 1\n");
        let told = problems.render(Lang::Nl, false);
        for part in ["`adress`", "Bedoelt u `address`?", "monitor.regio.nl:2222", "van 1 tot en met 100000", "`snel`"] {
            assert!(told.contains(part), "{part}: {told}");
        }
        for line in 1..=6 {
            assert!(line == 3 || told.contains(&format!(":{line}:")), "{line}: {told}");
        }
        assert_eq!(problems.errors(), 5);
    }

    #[test]
    fn an_address_can_stand_in_a_command() {
        for (text, command) in [
            ("monitor.regio.nl", Some("ssh monitor.regio.nl")),
            ("10.0.0.1:2222", Some("ssh -p 2222 10.0.0.1")),
            ("2001:db8::1", Some("ssh 2001:db8::1")),
            ("monitor@monitor.regio.nl", Some("ssh monitor@monitor.regio.nl")),
            ("monitor@2001:db8::1", Some("ssh monitor@2001:db8::1")),
            ("@monitor.regio.nl", None),
            ("-oX@monitor.regio.nl", None),
            ("a@b@c", None),
            ("-oProxyCommand=x", None),
            ("a:0", None),
            ("a:b", None),
            ("", None),
            ("a b", None),
        ] {
            assert_eq!(host_and_port(text).map(|address| address.command(None)).as_deref(), command, "{text}");
        }
    }
}
