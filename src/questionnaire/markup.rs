//! The little markup that texts may have: paragraphs, lists, **strong** and *emphasis*; nothing else.
//!
//! Invariant: every text has a reading. What is no markup stands as it is written, so that a stray `*` is a star.

/// A paragraph or an item of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Whether it is an item of a list (a line that begins with `- ` or `* `).
    pub item: bool,
    pub spans: Vec<Span>,
}

/// A part of a block in one style.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    pub text: String,
    pub style: Style,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    Plain,
    Strong,
    Emphasis,
}

/// The blocks of a text. An empty line ends a paragraph; other line ends are spaces.
#[must_use]
pub fn blocks(text: &str) -> Vec<Block> {
    let mut found: Vec<(bool, String)> = Vec::new();
    let mut open = false;
    for line in text.lines().map(str::trim) {
        if line.is_empty() {
            open = false;
        } else if let Some(item) = line.strip_prefix("- ").or_else(|| line.strip_prefix("* ")) {
            found.push((true, item.trim().to_owned()));
            open = true;
        } else if let Some((_, block)) = found.last_mut().filter(|_| open) {
            block.push(' ');
            block.push_str(line);
        } else {
            found.push((false, line.to_owned()));
            open = true;
        }
    }
    found.into_iter().map(|(item, text)| Block { item, spans: spans(&text) }).collect()
}

/// The spans of one block.
#[must_use]
pub fn spans(text: &str) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    let mut plain = String::new();
    let mut rest = text;
    while let Some(sign) = rest.chars().next() {
        let marked = if sign == '*' { marked(rest) } else { None };
        if let Some((style, inner, after)) = marked {
            if !plain.is_empty() {
                spans.push(Span { text: std::mem::take(&mut plain), style: Style::Plain });
            }
            spans.push(Span { text: inner.to_owned(), style });
            rest = after;
        } else {
            plain.push(sign);
            rest = rest.get(sign.len_utf8()..).unwrap_or_default();
        }
    }
    if !plain.is_empty() {
        spans.push(Span { text: plain, style: Style::Plain });
    }
    spans
}

/// What stands between the marks that the text begins with, and what comes after them. Marks touch what they mark.
fn marked(text: &str) -> Option<(Style, &str, &str)> {
    for (mark, style) in [("**", Style::Strong), ("*", Style::Emphasis)] {
        let Some(after) = text.strip_prefix(mark) else { continue };
        let Some((inner, rest)) = after.split_once(mark) else { continue };
        let touches = !inner.is_empty() && inner.trim() == inner && !inner.contains('*');
        if touches {
            return Some((style, inner, rest));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `P:` paragraph, `I:` item; `[ ]` strong, `( )` emphasis.
    fn read(text: &str) -> String {
        let span = |span: Span| match span.style {
            Style::Plain => span.text,
            Style::Strong => format!("[{}]", span.text),
            Style::Emphasis => format!("({})", span.text),
        };
        let block = |block: Block| {
            let text: String = block.spans.into_iter().map(span).collect();
            format!("{}:{text}", if block.item { 'I' } else { 'P' })
        };
        blocks(text).into_iter().map(block).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn paragraphs_lists_strong_and_emphasis_are_read() {
        for (text, read_as) in [
            ("", ""),
            ("Een\nregel.\n\nTwee", "P:Een regel.|P:Twee"),
            ("Kies:\n- een\n- twee\n  verder\n\nKlaar", "P:Kies:|I:een|I:twee verder|P:Klaar"),
            ("**sterk** en *zacht*.", "P:[sterk] en (zacht)."),
            ("3 * 4 = 12, en 2*3*4", "P:3 * 4 = 12, en 2(3)4"),
            ("los * en ** en ***", "P:los * en ** en ***"),
            ("**niet dicht", "P:**niet dicht"),
            ("# kop <b>tag</b> [link](url)", "P:# kop <b>tag</b> [link](url)"),
        ] {
            assert_eq!(read(text), read_as, "{text:?}");
        }
    }
}
