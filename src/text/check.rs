//! What the checks of questionnaires and wave files say: what is wrong, and what would be right.
//!
//! Names of fields and words of the file stand between backquotes, as they are written in the file.

pub mod field;
mod form;
mod meaning;
mod yaml;

pub use form::*;
pub use meaning::*;
pub use yaml::*;

texts! {
    /// Before a problem because of which the file is refused.
    error_word() { nl: "fout", en: "error" }
    /// Before a problem that somebody should look at.
    warning_word() { nl: "let op", en: "warning" }
    /// Before what would be right.
    cure_word() { nl: "zo kan het", en: "to mend it" }
    and_more(n) {
        nl: "Dit zijn de eerste {n} problemen; er kunnen er meer zijn.",
        en: "These are the first {n} problems; there may be more."
    }
}
