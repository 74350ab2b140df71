//! What is said when the data can't be used as a command wants; each sentence says what to do.

texts! {
    disk_full() {
        nl: "De schijf is vol: er is niets veranderd. Maak ruimte en probeer het opnieuw.",
        en: "The disk is full: nothing was changed. Make room and try again."
    }
    read_only(folder) {
        nl: "In {folder} kan niet geschreven worden: er is niets veranderd. Controleer de rechten van die map en van de schijf.",
        en: "{folder} can't be written to: nothing was changed. Check the permissions of that folder and the disk."
    }
    locked() {
        nl: "Een ander programma houdt de gegevens te lang bezet: er is niets veranderd. Probeer het zo opnieuw.",
        en: "Another program has kept the data busy for too long: nothing was changed. Try again shortly."
    }
    moved(folder) {
        nl: "De gegevens in {folder} zijn onder het werk verplaatst, verwijderd of vervangen. Zet ze terug, of begin opnieuw.",
        en: "The data in {folder} were moved, removed or replaced while in use. Put them back, or start again."
    }
    database_gone(folder) {
        nl: "In {folder} staat een geheim, maar geen store.db: de gegevens zijn weg. Zet een reservekopie terug, of kies een lege map.",
        en: "{folder} holds a secret but no store.db: the data are gone. Put a backup back, or choose an empty folder."
    }
    other_trouble(reason) {
        nl: "De gegevens zijn nu niet te gebruiken ({reason}): er is niets veranderd. Probeer het opnieuw of doe: aoj doctor",
        en: "The data can't be used just now ({reason}): nothing was changed. Try again or run: aoj doctor"
    }
    newer(found, known) {
        nl: "Deze gegevens zijn geschreven door een nieuwere aoj (versie {found}; deze kent tot en met {known}). Gebruik de nieuwste aoj.",
        en: "These data were written by a newer aoj (version {found}; this one knows up to {known}). Use the newest aoj."
    }
    secret_missing(file) {
        nl: "Het bestand {file} ontbreekt. Zonder dat bestand opent geen enkele code. Zet het terug uit uw reservekopie.",
        en: "The file {file} is missing. Without it no code opens anything. Put it back from your backup."
    }
    secret_different(file) {
        nl: "Het bestand {file} hoort bij andere gegevens. Zet het goede terug uit uw reservekopie.",
        en: "The file {file} belongs to other data. Put the right one back from your backup."
    }
    secret_unreadable(file) {
        nl: "Het bestand {file} is niet te lezen of beschadigd. Controleer de rechten, of zet het terug uit uw reservekopie.",
        en: "The file {file} can't be read or is damaged. Check its permissions, or put it back from your backup."
    }
    not_a_folder(folder) {
        nl: "{folder} is geen map. Noem een map met --data MAP.",
        en: "{folder} is not a folder. Name a folder with --data DIR."
    }
    not_ours(folder) {
        nl: "De map {folder} of een bestand daarin is van een andere gebruiker. Gebruik aoj als die gebruiker, of noem een eigen map met --data MAP.",
        en: "The folder {folder} or a file in it belongs to another user. Run aoj as that user, or name a folder of your own with --data DIR."
    }
    unusable_folder(path, reason) {
        nl: "{path} is niet te gebruiken als gegevensmap: {reason}. Noem een andere map met --data MAP.",
        en: "{path} can't be used as data folder: {reason}. Name another folder with --data DIR."
    }
    damaged(what) {
        nl: "De gegevens zijn beschadigd ({what}). Gebruik ze niet verder en zet uw reservekopie terug.",
        en: "The data are damaged ({what}). Don't go on with them; put your backup back."
    }
    no_wave(id) {
        nl: "Er is geen meting {id}. Welke er wel zijn, toont: aoj wave list",
        en: "There is no wave {id}. To see which there are: aoj wave list"
    }
    no_questionnaire(id) {
        nl: "Deze meting heeft geen vragenlijst {id}. Welke wel, toont: aoj wave show METING",
        en: "This wave has no questionnaire {id}. To see which it has: aoj wave show WAVE"
    }
    wave_exists(id) {
        nl: "Er is al een meting {id}. Kies een andere naam.",
        en: "There is a wave {id} already. Choose another name."
    }
    rows_deleted(id) {
        nl: "Meting {id} kan niet meer open: de antwoorden erin zijn gewist. De uitkomsten blijven; maak voor nieuwe antwoorden een nieuwe meting.",
        en: "Wave {id} can't be opened any more: its answers were deleted. The results stay; make a new wave for new answers."
    }
    wrong_state(state) {
        nl: "Dat kan niet met een meting die {state} is.",
        en: "That is not possible with a wave that is {state}."
    }
    imported_before() {
        nl: "Dit bestand is al eens ingelezen; er is niets veranderd. Toch nog eens? Geef dan --again mee.",
        en: "This file was read before; nothing was changed. Once more all the same? Then add --again."
    }
    refused() {
        nl: "Dat kan niet meer: de vragenlijst is intussen elders geopend, verstuurd of gewist.",
        en: "That is no longer possible: the questionnaire was opened, sent or wiped elsewhere."
    }
}
