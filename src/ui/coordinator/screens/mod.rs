//! What each screen says and offers.

mod block;
pub mod door;
mod figures;
pub mod find;
pub mod groups;
pub mod help;
pub mod invite;
pub mod live;
pub mod note;
pub mod question;
pub mod response;
pub mod texts;
pub mod theme;
pub mod waves;
pub mod wipe;
