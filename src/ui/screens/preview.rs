//! Looking at a questionnaire while somebody writes it.

use super::Scene;
use crate::questionnaire::diagnostics::Severity;
use crate::sitting::Entry;
use crate::text::screen as say;
use crate::ui::sheet::{Do, Part, Sheet};

/// So many problems are told; mending those changes the rest.
const TOLD: usize = 5;

/// Where a respondent would see the code.
pub fn stop(scene: &Scene<'_>) -> Sheet {
    let lang = scene.lang;
    let mut body =
        vec![Part::Heading(say::preview_nothing_kept(lang)), Part::Gap, Part::Text(say::preview_code_here(lang))];
    if scene.env.entry == (Entry::Preview { follows: true }) {
        body.push(Part::Text(say::preview_follows(lang)));
    }
    Sheet {
        title: say::preview(lang),
        body,
        tail: vec![
            Part::Gap,
            Part::Buttons(vec![
                (say::go_on_answering(lang), Do::Close),
                (say::preview_again(lang), Do::LookAgain),
                (say::stop(lang), Do::Leave),
            ]),
        ],
        hints: scene.hints_press(true),
        ..Sheet::default()
    }
}

/// The file can't be read as it is now: what is wrong, in the order of the file.
pub fn broken(scene: &Scene<'_>) -> Sheet {
    let lang = scene.lang;
    let mut body = vec![Part::Warning(say::preview_broken(lang)), Part::Gap];
    if let Some(problems) = scene.broken {
        let errors = problems.in_order().into_iter().filter(|problem| problem.severity == Severity::Error);
        for problem in errors.take(TOLD) {
            if !problems.source().text().is_empty() {
                let line = problems.source().line(problem.span.start);
                body.push(Part::Heading(say::preview_line(lang, line)));
            }
            body.push(Part::Text(problem.what.of(lang).to_owned()));
            body.extend(problem.cure.as_ref().map(|cure| Part::Text(cure.of(lang).to_owned())));
            body.push(Part::Gap);
        }
        let more = problems.errors().saturating_sub(TOLD);
        if more > 0 {
            body.push(Part::Text(say::preview_more(lang, more)));
        }
    }
    Sheet {
        title: say::preview(lang),
        body,
        tail: vec![
            Part::Gap,
            Part::Text(say::preview_mend(lang)),
            Part::Gap,
            Part::Buttons(vec![(say::preview_as_it_was(lang), Do::Close), (say::stop(lang), Do::Leave)]),
        ],
        hints: scene.hints_press(true),
        ..Sheet::default()
    }
}
