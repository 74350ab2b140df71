//! Composing a wave: what each step asks, says and offers.

use crate::text::Lang;

texts! {
    // Beginning.
    new_wave() { nl: "Nieuwe meting", en: "New wave" }
    how_to_begin() { nl: "Hoe wilt u beginnen?", en: "How do you want to begin?" }
    begin_empty() { nl: "Met een nieuwe, lege meting", en: "With a new, empty wave" }
    begin_after(title) {
        nl: "Na {title}: zelfde regio en vragenlijsten, een of meer jaren later",
        en: "After {title}: same region and questionnaires, one or more years later",
    }
    go_on_with(title, day) {
        nl: "Ga verder met de meting die u aan het maken was: {title} ({day})",
        en: "Go on with the wave you were making: {title} ({day})",
    }
    without_name() { nl: "nog zonder naam", en: "no name yet" }
    throw_away(title) { nl: "Gooi weg wat u aan het maken was: {title}", en: "Throw away what you were making: {title}" }
    thrown_away() { nl: "Weggegooid.", en: "Thrown away." }
    gone() {
        nl: "Die meting in wording is er niet meer. Misschien is zij intussen gemaakt of weggegooid.",
        en: "That unfinished wave is not there any more. Perhaps it was made or thrown away meanwhile.",
    }
    hint_new() { nl: "nieuwe meting", en: "new wave" }

    // The frame of each step.
    step(number, all) { nl: "stap {number} van {all}", en: "step {number} of {all}" }
    part_region() { nl: "Regio", en: "Region" }
    part_period() { nl: "Periode", en: "Period" }
    part_name() { nl: "Naam", en: "Name" }
    part_asks() { nl: "Wie vraagt dit", en: "Who asks this" }
    part_questionnaires() { nl: "Vragenlijsten", en: "Questionnaires" }
    part_open() { nl: "Open antwoorden", en: "Open answers" }
    part_compare() { nl: "Vergelijken", en: "Comparing" }
    part_check() { nl: "Nakijken", en: "Check" }
    onward() { nl: "Verder", en: "Continue" }
    previous_step() { nl: "Vorige", en: "Previous" }
    to_overview() { nl: "Nakijken", en: "Check" }
    hint_onward() { nl: "verder", en: "continue" }
    hint_add() { nl: "erbij zetten, leeg: verder", en: "add, empty: continue" }
    hint_toggle() { nl: "aan of uit", en: "on or off" }
    hint_buttons() { nl: "knoppen", en: "buttons" }
    hint_waves() { nl: "metingen", en: "waves" }
    kept() { nl: "concept bewaard", en: "draft kept" }
    may_stay_empty() { nl: "U mag dit leeg laten.", en: "You may leave this empty." }

    // What it becomes.
    becomes(name, size, minutes) { nl: "{name} {size}, {minutes} min", en: "{name} {size}, {minutes} min" }
    becomes_short(questions, minutes) { nl: "{questions} vr. {minutes} min", en: "{questions} q. {minutes} min" }
    becomes_unknown(name) { nl: "{name} past zo niet", en: "{name} does not fit like this" }
    burden(hours) { nl: "samen {hours} uur werk", en: "{hours} hours of work in all" }
    burden_short(hours) { nl: "samen {hours} uur", en: "{hours} hours" }
    burden_none() { nl: "nog geen vragenlijst gekozen", en: "no questionnaire chosen yet" }

    // Region.
    ask_region() { nl: "Hoe heet de regio?", en: "What is the region called?" }
    region_says() { nl: "Zo staat zij boven aan elk scherm van respondenten.", en: "So it stands on top of every screen of respondents." }
    region_empty() { nl: "Typ de naam van de regio.", en: "Type the name of the region." }
    ask_municipalities() { nl: "Welke gemeenten horen erbij?", en: "Which municipalities belong to it?" }
    municipalities_says() {
        nl: "Typ code en naam, zoals `GM0344 Utrecht`, één per regel. Plakken van een hele lijst mag.",
        en: "Type code and name, such as `GM0344 Utrecht`, one a line. You may paste a whole list.",
    }
    bad_municipality() {
        nl: "Begin met de code, zoals GM0344, en dan de naam.",
        en: "Begin with the code, such as GM0344, then the name.",
    }
    twice() { nl: "Deze staat er twee keer.", en: "This one stands there twice." }
    ask_partnerships() { nl: "Welke samenwerkingsverbanden horen erbij?", en: "Which school partnerships belong to it?" }
    partnerships_says() {
        nl: "Typ `po` of `vo` en dan de naam, zoals `po SWV Voorbeeld`, één per regel. Een andere sector schrijft u met een dubbele punt: `mbo: naam`.",
        en: "Type `po` or `vo`, then the name, such as `po SWV Voorbeeld`, one a line. Write another sector with a colon: `mbo: name`.",
    }
    bad_partnership() {
        nl: "Begin met po of vo, en dan de naam.",
        en: "Begin with po or vo, then the name.",
    }
    few_partnerships() {
        nl: "Een regio heeft minstens één samenwerkingsverband po en één vo.",
        en: "A region has at least one school partnership for po and one for vo.",
    }
    change_line() { nl: "Enter op een regel haalt haar terug om haar te veranderen of te wissen.", en: "Enter on a line takes it back, to change or erase it." }

    // Period and name.
    ask_opens() { nl: "Wat is de eerste dag?", en: "What is the first day?" }
    opens_says() { nl: "Vanaf die dag kan er ingevuld worden. Schrijf hem als 1-11-2026.", en: "From that day people can fill in. Write it as in 1-11-2026." }
    ask_closes() { nl: "Wat is de laatste dag?", en: "What is the last day?" }
    closes_says() { nl: "Die dag telt nog mee.", en: "That day still counts." }
    bad_day() { nl: "Dit is geen dag. Schrijf hem als 3-11-2026.", en: "This is no day. Write it as in 3-11-2026." }
    closes_first() { nl: "De laatste dag ligt voor de eerste.", en: "The last day is before the first." }
    term(days) { nl: "De meting duurt dan {days} dagen.", en: "The wave then lasts {days} days." }
    short_term_one(advised) {
        nl: "De meting duurt dan 1 dag. Minstens {advised} dagen is aan te raden, met een herinnering halverwege.",
        en: "The wave then lasts 1 day. At least {advised} days is advisable, with a reminder halfway.",
    }
    short_term_many(days, advised) {
        nl: "De meting duurt dan {days} dagen. Minstens {advised} is aan te raden, met een herinnering halverwege.",
        en: "The wave then lasts {days} days. At least {advised} is advisable, with a reminder halfway.",
    }
    ask_title() { nl: "Hoe heet de meting?", en: "What is the wave called?" }
    title_empty() { nl: "Typ hoe de meting heet.", en: "Type what the wave is called." }
    spring(year) { nl: "Meting voorjaar {year}", en: "Wave spring {year}" }
    autumn(year) { nl: "Meting najaar {year}", en: "Wave autumn {year}" }
    ask_id() { nl: "Onder welke korte naam wordt zij bewaard?", en: "Under which short name is it kept?" }
    id_says() {
        nl: "Met deze naam wijst u de meting aan in opdrachten en brieven. Kleine letters, cijfers, - en _.",
        en: "By this name commands and letters point to the wave. Small letters, digits, - and _.",
    }
    bad_id() {
        nl: "Gebruik kleine letters, cijfers, - en _, en begin met een letter of cijfer.",
        en: "Use small letters, digits, - and _, and begin with a letter or digit.",
    }
    id_taken() { nl: "Er is al een meting met die naam.", en: "There is a wave of that name already." }
    id_practice() { nl: "Die naam is van de oefenmeting.", en: "That name belongs to the practice wave." }

    // Who asks.
    ask_controller() { nl: "Wie is verantwoordelijk voor deze meting?", en: "Who is responsible for this wave?" }
    controller_says() { nl: "De verwerkingsverantwoordelijke (AVG). Respondenten zien dit op het eerste scherm.", en: "The controller (GDPR). Respondents see this on the first screen." }
    controller_missing() { nl: "Respondenten horen te weten wie verantwoordelijk is.", en: "Respondents ought to know who is responsible." }
    ask_contact_name() { nl: "Bij wie kunnen respondenten vragen stellen?", en: "Whom can respondents ask?" }
    contact_name_says() { nl: "De naam van een persoon of afdeling.", en: "The name of a person or department." }
    ask_contact_email() { nl: "Op welk e-mailadres?", en: "At which email address?" }
    ask_contact_phone() { nl: "En op welk telefoonnummer?", en: "And at which telephone number?" }
    contact_missing() { nl: "Respondenten horen te weten bij wie zij vragen kunnen stellen.", en: "Respondents ought to know whom they can ask." }
    ask_privacy_officer() { nl: "Wie is de functionaris gegevensbescherming?", en: "Who is the data protection officer?" }
    privacy_officer_says() { nl: "Een naam of adres waar iemand terechtkan met vragen over privacy.", en: "A name or address for questions on privacy." }
    ask_keep_until() { nl: "Tot wanneer worden de antwoorden bewaard?", en: "Until when are the answers kept?" }
    keep_until_says() { nl: "Daarna worden de antwoorden gewist, als u dat bevestigt. De uitkomsten blijven.", en: "After that the answers are deleted, once you confirm it. The results stay." }
    keep_until_missing() { nl: "Zonder deze dag weet niemand wanneer de antwoorden weg moeten.", en: "Without this day nobody knows when the answers must go." }
    keep_until_early() { nl: "De antwoorden zouden al gewist worden voordat de meting voorbij is.", en: "The answers would be deleted before the wave is over." }
    ask_feedback() { nl: "Wat horen respondenten over de uitkomsten?", en: "What will respondents hear of the results?" }
    feedback_says() { nl: "Bijvoorbeeld: De uitkomsten krijgt u in januari.", en: "For example: You will get the results in January." }

    // Questionnaires.
    ask_questionnaires() { nl: "Welke vragenlijsten gebruikt u?", en: "Which questionnaires do you use?" }
    questionnaires_own(folder) {
        nl: "Een eigen vragenlijst zet u als bestand in {folder}; dan staat zij hier ook.",
        en: "Put a questionnaire of your own as a file in {folder}; then it stands here too.",
    }
    questionnaires_none() { nl: "Kies minstens één vragenlijst.", en: "Choose at least one questionnaire." }
    own() { nl: "eigen", en: "own" }
    ask_themes(name) { nl: "{name}: welke vragen laat u weg?", en: "{name}: which questions do you leave out?" }
    themes_says() {
        nl: "Met Enter of spatie gaat een onderdeel aan of uit. Bovenaan ziet u wat het scheelt.",
        en: "Enter or the space bar turns a part on or off. On top you see what it saves.",
    }
    background_question() { nl: "over uzelf", en: "about yourself" }
    theme_size_one() { nl: "1 vraag", en: "1 question" }
    theme_size_many(n) { nl: "{n} vragen", en: "{n} questions" }
    fixed() { nl: "blijft altijd", en: "always stays" }
    themes_unknown() {
        nl: "Deze vragenlijst is nu niet te lezen. Bij het nakijken staat waarom.",
        en: "This questionnaire can't be read now. The check says why.",
    }
    own_themes() {
        nl: "Eigen thema's kunt u hier niet schrijven: die staan in een metingbestand, onder `add:`. Zo'n bestand leest u in met aoj wave create.",
        en: "Themes of your own can't be written here: they stand in a wave file, under `add:`. Read such a file in with aoj wave create.",
    }
    own_themes_there(n) {
        nl: "Eigen thema's in deze vragenlijst: {n}. Zij komen uit het bestand en gaan mee.",
        en: "Themes of your own in this questionnaire: {n}. They come from the file and go along.",
    }
    ask_split(name) { nl: "{name}: naar welke vraag mogen uitkomsten gesplitst worden?", en: "{name}: by which question may results be split?" }
    split_says() { nl: "Dit kiest u vooraf. Splitsen kan pas als de meting gesloten is, en groepen die te klein zijn blijven verborgen.", en: "You choose this beforehand. Splitting is possible once the wave is closed, and groups that are too small stay hidden." }
    split_own(question) { nl: "Zoals de vragenlijst zelf: {question}", en: "As the questionnaire itself: {question}" }
    split_none() { nl: "Zoals de vragenlijst zelf: niet", en: "As the questionnaire itself: not at all" }
    ask_total(name) { nl: "{name}: hoeveel mensen nodigt u uit?", en: "{name}: how many people do you invite?" }
    total_says() { nl: "Daarmee rekent het programma de respons uit. Weet u het nog niet, laat het dan leeg; u kunt het later invullen.", en: "With it the program works out the response. Leave it empty if you don't know yet; you can fill it in later." }
    total_grouped() { nl: "Leeg: de som van de groepen.", en: "Empty: the sum of the groups." }
    by_groups(question) { nl: "Per groep opgeven: {question}", en: "Give it by group: {question}" }
    not_by_groups() { nl: "Alleen het totaal opgeven", en: "Give the total only" }
    ask_group(name, group) { nl: "{name}: hoeveel daarvan zijn {group}?", en: "{name}: how many of them are {group}?" }
    bad_number() { nl: "Typ een heel aantal, zoals 60.", en: "Type a whole number, such as 60." }
    ask_word(name) { nl: "{name}: is er een toegangswoord?", en: "{name}: is there an access word?" }
    word_says() { nl: "Een woord uit de brief, dat iemand typt om te beginnen. Het wijst ook deze vragenlijst aan.", en: "A word from the letter that somebody types to begin. It also chooses this questionnaire." }

    // Open answers.
    ask_open() { nl: "Gebruikt u open antwoorden?", en: "Do you use open answers?" }
    open_says() {
        nl: "In open antwoorden kan iemand zichzelf of een ander herkenbaar maken. Zonder open antwoorden worden die vragen niet gesteld.",
        en: "In open answers people can make themselves or others recognisable. Without them those questions are not asked.",
    }
    open_no() { nl: "Nee, die vragen vallen weg", en: "No, those questions are left out" }
    open_yes() { nl: "Ja, en ik schrijf op waarvoor en wie ze lezen", en: "Yes, and I write down what for and who reads them" }
    ask_purpose() { nl: "Waarvoor dienen de open antwoorden?", en: "What are the open answers for?" }
    purpose_empty() { nl: "Respondenten moeten vooraf weten waarvoor.", en: "Respondents must know beforehand what for." }
    ask_readers() { nl: "Wie lezen de open antwoorden?", en: "Who reads the open answers?" }
    readers_says() { nl: "Dit staat boven elke open vraag: Dit lezen: …", en: "This stands above each open question: Read by: …" }
    readers_empty() { nl: "Respondenten moeten vooraf weten wie ze lezen.", en: "Respondents must know beforehand who reads them." }

    // Comparing.
    ask_previous() { nl: "Met welke eerdere meting vergelijkt u?", en: "With which former wave do you compare?" }
    previous_none() { nl: "Met geen", en: "With none" }
    previous_no_waves() { nl: "Er is nog geen gesloten meting om mee te vergelijken.", en: "There is no closed wave yet to compare with." }
    ask_ambitions() { nl: "Welke ambities heeft de regio?", en: "What are the region's ambitions?" }
    ambitions_says() { nl: "Per thema wat u wilt bereiken, en eventueel het gemiddelde dat u wilt halen. Bij de uitkomsten ziet u of het gelukt is.", en: "What you want to reach per theme, and perhaps the mean you aim at. The results show whether you did." }
    add_ambition() { nl: "Een ambitie erbij", en: "Add an ambition" }
    ask_ambition_theme() { nl: "Bij welk thema hoort de ambitie?", en: "To which theme does the ambition belong?" }
    ask_ambition_text() { nl: "Wat wilt u bereiken?", en: "What do you want to reach?" }
    ambition_empty() { nl: "Typ de ambitie, of haal haar weg.", en: "Type the ambition, or take it away." }
    ask_target() { nl: "Welk gemiddelde wilt u halen?", en: "Which mean do you aim at?" }
    target_says() { nl: "Een getal op de schaal van het thema, zoals 4,0.", en: "A number on the theme's scale, such as 4.0." }
    bad_target() { nl: "Dit is geen getal. Schrijf het als 4,0.", en: "This is no number. Write it as in 4.0." }
    remove() { nl: "Weghalen", en: "Take away" }
    ask_min_group() { nl: "Hoe groot is de kleinste groep waarvan uitkomsten te zien zijn?", en: "How large is the smallest group of which results can be seen?" }
    min_group_says(least) { nl: "Minstens {least}. Meer mag; na openen ligt het vast. Leeg is {least}.", en: "At least {least}. It may be more; it is fixed once opened. Empty is {least}." }
    bad_min_group(least) { nl: "Typ een heel getal van {least} of meer.", en: "Type a whole number of {least} or more." }

    // The overview.
    check_heading() { nl: "Zo wordt de meting", en: "This is what the wave becomes" }
    check_says() { nl: "Enter op een regel brengt u terug om haar te veranderen.", en: "Enter on a line takes you back to change it." }
    check_errors_one() { nl: "Er is nog 1 ding te verbeteren.", en: "There is 1 thing left to mend." }
    check_errors_many(n) { nl: "Er zijn nog {n} dingen te verbeteren.", en: "There are {n} things left to mend." }
    check_busy() { nl: "De meting wordt nagekeken…", en: "The wave is being checked…" }
    label_first_day() { nl: "Eerste dag", en: "First day" }
    label_last_day() { nl: "Laatste dag", en: "Last day" }
    label_municipalities() { nl: "Gemeenten", en: "Municipalities" }
    label_partnerships() { nl: "Samenwerkingsverbanden", en: "School partnerships" }
    label_title() { nl: "Titel", en: "Title" }
    label_id() { nl: "Korte naam", en: "Short name" }
    label_controller() { nl: "Verantwoordelijke", en: "Controller" }
    label_contact() { nl: "Vragen aan", en: "Contact" }
    label_email() { nl: "E-mail", en: "Email" }
    label_phone() { nl: "Telefoon", en: "Telephone" }
    label_officer() { nl: "Privacy", en: "Privacy officer" }
    label_keep() { nl: "Bewaren tot", en: "Kept until" }
    label_feedback() { nl: "Terugkoppeling", en: "Feedback" }
    label_themes(name) { nl: "{name}: vragen", en: "{name}: questions" }
    label_split(name) { nl: "{name}: splitsen", en: "{name}: split" }
    label_total(name) { nl: "{name}: uitgenodigd", en: "{name}: invited" }
    label_word(name) { nl: "{name}: woord", en: "{name}: word" }
    label_purpose() { nl: "Open: waarvoor", en: "Open: what for" }
    label_readers() { nl: "Open: wie lezen", en: "Open: readers" }
    label_previous() { nl: "Vorige meting", en: "Previous wave" }
    label_ambitions() { nl: "Ambities", en: "Ambitions" }
    label_min_group() { nl: "Kleinste groep", en: "Smallest group" }
    not_looked_at() { nl: "niet bekeken", en: "not looked at" }
    not_set() { nl: "(leeg)", en: "(empty)" }
    nothing_left_out() { nl: "alles", en: "all" }
    left_out(names) { nl: "zonder {names}", en: "without {names}" }
    grouped(total, groups) { nl: "{total} ({groups})", en: "{total} ({groups})" }
    as_file() { nl: "zoals de vragenlijst", en: "as the questionnaire" }
    yes() { nl: "ja", en: "yes" }
    no() { nl: "nee", en: "no" }
    unknown() { nl: "onbekend", en: "unknown" }
    store() { nl: "Als concept bewaren", en: "Keep as a draft" }
    open_now() { nl: "Openen", en: "Open" }
    see_file() { nl: "Bestand", en: "File" }
    as_respondent(name) { nl: "Bekijk {name}", en: "Look at {name}" }
    file_title() { nl: "Het metingbestand", en: "The wave file" }
    file_says() {
        nl: "Zo wordt het bewaard. U kunt het ook als bestand opslaan en met aoj wave create inlezen.",
        en: "So it is kept. You can also save it as a file and read it in with aoj wave create.",
    }
    stored(id) { nl: "Meting {id} is bewaard als concept.", en: "Wave {id} was kept as a draft." }
    ask_open_now() { nl: "Wilt u de meting nu openen?", en: "Do you want to open the wave now?" }
    open_now_says() {
        nl: "De vragenlijsten liggen daarna vast. Alleen een tikfout in een tekst is nog te verbeteren. Invullen kan vanaf de eerste dag.",
        en: "The questionnaires are then frozen. Only a typo in a text can still be mended. People can fill in from the first day.",
    }
}

/// `1 vraag`, `5 vragen`
#[must_use]
pub fn theme_size(lang: Lang, n: usize) -> String {
    if n == 1 { theme_size_one(lang) } else { theme_size_many(lang, n) }
}

/// How much is left to mend.
#[must_use]
pub fn check_errors(lang: Lang, n: usize) -> String {
    if n == 1 { check_errors_one(lang) } else { check_errors_many(lang, n) }
}

/// That a wave is short.
#[must_use]
pub fn short_term(lang: Lang, days: i32, advised: i32) -> String {
    if days == 1 { short_term_one(lang, advised) } else { short_term_many(lang, days, advised) }
}
