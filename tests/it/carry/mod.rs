//! Taking the code along: on a telephone, on the clipboard, in one's mailbox.

mod clipboard;
mod picture;
mod post;
mod screen;
mod server;
