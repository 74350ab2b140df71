//! What the pages tell beside what each option does: when a command is used, and examples. In Dutch and English.

use aoj::text::Lang;

use super::general::in_language;
use super::page::{Item, Part};
use super::words_wave;

/// The words of one page.
pub struct Words {
    pub page: &'static str,
    /// Paragraphs, Dutch and English.
    pub more: &'static [(&'static str, &'static str)],
    /// What is typed, and what it is for.
    pub examples: &'static [(&'static str, &'static str, &'static str)],
    pub files: &'static [(&'static str, &'static str, &'static str)],
    /// What exit status 1 says, where it says more than that it failed.
    pub failed: Option<(&'static str, &'static str)>,
    /// Other pages than the program's own.
    pub see: &'static [&'static str],
}

impl Words {
    pub fn of(page: &str) -> &'static Self {
        ALL.iter().find(|words| words.page == page).copied().unwrap_or(&NONE)
    }

    pub fn more(&self, lang: Lang) -> impl Iterator<Item = &'static str> {
        self.more.iter().map(move |(nl, en)| in_language(lang, nl, en))
    }

    pub fn files(&self, lang: Lang) -> Vec<Item> {
        let item = |(name, nl, en): &(&'static str, &'static str, &'static str)| Item {
            term: vec![Part::Typed((*name).to_owned())],
            text: in_language(lang, nl, en).to_owned(),
        };
        self.files.iter().map(item).collect()
    }
}

pub const NONE: Words = Words { page: "", more: &[], examples: &[], files: &[], failed: None, see: &[] };

pub const ALL: &[&Words] = &[
    &AOJ,
    &RESPOND,
    &PREVIEW,
    &KIOSK,
    &COORDINATE,
    &SERVE,
    &INVITE,
    &DEMO,
    &CHECK,
    &SCHEMA,
    &PRINT,
    &words_wave::WAVE,
    &words_wave::COUNTS,
    &words_wave::RESULTS,
    &words_wave::RESPONSES,
    &words_wave::BACKUP,
    &words_wave::DOCTOR,
];

const AOJ: Words = Words {
    page: "aoj",
    more: &[
        (
            "`aoj` stelt vragenlijsten aan de mensen in een regio, laat zien hoe de respons binnenkomt, en toont daarna de uitkomsten. Een meting is één keer vragen: een regio, een periode, en de vragenlijsten zoals ze daarvoor zijn samengesteld.",
            "`aoj` asks questionnaires of the people in a region, shows the response as it comes in, and then the results. A wave is asking once: a region, a period, and the questionnaires as composed for it.",
        ),
        (
            "Zonder opdracht opent het startscherm. Is er nog geen meting, dan kan men daar oefenen; wat geoefend is, telt nergens mee.",
            "Without a command the start screen opens. While there is no wave, one can practise there; what was practised counts nowhere.",
        ),
        (
            "Staat er bij een antwoord dat het bewaard is, dan staat het op de schijf. Een begonnen vragenlijst is verzegeld met de code van wie haar invult: zonder die code kan niemand haar lezen, en een verloren code is niet te herstellen. Wat verstuurd is, is niet naar iemand terug te voeren.",
            "Where an answer is said to be saved, it is on disk. A begun questionnaire is sealed with the code of whoever fills it in: without that code nobody can read it, and a lost code can't be recovered. What was sent can't be traced back to a person.",
        ),
    ],
    examples: &[
        (
            "aoj",
            "Het startscherm: invullen, verdergaan met een code, of naar de coördinator:",
            "The start screen: fill in, go on with a code, or to the coordinator:",
        ),
        (
            "aoj --plain",
            "Invullen als regels tekst, voor een schermlezer:",
            "Fill in as lines of text, for a screen reader:",
        ),
        (
            "aoj --data /srv/aoj wave list",
            "De metingen in een andere gegevensmap:",
            "The waves in another data folder:",
        ),
    ],
    see: &[
        "aoj-respond",
        "aoj-preview",
        "aoj-kiosk",
        "aoj-coordinate",
        "aoj-serve",
        "aoj-invite",
        "aoj-demo",
        "aoj-check",
        "aoj-schema",
        "aoj-print",
        "aoj-wave",
        "aoj-counts",
        "aoj-results",
        "aoj-responses",
        "aoj-backup",
        "aoj-doctor",
    ],
    ..NONE
};

