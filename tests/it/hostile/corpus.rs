//! Texts that mean harm to a terminal, to whoever reads it, or to whoever counts columns.

/// What it is, and the text.
pub fn corpus() -> Vec<(&'static str, String)> {
    let plain = [
        ("colour and clearing", "\x1b[31mrood\x1b[2J\x1b[H\x1b[0m"),
        ("a new title", "\x1b]0;gekaapt\x07"),
        ("the clipboard (OSC 52)", "\x1b]52;c;cm0gLXJmIC8=\x07"),
        ("a link (OSC 8)", "\x1b]8;;http://voorbeeld.nl\x1b\\klik\x1b]8;;\x1b\\"),
        ("a device control string", "\x1bP$q\"p\x1b\\\x1bP+q544e\x1b\\"),
        ("an application command", "\x1b_Gf=24;AAAA\x1b\\\x1b^privé\x1b\\\x1bXtekst\x1b\\"),
        ("questions to the terminal", "\x1b[6n\x1b[c\x1b[>c\x1b[?15n\x05\x1b[21t"),
        ("the end of a paste", "\x1b[201~1234\r\x1b[200~"),
        ("a reset", "\x1bc\x1b[!p\x1b#8"),
        ("line drawing", "\x1b(0lqqk\x0e\x0f\x1b(B"),
        ("another screen", "\x1b[?1049l\x1b[?1000h\x1b[?1003h\x1b[?25l"),
        ("controls of eight bits", "a\u{9b}31mb\u{9d}0;x\u{9c}c\u{90}d\u{85}e\u{84}f"),
        ("every control", "\u{0}\u{1}\u{2}\u{3}\u{4}\u{7}\u{8}\u{b}\u{c}\u{10}\u{18}\u{1a}\u{1c}\u{1f}\u{7f}"),
        ("overrides of direction", "\u{202e}gnurw\u{202c} \u{2066}x\u{2069} \u{200f}\u{200e}\u{61c}"),
        ("Hebrew and Arabic", "שלום לכולם العربية لا إله 123 abc"),
        ("letters of several signs", "e\u{301}e\u{323}\u{302} क्षत्रिय กำลัง ញ្ញុំ 한국어 \u{1112}\u{1161}\u{11ab}"),
        ("a family and professions", "👨\u{200d}👩\u{200d}👧\u{200d}👦 👩🏽\u{200d}🏫 🏳\u{fe0f}\u{200d}🌈 👍🏿"),
        ("flags, also half ones", "🇳🇱🇧🇪🇳 🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}"),
        ("keycaps and hearts", "1\u{fe0f}\u{20e3} #\u{20e3} ❤\u{fe0f} ☎\u{fe0e} ©\u{fe0f}"),
        ("tags that nobody sees", "goed\u{e0041}\u{e0042}\u{e0001}\u{e007f}"),
        ("nothing wide, much there", "a\u{200b}b\u{200c}c\u{200d}d\u{2060}e\u{feff}f\u{180e}g\u{3164}h\u{115f}i"),
        ("variation selectors", "a\u{fe00}b\u{e0100}c\u{e01ef}"),
        ("other line ends", "een\u{2028}twee\u{2029}drie\r\nvier\u{b}vijf\u{c}zes\rzeven"),
        ("tabs and hard spaces", "\t\ta\tb\u{a0}c\u{2003}d\u{3000}e"),
        ("soft hyphens", "samen\u{ad}werkings\u{ad}verband"),
        ("a mark before the text", "\u{feff}tekst"),
        (
            "wide signs",
            "漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字a漢字漢字漢字漢字",
        ),
        ("half and full width", "ｱｲｳｴｵ ＡＢＣ １２３ ￥"),
        ("private and unassigned", "\u{e000}\u{f8ff}\u{fffd}\u{fffe}\u{10ffff}\u{378}\u{f0000}"),
        ("old scripts", "𒀱 ﷽ 𐎠 ꧅ 𓀀 ༀ"),
        ("lam and alef, tone letters", "لالالالا ꓐꓻꓹꓲ ⵯ⵿"),
        ("markup and insertions", "**vet *schuin** {{ region.name }} {{x | 'y'}} [a](b) <script>"),
        ("a formula", "=HYPERLINK(\"http://x\";\"klik\")"),
        ("an order to a shell", "$(rm -rf /) `id` ; && | > /dev/null"),
        ("format marks", "%s%n%x {} {0} {{}} \\x1b[31m \\u001b"),
        ("nothing", ""),
        ("spaces", "      "),
    ];
    let mut all: Vec<_> = plain.into_iter().map(|(what, text)| (what, text.to_owned())).collect();
    all.push(("marks on one letter", format!("a{}b", "\u{301}".repeat(10_000))));
    all.push(("marks on every letter", "z\u{335}\u{337}\u{321}\u{30d}\u{315}a\u{489}\u{348}\u{353}lgo ".repeat(20)));
    all.push(("marks on nothing", "\u{301}\u{20dd}\u{1ab0}".repeat(30)));
    all.push(("one very long word", "samenwerkingsverbandsovereenkomst".repeat(40)));
    all.push(("one very long wide word", "漢".repeat(500)));
    all.push(("bytes that are no UTF-8", String::from_utf8_lossy(b"\xed\xa0\x80\xff\xc0\xaf\xf8\x88").into_owned()));
    all
}
