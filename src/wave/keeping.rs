//! Until when what was sent is kept. Nothing is deleted by a date alone: a coordinator confirms it.

use jiff::civil::Date;

use super::model::{Stored, Wave};

impl Wave {
    /// The day until which the answers were to be kept, where it has passed and they are still there. Only a closed wave
    /// can spare them: its results are stored beside them.
    #[must_use]
    pub fn due_since(&self, stored: Stored, rows_deleted: bool, today: Date) -> Option<Date> {
        self.keep_until.filter(|last| stored == Stored::Closed && !rows_deleted && *last < today)
    }
}