const RESPOND: Words = Words {
    page: "aoj-respond",
    more: &[(
        "Wat u niet noemt en wat te kiezen is, vraagt het scherm. Voor de eerste vraag staat de code op het scherm waarmee men later verdergaat, hier of op een andere plaats met dezelfde gegevens. `?` geeft hulp, `Esc` is het menu, `Ctrl-C` bewaart en toont de code.",
        "What you don't name and what can be chosen, the screen asks. Before the first question the screen shows the code by which one goes on later, here or elsewhere with the same data. `?` helps, `Esc` is the menu, `Ctrl-C` saves and shows the code.",
    )],
    examples: &[
        (
            "aoj respond --wave 2026-najaar --questionnaire uitvoering",
            "Meteen naar één vragenlijst van één meting:",
            "Straight to one questionnaire of one wave:",
        ),
        ("aoj respond --plain", "Als regels tekst:", "As lines of text:"),
    ],
    failed: Some((
        "Er is niets in te vullen, of de laatste antwoorden konden niet worden bewaard. Op standaardfout of op de laatste regels staat wat er is.",
        "There is nothing to fill in, or the last answers could not be saved. Standard error or the last lines say what is the matter.",
    )),
    see: &["aoj-kiosk", "aoj-serve", "aoj-preview"],
    ..NONE
};

const PREVIEW: Words = Words {
    page: "aoj-preview",
    more: &[(
        "Voor wie een vragenlijst schrijft. Er is geen gegevensmap voor nodig en er wordt niets bewaard. Zit er een fout in het bestand, dan staat er wat er mis is, met regel en oplossing; het scherm gaat verder zodra het bestand weer klopt.",
        "For whoever writes a questionnaire. It needs no data folder and keeps nothing. Where there is a mistake in the file, it says what is wrong, with line and cure; the screen goes on as soon as the file is right again.",
    )],
    examples: &[
        ("aoj preview beleid", "De meegeleverde vragenlijst voor beleid:", "The built-in questionnaire for policy:"),
        (
            "aoj preview eigen.yaml",
            "Een eigen bestand; het scherm volgt elke wijziging:",
            "A file of one's own; the screen follows each change:",
        ),
    ],
    see: &["aoj-check", "aoj-print", "aoj-schema"],
    ..NONE
};

const KIOSK: Words = Words {
    page: "aoj-kiosk",
    more: &[
        (
            "Voor een terminal in een hal of bij een bijeenkomst. Na ieder begint het scherm opnieuw, en van de vorige blijft niets zichtbaar. Alleen de wachtzin van de coördinator sluit de kiosk af; zonder wachtzin start hij niet (`aoj coordinate --set-passphrase`).",
            "For a terminal in a hall or at a meeting. After each person the screen begins anew, and nothing of the former one stays in sight. Only the coordinator's passphrase closes the kiosk; without a passphrase it does not start (`aoj coordinate --set-passphrase`).",
        ),
        (
            "Met een server kan een kiosk ook over SSH, zonder gegevens op de computer zelf: `docs/kiosk.md`.",
            "With a server a kiosk can be over SSH as well, without data on the computer itself: `docs/kiosk.md`.",
        ),
    ],
    examples: &[
        (
            "aoj kiosk --wave 2026-najaar",
            "Respondent na respondent voor één meting:",
            "Respondent after respondent for one wave:",
        ),
        (
            "aoj kiosk --wave 2026-najaar --idle 300",
            "Vijf minuten stilte voordat het scherm vraagt of er nog iemand is:",
            "Five quiet minutes before the screen asks whether somebody is there:",
        ),
    ],
    files: &[(
        "aoj-kiosk.service, aoj-kiosk-ssh.service",
        "Voorbeelden voor systemd, los en over SSH: in `docs/systemd`, uit een pakket in `/usr/share/doc/aoj/systemd`.",
        "Examples for systemd, standing alone and over SSH: in `docs/systemd`, from a package in `/usr/share/doc/aoj/systemd`.",
    )],
    failed: Some((
        "De meting is niet open, er is geen wachtzin, of de terminal viel weg. Wie de kiosk start, kan hem dan opnieuw starten; na de wachtzin is de status 0.",
        "The wave is not open, there is no passphrase, or the terminal went away. Whatever starts the kiosk can start it again then; after the passphrase the status is 0.",
    )),
    see: &["aoj-coordinate", "aoj-respond", "aoj-serve"],
};

