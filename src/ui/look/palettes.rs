//! Whether everything can be read on the palettes that people have.

use super::*;

/// A terminal: its sixteen colours, and the grounds and inks it comes with.
struct Palette {
    name: &'static str,
    colours: [u32; 16],
    /// (ink, ground)
    own: &'static [(u32, u32)],
}

/// As their makers ship them.
const PALETTES: &[Palette] = &[
    Palette {
        name: "xterm",
        colours: [
            0x00_0000, 0xcd_0000, 0x00_cd00, 0xcd_cd00, 0x00_00ee, 0xcd_00cd, 0x00_cdcd, 0xe5_e5e5, 0x7f_7f7f,
            0xff_0000, 0x00_ff00, 0xff_ff00, 0x5c_5cff, 0xff_00ff, 0x00_ffff, 0xff_ffff,
        ],
        own: &[(0x00_0000, 0xff_ffff), (0xff_ffff, 0x00_0000)],
    },
    Palette {
        name: "Linux console",
        colours: [
            0x00_0000, 0xaa_0000, 0x00_aa00, 0xaa_5500, 0x00_00aa, 0xaa_00aa, 0x00_aaaa, 0xaa_aaaa, 0x55_5555,
            0xff_5555, 0x55_ff55, 0xff_ff55, 0x55_55ff, 0xff_55ff, 0x55_ffff, 0xff_ffff,
        ],
        own: &[(0xaa_aaaa, 0x00_0000)],
    },
    Palette {
        name: "Windows Terminal, Campbell",
        colours: [
            0x0c_0c0c, 0xc5_0f1f, 0x13_a10e, 0xc1_9c00, 0x00_37da, 0x88_1798, 0x3a_96dd, 0xcc_cccc, 0x76_7676,
            0xe7_4856, 0x16_c60c, 0xf9_f1a5, 0x3b_78ff, 0xb4_009e, 0x61_d6d6, 0xf2_f2f2,
        ],
        own: &[(0xcc_cccc, 0x0c_0c0c), (0x0c_0c0c, 0xf2_f2f2)],
    },
    Palette {
        name: "PuTTY",
        colours: [
            0x00_0000, 0xbb_0000, 0x00_bb00, 0xbb_bb00, 0x00_00bb, 0xbb_00bb, 0x00_bbbb, 0xbb_bbbb, 0x55_5555,
            0xff_5555, 0x55_ff55, 0xff_ff55, 0x55_55ff, 0xff_55ff, 0x55_ffff, 0xff_ffff,
        ],
        own: &[(0xbb_bbbb, 0x00_0000)],
    },
    Palette {
        name: "Solarized",
        colours: [
            0x07_3642, 0xdc_322f, 0x85_9900, 0xb5_8900, 0x26_8bd2, 0xd3_3682, 0x2a_a198, 0xee_e8d5, 0x00_2b36,
            0xcb_4b16, 0x58_6e75, 0x65_7b83, 0x83_9496, 0x6c_71c4, 0x93_a1a1, 0xfd_f6e3,
        ],
        own: &[(0x83_9496, 0x00_2b36), (0x65_7b83, 0xfd_f6e3)],
    },
    Palette {
        name: "macOS Terminal",
        colours: [
            0x00_0000, 0x99_0000, 0x00_a600, 0x99_9900, 0x00_00b2, 0xb2_00b2, 0x00_a6b2, 0xbf_bfbf, 0x66_6666,
            0xe5_0000, 0x00_d900, 0xe5_e500, 0x00_00ff, 0xe5_00e5, 0x00_e5e5, 0xe5_e5e5,
        ],
        own: &[(0x00_0000, 0xff_ffff), (0xf2_f2f2, 0x00_0000)],
    },
    Palette {
        name: "GNOME Terminal",
        colours: [
            0x17_1421, 0xc0_1c28, 0x26_a269, 0xa2_734c, 0x12_488b, 0xa3_47ba, 0x2a_a1b3, 0xd0_cfcc, 0x5e_5c64,
            0xf6_6151, 0x33_da7a, 0xe9_ad0c, 0x2a_7bde, 0xc0_61cb, 0x33_c7de, 0xff_ffff,
        ],
        own: &[(0xd0_cfcc, 0x17_1421), (0x17_1421, 0xff_ffff)],
    },
    Palette {
        name: "GNOME Terminal, Tango",
        colours: [
            0x2e_3436, 0xcc_0000, 0x4e_9a06, 0xc4_a000, 0x34_65a4, 0x75_507b, 0x06_989a, 0xd3_d7cf, 0x55_5753,
            0xef_2929, 0x8a_e234, 0xfc_e94f, 0x72_9fcf, 0xad_7fa8, 0x34_e2e2, 0xee_eeec,
        ],
        own: &[(0xd3_d7cf, 0x2e_3436), (0x2e_3436, 0xff_ffff)],
    },
];

/// The relative luminance of WCAG 2.2.
fn luminance(rgb: u32) -> f64 {
    let part = |shift: u32| {
        let value = f64::from((rgb >> shift) & 0xff) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0)
}

