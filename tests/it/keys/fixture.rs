//! A questionnaire with every kind of question, and a wave to fill it in.

use std::sync::Arc;

use aoj::port::{Offer, Offered};
use aoj::questionnaire::compose::{Composition, compose};
use aoj::questionnaire::{
    Choice, Decimal, Escape, Id, Kind, Limits, Other, Pattern, Point, Question, Questionnaire, Scale, Theme, Wording,
    compile,
};
use aoj::text::Lang;
use aoj::wave::{Contact, OpenAnswers, Region, Wave};
use jiff::civil::Date;

pub fn words(text: &str) -> Wording {
    Wording::plain(text)
}

fn escapes() -> Vec<Escape> {
    vec![
        Escape { id: Id::new("weet_niet"), label: words("Weet ik niet"), keys: vec!['w'] },
        Escape { id: Id::new("nvt"), label: words("Niet van toepassing"), keys: vec!['n'] },
    ]
}

fn scale() -> Arc<Scale> {
    let labels = ["Helemaal mee oneens", "Mee oneens", "Neutraal", "Mee eens", "Helemaal mee eens"];
    let points = (1..).zip(labels).map(|(value, label)| Point { value, label: words(label) }).collect();
    Arc::new(Scale { id: Id::new("eens"), points, escapes: escapes() })
}

pub fn question(id: &str, text: &str, kind: Kind) -> Question {
    Question {
        id: Id::new(id),
        text: words(text),
        help: None,
        required: false,
        show_if: None,
        escapes: if matches!(kind, Kind::Likert { .. }) { escapes() } else { Vec::new() },
        kind,
    }
}

fn options(labels: &[&str]) -> Vec<Choice> {
    (1..)
        .zip(labels)
        .map(|(at, label)| Choice {
            id: Id::new(&format!("o{at}")),
            label: words(label),
            show_if: None,
            exclusive: *label == "Geen van deze",
        })
        .collect()
}

fn single(labels: &[&str], other: bool) -> Kind {
    let other = other.then(|| Other { id: Id::new("anders"), label: words("Anders, namelijk"), text: true });
    Kind::Single { options: options(labels), other, shuffle: false, from: None }
}

fn likert() -> Kind {
    Kind::Likert { scale: scale(), reverse: false }
}