const COORDINATE: Words = Words {
    page: "aoj-coordinate",
    more: &[(
        "Op deze schermen maakt een coördinator stap voor stap een meting (`n`), opent en beheert haar (`b`), volgt de respons en leest de uitkomsten. Alles wat hier kan, kan ook met opdrachten. Er is een volledig scherm voor nodig.",
        "On these screens a coordinator composes a wave step by step (`n`), opens and manages it (`b`), follows the response and reads the results. All that can be done here can be done by commands too. It needs a full screen.",
    )],
    examples: &[
        ("aoj coordinate", "De lijst van metingen:", "The list of waves:"),
        ("aoj coordinate --set-passphrase", "Een wachtzin instellen of vervangen:", "Set or replace a passphrase:"),
        (
            "ssh coordinator@monitor.regio.nl",
            "Dezelfde schermen op de server van de regio:",
            "The same screens on the region's server:",
        ),
    ],
    see: &["aoj-wave", "aoj-results", "aoj-serve"],
    ..NONE
};

const SERVE: Words = Words {
    page: "aoj-serve",
    more: &[
        (
            "Een SSH-server van het programma zelf: wie `ssh monitor.regio.nl` typt, vult in. Er zijn geen accounts voor respondenten, geen shell en geen bestanden. Coördinatoren komen binnen met een sleutel. Stoppen (`SIGTERM`) duurt hoogstens vijf seconden: iedereen krijgt het te horen, en wat beantwoord is, is bewaard.",
            "An SSH server of the program's own: whoever types `ssh monitor.regio.nl` fills in. There are no accounts for respondents, no shell and no files. Coordinators come in by a key. Stopping (`SIGTERM`) takes five seconds at most: everybody is told, and what was answered is saved.",
        ),
        (
            "Na het starten kan het programma op Linux alleen nog bij zijn gegevensmap en bij de sleutels van coördinatoren. Lukt dat niet, dan staat het in de log.",
            "Once started the program can reach nothing on Linux but its data folder and the coordinators' keys. Where that can't be had, the log says so.",
        ),
    ],
    examples: &[
        ("aoj serve", "Op poort 2222, om te proberen:", "On port 2222, to try it:"),
        (
            "aoj serve --listen :22 --coordinators /etc/aoj/coordinators",
            "Zoals de service van het pakket het doet:",
            "As the service of the package does it:",
        ),
        (
            "aoj --data /var/lib/aoj serve --status",
            "Hoe gaat het met de server die draait?",
            "How is the server that runs?",
        ),
        ("aoj serve --metrics 127.0.0.1:9187", "Met cijfers voor Prometheus:", "With figures for Prometheus:"),
    ],
    files: &[
        (
            "aoj.yaml",
            "In de gegevensmap: `address` (hoe mensen de server vinden), `limits` en `smtp`. Een voorbeeld staat uit een pakket in `/usr/share/doc/aoj/examples`.",
            "In the data folder: `address` (how people find the server), `limits` and `smtp`. From a package an example stands in `/usr/share/doc/aoj/examples`.",
        ),
        (
            "/etc/aoj/coordinators",
            "Waar de service van het pakket de openbare sleutels van coördinatoren zoekt.",
            "Where the service of the package looks for the coordinators' public keys.",
        ),
        ("/var/lib/aoj", "De gegevensmap van die service.", "The data folder of that service."),
    ],
    failed: Some((
        "De server kon niet starten, of er draait er geen (`--status`). Op standaardfout staat waarom.",
        "The server could not start, or none is running (`--status`). Standard error says why.",
    )),
    see: &["aoj-invite", "aoj-coordinate", "aoj-kiosk", "aoj-doctor"],
};

const INVITE: Words = Words {
    page: "aoj-invite",
    more: &[
        (
            "Het programma verstuurt geen brieven en kent geen namen of adressen. Dit is de tekst die u erin plakt: voor elke vragenlijst, voor Windows, Mac, Linux en PuTTY, met de vingerafdruk waaraan mensen de server herkennen. Het adres komt uit `aoj.yaml`.",
            "The program sends no letters and knows no names or addresses. This is the text to paste in: for each questionnaire, for Windows, Mac, Linux and PuTTY, with the fingerprint by which people recognise the server. The address comes from `aoj.yaml`.",
        ),
        (
            "`--letter` geeft een hele brief: een aankondiging vooraf, de uitnodiging, of een herinnering. Daarin staat wat de meting zegt: de regio, de dagen, hoe lang het duurt, wie het vraagt, bij wie men terechtkan. De zin over een vorige meting staat er alleen als die er was. Wat het programma niet weet, staat tussen vierkante haken; op standaardfout staat wat dat is.",
            "`--letter` gives a whole letter: an announcement before, the invitation, or a reminder. It says what the wave says: the region, the days, how long it takes, who is asking, whom one can ask. The sentence on a previous measurement is there only if there was one. What the program does not know stands between square brackets; standard error names it.",
        ),
    ],
    examples: &[
        ("aoj invite --wave 2026-najaar > brief.txt", "De tekst in een bestand:", "The text in a file:"),
        (
            "aoj invite --wave 2026-najaar --questionnaire beleid --letter reminder",
            "De herinneringsbrief voor beleid:",
            "The reminder for policy staff:",
        ),
        (
            "aoj invite --wave 2026-najaar --host-key /etc/ssh/ssh_host_ed25519_key.pub",
            "Als OpenSSH de mensen binnenlaat:",
            "Where OpenSSH lets people in:",
        ),
    ],
    see: &["aoj-serve", "aoj-wave"],
    ..NONE
};

