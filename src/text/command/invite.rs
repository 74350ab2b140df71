//! `aoj invite`: what to paste in a letter, so that people get in.

texts! {
    about() {
        nl: "Wat u in een brief plakt: hoe mensen bij hun vragenlijst komen, per vragenlijst en per computer",
        en: "What to paste in a letter: how people get to their questionnaire, per questionnaire and system",
    }
    option_wave() { nl: "de meting (zie: aoj wave list)", en: "the wave (see: aoj wave list)" }
    windows() {
        nl: "Windows: druk op de Windows-toets, typ terminal (of opdrachtprompt) en druk op Enter. Typ daarna:",
        en: "Windows: press the Windows key, type terminal (or command prompt) and press Enter. Then type:",
    }
    mac() {
        nl: "Mac: druk op Cmd en spatie, typ terminal en druk op Enter. Typ daarna:",
        en: "Mac: press Cmd and space, type terminal and press Enter. Then type:",
    }
    linux() { nl: "Linux: open een terminal en typ:", en: "Linux: open a terminal and type:" }
    putty() {
        nl: "Met PuTTY: vul dit in en klik op Open:",
        en: "With PuTTY: fill this in and click Open:",
    }
    putty_host(host) { nl: "Host Name: {host}", en: "Host Name: {host}" }
    putty_port(port) { nl: "Port: {port}", en: "Port: {port}" }
    putty_user(user) { nl: "login as: {user}", en: "login as: {user}" }
    word(word) { nl: "Uw toegangswoord: {word}", en: "Your word to get in: {word}" }
    option_host_key() {
        nl: "de sleutel van de server (ook alleen de openbare helft); anders die van aoj serve",
        en: "the server's key (its public half will do); else that of aoj serve",
    }
    as_text_says() {
        nl: "Gebruikt u een schermlezer of brailleregel? Typ dan:",
        en: "Do you use a screen reader or braille? Then type:",
    }
    as_text(command) {
        nl: "Gebruikt u een schermlezer of brailleregel? Typ dan: {command}",
        en: "Do you use a screen reader or braille? Then type: {command}",
    }
    first_time_says() {
        nl: "De eerste keer vraagt de computer of hij deze server mag vertrouwen. Zet dit in de brief, zodat mensen kunnen zien dat het de echte is:",
        en: "The first time the computer asks whether it may trust this server. Put this in the letter, so that people can see that it is the real one:",
    }
    no_password() {
        nl: "U hebt geen account of wachtwoord nodig. Uw naam vragen wij niet.",
        en: "You need no account or password. We don't ask your name.",
    }
    first_time(fingerprint) {
        nl: "De eerste keer vraagt uw computer of u deze server vertrouwt. Hij laat dan een lange regel zien. Staat daar precies dit? {fingerprint}",
        en: "The first time your computer asks whether you trust this server. It shows a long line. Does it say exactly this? {fingerprint}",
    }
    then_yes() {
        nl: "Zo ja: typ yes en druk op Enter (in PuTTY: klik op Accept). Zo nee: typ no en bel ons.",
        en: "If so: type yes and press Enter (in PuTTY: click Accept). If not: type no and call us.",
    }
    no_key() {
        nl: "Deze server heeft nog geen sleutel. Start eerst aoj serve; daarna staat hier hoe mensen hem herkennen.",
        en: "This server has no key yet. Start aoj serve first; then this tells how people recognise it.",
    }
    no_address(file) {
        nl: "Waar vinden mensen deze server? Zet het in {file}, bijvoorbeeld: address: monitor.regio.nl",
        en: "Where do people find this server? Put it into {file}, such as: address: monitor.regio.nl",
    }
}
