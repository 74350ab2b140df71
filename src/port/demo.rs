//! How a demonstration is led.

/// How fast respondents arrive.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pace {
    pub paused: bool,
    /// How many in a second.
    pub a_second: f64,
}

/// Whether respondents arrive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coming {
    More,
    /// Everybody who comes has come.
    Nobody,
    /// The wave takes nobody, as somebody has closed it.
    NotNow,
}
