//! The life of a wave, by commands.

use aoj::host::SystemDice;
use aoj::port::{Clock, DraftWrite, Owner};
use aoj::privacy::{Lookup, Sealed};
use aoj::questionnaire::{Limits, Questionnaire};
use aoj::store::{Folder, SqliteStore, Store};
use serde_json::{Value, json};

use crate::cli::desk::{Desk, Done};

const WAVE: &str = "\
id: najaar
title: Meting najaar
region: {name: Regio Voorbeeld, partnerships: [{name: A, sector: po}, {name: B, sector: vo}]}
opens: 2026-11-01
closes: 2026-11-30
keep_until: 2029-01-01
controller: SWV Voorbeeld
contact: {email: vragen@voorbeeld.nl}
questionnaires:
  - use: klein.yaml
    invited: {total: 30, by: {po: 20, vo: 10}}
";

/// A desk with the files of a wave, not made yet.
fn desk() -> Desk {
    let desk = Desk::new();
    desk.file("klein.yaml", include_str!("small.yaml"));
    desk.file("meting.yaml", WAVE);
    desk
}

pub(super) fn opened() -> Desk {
    let desk = desk();
    desk.aoj("wave create {}/meting.yaml").said();
    desk.aoj("wave open najaar").said();
    desk
}

impl Done {
    /// What was said on standard error, where all went well and nothing was printed.
    #[track_caller]
    pub fn said(self) -> String {
        assert_eq!((self.status, self.output.as_str()), (0, ""), "{}", self.errors);
        self.errors
    }

    #[track_caller]
    pub fn json(self) -> Value {
        serde_json::from_str(&self.fine()).unwrap()
    }
}

/// A file with that many respondents like this.
pub(super) fn csv(desk: &Desk, name: &str, rows: &[(usize, &str)]) {
    let rows: String = rows.iter().map(|(n, row)| format!("{row}\n").repeat(*n)).collect();
    desk.file(name, &format!("sector,visie_1,visie_2,cijfer\n{rows}"));
}

