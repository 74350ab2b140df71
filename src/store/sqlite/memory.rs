//! A store in the memory of this process that several connections share: for demonstrations, where a coordinator's desk
//! and the respondents' thread look at one store as they do on disk.
//!
//! Invariant: it has no file, and is gone with its last connection.

use rusqlite::Connection;

use super::super::StoreError;
use crate::port::Dice;
use crate::privacy::StoreSecret;

/// By what a store in memory is found, within this process only, and the secret that belongs to it.
pub struct Memory {
    name: String,
    secret: StoreSecret,
}

impl Memory {
    /// A name that no other store has, as the dice are unpredictable. The store is made by whoever opens it first.
    pub fn new(dice: &mut dyn Dice) -> Self {
        let (mut name, mut secret) = ([0; 16], [0; 32]);
        dice.fill(&mut name);
        dice.fill(&mut secret);
        Self { name: format!("/aoj-{:032x}", u128::from_be_bytes(name)), secret: StoreSecret::new(secret) }
    }

    pub(super) const fn secret(&self) -> &StoreSecret {
        &self.secret
    }

    /// A connection of its own.
    pub(super) fn connect(&self) -> Result<Connection, StoreError> {
        // SQLite shares a database of this kind between connections where its name begins with a slash.
        Ok(Connection::open(format!("file:{}?vfs=memdb", self.name))?)
    }
}
