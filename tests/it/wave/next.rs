//! A wave made of a former one.

use aoj::wave::{Invited, Next, next, read};
use jiff::civil::{Date, date};

use super::commands::opened;

fn no_numbers(n: usize) -> Vec<Invited> {
    vec![Invited::default(); n]
}

fn after(source: &str, today: Date, corrected: &[Invited]) -> Option<Next> {
    let (file, problems) = read("oud.yaml", source.as_bytes(), &|_| true);
    let file = file.unwrap_or_else(|| panic!("{}", problems.render(aoj::text::Lang::En, false)));
    next(&file, problems.source().text(), "nieuw", today, corrected, &file.wave, &|_| true)
}

/// The text with these places written anew, each of which stands in it once.
fn rewritten(text: &str, places: &[(&str, &str)]) -> String {
    places.iter().fold(text.to_owned(), |text, (old, new)| {
        assert_eq!(text.matches(old).count(), 1, "{old}");
        text.replace(old, new)
    })
}

const WITH_COMMENTS: &str = "\
# Onze meting; hangt aan de muur in kamer 2026.
id: oud   # de naam
title: 'Meting 2025/2026: de regio'
region: {name: Regio 2026, partnerships: [{name: A, sector: po}, {name: B, sector: vo}]}

opens: \"2026-02-01\" # na de vakantie van 2026-02-01
closes: 2026-02-28
keep_until: 2028-02-29
feedback: >
  In mei 2026
  hoort u meer.
questionnaires:
  # Eerst beleid.
  - use: beleid
    invited: {total: 30, by: {po: 20, vo: 10}}   # geteld
  - use: uitvoering # de rest
";

const MUST_DIFFER: &[(&str, &str)] = &[
    ("id: oud   # de naam", "id: nieuw   # de naam\nprevious: oud"),
    ("'Meting 2025/2026: de regio'", "\"Meting 2027/2028: de regio\""),
    ("opens: \"2026-02-01\" #", "opens: \"2028-02-01\" #"),
    ("closes: 2026-02-28", "closes: 2028-02-28"),
    ("keep_until: 2028-02-29", "keep_until: 2030-02-28"),
];

/// The same, a year after the former one.
const A_YEAR_LATER: &[(&str, &str)] = &[
    MUST_DIFFER[0],
    ("'Meting 2025/2026: de regio'", "\"Meting 2026/2027: de regio\""),
    ("opens: \"2026-02-01\" #", "opens: \"2027-02-01\" #"),
    ("closes: 2026-02-28", "closes: 2027-02-28"),
    ("keep_until: 2028-02-29", "keep_until: 2029-02-28"),
];

#[test]
fn only_what_must_differ_differs() {
    // On 1 February 2027 it would have begun yesterday.
    let made = after(WITH_COMMENTS, date(2027, 2, 2), &no_numbers(2)).unwrap();
    assert_eq!(made.text, rewritten(WITH_COMMENTS, MUST_DIFFER));
    assert_eq!((made.years, made.wave.opens, made.wave.closes), (2, date(2028, 2, 1), date(2028, 2, 28)));
    assert_eq!(made.wave.questionnaires[0].invited.total, Some(30));

    let windows = WITH_COMMENTS.replace('\n', "\r\n");
    let made = after(&windows, date(2027, 2, 2), &no_numbers(2)).unwrap();
    assert_eq!(made.text, rewritten(WITH_COMMENTS, MUST_DIFFER).replace('\n', "\r\n"));

    let today = after(WITH_COMMENTS, date(2027, 2, 1), &no_numbers(2)).unwrap();
    assert_eq!(today.wave.opens, date(2027, 2, 1), "the first day may be today");
    for day in [date(2025, 12, 31), date(2026, 2, 1), date(2026, 2, 2)] {
        let ahead = after(WITH_COMMENTS, day, &no_numbers(2)).unwrap();
        assert_eq!(
            ahead.text,
            rewritten(WITH_COMMENTS, A_YEAR_LATER),
            "on {day}: a year later, also where it lies ahead"
        );
    }
}

#[test]
fn a_wave_before_the_former_one_is_replaced() {
    for (written, expected) in [
        ("previous: ouder # toen", "previous: oud # toen"),
        ("previous:  # geen", "previous: oud  # geen"),
        ("previous: null", "previous: oud"),
        ("previous :", "previous : oud"),
        ("previous: 'ouder'", "previous: 'oud'"),
    ] {
        let source = WITH_COMMENTS.replace("questionnaires:", &format!("{written}\nquestionnaires:"));
        let made = after(&source, date(2026, 1, 1), &no_numbers(2)).unwrap();
        let mut places = A_YEAR_LATER.to_vec();
        places[0] = ("id: oud ", "id: nieuw ");
        places.push((written, expected));
        assert_eq!(made.text, rewritten(&source, &places));
    }
}

