//! Bringing a side of the program to one of its screens, as a person with its keys would.

/// How far on the way a side is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    There,
    /// Something was done; more may be left to do.
    Went,
    /// Something that was asked must be answered first.
    Waits,
}

/// Who leads somebody through a side.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lead {
    #[default]
    Themselves,
    /// A tour: `PgDn` and `PgUp` are its keys, and some rows of the screen its own.
    Tour,
}
