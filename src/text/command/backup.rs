//! `aoj backup`.

texts! {
    /// `-` as file.
    no_stream() {
        nl: "Een reservekopie gaat naar een bestand, niet naar standaarduitvoer. Noem een bestand, zoals: aoj backup kopie.tar",
        en: "A backup goes to a file, not to standard output. Name a file, such as: aoj backup copy.tar"
    }
    about() {
        nl: "Schrijf alles wat nodig is om terug te zetten in één bestand",
        en: "Write all that is needed for restoring into one file"
    }
    value_file() { nl: "BESTAND", en: "FILE" }
    argument_file() {
        nl: "nieuw tar-bestand; staat het er al, dan gebeurt er niets",
        en: "new tar file; if it is there already, nothing happens"
    }
    after() {
        nl: "Terugzetten: pak het bestand uit in een lege gegevensmap. Wie na de reservekopie verstuurde, staat dan weer als begonnen. Bewaar de reservekopie zo goed als de gegevens zelf: het geheim zit erin.",
        en: "Restoring: unpack the file into an empty data folder. Who sent after the backup then is as begun again. Keep the backup as safe as the data themselves: the secret is in it."
    }
    exists(file) {
        nl: "{file} bestaat al. Kies een andere naam; een reservekopie wordt nooit overschreven.",
        en: "{file} exists already. Choose another name; a backup is never written over."
    }
    inside(file) {
        nl: "{file} ligt in de map met vragenlijsten, en die gaat mee in de reservekopie. Kies een andere plek.",
        en: "{file} is inside the folder of questionnaires, which is part of the backup. Choose another place."
    }
    not_written(file, reason) {
        nl: "{file} kan niet geschreven worden ({reason}). Er is niets achtergebleven; kies een andere plek of maak ruimte.",
        en: "{file} can't be written ({reason}). Nothing was left behind; choose another place or make room."
    }
    written(file) {
        nl: "Reservekopie geschreven: {file}. Alleen u kunt hem lezen; bewaar hem op een veilige plek.",
        en: "Backup written: {file}. Only you can read it; keep it in a safe place."
    }
    nothing_to_keep(folder) {
        nl: "In {folder} staan nog geen gegevens om te bewaren.",
        en: "There are no data in {folder} to keep yet."
    }
}
