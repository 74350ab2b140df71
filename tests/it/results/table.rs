//! Rows for other programs: whose background stays empty, and how SPSS gets names, codes and labels.

use aoj::questionnaire::{Limits, Questionnaire, compile};
use aoj::results::export::{Format, Plan, around, codebook, codebook_csv, row};
use aoj::text::Lang;

use super::build::answers;

fn sample(label: &str, item: &str) -> Questionnaire {
    let yaml = format!(
        "format: 1\nid: proef\nversion: '1'\nlanguages: [nl]\ntitle: P\naudience: b\nbackground:\n\
         - {{id: sector, kind: single, text: S, options: [{{id: po, label: \"{label}\"}}, {{id: vo, label: V}}]}}\n\
         themes:\n- {{id: t, title: T, questions: [{{id: {item}, kind: mark, text: \"{label}\", low: laag, high: hoog}}]}}\n"
    );
    let compiled = compile("proef.yaml", yaml.as_bytes(), Limits::FILE);
    compiled.questionnaire.unwrap_or_else(|| panic!("{}", compiled.diagnostics.render(Lang::Nl, false)))
}

#[test]
fn background_stays_where_enough_share_it() {
    let questionnaire = sample("P", "cijfer");
    let emptied = |po: usize, vo: usize| {
        let mut plan = Plan::new(&questionnaire, &["sector".to_owned()]).unwrap();
        for (times, sector) in [(po, "po"), (vo, "vo")] {
            (0..times).for_each(|_| plan.note(&answers(&format!("sector={sector} cijfer=7"))));
        }
        plan.settle(5);
        plan.emptied()
    };
    assert_eq!([emptied(5, 9), emptied(5, 5), emptied(9, 0)], [0; 3]);
    assert_eq!(
        [emptied(4, 9), emptied(4, 4), emptied(1, 5)],
        [13, 8, 6],
        "one that is small is never emptied by itself"
    );
    assert_eq!(emptied(0, 4), 4);
}

#[test]
fn that_background_was_emptied_is_noted_where_it_was() {
    let questionnaire = sample("P", "cijfer");
    let notes = |times: usize| {
        let mut plan = Plan::new(&questionnaire, &["sector".to_owned()]).unwrap();
        (0..times).for_each(|_| plan.note(&answers("sector=po cijfer=7")));
        plan.settle(5);
        codebook(&plan, &vec![1; plan.columns().len()], times as u64, Lang::En, &|_| None).notes.len()
    };
    assert_eq!((notes(4), notes(5)), (4, 3));
}

/// The text around the rows, and one row.
fn spss(label: &str, item: &str) -> (String, String) {
    let questionnaire = sample(label, item);
    let plan = Plan::new(&questionnaire, &["sector".to_owned()]).unwrap();
    let book = codebook(&plan, &vec![1; plan.columns().len()], 1, Lang::En, &|_| None);
    assert!(codebook_csv(&book).contains("1 = laag; 10 = hoog"), "{}", codebook_csv(&book));
    let parts = around(Format::Sps, plan.columns(), &book);
    let cells = plan.row(&answers("sector=vo"));
    (parts.before + &parts.after, row(Format::Sps, plan.columns(), &book, &cells))
}

#[test]
fn options_and_reasons_are_numbered_as_their_labels_are() {
    let (text, row) = spss("P", "cijfer");
    assert!(text.contains("VALUE LABELS sector\n  1 'P'\n  2 'V'\n"), "{text}");
    assert!(text.contains("VALUE LABELS cijfer\n  1 'laag'\n  10 'hoog'\n"), "{text}");
    let reasons = text.split("VALUE LABELS cijfer.reason\n").nth(1).unwrap();
    let not_answered = reasons.lines().position(|line| line.contains("not answered")).unwrap() + 1;
    let fields: Vec<&str> = row.trim_end().split(',').collect();
    assert_eq!((fields[0], fields[2]), ("2", ""), "{row}");
    assert_eq!(fields[3], not_answered.to_string(), "{row}\n{reasons}");
}

#[test]
fn names_and_labels_are_no_longer_than_spss_takes() {
    let names = |item: &str| spss("P", item).0.contains(&format!("\n  {item} (F8.2)\n"));
    assert!(names(&"x".repeat(64)));
    for item in ["with", "to"] {
        assert!(!names(item), "{item}");
        assert!(spss("P", item).0.contains("\n  v3 (F8.2)\n"));
    }
    // 120 bytes for a value, 255 for a question; no sign is cut through.
    let label = |length: usize| spss(&format!("{}é", "x".repeat(length - 2)), "cijfer").0;
    assert!(label(120).contains(&format!("1 '{}é'\n", "x".repeat(118))));
    assert!(label(121).contains(&format!("1 '{}'\n", "x".repeat(119))));
    assert!(label(255).contains(&format!("cijfer '{}é'\n", "x".repeat(253))));
    assert!(label(256).contains(&format!("cijfer '{}'\n", "x".repeat(254))));
    assert!(spss("it's", "cijfer").0.contains("'it''s'"));
}
