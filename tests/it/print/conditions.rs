//! Conditions in words.

use aoj::questionnaire::print::markdown;
use aoj::text::Lang;

use super::{load, printed};

const QUESTIONS: &str = "format: 1
id: proef
version: '1'
languages: [nl, en]
title: Proef
audience: beleid
scales:
  eens:
    points:
      - {value: 1, label: {nl: Oneens, en: Disagree}}
      - {value: 2, label: {nl: Neutraal, en: Neutral}}
      - {value: 3, label: {nl: Eens, en: Agree}}
    escapes: [{id: nvt, label: {nl: N.v.t., en: N/A}}]
background:
  - {id: sector, kind: single, text: Sector?, other: true, options: [{id: po, label: PO}, {id: vo, label: VO}, {id: gm, label: GM}]}
  - {id: vormen, kind: multiple, text: Vormen?, options: [{id: a, label: A}, {id: b, label: B}, {id: c, label: C}]}
  - {id: jaren, kind: number, text: Jaren?, min: -9}
  - {id: cijfer, kind: mark, text: Cijfer?, step: 0.5}
  - {id: sinds, kind: date, text: Sinds?}
  - {id: v1, scale: eens, text: Goed.}
  - {id: eerst, kind: rank, text: Eerst?, options: [{id: x, label: X}, {id: y, label: Y}]}
  - {id: tweede, kind: single, text: 2e?, options: [{id: po, label: PO}, {id: b, label: BB}]}
";

