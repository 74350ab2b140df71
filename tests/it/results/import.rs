use std::collections::BTreeSet;

use aoj::interview::Answer;
use aoj::questionnaire::{Id, Kind, Limits, Questionnaire, compile};
use aoj::results::import::{Import, read};
use aoj::text::Lang;
use proptest::prelude::*;

use super::build::{
    answers, choices, date, decimal, likert, mark, number, open, question, questionnaire, rank, scale, single, theme,
};

fn sample() -> Questionnaire {
    let mut years = number("jaren");
    years.kind = Kind::Number { min: Some(decimal("-5")), max: Some(decimal("60")), decimals: 1, unit: None };
    let mut options = choices(&["a", "b", "c", "geen"]);
    options[3].exclusive = true;
    let forms = Kind::Multiple { options, min: None, max: Some(2), shuffle: false, from: None };
    let mut comment = open("toelichting");
    comment.kind = Kind::Open { max_chars: 12 };
    questionnaire(
        vec![single("sector", &["po", "vo"]), years, date("sinds")],
        vec![
            theme("visie", vec![likert("visie_1", &scale("eens", 5)), mark("cijfer")]),
            theme("rest", vec![question("vormen", forms), rank("volgorde", &["x", "y"]), comment]),
        ],
    )
}

fn import(file: impl AsRef<[u8]>) -> Import {
    read(&sample(), &BTreeSet::from([Id::new("visie_comment")]), file.as_ref())
}

fn problems(file: impl AsRef<[u8]>) -> Vec<String> {
    import(file).problems.iter().map(|problem| problem.say(Lang::Nl)).collect()
}

#[test]
fn every_kind_is_read_as_the_export_writes_it() {
    let file = "\
sector,sector.reason,jaren,sinds,visie_1,visie_1.reason,cijfer,vormen.a,vormen.b,vormen.c,vormen.reason,volgorde.1,volgorde.2
po,,'-4.5,2019-08-01,4,,10,1,0,1,,y,x
,not_answered,7,,,weet_niet,,0,0,0,nvt,x,
anders,, 7 ,,nvt,,weet_niet,,,,,,
";
    let import = import(file);
    assert_eq!(import.problems, []);
    assert_eq!(
        import.rows,
        [
            answers("sector=po jaren=-4.5 sinds=2019-08-01 visie_1=4 cijfer=10 vormen=[a,c] volgorde=[y,x]"),
            answers("jaren=7 visie_1=#weet_niet vormen=#nvt volgorde=[x]"),
            answers("sector=anders jaren=7 visie_1=#nvt cijfer=#weet_niet"),
        ]
    );
}

#[test]
fn files_as_dutch_spreadsheets_save_them_are_read_alike() {
    let expected = import("sector,jaren\npo,7.5\n,\nvo,2\n");
    assert_eq!((expected.rows.len(), expected.empty_rows), (2, 1));
    assert_eq!(import("\u{feff}sector;jaren\r\npo;7,5\r\n;\r\nvo;2\r\n"), expected);
    assert_eq!(import("\"sector\";\"jaren\"\r\n\"po\";\"7,5\"\r\n;\r\nvo;2"), expected);
}

#[test]
fn the_first_and_last_day_and_the_fewest_choices_are_taken() {
    let mut since = date("sinds");
    since.kind = Kind::Date { min: Some("2000-01-01".parse().unwrap()), max: Some("2026-12-31".parse().unwrap()) };
    let mut options = choices(&["a", "b", "geen"]);
    options[2].exclusive = true;
    let forms = Kind::Multiple { options, min: Some(2), max: None, shuffle: false, from: None };
    let questionnaire = questionnaire(vec![since, question("vormen", forms)], vec![]);
    let problems = |day: &str, forms: [u8; 3]| {
        let [a, b, none] = forms;
        let file = format!("sinds,vormen.a,vormen.b,vormen.geen\n{day},{a},{b},{none}\n");
        read(&questionnaire, &BTreeSet::new(), file.as_bytes()).problems.len()
    };
    let days = ["2000-01-01", "1999-12-31", "2026-12-31", "2027-01-01"];
    assert_eq!(days.map(|day| problems(day, [1, 1, 0])), [0, 1, 0, 1]);
    assert_eq!([[0, 0, 1], [1, 0, 0], [1, 1, 0], [1, 0, 1]].map(|forms| problems("2020-02-29", forms)), [0, 1, 0, 1]);
}

