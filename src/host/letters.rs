//! Letters for a terminal that has only ASCII: the letter without its accent, the plain form of a sign. Column for
//! column, so that nothing moves.

/// Which letters a terminal can show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Letters {
    #[default]
    All,
    Ascii,
}

impl Letters {
    /// The sign as such a terminal can show it.
    #[must_use]
    pub fn shown(self, sign: char) -> char {
        match self {
            Self::All => sign,
            Self::Ascii => plain(sign),
        }
    }
}

/// What takes the place of signs beyond ASCII.
const PLAIN: &[(char, &str)] = &[
    ('A', "ÀÁÂÃÄÅĀĂĄÆ"),
    ('a', "àáâãäåāăąæª"),
    ('C', "ÇĆĈĊČ©"),
    ('c', "çćĉċč"),
    ('D', "ĎĐÐ"),
    ('d', "ďđð"),
    ('E', "ÈÉÊËĒĔĖĘĚ€"),
    ('e', "èéêëēĕėęě"),
    ('G', "ĜĞĠĢ"),
    ('g', "ĝğġģ"),
    ('H', "ĤĦ"),
    ('h', "ĥħ"),
    ('I', "ÌÍÎÏĨĪĬĮİĲ"),
    ('i', "ìíîïĩīĭįıĳ"),
    ('J', "Ĵ"),
    ('j', "ĵ"),
    ('K', "Ķ"),
    ('k', "ķĸ"),
    ('L', "ĹĻĽĿŁ£"),
    ('l', "ĺļľŀł"),
    ('N', "ÑŃŅŇŊ"),
    ('n', "ñńņňŉŋ"),
    ('O', "ÒÓÔÕÖØŌŎŐŒ"),
    ('o', "òóôõöøōŏőœº°○□"),
    ('R', "ŔŖŘ®"),
    ('r', "ŕŗř"),
    ('S', "ŚŜŞŠ§"),
    ('s', "śŝşšßſ"),
    ('T', "ŢŤŦÞ"),
    ('t', "ţťŧþ"),
    ('U', "ÙÚÛÜŨŪŬŮŰŲ"),
    ('u', "ùúûüũūŭůűųµμ"),
    ('W', "Ŵ"),
    ('w', "ŵ"),
    ('Y', "ÝŶŸ"),
    ('y', "ýÿŷ"),
    ('Z', "ŹŻŽ"),
    ('z', "źżž"),
    ('x', "×"),
    ('v', "√"),
    ('1', "¹"),
    ('2', "²"),
    ('3', "³"),
    ('"', "“”„‟«»″"),
    ('\'', "‘’‚‛‹›′´"),
    ('-', "–—‐‑‒―−·─═"),
    ('.', "…"),
    ('*', "•●■"),
    ('>', "►→"),
    ('<', "◄←"),
    ('^', "▲↑"),
    ('|', "│¦"),
    ('!', "¡"),
    (' ', "\u{a0}\u{2009}\u{202f}"),
];

fn plain(sign: char) -> char {
    if sign.is_ascii() {
        return sign;
    }
    PLAIN.iter().find(|(_, signs)| signs.contains(sign)).map_or('?', |(plain, _)| *plain)
}

/// The sign of a byte that is no UTF-8, where the locale says that the terminal writes something else: Latin-1, in
/// Europe with the euro (ISO 8859-15, or Windows-1252).
#[must_use]
pub(super) fn western(byte: u8) -> Option<char> {
    match byte {
        0x80 | 0xa4 => Some('€'),
        0xa0.. => Some(char::from(byte)),
        _ => None,
    }
}
