//! What a terminal shows, as a picture that needs nothing else: no font, no script, no style sheet.

use std::collections::BTreeMap;
use std::fmt::Write;

use vt100::{Cell, Color, Screen};

use super::palette::Palette;
use super::signs::{HIGH, WIDE, rectangle, shape};

/// Between the edge of the picture and the screen.
const SIDE: usize = 12;
/// From the top of the picture to the screen, with the bar above it; below the screen.
const TOP: usize = 38;
const BELOW: usize = 10;
const BAR: usize = 30;
/// Those of Windows, of Apple's, of Linux's; they are as wide as a cell or are stretched to it.
const FONTS: &str =
    "ui-monospace,'Cascadia Mono','SF Mono',Menlo,Consolas,'DejaVu Sans Mono','Liberation Mono',monospace";
const SIZE: usize = 15;

/// What is said of a picture.
pub struct Caption {
    /// How one gets there: stands in the bar above the screen.
    pub command: &'static str,
    /// What the picture is, and what it shows: for those who do not see it.
    pub title: &'static str,
    pub description: &'static str,
}

/// The fill of a path: its colour, how much it covers, whether its edges are straight.
type Fill = (u32, u8, bool);

/// Cells beside each other that are written in one go.
struct Run {
    from: usize,
    cells: usize,
    text: String,
    look: Written,
}

/// What letters look like.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Written {
    ink: u32,
    bold: bool,
    italic: bool,
    underline: bool,
}

