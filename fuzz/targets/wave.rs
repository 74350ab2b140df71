//! A wave file: no panic, every problem within the file, also of what it does to the questionnaires it uses; a wave that
//! comes of it has questionnaires that can be frozen and thawed, means the same when it is written anew, and can be
//! followed by a next one.

#![no_main]

mod judged;

use std::sync::LazyLock;

use aoj::questionnaire::{Id, Limits, Questionnaire, compile, document, shipped, shipped_ids};
use aoj::text::Lang;
use aoj::wave::{Plan, WaveFile, compose, is_wave_file, next, read, read_as_far_as_possible};
use jiff::civil::Date;
use libfuzzer_sys::fuzz_target;

static SHIPPED: LazyLock<Vec<Questionnaire>> = LazyLock::new(|| {
    let read = |id: Id| compile("v.yaml", shipped(id.as_str())?.as_bytes(), Limits::FILE).questionnaire;
    shipped_ids().into_iter().filter_map(read).collect()
});

fn zone_exists(name: &str) -> bool {
    name.starts_with("Europe/")
}

fuzz_target!(|data: &[u8]| {
    let _ = is_wave_file(data);
    let (file, mut found) = read_as_far_as_possible("m.yaml", data, &zone_exists);
    judged::judged(&found);
    let Some(file) = file else { return };
    let sound = !found.has_errors();
    let base = |source: &str| SHIPPED.iter().find(|base| base.id == *source).cloned();
    let bases: Vec<_> = file.wave.questionnaires.iter().map(|used| base(&used.source)).collect();
    let composed = compose(&file, &bases, &mut found);
    judged::judged(&found);
    if !sound {
        return;
    }
    for composed in composed.into_iter().flatten() {
        let frozen = document(&composed.questionnaire).to_string();
        let thawed = compile("document", frozen.as_bytes(), Limits::DOCUMENT);
        let told = thawed.diagnostics.render(Lang::En, false);
        assert_eq!(thawed.questionnaire, Some(composed.questionnaire), "{told}");
    }
    written_anew(&file);
    followed(&file, found.source().text());
});

/// What is written anew is read as it was meant.
fn written_anew(file: &WaveFile) {
    let text = Plan::of(file, None).file();
    let (anew, found) = read("anew.yaml", text.as_bytes(), &zone_exists);
    let told = found.render(Lang::En, false);
    assert_eq!(anew.map(|anew| anew.wave).as_ref(), Some(&file.wave), "{text}\n{told}");
}

/// The next wave, where it can be made, is a wave after this one.
fn followed(file: &WaveFile, source: &str) {
    let corrected: Vec<_> = file.wave.questionnaires.iter().map(|used| used.invited.clone()).collect();
    let today = Date::new(2029, 3, 1).unwrap();
    if let Some(next) = next(file, source, "de-volgende", today, &corrected, &zone_exists) {
        assert!(next.wave.opens >= today || next.years == 0, "{}", next.wave.opens);
        let (read, _) = read("next.yaml", next.text.as_bytes(), &zone_exists);
        assert_eq!(read.map(|read| read.wave), Some(next.wave));
    }
}