/// A condition, and what it says. `#n` stands for question n with its text.
const CASES: &[(&str, &str, &str)] = &[
    // One answer.
    ("sector == \"po\"", "u bij #1 “PO” koos", "you chose “PO” at #1"),
    ("\"po\" == sector", "u bij #1 “PO” koos", "you chose “PO” at #1"),
    ("sector != \"po\"", "u bij #1 niet “PO” koos", "you did not choose “PO” at #1"),
    ("!(sector == \"po\")", "u bij #1 niet “PO” koos", "you did not choose “PO” at #1"),
    ("sector in [\"po\", \"vo\"]", "u bij #1 “PO” of “VO” koos", "you chose “PO” or “VO” at #1"),
    ("sector == \"po\" || sector == \"vo\"", "u bij #1 “PO” of “VO” koos", "you chose “PO” or “VO” at #1"),
    (
        "!(sector in [\"po\", \"vo\"])",
        "u bij #1 geen van de antwoorden “PO” en “VO” koos",
        "you chose none of “PO” and “VO” at #1",
    ),
    (
        "sector != \"po\" && sector != \"gm\"",
        "u bij #1 geen van de antwoorden “PO” en “GM” koos",
        "you chose none of “PO” and “GM” at #1",
    ),
    ("sector == \"other\"", "u bij #1 “Anders, namelijk” koos", "you chose “Other, please specify” at #1"),
    ("sector == null", "u #1 niet beantwoordde", "you did not answer #1"),
    ("null != sector", "u #1 beantwoordde", "you answered #1"),
    ("answered(sector)", "u #1 beantwoordde", "you answered #1"),
    ("!answered(sector)", "u #1 niet beantwoordde", "you did not answer #1"),
    (
        "sector == tweede",
        "het antwoord op #1 gelijk is aan het antwoord op #8",
        "the answer to #1 equals the answer to #8",
    ),
    (
        "sector in [tweede, \"po\"]",
        "het antwoord op #1 voorkomt in het antwoord op #8 of “PO”",
        "the answer to #1 is among the answer to #8 or “PO”",
    ),
    // Statements, by their labels.
    ("v1 == 3", "u bij #6 “Eens” koos", "you chose “Agree” at #6"),
    ("v1 >= 2", "u bij #6 “Neutraal” of “Eens” koos", "you chose “Neutral” or “Agree” at #6"),
    ("v1 <= 2", "u bij #6 “Oneens” of “Neutraal” koos", "you chose “Disagree” or “Neutral” at #6"),
    ("2 > v1", "u bij #6 “Oneens” koos", "you chose “Disagree” at #6"),
    ("v1 in [1, 3]", "u bij #6 “Oneens” of “Eens” koos", "you chose “Disagree” or “Agree” at #6"),
    ("v1 != 2", "u bij #6 niet “Neutraal” koos", "you did not choose “Neutral” at #6"),
    ("v1 > 5", "u bij #6 meer dan 5 invulde", "you filled in more than 5 at #6"),
    ("escaped(v1, \"nvt\")", "u bij #6 “N.v.t.” koos", "you chose “N/A” at #6"),
    ("!escaped(v1, \"nvt\")", "u bij #6 niet “N.v.t.” koos", "you did not choose “N/A” at #6"),
    ("v1 == 3 || escaped(v1, \"nvt\")", "u bij #6 “Eens” of “N.v.t.” koos", "you chose “Agree” or “N/A” at #6"),
    // Several answers.
    ("\"a\" in vormen", "u bij #2 “A” koos", "you chose “A” at #2"),
    ("!(\"a\" in vormen)", "u bij #2 niet “A” koos", "you did not choose “A” at #2"),
    (
        "\"a\" in vormen && \"b\" in vormen",
        "u bij #2 “A” koos en u bij #2 “B” koos",
        "you chose “A” at #2 and you chose “B” at #2",
    ),
    ("vormen == [\"b\", \"a\"]", "u bij #2 precies “A” en “B” koos", "you chose exactly “A” and “B” at #2"),
    ("vormen != [\"a\"]", "u bij #2 niet precies “A” koos", "you did not choose exactly “A” at #2"),
    (
        "eerst == [\"y\", \"x\"]",
        "u bij #7 precies deze volgorde koos: “Y”, “X”",
        "you chose exactly this order at #7: “Y”, “X”",
    ),
    ("size(vormen) >= 2", "u bij #2 minstens 2 antwoorden koos", "you chose at least 2 answers at #2"),
    ("size(vormen) == 1", "u bij #2 precies 1 antwoord koos", "you chose exactly 1 answer at #2"),
    ("1 < size(vormen)", "u bij #2 meer dan 1 antwoord koos", "you chose more than 1 answer at #2"),
    ("size(vormen) != 2", "u bij #2 niet precies 2 antwoorden koos", "you did not choose exactly 2 answers at #2"),
    ("size(vormen) in [0, 3]", "u bij #2 0 of 3 antwoorden koos", "you chose 0 or 3 answers at #2"),
    // Numbers and days.
    ("jaren > 5", "u bij #3 meer dan 5 invulde", "you filled in more than 5 at #3"),
    ("!(jaren > 5)", "u bij #3 niet meer dan 5 invulde", "you did not fill in more than 5 at #3"),
    ("cijfer == 7.5", "u bij #4 7,5 invulde", "you filled in 7.5 at #4"),
    ("-3 >= jaren", "u bij #3 hoogstens -3 invulde", "you filled in at most -3 at #3"),
    ("jaren in [1, 2, 3]", "u bij #3 1, 2 of 3 invulde", "you filled in 1, 2 or 3 at #3"),
    (
        "sinds < \"2026-01-31\"",
        "u bij #5 een dag vóór 31 januari 2026 invulde",
        "you filled in a day before 31 January 2026 at #5",
    ),
    (
        "sinds >= \"2026-01-31\"",
        "u bij #5 31 januari 2026 of later invulde",
        "you filled in 31 January 2026 or later at #5",
    ),
    ("sinds == \"2026-01-31\"", "u bij #5 31 januari 2026 invulde", "you filled in 31 January 2026 at #5"),
    // Reckoning.
    (
        "jaren + cijfer > 10",
        "het antwoord op #3 plus het antwoord op #4 groter is dan 10",
        "the answer to #3 plus the answer to #4 is greater than 10",
    ),
    (
        "(jaren - 1) * cijfer <= -v1",
        "(het antwoord op #3 min 1) maal het antwoord op #4 hoogstens min het antwoord op #6 is",
        "(the answer to #3 minus 1) times the answer to #4 is at most minus the answer to #6",
    ),
    ("jaren + 1 == null", "het antwoord op #3 plus 1 niet bekend is", "the answer to #3 plus 1 is not known"),
    (
        "size(vormen) > jaren",
        "het aantal gekozen antwoorden bij #2 groter is dan het antwoord op #3",
        "the number of answers chosen at #2 is greater than the answer to #3",
    ),
    // Put together.
    (
        "sector == \"po\" && (jaren > 5 || answered(sinds))",
        "u bij #1 “PO” koos en (u bij #3 meer dan 5 invulde of u #5 beantwoordde)",
        "you chose “PO” at #1 and (you filled in more than 5 at #3 or you answered #5)",
    ),
    (
        "sector == \"po\" && jaren > 5 || answered(sinds)",
        "(u bij #1 “PO” koos en u bij #3 meer dan 5 invulde) of u #5 beantwoordde",
        "(you chose “PO” at #1 and you filled in more than 5 at #3) or you answered #5",
    ),
    (
        "!(sector == \"po\" && answered(jaren))",
        "u bij #1 niet “PO” koos of u #3 niet beantwoordde",
        "you did not choose “PO” at #1 or you did not answer #3",
    ),
    (
        "!(sector == \"po\" || answered(jaren)) && cijfer > 5",
        "u bij #1 niet “PO” koos en u #3 niet beantwoordde en u bij #4 meer dan 5 invulde",
        "you did not choose “PO” at #1 and you did not answer #3 and you filled in more than 5 at #4",
    ),
    // Hardly ever written, and said all the same.
    ("true", "altijd", "always"),
    ("true == answered(jaren)", "u #3 beantwoordde", "you answered #3"),
    ("true != answered(jaren)", "u #3 niet beantwoordde", "you did not answer #3"),
    ("answered(jaren) == false", "u #3 niet beantwoordde", "you did not answer #3"),
    ("null < jaren", "nooit", "never"),
    (
        "jaren in [null, 5]",
        "het antwoord op #3 voorkomt in geen antwoord of 5",
        "the answer to #3 is among no answer or 5",
    ),
    (
        "answered(jaren) != answered(sinds)",
        "maar één van deze twee klopt: (u #3 beantwoordde), (u #5 beantwoordde)",
        "only one of these two is so: (you answered #3), (you answered #5)",
    ),
];

