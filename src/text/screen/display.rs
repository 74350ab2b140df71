//! How the screen is dressed.

texts! {
    display() { nl: "Weergave", en: "Display" }
    display_now(colours, signs, mouse) {
        nl: "Nu: kleuren {colours}; tekens {signs}; muis {mouse}.",
        en: "Now: colours {colours}; signs {signs}; mouse {mouse}.",
    }
    mouse_on() { nl: "aan", en: "on" }
    mouse_off() { nl: "uit", en: "off" }
    mouse_used() {
        nl: "Klikken met de muis (uit: tekst kopiëren gaat makkelijker)",
        en: "Click with the mouse (off: copying text is easier)",
    }
    display_colours() { nl: "Kleuren", en: "Colours" }
    colours_usual() { nl: "Gewoon", en: "Usual" }
    colours_contrast() { nl: "Veel contrast, wit op zwart", en: "High contrast, white on black" }
    colours_none() { nl: "Geen", en: "None" }
    display_signs() { nl: "Tekens", en: "Signs" }
    signs_usual() { nl: "Gewoon", en: "Usual" }
    signs_ascii() { nl: "Eenvoudig, voor oude schermen", en: "Plain, for old screens" }
    signs_fine() { nl: "Fijn, voor nieuwe schermen", en: "Fine, for new screens" }
    display_kept() {
        nl: "Wat u kiest ziet u meteen. Het blijft zo tot u stopt.",
        en: "You see at once what you choose. It stays so until you stop.",
    }
    display_reset() { nl: "Weer zoals het was", en: "Back to how it was" }
}
