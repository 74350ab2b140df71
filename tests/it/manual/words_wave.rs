//! The words of the pages about waves, their results and their data.

use super::words::{NONE, Words};

pub const WAVE: Words = Words {
    page: "aoj-wave",
    more: &[
        (
            "Een meting begint als bestand. `create` bewaart haar als concept; `open` legt haar vragenlijsten vast en laat mensen invullen vanaf haar eerste dag. Na haar laatste dag kan niemand meer binnen; `close` sluit haar, en pas dan zijn alle uitkomsten te zien.",
            "A wave begins as a file. `create` stores it as a draft; `open` freezes its questionnaires and lets people in from its first day. After its last day nobody can come in; `close` closes it, and only then all results can be seen.",
        ),
        (
            "Na het openen verandert geen bestand er nog iets aan. `correct` verbetert alleen een tikfout in een tekst, en het logboek houdt dat bij.",
            "Once it is open no file changes anything in it. `correct` mends only a typo in a text, and the log keeps that.",
        ),
        (
            "`reset` en `delete` vragen om de naam van de meting. Wat zij wissen, komt alleen terug uit een reservekopie.",
            "`reset` and `delete` ask for the name of the wave. What they wipe comes back only from a backup.",
        ),
    ],
    examples: &[
        ("aoj wave create najaar.yaml", "Een meting van een bestand maken:", "Make a wave from a file:"),
        ("aoj wave open 2026-najaar", "Haar openen:", "Open it:"),
        ("aoj wave show 2026-najaar", "Alles van haar zien:", "See everything about it:"),
        ("aoj wave extend 2026-najaar --until 2026-12-14", "Een week langer:", "A week longer:"),
        (
            "aoj wave invited 2026-najaar uitvoering 420",
            "Er waren meer mensen uitgenodigd:",
            "More people were invited:",
        ),
        (
            "aoj wave contact 2026-najaar --name \"Ans de Vries\" --phone \"030 123 45 67\"",
            "Iemand anders beantwoordt nu de vragen van respondenten:",
            "Somebody else now answers the questions of respondents:",
        ),
        (
            "aoj wave correct 2026-najaar beleid visie_1.text \"Wij hebben een gezamenlijke visie.\" --in nl",
            "Een tikfout verbeteren:",
            "Mend a typo:",
        ),
        (
            "aoj wave create --from 2026-najaar --id 2027-najaar --print > 2027.yaml",
            "De volgende meting beginnen van deze:",
            "Begin the next wave from this one:",
        ),
    ],
    see: &["aoj-check", "aoj-coordinate", "aoj-counts", "aoj-results"],
    ..NONE
};

pub const COUNTS: Words = Words {
    page: "aoj-counts",
    more: &[(
        "Per vragenlijst: hoeveel er verstuurd zijn, van hoeveel uitgenodigden, de foutmarge, hoeveel mensen bezig zijn, en hoeveel er per dag kwamen. Deze aantallen bewegen meteen, ook als de uitkomsten dat niet doen.",
        "For each questionnaire: how many were sent, of how many invited, the margin of error, how many people are busy, and how many came on each day. These numbers move at once, also where the results don't.",
    )],
    examples: &[
        ("aoj counts --wave 2026-najaar", "De respons van nu:", "The response now:"),
        ("aoj counts --wave 2026-najaar --json", "Voor een ander programma:", "For another program:"),
    ],
    see: &["aoj-results", "aoj-wave"],
    ..NONE
};

pub const RESULTS: Words = Words {
    page: "aoj-results",
    more: &[
        (
            "Per thema en per vraag. Geen cijfer gaat over minder dan vijf mensen, of over minder dan de meting vraagt; wat daarom niet getoond wordt, staat er met de reden.",
            "By theme and by question. No figure is about fewer than five people, or fewer than the wave asks for; what is hidden therefore stands there with the reason.",
        ),
        (
            "Zolang een meting open is, komen antwoorden in groepjes van vijf of meer in de uitkomsten, door loting, en zijn vragen onder een voorwaarde, groepen en vergelijkingen nog niet te zien. Na het sluiten wel.",
            "While a wave is open, answers enter the results in lots of five or more, drawn at random, and questions under a condition, groups and comparisons can't be seen yet. Once it is closed they can.",
        ),
    ],
    examples: &[
        ("aoj results --wave 2026-najaar", "De uitkomsten op het scherm:", "The results on the screen:"),
        (
            "aoj results --wave 2026-najaar --markdown > bijlage.md",
            "De bijlage voor de werkbijeenkomst:",
            "The appendix for the work meeting:",
        ),
        ("aoj results --wave 2026-najaar --public > samenvatting.txt", "Voor wie meedeed:", "For those who took part:"),
        (
            "aoj results --wave 2026-najaar --compare 2024-najaar",
            "Naast de vorige meting:",
            "Beside the previous wave:",
        ),
        (
            "aoj results --wave 2026-najaar --questionnaire beleid --against uitvoering",
            "Beleid naast uitvoering:",
            "Policy beside practice:",
        ),
    ],
    see: &["aoj-counts", "aoj-responses", "aoj-wave"],
    ..NONE
};