#[test]
fn an_option_that_was_hidden_was_not_chosen() {
    let yaml = "format: 1\nid: a\nversion: '1'\nlanguages: [nl]\ntitle: t\naudience: b\nbackground:\n\
        - {id: s, kind: single, text: S, options: [{id: a, label: A}, {id: b, label: B}]}\n\
        - {id: m, kind: multiple, text: M, options: &}\n- {id: r, kind: rank, text: R, options: &}\n\
        - {id: e, kind: single, text: E, options: &}\n"
        .replace('&', "[{id: x, label: X}, {id: y, label: Y}, {id: z, label: Z, show_if: 's == \"a\"'}]");
    let questionnaire = compile("v.yaml", yaml.as_bytes(), Limits::FILE).questionnaire.unwrap();
    let problems = |row: &str| {
        let file = format!("s,m.x,m.y,m.z,r.1,r.2,e\n{row}\n");
        read(&questionnaire, &BTreeSet::new(), file.as_bytes()).problems.len()
    };
    assert_eq!(["a,1,0,1,z,x,z", "b,1,1,0,y,x,x"].map(problems), [0, 0]);
    assert_eq!(["b,1,0,1,x,y,x", "b,1,0,0,z,x,x", "b,1,0,0,x,y,z"].map(problems), [1, 1, 1]);
}

#[test]
fn a_text_is_kept_as_if_it_had_been_typed() {
    // Only the sign that an export puts before what looks like a formula goes.
    let guarded = import("toelichting\n't is goed\n'-1 dag\n'=A1\n");
    let rows: Vec<_> = guarded.rows.iter().filter_map(|row| row.get(&Id::new("toelichting")).cloned()).collect();
    assert_eq!(rows, ["'t is goed", "-1 dag", "=A1"].map(|text| Answer::Text(text.to_owned())));
    let import = import("toelichting,visie_1\n\" a\u{1b}\r\nb\u{202e} \",4\n\"\u{0}\",5\n\" 123456789012 \",\n");
    assert_eq!((import.problems, import.empty_rows), (vec![], 0));
    let text = |text: &str| Some(Answer::Text(text.to_owned()));
    let kept: Vec<_> = import.rows.iter().map(|row| row.get(&Id::new("toelichting")).cloned()).collect();
    assert_eq!(kept, [text("a\nb"), None, text("123456789012")]);
}

#[test]
fn columns_of_open_answers_that_are_off_are_dropped_unread() {
    let import = import("visie_1,visie_comment,visie_comment.reason\n4,\"Jan, uit Utrecht\",\n5,,niets van dat al\n");
    assert_eq!(import.problems, []);
    assert_eq!(import.rows, [answers("visie_1=4"), answers("visie_1=5")]);
    assert_eq!(import.dropped, ["visie_comment", "visie_comment.reason"]);
}

#[test]
fn a_quote_that_is_never_closed_is_refused() {
    let told = "een aanhalingsteken (\") dat hier opent, wordt nergens gesloten. Sluit het, of haal het weg.";
    for (file, row) in
        [("sector,visie_1\npo,\"3", 2), ("sector,visie_1\npo,3\n\"po,3\nvo,4\n", 3), ("sector,\"visie_1\npo,3\n", 1)]
    {
        assert_eq!(problems(file), [format!("rij {row}: {told}")], "{file:?}");
        assert!(import(file).rows.len() < 2);
    }
    assert_eq!(problems("sector,visie_1\npo,\"3\""), [""; 0]);
    assert_eq!(problems("sector,visie_1\npo,\"3\"\n\n"), [""; 0]);
}

