//! The full screen: what a respondent and a coordinator see and press, at a terminal, at a kiosk and in a demonstration.
//!
//! `app` is the respondent's side, `coordinator` the other; `house` has both, `kiosk` and `demo` go round them. A screen is
//! a `sheet` (any but questions) or a `page` of questions; both become rows (`row`), painted in one place. What a key means
//! stands in `key`.
//!
//! Invariants: drawing does no I/O and changes nothing, from 1×1 to 500×200; nothing says *saved* or *thank you*
//! before the store has said so; nothing that a person typed or a file holds reaches the screen raw.

mod app;
mod coordinator;
mod demo;
mod frame;
mod guided;
mod house;
mod key;
mod kiosk;
mod look;
mod markup;
mod mouse;
mod page;
mod pressing;
mod problem;
mod qr;
mod room;
mod row;
mod screens;
mod sheet;
mod visible;
mod widgets;

pub use app::App;
pub use coordinator::{Begin, Coordinator, Setting, happened};
pub use demo::{Beginning, Demo};
pub use house::House;
pub use key::keys_document;
pub use kiosk::{COUNTDOWN, Kiosk, Setting as KioskSetting};
pub use look::{ASCII, Colours, FINE, Look, Signs, WGL4};
pub use qr::{Drawn, Qr};
