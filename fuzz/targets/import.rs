//! Answers from a file: problems with their place, or rows; never both. What is taken in fits its questionnaire, is kept
//! and exported, and is taken in again as it was.

#![no_main]

use std::collections::BTreeSet;
use std::sync::LazyLock;

use aoj::interview::{Answer, Answers, Issue, Path, answers_from_json, answers_to_json, validate};
use aoj::questionnaire::{Id, Limits, Questionnaire, compile};
use aoj::results::export::{Format, Plan, around, codebook, row};
use aoj::results::import::{Import, read};
use aoj::text::Lang;
use libfuzzer_sys::fuzz_target;

/// With what the shipped ones have not: every kind, and rows that were exported.
static QUESTIONNAIRES: LazyLock<Vec<Questionnaire>> = LazyLock::new(|| {
    let files = [
        include_str!("../../tests/it/questionnaire/ok/every_kind.yaml"),
        include_str!("../../tests/it/results/export/vragen.yaml"),
        include_str!("../../questionnaires/uitvoering.yaml"),
    ];
    let compiled = |text: &str| compile("v.yaml", text.as_bytes(), Limits::FILE).questionnaire;
    files.into_iter().map(|text| compiled(text).expect("it is sound")).collect()
});

fuzz_target!(|data: &[u8]| {
    let Some((first, file)) = data.split_first() else { return };
    let questionnaire = &QUESTIONNAIRES[usize::from(*first) % QUESTIONNAIRES.len()];
    let off = BTreeSet::from([Id::new("visie_comment")]);
    let import = read(questionnaire, &off, file);
    told(&import, file);
    if !import.problems.is_empty() {
        return;
    }
    for answers in &import.rows {
        fits(questionnaire, answers);
    }
    assert_eq!(taken_again(questionnaire, &import.rows), closed(questionnaire, &import.rows));
});

/// Problems or rows, and each problem at a row of the file.
fn told(import: &Import, file: &[u8]) {
    assert_ne!(import.rows.is_empty(), import.problems.is_empty());
    assert!(import.problems.len() <= 50 && (import.more_problems == 0 || import.problems.len() == 50));
    let ends = file.iter().filter(|byte| matches!(byte, b'\n' | b'\r')).count() as u64;
    for problem in &import.problems {
        assert!(problem.row.is_none_or(|row| (1..=ends + 1).contains(&row)), "{problem:?}");
        for lang in [Lang::Nl, Lang::En] {
            assert!(!problem.say(lang).is_empty());
        }
    }
}

/// Nothing that could not have been answered on a screen.
fn fits(questionnaire: &Questionnaire, answers: &Answers) {
    let path = Path::of(questionnaire, answers);
    assert_eq!(&path.counted(answers), answers, "something that is hidden");
    for (id, answer) in answers {
        let question = questionnaire.question(id.as_str()).expect("it is asked");
        let fits = validate(question, answer);
        assert!(fits.is_ok() || fits.as_ref().is_err_and(Issue::may_stand), "{id}: {answer:?} {fits:?}");
    }
    assert_eq!(answers_from_json(questionnaire, &answers_to_json(answers)).as_ref(), Ok(answers));
}

/// The answers that an export holds, where it withholds nothing.
fn closed(questionnaire: &Questionnaire, rows: &[Answers]) -> Vec<Answers> {
    let kept = |(id, answer): (&Id, &Answer)| {
        let question = questionnaire.question(id.as_str())?;
        (!question.is_free_text()).then(|| (id.clone(), answer.clone()))
    };
    rows.iter().map(|answers| answers.iter().filter_map(kept).collect()).collect()
}

/// Exported and read again.
fn taken_again(questionnaire: &Questionnaire, rows: &[Answers]) -> Vec<Answers> {
    let with = questionnaire.background.iter().filter(|question| question.asks() && !question.is_free_text());
    let with: Vec<String> = with.map(|question| question.id.to_string()).collect();
    let plan = Plan::new(questionnaire, &with).unwrap_or_else(|unfit| panic!("{unfit:?}"));
    let filled = vec![0; plan.columns().len()];
    let book = codebook(&plan, &filled, 0, Lang::Nl, &|_| None);
    let mut text = around(Format::Csv, plan.columns(), &book).before;
    for answers in rows {
        text.push_str(&row(Format::Csv, plan.columns(), &book, &plan.row(answers)));
    }
    let again = read(questionnaire, &BTreeSet::new(), text.as_bytes());
    assert_eq!(again.problems, [], "{text}");
    again.rows
}