#[test]
fn a_wave_is_made_opened_filled_closed_and_opened_again() {
    let desk = desk();
    assert_eq!(
        desk.aoj("wave create {}/meting.yaml").said(),
        "Meting najaar is gemaakt. Bekijk haar met: aoj wave show najaar\nOpenen kan met: aoj wave open najaar\n"
    );
    assert_eq!(desk.aoj("counts --wave najaar --json").json()["state"], "draft");
    assert_eq!(
        desk.aoj("wave open najaar").said(),
        "Meting najaar is geopend.\nDe vragenlijsten liggen nu vast. Invullen kan met: aoj respond\n"
    );
    assert_eq!(desk.aoj("wave open najaar").said(), "Meting najaar is al open.\n");

    csv(&desk, "een.csv", &[(6, "po,4,2,8"), (6, "vo,5,1,9")]);
    let import = "responses import --wave najaar --questionnaire klein {}/een.csv";
    assert_eq!(
        desk.aoj(import).said(),
        "12 ingevulde vragenlijsten klein zijn ingelezen.\nBekijk de respons met: aoj counts --wave najaar\n"
    );
    let counts = desk.aoj("counts --wave najaar --json").json();
    assert_eq!(
        counts,
        json!({
            "wave": "najaar", "state": "open", "opens": "2026-11-01", "closes": "2026-11-30",
            "audiences": [{
                "questionnaire": "klein", "invited": 30, "submitted": 12, "in_progress": 0,
                "broken_off": {"background": null, "visie": null, "slot": null},
                "rate": 0.4, "margin": counts["audiences"][0]["margin"],
            }],
            "per_day": [{"day": "2026-11-01", "submitted": 12}],
        })
    );
    let margin = counts["audiences"][0]["margin"].as_f64().unwrap();
    assert!((margin - 1.96 * (0.25_f64 / 12.0).sqrt() * (18.0_f64 / 29.0).sqrt()).abs() < 1e-15);

    let live = desk.aoj("results --wave najaar --questionnaire klein --json").json();
    assert_eq!((&live["submitted"], &live["published"]), (&json!(12), &json!(5)), "of 12, five");
    assert_eq!(live["themes"][0]["title"], "Visie in Regio Voorbeeld");
    assert_eq!(live["themes"][0]["n"], 5);
    assert_eq!(live["suppressed"], json!([{"what": "question:waarom", "why": "while_open"}]));

    assert_eq!(
        desk.aoj("wave close najaar").said(),
        "Er zijn geen vragenlijsten begonnen en nog niet verstuurd.\nMeting najaar is gesloten. De uitkomsten: aoj \
         results --wave najaar\n"
    );
    assert_eq!(desk.aoj("wave close najaar").said(), "Meting najaar is al gesloten.\n");
    let closed = desk.aoj("results --wave najaar --json").json();
    assert_eq!(closed[0]["published"], 12);
    let visie = &closed[0]["themes"][0]["questions"][0];
    assert_eq!((&visie["n"], &visie["mean"], &visie["counts"]["4"]), (&json!(12), &json!(4.5), &json!(6)));
    assert_eq!(closed[0]["suppressed"], json!([{"what": "question:waarom", "why": "too_few"}]));
    assert_eq!(
        desk.aoj(import).wrong(1),
        "Inlezen kan alleen in een open meting; najaar is gesloten. Er is niets ingelezen."
    );

    assert!(desk.aoj("wave open najaar").said().contains("opnieuw geopend"));
    csv(&desk, "twee.csv", &[(2, "po,1,5,1")]);
    desk.aoj("responses import --wave najaar --questionnaire klein {}/twee.csv").said();
    let reopened = desk.aoj("results --wave najaar --json").json();
    assert_eq!((&reopened[0]["submitted"], &reopened[0]["published"]), (&json!(14), &json!(12)));
    desk.aoj("wave close najaar").said();
    let late = desk.aoj("results --wave najaar --json").json();
    assert_eq!((&late[0]["submitted"], &late[0]["published"]), (&json!(14), &json!(12)));
    assert_eq!(
        late[0]["suppressed"], closed[0]["suppressed"],
        "nothing rests on a former closing but what rests on it"
    );
    let page = desk.aoj("results --wave najaar").fine();
    assert!(page.contains("n = 12 van 14"), "{page}");
    assert!(page.contains("Na een sluiting kwamen er nog 2 binnen."), "{page}");

    assert_eq!(
        desk.aoj("wave log najaar").fine(),
        "2026-11-01  gemaakt\n2026-11-01  geopend\n2026-11-01  antwoorden ingelezen voor klein\n2026-11-01  gesloten\n\
         2026-11-01  opnieuw geopend\n2026-11-01  antwoorden ingelezen voor klein\n2026-11-01  gesloten\n"
    );
}

#[test]
fn figures_of_a_former_closing_are_marked() {
    let desk = opened();
    let send = |po: usize, vo: usize| {
        let rows = format!("{}{}", "po,4,2,4,1,0\n".repeat(po), "vo,5,1,9,,\n".repeat(vo));
        desk.file("rijen.csv", &format!("sector,visie_1,visie_2,cijfer,waarom.tijd,waarom.geld\n{rows}"));
        desk.aoj("responses import --wave najaar --questionnaire klein {}/rijen.csv").said();
        desk.aoj("wave close najaar").said();
        desk.aoj("results --wave najaar --questionnaire klein --json").json()
    };
    let waarom = |report: &Value| report["themes"][1]["questions"][1]["n"].clone();
    let first = send(6, 6);
    assert_eq!((&first["suppressed"], waarom(&first)), (&json!([]), json!(6)));
    assert!(!desk.aoj("results --wave najaar").fine().contains("vorige sluiting"));

    desk.aoj("wave open najaar").said();
    let second = send(4, 1);
    assert_eq!((&second["published"], waarom(&second)), (&json!(17), json!(6)));
    assert_eq!(second["suppressed"], json!([{"what": "question:waarom", "why": "late"}]));
    let page = desk.aoj("results --wave najaar").fine();
    assert_eq!(page.matches("van een vorige sluiting").count(), 1, "{page}");

    desk.aoj("wave open najaar").said();
    let third = send(5, 5);
    assert_eq!((&third["suppressed"], waarom(&third)), (&json!([]), json!(15)));
}

