//! Questions and groups beside each other: what is the same, what is hidden, and how it is said.

use std::collections::{BTreeMap, BTreeSet};

use aoj::questionnaire::{Id, Limits, Question, Questionnaire, compile};
use aoj::results::report::{group_basis, group_report};
use aoj::results::{
    Asked, Basis, Between, Conditional, Contrast, Crowd, Member, Partition, Side, Tally, Why, Word, changes,
    difference, groups, is_alike, markdown, signed,
};
use aoj::text::Lang;

use super::build::{self, answers};
use super::disclosure::{Case, rows};

fn questionnaire(languages: &str, text: &str, label: &str, reverse: bool) -> Questionnaire {
    let yaml = format!(
        "format: 1\nid: proef\nversion: '1'\nlanguages: [{languages}]\ntitle: P\naudience: b\n\
         scales: {{eens: {{points: [{{value: 1, label: {label}}}, {{value: 2, label: B}}]}}}}\n\
         background:\n- {{id: sector, kind: single, split: true, text: S, options: [{{id: po, label: P}}, {{id: vo, label: V}}], other: true}}\n\
         themes:\n- {{id: visie, title: V, scale: eens, questions: [{{id: visie_1, text: {text}, reverse: {reverse}}}]}}\n"
    );
    let compiled = compile("proef.yaml", yaml.as_bytes(), Limits::FILE);
    compiled.questionnaire.unwrap_or_else(|| panic!("{}", compiled.diagnostics.render(Lang::Nl, false)))
}

#[test]
fn a_question_is_the_same_in_the_same_words_on_the_same_scale() {
    let item = |languages, text, label, reverse| -> Question {
        questionnaire(languages, text, label, reverse).question("visie_1").unwrap().clone()
    };
    let plain = item("nl", "Een", "A", false);
    let same =
        |now: &Question, frozen: &Question| is_alike(Asked { now: &plain, frozen: &plain }, Asked { now, frozen });
    let twice = |other: &Question| same(other, other);
    assert!(twice(&plain) && twice(&item("nl", "Een", "A", false)));
    let other = item("nl", "Twee", "A", false);
    assert!(!twice(&other), "other words");
    assert!(same(&plain, &other) && same(&other, &plain), "a typo was mended");
    assert!(!twice(&item("nl", "Een", "Z", false)), "another label");
    assert!(!twice(&item("nl", "Een", "A", true)), "turned");
    assert!(twice(&item("nl, en", "{nl: Een, en: One}", "A", false)), "in the language that both have");
    assert!(!twice(&item("nl, en", "{nl: Twee, en: Een}", "A", false)));
    // Of two without a common language the text of all is what each says first.
    assert!(twice(&item("en", "Een", "A", false)));
    assert!(!twice(&item("en", "One", "A", false)));
}

#[test]
fn a_group_that_is_hidden_tells_whether_it_is_small_or_hides_a_small_one() {
    let questionnaire = questionnaire("nl", "Een", "A", false);
    let mut tally = Tally::default();
    for (sector, n) in [("po", 9), ("vo", 5), ("other", 2)] {
        for _ in 0..n {
            tally.add(&Tally::of(&questionnaire, &answers(&format!("sector={sector} visie_1=1"))));
        }
    }
    let basis = Basis {
        questionnaire: &questionnaire,
        tally: &tally,
        texts: &BTreeMap::new(),
        min_group: 5,
        closed: true,
        invited: None,
        submitted: 16,
        conditional: Conditional { questions: &[], tally: &tally, hidden: &BTreeSet::new() },
    };
    let all = groups(&basis).unwrap();
    let told: Vec<_> = all.iter().map(|group| (group.option.as_str(), group.tally.as_ref().err().copied())).collect();
    assert_eq!(told, [("po", None), ("vo", Some(Why::ProtectsOthers)), ("other", Some(Why::TooFew))]);
}

