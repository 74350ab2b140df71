//! Wave files, states of waves, the wave commands.

mod commands;
mod file;
mod states;