#[test]
fn a_file_with_problems_makes_no_wave() {
    let desk = desk();
    desk.file(
        "fout.yaml",
        &WAVE.replace("najaar", "Najaar").replace("klein.yaml", "groot.yaml").replace("vo: 10", "vo: 11"),
    );
    let done = desk.aoj("wave create {}/fout.yaml");
    assert_eq!((done.status, done.errors.lines().count()), (1, 1), "{}", done.errors);
    assert!(done.errors.contains("de meting is niet gemaakt"), "{}", done.errors);
    for part in
        ["`Najaar` heeft niet de juiste vorm", "samen 31, meer dan het totaal van 30", "geen vragenlijst `groot.yaml`"]
    {
        assert!(done.output.contains(part), "{part}: {}", done.output);
    }
    assert_eq!(desk.aoj("wave list").said(), "Er zijn nog geen metingen. Maken kan met: aoj wave create BESTAND\n");
    let gone = desk.aoj("wave create {}/nergens.yaml").wrong(1);
    assert!(gone.contains("nergens.yaml is niet te lezen: dat bestaat niet."), "{gone}");
    let folder = desk.aoj("wave create {}").wrong(1);
    assert!(folder.contains("dat is een map"), "{folder}");
    let piped = desk.run(
        ["wave", "create", "-"].map(Into::into),
        WAVE.replace("klein.yaml", "beleid").replace("po: 20, vo: 10", "po: 30").as_bytes(),
    );
    assert_eq!(piped.status, 0, "{}", piped.errors);
    let twice = desk.aoj("wave create {}/meting.yaml").wrong(1);
    assert!(twice.contains("Er is al een meting najaar (in voorbereiding)."), "{twice}");
}

#[test]
fn what_making_would_refuse_or_mean_is_told_by_checking() {
    let desk = desk();
    let told = |old: &str, new: &str| {
        assert!(WAVE.contains(old), "{old}");
        desk.file("fout.yaml", &WAVE.replace(old, new));
        desk.aoj("check {}/fout.yaml")
    };
    let practice = told("id: najaar", "id: oefenmeting");
    assert_eq!(practice.status, 1, "{}", practice.output);
    assert!(practice.output.contains("fout.yaml:1:5"), "{}", practice.output);
    assert!(practice.output.contains("Die naam is van de oefenmeting."), "{}", practice.output);
    let source = told("klein.yaml", "beleit").output;
    assert!(source.contains("Bedoelt u `beleid`?"), "{source}");
    let source = told("klein.yaml", "groot.yaml").output;
    assert!(source.contains("Meegeleverd zijn: beleid"), "{source}");
    let day = told("closes: 2026-11-30", "closes: 2026-11-01").output;
    assert!(day.contains("duurt 1 dag. Minstens 21 dagen is"), "{day}");
}

#[test]
fn a_misspelt_field_hides_no_other_problem_and_is_told_once() {
    let desk = desk();
    let text = WAVE.replace("controller:", "controler:").replace("title:", "titel:").replace("klein.yaml", "beleit");
    desk.file("fout.yaml", &format!("{text}    drop: [a]\n  - use: klein.yaml\n    drop: [visi]\n    split: cijfer\n"));
    let done = desk.aoj("check {}/fout.yaml");
    for part in ["Bedoelt u `controller`?", "Bedoelt u `title`?", "geen vragenlijst `beleit`", "achtergrondvraag visi"]
    {
        assert!(done.output.contains(part), "{part}: {}", done.output);
    }
    assert!(!done.output.contains("wie verantwoordelijk is"), "{}", done.output);
}

#[test]
fn questions_under_a_condition_are_shown_once_closed_if_nobody_stands_out() {
    for (few, why) in [(6, Value::Null), (3, json!("protects_others"))] {
        let desk = opened();
        desk.file("een.csv", &format!("cijfer,waarom.tijd\n{}{}", "8,\n".repeat(8), "3,1\n".repeat(few)));
        desk.aoj("responses import --wave najaar --questionnaire klein {}/een.csv").said();
        desk.aoj("wave close najaar").said();
        let report = desk.aoj("results --wave najaar --questionnaire klein --json").json();
        let question = &report["themes"][1]["questions"][1];
        let suppressed = report["suppressed"].as_array().unwrap();
        let found = suppressed.iter().find(|one| one["what"] == "question:waarom");
        assert_eq!(found.map_or(&Value::Null, |one| &one["why"]), &why, "{report:#}");
        let expected =
            if why.is_null() { json!([6, 6, 8, {"tijd": 6, "geld": 0}]) } else { json!([null, null, null, null]) };
        assert_eq!(json!([question["n"], question["shown"], question["not_shown"], question["counts"]]), expected);
    }
}

