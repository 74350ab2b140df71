//! What may be shown of a file in which a password may stand.

use std::borrow::Cow;

/// The settings that are shown as they stand.
const SHOWN: &[&str] = &[
    "address",
    "limits",
    "sessions",
    "demos",
    "per_address",
    "new_per_second",
    "smtp",
    "host",
    "port",
    "tls",
    "user",
    "from",
];
/// A password, however it is misspelt.
const SECRET: &[&str] = &["pas", "wacht", "pw", "secret", "geheim"];

/// The same bytes with an `x` for every letter and digit that could be of a password: so that what is wrong, and where,
/// stays what it was.
pub(super) fn hide(bytes: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(bytes);
    // Bytes that are no text are told by their place alone.
    let Cow::Borrowed(text) = text else { return bytes.to_owned() };
    text.split_inclusive('\n').map(hide_line).collect::<String>().into_bytes()
}

fn hide_line(line: &str) -> String {
    let (key, value) = match line.split_once(':') {
        Some((key, _)) => line.split_at(key.len()),
        None => ("", line),
    };
    let small = value.to_ascii_lowercase();
    let hidden_from = if SHOWN.contains(&key.trim()) {
        // All settings of a group may stand on one line.
        SECRET
            .iter()
            .filter_map(|word| small.find(word))
            .min()
            .and_then(|at| small.get(at..)?.find(':').map(|to| at + to))
    } else {
        Some(0)
    };
    let Some(from) = hidden_from else { return line.to_owned() };
    let (shown, hidden) = value.split_at_checked(from).unwrap_or(("", value));
    // As long in bytes as it was, so that every place stays where it is.
    let hidden: String = hidden
        .chars()
        .map(|sign| if sign.is_alphanumeric() { "x".repeat(sign.len_utf8()) } else { sign.to_string() })
        .collect();
    format!("{key}{shown}{hidden}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_never_shown_however_it_is_written() {
        for text in [
            "smtp:\n  host: smtp.regio.nl\n  pasword: Geheim9\n",
            "smtp:\n  password: 'Geheim9: x'\n",
            "smtp: {host: a, port: b, password: Geheim9}\n",
            "smtp:\n  password: |\n    Geheim9\n",
            "smtp:\n  wachtwoord: Geheim9",
            "smtp:\n  password Geheim9\n",
            "smtp: {user: x, PASS: Gehëim9}\n",
        ] {
            let shown = String::from_utf8(hide(text.as_bytes())).unwrap();
            assert!(!shown.contains("eim9"), "{shown}");
            assert_eq!(shown.len(), text.len());
        }
        let fine = "address: monitor.regio.nl # hier\nsmtp:\n  host: smtp.regio.nl\n  port: x\n";
        assert_eq!(hide(fine.as_bytes()), fine.as_bytes());
    }
}
