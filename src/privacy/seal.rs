//! Sealing a draft with its resume code, and opening it again.
//!
//! From the 256-bit secret of the store and the code, HKDF-SHA256 derives two values with distinct infos: the
//! *lookup* under which the row is found, and the *key* of XChaCha20-Poly1305. Lookup, wave and questionnaire are
//! associated data, so a sealed draft can't be moved to another row, wave or questionnaire.
//!
//! The plaintext: 4 bytes of length (little-endian), JSON of that length, zeros up to the next multiple of 4 KiB, so
//! that the size of a row says next to nothing about what was answered.
//!
//! Invariant: without code *and* secret nobody reads a draft; what is opened is what was sealed, or nothing.

use std::fmt;

use chacha20poly1305::aead::{AeadInPlace, KeyInit};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use zeroize::{Zeroize, Zeroizing};

use super::{Code, Lookup, Sealed, Ticket, TicketDigest};

/// The version of the plaintext; also kept in clear beside the sealed bytes.
pub const FORMAT: u32 = 1;
/// Plaintexts are padded to a multiple of this many bytes.
const STEP: usize = 4096;
/// The bytes of the length that stands before the JSON.
const HEAD: usize = 4;

const INFO_LOOKUP: &[u8] = b"aoj draft lookup v1";
const INFO_KEY: &[u8] = b"aoj draft key v1";
const INFO_CHECK: &[u8] = b"aoj store check v1";
const INFO_TICKET: &[u8] = b"aoj ticket v1";

/// The 256-bit secret of a store. Without it no code opens anything.
#[derive(Clone)]
pub struct StoreSecret([u8; 32]);

impl StoreSecret {
    #[must_use]
    pub const fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// For writing it to its file.
    #[must_use]
    pub const fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// What a store keeps to recognise its secret; says nothing about the secret itself.
    #[must_use]
    pub fn check(&self) -> [u8; 32] {
        expand(&Hkdf::new(None, &self.0), INFO_CHECK)
    }

    /// What a store keeps of a ticket; says nothing about it to whoever has not the secret.
    #[must_use]
    pub fn digest(&self, ticket: &Ticket) -> TicketDigest {
        TicketDigest(expand(&Hkdf::new(Some(&self.0), ticket.signs()), INFO_TICKET))
    }
}

impl Drop for StoreSecret {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl fmt::Debug for StoreSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("StoreSecret(..)")
    }
}

/// What opens one draft; kept in memory while its session lasts.
#[derive(Clone)]
pub struct DraftKey {
    lookup: Lookup,
    key: [u8; 32],
}

impl Drop for DraftKey {
    fn drop(&mut self) {
        self.key.zeroize();
    }
}

impl fmt::Debug for DraftKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DraftKey(..)")
    }
}

/// What a draft holds.
#[derive(Clone, PartialEq)]
pub struct DraftContent {
    /// SHA-256 of the frozen document it was answered in.
    pub digest: [u8; 32],
    /// The language it is being answered in.
    pub lang: String,
    /// Where the respondent was, in the words of the interview; `None`: at the start.
    pub at: Option<String>,
    /// Question id → answer, also of questions that are hidden now. The questionnaire tells the kinds apart.
    pub answers: serde_json::Map<String, serde_json::Value>,
    /// Digest of a one-time ticket, where the wave uses them; linked to a draft nowhere but here.
    pub ticket: Option<TicketDigest>,
}

impl fmt::Debug for DraftContent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DraftContent(..)")
    }
}

/// Why a sealed draft does not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    /// Changed, or sealed with another code or secret, or for another wave or questionnaire.
    #[error("the sealed draft is not what was sealed")]
    Broken,
    /// Sealed by a newer version of the program.
    #[error("sealed by a newer version ({0})")]
    Newer(u32),
    /// Opens, but makes no sense: sealed by a program that erred.
    #[error("the draft's content is malformed")]
    Malformed,
}

/// The plaintext's JSON. Fields that are unknown are passed over, so that later ones can be added within a version.
#[derive(Serialize, Deserialize)]
struct Plain {
    v: u32,
    digest: String,
    lang: String,
    #[serde(default)]
    at: Option<String>,
    answers: serde_json::Map<String, serde_json::Value>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    ticket: Option<String>,
}

impl DraftKey {
    /// Derives it; takes microseconds, as 73 random bits need no slowing down.
    #[must_use]
    pub fn of(secret: &StoreSecret, code: &Code) -> Self {
        let derived = Hkdf::new(Some(&secret.0), code.signs());
        Self { lookup: Lookup(expand(&derived, INFO_LOOKUP)), key: expand(&derived, INFO_KEY) }
    }

    /// Under which the draft is found.
    #[must_use]
    pub const fn lookup(&self) -> Lookup {
        self.lookup
    }

