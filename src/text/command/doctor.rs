//! `aoj doctor`: what is checked, what is wrong with it, and what helps.

use crate::text::Lang;

texts! {
    passphrase_set(day) {
        nl: "De wachtzin van de coördinator is ingesteld op {day}.",
        en: "The coordinator's passphrase was set on {day}.",
    }
    no_passphrase() {
        nl: "Er is geen wachtzin: wie deze map mag lezen, is coördinator. Instellen: aoj coordinate --set-passphrase",
        en: "There is no passphrase: whoever may read this folder is a coordinator. To set one: aoj coordinate --set-passphrase",
    }
    about() {
        nl: "Controleer gegevens, bestanden, rechten, klok, schijf en terminal",
        en: "Check data, files, permissions, clock, disk and terminal"
    }
    option_recount() {
        nl: "telt alle antwoorden opnieuw en vergelijkt dat met de bewaarde tellingen",
        en: "counts all answers again and compares that with the stored counts"
    }
    program(version) { nl: "Het programma is aoj {version}.", en: "The program is aoj {version}." }
    no_data(folder) {
        nl: "Er zijn nog geen gegevens; ze komen bij het eerste gebruik in {folder}.",
        en: "There are no data yet; at first use they come into {folder}."
    }
    private(folder) {
        nl: "Alleen u kunt in {folder} kijken.",
        en: "Only you can look into {folder}."
    }
    was_open(path, mode) {
        nl: "Anderen konden bij {path} (rechten {mode}). Dat is nu dicht. Kijk na wie erbij kon.",
        en: "Others could get at {path} (mode {mode}). It is closed now. Find out who had access."
    }
    still_open(path, mode) {
        nl: "Anderen kunnen bij {path} (rechten {mode}). Sluit dat af met: chmod go= {path}",
        en: "Others can get at {path} (mode {mode}). Close it with: chmod go= {path}"
    }
    store_opens() {
        nl: "De gegevens gaan open en het geheim hoort erbij.",
        en: "The data open, and the secret belongs to them."
    }
    store_sound() {
        nl: "De gegevens zijn heel en spreken zichzelf niet tegen.",
        en: "The data are whole and don't contradict themselves."
    }
    fault_file(what) {
        nl: "Het gegevensbestand is beschadigd ({what}). Zet uw reservekopie terug.",
        en: "The data file is damaged ({what}). Put your backup back."
    }
    fault_orphans(table) {
        nl: "In de tabel {table} staan rijen die nergens bij horen. Bewaar een kopie van de map en zet uw reservekopie terug.",
        en: "The table {table} has rows that belong to nothing. Keep a copy of the folder and put your backup back."
    }
    fault_document(wave, questionnaire) {
        nl: "Vragenlijst {questionnaire} van meting {wave} is veranderd na het openen. Zet uw reservekopie terug.",
        en: "Questionnaire {questionnaire} of wave {wave} was changed after opening. Put your backup back."
    }
    fault_counts(wave, questionnaire) {
        nl: "Bij vragenlijst {questionnaire} van meting {wave} kloppen de aantallen niet met elkaar. Zet uw reservekopie terug.",
        en: "For questionnaire {questionnaire} of wave {wave} the numbers don't agree. Put your backup back."
    }
    fault_tally(wave, questionnaire) {
        nl: "Opnieuw tellen geeft andere uitkomsten voor vragenlijst {questionnaire} van meting {wave}. Zet uw reservekopie terug.",
        en: "Counting again gives other results for questionnaire {questionnaire} of wave {wave}. Put your backup back."
    }
    recounted(wave) {
        nl: "Opnieuw geteld: de uitkomsten van meting {wave} kloppen.",
        en: "Counted again: the results of wave {wave} are right."
    }
    no_rows(wave) {
        nl: "Meting {wave} kan niet opnieuw geteld worden: de losse antwoorden zijn gewist, zoals afgesproken.",
        en: "Wave {wave} can't be counted again: its single answers were deleted, as agreed."
    }
    clock_fine(today) {
        nl: "De klok staat op {today} en loopt niet achter op de gegevens.",
        en: "The clock says {today} and is not behind the data."
    }
    clock_behind(today, last) {
        nl: "De klok loopt achter: vandaag zou {today} zijn, maar in de gegevens staat al {last}. Zet de klok gelijk.",
        en: "The clock is behind: it says {today}, but the data already know {last}. Set the clock right."
    }
    disk_fine(room) {
        nl: "Er is {room} vrij op de schijf.",
        en: "There is {room} free on the disk."
    }
    disk_low(room) {
        nl: "Er is nog maar {room} vrij op de schijf. Maak ruimte, anders kan niemand meer iets bewaren.",
        en: "There is only {room} free on the disk. Make room, or nobody can save anything any more."
    }
    no_terminal() {
        nl: "Geen terminal hier; die is alleen nodig om in te vullen.",
        en: "No terminal here; it is only needed for filling in."
    }
    terminal_fine(name, columns, rows, colours) {
        nl: "Terminal {name}: {columns} × {rows}, {colours}.",
        en: "Terminal {name}: {columns} × {rows}, {colours}."
    }
    colours() { nl: "kleuren", en: "colours" }
    no_colours() { nl: "geen kleuren", en: "no colours" }
    unnamed_terminal() { nl: "zonder naam", en: "without a name" }
    terminal_small(columns, rows) {
        nl: "Het venster is klein: {columns} × {rows}. Vanaf 60 × 16 past alles; maak het groter.",
        en: "The window is small: {columns} × {rows}. From 60 × 16 everything fits; make it larger."
    }
    terminal_dumb() {
        nl: "De terminal zegt niet wat hij kan (TERM is leeg of dumb). Zet TERM goed, bijvoorbeeld: export TERM=xterm-256color",
        en: "The terminal does not say what it can do (TERM is empty or dumb). Set TERM, for instance: export TERM=xterm-256color"
    }
    not_utf8(locale) {
        nl: "De taalinstelling is geen UTF-8 ({locale}): tekens als é kunnen verkeerd staan. Zet bijvoorbeeld: export LANG=nl_NL.UTF-8",
        en: "The locale is not UTF-8 ({locale}): signs like é may look wrong. Set for instance: export LANG=en_GB.UTF-8"
    }
    unset() { nl: "niet ingesteld", en: "not set" }
    option_mail() {
        nl: "probeert ook of de mailserver uit de instellingen ons binnenlaat; er wordt niets verstuurd",
        en: "also tries whether the mail server in the settings lets us in; nothing is mailed",
    }
    mail_works(server) { nl: "De mailserver laat ons binnen: {server}.", en: "The mail server lets us in: {server}." }
    mail_none(file) { nl: "Er is geen mailserver ingesteld in {file}.", en: "No mail server is set in {file}." }
    mail_unreachable(server) {
        nl: "De mailserver antwoordt niet: {server}. Kloppen naam en poort, en mag deze computer erheen?",
        en: "The mail server does not answer: {server}. Are name and port right, and may this computer go there?",
    }
    mail_encryption(server) {
        nl: "Met de mailserver is geen versleuteling af te spreken: {server}. Biedt hij die aan, en klopt zijn certificaat? Is dat van de eigen organisatie, noem het dan bij ca.",
        en: "No encryption can be agreed with the mail server: {server}. Does it offer any, and is its certificate right? If that is the organisation's own, name it behind ca.",
    }
    mail_login(server) {
        nl: "De mailserver neemt naam en wachtwoord niet aan: {server}. Kijk user en password na.",
        en: "The mail server does not take name and password: {server}. Check user and password.",
    }
    mail_other(server) {
        nl: "De mailserver wil ons niet te woord staan: {server}. Vraag zijn beheerder waarom.",
        en: "The mail server does not want to speak with us: {server}. Ask who runs it why.",
    }
    settings_fine() { nl: "De instellingen in aoj.yaml kloppen.", en: "The settings in aoj.yaml are right." }
    settings_mail(server) {
        nl: "De instellingen in aoj.yaml kloppen; codes mailen gaat via {server}.",
        en: "The settings in aoj.yaml are right; codes are mailed by {server}.",
    }
}

/// On standard error, where something is not in order.
#[must_use]
pub fn not_in_order(lang: Lang, n: usize) -> String {
    match (lang, n) {
        (Lang::Nl, 1) => "aoj: 1 ding is niet in orde; hierboven staat wat u kunt doen.".to_owned(),
        (Lang::Nl, _) => format!("aoj: {n} dingen zijn niet in orde; hierboven staat wat u kunt doen."),
        (Lang::En, 1) => "aoj: 1 thing is not in order; above stands what you can do.".to_owned(),
        (Lang::En, _) => format!("aoj: {n} things are not in order; above stands what you can do."),
    }
}
