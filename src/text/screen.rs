//! What the full screen says to a respondent.

use super::texts;

texts! {}
