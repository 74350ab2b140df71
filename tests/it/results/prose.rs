use aoj::results::prose;
use aoj::text::Lang;
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
