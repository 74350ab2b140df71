//! Frozen questionnaires: compiled once, then shared by everybody who answers or tallies them.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;

use rusqlite::{Connection, OptionalExtension, Row};
use sha2::{Digest, Sha256};

use super::super::{FrozenRow, StoreError};
use crate::questionnaire::Questionnaire;
use crate::wave::Invited;

/// Makes a questionnaire of a self-contained document.
pub type Compile = fn(&str) -> Result<Questionnaire, String>;

/// What was compiled, by the digest of its document. A frozen document never changes, so nothing ever goes stale.
pub struct Compiled {
    compile: Compile,
    known: RefCell<HashMap<[u8; 32], Arc<Questionnaire>>>,
}

impl Compiled {
    pub fn new(compile: Compile) -> Self {
        Self { compile, known: RefCell::default() }
    }

    /// The questionnaire of a document.
    pub fn get(&self, document: &str, digest: [u8; 32]) -> Result<Arc<Questionnaire>, StoreError> {
        if let Some(known) = self.known.borrow().get(&digest) {
            return Ok(Arc::clone(known));
        }
        let compiled = Arc::new((self.compile)(document).map_err(StoreError::Damaged)?);
        self.known.borrow_mut().insert(digest, Arc::clone(&compiled));
        Ok(compiled)
    }

    /// All frozen questionnaires of a wave, in the order of its file.
    pub fn all(&self, connection: &Connection, wave: &str) -> Result<Vec<FrozenRow>, StoreError> {
        let mut select = connection.prepare_cached(
            "SELECT document, digest, invited, invited_by, access_code FROM wave_questionnaire
             WHERE wave = ?1 ORDER BY place",
        )?;
        let rows = select.query_map([wave], raw)?;
        rows.map(|row| self.cook(row?)).collect()
    }

    /// One frozen questionnaire of a wave.
    pub fn one(&self, connection: &Connection, wave: &str, id: &str) -> Result<FrozenRow, StoreError> {
        let row = connection
            .prepare_cached(
                "SELECT document, digest, invited, invited_by, access_code FROM wave_questionnaire
                 WHERE wave = ?1 AND id = ?2",
            )?
            .query_row([wave, id], raw)
            .optional()?;
        self.cook(row.ok_or_else(|| StoreError::NoQuestionnaire(id.to_owned()))?)
    }

    fn cook(&self, raw: Raw) -> Result<FrozenRow, StoreError> {
        let by = serde_json::from_str(&raw.invited_by).map_err(|e| StoreError::Damaged(format!("invited: {e}")))?;
        Ok(FrozenRow {
            questionnaire: self.get(&raw.document, raw.digest)?,
            document: raw.document,
            digest: raw.digest,
            invited: Invited { total: raw.invited, by },
            access_code: raw.access_code,
        })
    }
}

struct Raw {
    document: String,
    digest: [u8; 32],
    invited: Option<u64>,
    invited_by: String,
    access_code: Option<String>,
}

fn raw(row: &Row) -> rusqlite::Result<Raw> {
    Ok(Raw {
        document: row.get(0)?,
        digest: row.get(1)?,
        invited: row.get(2)?,
        invited_by: row.get(3)?,
        access_code: row.get(4)?,
    })
}

/// SHA-256 of a frozen document.
pub fn digest(document: &str) -> [u8; 32] {
    Sha256::digest(document.as_bytes()).into()
}
