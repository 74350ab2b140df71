//! What the checks of questionnaires and wave files say.

use super::texts;

texts! {}
