//! What is wrong with a file of answers.

texts! {
    /// Before a problem: where it is.
    at_row(row) { nl: "rij {row}", en: "row {row}" }
    at_column(column) { nl: "kolom {column}", en: "column {column}" }

    utf16() {
        nl: "het bestand is opgeslagen als UTF-16. Sla het op als CSV UTF-8.",
        en: "the file was saved as UTF-16. Save it as CSV UTF-8."
    }
    not_utf8(letter) {
        nl: "hier staat een teken dat geen UTF-8 is (misschien {letter}). Sla het bestand op als CSV UTF-8.",
        en: "there is a sign here that is not UTF-8 (perhaps {letter}). Save the file as CSV UTF-8."
    }
    unclosed_quote() {
        nl: "een aanhalingsteken (\") dat hier opent, wordt nergens gesloten. Sluit het, of haal het weg.",
        en: "a quote (\") that opens here is closed nowhere. Close it, or take it away."
    }
    no_header() {
        nl: "het bestand is leeg. Op de eerste regel horen de namen van de vragen te staan.",
        en: "the file is empty. Its first line should hold the ids of the questions."
    }
    no_rows() {
        nl: "onder de eerste regel staan geen antwoorden.",
        en: "there are no answers below the first line."
    }
    unknown_column() {
        nl: "deze kolom hoort bij geen vraag van deze vragenlijst.",
        en: "this column belongs to no question of this questionnaire."
    }
    unknown_column_meant(nearest) {
        nl: "deze kolom hoort bij geen vraag van deze vragenlijst. Bedoelt u {nearest}?",
        en: "this column belongs to no question of this questionnaire. Did you mean {nearest}?"
    }
    same_column_twice() {
        nl: "deze kolom staat er twee keer.",
        en: "this column stands there twice."
    }
    cells(found, wanted) {
        nl: "het aantal cellen in deze rij is {found}, in de eerste regel {wanted}.",
        en: "the number of cells in this row is {found}, in the first line {wanted}."
    }
    one_of(value, all) {
        nl: "\"{value}\" past hier niet. Mogelijk: {all}.",
        en: "\"{value}\" does not fit here. Possible: {all}."
    }
    nothing_fits(value) {
        nl: "\"{value}\" past hier niet. De opties hebben elk een eigen kolom; laat deze cel leeg.",
        en: "\"{value}\" does not fit here. The options have columns of their own; leave this cell empty."
    }
    a_number(value) {
        nl: "\"{value}\" is geen getal.",
        en: "\"{value}\" is not a number."
    }
    a_number_from(value, min) {
        nl: "\"{value}\" past hier niet. Nodig is een getal van {min} of hoger.",
        en: "\"{value}\" does not fit here. It should be a number from {min}."
    }
    a_number_to(value, max) {
        nl: "\"{value}\" past hier niet. Nodig is een getal tot en met {max}.",
        en: "\"{value}\" does not fit here. It should be a number up to {max}."
    }
    a_number_between(value, min, max) {
        nl: "\"{value}\" past hier niet. Nodig is een getal van {min} tot en met {max}.",
        en: "\"{value}\" does not fit here. It should be a number from {min} to {max}."
    }
    whole(value) {
        nl: "\"{value}\" past hier niet. Nodig is een heel getal.",
        en: "\"{value}\" does not fit here. It should be a whole number."
    }
    decimals(value, decimals) {
        nl: "\"{value}\" heeft te veel cijfers achter de komma: hoogstens {decimals}.",
        en: "\"{value}\" has too many decimals: at most {decimals}."
    }
    on_step(value, step) {
        nl: "\"{value}\" past hier niet. De stappen zijn {step} groot.",
        en: "\"{value}\" does not fit here. The steps are {step}."
    }
    a_date(value) {
        nl: "\"{value}\" is geen datum in de vorm 2026-11-30.",
        en: "\"{value}\" is not a date written like 2026-11-30."
    }
    a_date_from(value, min) {
        nl: "\"{value}\" past hier niet. Nodig is een datum vanaf {min}, in die vorm.",
        en: "\"{value}\" does not fit here. It should be a date from {min}, written like that."
    }
    a_date_to(value, max) {
        nl: "\"{value}\" past hier niet. Nodig is een datum tot en met {max}, in die vorm.",
        en: "\"{value}\" does not fit here. It should be a date up to {max}, written like that."
    }
    a_date_between(value, min, max) {
        nl: "\"{value}\" past hier niet. Nodig is een datum van {min} tot en met {max}, in die vorm.",
        en: "\"{value}\" does not fit here. It should be a date from {min} to {max}, written like that."
    }
    hidden() {
        nl: "bij de andere antwoorden van deze rij wordt deze vraag niet gesteld. Laat de cel leeg.",
        en: "with the other answers of this row this question is not asked. Leave the cell empty."
    }
    was_shown() {
        nl: "hier staat not_shown, maar bij de andere antwoorden van deze rij wordt deze vraag wel gesteld.",
        en: "this says not_shown, but with the other answers of this row the question is asked."
    }
    not_offered(option) {
        nl: "bij de andere antwoorden van deze rij is {option} niet te kiezen.",
        en: "with the other answers of this row {option} can't be chosen."
    }
    value_and_reason() {
        nl: "er staat een antwoord en ook een reden waarom er geen is. Laat een van beide leeg.",
        en: "there is an answer and also a reason why there is none. Leave one of them empty."
    }
    ranked_twice(option) {
        nl: "{option} staat twee keer in deze rangorde.",
        en: "{option} stands twice in this ranking."
    }
    place_skipped() {
        nl: "een eerdere plaats in deze rangorde is leeg.",
        en: "an earlier place in this ranking is empty."
    }
    exclusive(option) {
        nl: "{option} kan niet samen met andere opties gekozen zijn.",
        en: "{option} can't be chosen together with other options."
    }
    too_few_chosen(min) {
        nl: "er zijn te weinig opties gekozen: het moeten er minstens {min} zijn.",
        en: "too few options are chosen: there must be at least {min}."
    }
    too_many_chosen(max) {
        nl: "er zijn te veel opties gekozen: het mogen er hoogstens {max} zijn.",
        en: "too many options are chosen: there may be {max} at most."
    }
    too_long(max) {
        nl: "deze tekst is langer dan {max} tekens.",
        en: "this text is longer than {max} signs."
    }
}