pub const RESPONSES: Words = Words {
    page: "aoj-responses",
    more: &[
        (
            "`export` schrijft de antwoorden van een gesloten meting, voor onderzoek, met een codeboek ernaast. Zonder `--with` gaan er geen achtergrondvragen mee; combinaties van achtergronden die te zeldzaam zijn, blijven leeg. Open antwoorden gaan apart (`--open`), door elkaar.",
            "`export` writes the answers of a closed wave, for research, with a codebook beside it. Without `--with` no background questions go along; combinations of backgrounds that are too rare stay empty. Open answers go apart (`--open`), shuffled.",
        ),
        (
            "`import` leest antwoorden die elders gegeven zijn, op papier bijvoorbeeld, in een open meting in: alles, of bij een fout niets. `aoj print questionnaire` toont de codes.",
            "`import` reads answers that were given elsewhere, on paper for instance, into an open wave: all of them, or where something is wrong none. `aoj print questionnaire` shows the codes.",
        ),
    ],
    examples: &[
        (
            "aoj responses export --wave 2026-najaar --questionnaire beleid --format xlsx --out beleid.xlsx",
            "Voor Excel:",
            "For Excel:",
        ),
        (
            "aoj responses export --wave 2026-najaar --questionnaire uitvoering --format sps --with functie_uitvoering --out uitvoering.sps",
            "Voor SPSS, met de functie erbij:",
            "For SPSS, with the role:",
        ),
        (
            "aoj responses import --wave 2026-najaar --questionnaire beleid papier.csv",
            "Wat op papier is ingevuld:",
            "What was filled in on paper:",
        ),
    ],
    failed: Some((
        "Er is niets geschreven of ingelezen. Op standaardfout staat waarom.",
        "Nothing was written or read in. Standard error says why.",
    )),
    see: &["aoj-print", "aoj-results"],
    ..NONE
};

pub const BACKUP: Words = Words {
    page: "aoj-backup",
    more: &[(
        "Mag terwijl mensen invullen en terwijl de server draait. In het bestand zitten de gegevens, het geheim, de sleutel van de server, de instellingen en de eigen vragenlijsten.",
        "May be done while people fill in and while the server runs. In the file are the data, the secret, the server's key, the settings and questionnaires of one's own.",
    )],
    examples: &[("aoj backup /media/stick/aoj-2026-11-20.tar", "Naar een andere schijf:", "To another disk:")],
    see: &["aoj-doctor", "aoj-serve"],
    ..NONE
};

pub const DOCTOR: Words = Words {
    page: "aoj-doctor",
    more: &[(
        "Een regel voor alles waar het programma op steunt. Wat niet in orde is, staat er met een uitroepteken voor en met wat u kunt doen. Kijken verandert niets, behalve dat een gegevensmap die open stond voor anderen gesloten wordt.",
        "A line for everything the program relies on. What is not in order stands there with an exclamation mark before it and with what to do. Looking changes nothing, but for closing a data folder that was open to others.",
    )],
    examples: &[
        ("aoj doctor", "Is alles goed?", "Is everything well?"),
        ("aoj --data /var/lib/aoj doctor --mail", "Ook de mailserver proberen:", "Try the mail server too:"),
        ("aoj doctor --recount", "Alle antwoorden opnieuw tellen:", "Count all answers again:"),
    ],
    failed: Some((
        "Er is iets niet in orde; op standaarduitvoer staat wat.",
        "Something is not in order; standard output says what.",
    )),
    see: &["aoj-backup", "aoj-serve"],
    ..NONE
};
