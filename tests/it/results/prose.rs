use std::collections::BTreeMap;

use aoj::results::report::Frame;
use aoj::results::{Basis, Changes, Contrast, ThemeChange, Word, markdown, prose};
use aoj::text::Lang;
use aoj::wave::Ambition;
use unicode_width::UnicodeWidthStr;

use super::disclosure::{Case, rows};

fn case() -> Case {
    let row = "sector=po jaren=3 sinds=2020-01-01 visie_1=4 visie_2=2 cijfer=8 vormen=[a,b] volgorde=[b]";
    let mut all = rows(7, row);
    all.extend(rows(
        4,
        "sector=vo jaren=12,5 sinds=2021-03-04 visie_1=5 visie_2=#nvt cijfer=9 vormen=[a] volgorde=[b,a]",
    ));
    all.push("visie_1=2 visie_2=#weet_niet".to_owned());
    Case { left_out: 2, closed: true, texts: 3, ..Case::of(all) }
}

fn page(case: &Case, lang: Lang, width: usize) -> String {
    case.with(|basis, frame| prose(basis, frame, lang, width).join("\n"))
}

#[test]
fn a_page_of_results_reads_well() {
    assert_eq!(page(&case(), Lang::Nl, 80), include_str!("page.txt").trim_end());
}

/// With a change of the theme on one of its two statements, and of a question.
fn changed() -> Changes {
    let contrast =
        Contrast { difference: 0.3, u: 90.0, z: Some(2.0), p: Some(0.045), delta: 0.25, word: Word::Progress };
    Changes {
        questions: BTreeMap::from([("cijfer".into(), Some(contrast)), ("visie_1".into(), None)]),
        themes: BTreeMap::from([("visie".into(), ThemeChange { contrast: Some(contrast), items: 1, of: 2 })]),
    }
}

#[test]
fn an_appendix_reads_well() {
    let changes = changed();
    let mut case = case();
    case.rows.push("sector=po cijfer=#weet_niet".to_owned());
    let text = case.with(|basis, frame| {
        let frame = Frame { changes: Some(&changes), ..*frame };
        markdown(basis, &frame, Lang::Nl).join("\n")
    });
    assert_eq!(text.trim_end(), include_str!("appendix.txt").trim_end());
}

#[test]
fn a_change_on_part_of_the_statements_says_on_how_many() {
    let said = |of: usize| {
        let mut changes = changed();
        changes.themes.get_mut("visie").unwrap().of = of;
        case().with(|basis, frame| {
            let frame = Frame { changes: Some(&changes), ..*frame };
            [markdown(basis, &frame, Lang::En).join("\n"), prose(basis, &frame, Lang::En, 200).join("\n")]
        })
    };
    for text in said(2) {
        assert!(text.contains("progress (p = 0.045, delta +0.25), on 1 of the 2 statements"), "{text}");
    }
    for text in said(1) {
        assert!(text.contains("progress (p = 0.045, delta +0.25)") && !text.contains("statements, those"), "{text}");
    }
}

#[test]
fn of_more_than_were_invited_no_response_is_reckoned() {
    let said =
        |submitted| case().with(|basis, frame| prose(&Basis { submitted, ..*basis }, frame, Lang::En, 200).join("\n"));
    assert!(said(60).starts_with("Sent: 60 of 60 invited (100%)."), "{}", said(60));
    assert!(said(61).starts_with("Sent: 61. That is more than the 60 invited"), "{}", said(61));
}

#[test]
fn while_open_the_rule_is_told_and_texts_wait() {
    let open = Case { closed: false, left_out: 0, ..case() };
    let page = page(&open, Lang::Nl, 80);
    assert!(page.contains("komen er steeds 5 tegelijk bij"), "{page}");
    assert!(page.contains("wordt pas getoond als de meting gesloten is"), "{page}");
    assert!(!page.contains("Na een sluiting"), "{page}");
}

#[test]
fn that_there_is_nothing_to_show_is_said_of_few_questionnaires_only() {
    let of = |n| page(&Case { closed: true, texts: 3, ..Case::of(rows(n, "")) }, Lang::Nl, 80);
    assert!(of(4).contains("bij minder dan 5 vragenlijsten"), "{}", of(4));
    assert!(!of(4).contains("te weinig antwoorden"), "{}", of(4));
    assert!(!of(7).contains("bij minder dan 5 vragenlijsten"), "seven were sent: {}", of(7));
    assert!(of(7).contains("te weinig antwoorden (minder dan 5)"), "{}", of(7));
}

#[test]
fn no_line_is_wider_than_the_page() {
    for width in [20, 40, 60, 79, 120] {
        for lang in [Lang::Nl, Lang::En] {
            for line in page(&case(), lang, width).lines() {
                assert!(line.width() <= width, "{width}: {line:?}");
            }
        }
    }
}

/// With what the region wants, and what its coordinator noted.
fn told(note: &str, group: bool, lang: Lang) -> (String, String) {
    case().with(|basis, frame| {
        let wanted = |text: &str, target: Option<&str>| Ambition {
            theme: "visie".into(),
            text: text.to_owned(),
            target: target.map(|target| target.parse().unwrap()),
        };
        let ambitions =
            [wanted("Iedereen kent de doelen", Some("5")), wanted("Samen!", None), wanted("Meer", Some("1"))];
        let notes =
            ["theme:visie", "question:visie_1", "question:cijfer"].map(|place| (place.to_owned(), note.to_owned()));
        let notes = BTreeMap::from(notes);
        let frame = Frame { ambitions: &ambitions, notes: &notes, group, ..*frame };
        (markdown(basis, &frame, lang).join("\n"), prose(basis, &frame, lang, 200).join("\n"))
    })
}

#[test]
fn ambitions_say_whether_they_were_reached() {
    let (appendix, page) = told("", false, Lang::Nl);
    for text in [&appendix, &page] {
        assert!(text.contains("Ambitie: Iedereen kent de doelen. Streefcijfer 5, nu"), "{text}");
        assert!(text.contains("nog niet bereikt.") && text.contains("Ambitie: Samen!"), "{text}");
        assert!(text.contains("Ambitie: Meer. Streefcijfer 1, nu") && text.contains(": bereikt."), "{text}");
    }
    let (appendix, page) = told("", true, Lang::En);
    assert!(!appendix.contains("Ambition") && !page.contains("Ambition"), "of everybody only");
}

#[test]
fn notes_stand_in_the_appendix_at_their_place_and_are_no_markup() {
    let (appendix, page) = told("# De *fusie*\n- liep\u{1b}\n1. nog\n\n... <b>", false, Lang::Nl);
    let quoted = "> *Het verhaal achter de cijfers*  \n> \\# De \\*fusie\\*  \n> \\- liep  \n> 1\\. nog  \n>   \n> ... \\<b\\>  ";
    assert_eq!(appendix.matches(quoted).count(), 3, "{appendix}");
    assert!(!page.contains("fusie"), "{page}");
}
