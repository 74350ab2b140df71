//! The picture, read as a telephone does: from the light and dark of the cells, with a decoder that others made.

use aoj::sitting::{Carry, Entry};
use aoj::ui::{ASCII, Colours, Drawn, Look, Qr, Signs, WGL4};
use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier};

use crate::keys::fixture::{every_kind, offer};
use crate::keys::stage::{Memory, Stage, env};

const CODE: &str = "N5NQ-WMCJ-9M35-GTCE";

fn look(colours: Colours, signs: &'static Signs) -> Look {
    Look { colours, signs }
}

/// At the picture of a begun questionnaire, to which one comes back in this way.
fn stage(how: &str, blocks: bool, look: Look, size: (u16, u16)) -> Stage {
    let offers = vec![offer(every_kind())];
    let carry = Carry { mail: false, copy: false, blocks };
    let env = aoj::sitting::Env { how_to_return: how.to_owned(), carry, ..env(offers.clone(), Entry::Start) };
    let mut stage = Stage::on(Memory { offers, ..Memory::default() }, env, look, size);
    stage.keys("1 <Enter> <Enter> <C-c> <Right> <Enter> 1");
    stage
}

/// The cells as points of light, four by eight each; `ink` and `ground`: how light the terminal's own two are.
fn points(buffer: &Buffer, ink: u8, ground: u8) -> (usize, usize, Vec<u8>) {
    let (columns, rows) = (usize::from(buffer.area.width), usize::from(buffer.area.height));
    let (wide, high) = (columns * 4, rows * 8);
    let mut all = vec![ground; wide * high];
    let light = |colour, own| match colour {
        Color::Reset => own,
        Color::Black => 0,
        Color::White => 255,
        _ => 128,
    };
    for y in 0..rows {
        for x in 0..columns {
            let cell = &buffer[(u16::try_from(x).unwrap(), u16::try_from(y).unwrap())];
            let (mut over, mut under) = (light(cell.fg, ink), light(cell.bg, ground));
            if cell.modifier.contains(Modifier::REVERSED) {
                (over, under) = (under, over);
            }
            let (upper, lower) = match cell.symbol() {
                "█" => (over, over),
                "▀" => (over, under),
                "▄" => (under, over),
                " " => (under, under),
                // A letter: something of both.
                _ => (128, under),
            };
            for line in 0..8 {
                let at = (y * 8 + line) * wide + x * 4;
                all[at..at + 4].fill(if line < 4 { upper } else { lower });
            }
        }
    }
    (wide, high, all)
}

/// What a decoder reads of it, if it finds anything.
fn read((wide, high, points): (usize, usize, Vec<u8>)) -> Option<String> {
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(wide, high, |x, y| points[y * wide + x]);
    let grids = image.detect_grids();
    assert!(grids.len() <= 1, "{} pictures", grids.len());
    grids.first().map(|grid| grid.decode().unwrap().1)
}

fn read_dark(stage: &Stage) -> Option<String> {
    read(points(&stage.buffer().0, 220, 0))
}

fn read_light(stage: &Stage) -> Option<String> {
    read(points(&stage.buffer().0, 0, 255))
}

/// The words beside the picture.
fn beside(stage: &Stage) -> String {
    let words = stage.screen().replace(['█', '▀', '▄'], " ");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn it_holds_the_code_and_the_way_back_and_nothing_else() {
    for how in ["ssh monitor.regio.nl", "ssh -p 2222 monitor.regio.nl", "aoj respond"] {
        for size in [(80, 24), (120, 40)] {
            let stage = stage(how, true, look(Colours::Usual, &WGL4), size);
            let code =
                stage.screen().split_whitespace().find(|word| word.matches('-').count() == 3).unwrap().to_owned();
            let wanted = Some(format!("{code}\n{how}"));
            assert_eq!(read_dark(&stage), wanted, "{how}, {size:?}:\n{}", stage.screen());
            assert_eq!(read_light(&stage), wanted, "{how}, {size:?}");
            assert!(beside(&stage).contains("uw code en hoe u verdergaat. Verder niets."), "{}", beside(&stage));
        }
    }
}

#[test]
fn it_is_read_without_colours_on_dark_terminals_and_on_light_ones_when_turned_round() {
    let mut stage = stage("ssh monitor.regio.nl", true, look(Colours::None, &WGL4), (80, 24));
    assert!(read_dark(&stage).is_some_and(|text| text.ends_with("ssh monitor.regio.nl")), "{}", stage.screen());
    stage.sees("donker en licht omwisselen").keys("<Enter>");
    assert!(read_light(&stage).is_some_and(|text| text.ends_with("ssh monitor.regio.nl")), "{}", stage.screen());
    stage.keys("<Esc>").sees("Code meenemen");
}

#[test]
fn high_contrast_and_the_signs_of_old_terminals_make_no_difference() {
    for (colours, signs) in [(Colours::Contrast, &WGL4), (Colours::Usual, &ASCII)] {
        let stage = stage("ssh monitor.regio.nl", true, look(colours, signs), (80, 24));
        assert!(read_dark(&stage).is_some(), "{}", stage.screen());
    }
}

#[test]
fn where_there_are_no_half_blocks_it_is_drawn_larger() {
    for colours in [Colours::Usual, Colours::None] {
        let mut stage = stage("ssh monitor.regio.nl", false, look(colours, &ASCII), (120, 45));
        let screen = stage.screen();
        let at = screen.find("Richt de camera").unwrap_or_else(|| panic!("{screen}"));
        assert!(screen[..at].is_ascii());
        assert!(read_dark(&stage).is_some(), "{screen}");
        stage.resized((80, 24));
        stage.sees("past geen QR-code").sees("tekens breed en");
        assert!(read_dark(&stage).is_none());
    }
}

#[test]
fn the_smallest_screen_takes_the_code_alone_and_a_smaller_one_says_what_it_needs() {
    let mut stage = stage("ssh monitor.regio.nl", true, look(Colours::Usual, &WGL4), (60, 16));
    let read = read_dark(&stage).unwrap_or_else(|| panic!("{}", stage.screen()));
    assert!(read.len() == 19 && read.matches('-').count() == 3, "{read}");
    let words = beside(&stage);
    assert!(words.contains("alleen uw code") && words.contains("ssh monitor.regio.nl"), "{words}");
    stage.resized((60, 14));
    stage.sees("past geen QR-code").sees("16 regels hoog").sees(&read);
    for size in [(30, 10), (10, 5), (1, 1)] {
        stage.resized(size);
        let _drawn = stage.screen();
    }
}

#[test]
fn a_long_way_back_is_left_out_sooner_than_white() {
    let how = format!("aoj --data /home/iemand/{} respond", "map/".repeat(60));
    let stage = stage(&how, true, look(Colours::Usual, &WGL4), (80, 24));
    let read = read_dark(&stage).unwrap();
    assert_eq!(read.len(), 19, "{read}");
    assert!(beside(&stage).contains("alleen uw code"));
}

#[test]
fn white_is_as_wide_as_there_is_room_for() {
    let qr = Qr::of(CODE).unwrap();
    assert_eq!(qr.least(Drawn::Halves), (25, 13));
    assert_eq!(qr.quiet_in(Drawn::Halves, (80, 13)), Some(2));
    assert_eq!(qr.quiet_in(Drawn::Halves, (80, 15)), Some(4));
    assert_eq!(qr.quiet_in(Drawn::Halves, (80, 12)), None);
    assert_eq!(qr.quiet_in(Drawn::Halves, (24, 24)), None);
    assert!(Qr::of(&"x".repeat(5000)).is_none());
}
