//! The fields of a wave file, and what is wrong with what stands in them.

use crate::text::Lang;

texts! {
    // The fields, for editors.
    title() { nl: "Metingbestand van aoj", en: "Wave file of aoj" }
    wave() {
        nl: "Een meting: regio, periode en vragenlijsten",
        en: "A wave: region, period and questionnaires"
    }
    field_format() { nl: "Versie van deze bestandsvorm", en: "Version of this file format" }
    field_id() { nl: "Naam van de meting in opdrachten", en: "Name of the wave in commands" }
    field_title() { nl: "Titel die respondenten zien", en: "Title that respondents see" }
    field_region() { nl: "De regio waarin gemeten wordt", en: "The region in which is measured" }
    field_region_name() { nl: "Naam van de regio", en: "Name of the region" }
    field_municipalities() { nl: "Gemeenten van de regio", en: "Municipalities of the region" }
    field_municipality() { nl: "Een gemeente", en: "A municipality" }
    field_code() { nl: "CBS-code van de gemeente", en: "CBS code of the municipality" }
    field_municipality_name() { nl: "Naam van de gemeente", en: "Name of the municipality" }
    field_partnerships() { nl: "Samenwerkingsverbanden passend onderwijs", en: "School partnerships (SWV)" }
    field_partnership() { nl: "Een samenwerkingsverband", en: "A school partnership" }
    field_partnership_name() { nl: "Naam van het samenwerkingsverband", en: "Name of the partnership" }
    field_sector() { nl: "Sector: po, vo of een ander woord", en: "Sector: po, vo or another word" }
    field_opens() { nl: "Eerste dag waarop mensen kunnen invullen", en: "First day on which people can fill in" }
    field_closes() { nl: "Laatste dag, die nog meetelt", en: "Last day, inclusive" }
    field_timezone() { nl: "Tijdzone; anders Europe/Amsterdam", en: "Time zone; else Europe/Amsterdam" }
    field_grace_days() {
        nl: "Zoveel dagen na de laatste dag worden begonnen vragenlijsten gewist; anders 14",
        en: "So many days after the last day begun questionnaires are wiped; else 14"
    }
    field_min_group() {
        nl: "Uitkomsten van kleinere groepen worden niet getoond; minstens en anders 5",
        en: "Results of smaller groups are not shown; at least and else 5"
    }
    field_previous() { nl: "De vorige meting, om mee te vergelijken", en: "The previous wave, to compare with" }
    field_controller() {
        nl: "Wie verantwoordelijk is (AVG); respondenten zien dit",
        en: "Who is responsible (GDPR); respondents see this"
    }
    field_contact() { nl: "Bij wie respondenten vragen kunnen stellen", en: "Whom respondents can ask" }
    field_contact_name() { nl: "Naam", en: "Name" }
    field_contact_email() { nl: "E-mailadres", en: "Email address" }
    field_contact_phone() { nl: "Telefoonnummer", en: "Telephone number" }
    field_privacy_officer() { nl: "Functionaris gegevensbescherming", en: "Data protection officer" }
    field_feedback() {
        nl: "Wanneer en hoe respondenten de uitkomsten krijgen",
        en: "When and how respondents get the results"
    }
    field_keep_until() {
        nl: "Tot en met welke dag de antwoorden bewaard worden; daarna wist de coördinator ze, niet het programma. De uitkomsten blijven",
        en: "Up to and including which day the answers are kept; then the coordinator deletes them, not the program. The results stay"
    }
    field_open_answers() { nl: "Of open antwoorden gevraagd worden", en: "Whether open answers are asked for" }
    field_used() { nl: "true: wel, met doel en lezers", en: "true: yes, with purpose and readers" }
    field_purpose() { nl: "Waarvoor de open antwoorden dienen", en: "What the open answers are for" }
    field_readers() { nl: "Wie de open antwoorden lezen", en: "Who reads the open answers" }
    field_ambitions() { nl: "Wat de regio per thema wil bereiken", en: "What the region wants to reach, per theme" }
    field_ambition() { nl: "Een ambitie", en: "An ambition" }
    field_ambition_theme() { nl: "Het thema", en: "The theme" }
    field_ambition_text() { nl: "De ambitie in woorden", en: "The ambition in words" }
    field_target() { nl: "Het gemiddelde dat de regio wil halen", en: "The mean that the region wants to reach" }
    field_questionnaires() { nl: "De vragenlijsten van deze meting", en: "The questionnaires of this wave" }
    field_questionnaire() { nl: "Een vragenlijst", en: "A questionnaire" }
    field_use() {
        nl: "Naam van een meegeleverde vragenlijst, of een bestand naast dit bestand",
        en: "Name of a questionnaire that comes with aoj, or a file beside this one"
    }
    field_invited() { nl: "Hoeveel mensen zijn uitgenodigd", en: "How many people were invited" }
    field_invited_total() { nl: "Alle uitgenodigden samen", en: "All invited together" }
    field_invited_by() {
        nl: "Uitgenodigden per antwoord op de vraag waarnaar gesplitst wordt",
        en: "Number invited per answer to the question by which results are split"
    }
    field_drop() {
        nl: "Thema's of achtergrondvragen die wegblijven",
        en: "Themes or background questions that are left out"
    }
    field_add() {
        nl: "Eigen thema's, elk na een ander thema of achteraan",
        en: "Themes of your own, each after another theme or last"
    }
    field_split() {
        nl: "De vraag waarnaar uitkomsten gesplitst kunnen worden, als dat een andere is dan in de vragenlijst",
        en: "The question by which results can be split, if another than the questionnaire's own"
    }
    field_access_code() {
        nl: "Een woord uit de brief dat nodig is om deze vragenlijst te beginnen",
        en: "A word from the letter that is needed to begin this questionnaire"
    }

    // Forms.
    form_wave_id() {
        nl: "een naam van kleine letters, cijfers, - en _, die met een letter of cijfer begint, hoogstens 64 tekens",
        en: "a name of small letters, digits, - and _, beginning with a letter or digit, at most 64 signs"
    }
    form_code() { nl: "een gemeentecode als GM0344", en: "a municipality code such as GM0344" }

    // What is wrong.
    practice_id() {
        nl: "Die naam is van de oefenmeting.",
        en: "That id belongs to the practice wave."
    }
    practice_id_cure() { nl: "Kies een andere naam.", en: "Choose another id." }
    closes_before_opens(opens) {
        nl: "De laatste dag ligt voor de eerste, {opens}.",
        en: "The last day is before the first, {opens}."
    }
    closes_before_opens_cure() {
        nl: "Draai de dagen om, of verbeter een van beide.",
        en: "Swap the days, or mend one of them."
    }
    keep_until_too_early(closes) {
        nl: "De antwoorden zouden al gewist worden voordat de meting voorbij is ({closes}).",
        en: "The answers would be deleted before the wave is over ({closes})."
    }
    keep_until_cure() { nl: "Kies een dag na de laatste dag.", en: "Choose a day after the last day." }
    previous_is_itself() {
        nl: "Een meting kan niet haar eigen vorige meting zijn.",
        en: "A wave can't be its own previous wave."
    }
    previous_cure() {
        nl: "Noem de meting van een eerdere keer, of laat `previous` weg.",
        en: "Name the wave of an earlier time, or leave `previous` out."
    }
    unknown_zone(zone) { nl: "De tijdzone `{zone}` bestaat niet.", en: "The time zone `{zone}` does not exist." }
    unknown_zone_cure() {
        nl: "Schrijf bijvoorbeeld Europe/Amsterdam, of laat `timezone` weg.",
        en: "Write for example Europe/Amsterdam, or leave `timezone` out."
    }
    duplicate(name) { nl: "`{name}` staat er twee keer.", en: "`{name}` stands there twice." }
    duplicate_cure() { nl: "Haal een van beide weg.", en: "Take one of them away." }
    bad_access_code(word) {
        nl: "`{word}` kan geen toegangswoord zijn.",
        en: "`{word}` can't be an access word."
    }
    bad_access_code_cure(most) {
        nl: "Neem een woord van letters of cijfers, hooguit {most} tekens, of laat `access_code` weg.",
        en: "Take a word of letters or digits, at most {most} signs, or leave `access_code` out."
    }
    same_access_code(word) {
        nl: "Het toegangswoord `{word}` is ook dat van een andere vragenlijst.",
        en: "The access word `{word}` is also that of another questionnaire."
    }
    same_access_code_cure() {
        nl: "Kies per vragenlijst een ander woord: het wijst ook aan welke vragenlijst iemand krijgt.",
        en: "Choose another word for each questionnaire: it also chooses which one somebody gets."
    }
    open_answers_without(field) {
        nl: "Open antwoorden worden gebruikt, maar `{field}` ontbreekt.",
        en: "Open answers are used, but `{field}` is missing."
    }
    open_answers_without_cure() {
        nl: "Respondenten moeten vooraf weten waarvoor open antwoorden dienen en wie ze lezen.",
        en: "Respondents must know beforehand what open answers are for and who reads them."
    }
    open_answers_idle(field) {
        nl: "`{field}` doet niets zolang `used` niet `true` is.",
        en: "`{field}` does nothing as long as `used` is not `true`."
    }
    invited_sum(sum, total) {
        nl: "De groepen zijn samen {sum}, meer dan het totaal van {total}.",
        en: "The groups together are {sum}, more than the total of {total}."
    }
    invited_sum_cure() {
        nl: "Verbeter een van de aantallen, of laat `total` weg.",
        en: "Mend one of the numbers, or leave `total` out."
    }
    invited_rest(sum, total) {
        nl: "De groepen zijn samen {sum}, minder dan het totaal van {total}. Ontbreekt er een groep?",
        en: "The groups together are {sum}, less than the total of {total}. Is a group missing?"
    }

    same_questionnaire(id) {
        nl: "Vragenlijst `{id}` staat twee keer in deze meting.",
        en: "Questionnaire `{id}` stands in this wave twice."
    }
    same_questionnaire_cure() {
        nl: "Haal een van beide weg, of geef haar in haar bestand een ander `id`.",
        en: "Take one of them away, or give it another `id` in its file."
    }
    source_unknown(source) {
        nl: "Er is geen vragenlijst `{source}`, en ook geen bestand van die naam naast dit bestand.",
        en: "There is no questionnaire `{source}`, nor a file of that name beside this one."
    }
    source_meant(id) { nl: "Bedoelt u `{id}`?", en: "Do you mean `{id}`?" }
    source_known(known) {
        nl: "Meegeleverd zijn: {known}.",
        en: "These come with aoj: {known}."
    }
    source_unreadable(source, reason) {
        nl: "`{source}` is niet te lezen ({reason}).",
        en: "`{source}` can't be read ({reason})."
    }
    source_unreadable_cure() {
        nl: "Controleer de naam, en of u het bestand mag lezen.",
        en: "Check the name, and whether you may read the file."
    }
    source_wrong_cure() {
        nl: "Verbeter eerst de vragenlijst.",
        en: "Mend the questionnaire first."
    }
    known_themes(names) { nl: "De thema's zijn {names}.", en: "The themes are {names}." }
    no_themes() { nl: "Haal deze ambitie weg: de vragenlijsten hebben geen thema's.", en: "Delete this ambition: the questionnaires have no themes." }
    source_wrong(source) {
        nl: "Met `{source}` zelf is iets mis; dat staat hieronder.",
        en: "Something is wrong with `{source}` itself; see below."
    }
    by_without_split(questionnaire) {
        nl: "Vragenlijst `{questionnaire}` heeft geen vraag waarnaar gesplitst wordt, dus ook geen groepen.",
        en: "Questionnaire `{questionnaire}` has no question to split by, and so no groups."
    }
    by_without_split_cure() {
        nl: "Voeg `split:` toe, of schrijf alleen het totaal.",
        en: "Add `split:`, or write the total only."
    }
    unknown_group(group, question) {
        nl: "`{group}` is geen antwoord op de vraag `{question}`.",
        en: "`{group}` is no answer to the question `{question}`."
    }
    unknown_theme(theme) {
        nl: "Geen vragenlijst van deze meting heeft een thema `{theme}`.",
        en: "No questionnaire of this wave has a theme `{theme}`."
    }

    // What somebody should look at.
    missing_controller() {
        nl: "Er staat niet wie verantwoordelijk is (`controller`). Respondenten horen dat te weten.",
        en: "It does not say who is responsible (`controller`). Respondents ought to know."
    }
    missing_contact() {
        nl: "Er staat niet bij wie respondenten vragen kunnen stellen (`contact`).",
        en: "It does not say whom respondents can ask (`contact`)."
    }
    missing_keep_until() {
        nl: "Er staat niet tot wanneer de antwoorden bewaard worden (`keep_until`).",
        en: "It does not say until when answers are kept (`keep_until`)."
    }
    short_term_one() {
        nl: "De meting duurt 1 dag. Minstens 21 dagen is aan te raden, met een herinnering halverwege.",
        en: "The wave lasts 1 day. At least 21 days is advisable, with a reminder halfway."
    }
    short_term_many(days) {
        nl: "De meting duurt {days} dagen. Minstens 21 is aan te raden, met een herinnering halverwege.",
        en: "The wave lasts {days} days. At least 21 is advisable, with a reminder halfway."
    }
    few_partnerships() {
        nl: "Er staat geen samenwerkingsverband po of geen samenwerkingsverband vo bij. Een regio heeft van elk minstens een.",
        en: "A school partnership for po or one for vo is missing. A region has at least one of each."
    }
    few_partnerships_cure() {
        nl: "Voeg onder `partnerships:` toe wat ontbreekt, zoals: - {{name: Naam van het SWV, sector: po}}",
        en: "Add what is missing below `partnerships:`, such as: - {{name: Name of the SWV, sector: po}}"
    }
    add_a_field(field) { nl: "Voeg `{field}:` toe.", en: "Add `{field}:`." }
}

/// How short a wave is.
#[must_use]
pub fn short_term(lang: Lang, days: i32) -> String {
    if days == 1 { short_term_one(lang) } else { short_term_many(lang, days) }
}
