//! Corrected texts in the store: who reads them, and what stays as it was frozen.

use aoj::questionnaire::correct::Correction;
use aoj::store::{Happening, SqliteStore, Store, StoreError};
use aoj::wave::State;
use jiff::civil::date;

use super::support::*;

fn mended(path: &str, text: &str) -> Correction {
    Correction { path: path.to_owned(), language: None, text: text.to_owned() }
}

fn text_of(store: &SqliteStore, wave: &str) -> String {
    let row = store.wave(wave).unwrap();
    row.questionnaires[0].questionnaire.question("visie_1").unwrap().text.fill("nl", |_| None::<String>)
}

#[test]
fn a_corrected_text_is_read_by_whoever_comes_next_and_nothing_else_changes() {
    let clock = At::day(2);
    let folder = tempfile::tempdir().unwrap();
    let mut store = on_disk(folder.path());
    let secret = store.secret().clone();
    open_wave(&mut store, "najaar", &clock);
    open_wave(&mut store, "voorjaar", &clock);
    let before = store.wave("najaar").unwrap().questionnaires[0].clone();
    let begun = store.offers(&clock).unwrap();
    let mut anna = Respondent::new(&secret, "najaar", 1);
    anna.begin(&mut store, &clock);
    anna.save(&mut store, "een", &clock);

    store.correct("najaar", "beleid", &mended("visie_1.text", "Stelling één"), &clock).unwrap();
    let third = At::day(3);
    store.correct("najaar", "beleid", &mended("scales.eens.1", "eerste punt"), &third).unwrap();
    store.correct("najaar", "beleid", &mended("visie_1.text", "Stelling 1"), &third).unwrap();

    let row = store.wave("najaar").unwrap().questionnaires[0].clone();
    assert_eq!((&row.document, row.digest), (&before.document, before.digest), "what is frozen never changes");
    assert_eq!(row.original, before.questionnaire);
    assert_eq!(text_of(&store, "najaar"), "Stelling 1", "the last one holds");
    let days: Vec<_> = row.corrections.iter().map(|(day, one)| (day.day(), one.path.as_str())).collect();
    assert_eq!(days, [(2, "visie_1.text"), (3, "scales.eens.1"), (3, "visie_1.text")]);
    assert_eq!(text_of(&store, "voorjaar"), "Stelling visie_1", "the same document in another wave stays");
    assert_eq!(store.verify().unwrap(), []);

    // A session under way keeps what it began with; one that starts, and one that goes on with a code, reads the new.
    let asked = |offers: &[std::sync::Arc<aoj::port::Offer>]| {
        let offer = offers.iter().find(|offer| offer.wave.id == "najaar").unwrap();
        let text = &offer.questionnaires[0].questionnaire.question("visie_1").unwrap().text;
        (text.fill("nl", |_| None::<String>), offer.questionnaires[0].digest)
    };
    assert_eq!(asked(&begun).0, "Stelling visie_1");
    assert_eq!(asked(&store.offers(&third).unwrap()), ("Stelling 1".to_owned(), before.digest));
    let again = anna.elsewhere();
    let found = store.find(again.key.lookup(), again.owner, true, &third).unwrap().unwrap();
    assert_eq!(asked(&[found.offer]), ("Stelling 1".to_owned(), before.digest));

    // Another process reads the same.
    drop(store);
    let mut store = on_disk(folder.path());
    assert_eq!(text_of(&store, "najaar"), "Stelling 1");
    assert_eq!(
        store.log("najaar").unwrap().last().unwrap(),
        &(
            date(2026, 11, 3),
            Happening::Corrected { questionnaire: "beleid".to_owned(), path: "visie_1.text".to_owned() }
        )
    );
    // Closed too: the results name the question.
    store.close_wave("najaar", &third).unwrap();
    store.correct("najaar", "beleid", &mended("visie_1.text", "Stelling een"), &third).unwrap();
    assert_eq!(text_of(&store, "najaar"), "Stelling een");
    store.delete_wave("najaar").unwrap();
    assert_eq!(store.verify().unwrap(), []);
}

#[test]
fn what_is_refused_leaves_no_trace() {
    let clock = At::day(2);
    let mut store = SqliteStore::in_memory(compile, &mut dice()).unwrap();
    store.create_wave(&wave("najaar"), "definition", false, &clock).unwrap();
    let typo = mended("visie_1.text", "Stelling één");
    assert!(matches!(store.correct("najaar", "beleid", &typo, &clock), Err(StoreError::WrongState(State::Draft))));
    store.open_wave("najaar", &[frozen("beleid", 60)], &clock).unwrap();
    let log = store.log("najaar").unwrap();
    for (wave, questionnaire, correction) in [
        ("geen", "beleid", &typo),
        ("najaar", "geen", &typo),
        ("najaar", "beleid", &mended("visie_1.id", "visie_9")),
        ("najaar", "beleid", &mended("visie_1.text", "")),
    ] {
        assert!(store.correct(wave, questionnaire, correction, &clock).is_err());
    }
    assert_eq!(store.log("najaar").unwrap(), log);
    assert!(store.wave("najaar").unwrap().questionnaires[0].corrections.is_empty());
}
