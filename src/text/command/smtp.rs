//! The mail server in the settings: what is said of it, and what can be wrong.

texts! {
    mails_by(server) { nl: "Codes mailen gaat via {server}.", en: "Codes are mailed by {server}." }
    counters(mailed, not) {
        nl: "Codes gemaild: {mailed}. Niet gelukt: {not}.",
        en: "Codes mailed: {mailed}. Failed: {not}.",
    }
    empty() { nl: "Hier hoort een waarde te staan.", en: "A value belongs here." }
    host() { nl: "Welke mailserver neemt de mail aan?", en: "Which mail server takes the mail?" }
    host_cure() {
        nl: "Schrijf zijn naam: host: smtp.regio.nl",
        en: "Write its name: host: smtp.regio.nl",
    }
    port() { nl: "Dit is geen poort.", en: "This is no port." }
    port_cure() {
        nl: "Laat de regel weg (dan 587, bij tls 465, bij none 25), of schrijf een getal van 1 tot en met 65535.",
        en: "Leave the line out (then 587, with tls 465, with none 25), or write a number from 1 to 65535.",
    }
    tls() { nl: "Zo kan de verbinding niet worden versleuteld.", en: "The connection can't be encrypted in that way." }
    tls_cure() {
        nl: "Schrijf starttls (meestal) of tls; none kan alleen bij een mailserver op deze computer zelf.",
        en: "Write starttls (usually) or tls; none is only for a mail server on this computer itself.",
    }
    tls_none() {
        nl: "Zonder versleuteling kan onderweg iedereen de code lezen.",
        en: "Without encryption anybody on the way can read the code.",
    }
    tls_none_cure() {
        nl: "Schrijf starttls of tls. Zonder kan alleen naar deze computer zelf: localhost of 127.0.0.1.",
        en: "Write starttls or tls. Without it only this computer itself will do: localhost or 127.0.0.1.",
    }
    from() { nl: "Van welk adres komt de mail?", en: "From which address does the mail come?" }
    from_cure() {
        nl: "Schrijf een gewoon mailadres: from: monitor@regio.nl",
        en: "Write a plain mail address: from: monitor@regio.nl",
    }
    two_passwords() { nl: "Er staan twee wachtwoorden.", en: "There are two passwords." }
    two_passwords_cure() {
        nl: "Laat `password` of `password_file` weg.",
        en: "Leave out `password` or `password_file`.",
    }
    password_file(file) {
        nl: "In {file} staat geen wachtwoord dat gelezen kan worden.",
        en: "No password can be read in {file}.",
    }
    password_file_cure() {
        nl: "Zet het wachtwoord op de eerste regel van dat bestand, leesbaar voor wie het programma draait. Een naam zonder / ligt in de gegevensmap.",
        en: "Put the password on the first line of that file, readable for whoever runs the program. A name without / is in the data folder.",
    }
    no_password() { nl: "Bij `user` hoort een wachtwoord.", en: "`user` goes with a password." }
    no_password_cure() {
        nl: "Voeg `password` of `password_file` toe, of laat `user` weg als de mailserver geen naam vraagt.",
        en: "Add `password` or `password_file`, or leave out `user` where the mail server asks for no name.",
    }
    no_user() { nl: "Bij een wachtwoord hoort `user`.", en: "A password goes with `user`." }
    no_user_cure() {
        nl: "Voeg `user` toe: de naam waarmee de mailserver u kent.",
        en: "Add `user`: the name by which the mail server knows you.",
    }
    ca() { nl: "In dit bestand staan geen certificaten.", en: "There are no certificates in this file." }
    ca_cure() {
        nl: "Laat de regel weg, tenzij de mailserver een certificaat van de eigen organisatie heeft; noem dan het bestand daarmee (PEM).",
        en: "Leave the line out, unless the mail server has a certificate of the organisation's own; then name the file with that (PEM).",
    }
}
