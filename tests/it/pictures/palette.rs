//! The colours of a picture: what a terminal of that look makes of the sixteen, and of its own ink and ground.

use vt100::{Cell, Color};

pub struct Palette {
    /// As it stands in the name of a file.
    pub name: &'static str,
    pub ink: u32,
    pub ground: u32,
    /// The bar above the screen, what is written on it, and the line around all of it.
    pub bar: u32,
    pub title: u32,
    pub edge: u32,
    colours: [u32; 16],
}

/// Its accents, 9, 13 and 14, are chosen for the ground; the rest is there as a terminal has them all.
pub const LIGHT: Palette = Palette {
    name: "light",
    ink: 0x1f_2328,
    ground: 0xff_ffff,
    bar: 0xf3_f5f7,
    title: 0x59_636e,
    edge: 0xd1_d9e0,
    colours: [
        0x1f_2328, 0xa4_0e26, 0x11_6329, 0x7d_4e00, 0x05_50ae, 0x6e_3a8a, 0x1b_6a70, 0x6e_7781, 0x57_606a, 0xc6_2828,
        0x1a_7f37, 0x9a_6700, 0x21_6fd8, 0x9c_36b5, 0x9f_e3ea, 0xff_ffff,
    ],
};

pub const DARK: Palette = Palette {
    name: "dark",
    ink: 0xe6_edf3,
    ground: 0x0d_1117,
    bar: 0x16_1b22,
    title: 0x91_98a1,
    edge: 0x3d_444d,
    colours: [
        0x0d_1117, 0xff_7b72, 0x3f_b950, 0xd2_9922, 0x58_a6ff, 0xbc_8cff, 0x39_c5cf, 0xb1_bac4, 0x6e_7681, 0xff_8f85,
        0x56_d364, 0xe3_b341, 0x79_c0ff, 0xdf_9cf0, 0x6f_d9e3, 0xff_ffff,
    ],
};

impl Palette {
    /// The ink and the ground of a cell.
    pub fn of(&self, cell: &Cell) -> (u32, u32) {
        let (ink, ground) = (self.colour(cell.fgcolor(), self.ink), self.colour(cell.bgcolor(), self.ground));
        if cell.inverse() { (ground, ink) } else { (ink, ground) }
    }

    fn colour(&self, colour: Color, own: u32) -> u32 {
        match colour {
            Color::Default => own,
            Color::Idx(at) => self.colours[usize::from(at)],
            Color::Rgb(..) => panic!("the program uses the sixteen colours of a terminal"),
        }
    }
}

/// What one sees of a colour that covers so many hundredths of another.
pub fn mixed(over: u32, under: u32, cover: u8) -> u32 {
    let part = |shift: u32| {
        let of = |colour: u32| (colour >> shift) & 0xff;
        ((of(over) * u32::from(cover) + of(under) * (100 - u32::from(cover))) / 100) << shift
    };
    part(16) | part(8) | part(0)
}

/// The relative luminance of WCAG 2.2.
fn luminance(rgb: u32) -> f64 {
    let part = |shift: u32| {
        let value = f64::from((rgb >> shift) & 0xff) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0)
}

/// The contrast ratio of WCAG 2.2.
pub fn contrast(one: u32, other: u32) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn contrast_is_that_of_the_guidelines() {
    assert!((contrast(0, 0xff_ffff) - 21.0).abs() < 1e-9);
    assert!((contrast(0x76_7676, 0xff_ffff) - 4.54).abs() < 0.005);
}
