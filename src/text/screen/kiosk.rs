//! A kiosk: the same terminal for one respondent after the other.

texts! {
    /// How to come back, at this very screen.
    return_here(choice) { nl: "hier op dit scherm, kies \"{choice}\"", en: "here on this screen, choose \"{choice}\"" }
    return_here_or_by(command, choice) {
        nl: "hier op dit scherm of ergens anders met {command}, kies \"{choice}\"",
        en: "here on this screen or elsewhere with {command}, choose \"{choice}\"",
    }
    kiosk_time(seconds) {
        nl: "Neem gerust de tijd. Drukt u {seconds} seconden lang op geen enkele toets, dan vraagt dit scherm of u er nog bent.",
        en: "Take your time. If you press no key for {seconds} seconds, this screen asks whether you are still there.",
    }
    kiosk_soon() {
        nl: "Dit scherm begint zo vanzelf opnieuw, voor wie na u komt.",
        en: "This screen soon begins anew by itself, for whoever comes after you.",
    }
    kiosk_done() { nl: "Klaar", en: "Done" }
    kiosk_wiped_says() { nl: "Uw code werkt niet meer.", en: "Your code no longer works." }
    other_wave() {
        nl: "Dit hoort bij een andere meting; hier kunt u er niet mee verder. Ga verder op de plek waar u begon.",
        en: "This belongs to another survey; you can't go on with it here. Please go on where you began.",
    }

    kiosk_there() { nl: "Bent u er nog?", en: "Are you still there?" }
    kiosk_press() {
        nl: "Druk op een toets, dan gaat u verder waar u was.",
        en: "Press any key, and you go on where you were.",
    }
    kiosk_saves_one() {
        nl: "Anders worden uw antwoorden over 1 seconde bewaard en begint dit scherm opnieuw.",
        en: "Otherwise your answers are saved in 1 second and this screen begins anew.",
    }
    kiosk_saves_many(seconds) {
        nl: "Anders worden uw antwoorden over {seconds} seconden bewaard en begint dit scherm opnieuw.",
        en: "Otherwise your answers are saved in {seconds} seconds and this screen begins anew.",
    }
    kiosk_begins_one() {
        nl: "Anders begint dit scherm over 1 seconde opnieuw. Er is nog niets ingevuld.",
        en: "Otherwise this screen begins anew in 1 second. Nothing has been answered yet.",
    }
    kiosk_begins_many(seconds) {
        nl: "Anders begint dit scherm over {seconds} seconden opnieuw. Er is nog niets ingevuld.",
        en: "Otherwise this screen begins anew in {seconds} seconds. Nothing has been answered yet.",
    }
    kiosk_later(how) {
        nl: "Dit is uw code. Later verder: {how}.",
        en: "This is your code. To go on later: {how}.",
    }
    kiosk_hint_any() { nl: "een toets", en: "any key" }

    kiosk_moment() { nl: "Een ogenblik geduld…", en: "One moment, please…" }
    kiosk_held() {
        nl: "Dit scherm is even niet te gebruiken.",
        en: "This screen can't be used for a moment.",
    }
    kiosk_held_says(why) {
        nl: "De laatste antwoorden van wie hier bezig was, zijn nog niet bewaard: {why}. Wij blijven het proberen. Zodra het lukt, begint dit scherm opnieuw.",
        en: "The last answers of whoever was here are not saved yet: {why}. We keep trying. As soon as it works, this screen begins anew.",
    }
    kiosk_held_yours() {
        nl: "Was u dat? Typ uw code, dan gaat u verder. Bent u hier voor het eerst? Waarschuw dan wie deze computer beheert.",
        en: "Was that you? Type your code to go on. Are you new here? Then please tell whoever runs this computer.",
    }
    kiosk_held_other() {
        nl: "Dat is niet de code van wie hier bezig was.",
        en: "That is not the code of whoever was here.",
    }

    kiosk_shut(title) { nl: "{title} is nu niet open.", en: "{title} is not open now." }
    kiosk_shut_says() {
        nl: "Invullen kan hier weer zodra deze meting open is. Dit scherm wacht daarop.",
        en: "You can fill in here again as soon as this survey is open. This screen waits for that.",
    }
    kiosk_failing(why) {
        nl: "Invullen kan hier nu even niet: {why}. Dit scherm blijft het proberen.",
        en: "You can't fill in here just now: {why}. This screen keeps trying.",
    }

    kiosk_broke() {
        nl: "Hier ging iets mis in het programma zelf.",
        en: "Something went wrong in the program itself.",
    }
    kiosk_broke_says() {
        nl: "Wat bewaard was, is bewaard. Met uw code gaat u verder.",
        en: "What was saved is saved. With your code you can go on.",
    }
    kiosk_broke_nothing() { nl: "Begin opnieuw.", en: "Please begin again." }

    kiosk_door() { nl: "De kiosk afsluiten", en: "Close the kiosk" }
    kiosk_door_says() {
        nl: "Alleen voor wie deze kiosk beheert: typ de wachtzin van de coördinator. Wilt u invullen? Druk op Esc.",
        en: "Only for whoever runs this kiosk: type the coordinator's passphrase. Do you want to fill in? Press Esc.",
    }
    kiosk_door_loses() {
        nl: "Let op: de laatste antwoorden van wie hier bezig was, zijn nog niet bewaard. Sluit u nu af, dan gaan die misschien verloren.",
        en: "Mind: the last answers of whoever was here are not saved yet. If you close now, they may be lost.",
    }
    kiosk_close() { nl: "Afsluiten", en: "Close" }
    kiosk_ended() { nl: "De kiosk is afgesloten.", en: "The kiosk is closed." }
    kiosk_lost() {
        nl: "De laatste antwoorden van wie hier bezig was, zijn niet bewaard.",
        en: "The last answers of whoever was here are not saved.",
    }

    /// In plain mode.
    kiosk_line_there_saves(seconds) {
        nl: "Bent u er nog? Druk op een toets. Anders worden uw antwoorden over {seconds} seconden bewaard en begint dit scherm opnieuw.",
        en: "Are you still there? Press any key. Otherwise your answers are saved in {seconds} seconds and this screen begins anew.",
    }
    kiosk_line_there_begins(seconds) {
        nl: "Bent u er nog? Druk op een toets. Anders begint dit scherm over {seconds} seconden opnieuw.",
        en: "Are you still there? Press any key. Otherwise this screen begins anew in {seconds} seconds.",
    }
    kiosk_line_good() { nl: "Goed, u kunt verder.", en: "Good, you can go on." }
    kiosk_line_end(seconds) {
        nl: "Druk op Enter. Dan wordt dit scherm gewist en begint het opnieuw; vanzelf over {seconds} seconden.",
        en: "Press Enter. Then this screen is wiped and begins anew; by itself in {seconds} seconds.",
    }
}

/// What happens unless a key is pressed, where answers are to be saved.
#[must_use]
pub fn kiosk_saves(lang: crate::text::Lang, seconds: u64) -> String {
    if seconds == 1 { kiosk_saves_one(lang) } else { kiosk_saves_many(lang, seconds) }
}

/// The same where there is nothing to save.
#[must_use]
pub fn kiosk_begins(lang: crate::text::Lang, seconds: u64) -> String {
    if seconds == 1 { kiosk_begins_one(lang) } else { kiosk_begins_many(lang, seconds) }
}
