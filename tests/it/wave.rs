//! Wave files, states of waves, the wave commands.

mod file;
mod states;
