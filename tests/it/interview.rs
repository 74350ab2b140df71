//! Interviews: scripts as data, and what holds for every script.

use std::sync::Arc;

use aoj::questionnaire::{Limits, Questionnaire, compile};
use aoj::text::Lang;

mod edges;
mod generated;
mod properties;
mod scripts;

/// The questionnaire of the scripts.
fn fixture() -> Arc<Questionnaire> {
    let compiled = compile("fixture.yaml", include_bytes!("interview/fixture.yaml"), Limits::FILE);
    assert_eq!(compiled.diagnostics.render(Lang::Nl, false), "");
    Arc::new(compiled.questionnaire.unwrap())
}
