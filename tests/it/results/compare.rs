//! Waves, audiences and groups beside each other, by commands: against figures computed elsewhere.

use serde_json::Value;

use crate::cli::desk::Desk;

const FILES: [(&str, &str); 5] = [
    ("klein.yaml", include_str!("compare/klein.yaml")),
    ("ander.yaml", include_str!("compare/ander.yaml")),
    ("oud.csv", include_str!("compare/oud.csv")),
    ("nieuw.csv", include_str!("compare/nieuw.csv")),
    ("ander.csv", include_str!("compare/ander.csv")),
];

fn expected() -> Value {
    serde_json::from_str(include_str!("compare/expected.json")).unwrap()
}

/// Two waves with their answers; closed where that is wanted.
fn desk(closed: bool) -> Desk {
    let desk = Desk::new();
    for (name, text) in FILES {
        desk.file(name, text);
    }
    for (id, uses) in [("oud", &["klein"][..]), ("nieuw", &["klein", "ander"])] {
        let uses: Vec<String> = uses.iter().map(|used| format!("  - use: {used}.yaml\n")).collect();
        let uses = uses.concat();
        let wave = format!(
            "format: 1\nid: {id}\ntitle: Meting {id}\nregion: {{name: Regio}}\nopens: 2026-11-01\n\
             closes: 2026-11-30\nquestionnaires:\n{uses}"
        );
        desk.file("meting.yaml", &wave);
        for line in ["wave create {}/meting.yaml".to_owned(), format!("wave open {id}")] {
            assert_eq!(desk.aoj(&line).status, 0);
        }
    }
    for (wave, questionnaire, file) in
        [("oud", "klein", "oud"), ("nieuw", "klein", "nieuw"), ("nieuw", "ander", "ander")]
    {
        let import = format!("responses import --wave {wave} --questionnaire {questionnaire} {{}}/{file}.csv");
        let done = desk.aoj(&import);
        assert_eq!(done.status, 0, "{}", done.errors);
    }
    if closed {
        for id in ["oud", "nieuw"] {
            assert_eq!(desk.aoj(&format!("wave close {id}")).status, 0);
        }
    }
    desk
}

#[track_caller]
fn is(found: &Value, wanted: &Value, what: &str) {
    match (found.as_f64(), wanted.as_f64()) {
        (Some(found), Some(wanted)) => {
            assert!((found - wanted).abs() < 1e-9, "{what}: {found} in the place of {wanted}");
        }
        _ => assert_eq!(found, wanted, "{what}"),
    }
}

/// A theme or question of a report.
fn part<'a>(report: &'a Value, id: &str) -> &'a Value {
    let themes = report["themes"].as_array().unwrap();
    let questions = themes.iter().flat_map(|theme| theme["questions"].as_array().unwrap());
    themes.iter().chain(questions).find(|part| part["id"] == id).unwrap()
}

fn compares(report: &Value, wanted: &Value) {
    for (id, wanted) in wanted.as_object().unwrap() {
        for (name, wanted) in wanted.as_object().unwrap() {
            is(&part(report, id)["change"][name], wanted, &format!("{id}: {name}"));
        }
    }
}

fn json(desk: &Desk, line: &str) -> Value {
    serde_json::from_str(&desk.aoj(line).fine()).unwrap()
}

#[test]
fn a_wave_beside_the_one_before() {
    let report = json(&desk(true), "results --wave nieuw --questionnaire klein --compare oud --json");
    compares(&report, &expected()["waves"]);
}

#[test]
fn an_audience_beside_another_on_what_both_were_asked() {
    let report = json(&desk(true), "results --wave nieuw --questionnaire klein --against ander --json");
    compares(&report, &expected()["audiences"]);
    assert_eq!(part(&report, "visie_4").get("change"), None, "not asked there");
    assert_eq!(report["background"][0].get("change"), None, "options have no order");
    let all = json(&desk(true), "results --wave nieuw --against ander --json");
    assert_eq!(part(&all[1], "visie").get("change"), None, "not beside itself");
}

