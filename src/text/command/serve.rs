//! `aoj serve`, `aoj invite`'s address, and the settings file `aoj.yaml`.

texts! {
    about() {
        nl: "Laat mensen over SSH invullen, en coördinatoren met een sleutel binnen",
        en: "Let people fill in over SSH, and coordinators in by a key",
    }
    option_listen() {
        nl: "adres en poort om op te luisteren (mag vaker; anders poort 2222 op alle adressen)",
        en: "address and port to listen on (may be repeated; else port 2222 on all addresses)",
    }
    option_host_key() {
        nl: "sleutel van deze server (anders host_key in de gegevensmap, bij de eerste start gemaakt)",
        en: "this server's key (else host_key in the data folder, made at the first start)",
    }
    option_coordinators() {
        nl: "bestand met de openbare sleutels van coördinatoren (authorized_keys); wave=\"ID\" vóór een sleutel beperkt hem tot die meting, kiosk maakt hem voor een kiosk",
        en: "file with the coordinators' public keys (authorized_keys); wave=\"ID\" before a key limits it to that wave, kiosk makes it one for a kiosk",
    }
    value_address() { nl: "ADRES", en: "ADDRESS" }
    value_file() { nl: "BESTAND", en: "FILE" }

    wrong_address(address) {
        nl: "{address} is geen adres met poort. Zo wel: 0.0.0.0:2222, [::]:2222 of :2222.",
        en: "{address} is no address with a port. These are: 0.0.0.0:2222, [::]:2222 or :2222.",
    }
    can_not_listen(address, reason) {
        nl: "Op {address} luisteren lukt niet: {reason}.",
        en: "Listening on {address} fails: {reason}.",
    }
    may_not_listen(address) {
        nl: "Op {address} luisteren mag niet. Voor poorten onder 1024 is toestemming nodig; kies er een daarboven, of geef die.",
        en: "Listening on {address} is not allowed. Ports below 1024 need permission; choose one above, or give it.",
    }
    bad_host_key(file, reason) {
        nl: "De sleutel van de server in {file} is niet te gebruiken ({reason}). Zet een reservekopie terug; met een nieuwe sleutel krijgt iedereen die al eens inlogde een waarschuwing.",
        en: "The server's key in {file} can't be used ({reason}). Put back a backup; with a new key everybody who logged in before gets a warning.",
    }
    bad_coordinators(file, reason) {
        nl: "De sleutels van coördinatoren in {file} zijn niet te lezen ({reason}).",
        en: "The coordinators' keys in {file} can't be read ({reason}).",
    }
    line_no_key(file, line) {
        nl: "{file}, regel {line}: dit is geen sleutel die hier werkt (wel: ed25519 en ecdsa, geen rsa of dsa). Hij opent niets.",
        en: "{file}, line {line}: this is no key that works here (ed25519 and ecdsa do, rsa and dsa don't). It opens nothing.",
    }
    line_option(file, line) {
        nl: "{file}, regel {line}: alleen de opties wave=\"ID\" en kiosk kunnen hier. Deze sleutel opent niets.",
        en: "{file}, line {line}: only the options wave=\"ID\" and kiosk are possible here. This key opens nothing.",
    }
    starts(version) { nl: "aoj {version} start.", en: "aoj {version} starts." }
    listening(address) { nl: "Luistert op {address}.", en: "Listening on {address}." }
    fingerprint(kind, fingerprint) {
        nl: "Sleutel van deze server: {fingerprint} ({kind}).",
        en: "This server's key: {fingerprint} ({kind}).",
    }
    coordinators(n, file) {
        nl: "Coördinatoren: {n} sleutels in {file}; wijzigingen daarin gelden meteen.",
        en: "Coordinators: {n} keys in {file}; changes in it count at once.",
    }
    come_in(command) { nl: "Invullen: {command}", en: "To fill in: {command}" }
    stopping(n) {
        nl: "Stopt. Wie binnen is ({n}), krijgt dat te horen; wat bewaard is, is bewaard.",
        en: "Stopping. Whoever is inside ({n}) is told; what is saved is saved.",
    }
    counters(connections, sessions, commands) {
        nl: "Sinds de start: {connections} verbindingen, {sessions} sessies, {commands} opdrachten.",
        en: "Since the start: {connections} connections, {sessions} sessions, {commands} commands.",
    }
    counters_turned(full, address, fast, slow) {
        nl: "Niet toegelaten: {full} omdat het vol was, {address} te veel van één adres, {fast} te snel na elkaar, {slow} kwam niet op tijd binnen.",
        en: "Not let in: {full} as it was full, {address} too many from one address, {fast} too fast, {slow} did not come in in time.",
    }
    counters_other(keys, codes, refused, much, broken, idle) {
        nl: "Verkeerde sleutels: {keys}. Verkeerde codes: {codes}. Geweigerde verzoeken: {refused}. Te veel tekst: {much}. Fouten van het programma: {broken}. Plaats gemaakt voor een ander: {idle}.",
        en: "Wrong keys: {keys}. Wrong codes: {codes}. Refused requests: {refused}. Too much text: {much}. Defects of the program: {broken}. Made room for somebody else: {idle}.",
    }

    settings_wrong(file) {
        nl: "{file} klopt niet. Verbeter wat hierboven staat.",
        en: "{file} is not right. Mend what stands above.",
    }
    settings_no_map() {
        nl: "Hier horen instellingen te staan, elk op een regel: naam, dubbele punt, waarde.",
        en: "Settings should stand here, each on a line: name, colon, value.",
    }
    settings_unknown(name) { nl: "Onbekende instelling `{name}`.", en: "Unknown setting `{name}`." }
    settings_known(names) { nl: "Deze bestaan: {names}.", en: "There are: {names}." }
    settings_meant(name) { nl: "Bedoelt u `{name}`?", en: "Do you mean `{name}`?" }
    settings_address() {
        nl: "Dit is geen adres waarop mensen deze server vinden.",
        en: "This is no address at which people find this server.",
    }
    settings_address_cure() {
        nl: "Schrijf de naam, en de poort als die niet 22 is: monitor.regio.nl of monitor.regio.nl:2222.",
        en: "Write the name, and the port where it is not 22: monitor.regio.nl or monitor.regio.nl:2222.",
    }
    settings_number(least, most) {
        nl: "Hier hoort een heel getal van {least} tot en met {most}.",
        en: "A whole number from {least} to {most} belongs here.",
    }
}