const DEMO: Words = Words {
    page: "aoj-demo",
    more: &[(
        "Alles staat in het geheugen en is weg als u stopt; uw gegevensmap komt er niet aan te pas. Bovenaan elk scherm staat dat het een demonstratie is. `Ctrl-P` pauzeert, `Ctrl-F` gaat sneller, `Ctrl-T` gaat naar de kant van de respondent en terug. Er is een volledig scherm voor nodig.",
        "Everything is in memory and gone when you stop; your data folder has no part in it. The top of each screen says that it is a demonstration. `Ctrl-P` pauses, `Ctrl-F` goes faster, `Ctrl-T` changes to the respondent's side and back. It needs a full screen.",
    )],
    examples: &[
        ("aoj demo", "Een meting die net open is:", "A wave that has just opened:"),
        (
            "aoj demo --at end --region \"Regio Waterland\"",
            "De laatste week, onder een andere naam:",
            "The last week, under another name:",
        ),
        ("aoj demo --seed 7 --speed 10", "Andere respondenten, tien per seconde:", "Other respondents, ten a second:"),
    ],
    see: &["aoj-coordinate"],
    ..NONE
};

const CHECK: Words = Words {
    page: "aoj-check",
    more: &[(
        "Zegt alles wat er mis is in één keer, met regel, kolom en oplossing; ook waarschuwingen, die niets tegenhouden. Bij een metingbestand kijkt het ook na of de vragenlijsten daarin passen.",
        "Tells all that is wrong at once, with line, column and cure; warnings too, which hold up nothing. Of a wave file it also looks whether the questionnaires fit into it.",
    )],
    examples: &[
        ("aoj check najaar.yaml", "Een metingbestand nakijken:", "Check a wave file:"),
        ("aoj check vragenlijsten/*.yaml", "Alle vragenlijsten in een map:", "All questionnaires in a folder:"),
        (
            "aoj wave create --from 2026-najaar --id 2027-najaar --print | aoj check -",
            "Wat een andere opdracht schrijft:",
            "What another command writes:",
        ),
    ],
    failed: Some(("Een bestand klopt niet, of is niet te lezen.", "A file is not right, or can't be read.")),
    see: &["aoj-schema", "aoj-preview", "aoj-wave"],
    ..NONE
};

const SCHEMA: Words = Words {
    page: "aoj-schema",
    more: &[(
        "Editors met een YAML-taalserver vullen er velden mee aan en wijzen fouten aan. Zet boven het bestand: `# yaml-language-server: $schema=` met de naam van het geschreven bestand erachter.",
        "Editors with a YAML language server complete fields by it and point at mistakes. Put above the file: `# yaml-language-server: $schema=` followed by the name of the written file.",
    )],
    examples: &[
        ("aoj schema questionnaire > vragenlijst.schema.json", "Voor vragenlijsten:", "For questionnaires:"),
        ("aoj schema wave > meting.schema.json", "Voor metingbestanden:", "For wave files:"),
    ],
    see: &["aoj-check", "aoj-preview"],
    ..NONE
};

const PRINT: Words = Words {
    page: "aoj-print",
    more: &[(
        "Voor een bespreking, of om op papier te laten invullen: voorwaarden staan er in woorden, en bij elk antwoord staat de code die `aoj responses import` begrijpt.",
        "For a discussion, or to have it filled in on paper: conditions stand there in words, and beside each answer the code that `aoj responses import` understands.",
    )],
    examples: &[
        ("aoj print questionnaire uitvoering", "Een meegeleverde vragenlijst:", "A built-in questionnaire:"),
        (
            "aoj print questionnaire uitvoering --wave 2026-najaar --format html > uitvoering.html",
            "Zoals een meting haar stelt, om uit een browser af te drukken:",
            "As a wave asks it, to be printed from a browser:",
        ),
    ],
    see: &["aoj-preview", "aoj-responses"],
    ..NONE
};