#[test]
fn every_problem_is_told_with_its_row_and_column() {
    for (file, expected) in [
        ("", vec!["het bestand is leeg. Op de eerste regel horen de namen van de vragen te staan."]),
        ("sector\n", vec!["onder de eerste regel staan geen antwoorden."]),
        ("sector;jaren\n;\n", vec!["onder de eerste regel staan geen antwoorden."]),
        (
            "sektor,sector,sector,iets_anders\npo,po,po,1\n",
            vec![
                "rij 1, kolom sektor: deze kolom hoort bij geen vraag van deze vragenlijst. Bedoelt u sector?",
                "rij 1, kolom sector: deze kolom staat er twee keer.",
                "rij 1, kolom iets_anders: deze kolom hoort bij geen vraag van deze vragenlijst.",
            ],
        ),
        (
            "sector,visie_1\nmars,6\n\npo\nvo,x,3\n",
            vec![
                "rij 2, kolom sector: \"mars\" past hier niet. Mogelijk: po, vo, anders, weet_niet, nvt.",
                "rij 2, kolom visie_1: \"6\" past hier niet. Mogelijk: 1, 2, 3, 4, 5, weet_niet, nvt.",
                "rij 4: het aantal cellen in deze rij is 1, in de eerste regel 2.",
                "rij 5: het aantal cellen in deze rij is 3, in de eerste regel 2.",
            ],
        ),
        (
            "jaren,sinds,cijfer\n61,1-8-2019,7.5\n1.25,2019-02-30,0\n,0026-11-01,\n,01-08-2019,\n",
            vec![
                "rij 2, kolom jaren: \"61\" past hier niet. Nodig is een getal van -5 tot en met 60.",
                "rij 2, kolom sinds: \"1-8-2019\" is geen datum in de vorm 2026-11-30.",
                "rij 2, kolom cijfer: \"7.5\" past hier niet. De stappen zijn 1 groot.",
                "rij 3, kolom jaren: \"1.25\" heeft te veel cijfers achter de komma: hoogstens 1.",
                "rij 3, kolom sinds: \"2019-02-30\" is geen datum in de vorm 2026-11-30.",
                "rij 3, kolom cijfer: \"0\" past hier niet. Nodig is een getal van 1 tot en met 10.",
                "rij 4, kolom sinds: \"0026-11-01\" is geen datum in de vorm 2026-11-30.",
                "rij 5, kolom sinds: \"01-08-2019\" is geen datum in de vorm 2026-11-30.",
            ],
        ),
        (
            "vormen,vormen.a,vormen.b,vormen.c,vormen.geen\na,,,,\n,1,1,1,0\n,1,,,1\nnvt,1,,,\n,ja,,,\n",
            vec![
                "rij 2, kolom vormen: \"a\" past hier niet. Mogelijk: weet_niet, nvt.",
                "rij 3, kolom vormen.a: er zijn te veel opties gekozen: het mogen er hoogstens 2 zijn.",
                "rij 4, kolom vormen.a: geen kan niet samen met andere opties gekozen zijn.",
                "rij 5, kolom vormen: er staat een antwoord en ook een reden waarom er geen is. Laat een van beide leeg.",
                "rij 6, kolom vormen.a: \"ja\" past hier niet. Mogelijk: 0, 1.",
            ],
        ),
        (
            "volgorde.1,volgorde.2\nx,x\n,y\nz,\n",
            vec![
                "rij 2, kolom volgorde.2: x staat twee keer in deze rangorde.",
                "rij 3, kolom volgorde.2: een eerdere plaats in deze rangorde is leeg.",
                "rij 4, kolom volgorde.1: \"z\" past hier niet. Mogelijk: x, y.",
            ],
        ),
        (
            "visie_1,visie_1.reason,toelichting\n4,weet_niet,\n,zomaar,\n,not_shown,\n4,,twaalf en meer\n",
            vec![
                "rij 2, kolom visie_1.reason: er staat een antwoord en ook een reden waarom er geen is. Laat een van beide \
                 leeg.",
                "rij 3, kolom visie_1.reason: \"zomaar\" past hier niet. Mogelijk: weet_niet, nvt, not_answered, not_shown.",
                "rij 4, kolom visie_1.reason: hier staat not_shown, maar bij de andere antwoorden van deze rij wordt deze \
                 vraag wel gesteld.",
                "rij 5, kolom toelichting: deze tekst is langer dan 12 tekens.",
            ],
        ),
        (
            "toelichting,visie_1\n\"een\ntwee\",4\ngoed,9\n",
            vec!["rij 3, kolom visie_1: \"9\" past hier niet. Mogelijk: 1, 2, 3, 4, 5, weet_niet, nvt."],
        ),
    ] {
        assert_eq!(problems(file), expected, "{file:?}");
    }
}

#[test]
fn a_problem_in_the_last_row_leaves_no_row_of_the_file() {
    let import = import("visie_1\n4\n5\n9\n");
    assert_eq!((import.problems.len(), import.rows), (1, vec![]));
}

#[test]
fn rows_are_counted_whatever_ends_a_line_and_a_long_value_is_shown_short() {
    for file in ["sector\r\npo\r\n\r\nmars\r\n", "sector\npo\n\nmars\n", "sector\rpo\r\rmars\r"] {
        assert_eq!(import(file).problems[0].row, Some(4), "{file:?}");
    }
    let shown = |length: usize| problems(format!("sector\n{}\n", "é".repeat(length)))[0].matches('é').count();
    assert_eq!((shown(40), shown(41)), (40, 39));
}

#[test]
fn other_ways_of_saving_are_named() {
    assert_eq!(problems(b"\xff\xfes\0e\0"), ["het bestand is opgeslagen als UTF-16. Sla het op als CSV UTF-8."]);
    assert_eq!(
        problems(b"sector,toelichting\npo,geen idee\nvo,co\xf6rdinatie\n"),
        ["rij 3: hier staat een teken dat geen UTF-8 is (misschien ö). Sla het bestand op als CSV UTF-8."]
    );
}

#[test]
fn of_many_problems_the_rest_is_counted() {
    let import = import(format!("visie_1\n{}", "9\n".repeat(1000)));
    assert_eq!((import.problems.len(), import.more_problems), (50, 950));
    assert!(import.rows.is_empty());
}

proptest! {
    /// No file makes it panic, and no file with a problem gives a row.
    #[test]
    fn reading_is_total(file in proptest::collection::vec(any::<u8>(), 0..400)) {
        let import = import(&file);
        prop_assert!(import.rows.is_empty() || import.problems.is_empty());
    }

    #[test]
    fn nor_does_anything_like_a_file(file in "(sector|visie_1|vormen\\.a|volgorde\\.[0-9]|[,;\"'\n=#-]|[0-9]|\u{e9}|not_shown){0,80}") {
        let import = import(&file);
        prop_assert!(import.rows.is_empty() || import.problems.is_empty());
    }
}