#[test]
fn who_stopped_where_is_told_from_the_smallest_group() {
    for (drafts, expected) in [(4, json!(null)), (5, json!(5))] {
        let desk = opened();
        let mut store = SqliteStore::open(&Folder::open(&desk.data()).unwrap(), compile, &mut SystemDice).unwrap();
        for n in 0..drafts {
            let mut draft = DraftWrite {
                lookup: Lookup([n; 32]),
                owner: Owner([1; 16]),
                base: 0,
                wave: "najaar".to_owned(),
                questionnaire: "klein".into(),
                furthest: 0,
                sealed: Sealed { nonce: [2; 24], bytes: vec![3; 4112] },
                ticket: None,
            };
            let clock = Noon("2026-11-02".parse().unwrap());
            draft.base = store.begin(&draft, &clock).unwrap();
            draft.furthest = 1;
            store.save(&draft, &clock).unwrap();
        }
        drop(store);
        let audience = desk.aoj("counts --wave najaar --json").json()["audiences"][0].clone();
        assert_eq!(audience["in_progress"], drafts);
        assert_eq!(audience["broken_off"], json!({"background": null, "visie": expected, "slot": null}));
        let page = desk.aoj("counts --wave najaar").fine();
        assert_eq!(page.contains("Gebleven bij, klein:\n      5  Visie in Regio Voorbeeld\n"), drafts == 5, "{page}");
        let closed = desk.aoj("wave close najaar").said();
        assert!(closed.starts_with(&format!("Er zijn {drafts} vragenlijsten begonnen en niet verstuurd")), "{closed}");
    }
}

/// Noon of a day.
struct Noon(jiff::civil::Date);

impl Clock for Noon {
    fn local(&self, _zone: &str) -> jiff::civil::DateTime {
        self.0.at(12, 0, 0, 0)
    }
}

fn compile(document: &str) -> Result<Questionnaire, String> {
    let compiled = aoj::questionnaire::compile("document", document.as_bytes(), Limits::DOCUMENT);
    compiled.questionnaire.ok_or_else(|| format!("{:?}", compiled.diagnostics))
}

/// The wave file with this instead of its use of the questionnaire, and part of what must be said of it.
#[test]
fn choices_that_the_questionnaire_does_not_allow_are_told_in_place() {
    for (uses, line, said) in [
        ("  - use: groot.yaml\n", 10, "Er is geen vragenlijst `groot.yaml`"),
        ("  - use: klein.yaml\n    drop: [visi]\n", 11, "geen thema of achtergrondvraag visi"),
        ("  - use: klein.yaml\n    drop: [visie_1]\n", 11, "visie_1"),
        ("  - use: klein.yaml\n    split: cijfer\n", 11, "cijfer"),
        ("  - use: klein.yaml\n    invited: {by: {po: 1, v0: 2}}\n", 11, "`v0` is geen antwoord op de vraag `sector`"),
        (
            "  - use: klein.yaml\n    drop: [sector]\n    invited: {by: {po: 1}}\n",
            12,
            "heeft geen vraag waarnaar gesplitst wordt",
        ),
        ("  - use: klein.yaml\n  - use: ./klein.yaml\n", 11, "Vragenlijst `klein` staat twee keer"),
        (
            "  - use: klein.yaml\nambitions: [{theme: visi, text: Beter}]\n",
            11,
            "Geen vragenlijst van deze meting heeft een thema `visi`",
        ),
        (
            "  - use: klein.yaml\n    add: [{after: visi, theme: eigen, title: Eigen, questions: [{id: e, kind: mark, text: E}]}]\n",
            11,
            "eigen",
        ),
        (
            "  - use: klein.yaml\n    add: [{theme: eigen, title: Eigen, questions: [{id: e, kind: merk, text: E}]}]\n",
            11,
            "`merk`",
        ),
        (
            "  - use: klein.yaml\n    add: [{theme: eigen, title: Eigen, questions: [{id: visie_1, kind: mark, text: E}]}]\n",
            11,
            "visie_1",
        ),
    ] {
        let desk = desk();
        let head = WAVE.split("  - use").next().unwrap();
        desk.file("meting.yaml", &format!("{head}{uses}"));
        let done = desk.aoj("wave create {}/meting.yaml");
        assert_eq!(done.status, 1, "{uses}: {}", done.errors);
        assert!(done.output.contains(said), "{uses}: {}", done.output);
        assert!(done.output.contains(&format!("meting.yaml:{line}:")), "{uses}: {}", done.output);
    }
}

