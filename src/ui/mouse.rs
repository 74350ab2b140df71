//! Where the mouse is asked for. While a terminal reports clicks, its own way of selecting and pasting text needs Shift;
//! so it is not asked for where somebody may want to copy the code or paste it. Nothing needs the mouse.

use super::screens::Place;

/// Whether clicks and the wheel do anything on that screen.
#[must_use]
pub const fn wanted(place: &Place) -> bool {
    // The screens on which the code stands large, or something from a letter is filled in.
    !matches!(
        place,
        Place::About
            | Place::Code
            | Place::Carry
            | Place::Picture
            | Place::Mail
            | Place::EnterCode
            | Place::Letter(_)
            | Place::AnotherTicket
            | Place::Leaving
            | Place::Ended(_)
    )
}
