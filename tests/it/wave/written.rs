//! What is composed is written as a file that means the same.

use std::collections::BTreeMap;

use aoj::questionnaire::diagnostics::Severity;
use aoj::wave::plan::{PlannedAmbition, PlannedUse};
use aoj::wave::{
    ADVISED_DAYS, Ambition, Contact, Invited, Municipality, OpenAnswers, Partnership, Plan, Region, Use, Wave, Written,
    read,
};
use jiff::civil::{Date, date};
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;

use crate::hostile::corpus::corpus;

fn zone_exists(_: &str) -> bool {
    true
}

/// The plan of a file and, from it, the wave that its own file gives.
fn written_anew(text: &str) -> (String, Wave) {
    let (file, out) = read("m.yaml", text.as_bytes(), &zone_exists);
    let file = file.unwrap_or_else(|| panic!("{}\n{text}", out.render(aoj::text::Lang::Nl, false)));
    let anew = Plan::of(&file, None).file();
    let (file, out) = read("anew.yaml", anew.as_bytes(), &zone_exists);
    let file = file.unwrap_or_else(|| panic!("{}\n{anew}", out.render(aoj::text::Lang::Nl, false)));
    (anew, file.wave)
}

#[test]
fn a_whole_file_written_anew_means_the_same() {
    let (anew, wave) = written_anew(include_str!("whole.yaml"));
    assert_eq!(wave, super::file::whole());
    insta::assert_snapshot!(anew);
}

#[test]
fn themes_of_ones_own_go_along_as_they_are() {
    let own = "    add:
      - after: visie
        theme: eigen
        title:
          nl: 'Eigen: vragen'
          en: Our own
        scale: eens
        questions:
          - id: eigen_1
            text: Kent u dit?
            required: true
          - id: eigen_2
            kind: number
            text: \"Hoeveel? #\"
            min: 0
            max: 007
";
    let text = include_str!("whole.yaml").replace("    split: sector\n", &format!("    split: sector\n{own}"));
    let (anew, _) = written_anew(&text);
    let added = |text: &str| {
        let (file, _) = read("m.yaml", text.as_bytes(), &zone_exists);
        Plan::of(&file.unwrap(), None).questionnaires[1].add.clone()
    };
    assert_eq!(added(&anew), added(&text));
    assert!(anew.contains("max: 007\n") && anew.contains("nl: \"Eigen: vragen\"\n"), "{anew}");
}

/// Every text of a plan that is written as a text.
fn everywhere(text: &str) -> Plan {
    let text = text.to_owned();
    Plan {
        id: "2026-najaar".to_owned(),
        title: text.clone(),
        region: text.clone(),
        municipalities: vec![format!("GM0344 {text}")],
        partnerships: vec![format!("po {text}")],
        opens: "1-11-2026".to_owned(),
        closes: "30-11-2026".to_owned(),
        controller: text.clone(),
        contact_name: text.clone(),
        contact_email: text.clone(),
        contact_phone: text.clone(),
        privacy_officer: text.clone(),
        feedback: text.clone(),
        open_answers: true,
        purpose: text.clone(),
        readers: text.clone(),
        ambitions: vec![PlannedAmbition { theme: "visie".to_owned(), text, target: "4,0".to_owned() }],
        // What can be an access word is told elsewhere: not every text.
        questionnaires: vec![PlannedUse { access_code: "tulp: 7".to_owned(), ..PlannedUse::new("beleid") }],
        ..Plan::default()
    }
}

