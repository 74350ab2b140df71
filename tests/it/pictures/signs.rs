//! Signs that are drawn and not written: fonts leave gaps between blocks and lines, and many lack the marks or make them
//! wider than a cell.

use std::fmt::Write;

/// The size of a cell. A sign of a font of 15 is 9 wide in most: six tenths of its height.
pub const WIDE: usize = 9;
pub const HIGH: usize = 20;

/// How a sign is drawn.
pub struct Shape {
    pub path: String,
    /// Its edges lie on points of the screen.
    pub straight: bool,
    /// How much of the ground it covers, in hundredths.
    pub cover: u8,
}

/// What one sign, or a row of the same, looks like at that column and row. `None`: it is a letter, to be written.
///
/// On the terminal's own ground there is a little room between the blocks of one row and the next, as there is between
/// lines of text; on a ground of their own (`tight`, such as a QR code) there is none.
pub fn shape(sign: &str, (column, row): (usize, usize), times: usize, tight: bool) -> Option<Shape> {
    let (x, y, long) = (column * WIDE, row * HIGH, times * WIDE);
    let room = if tight { 0 } else { 2 };
    let band = |top: usize, high: usize| rectangle(x, y + top, long, high);
    let straight = |path: String| Shape { path, straight: true, cover: 100 };
    let shaded = |cover: u8| Shape { path: band(room, HIGH - 2 * room), straight: true, cover };
    let each = |one: &dyn Fn(usize) -> String| (0..times).map(|at| one(x + at * WIDE)).collect::<String>();
    let curved = |path: String| Shape { path, straight: false, cover: 100 };
    Some(match sign {
        "█" => shaded(100),
        "▀" => straight(band(0, HIGH / 2)),
        "▄" => straight(band(HIGH / 2, HIGH / 2)),
        "▓" => shaded(78),
        "▒" => shaded(52),
        "░" => shaded(26),
        "─" => straight(band(10, 1)),
        "═" => straight(band(8, 4)),
        "│" => straight(each(&|x| rectangle(x + 4, y, 1, HIGH))),
        "■" => straight(each(&|x| rectangle(x, y + 6, 9, 9))),
        "□" => straight(each(&|x| rectangle(x, y + 6, 9, 9) + &hole(x + 1, y + 7, 7, 7))),
        "►" => curved(each(&|x| format!("M{} {}l8 4.5-8 4.5z", x + 1, y + 6))),
        "◄" => curved(each(&|x| format!("M{} {}l-8 4.5 8 4.5z", x + 8, y + 6))),
        "▲" => curved(each(&|x| format!("M{x} {}l4.5-8 4.5 8z", y + 15))),
        "▼" => curved(each(&|x| format!("M{x} {}l4.5 8 4.5-8z", y + 7))),
        "●" => curved(each(&|x| disc(x, y, 4.0))),
        "○" => curved(each(&|x| disc(x, y, 4.0) + &disc(x, y, 2.8))),
        _ => {
            let unknown = |sign: char| ('\u{2500}'..='\u{25ff}').contains(&sign);
            assert!(!sign.contains(unknown), "say in `shape` how {sign} is drawn");
            return None;
        }
    })
}

pub fn rectangle(x: usize, y: usize, wide: usize, high: usize) -> String {
    format!("M{x} {y}h{wide}v{high}h-{wide}z")
}

/// A rectangle drawn the other way round, so that it takes away.
fn hole(x: usize, y: usize, wide: usize, high: usize) -> String {
    format!("M{x} {y}v{high}h{wide}v-{high}z")
}

/// In the middle of a cell; a smaller one takes away from a larger one.
fn disc(x: usize, y: usize, radius: f64) -> String {
    let (left, middle) = (tenths(x) + 4.5 - radius, tenths(y) + 10.5);
    let mut path = format!("M{left:.1} {middle:.1}");
    let turn = u8::from(radius > 3.0);
    for way in [2.0, -2.0] {
        write!(path, "a{radius} {radius} 0 0 {turn} {:.1} 0", way * radius).unwrap();
    }
    path + "z"
}

fn tenths(points: usize) -> f64 {
    f64::from(u32::try_from(points).unwrap())
}