#[test]
fn wave_files_are_checked_with_their_questionnaires() {
    let desk = desk();
    let fine = desk.aoj("check {}/meting.yaml {}/klein.yaml").fine();
    assert!(fine.contains("meting.yaml klopt: een meting met 1 vragenlijst."), "{fine}");
    assert!(fine.contains("klein.yaml klopt: 6 vragen"), "{fine}");
    desk.file("klein.yaml", &include_str!("small.yaml").replace("visie_2", "visie_1"));
    let wrong = desk.aoj("check {}/meting.yaml");
    assert_eq!(wrong.status, 1);
    assert!(wrong.output.contains("Met `klein.yaml` zelf is iets mis"), "{}", wrong.output);
    assert!(wrong.output.contains("klein.yaml:32:"), "{}", wrong.output);
    assert!(wrong.errors.contains("meting.yaml klopt nog niet"), "{}", wrong.errors);
    let schema: Value = serde_json::from_str(&desk.aoj("schema wave").fine()).unwrap();
    assert_eq!(schema, aoj::wave::wave_schema(aoj::text::Lang::Nl));
}

#[test]
fn what_is_opened_is_what_stands_in_the_files_then() {
    let desk = desk();
    desk.aoj("wave create {}/meting.yaml").said();
    desk.file("klein.yaml", "format: 1\n");
    let done = desk.aoj("wave open najaar");
    assert_eq!(done.status, 1);
    assert!(done.output.contains("Met `klein.yaml` zelf is iets mis"), "{}", done.output);
    assert!(done.errors.contains("Meting najaar is niet geopend."), "{}", done.errors);

    desk.file("klein.yaml", &include_str!("small.yaml").replace("Ik ken de doelen.", "Ik ken alle doelen."));
    desk.aoj("wave open najaar").said();
    desk.file("klein.yaml", "format: 1\n");
    let report = desk.aoj("results --wave najaar --json").json();
    assert_eq!(report[0]["themes"][0]["questions"][0]["text"], "Ik ken alle doelen.");
}

/// A desk with a wave file for the start conversation.
fn start_conversation(open_answers: &str) -> Desk {
    let desk = desk();
    let text = WAVE.replace("klein.yaml", "startgesprek").replace("{total: 30, by: {po: 20, vo: 10}}", "12");
    desk.file("meting.yaml", &format!("{text}{open_answers}"));
    desk
}

#[test]
fn the_start_conversation_without_open_answers_is_refused_with_the_cure() {
    let refused = start_conversation("").aoj("wave create {}/meting.yaml");
    assert_eq!(refused.status, 1, "{}", refused.errors);
    for part in
        ["Vragenlijst startgesprek heeft alleen open vragen", "Zet bij open_answers used op true", "use: startgesprek"]
    {
        assert!(refused.output.contains(part), "{part}: {}", refused.output);
    }
}

#[test]
fn imported_texts_are_kept_and_counted_once_closed() {
    let desk = start_conversation("open_answers: {used: true, purpose: het startgesprek, readers: de projectleider}\n");
    desk.aoj("wave create {}/meting.yaml").said();
    desk.aoj("wave open najaar").said();
    desk.file("teksten.csv", &format!("aanleiding_reden\n{}", "Wij willen samenwerken.\n".repeat(6)));
    desk.aoj("responses import --wave najaar --questionnaire startgesprek {}/teksten.csv").said();
    desk.aoj("wave close najaar").said();
    let report = desk.aoj("results --wave najaar --json").json();
    let question = &report[0]["themes"][0]["questions"][0];
    assert_eq!((&question["id"], &question["n"]), (&json!("aanleiding_reden"), &json!(6)), "{question}");
}