    /// Seals the draft. The nonce must be random and new each time.
    ///
    /// # Panics
    /// Never: only a draft of over 256 GiB could not be sealed.
    #[must_use]
    #[expect(clippy::expect_used, reason = "this cipher fails only for texts over 256 GiB, which no memory holds")]
    pub fn seal(&self, content: &DraftContent, wave: &str, questionnaire: &str, nonce: [u8; 24]) -> Sealed {
        let mut bytes = pad(content);
        let cipher = XChaCha20Poly1305::new(Key::from_slice(&self.key));
        cipher
            .encrypt_in_place(XNonce::from_slice(&nonce), &self.associated(wave, questionnaire), &mut bytes)
            .expect("shorter than 256 GiB");
        Sealed { nonce, bytes }
    }

    /// Opens a draft.
    ///
    /// # Errors
    /// Where it is not what was sealed with this code for this wave and questionnaire, or of a newer version.
    pub fn open(&self, sealed: &Sealed, wave: &str, questionnaire: &str) -> Result<DraftContent, SealError> {
        let mut bytes = Zeroizing::new(sealed.bytes.clone());
        XChaCha20Poly1305::new(Key::from_slice(&self.key))
            .decrypt_in_place(XNonce::from_slice(&sealed.nonce), &self.associated(wave, questionnaire), &mut *bytes)
            .map_err(|_| SealError::Broken)?;
        unpad(&bytes)
    }

    /// Lookup, wave and questionnaire, each with its length, so that no two triples give the same bytes.
    fn associated(&self, wave: &str, questionnaire: &str) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(48 + wave.len() + questionnaire.len());
        for part in [self.lookup.0.as_slice(), wave.as_bytes(), questionnaire.as_bytes()] {
            bytes.extend_from_slice(&(part.len() as u64).to_le_bytes());
            bytes.extend_from_slice(part);
        }
        bytes
    }
}

/// The padded plaintext. The buffer is encrypted in place, so that it leaves no copy in memory.
fn pad(content: &DraftContent) -> Vec<u8> {
    let plain = Plain {
        v: FORMAT,
        digest: hex(&content.digest),
        lang: content.lang.clone(),
        at: content.at.clone(),
        answers: content.answers.clone(),
        ticket: content.ticket.map(|ticket| hex(&ticket.0)),
    };
    let json = Zeroizing::new(serde_json::to_vec(&plain).unwrap_or_default());
    let length = u32::try_from(json.len()).unwrap_or(u32::MAX);
    let whole = (HEAD + json.len()).next_multiple_of(STEP);
    // Room for the tag too: growing would leave a copy of the plaintext behind.
    let mut bytes = Vec::with_capacity(whole + 16);
    bytes.extend_from_slice(&length.to_le_bytes());
    bytes.extend_from_slice(&json);
    bytes.resize(whole, 0);
    bytes
}

fn unpad(bytes: &[u8]) -> Result<DraftContent, SealError> {
    let (head, rest) = bytes.split_first_chunk::<HEAD>().ok_or(SealError::Malformed)?;
    let length = usize::try_from(u32::from_le_bytes(*head)).map_err(|_| SealError::Malformed)?;
    let json = rest.get(..length).ok_or(SealError::Malformed)?;
    let version: Version = serde_json::from_slice(json).map_err(|_| SealError::Malformed)?;
    if version.v > FORMAT {
        return Err(SealError::Newer(version.v));
    }
    let plain: Plain = serde_json::from_slice(json).map_err(|_| SealError::Malformed)?;
    let ticket = match plain.ticket {
        Some(ticket) => Some(TicketDigest(unhex(&ticket).ok_or(SealError::Malformed)?)),
        None => None,
    };
    Ok(DraftContent {
        digest: unhex(&plain.digest).ok_or(SealError::Malformed)?,
        lang: plain.lang,
        at: plain.at,
        answers: plain.answers,
        ticket,
    })
}

/// Read before the rest, which a newer version may have changed.
#[derive(Deserialize)]
struct Version {
    v: u32,
}

#[expect(clippy::expect_used, reason = "HKDF-SHA256 gives up to 8160 bytes; 32 always fit")]
fn expand(derived: &Hkdf<Sha256>, info: &[u8]) -> [u8; 32] {
    let mut bytes = [0; 32];
    derived.expand(info, &mut bytes).expect("32 bytes");
    bytes
}

/// Lower-case hexadecimal.
fn hex(bytes: &[u8]) -> String {
    use fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _infallible = write!(text, "{byte:02x}");
        text
    })
}

