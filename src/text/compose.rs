//! What is said of a wave's choices that can't be made with a questionnaire. The reader composes a wave.

texts! {
    drop_unknown(questionnaire, name) {
        nl: "Vragenlijst {questionnaire} heeft geen thema of achtergrondvraag {name} om weg te laten.",
        en: "Questionnaire {questionnaire} has no theme or background question {name} to drop.",
    }
    drop_fixed(questionnaire, name) {
        nl: "Thema {name} van vragenlijst {questionnaire} is vast (fixed) en kan niet worden weggelaten.",
        en: "Theme {name} of questionnaire {questionnaire} is fixed and can't be dropped.",
    }
    drop_question_of_theme(questionnaire, name, theme) {
        nl: "{name} van vragenlijst {questionnaire} is een vraag van thema {theme}. Weglaten kan alleen een heel thema of een achtergrondvraag.",
        en: "{name} of questionnaire {questionnaire} is a question of theme {theme}. Only a whole theme or a background question can be dropped.",
    }
    dangling(questionnaire, dropped, by) {
        nl: "{dropped} kan niet weg uit vragenlijst {questionnaire}: {by} verwijst ernaar.",
        en: "{dropped} can't be dropped from questionnaire {questionnaire}: {by} refers to it.",
    }
    drop_both(by) { nl: "Laat ook {by} weg, of houd beide.", en: "Drop {by} too, or keep both." }
    drop_theme_too(theme, by, dropped) {
        nl: "Laat ook thema {theme} weg, waar {by} in staat, of houd {dropped}.",
        en: "Drop theme {theme} too, in which {by} stands, or keep {dropped}.",
    }
    keep(dropped) { nl: "Houd {dropped}.", en: "Keep {dropped}." }
    did_you_mean(name) { nl: "Bedoelt u {name}?", en: "Did you mean {name}?" }
    left_out_for_want_of_options(questionnaire, name) {
        nl: "Vraag {name} van vragenlijst {questionnaire} wordt niet gesteld: de regio noemt geen opties ervoor.",
        en: "Question {name} of questionnaire {questionnaire} is not asked: the region gives no options for it.",
    }
    no_options(questionnaire, name) {
        nl: "Vraag {name} van vragenlijst {questionnaire} is verplicht, maar de regio noemt geen opties ervoor. Vul de regio aan, of laat de vraag weg.",
        en: "Question {name} of questionnaire {questionnaire} is required, but the region gives no options for it. Complete the region, or drop the question.",
    }
    after_unknown(questionnaire, theme, after) {
        nl: "Thema {theme} kan niet na {after} komen: vragenlijst {questionnaire} heeft dat thema niet (meer).",
        en: "Theme {theme} can't come after {after}: questionnaire {questionnaire} has no such theme (any more).",
    }
    split_unknown(questionnaire, name) {
        nl: "Vragenlijst {questionnaire} heeft geen vraag {name} om naar uit te splitsen.",
        en: "Questionnaire {questionnaire} has no question {name} to split by.",
    }
    split_not_single(questionnaire, name) {
        nl: "Uitsplitsen naar {name} kan niet in vragenlijst {questionnaire}: dat kan alleen naar een vraag van soort single zonder voorwaarde.",
        en: "Questionnaire {questionnaire} can't be split by {name}: only by a question of kind single without a condition.",
    }
    nothing_left(questionnaire) {
        nl: "Van vragenlijst {questionnaire} blijft geen vraag over.",
        en: "No question of questionnaire {questionnaire} is left.",
    }
    only_written(questionnaire) {
        nl: "Vragenlijst {questionnaire} heeft alleen open vragen, en deze meting gebruikt geen open antwoorden: er blijft geen vraag over. Zet bij open_answers used op true, met purpose en readers, of gebruik deze vragenlijst niet.",
        en: "Questionnaire {questionnaire} has open questions only, and this wave does not use open answers: no question is left. Under open_answers set used to true, with purpose and readers, or don't use this questionnaire.",
    }
    language_missing(questionnaire, theme, languages) {
        nl: "In het toegevoegde thema {theme} van vragenlijst {questionnaire} ontbreken teksten in {languages}. Daar staat straks de tekst in de andere taal.",
        en: "The added theme {theme} of questionnaire {questionnaire} lacks texts in {languages}. The text in the other language will stand there.",
    }
    added_is_wrong(questionnaire, what) {
        nl: "In vragenlijst {questionnaire} met wat is toegevoegd: {what}",
        en: "In questionnaire {questionnaire} with what was added: {what}",
    }
}
