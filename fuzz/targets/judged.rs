//! What must hold of everything that is told of a file.

use aoj::questionnaire::diagnostics::Diagnostics;
use aoj::text::Lang;

/// Every problem lies within the file and can be pointed at; what is told takes bounded room and does nothing to a
/// terminal.
pub fn judged(found: &Diagnostics) {
    let source = found.source();
    let lines = source.text().matches('\n').count() + 1;
    for problem in found.in_order() {
        let span = &problem.span;
        assert!(span.start <= span.end, "{problem:?}");
        assert!(source.text().get(span.clone()).is_some(), "not within the file, or amid a sign: {problem:?}");
        assert!((1..=lines).contains(&source.line(span.start)), "{problem:?}");
        for lang in [Lang::Nl, Lang::En] {
            assert!(!problem.what.of(lang).trim().is_empty());
        }
    }
    assert_eq!(found.is_empty(), found.in_order().is_empty());
    for (lang, colour) in [(Lang::Nl, false), (Lang::En, true)] {
        let told = found.render(lang, colour);
        let allowed = |sign: char| sign == '\n' || colour && sign == '\u{1b}' || !sign.is_control();
        assert!(told.chars().all(allowed), "{told:?}");
        assert!(told.len() < 400_000, "{} bytes are told", told.len());
    }
}
