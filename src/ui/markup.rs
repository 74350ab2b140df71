//! A questionnaire's little markup as rows.

use ratatui::style::Style;

use super::look::Look;
use super::row::Row;
use super::visible::{Run, flow};
use crate::questionnaire::markup;

fn styled(spans: Vec<markup::Span>, base: Style, look: Look) -> Vec<Run> {
    let style = |style| match style {
        markup::Style::Plain => base,
        markup::Style::Strong => base.patch(look.strong()),
        markup::Style::Emphasis => base.patch(look.emphasis()),
    };
    spans.into_iter().map(|span| (span.text, style(span.style))).collect()
}

/// A text of paragraphs and lists as rows of at most `columns`, with white between paragraphs.
#[must_use]
pub fn paragraphs(text: &str, columns: u16, base: Style, look: Look) -> Vec<Row> {
    paragraphs_ending(text, columns, base, look, None)
}

/// The same with a last run behind the last paragraph.
#[must_use]
pub fn paragraphs_ending(text: &str, columns: u16, base: Style, look: Look, last: Option<&Run>) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let mut after_item = false;
    let blocks = markup::blocks(text);
    let count = blocks.len();
    for (nth, block) in blocks.into_iter().enumerate() {
        if !(rows.is_empty() || block.item && after_item) {
            rows.push(Row::new());
        }
        let inset = if block.item { 2 } else { 0 };
        let mut runs = styled(block.spans, base, look);
        runs.extend(last.filter(|_| nth + 1 == count).cloned());
        let lines = flow(&runs, columns.saturating_sub(inset));
        for (at, line) in lines.iter().enumerate() {
            let row = if block.item && at == 0 { Row::new().at(0, "-", base) } else { Row::new() };
            rows.push(row.runs(inset, line));
        }
        after_item = block.item;
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(rows: &[Row]) -> Vec<String> {
        rows.iter().map(|r| r.spans.iter().map(|s| s.text.as_str()).collect()).collect()
    }

    #[test]
    fn paragraphs_and_lists_keep_their_shape() {
        let look = Look::default();
        let rows =
            paragraphs("Een regel\nloopt door.\n\n\n- eerste\n- tweede die\nlang is\n\ntwee", 12, look.plain(), look);
        assert_eq!(plain(&rows), ["Een regel", "loopt door.", "", "-eerste", "-tweede die", "lang is", "", "twee"]);
    }

    #[test]
    fn marks_make_styles() {
        let look = Look::default();
        let runs = styled(markup::spans("met *andere organisaties* en **nu**"), look.plain(), look);
        let styles: Vec<Style> = runs.iter().map(|(_, style)| *style).collect();
        assert_eq!(styles, [look.plain(), look.emphasis(), look.plain(), look.strong()]);
    }
}
