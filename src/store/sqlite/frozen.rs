//! Frozen questionnaires: compiled once, then shared by everybody who answers or tallies them.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;

use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension, Row};
use sha2::{Digest, Sha256};

use super::super::{FrozenRow, StoreError};
use super::wave_json::spelled;
use crate::questionnaire::Questionnaire;
use crate::questionnaire::correct::{self, Correction};
use crate::wave::Invited;

/// Makes a questionnaire of a self-contained document.
pub type Compile = fn(&str) -> Result<Questionnaire, String>;

/// What was compiled, by the digest of its document. A frozen document never changes, nor does a correction of its texts,
/// so nothing ever goes stale.
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
            "SELECT document, digest, invited, invited_by, access_code, id FROM wave_questionnaire
             WHERE wave = ?1 ORDER BY place",
        )?;
        let rows = select.query_map([wave], raw)?;
        rows.map(|row| self.cook(connection, wave, row?)).collect()
    }

    /// One frozen questionnaire of a wave.
    pub fn one(&self, connection: &Connection, wave: &str, id: &str) -> Result<FrozenRow, StoreError> {
        let row = connection
            .prepare_cached(
                "SELECT document, digest, invited, invited_by, access_code, id FROM wave_questionnaire
                 WHERE wave = ?1 AND id = ?2",
            )?
            .query_row([wave, id], raw)
            .optional()?;
        self.cook(connection, wave, row.ok_or_else(|| StoreError::NoQuestionnaire(id.to_owned()))?)
    }

    fn cook(&self, connection: &Connection, wave: &str, raw: Raw) -> Result<FrozenRow, StoreError> {
        let by = serde_json::from_str(&raw.invited_by).map_err(|e| StoreError::Damaged(format!("invited: {e}")))?;
        let original = self.get(&raw.document, raw.digest)?;
        let corrections = corrections(connection, wave, &raw.id)?;
        Ok(FrozenRow {
            questionnaire: if corrections.is_empty() {
                Arc::clone(&original)
            } else {
                self.corrected(&raw.document, raw.digest, &corrections)?
            },
            original,
            corrections,
            document: raw.document,
            digest: raw.digest,
            invited: Invited { total: raw.invited, by },
            access_code: raw.access_code,
        })
    }

    /// The questionnaire with its texts as corrected. Known by the document and all corrections together: these change
    /// while the document does not, and waves that share it have corrections of their own.
    fn corrected(
        &self,
        document: &str,
        digest: [u8; 32],
        corrections: &[(Date, Correction)],
    ) -> Result<Arc<Questionnaire>, StoreError> {
        let corrections: Vec<Correction> = corrections.iter().map(|(_, correction)| correction.clone()).collect();
        let patches = spelled(&corrections)?;
        let both = Sha256::new().chain_update(digest).chain_update(patches).finalize().into();
        if let Some(known) = self.known.borrow().get(&both) {
            return Ok(Arc::clone(known));
        }
        self.get(&correct::corrected(document, &corrections), both)
    }
}

/// What was corrected in a questionnaire, oldest first.
fn corrections(connection: &Connection, wave: &str, id: &str) -> Result<Vec<(Date, Correction)>, StoreError> {
    let mut select = connection
        .prepare_cached("SELECT day, patch FROM correction WHERE wave = ?1 AND questionnaire = ?2 ORDER BY no")?;
    let rows = select.query_map([wave, id], |row| Ok((row.get(0)?, row.get(1)?)))?;
    rows.map(|row| {
        let (day, patch): (String, String) = row?;
        let damaged = |what: &dyn std::fmt::Display| StoreError::Damaged(format!("correction: {what}"));
        let patch = serde_json::from_str(&patch).map_err(|error| damaged(&error))?;
        Ok((day.parse().map_err(|error| damaged(&error))?, patch))
    })
    .collect()
}

struct Raw {
    id: String,
    document: String,
    digest: [u8; 32],
    invited: Option<u64>,
    invited_by: String,
    access_code: Option<String>,
}

fn raw(row: &Row) -> rusqlite::Result<Raw> {
    Ok(Raw {
        id: row.get(5)?,
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
