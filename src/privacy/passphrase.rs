//! The coordinator's passphrase: kept as an Argon2id hash (RFC 9106), never as itself.
//!
//! Invariant: what is kept does not give the passphrase back; what was typed is wiped from memory when it is dropped and
//! is never printed.

use std::fmt;

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use zeroize::Zeroizing;

/// How many signs a passphrase has at least: three or four words.
pub const SHORTEST: usize = 12;
/// More is not looked at.
pub const LONGEST: usize = 200;

/// What somebody typed to come in.
#[derive(Clone, PartialEq, Eq)]
pub struct Passphrase(Zeroizing<String>);

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase")
    }
}

impl Passphrase {
    /// Without the white space around it, which nobody sees.
    #[must_use]
    pub fn new(typed: &str) -> Self {
        Self(Zeroizing::new(typed.trim().chars().take(LONGEST).collect()))
    }

    /// Whether it is long enough to be set.
    #[must_use]
    pub fn is_long_enough(&self) -> bool {
        self.0.chars().count() >= SHORTEST
    }

    /// What is kept of it: a PHC string with its parameters and salt (19 MiB, two passes, one lane: the second
    /// recommendation of RFC 9106 for little memory, as OWASP has it). `None` where it can't be computed.
    #[must_use]
    pub fn hash(&self, salt: [u8; 16]) -> Option<String> {
        let params = Params::default();
        let hasher = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        let hash: PasswordHash = hasher.hash_password_with_salt(self.0.as_bytes(), &salt).ok()?;
        Some(hash.to_string())
    }

    /// Whether it is the one that this was kept of. Takes a tenth of a second on purpose.
    #[must_use]
    pub fn matches(&self, kept: &str) -> bool {
        let Ok(hash) = PasswordHash::new(kept) else { return false };
        Argon2::default().verify_password(self.0.as_bytes(), &hash).is_ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_recognises_the_passphrase_and_nothing_else() {
        let phrase = Passphrase::new("  drie woorden samen ");
        let kept = phrase.hash([7; 16]).unwrap();
        assert!(kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{kept}");
        assert!(Passphrase::new("drie woorden samen").matches(&kept));
        assert!(!Passphrase::new("drie woorden sameN").matches(&kept));
        assert_ne!(phrase.hash([8; 16]).unwrap(), kept);
        assert!(!phrase.matches("") && !phrase.matches("$argon2id$onzin"));
    }

    #[test]
    fn it_is_long_enough_and_never_printed() {
        assert!(!Passphrase::new("elf signs!!").is_long_enough() && Passphrase::new("twaalf signs").is_long_enough());
        assert_eq!(format!("{:?}", Passphrase::new("drie woorden samen")), "Passphrase");
        assert_eq!(Passphrase::new(&"é".repeat(1000)), Passphrase::new(&"é".repeat(LONGEST)));
    }
}