#[test]
fn figures_of_a_group_rest_on_its_own_answers_and_tell_of_a_former_closing() {
    let questionnaire = questionnaire("nl", "Een", "A", false);
    let of = |n: u64| {
        (0..n).fold(Tally::default(), |mut sum, at| {
            let sector = ["po", "vo"][usize::from(at % 2 == 1)];
            sum.add(&Tally::of(&questionnaire, &answers(&format!("sector={sector} visie_1=1"))));
            sum
        })
    };
    let (now, then) = (of(20), of(14));
    let told = |former: &Tally| {
        let basis = Basis {
            questionnaire: &questionnaire,
            tally: &now,
            texts: &BTreeMap::from([("visie_comment".into(), 9)]),
            min_group: 5,
            closed: true,
            invited: Some(40),
            submitted: 20,
            conditional: Conditional { questions: &[], tally: former, hidden: &BTreeSet::new() },
        };
        let all = groups(&basis).unwrap();
        let own = all[0].tally.as_ref().unwrap();
        assert_eq!(own.respondents.keys().collect::<Vec<_>>(), ["po"]);
        assert!(!own.themes.is_empty() && own.themes.keys().all(|(group, ..)| group == "po"));
        assert!(!own.questions.is_empty() && own.questions.keys().all(|(group, ..)| group == "po"));
        let of_group = group_basis(&basis, own);
        assert_eq!(of_group.conditional.tally, own);
        // Texts are counted over all groups, and so is who was invited.
        assert!(of_group.texts.is_empty() && of_group.invited.is_none() && of_group.submitted == own.size());
        let report = Case::of(vec![]).with(|_, frame| group_report(&basis, &all[0], None, frame));
        (report.published, report.suppressed.iter().filter(|part| part.what == "group:po").count())
    };
    assert_eq!((told(&now), told(&then)), ((Some(10), 0), (Some(7), 1)));
}

#[test]
fn groups_are_hidden_until_what_is_hidden_is_no_small_group() {
    let questionnaire = questionnaire("nl", "Een", "A", false);
    let crowd = |sizes: &[(&str, u64)]| -> Crowd {
        let member = |group: &str| Member { group: group.to_owned(), conditional: BTreeSet::new() };
        sizes.iter().map(|(group, n)| (member(group), *n)).collect()
    };
    let hidden = |steps: &[Crowd]| Partition::of(&questionnaire, steps, 5).hidden.into_iter().collect::<Vec<_>>();
    assert_eq!(hidden(&[crowd(&[("po", 5), ("vo", 5)])]), [""; 0]);
    assert_eq!(hidden(&[crowd(&[("po", 8), ("vo", 4), ("other", 6)])]), ["other", "vo"]);
    // Each large enough in all, but three of one group entered beside others: neither stays by itself.
    let lots = [crowd(&[("po", 3), ("vo", 7)]), crowd(&[("vo", 5)]), crowd(&[("po", 0), ("vo", 5)])];
    assert_eq!(hidden(&lots), ["po", "vo"]);
}

#[test]
fn what_is_kept_back_stands_in_the_appendix_with_its_reason() {
    let page = |n: usize| {
        let all = rows(n, "sector=po jaren=3 sinds=2020-01-01 visie_1=4 visie_2=2 cijfer=8 vormen=[a] volgorde=[a]");
        Case::of(all).with(|basis, frame| markdown(basis, frame, Lang::En).join("\n"))
    };
    let reason = Case::of(rows(4, "")).with(|basis, _| aoj::results::why(basis, Lang::En, Why::TooFew));
    assert!(page(4).contains(&format!(": {reason}")), "{}", page(4));
    assert!(!page(6).contains(&reason), "{}", page(6));
}

/// How many of the theme's statements on one side, of which the last stands on another scale or not, are compared with
/// those on the other side.
fn compared(now: &[&str], other_scale: bool, then: &[&str]) -> Option<(usize, usize)> {
    let side = |ids: &[&str], other_scale: bool| {
        let [five, other] = ["eens", "vaak"].map(|id| build::scale(id, 5));
        let last = ids.len() - 1;
        let items =
            ids.iter().enumerate().map(|(at, id)| (*id, if other_scale && at == last { &other } else { &five }));
        build::questionnaire(vec![], vec![build::theme("t", items.map(|(id, on)| build::likert(id, on)).collect())])
    };
    let (now, then) = (side(now, other_scale), side(then, false));
    let tally = Tally::default();
    let basis = |questionnaire| Basis {
        questionnaire,
        tally: &tally,
        texts: const { &BTreeMap::new() },
        min_group: 5,
        closed: true,
        invited: None,
        submitted: 0,
        conditional: Conditional { questions: &[], tally: &tally, hidden: const { &BTreeSet::new() } },
    };
    let (this, other) = (basis(&now), basis(&then));
    let side = |basis, original| Side { basis, original, scores: &|_, _| None };
    let changes = changes(&side(&this, &now), &side(&other, &then), Between::Waves);
    changes.themes.get(&Id::new("t")).map(|theme| (theme.items, theme.of))
}

