//! Taking the code along: mail, QR, clipboard.

texts! {
    carry(ways) { nl: "Code meenemen: {ways}", en: "Take the code along: {ways}" }
    carry_title() { nl: "Code meenemen", en: "Take the code along" }
    way_mail() { nl: "mail", en: "mail" }
    way_picture() { nl: "QR", en: "QR" }
    way_copy() { nl: "kopiëren", en: "copy" }
    carry_says() {
        nl: "Wie uw code heeft, kan uw antwoorden openen, tot u ze verstuurt. Neem hem alleen mee naar iets van uzelf.",
        en: "Whoever has your code can open your answers, until you send them. Take it along only to something of your own.",
    }
    do_mail() { nl: "Mailen naar uzelf", en: "Mail it to yourself" }
    do_mail_note() { nl: "eenmalig, uw adres wordt niet bewaard", en: "once, your address is not kept" }
    do_picture() { nl: "QR-code voor uw telefoon", en: "QR code for your phone" }
    do_picture_note() { nl: "maak er een foto van", en: "take a picture of it" }
    do_copy() { nl: "Kopiëren", en: "Copy" }
    do_copy_note() { nl: "naar het klembord van uw computer", en: "to your computer's clipboard" }
    copied() {
        nl: "De code staat nu op uw klembord, als uw programma dat toestaat. Plak hem ergens om het na te gaan. Lukt het niet, schrijf hem dan op.",
        en: "The code is on your clipboard now, if your program allows that. Paste it somewhere to make sure. If it does not work, write it down.",
    }

    picture_title() { nl: "QR-code", en: "QR code" }
    picture_point() {
        nl: "Richt de camera van uw telefoon op het blok, en bewaar wat u dan ziet of maak een foto.",
        en: "Point your phone's camera at the block, and keep what you see then, or take a picture.",
    }
    picture_holds() {
        nl: "Er staat in: uw code en hoe u verdergaat. Verder niets.",
        en: "It holds your code and how to go on. Nothing else.",
    }
    picture_holds_code() { nl: "Er staat in: alleen uw code. Verder gaan:", en: "It holds your code only. To go on:" }
    picture_who() {
        nl: "Wie hem fotografeert, kan uw antwoorden openen.",
        en: "Whoever takes a picture of it can open your answers.",
    }
    picture_turn() { nl: "donker en licht omwisselen", en: "swap dark and light" }
    picture_turn_says() { nl: "Leest uw telefoon hem niet? Druk op Enter.", en: "Can't your phone read it? Press Enter." }
    picture_no_room(columns, rows) {
        nl: "In dit venster past geen QR-code. Maak het groter: {columns} tekens breed en {rows} regels hoog. Of schrijf uw code op:",
        en: "A QR code does not fit in this window. Make it larger: {columns} columns and {rows} rows. Or write your code down:",
    }
    picture_none() {
        nl: "Van deze code kan geen QR-code worden gemaakt. Schrijf hem op:",
        en: "No QR code can be made of this code. Write it down:",
    }

    mail_title() { nl: "Code mailen naar uzelf", en: "Mail the code to yourself" }
    mail_says() {
        nl: "Typ uw eigen mailadres. Wij gebruiken het één keer, voor deze mail, en bewaren het nergens.",
        en: "Type your own mail address. We use it once, for this mail, and keep it nowhere.",
    }
    mail_who() {
        nl: "Wie de mail kan lezen, kan uw antwoorden openen, tot u ze verstuurt. Kies dus liever geen adres dat u met anderen deelt.",
        en: "Whoever can read the mail can open your answers, until you send them. So rather not an address that you share with others.",
    }
    mail_now() { nl: "Mailen", en: "Mail it" }
    mail_under_way(to) { nl: "Bezig met mailen naar {to}…", en: "Mailing to {to}…" }
    mail_wait() {
        nl: "Dat duurt soms een halve minuut. U kunt intussen teruggaan.",
        en: "That may take half a minute. Meanwhile you can go back.",
    }
    mail_sent(to) { nl: "De code is gemaild naar {to}.", en: "The code was mailed to {to}." }
    mail_sent_off() { nl: "De code is gemaild.", en: "The code was mailed." }
    mail_sent_says() {
        nl: "Ziet u de mail niet, kijk dan bij ongewenste mail. Uw adres is hier na dit scherm weg.",
        en: "If you don't see the mail, look among unwanted mail. After this screen your address is gone from here.",
    }
    mail_empty() { nl: "Typ eerst uw mailadres.", en: "Type your mail address first." }
    mail_too_long() { nl: "Dit is te lang voor een mailadres.", en: "This is too long for a mail address." }
    mail_at() {
        nl: "In een mailadres staat één @, zoals in naam@school.nl.",
        en: "A mail address has one @, as in name@school.nl.",
    }
    mail_local() {
        nl: "Wat er voor de @ staat, kan niet in een mailadres.",
        en: "What stands before the @ can't be in a mail address.",
    }
    mail_domain() {
        nl: "Wat er achter de @ staat, is geen naam zoals school.nl.",
        en: "What stands behind the @ is no name such as school.nl.",
    }
    mail_signs() {
        nl: "Een mailadres heeft geen spaties, accenten of andere bijzondere tekens.",
        en: "A mail address has no spaces, accents or other special signs.",
    }
    mail_too_many() {
        nl: "Deze code is vaak genoeg gemaild. Schrijf hem op; hij staat onderaan.",
        en: "This code was mailed often enough. Write it down; it stands at the bottom.",
    }
    mail_busy() {
        nl: "Er wordt nu te veel gemaild. Probeer het over een paar minuten nog eens, of schrijf de code op.",
        en: "Too much is being mailed just now. Try again in a few minutes, or write the code down.",
    }
    mail_unreachable() {
        nl: "De mailserver geeft geen antwoord. Probeer het straks nog eens, of schrijf de code op.",
        en: "The mail server does not answer. Try again later, or write the code down.",
    }
    mail_refused() {
        nl: "Voor dit adres neemt de mailserver geen mail aan. Klopt het?",
        en: "The mail server takes no mail for this address. Is it right?",
    }
    mail_failed() {
        nl: "Mailen kan hier nu niet. Schrijf de code op; uw antwoorden zijn gewoon bewaard.",
        en: "Mailing is not possible here now. Write the code down; your answers are saved as usual.",
    }
}
