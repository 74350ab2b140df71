//! What a coordinator does with waves: makes, opens, closes and reads them, whatever shows it: a command or a screen.
//!
//! Commands call these functions and say what came of them; the coordinator's screens ask by effects and are answered
//! by what stands here, on a thread of its own (`desk`). Texts of troubles stand here too, as both say them.
//!
//! Invariant: whatever shows it, the same is refused for the same reason; a wave is frozen only from what was examined.

mod answers;
mod changing;
mod clerk;
mod desk;
mod invite;
mod kiosk;
mod making;
mod next;
pub mod practice;
mod reading;
mod sentence;
pub mod sources;
mod texts;

pub use changing::{Opening, Refused, before_closing, begun, extend, open, set_contact, set_invited};
pub use clerk::{Clerk, Office};
pub use desk::{Moved, OfficeHandle};
pub use invite::{NoInvitation, invitation};
pub use kiosk::{Asked, Stand, closed_to_respondents, stand};
pub use making::{Definition, Examined, bases_of, compile_document, examine, folder_of, frozen, zone_exists};
pub use next::{NoNext, after};
pub use reading::{compare, parts};
pub use sentence::{reason, sentence};
pub use texts::{NoTexts, texts};