#[test]
fn the_regions_own_questionnaire_goes_before_a_shipped_one() {
    let desk = desk();
    desk.file(
        "meting.yaml",
        &WAVE.replace("klein.yaml", "uitvoering").replace("{total: 30, by: {po: 20, vo: 10}}", "3"),
    );
    // A warning is a report: it goes where that of `aoj check` goes.
    let made = desk.aoj("wave create {}/meting.yaml");
    assert!(made.output.contains("Vraag gemeente van vragenlijst uitvoering wordt niet gesteld"), "{}", made.output);
    assert!(made.errors.starts_with("Meting najaar is gemaakt."), "{}", made.errors);
    let own = desk.data().join("questionnaires/uitvoering.yaml");
    std::fs::write(own, include_str!("small.yaml")).unwrap();
    desk.aoj("wave open najaar").said();
    assert!(desk.aoj("wave show najaar").fine().contains("klein: Kleine vragenlijst"));
}

#[test]
fn a_wave_with_shipped_questionnaires_shows_everything_about_itself() {
    let desk = desk();
    desk.file(
        "meting.yaml",
        &include_str!("whole.yaml")
            .replace("eigen/uitvoering.yaml", "uitvoering")
            .replace("gemeente: 24\n", "gemeente: 24\n        jeugdhulp: 0\n"),
    );
    let made = desk.aoj("wave create {}/meting.yaml");
    assert_eq!(made.status, 0, "{}", made.errors);
    assert_eq!(desk.aoj("wave show 2026-najaar").fine(), include_str!("show.txt"));
    desk.aoj("wave open 2026-najaar").said();
    assert_eq!(desk.aoj("wave show 2026-najaar").fine(), include_str!("show_open.txt"));
}

#[test]
fn the_last_day_moves_and_an_over_wave_comes_back() {
    let desk = opened();
    desk.at("2026-12-02");
    assert_eq!(desk.aoj("counts --wave najaar --json").json()["state"], "over");
    assert_eq!(
        desk.aoj("wave extend najaar --until 2026-12-10").said(),
        "De laatste dag van meting najaar is nu 10 december 2026.\n"
    );
    assert_eq!(desk.aoj("counts --wave najaar --json").json()["state"], "open");
    assert!(desk.aoj("wave extend najaar --until 2026-12-01").wrong(1).contains("al voorbij"));
    assert!(desk.aoj("wave extend najaar --until 2026-10-01").wrong(1).contains("voor de eerste dag"));
    assert!(desk.aoj("wave extend najaar --until 2029-02-01").said().contains("na 1 januari 2029"));
    desk.aoj("wave extend najaar --until 1-2-2027").wrong(2);
    desk.aoj("wave close najaar").said();
    desk.at("2030-01-01");
    assert!(desk.aoj("wave open najaar").wrong(1).contains("aoj wave extend najaar --until DATUM"));
    desk.aoj("wave delete najaar --rows --yes").said();
    let gone = desk.aoj("wave open najaar").wrong(1);
    assert!(gone.contains("de antwoorden erin zijn gewist") && !gone.contains("extend"), "{gone}");
}

#[test]
fn numbers_invited_are_corrected_before_opening() {
    let desk = desk();
    desk.aoj("wave create {}/meting.yaml").said();
    assert!(desk.aoj("wave invited najaar groot 3").wrong(1).contains("geen vragenlijst groot"));
    desk.aoj("wave invited najaar klein 44").said();
    assert!(desk.aoj("wave show najaar").fine().contains("44 uitgenodigd"));
    desk.aoj("wave open najaar").said();
    assert_eq!(desk.aoj("counts --wave najaar --json").json()["audiences"][0]["invited"], 44);
    let log = desk.aoj("wave log najaar").fine();
    assert!(log.contains("aantal uitgenodigden van klein op 44 gezet"), "{log}");
}

#[test]
fn numbers_invited_are_corrected_and_too_many_responses_said() {
    let desk = opened();
    csv(&desk, "een.csv", &[(12, "po,4,2,8")]);
    desk.aoj("responses import --wave najaar --questionnaire klein {}/een.csv").said();
    assert_eq!(
        desk.aoj("wave invited najaar klein 10").said(),
        "Voor klein staat het aantal uitgenodigden nu op 10.\n"
    );
    let audience = desk.aoj("counts --wave najaar --json").json()["audiences"][0].clone();
    assert_eq!((&audience["invited"], &audience["rate"], &audience["margin"]), (&json!(10), &json!(1.2), &Value::Null));
    let page = desk.aoj("counts --wave najaar").fine();
    assert!(page.contains("Bij klein zijn er meer verstuurd dan uitgenodigd."), "{page}");
    assert!(page.contains("aoj wave invited najaar klein AANTAL"), "{page}");
    assert!(desk.aoj("wave invited najaar groot 3").wrong(1).contains("geen vragenlijst groot"));
    desk.aoj("wave invited najaar klein veel").wrong(2);
}