#[test]
fn json_stays_json() {
    let source = r#"{"format": 1, "id": "oud", "title": "Meting \u2026 2026", "region": {"name": "R"},
        "opens": "2026-11-01", "closes": "2026-11-30", "questionnaires": [{"use": "beleid"}]}"#;
    let made = after(source, date(2027, 1, 1), &[Invited { total: Some(7), ..Invited::default() }]).unwrap();
    let json: serde_json::Value = serde_json::from_str(&made.text).unwrap();
    assert_eq!((&json["id"], &json["previous"]), (&"nieuw".into(), &"oud".into()));
    assert_eq!(json["title"], "Meting … 2027", "an escape is no year");
    assert_eq!(json["questionnaires"][0]["invited"], 7);
}

#[test]
fn numbers_as_corrected_stand_where_the_old_ones_stood() {
    let total = |total| Invited { total: Some(total), by: [("po".into(), 20), ("vo".into(), 10)].into() };
    let alone = |total| Invited { total: Some(total), ..Invited::default() };
    for (written, corrected, expected) in [
        ("invited: {total: 30, by: {po: 20, vo: 10}}", total(41), "invited: {total: 41, by: {po: 20, vo: 10}}"),
        ("invited: {by: {po: 20, vo: 10}}", total(41), "invited: {total: 41, by: {po: 20, vo: 10}}"),
        ("invited: {total: 35, by: {po: 20, vo: 10}}", total(30), "invited: {total: 30, by: {po: 20, vo: 10}}"),
        (
            "invited:\n      by:\n        po: 20\n        vo: 10",
            total(41),
            "invited:\n      total: 41\n      by:\n        po: 20\n        vo: 10",
        ),
        ("invited: 30", alone(41), "invited: 41"),
        ("invited: {total: 30, by: {po: 20, vo: 10}}", total(29), "invited: 29"),
    ] {
        let source = WITH_COMMENTS.replace("invited: {total: 30, by: {po: 20, vo: 10}}", written);
        let made = after(&source, date(2026, 1, 1), &[corrected, alone(9)]).unwrap();
        let mut places = A_YEAR_LATER.to_vec();
        places.push((written, expected));
        places.push(("  - use: uitvoering # de rest", "  - use: uitvoering # de rest\n    invited: 9"));
        assert_eq!(made.text, rewritten(&source, &places));
        let groups_gone = expected == "invited: 29";
        assert_eq!(made.without_groups, if groups_gone { vec![0] } else { vec![] });
    }
}

#[test]
fn years_in_a_title_move_where_it_names_the_year_of_the_wave() {
    for (title, expected) in [
        ("Meting 2026", "Meting 2027"),
        ("2026: eerste meting", "2027: eerste meting"),
        ("Meting 2025-2026", "Meting 2026-2027"),
        ("Meting 2026/2027", "Meting 2027/2028"),
        ("Plan 2020 in 2026", "Plan 2020 in 2027"),
        ("Plan 2025", "Plan 2025"),
        ("Nummer 12026", "Nummer 12026"),
        ("Najaar", "Najaar"),
    ] {
        let source = WITH_COMMENTS.replace("Meting 2025/2026: de regio", title);
        let made = after(&source, date(2027, 2, 1), &no_numbers(2)).unwrap();
        assert_eq!(made.wave.title, expected);
    }
}

#[test]
fn the_command_makes_a_draft_or_shows_its_file() {
    let desk = opened();
    desk.aoj("wave invited najaar klein 25").said();
    desk.at("2027-01-10");
    let shown = desk.aoj("wave create --from najaar --id 2027-najaar --print");
    assert_eq!(
        (shown.status, shown.errors.as_str()),
        (
            0,
            "Zij loopt van 1 november 2027 tot en met 30 november 2027.\n\
         De antwoorden worden bewaard tot 1 januari 2030.\n\
         De aantallen uitgenodigden per groep pasten niet meer bij het verbeterde aantal en zijn weggelaten.\n"
        )
    );
    assert!(shown.output.contains("id: 2027-najaar\nprevious: najaar\n"), "{}", shown.output);
    assert!(desk.aoj("wave list").fine().lines().count() == 2, "nothing was made");

    let said = desk.aoj("wave create --from najaar --id 2027-najaar").said();
    assert!(said.starts_with("Meting 2027-najaar is gemaakt."), "{said}");
    assert!(said.contains("\nZij loopt van 1 november 2027 tot en met 30 november 2027.\n"), "{said}");
    assert!(said.contains("--print > 2027-najaar.yaml\n"), "{said}");
    let page = desk.aoj("wave show 2027-najaar").fine();
    for fact in ["In voorbereiding", "2027-11-01 – 2027-11-30", "vorige meting", "25 uitgenodigd"] {
        assert!(page.contains(fact), "{fact}: {page}");
    }
    // What it shows can be written by hand just as well, beside the same questionnaires.
    desk.file("met-de-hand.yaml", &shown.output);
    desk.aoj("wave delete 2027-najaar --yes").said();
    desk.aoj("wave create {}/met-de-hand.yaml").said();
    assert_eq!(desk.aoj("wave show 2027-najaar").fine(), page);
    desk.aoj("wave open 2027-najaar").said();
    let next = desk.aoj("wave create --from 2027-najaar --id 2028").said();
    assert!(next.contains("1 november 2028"), "a year later, also where the former lies ahead: {next}");
    desk.aoj("wave open 2028").said();
}

