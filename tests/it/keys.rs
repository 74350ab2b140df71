//! What a respondent presses and what is then on the screen: the real front end against a store that answers at once.

mod details;
pub mod fixture;
mod properties;
mod script;
mod shared;
pub mod stage;
mod steady;
mod table;

/// One test a file, so that a failing one is named.
macro_rules! scripts {
    ($($name:ident),* $(,)?) => {
        $(
            #[test]
            fn $name() {
                script::play(include_str!(concat!("keys/", stringify!($name), ".txt")));
            }
        )*
    };
}

scripts! {
    beginning,
    choosing,
    typing,
    long_lists,
    kinds,
    mouse,
    moving,
    finding,
    menus,
    resuming,
    saving,
    leaving,
    sending,
    small_screens,
    letters,
}
