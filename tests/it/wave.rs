//! Wave files, states of waves, the wave commands.

mod commands;
mod contact;
mod correct;
mod file;
mod next;
mod states;
mod written;