fn number(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn theme(id: &str, title: &str, questions: Vec<Question>) -> Theme {
    Theme {
        id: Id::new(id),
        title: words(title),
        about: None,
        scale: None,
        fixed: false,
        comment: false,
        show_if: None,
        questions,
    }
}

pub const TOWNS: [&str; 14] = [
    "Amersfoort",
    "Baarn",
    "De Bilt",
    "Bunnik",
    "Bunschoten",
    "Eemnes",
    "Houten",
    "IJsselstein",
    "Leusden",
    "Lopik",
    "Nieuwegein",
    "Soest",
    "Utrecht",
    "Zeist",
];

/// Every kind of question, as a region's own questionnaire might have them.
pub fn every_kind() -> Questionnaire {
    let mut sector = question(
        "sector",
        "In welke sector werkt u?",
        single(&["Primair onderwijs", "Voortgezet onderwijs", "Jeugdhulp", "Gemeente"], true),
    );
    sector.required = true;
    sector.help = Some(words("Werkt u voor meer sectoren? Kies de sector waarvoor u het *meest* werkt."));
    let town = question("gemeente", "In welke gemeente werkt u het meest?", single(&TOWNS, false));
    let likerts = [
        "Ik ken de gezamenlijke doelen van onderwijs en jeugdhulp in deze regio.",
        "Ik weet wat die doelen voor mijn eigen werk betekenen.",
        "Heb ik iemand van de andere organisatie nodig, dan spreek ik die binnen een week.",
        "Het is duidelijk wie de hulp aan een kind en gezin coördineert.",
    ];
    let visie = (1..).zip(likerts).map(|(at, text)| question(&format!("visie_{at}"), text, likert())).collect();
    let mut vormen = question(
        "vormen",
        "Welke vormen van overleg gebruikt u?",
        Kind::Multiple {
            options: options(&["Zorgteam op school", "Casusoverleg", "Jeugdteam", "Geen van deze"]),
            min: None,
            max: Some(2),
            shuffle: false,
            from: None,
        },
    );
    vormen.escapes = escapes();
    let mark = Kind::Mark {
        min: number("1"),
        max: number("10"),
        step: number("1"),
        low: Some(words("zeer slecht")),
        high: Some(words("uitstekend")),
    };
    let half = Kind::Mark { min: number("1"), max: number("10"), step: number("0.5"), low: None, high: None };
    let mut leerlingen = question(
        "leerlingen",
        "Met hoeveel kinderen en jongeren werkt u?",
        Kind::Number {
            min: Some(number("0")),
            max: Some(number("500")),
            decimals: 0,
            unit: Some(words("kinderen en jongeren")),
        },
    );
    leerlingen.escapes = escapes();
    let pattern =
        Pattern { source: "[0-9]{4} ?[A-Za-z]{2}".into(), message: Some(words("Een postcode zoals 3511 AB.")) };
    let slot = vec![
        question("cijfer", "Welk cijfer geeft u de samenwerking?", mark),
        question("half", "En het overleg, op een half punt nauwkeurig?", half),
        leerlingen,
        question(
            "sinds",
            "Sinds wanneer werkt u hier?",
            Kind::Date { min: None, max: Some(Date::constant(2026, 12, 31)) },
        ),
        question("postcode", "Wat is de postcode van uw werk?", Kind::Text { max_chars: 10, pattern: Some(pattern) }),
        question(
            "volgorde",
            "Wat vindt u het belangrijkst?",
            Kind::Rank {
                options: options(&["Snelheid", "Vertrouwen", "Kennis"]),
                top: Some(2),
                shuffle: false,
                from: None,
            },
        ),
        question("uitleg", "Nog één vraag. *Dank u wel* tot zover.", Kind::Info),
        question("open", "Wat wilt u nog kwijt?", Kind::Open { max_chars: 2000 }),
    ];
    Questionnaire {
        id: Id::new("uitvoering"),
        version: "1".into(),
        languages: vec!["nl".into(), "en".into()],
        title: words("Vragenlijst voor professionals"),
        audience: "uitvoering".into(),
        stated_minutes: Some(10),
        intro: Some(words("Antwoord vanuit uw **eigen functie**. Er zijn geen goede of foute antwoorden.")),
        thanks: Some(words("Dank u wel voor uw tijd.")),
        scales: vec![scale()],
        background: vec![sector, town],
        themes: vec![
            theme("visie", "Visie en gezamenlijke doelen", visie),
            theme("overleg", "Werkwijze en toeleiding", vec![vormen]),
            theme("slot", "Meerwaarde en tevredenheid", slot),
        ],
        split: None,
    }
}

/// What the other has not; composed as for a region that uses open answers.
pub fn kinds() -> Questionnaire {
    composed(include_str!("kinds.yaml"))
}

/// A file as it is frozen in a wave with these towns and with open answers.
pub fn composed(file: &str) -> Questionnaire {
    let compiled = compile("file", file.as_bytes(), Limits::FILE);
    let questionnaire =
        compiled.questionnaire.unwrap_or_else(|| panic!("{}", compiled.diagnostics.render(Lang::En, false)));
    let names = TOWNS.iter().chain(&["'s-Hertogenbosch", "Súdwest-Fryslân", "Utrechtse Heuvelrug", "Bergen (NH.)"]);
    let municipalities = (1..).zip(names).map(|(at, name)| (format!("GM{at:04}").as_str().into(), (*name).to_owned()));
    let with = Composition { open_answers: true, municipalities: municipalities.collect(), ..Composition::default() };
    let document = compose(&questionnaire, &with).unwrap().document;
    compile("document", document.as_bytes(), Limits::DOCUMENT).questionnaire.unwrap()
}

pub fn wave(id: &str) -> Wave {
    Wave {
        id: id.into(),
        title: "Meting najaar 2026".into(),
        region: Region { name: "Regio Voorbeeld".into(), municipalities: Vec::new(), partnerships: Vec::new() },
        opens: Date::constant(2026, 11, 1),
        closes: Date::constant(2026, 11, 30),
        timezone: "Europe/Amsterdam".into(),
        grace_days: 14,
        min_group: 5,
        previous: None,
        controller: Some("Samenwerkingsverband Voorbeeld en de gemeenten in de regio".into()),
        contact: Some(Contact { name: None, email: Some("monitor@voorbeeld.nl".into()), phone: None }),
        privacy_officer: None,
        feedback: Some("De uitkomsten krijgt u in januari.".into()),
        keep_until: None,
        open_answers: Some(OpenAnswers {
            purpose: "het werkgesprek".into(),
            readers: "de werkgroep van het samenwerkingsverband".into(),
        }),
        ambitions: Vec::new(),
        questionnaires: Vec::new(),
    }
}

pub fn offer(questionnaire: Questionnaire) -> Arc<Offer> {
    Arc::new(Offer {
        wave: wave("2026-najaar"),
        practice: false,
        over: false,
        questionnaires: vec![Offered {
            questionnaire: Arc::new(questionnaire),
            digest: [7; 32],
            access_code: None,
            tickets: false,
        }],
    })
}