fn unhex(text: &str) -> Option<[u8; 32]> {
    let mut bytes = [0; 32];
    if text.len() != 64 || !text.bytes().all(|b| b.is_ascii_hexdigit()) {
        return None;
    }
    for (at, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(2 * at..2 * at + 2)?, 16).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn key() -> DraftKey {
        DraftKey::of(&StoreSecret::new([9; 32]), &Code::parse("K7Q2-9MXD-4TRA-1CJW").unwrap())
    }

    fn content(text: &str) -> DraftContent {
        let answers = json!({"visie_1": "4", "functie": {"escape": "weet_niet"}, "toelichting": text});
        DraftContent {
            digest: [0xab; 32],
            lang: "nl".to_owned(),
            at: Some("visie_2".to_owned()),
            answers: answers.as_object().unwrap().clone(),
            ticket: None,
        }
    }

    #[test]
    fn what_was_sealed_is_opened_with_the_same_code_only() {
        let sealed = key().seal(&content("hallo"), "2026", "beleid", [7; 24]);
        assert_eq!(key().open(&sealed, "2026", "beleid").unwrap(), content("hallo"));
        let others = [
            DraftKey::of(&StoreSecret::new([8; 32]), &Code::parse("K7Q2-9MXD-4TRA-1CJW").unwrap()),
            DraftKey::of(&StoreSecret::new([9; 32]), &Code::parse("1111-1111-1111-1114").unwrap()),
        ];
        for other in others {
            assert_eq!(other.open(&sealed, "2026", "beleid"), Err(SealError::Broken));
            assert_ne!(other.lookup(), key().lookup());
        }
        for (wave, questionnaire) in [("2027", "beleid"), ("2026", "uitvoering"), ("2026b", "eleid")] {
            assert_eq!(key().open(&sealed, wave, questionnaire), Err(SealError::Broken));
        }
    }

    #[test]
    fn any_changed_bit_breaks_the_seal() {
        let sealed = key().seal(&content(""), "2026", "beleid", [7; 24]);
        for at in (0..sealed.bytes.len()).step_by(97).chain([sealed.bytes.len() - 1]) {
            let mut changed = sealed.clone();
            changed.bytes[at] ^= 1;
            assert_eq!(key().open(&changed, "2026", "beleid"), Err(SealError::Broken), "byte {at}");
        }
        for length in [0, 15, 16, sealed.bytes.len() - 1] {
            let mut cut = sealed.clone();
            cut.bytes.truncate(length);
            assert_eq!(key().open(&cut, "2026", "beleid"), Err(SealError::Broken), "length {length}");
        }
    }

    #[test]
    fn sizes_go_in_steps_of_four_kibibytes() {
        let size = |letters: usize| key().seal(&content(&"x".repeat(letters)), "w", "q", [0; 24]).bytes.len();
        assert_eq!(size(0), 4096 + 16);
        let empty = serde_json::to_vec(&json!({"v": 1, "digest": "ab".repeat(32), "lang": "nl", "at": "visie_2",
            "answers": content("").answers}))
        .unwrap()
        .len();
        assert_eq!(size(4096 - 4 - empty), 4096 + 16);
        assert_eq!(size(4096 - 4 - empty + 1), 8192 + 16);
    }

    #[test]
    fn lookup_and_key_differ_and_stay_the_same_for_ever() {
        let key = key();
        assert_ne!(key.lookup.0, key.key);
        // Frozen: a change here would make every draft in every store unreachable.
        assert_eq!(hex(&key.lookup.0), "6bc9eead5afde7498704419917912748d1627b2bd9ff9ab9253afa58314f415c");
        assert_eq!(
            hex(&StoreSecret::new([9; 32]).check()),
            "1713f5a81abc9b0db7ad78f4804a45015fb88afac50bf7f77d5730703e8fa263"
        );
    }

    #[test]
    fn drafts_of_newer_versions_and_nonsense_are_told_apart() {
        let sealed = |json: &[u8]| {
            let mut bytes = u32::try_from(json.len()).unwrap().to_le_bytes().to_vec();
            bytes.extend_from_slice(json);
            bytes.resize(4096, 0);
            bytes
        };
        assert_eq!(unpad(&sealed(br#"{"v":2,"all":"different"}"#)), Err(SealError::Newer(2)));
        assert_eq!(unpad(&sealed(br#"{"v":1}"#)), Err(SealError::Malformed));
        assert_eq!(unpad(&sealed(br#"{"v":1,"digest":"zz","lang":"nl","answers":{}}"#)), Err(SealError::Malformed));
        assert_eq!(unpad(&[255; 4096]), Err(SealError::Malformed));
        assert_eq!(unpad(&[1, 0]), Err(SealError::Malformed));
        let later = format!(r#"{{"v":1,"digest":"{}","lang":"en","answers":{{}},"added":1}}"#, "00".repeat(32));
        assert_eq!(unpad(&sealed(later.as_bytes())).unwrap().at, None);
    }

    #[test]
    fn a_ticket_goes_along() {
        let with = DraftContent { ticket: Some(TicketDigest([3; 32])), ..content("") };
        let sealed = key().seal(&with, "w", "q", [1; 24]);
        assert_eq!(key().open(&sealed, "w", "q").unwrap().ticket, Some(TicketDigest([3; 32])));
    }
}
