//! What each screen says and offers.

pub mod door;
pub mod help;
pub mod live;
pub mod question;
pub mod response;
pub mod theme;
pub mod waves;