#[test]
fn wiping_asks_for_the_name_unless_told_not_to() {
    let desk = opened();
    let delete = || ["wave", "delete", "najaar"].map(Into::into);
    for typed in ["", "voorjaar\n", "\n"] {
        let done = desk.run(delete(), typed.as_bytes());
        assert_eq!(done.status, 1, "{typed:?}");
        assert!(done.errors.ends_with("Niet bevestigd: er is niets gewist.\n"), "{}", done.errors);
    }
    assert!(desk.aoj("wave delete najaar --rows --yes").wrong(1).contains("pas als meting najaar gesloten is"));
    assert_eq!(desk.aoj("wave reset najaar --yes").said(), "Er waren geen begonnen vragenlijsten.\n");
    desk.aoj("wave close najaar").said();
    assert!(desk.aoj("wave delete najaar --rows --yes").said().contains("de uitkomsten zijn er nog"));
    let done = desk.run(delete(), b"najaar\n");
    assert_eq!(done.status, 0, "{}", done.errors);
    assert!(desk.aoj("wave show najaar").wrong(1).contains("geen meting najaar"));
}

#[test]
fn the_practice_wave_is_there_when_asked_for_and_nowhere_else() {
    let desk = desk();
    let page = desk.aoj("wave show oefenmeting").fine();
    assert!(page.starts_with("Oefenmeting (oefenmeting)\nDit is de oefenmeting"), "{page}");
    for questionnaire in ["beleid:", "uitvoering:"] {
        assert!(page.contains(questionnaire), "{page}");
    }
    desk.aoj("wave list").said();
    desk.aoj("counts --wave oefenmeting").wrong(1);
    desk.aoj("results --wave oefenmeting").wrong(1);
    desk.aoj("wave close oefenmeting").wrong(1);
    assert_eq!(desk.aoj("wave reset oefenmeting --yes").said(), "De oefenmeting is leeg.\n");
    desk.file("oefen.yaml", &WAVE.replace("najaar", "oefenmeting"));
    assert!(desk.aoj("wave create {}/oefen.yaml").wrong(1).contains("van de oefenmeting"));
}

#[test]
fn answers_are_read_in_all_or_none() {
    let desk = opened();
    let import = "responses import --wave najaar --questionnaire klein {}/fout.csv";
    desk.file("fout.csv", "sector,visie_1,cijfer,waarom.tijd,onzin\npo,9,8,1,x\n");
    let done = desk.aoj(import);
    assert_eq!((done.status, done.output.as_str()), (1, ""));
    let file = desk.folder.path().join("fout.csv");
    let lines: Vec<&str> = done.errors.lines().map(|line| line.strip_prefix(file.to_str().unwrap()).unwrap()).collect();
    assert_eq!(
        lines,
        [
            ": rij 1, kolom onzin: deze kolom hoort bij geen vraag van deze vragenlijst.",
            ": rij 2, kolom visie_1: \"9\" past hier niet. Mogelijk: 1, 2, 3, 4, 5, weet_niet.",
            ": rij 2, kolom waarom.tijd: bij de andere antwoorden van deze rij wordt deze vraag niet gesteld. Laat de cel \
             leeg.",
            ": er is niets ingelezen. Verbeter het bestand en probeer het opnieuw.",
        ]
    );
    // Problems come before the state of the wave.
    desk.at("2026-12-05");
    assert!(desk.aoj(import).errors.contains("past hier niet"));
    desk.at("2026-11-01");

    desk.file(
        "goed.csv",
        "\u{feff}sector;visie_1;visie_comment;cijfer;waarom.tijd\npo;4;Jan zei dat;3;1\nvo;weet_niet;;9;\n;;;;\n",
    );
    let import = "responses import --wave najaar --questionnaire klein {}/goed.csv";
    assert_eq!(
        desk.aoj(import).said(),
        "Niet gelezen, omdat deze meting geen open antwoorden gebruikt: visie_comment.\n1 lege rij is overgeslagen.\n2 \
         ingevulde vragenlijsten klein zijn ingelezen.\nBekijk de respons met: aoj counts --wave najaar\n"
    );
    let again = desk.aoj(import);
    assert_eq!(again.status, 1);
    assert!(again.errors.contains("--again"), "{}", again.errors);
    assert_eq!(desk.aoj("counts --wave najaar --json").json()["audiences"][0]["submitted"], 2);
    assert_eq!(desk.aoj(&format!("{import} --again")).status, 0);
    assert_eq!(desk.aoj("counts --wave najaar --json").json()["audiences"][0]["submitted"], 4);

    let piped = desk.run(
        ["responses", "import", "--wave", "najaar", "--questionnaire", "klein", "-"].map(Into::into),
        b"visie_1\n5\n",
    );
    assert_eq!(piped.status, 0, "{}", piped.errors);
    assert_eq!(desk.aoj("counts --wave najaar --json").json()["audiences"][0]["submitted"], 5);
}