#[test]
fn every_hostile_text_is_read_back_as_it_was_but_for_what_no_file_may_hold() {
    for (what, text) in corpus() {
        let harmful = |sign: char| {
            sign.is_control() && !matches!(sign, '\n' | '\r' | '\t')
                || matches!(sign, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
        };
        // A letter on either side, so that there is a text at all, and its white space stays.
        let expected: String = format!("x{text}y").chars().filter(|sign| !harmful(*sign)).collect();
        let file = everywhere(&format!("x{text}y")).file();
        let (found, out) = read("m.yaml", file.as_bytes(), &zone_exists);
        let found = found.unwrap_or_else(|| panic!("{what}: {}", out.render(aoj::text::Lang::Nl, false))).wave;
        let open = found.open_answers.unwrap();
        let contact = found.contact.unwrap();
        let all = [
            found.title,
            found.region.name,
            found.region.municipalities[0].name.clone(),
            found.region.partnerships[0].name.clone(),
            found.controller.unwrap(),
            contact.name.unwrap(),
            contact.email.unwrap(),
            contact.phone.unwrap(),
            found.privacy_officer.unwrap(),
            found.feedback.unwrap(),
            open.purpose,
            open.readers,
            found.ambitions[0].text.clone(),
        ];
        assert_eq!(found.questionnaires[0].access_code.as_deref(), Some("tulp: 7"));
        for read_back in all {
            assert_eq!(read_back, expected, "{what}");
        }
    }
}

#[test]
fn a_hostile_text_by_itself_is_told_to_be_wrong_or_read_back() {
    for (what, text) in corpus() {
        let file = everywhere(&text).file();
        let (found, out) = read("m.yaml", file.as_bytes(), &zone_exists);
        let syntax = out.in_order().into_iter().filter(|problem| problem.severity == Severity::Error);
        // An empty text is missing; nothing else is the matter.
        let missing = text.trim().is_empty() || everywhere(&text).region.chars().all(char::is_control);
        assert!(found.is_some() || missing, "{what}: {:?}\n{file}", syntax.collect::<Vec<_>>());
    }
}

#[test]
fn what_is_not_right_yet_stands_there_as_it_was_typed_and_is_told_where_it_stands() {
    let plan = Plan {
        region: "Regio".to_owned(),
        title: String::new(),
        id: "Geen Id".to_owned(),
        opens: "morgen".to_owned(),
        closes: "30-2-2026".to_owned(),
        municipalities: vec!["Utrecht".to_owned()],
        questionnaires: vec![PlannedUse { total: "veel".to_owned(), ..PlannedUse::new("beleid") }],
        ..Plan::default()
    };
    let text = plan.file();
    let (_, out) = read("m.yaml", text.as_bytes(), &zone_exists);
    let errors = out.in_order().into_iter().filter(|problem| problem.severity == Severity::Error);
    let at: Vec<&str> = errors.map(|problem| text[problem.span.start..].lines().next().unwrap()).collect();
    let expected = ["Geen Id", "\"\"", "Utrecht", "\"\"", "morgen", "\"30-2-2026\"", "veel"];
    assert_eq!(at, expected, "{text}");
}

fn words() -> impl Strategy<Value = String> {
    // Whatever can stand in a file: no control characters or turned text, no white space around it.
    "[^\\p{C}\\p{Z}]([^\\p{C}]{0,30}[^\\p{C}\\p{Z}])?"
}

fn day() -> impl Strategy<Value = Date> {
    (0..4000_i64).prop_map(|days| date(2020, 1, 1).saturating_add(jiff::Span::new().days(days)))
}

prop_compose! {
    fn region()(
        name in words(),
        codes in btree_map(0..9999_u32, words(), 0..4),
        names in btree_map(words(), prop_oneof!["po", "vo", "[a-z]{1,6}"], 0..3),
    ) -> Region {
        let municipality = |(code, name)| Municipality { code: format!("GM{code:04}"), name };
        let partnership = |(name, sector)| Partnership { name, sector };
        Region {
            name,
            municipalities: codes.into_iter().map(municipality).collect(),
            partnerships: names.into_iter().map(partnership).collect(),
        }
    }
}

prop_compose! {
    fn used()(
        nth in 0..1000_u32,
        total in option::of(0..100_000_u64),
        by in btree_map("[a-z][a-z0-9_]{0,9}", 0..1000_u64, 0..4),
        drop in proptest::collection::btree_set("[a-z][a-z0-9_-]{0,9}", 0..3),
        split in option::of("[a-z][a-z0-9_]{0,9}"),
        access_code in option::of(words()),
    ) -> Use {
        let by: BTreeMap<_, _> = by.into_iter().map(|(id, n)| (id.as_str().into(), n)).collect();
        let sum: u64 = by.values().sum();
        let total = if by.is_empty() { total } else { Some(total.map_or(sum, |total| total.max(sum))) };
        Use {
            source: format!("vragen{nth}"),
            invited: Invited { total, by },
            drop: drop.iter().map(|id| id.as_str().into()).collect(),
            split: split.map(|id| id.as_str().into()),
            access_code: access_code.map(|word| format!("{word} {nth}")),
        }
    }
}

prop_compose! {
    fn wave()(
        (id, title, region) in ("[a-z0-9][a-z0-9_-]{0,20}", words(), region()),
        (opens, days, keep) in (day(), 0..300_i64, option::of(1..4000_i64)),
        (grace_days, min_group) in (0..365_u32, 5..1000_u32),
        previous in option::of("vorige-[a-z0-9]{1,8}"),
        (controller, privacy_officer, feedback) in (option::of(words()), option::of(words()), option::of(words())),
        contact in option::of((option::of(words()), option::of(words()), words())),
        open in option::of((words(), words())),
        ambitions in vec(("[a-z][a-z0-9_]{0,9}", words(), option::of(10..100_i32)), 0..3),
        mut questionnaires in vec(used(), 1..3),
    ) -> Wave {
        questionnaires.sort_by(|a, b| a.source.cmp(&b.source));
        questionnaires.dedup_by(|a, b| a.source == b.source);
        let later = |days: i64| jiff::Span::new().days(days);
        let closes = opens.saturating_add(later(days));
        let ambition = |(theme, text, tenths): (String, String, Option<i32>)| Ambition {
            theme: theme.as_str().into(),
            text,
            target: tenths.map(|tenths| f64::from(tenths) / 10.0),
        };
        Wave {
            id,
            title,
            region,
            opens,
            closes,
            timezone: "Europe/Amsterdam".to_owned(),
            grace_days,
            min_group,
            previous,
            controller,
            contact: contact.map(|(name, email, phone)| Contact { name, email, phone: Some(phone) }),
            privacy_officer,
            feedback,
            keep_until: keep.map(|days| closes.saturating_add(later(days))),
            open_answers: open.map(|(purpose, readers)| OpenAnswers { purpose, readers }),
            ambitions: ambitions.into_iter().map(ambition).collect(),
            questionnaires,
        }
    }
}

proptest! {
    /// What is written reads as what was meant, and so does the plan that is made of it once more.
    #[test]
    fn what_is_written_reads_as_what_was_composed(wave in wave()) {
        let plan = Plan::of_wave(&wave);
        let text = plan.file();
        let (file, out) = read("m.yaml", text.as_bytes(), &zone_exists);
        prop_assert!(file.is_some(), "{}\n{}", out.render(aoj::text::Lang::Nl, false), text);
        let file = file.unwrap();
        prop_assert_eq!(&file.wave, &wave, "{}", text);
        prop_assert_eq!(Plan::of(&file, None), plan);
    }
}

#[test]
fn nothing_is_written_as_nothing_and_numbers_of_groups_only_where_they_count() {
    let written = |yaml: &str| {
        let (node, _) = aoj::questionnaire::tree::read("m.yaml", yaml.as_bytes(), aoj::questionnaire::Limits::FILE);
        Written::of(&node.unwrap()).file()
    };
    assert_eq!(written("a: ~\nb: []\nc: {}\nd: '~'\n"), "a: null\nb: []\nc: {}\nd: \"~\"\n");
    assert_eq!(written("{}\n"), "{}\n");
    assert_eq!(written("[]\n"), "[]\n");
    let by = BTreeMap::from([("po".to_owned(), "20".to_owned()), ("vo".to_owned(), " ".to_owned())]);
    let file = |grouped| {
        let used = PlannedUse { total: "30".to_owned(), by: by.clone(), grouped, ..PlannedUse::new("beleid") };
        Plan { questionnaires: vec![used], ..everywhere("x") }.file()
    };
    assert!(file(true).contains("total: 30") && file(true).contains("po: 20") && !file(true).contains("vo:"));
    assert!(file(false).contains("invited: 30\n") && !file(false).contains("by:"), "{}", file(false));
}

#[test]
fn a_term_of_the_advised_days_is_not_short() {
    let warned = |closes: &str| {
        let text = include_str!("whole.yaml").replace("2026-11-30", closes);
        read("m.yaml", text.as_bytes(), &zone_exists).1.render(aoj::text::Lang::En, false)
    };
    let day = |days: i32| date(2026, 11, 1).checked_add(jiff::ToSpan::days(days - 1)).unwrap().to_string();
    assert_eq!(warned(&day(ADVISED_DAYS)), "");
    assert_ne!(warned(&day(ADVISED_DAYS - 1)), "");
}