#[test]
fn what_can_not_become_a_wave_is_told() {
    let desk = opened();
    desk.aoj("wave show oefenmeting").fine();
    for (line, told) in [
        ("wave create --from niets --id nieuw", "niets"),
        ("wave create --from najaar --id najaar", "Er is al een meting najaar (open)"),
        ("wave create --from najaar --id najaar --print", "Er is al een meting najaar (open)"),
        ("wave create --from najaar --id Nieuw", "Nieuw kan geen naam van een meting zijn"),
        ("wave create --from najaar --id _x", "_x kan geen naam"),
        ("wave create --from oefenmeting --id nieuw", "Van de oefenmeting is geen meting te maken"),
        ("wave create --from najaar --id oefenmeting", "De naam oefenmeting is van de oefenmeting"),
    ] {
        let error = desk.aoj(line).wrong(1);
        assert!(error.contains(told), "{line}: {error}");
    }
    for line in [
        "wave create --from najaar",
        "wave create --id nieuw",
        "wave create",
        "wave create x.yaml --from najaar --id y",
    ] {
        assert_eq!(desk.aoj(line).status, 2, "{line}");
    }
    // The questionnaire it uses is gone.
    std::fs::remove_file(desk.folder.path().join("klein.yaml")).unwrap();
    let done = desk.aoj("wave create --from najaar --id nieuw");
    assert_eq!(
        (done.status, done.errors.contains("nieuw (naar najaar): de meting is niet gemaakt")),
        (1, true),
        "{done:?}"
    );
    assert_eq!(desk.aoj("wave show nieuw").status, 1);
}

#[test]
fn those_who_can_be_asked_are_those_who_are_there_now() {
    use aoj::wave::ContactField::{Email, Name, Phone, PrivacyOfficer};
    let sources = [
        WITH_COMMENTS.to_owned(),
        WITH_COMMENTS.replace("feedback:", "contact: # wie\n  name: Oud # weg\n  email: oud@regio.nl\nfeedback:"),
        WITH_COMMENTS.replace("feedback:", "privacy_officer: 'Oud'\ncontact: {phone: \"1\", name: Oud}\nfeedback:"),
        WITH_COMMENTS.replace(
            "feedback:",
            "privacy_officer: >\n  Oud,\n  van de regio\ncontact:\n  name:\n    Oud\n\nfeedback:",
        ),
        WITH_COMMENTS.replace('\n', "\r\n").replace("feedback:", "contact:\r\n  name: Oud\r\nfeedback:"),
    ];
    for source in sources {
        for now in [
            vec![],
            vec![(Name, "Nieuw: \"N\" #1")],
            vec![(Email, "n@regio.nl"), (Phone, "2"), (PrivacyOfficer, "'fg'")],
        ] {
            let (file, problems) = read("oud.yaml", source.as_bytes(), &|_| true);
            let file = file.unwrap();
            let mut wave = file.wave.clone();
            (wave.contact, wave.privacy_officer) = (None, None);
            for (field, text) in &now {
                wave.set_contact_field(*field, text);
            }
            let day = date(2027, 2, 2);
            let made = next(&file, problems.source().text(), "nieuw", day, &no_numbers(2), &wave, &|_| true);
            let made = made.unwrap_or_else(|| panic!("{now:?} in\n{source}"));
            assert_eq!((&made.wave.contact, &made.wave.privacy_officer), (&wave.contact, &wave.privacy_officer));
            assert!(made.text.contains("# Onze meting; hangt aan de muur in kamer 2026."), "{}", made.text);
            let empty = |text: &str| text.lines().filter(|line| line.trim().is_empty()).count();
            assert!(empty(&made.text) <= empty(&source), "a field goes with its line: {}", made.text);
        }
    }
}

#[test]
fn a_file_in_json_stays_json_when_others_can_be_asked() {
    let source = r#"{"format": 1, "id": "oud", "title": "T", "privacy_officer": "O",
 "region": {"name": "R", "partnerships": [{"name": "A", "sector": "po"}, {"name": "B", "sector": "vo"}]},
 "opens": "2026-02-01", "closes": "2026-02-28", "questionnaires": [{"use": "beleid", "invited": 3}],
 "contact": {"name": "Oud"} }"#;
    let (file, problems) = read("oud.yaml", source.as_bytes(), &|_| true);
    let file = file.unwrap();
    let mut wave = file.wave.clone();
    wave.set_contact_field(aoj::wave::ContactField::Phone, "1");
    wave.set_contact_field(aoj::wave::ContactField::PrivacyOfficer, "");
    let made = next(&file, problems.source().text(), "nieuw", date(2027, 2, 2), &no_numbers(1), &wave, &|_| true);
    let made: serde_json::Value = serde_json::from_str(&made.unwrap().text).unwrap();
    assert_eq!(made["contact"], serde_json::json!({"name": "Oud", "phone": "1"}));
    assert!(made.get("privacy_officer").is_none());
}