#[test]
fn nothing_of_a_file_reaches_the_terminal_raw() {
    let desk = opened();
    desk.file("boos.csv", "visie_1\n\u{1b}[2J\u{202e}9\n");
    let done = desk.aoj("responses import --wave najaar --questionnaire klein {}/boos.csv");
    assert!(done.errors.contains("\\u{1b}[2J\\u{202e}9"), "{:?}", done.errors);
    assert!(!done.errors.contains('\u{1b}'), "{:?}", done.errors);
}

#[test]
fn the_pages_fit_and_tell_what_can_be_done() {
    let desk = opened();
    assert_eq!(
        desk.aoj("counts --wave najaar").fine(),
        "Meting najaar · Regio Voorbeeld\nOpen tot en met 30 november 2026 (nog 29 dagen).\n\nvragenlijst   verstuurd   \
         uitgenodigd   respons   bezig   foutmarge\nklein                 0            30       0 %       0\n"
    );
    let page = desk.aoj("results --wave najaar").fine().replace('\n', " ");
    assert!(page.contains("De eerste uitkomsten komen zodra er 10 vragenlijsten verstuurd zijn."), "{page}");
    let english = desk.aoj("--lang en results --wave najaar").fine().replace('\n', " ");
    assert!(english.contains("The first results come as soon as 10 questionnaires were sent."), "{english}");
}

#[test]
fn answers_kept_too_long_are_told_with_the_command_that_deletes_them() {
    let desk = opened();
    desk.aoj("wave close najaar").said();
    let says = "De antwoorden van meting najaar mochten bewaard worden tot en met 1 januari 2029. \
                Wis ze nu, de uitkomsten blijven: aoj wave delete najaar --rows";
    desk.at("2029-01-01");
    assert!(!desk.aoj("wave show najaar").fine().contains("mochten"));
    desk.aoj("wave list").fine();
    desk.aoj("doctor").fine();
    desk.at("2029-01-02");
    let shown = desk.aoj("wave show najaar").fine();
    assert_eq!(shown.lines().nth(2), Some(says), "{shown}");
    let list = desk.aoj("wave list");
    assert_eq!((list.status, list.errors.trim_end()), (0, says));
    assert!(!list.output.contains("mochten"), "the table stays a table: {}", list.output);
    let doctor = desk.aoj("doctor");
    assert_eq!(doctor.status, 1);
    assert!(doctor.output.lines().any(|line| line == format!("! {says}")), "{}", doctor.output);
    desk.aoj("wave delete najaar --rows --yes").said();
    assert!(!desk.aoj("wave show najaar").fine().contains("mochten"));
    desk.aoj("wave list").fine();
    desk.aoj("doctor").fine();
}

#[test]
fn a_wave_that_begins_later_says_from_which_day_it_can_be_filled_in() {
    let desk = desk();
    desk.at("2026-10-20");
    desk.aoj("wave create {}/meting.yaml").said();
    assert_eq!(
        desk.aoj("wave open najaar").said(),
        "Meting najaar is geopend.\n\
         De vragenlijsten liggen nu vast. Invullen kan vanaf 1 november 2026, met: aoj respond\n"
    );
}
