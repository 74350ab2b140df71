//! Bytes to text: size, UTF-8, and no sign that could take effect on somebody's terminal.

use crate::questionnaire::diagnostics::{Diagnostic, Diagnostics, Said, Source, said};
use crate::text::check as t;

/// How files begin that an office program writes: Word and Excel of today and of long ago, PDF, RTF.
const OTHER_FORMATS: [&[u8]; 4] = [b"PK\x03\x04", b"\xD0\xCF\x11\xE0", b"%PDF-", b"{\\rtf"];

/// The text of a file, or why it can't be read at all.
pub fn decode(name: &str, bytes: &[u8], limit: usize) -> Result<Source, Diagnostics> {
    let alone = |text: &str, problem: Diagnostic| {
        let mut out = Diagnostics::new(Source::new(name, text));
        out.push(problem);
        Err(out)
    };
    if bytes.len() > limit {
        return alone(
            "",
            Diagnostic::error(0..0, said(|l| t::too_large(l, limit / 1024))).cure(said(t::too_large_cure)),
        );
    }
    if OTHER_FORMATS.iter().any(|begin| bytes.starts_with(begin)) {
        return alone("", Diagnostic::error(0..0, said(t::no_plain_text)).cure(said(t::plain_text_cure)));
    }
    if matches!(bytes.get(..2), Some([0xFF, 0xFE] | [0xFE, 0xFF])) {
        return alone("", Diagnostic::error(0..0, said(t::utf16)).cure(said(t::utf8_cure)));
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let at = error.valid_up_to();
            let byte = bytes.get(at).copied().unwrap_or(0);
            let what = guess(byte).map_or_else(
                || said(|l| t::not_utf8(l, format!("{byte:02X}"))),
                |letter| said(|l| t::windows_1252(l, letter)),
            );
            let lossy = String::from_utf8_lossy(bytes);
            let sign = char::REPLACEMENT_CHARACTER.len_utf8();
            return alone(&lossy, Diagnostic::error(at..at + sign, what).cure(said(t::utf8_cure)));
        }
    };
    let mut out = Diagnostics::new(Source::new(name, text));
    let mut last_line = 0;
    for (at, sign) in text.char_indices().filter(|&(at, sign)| is_harmful(sign) && !(at == 0 && sign == '\u{FEFF}')) {
        let line = out.source().line(at);
        if line != last_line {
            out.push(Diagnostic::error(at..at + sign.len_utf8(), harmful(sign)).cure(said(t::control_cure)));
            last_line = line;
        }
        if out.is_full() {
            break;
        }
    }
    if out.has_errors() { Err(out) } else { Ok(out.into_source()) }
}

/// Signs that are no text: control characters but tab and line ends, the ones that turn the writing direction of what
/// follows, and a byte order mark in the middle.
#[must_use]
pub const fn is_harmful(sign: char) -> bool {
    matches!(sign,
        '\0'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{7F}'..='\u{9F}'
        | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

/// What is wrong with such a sign.
pub fn harmful(sign: char) -> Said {
    said(|l| t::control_character(l, format!("U+{:04X}", u32::from(sign))))
}

/// The letter that a byte is in Windows-1252, for the bytes that Dutch texts hold.
const fn guess(byte: u8) -> Option<char> {
    Some(match byte {
        0x80 => '€',
        0x85 => '…',
        0x91 => '‘',
        0x92 => '’',
        0x93 => '“',
        0x94 => '”',
        0x96 => '–',
        0x97 => '—',
        0xA0..=0xFF => byte as char,
        _ => return None,
    })
}
