//! The keys of a demonstration, for the document of all keys.

use crate::text::Lang;
use crate::text::demo as say;

/// Keys with what they do.
pub fn keys(lang: Lang) -> Vec<(&'static str, String)> {
    vec![
        ("`Ctrl-P`", say::key_pause(lang)),
        ("`Ctrl-F`", say::key_faster(lang)),
        ("`Ctrl-T`", say::key_side(lang)),
        ("`Ctrl-G`", say::key_tour(lang)),
        ("`PgDn` `Ctrl-N`", say::key_onward(lang)),
        ("`PgUp` `Ctrl-E`", say::key_back(lang)),
    ]
}