pub fn draw(screen: &Screen, palette: &Palette, caption: &Caption) -> String {
    let (rows, columns) = screen.size();
    let (rows, columns) = (usize::from(rows.get()), usize::from(columns.get()));
    let mut grounds: BTreeMap<u32, String> = BTreeMap::new();
    let mut shapes: BTreeMap<Fill, String> = BTreeMap::new();
    let mut texts = String::new();
    for y in 0..rows {
        let row: Vec<&Cell> = (0..columns).map(|x| cell(screen, y, x)).collect();
        for (x, ground, cells) in alike(&row, |cell| palette.of(cell).1) {
            if ground != palette.ground {
                *grounds.entry(ground).or_default() += &rectangle(x * WIDE, y * HIGH, cells * WIDE, HIGH);
            }
        }
        for (x, (sign, ink, tight), cells) in alike(&row, |cell| (cell.contents(), palette.of(cell).0, is_tight(cell)))
        {
            if let Some(shape) = shape(sign, (x, y), cells, tight) {
                *shapes.entry((ink, shape.cover, shape.straight)).or_default() += &shape.path;
            }
        }
        for run in runs(&row, palette) {
            write_run(&mut texts, &run, y, palette);
        }
    }
    let (wide, high) = (columns * WIDE + 2 * SIDE, rows * HIGH + TOP + BELOW);
    let mut svg = String::new();
    head(&mut svg, palette, caption, (wide, high));
    writeln!(svg, r#"<g transform="translate({SIDE} {TOP})" fill="{}">"#, colour(palette.ink)).unwrap();
    for (ground, path) in grounds {
        writeln!(svg, r#"<path shape-rendering="crispEdges" fill="{}" d="{path}"/>"#, colour(ground)).unwrap();
    }
    for ((ink, cover, straight), path) in shapes {
        svg.push_str("<path");
        if straight {
            svg.push_str(r#" shape-rendering="crispEdges""#);
        }
        if ink != palette.ink {
            write!(svg, r#" fill="{}""#, colour(ink)).unwrap();
        }
        if cover < 100 {
            write!(svg, r#" fill-opacity=".{cover}""#).unwrap();
        }
        writeln!(svg, r#" d="{path}"/>"#).unwrap();
    }
    writeln!(svg, r#"<g font-family="{FONTS}" font-size="{SIZE}">"#).unwrap();
    svg + &texts + "</g>\n</g>\n</svg>\n"
}

/// The window around the screen.
fn head(svg: &mut String, palette: &Palette, caption: &Caption, (wide, high): (usize, usize)) {
    let Caption { command, title, description } = caption;
    let [ground, bar, edge, ink] = [palette.ground, palette.bar, palette.edge, palette.title].map(colour);
    let (right, bottom) = (wide - 1, high - 1);
    writeln!(
        svg,
        r#"<svg xmlns="http://www.w3.org/2000/svg" xml:lang="nl" lang="nl" viewBox="0 0 {wide} {high}" width="{wide}" height="{high}" role="img" aria-labelledby="t d">
<title id="t">{}</title>
<desc id="d">{}</desc>
<rect x=".5" y=".5" width="{right}" height="{bottom}" rx="8" fill="{ground}"/>
<path fill="{bar}" d="M.5 {BAR}V8.5a8 8 0 0 1 8-8H{}a8 8 0 0 1 8 8V{BAR}z"/>
<path stroke="{edge}" d="M.5 {BAR}.5H{right}"/>
<rect x=".5" y=".5" width="{right}" height="{bottom}" rx="8" fill="none" stroke="{edge}"/>
<text x="{}" y="20" text-anchor="middle" font-family="{FONTS}" font-size="13" fill="{ink}">{}</text>"#,
        escaped(title),
        escaped(description),
        wide - 9,
        wide / 2,
        escaped(command),
    )
    .unwrap();
}

fn cell(screen: &Screen, y: usize, x: usize) -> &Cell {
    screen.cell(y.try_into().unwrap(), x.try_into().unwrap()).unwrap()
}

/// Whether a cell has a ground of its own.
fn is_tight(cell: &Cell) -> bool {
    cell.inverse() || cell.bgcolor() != Color::Default
}

/// Where neighbours are alike, how, and how many cells they take; the second cell of a wide sign belongs to the first.
fn alike<'a, T: PartialEq>(row: &[&'a Cell], of: impl Fn(&'a Cell) -> T) -> Vec<(usize, T, usize)> {
    let mut found: Vec<(usize, T, usize)> = Vec::new();
    for (x, cell) in row.iter().enumerate() {
        let this = of(cell);
        match found.last_mut() {
            Some((.., cells)) if cell.is_wide_continuation() => *cells += 1,
            Some((_, same, cells)) if *same == this => *cells += 1,
            _ => found.push((x, this, 1)),
        }
    }
    found
}

/// Letters that are written together: they look alike, and at most one space stands between them. A sign that a font
/// may lack stands alone, so that nothing moves where another font stands in.
fn runs(row: &[&Cell], palette: &Palette) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut open = false;
    for (x, cell) in row.iter().enumerate() {
        let sign = cell.contents();
        if cell.is_wide_continuation() {
            continue;
        }
        if shape(sign, (0, 0), 1, false).is_some() {
            open = false;
            continue;
        }
        if sign.trim().is_empty() {
            continue;
        }
        let (ink, _) = palette.of(cell);
        let look = Written { ink, bold: cell.bold(), italic: cell.italic(), underline: cell.underline() };
        let cells = if cell.is_wide() { 2 } else { 1 };
        let common = is_common(sign);
        match runs.last_mut() {
            Some(run) if open && common && run.look == look && x <= run.from + run.cells + 1 => {
                let gap = x - run.from - run.cells;
                run.text.push_str(&" ".repeat(gap));
                run.text.push_str(sign);
                run.cells += gap + cells;
            }
            _ => runs.push(Run { from: x, cells, text: sign.to_owned(), look }),
        }
        open = common;
    }
    runs
}

/// Whether every font for terminals has it: the letters of Western Europe and the signs of its printers.
fn is_common(sign: &str) -> bool {
    sign.chars().all(|sign| sign < '\u{100}' || ('\u{2010}'..='\u{2026}').contains(&sign) || sign == '−')
}

fn write_run(texts: &mut String, run: &Run, row: usize, palette: &Palette) {
    let Run { from, cells, text, look } = run;
    write!(texts, r#"<text x="{}" y="{}""#, from * WIDE, row * HIGH + SIZE).unwrap();
    if *cells > 1 {
        write!(texts, r#" textLength="{}""#, cells * WIDE).unwrap();
    }
    if look.ink != palette.ink {
        write!(texts, r#" fill="{}""#, colour(look.ink)).unwrap();
    }
    for (has, how) in [
        (look.bold, r#" font-weight="bold""#),
        (look.italic, r#" font-style="italic""#),
        (look.underline, r#" text-decoration="underline""#),
    ] {
        if has {
            texts.push_str(how);
        }
    }
    writeln!(texts, ">{}</text>", escaped(text)).unwrap();
}

fn colour(rgb: u32) -> String {
    format!("#{rgb:06x}")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
