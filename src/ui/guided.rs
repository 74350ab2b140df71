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