#[test]
fn a_theme_is_compared_on_two_statements_at_least_when_all_stand_on_one_scale() {
    assert_eq!(compared(&["a", "b"], false, &["a", "b"]), Some((2, 2)));
    assert_eq!(compared(&["a", "b", "c"], false, &["a", "b"]), Some((2, 3)));
    assert_eq!(compared(&["a", "b"], false, &["a", "c"]), None);
    assert_eq!(compared(&["a", "b", "c"], true, &["a", "b"]), None);
}

#[test]
fn the_appendix_counts_every_way_not_to_answer_of_the_items_of_a_table() {
    let yaml = "format: 1\nid: proef\nversion: '1'\nlanguages: [nl]\ntitle: P\naudience: b\n\
         scales: {eens: {points: [{value: 1, label: A}, {value: 2, label: B}], escapes: [{id: w, label: Weet niet}]}}\n\
         background:\n- {id: sector, kind: single, text: S, options: [{id: po, label: P}, {id: vo, label: V}]}\n\
         themes:\n- id: visie\n  title: V\n  scale: eens\n  questions:\n\
         \x20 - {id: een, text: Een}\n  - {id: twee, text: Twee, escapes: []}\n\
         \x20 - {id: drie, text: Drie, show_if: sector == \"po\", escapes: [{id: z, label: Zeg ik niet, key: z}]}\n";
    let compiled = compile("proef.yaml", yaml.as_bytes(), Limits::FILE);
    let questionnaire =
        compiled.questionnaire.unwrap_or_else(|| panic!("{}", compiled.diagnostics.render(Lang::Nl, false)));
    let mut tally = Tally::default();
    for row in rows(6, "sector=po een=1 twee=2 drie=2")
        .into_iter()
        .chain(rows(7, "sector=po een=#w twee=2 drie=#z"))
        .chain(rows(5, "sector=vo een=2 twee=1"))
    {
        tally.add(&Tally::of(&questionnaire, &answers(&row)));
    }
    let conditional = ["drie".into()];
    let basis = Basis {
        questionnaire: &questionnaire,
        tally: &tally,
        texts: &BTreeMap::new(),
        min_group: 5,
        closed: true,
        invited: None,
        submitted: 18,
        conditional: Conditional { questions: &conditional, tally: &tally, hidden: &BTreeSet::new() },
    };
    let page = Case::of(vec![]).with(|_, frame| markdown(&basis, frame, Lang::Nl).join("\n"));
    for line in [
        "| Stelling | 1 % | 2 % | n | weet niet | zeg ik niet | niet beantwoord | niet gesteld | gemiddeld | sd |",
        "| Een | 55 | 45 | 11 | 7 |  | 0 | 0 | 1,45 | 0,52 |",
        "| Twee | 28 | 72 | 18 |  |  | 0 | 0 | 1,72 | 0,46 |",
        "| Drie | 0 | 100 | 6 |  | 7 | 0 | 5 | 2,00 | 0,00 |",
    ] {
        assert!(page.contains(line), "{line}\n{page}");
    }
}

#[test]
fn a_difference_of_nothing_has_no_sign() {
    let said = |value| signed(Lang::Nl, value, 2);
    assert_eq!([0.004, -0.004, 0.0, 0.3, -1.25].map(said), ["0,00", "0,00", "0,00", "+0,30", "−1,25"]);
    assert_ne!(difference(None, Lang::Nl), "");
}

#[test]
fn a_probability_is_told_in_three_decimals_and_never_as_nothing() {
    let said = |p| {
        let contrast = Contrast { difference: 1.0, u: 1.0, z: None, p, delta: 0.5, word: Word::Progress };
        difference(Some(&contrast), Lang::En)
    };
    for (p, told) in
        [(Some(0.0012), "p = 0.001"), (Some(0.001), "p = 0.001"), (Some(0.0009), "p < 0.001"), (None, "p –")]
    {
        assert!(said(p).contains(&format!("({told},")), "{}", said(p));
    }
}