#[test]
fn a_theme_is_not_compared_on_the_scores_of_a_few() {
    let desk = desk(false);
    // Each item has five answers and more, and every one here has a score on all four; but two of three shared ones
    // were answered by three people only.
    let mut rows = "visie_1,visie_2,visie_3,visie_4\n".to_owned();
    for row in ["4,,,2\n", ",4,,2\n", ",,4,2\n"] {
        rows.push_str(&row.repeat(6));
    }
    rows.push_str(&"1,1,1,1\n".repeat(3));
    desk.file("weinig.yaml", &include_str!("compare/klein.yaml").replace("id: klein", "id: weinig"));
    desk.file("weinig.csv", &rows);
    desk.file(
        "weinig-meting.yaml",
        "format: 1\nid: weinig\ntitle: W\nregion: {name: Regio}\nopens: 2026-11-01\ncloses: 2026-11-30\n\
         questionnaires:\n  - use: weinig.yaml\n  - use: ander.yaml\n",
    );
    for line in [
        "wave create {}/weinig-meting.yaml",
        "wave open weinig",
        "responses import --wave weinig --questionnaire weinig {}/weinig.csv",
        "responses import --wave weinig --questionnaire ander {}/ander.csv",
        "wave close weinig",
    ] {
        let done = desk.aoj(line);
        assert_eq!(done.status, 0, "{}", done.errors);
    }
    let report = json(&desk, "results --wave weinig --questionnaire weinig --against ander --json");
    let theme = part(&report, "visie");
    assert_eq!(theme["n"], 21);
    assert_eq!(theme.get("change"), Some(&Value::Null), "{}", theme["change"]);
    let back = json(&desk, "results --wave weinig --questionnaire ander --against weinig --json");
    assert_eq!(part(&back, "visie").get("change"), Some(&Value::Null), "the other way round");
}

#[test]
fn the_groups_of_the_split_question_in_their_order() {
    let desk = desk(true);
    let reports = json(&desk, "results --wave nieuw --questionnaire klein --by sector --json");
    let groups = reports.as_array().unwrap();
    assert_eq!(
        groups.iter().map(|report| report["group"].as_str().unwrap()).collect::<Vec<_>>(),
        ["po", "vo", "gemeente"]
    );
    for report in groups {
        let wanted = &expected()["groups"][report["group"].as_str().unwrap()];
        is(&report["published"], &wanted["size"], "published");
        assert_eq!(report["submitted"], Value::Null, "{report}");
        let parts = wanted.as_object().unwrap().iter().filter(|(id, _)| *id != "size");
        for (id, wanted) in parts {
            let found = part(report, id);
            // Fewer than five valid answers are not shown, nor the theme they are in.
            let few = |id: &str| expected()["groups"][report["group"].as_str().unwrap()][id]["n"].as_u64() < Some(5);
            let hidden = few(id) || (id == "visie" && (1..=4).any(|n| few(&format!("visie_{n}"))));
            for name in ["n", "mean", "sd"] {
                let wanted = if hidden { &Value::Null } else { &wanted[name] };
                is(&found[name], wanted, &format!("{} {id}: {name}", report["group"]));
            }
        }
    }
}

#[test]
fn nothing_is_split_or_compared_before_closing() {
    let open = desk(false);
    for (line, word) in [
        ("results --wave nieuw --by sector", "Splitsen naar groep kan pas"),
        ("results --wave nieuw --compare oud", "Vergelijken kan pas"),
        ("results --wave nieuw --questionnaire klein --against ander --json", "Vergelijken kan pas"),
    ] {
        let said = open.aoj(line).wrong(1);
        assert!(said.contains(word), "{said}");
    }
    let closed = desk(true);
    assert!(closed.aoj("results --wave nieuw --by cijfer").wrong(1).contains("--by sector"));
    assert!(closed.aoj("results --wave nieuw --compare nergens").wrong(1).contains("nergens"));
    assert_eq!(closed.aoj("results --wave nieuw --by sector --compare oud").status, 2);
}

#[test]
fn the_appendix_and_the_summary_read_well() {
    let desk = desk(true);
    insta::with_settings!({snapshot_path => "compare", prepend_module_to_snapshot => false}, {
        insta::assert_snapshot!("appendix", desk.aoj("results --wave nieuw --questionnaire klein --compare oud --markdown").fine());
        insta::assert_snapshot!("groups", desk.aoj("results --wave nieuw --questionnaire klein --by sector").fine());
        insta::assert_snapshot!("summary", desk.aoj("results --wave nieuw --public").fine());
        insta::assert_snapshot!("summary_markdown", desk.aoj("results --wave nieuw --public --markdown --lang en").fine());
    });
}