const CALLED: [&str; 8] = ["Sector?", "Vormen?", "Jaren?", "Cijfer?", "Sinds?", "Goed.", "Eerst?", "2e?"];

#[test]
fn conditions_are_said_in_words_in_both_languages() {
    for (condition, nl, en) in CASES {
        let yaml = format!("{QUESTIONS}  - id: laatste\n    kind: date\n    text: L\n    show_if: '{condition}'\n");
        let questionnaire = load(&yaml);
        for (lang, clause, only, word) in [(Lang::Nl, nl, "Alleen als", "vraag"), (Lang::En, en, "Only if", "question")]
        {
            let expected = CALLED.iter().zip(1..).fold((*clause).to_owned(), |text, (called, number)| {
                text.replace(&format!("#{number}"), &format!("{word} {number} (“{called}”)"))
            });
            let page = markdown(&printed(&questionnaire, lang));
            let told = page.iter().find_map(|line| line.strip_prefix('*')?.strip_prefix(only));
            assert_eq!(told, Some(format!(" {expected}.*").as_str()), "{condition}");
        }
    }
}

#[test]
fn a_long_question_is_quoted_by_its_first_words() {
    let long = "Hoe vaak hebt u in de afgelopen twaalf maanden met iemand van een andere organisatie gesproken?";
    let yaml = QUESTIONS.replace("text: Sector?", &format!("text: {long}"));
    let yaml = format!("{yaml}  - {{id: laatste, kind: date, text: L, show_if: answered(sector)}}\n");
    let page = markdown(&printed(&load(&yaml), Lang::Nl)).join("\n");
    assert!(page.contains(&aoj::text::print::about_unanswered(Lang::Nl)), "{page}");
    assert!(page.contains("vraag 1 (“Hoe vaak hebt u in de afgelopen twaalf maanden met iemand …”)"), "{page}");
}
