//! What keeps a respondent's answers theirs: the resume code, the address it may be mailed to once, sealing a draft,
//! one-time tickets, what is left of a record at sending. And the coordinator's passphrase.
//!
//! Invariant: a draft is read by nobody who has not its code; a record holds no way back to a draft or a person.

mod code;
mod mailbox;
mod passphrase;
mod record;
mod seal;
mod signs;
mod ticket;

pub use code::Code;
pub use mailbox::{LONGEST as LONGEST_MAILBOX, Mailbox, NoMailbox, wipe};
pub use passphrase::{LONGEST as LONGEST_PASSPHRASE, Passphrase, SHORTEST as SHORTEST_PASSPHRASE};
pub use record::Record;
pub use seal::{DraftContent, DraftKey, FORMAT, SealError, StoreSecret};
pub use signs::Mistyped;
pub use ticket::{Ticket, TicketDigest};

/// Under which a draft is found: a digest of code and store secret; the only trace of a code in clear.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Lookup(pub [u8; 32]);

/// A sealed draft: 24 bytes of nonce, ciphertext with tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    pub nonce: [u8; 24],
    pub bytes: Vec<u8>,
}
