//! The pictures of the documents, in `docs/pictures`: drawn from the bytes that the program sends a terminal, light and
//! dark. How to renew them: `AOJ_RENEW=1 cargo test --locked --test it pictures`.

mod palette;
mod screens;
mod signs;
mod svg;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use palette::{DARK, LIGHT, Palette, contrast, mixed};
use screens::screens;
use svg::Caption;

const RENEW: &str = "AOJ_RENEW=1 cargo test --locked --test it pictures";
/// What a picture may weigh.
const MOST: usize = 40_000;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn folder() -> PathBuf {
    root().join("docs/pictures")
}

/// Every picture by the name of its file.
fn drawn() -> BTreeMap<String, String> {
    let each = screens().iter().flat_map(|(pictured, shown)| {
        [&LIGHT, &DARK].map(|palette| {
            let name = format!("{}-{}.svg", pictured.name, palette.name);
            (name, svg::draw(shown.screen(), palette, &pictured.caption))
        })
    });
    each.collect()
}

#[test]
fn pictures_show_what_the_program_shows() {
    let drawn = drawn();
    let renew = std::env::var_os("AOJ_RENEW").is_some();
    let mut wrong = Vec::new();
    for (name, picture) in &drawn {
        assert!(picture.len() < MOST, "{name}: {} bytes", picture.len());
        let path = folder().join(name);
        if renew {
            fs::create_dir_all(folder()).unwrap();
            fs::write(&path, picture).unwrap();
        }
        if fs::read_to_string(&path).ok().as_ref() != Some(picture) {
            wrong.push(format!("docs/pictures/{name} does not show what the program shows now"));
        }
    }
    for entry in fs::read_dir(folder()).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        if !drawn.contains_key(&name) {
            if renew {
                fs::remove_file(folder().join(&name)).unwrap();
            } else {
                wrong.push(format!("docs/pictures/{name} is a picture that nothing draws"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}\nrenew them, and look at them, by: {RENEW}", wrong.join("\n"));
}

/// In text mode there is nothing to picture; what is said, stands in the document as it stands in a transcript.
#[test]
fn the_example_of_text_mode_is_what_the_program_says() {
    let document = fs::read_to_string(root().join("docs/tekstmodus.md")).unwrap();
    let example = document.split("```text\n").nth(1).unwrap().split("```").next().unwrap();
    assert!(example.lines().count() > 10);
    assert!(include_str!("plain/uitvoering.txt").contains(example), "tests/it/plain/uitvoering.txt says otherwise");
}

/// What a document says of a picture: the names of its files.
fn named_in(text: &str) -> impl Iterator<Item = &str> {
    let is_plain = |name: &&str| name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte));
    let rests = text.split("pictures/").skip(1);
    rests.filter_map(|rest| Some(&rest[..rest.find(".svg")? + ".svg".len()])).filter(is_plain)
}

#[test]
fn documents_show_every_picture_in_both_looks_and_no_other() {
    let mut documents = vec![root().join("README.md")];
    documents.extend(fs::read_dir(root().join("docs")).unwrap().map(|entry| entry.unwrap().path()));
    documents.retain(|path| path.extension().is_some_and(|ext| ext == "md"));
    let drawn = drawn();
    let mut named = Vec::new();
    let mut wrong = Vec::new();
    for path in documents {
        let text = fs::read_to_string(&path).unwrap();
        for picture in text.split("<picture>").skip(1) {
            let picture = picture.split("</picture>").next().unwrap();
            let shown: Vec<&str> = named_in(picture).collect();
            let about = shown.first().and_then(|name| name.strip_suffix("-dark.svg")).unwrap_or_default();
            let both = [format!("{about}-dark.svg"), format!("{about}-light.svg")];
            if shown != both || !picture.contains("alt=\"") || picture.contains("alt=\"\"") {
                wrong.push(format!("{}: the dark and the light one, with words:{picture}", path.display()));
            }
        }
        named.extend(named_in(&text).map(str::to_owned));
    }
    wrong.extend(named.iter().filter(|name| !drawn.contains_key(*name)).map(|name| format!("{name} does not exist")));
    wrong.extend(drawn.keys().filter(|name| !named.contains(name)).map(|name| format!("no document shows {name}")));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn everything_on_a_picture_can_be_read_on_its_ground() {
    for palette in [&LIGHT, &DARK] {
        assert!(contrast(palette.title, palette.bar) >= 4.5, "{}: the bar", palette.name);
        for (pictured, shown) in screens() {
            for cell in cells(shown.screen()) {
                let (ink, ground) = palette.of(cell);
                let (seen, least) = match signs::shape(cell.contents(), (0, 0), 1, false) {
                    _ if cell.contents().trim().is_empty() => continue,
                    // The rest of a bar, and the end of one: its figures stand beside it.
                    Some(shape) if shape.cover < 50 => continue,
                    Some(shape) => (mixed(ink, ground, shape.cover), 3.0),
                    None => (ink, 4.5),
                };
                // A code is read by its dark on its light; one on its own ground shows nothing.
                if ink != ground {
                    let found = contrast(seen, ground);
                    let about = format!("{} {}: {:?}", pictured.name, palette.name, cell.contents());
                    assert!(found >= least, "{about} {seen:06x} on {ground:06x}: {found:.2}");
                }
            }
        }
    }
}

fn cells(screen: &vt100::Screen) -> impl Iterator<Item = &vt100::Cell> {
    let (rows, columns) = screen.size();
    (0..rows.get()).flat_map(move |y| (0..columns.get()).filter_map(move |x| screen.cell(y, x)))
}

/// What is written on a picture, put back where it stands.
fn written(picture: &str, (columns, rows): (usize, usize)) -> Vec<String> {
    let mut all = vec![vec![' '; columns]; rows];
    let screen = picture.split("<g font-family").nth(1).unwrap();
    for text in screen.split("<text ").skip(1) {
        let number = |name: &str| -> usize {
            text.split(&format!("{name}=\"")).nth(1).unwrap().split('"').next().unwrap().parse().unwrap()
        };
        let (x, y) = (number("x") / signs::WIDE, number("y") / signs::HIGH);
        let inside = text.split('>').nth(1).unwrap().strip_suffix("</text").unwrap();
        let signs = inside.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
        for (at, sign) in signs.chars().enumerate() {
            all[y][x + at] = sign;
        }
    }
    all.into_iter().map(|row| row.into_iter().collect::<String>().trim_end().to_owned()).collect()
}

#[test]
fn every_letter_of_the_screen_stands_in_its_place() {
    for (pictured, shown) in screens() {
        let screen = shown.screen();
        let (rows, columns) = screen.size();
        let drawn = |sign: char| signs::shape(&sign.to_string(), (0, 0), 1, false).is_some();
        let wanted: Vec<String> =
            (screen.rows(0, columns.get())).map(|row| row.replace(drawn, " ").trim_end().to_owned()).collect();
        let picture = svg::draw(screen, &LIGHT, &pictured.caption);
        let size = (usize::from(columns.get()), usize::from(rows.get()));
        assert_eq!(written(&picture, size), wanted, "{}", pictured.name);
    }
}

/// The picture of one line of ten columns.
fn line(palette: &Palette, text: &str) -> String {
    let mut terminal = vt100::Parser::new(1_u16.try_into().unwrap(), 10_u16.try_into().unwrap(), 0);
    terminal.process(text.as_bytes());
    let caption = Caption { command: "a < b", title: "A & B", description: "\"C\"" };
    svg::draw(terminal.screen(), palette, &caption)
}

#[test]
fn whatever_a_screen_holds_is_written_as_text_of_the_same_width() {
    let picture = line(&LIGHT, "\"<&>\" \u{6f22}b");
    assert!(picture.contains(r#"<text x="0" y="15" textLength="45">&quot;&lt;&amp;&gt;&quot;</text>"#), "{picture}");
    // A wide sign takes two cells, and what follows stands behind it.
    assert!(picture.contains("<text x=\"54\" y=\"15\" textLength=\"18\">\u{6f22}</text>"), "{picture}");
    assert!(picture.contains(r#"<text x="72" y="15">b</text>"#), "{picture}");
    assert!(picture.contains("<title id=\"t\">A &amp; B</title>\n<desc id=\"d\">&quot;C&quot;</desc>"), "{picture}");
    assert!(picture.contains(">a &lt; b</text>"), "{picture}");
}

#[test]
fn what_stands_out_in_a_terminal_stands_out_in_a_picture() {
    let picture = line(&DARK, "\x1b[1mvet\x1b[0m \x1b[4mlijn\x1b[0m");
    assert!(picture.contains(r#"textLength="27" font-weight="bold">vet<"#), "{picture}");
    assert!(picture.contains(r#"text-decoration="underline">lijn<"#), "{picture}");
    // Reversed, and the accent, in their own colours; a picture is no place for those that the program does not use.
    let picture = line(&DARK, "\x1b[7mom\x1b[m  \x1b[30;106mzo");
    assert!(picture.contains(r##"fill="#e6edf3" d="M0 0h18v20h-18z""##), "{picture}");
    assert!(picture.contains(r##"textLength="18" fill="#0d1117">om<"##), "{picture}");
    assert!(picture.contains(r##"fill="#6fd9e3" d="M36 0h18v20h-18z""##), "{picture}");
}

#[test]
fn blocks_beside_each_other_are_one() {
    let picture = line(&LIGHT, "██░ \x1b[30;107m█▀\x1b[m");
    assert!(picture.contains(r#"d="M0 2h18v16h-18z"#), "room between rows of a bar: {picture}");
    assert!(picture.contains(r#"fill-opacity=".26" d="M18 2h9v16h-9z""#), "{picture}");
    assert!(picture.contains("M36 0h9v20h-9zM45 0h9v10h-9z"), "none between those of a code: {picture}");
}
