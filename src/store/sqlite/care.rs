//! Care of the file: what is wrong inside, counting again, a copy, and wiping traces.

use std::collections::BTreeSet;
use std::path::Path;
use std::time::Duration;

use rusqlite::Connection;

use super::super::{Fault, StoreError, folder};
use super::frozen::{Compiled, digest};
use super::{open, responses, tally_rows, waves};
use crate::results::Tally;

/// What contradicts itself in the store.
pub fn verify(connection: &Connection, compiled: &Compiled) -> Result<Vec<Fault>, StoreError> {
    let mut faults = Vec::new();
    let mut select = connection.prepare("PRAGMA integrity_check(20)")?;
    for line in select.query_map([], |row| row.get::<_, String>(0))? {
        let line = line?;
        if line != "ok" {
            faults.push(Fault::File { what: line });
        }
    }
    let mut select = connection.prepare("PRAGMA foreign_key_check")?;
    let orphans = select.query_map([], |row| row.get::<_, String>(0))?.collect::<Result<BTreeSet<_>, _>>()?;
    faults.extend(orphans.into_iter().map(|table| Fault::Orphans { table }));
    for wave in waves::all(connection, compiled)? {
        for frozen in &wave.questionnaires {
            let (id, questionnaire) = (&wave.wave.id, &frozen.questionnaire);
            let at = || (id.clone(), questionnaire.id.to_string());
            if digest(&frozen.document) != frozen.digest {
                let (wave, questionnaire) = at();
                faults.push(Fault::Document { wave, questionnaire });
            }
            let one = |sql: &str| -> Result<u64, StoreError> {
                Ok(connection.query_row(sql, [id.as_str(), questionnaire.id.as_str()], |row| row.get(0))?)
            };
            let rows_deleted = one("SELECT rows_deleted FROM wave WHERE id = ?1 AND ?2 <> ''")? != 0;
            let entered = one("SELECT count(*) FROM response WHERE wave = ?1 AND questionnaire = ?2 AND state = 'in'")?;
            let stored = one("SELECT count(*) FROM response WHERE wave = ?1 AND questionnaire = ?2")?;
            let counted = one("SELECT coalesce(sum(n), 0) FROM day_count WHERE wave = ?1 AND questionnaire = ?2")?;
            let tallied = tally_rows::read(connection, id, questionnaire.id.as_str())?.size();
            if !rows_deleted && (entered != tallied || stored != counted) {
                let (wave, questionnaire) = at();
                faults.push(Fault::Counts { wave, questionnaire });
            }
        }
    }
    Ok(faults)
}

/// Counts every response that has entered again. `None`: the rows were deleted.
pub fn recount(connection: &Connection, compiled: &Compiled, id: &str) -> Result<Option<Vec<Fault>>, StoreError> {
    let wave = waves::one(connection, compiled, id)?;
    if waves::rows_deleted(connection, id)? {
        return Ok(None);
    }
    let mut faults = Vec::new();
    for frozen in &wave.questionnaires {
        let questionnaire = &frozen.questionnaire;
        let mut again = Tally::default();
        // One after another: all together a million of them would need gigabytes.
        responses::each(connection, id, questionnaire, "in", |row| again.add(&Tally::of(questionnaire, &row.answers)))?;
        if again != tally_rows::read(connection, id, questionnaire.id.as_str())? {
            faults.push(Fault::Tally { wave: id.to_owned(), questionnaire: questionnaire.id.to_string() });
        }
    }
    Ok(Some(faults))
}

/// Writes a copy without traces of what was deleted; refuses to write over a file.
pub fn backup_into(connection: &Connection, file: &Path) -> Result<(), StoreError> {
    let made = folder::create_new(file).map_err(|error| folder::trouble(&error))?;
    let name = file.to_str().ok_or_else(|| StoreError::Damaged("the name of the copy is no text".to_owned()))?;
    connection.execute("VACUUM INTO ?1", [name])?;
    made.sync_all().map_err(|error| folder::trouble(&error))
}

/// Wipes what was deleted from file and log: rewrites the file where a closing asks for it, and truncates the log.
/// Never waits for others; `false`: somebody was reading, try again later.
pub fn tidy(connection: &Connection) -> Result<bool, StoreError> {
    connection.busy_timeout(Duration::ZERO)?;
    let done = wipe_traces(connection);
    connection.busy_timeout(open::PATIENCE)?;
    match done {
        Err(StoreError::Trouble(_)) => Ok(false),
        done => done,
    }
}

/// Rewrites the file, so that rows stand in the order of their keys and nothing else is left in it.
///
/// The new file is made beside the old one before it goes over it: in memory a million responses would need a gigabyte.
/// That file holds no more than the store does afterwards, has no name, and is gone with the process. Everything else
/// that SQLite puts aside stays in memory.
fn rewritten(connection: &Connection) -> Result<(), StoreError> {
    let folder = connection.path().and_then(|file| Path::new(file).parent()).and_then(Path::to_str);
    let aside = |place: &str| connection.pragma_update(None, "temp_store", place);
    if let Some(folder) = folder.filter(|folder| !folder.is_empty()) {
        connection.pragma_update(None, "temp_store_directory", folder)?;
        aside("FILE")?;
    }
    let done = connection.execute_batch("VACUUM; UPDATE meta SET rewrite_due = 0");
    aside("MEMORY")?;
    Ok(done?)
}

fn wipe_traces(connection: &Connection) -> Result<bool, StoreError> {
    let rewrite: bool = connection.prepare_cached("SELECT rewrite_due FROM meta")?.query_row([], |row| row.get(0))?;
    if rewrite {
        rewritten(connection)?;
    }
    let busy: bool = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    Ok(!busy)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::port::Dice;
    use crate::store::Folder;

    struct Ones;

    impl Dice for Ones {
        fn fill(&mut self, bytes: &mut [u8]) {
            bytes.fill(1);
        }
    }

    #[test]
    fn rewriting_leaves_nothing_beside_the_store_and_puts_nothing_else_aside_on_disk() {
        let place = tempfile::tempdir().unwrap();
        let folder = Folder::open(&place.path().join("data")).unwrap();
        let (connection, _secret) = open::on_disk(&folder, &mut Ones).unwrap();
        connection.execute("UPDATE meta SET rewrite_due = 1", []).unwrap();
        assert!(tidy(&connection).unwrap());
        let due: bool = connection.query_row("SELECT rewrite_due FROM meta", [], |row| row.get(0)).unwrap();
        let aside: i32 = connection.query_row("PRAGMA temp_store", [], |row| row.get(0)).unwrap();
        assert_eq!((due, aside), (false, 2), "2: in memory");
        let mut names: Vec<_> = std::fs::read_dir(folder.root())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names.retain(|name| name != "questionnaires");
        assert_eq!(names, ["secret", "store.db", "store.db-shm", "store.db-wal"]);
    }
}