/// The contrast ratio of WCAG 2.2.
fn contrast(one: u32, other: u32) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn number(colour: Color) -> usize {
    const ROW: [Color; 16] = [
        Color::Black,
        Color::Red,
        Color::Green,
        Color::Yellow,
        Color::Blue,
        Color::Magenta,
        Color::Cyan,
        Color::Gray,
        Color::DarkGray,
        Color::LightRed,
        Color::LightGreen,
        Color::LightYellow,
        Color::LightBlue,
        Color::LightMagenta,
        Color::LightCyan,
        Color::White,
    ];
    ROW.iter().position(|known| *known == colour).unwrap_or_else(|| panic!("{colour} is none of the sixteen"))
}

/// The contrast of what is drawn in a style on what lies under it, or `None` where both are the terminal's own: that
/// contrast is the person's.
fn of(style: Style, look: Look, palette: &Palette, own: (u32, u32)) -> Option<f64> {
    let style = look.ground().patch(style);
    let colour = |colour: Option<Color>| match colour {
        None | Some(Color::Reset) => None,
        Some(colour) => Some(palette.colours[number(colour)]),
    };
    let (ink, ground) = (colour(style.fg), colour(style.bg));
    (ink.is_some() || ground.is_some()).then(|| contrast(ink.unwrap_or(own.0), ground.unwrap_or(own.1)))
}

fn everywhere(look: Look, style: Style, least: f64, name: &str) {
    for palette in PALETTES {
        for own in palette.own {
            if let Some(contrast) = of(style, look, palette, *own) {
                assert!(contrast >= least, "{name} on {} ({:06x}): {contrast:.2}", palette.name, own.1);
            }
        }
    }
}

fn texts(look: Look) -> [(&'static str, Style); 8] {
    [
        ("plain", look.plain()),
        ("strong", look.strong()),
        ("emphasis", look.emphasis()),
        ("quiet", look.quiet()),
        ("accent", look.accent()),
        ("bright", look.bright()),
        ("focus", look.focus()),
        ("warning", look.warning()),
    ]
}

#[test]
fn texts_can_be_read_on_every_usual_palette_dark_and_light() {
    for colours in [Colours::Usual, Colours::None] {
        let look = Look { colours, signs: &WGL4 };
        for (name, style) in texts(look) {
            everywhere(look, style, 4.5, name);
        }
        everywhere(look, look.alert(), 3.0, "the sign of a warning");
        everywhere(look, look.favourable(), 3.0, "a bar");
    }
}

#[test]
fn high_contrast_is_high_whatever_the_terminals_own_colours_are() {
    let look = Look { colours: Colours::Contrast, signs: &WGL4 };
    for (name, style) in texts(look).into_iter().chain([("alert", look.alert()), ("bar", look.favourable())]) {
        everywhere(look, style, 7.0, name);
        assert!(palette_pair(look, style), "{name} leaves ink or ground to the terminal");
    }
}

fn palette_pair(look: Look, style: Style) -> bool {
    let style = look.ground().patch(style);
    style.fg.is_some() && style.bg.is_some()
}

#[test]
fn without_colours_there_are_none() {
    let look = Look { colours: Colours::None, signs: &WGL4 };
    for (name, style) in
        texts(look).into_iter().chain([("alert", look.alert()), ("bar", look.favourable()), ("ground", look.ground())])
    {
        assert!(style.fg.is_none() && style.bg.is_none(), "{name}");
    }
}

#[test]
fn nothing_blinks_and_nothing_is_dimmed() {
    for colours in [Colours::Usual, Colours::Contrast, Colours::None] {
        let look = Look { colours, signs: &WGL4 };
        for (name, style) in texts(look).into_iter().chain([("alert", look.alert())]) {
            let never = Modifier::SLOW_BLINK | Modifier::RAPID_BLINK | Modifier::DIM | Modifier::HIDDEN;
            assert!(!style.add_modifier.intersects(never), "{name}");
        }
    }
}

#[test]
fn every_sign_takes_one_column() {
    use crate::ui::visible::width;
    for signs in [&WGL4, &ASCII, &FINE] {
        let Signs {
            here,
            here_end,
            done,
            alert,
            empty,
            full,
            box_empty,
            box_full,
            rule,
            rule_done,
            up,
            down,
            more,
            dot,
            line,
            bar,
            bar_full,
            bar_rest,
            shades: [light, half, dark, all],
            bar_middle,
            plus_minus: _,
            vertical,
            sideways,
        } = signs;
        let single = [
            here, here_end, done, alert, empty, full, box_empty, box_full, rule, rule_done, up, down, more, dot, line,
            bar, bar_full, bar_rest, light, half, dark, all, bar_middle,
        ];
        for sign in single {
            assert_eq!(width(sign), 1, "{sign}");
        }
        assert_eq!((width(vertical), width(sideways)), (2, 2));
    }
    let all = format!("{ASCII:?}");
    assert!(all.is_ascii(), "{all}");
}
