//! The same interview as lines of text: for screen readers, braille displays, scripts, and terminals that can't draw.
//!
//! [`Plain`] is a state machine: it is fed lines, replies and time, and answers with text to be written below what
//! stands there already, and with effects. It never draws, moves no cursor and knows no terminal.
//!
//! A line is an answer or a command. Where an answer is chosen, counted or dated, a word that is a command always is
//! one, and options are chosen by number. Where an answer is text, all that is typed is the answer, and a command
//! begins with a slash; a line that is nothing but the name of a command is asked about before anything is done with
//! it. So neither is ever taken for the other.
//!
//! Invariants: nothing that leaves here holds a control character but the ends of lines; *bewaard* is said only after
//! the store has said so for that answer; nothing is sent or wiped without a word of its own that asks for it; the end
//! of input answers, skips and sends nothing.

mod answer;
mod ask;
mod command;
mod hear;
mod leave;
mod linear;
mod navigate;
mod speech;
mod start;
mod typed;
mod words;

pub use linear::{Plain, Turn};
pub use speech::wrapped;
pub use typed::{LONGEST, Lines, Typed};
