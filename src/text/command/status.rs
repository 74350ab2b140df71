//! `aoj serve --status`, and what a server says in its log of the fence and of where it can be asked.

texts! {
    option_status() {
        nl: "vraag de server van deze gegevensmap hoe het gaat, en stop",
        en: "ask the server of this data folder how it is, and stop",
    }
    option_json() { nl: "antwoord als JSON, voor andere programma's", en: "answer as JSON, for other programs" }
    option_metrics() {
        nl: "adres en poort op deze computer zelf waar Prometheus cijfers kan ophalen, zoals 127.0.0.1:9187",
        en: "address and port on this computer itself where Prometheus can fetch figures, such as 127.0.0.1:9187",
    }

    not_running(data) {
        nl: "Er draait geen server met de gegevens in {data}. Start hem met `aoj serve`, of kies met --data een andere map.",
        en: "No server runs with the data in {data}. Start it by `aoj serve`, or choose another folder by --data.",
    }
    may_not_ask(data) {
        nl: "Alleen de eigenaar van {data} en root mogen dit vragen. Doe het met sudo.",
        en: "Only the owner of {data} and root may ask this. Do it with sudo.",
    }
    silent(data) {
        nl: "De server met de gegevens in {data} draait, maar geeft geen antwoord. Kijk in zijn log.",
        en: "The server with the data in {data} runs but does not answer. Look into its log.",
    }
    unreachable(data, reason) {
        nl: "De server met de gegevens in {data} is niet te bereiken ({reason}).",
        en: "The server with the data in {data} can't be reached ({reason}).",
    }
    not_understood(data) {
        nl: "Het antwoord van de server met de gegevens in {data} is niet te begrijpen. Is hij van een andere versie? Start hem opnieuw.",
        en: "The answer of the server with the data in {data} can't be understood. Is it of another version? Start it anew.",
    }

    running(version, time) { nl: "aoj {version} draait {time}.", en: "aoj {version} has been running for {time}." }
    listening(addresses, fingerprint, kind) {
        nl: "Luistert op {addresses}. Sleutel van deze server: {fingerprint} ({kind}).",
        en: "Listening on {addresses}. This server's key: {fingerprint} ({kind}).",
    }
    now(sessions, most, answering, coordinators, connections) {
        nl: "Mensen binnen: {sessions} (er is plaats voor {most}). Met een vragenlijst open: {answering}. Coördinatoren: {coordinators}. Verbindingen: {connections}.",
        en: "People inside: {sessions} (there is room for {most}). With a questionnaire open: {answering}. Coordinators: {coordinators}. Connections: {connections}.",
    }
    saves(done, millis, failed) {
        nl: "Bewaren: {done} keer gelukt, gemiddeld in {millis} ms; {failed} keer mislukt.",
        en: "Saving: succeeded {done} times, in {millis} ms on average; failed {failed} times.",
    }
    last_save(time, outcome) { nl: "De laatste keer, {time} geleden: {outcome}.", en: "The last time, {time} ago: {outcome}." }
    last_done() { nl: "gelukt", en: "succeeded" }
    last_disk_full() { nl: "mislukt, de schijf is vol", en: "failed, the disk is full" }
    last_read_only() { nl: "mislukt, er mag niet geschreven worden", en: "failed, nothing may be written" }
    last_locked() { nl: "mislukt, een ander programma houdt de gegevens vast", en: "failed, another program holds the data" }
    last_moved() { nl: "mislukt, het bestand met gegevens is weg of vervangen", en: "failed, the file with the data is gone or replaced" }
    last_other() { nl: "mislukt; `aoj doctor` zoekt uit waarom", en: "failed; `aoj doctor` finds out why" }
    memory(megabytes) { nl: "Geheugen: {megabytes} MB.", en: "Memory: {megabytes} MB." }

    fenced() {
        nl: "Afgeschermd: dit programma kan alleen nog bij de gegevensmap en bij wat op de opdrachtregel staat.",
        en: "Fenced: this program can only reach the data folder and what stands on the command line.",
    }
    fenced_in_part() {
        nl: "Deels afgeschermd: deze Linux-kernel kan het niet helemaal (bestanden vanaf 5.13, poorten vanaf 6.7, alles vanaf 6.12).",
        en: "Fenced in part: this Linux kernel can't do all of it (files from 5.13, ports from 6.7, everything from 6.12).",
    }
    not_fenced() {
        nl: "Niet afgeschermd: deze Linux-kernel kan een programma niet met Landlock van de rest van de computer scheiden.",
        en: "Not fenced: this Linux kernel can't part a program from the rest of the computer by Landlock.",
    }
    fence_refused(reason) {
        nl: "Afschermen met Landlock lukt niet ({reason}).",
        en: "Fencing by Landlock fails ({reason}).",
    }
    keys_in_a_shared_folder(file) {
        nl: "{file} staat in een map waarin ook andere dingen staan. Wie het bestand vervangt in plaats van aanpast, moet de server opnieuw starten. Zet het liever in een eigen map, zoals /etc/aoj.",
        en: "{file} stands in a folder with other things. Whoever replaces the file instead of changing it must start the server anew. Better put it in a folder of its own, such as /etc/aoj.",
    }
    no_status(reason) {
        nl: "Met `aoj serve --status` vragen hoe het gaat kan nu niet ({reason}).",
        en: "Asking how it is by `aoj serve --status` is not possible now ({reason}).",
    }
    metrics_at(address) {
        nl: "Cijfers voor Prometheus: http://{address}/metrics.",
        en: "Figures for Prometheus: http://{address}/metrics.",
    }
    metrics_not_here(address) {
        nl: "{address} is geen adres op deze computer zelf. Cijfers geeft het programma alleen daar, zoals op 127.0.0.1:9187; wie ze elders nodig heeft, zet er een eigen proxy voor.",
        en: "{address} is no address on this computer itself. The program gives figures only there, such as on 127.0.0.1:9187; whoever needs them elsewhere puts a proxy in front.",
    }

    and(large, small) { nl: "{large} en {small}", en: "{large} and {small}" }
}

/// Days, as in how long something takes.
#[must_use]
pub fn days(lang: super::super::Lang, n: u64) -> String {
    counted(lang, n, ["dag", "dagen"], ["day", "days"])
}

#[must_use]
pub fn hours(lang: super::super::Lang, n: u64) -> String {
    counted(lang, n, ["uur", "uur"], ["hour", "hours"])
}

#[must_use]
pub fn minutes(lang: super::super::Lang, n: u64) -> String {
    counted(lang, n, ["minuut", "minuten"], ["minute", "minutes"])
}

#[must_use]
pub fn seconds(lang: super::super::Lang, n: u64) -> String {
    counted(lang, n, ["seconde", "seconden"], ["second", "seconds"])
}

fn counted(lang: super::super::Lang, n: u64, nl: [&str; 2], en: [&str; 2]) -> String {
    let [one, more] = if lang == super::super::Lang::Nl { nl } else { en };
    format!("{n} {}", if n == 1 { one } else { more })
}
