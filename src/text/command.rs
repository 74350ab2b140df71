//! What the commands say, on standard output and standard error.

use super::texts;

texts! {}
