//! A questionnaire of the right form that means something impossible.

texts! {
    no_questions() { nl: "In deze vragenlijst staan geen vragen.", en: "There are no questions in this questionnaire." }
    no_questions_cure() {
        nl: "Voeg `background:` of `themes:` toe, met vragen.",
        en: "Add `background:` or `themes:`, with questions."
    }
    /// After what is said of a thing: where the other one stands.
    on_line(line) { nl: ", op regel {line}", en: ", on line {line}" }
    duplicate_id(name, line) {
        nl: "De naam `{name}` is al gebruikt{line}.",
        en: "The name `{name}` is used already{line}."
    }
    duplicate_id_cure() { nl: "Geef dit een eigen naam.", en: "Give this a name of its own." }
    duplicate_comment(name, line) {
        nl: "De toelichting van dit thema heet `{name}`, maar zo heet ook een vraag{line}.",
        en: "The comment of this theme is called `{name}`, and so is a question{line}."
    }
    comment_name(name) {
        nl: "De toelichting zou `{name}` heten, en dat kan geen naam van een vraag zijn.",
        en: "The comment would be called `{name}`, which can't be the name of a question."
    }
    comment_name_cure() {
        nl: "Geef het thema een kortere naam zonder `-`.",
        en: "Give the theme a shorter name without `-`."
    }
    too_many_languages(limit) {
        nl: "Meer dan {limit} talen kan niet.",
        en: "More than {limit} languages are not possible."
    }
    text_too_long(limit) {
        nl: "Deze tekst is te lang: meer dan {limit} tekens.",
        en: "This text is too long: more than {limit} signs."
    }
    too_many_languages_cure() { nl: "Haal talen weg.", en: "Delete languages." }
    text_too_long_cure() { nl: "Maak de tekst korter.", en: "Make the text shorter." }
    duplicate_language_cure() { nl: "Haal er een weg.", en: "Delete one of them." }
    duplicate_language(code) { nl: "De taal `{code}` staat hier dubbel.", en: "The language `{code}` is here twice." }
    unknown_scale(name) { nl: "Er is geen schaal `{name}`.", en: "There is no scale `{name}`." }
    known_scales(names) { nl: "De schalen zijn {names}.", en: "The scales are {names}." }
    no_scales() { nl: "Voeg de schaal toe onder `scales:`.", en: "Add the scale under `scales:`." }
    no_scale() {
        nl: "Dit is een stelling (likert), maar er is geen schaal bij gegeven.",
        en: "This is a statement (likert), but it has no scale."
    }
    no_scale_cure() {
        nl: "Voeg `scale:` toe, hier of bij het thema. Is het een andere soort vraag? Voeg dan `kind:` toe.",
        en: "Add `scale:`, here or at the theme. If it is another kind of question, add `kind:`."
    }
    scale_size(n) {
        nl: "Het aantal punten van deze schaal is {n}; dat moet 2 tot en met 10 zijn.",
        en: "The number of points of this scale is {n}; it must be 2 to 10."
    }
    scale_size_cure() {
        nl: "Voeg punten toe of haal er weg, zodat het er 2 tot en met 10 zijn.",
        en: "Add points or delete some, so that there are 2 to 10.",
    }
    duplicate_value(value, line) {
        nl: "De waarde {value} is al gebruikt{line}.",
        en: "The value {value} is used already{line}."
    }
    values_not_consecutive(value, wanted) {
        nl: "Na de punten hierboven hoort de waarde {wanted}, niet {value}.",
        en: "After the points above, the value should be {wanted}, not {value}."
    }
    values_cure() {
        nl: "Geef de punten opeenvolgende waarden, omhoog of omlaag: 1, 2, 3 …",
        en: "Give the points consecutive values, up or down: 1, 2, 3 …"
    }
    key_clash(key, language, other) {
        nl: "De letter `{key}` kiest in `{language}` al `{other}`.",
        en: "In `{language}` the letter `{key}` chooses `{other}` already."
    }
    key_clash_cure() { nl: "Kies een andere letter.", en: "Choose another letter." }
    key_none(language) {
        nl: "Er is geen letter meer vrij om dit in `{language}` te kiezen.",
        en: "No letter is left to choose this in `{language}`."
    }
    key_none_cure() { nl: "Voeg `key:` toe, met een eigen letter.", en: "Add `key:`, with a letter of its own." }
    escape_is_option(name, line) {
        nl: "`{name}` is ook de naam van een optie{line}.",
        en: "`{name}` is also the name of an option{line}."
    }
    other_is_option(line) {
        nl: "Een optie heet al `other`{line}; die naam is van *anders*.",
        en: "An option is called `other` already{line}; that name belongs to *other*."
    }
    other_text_alone() { nl: "`other_text` zegt hier niets: er is geen `other`.", en: "`other_text` means nothing here: there is no `other`." }
    no_options() { nl: "Er is niets om uit te kiezen.", en: "There is nothing to choose from." }
    no_options_cure() { nl: "Voeg `options:` toe, of `options_from:`.", en: "Add `options:`, or `options_from:`." }
    both_options() {
        nl: "`options` en `options_from` gaan niet samen.",
        en: "`options` and `options_from` do not go together."
    }
    both_options_cure() { nl: "Haal een van beide weg.", en: "Delete one of them." }
    min_over_max(min, max) {
        nl: "`min` ({min}) is groter dan `max` ({max}).",
        en: "`min` ({min}) is greater than `max` ({max})."
    }
    min_over_max_cure() { nl: "Draai ze om.", en: "Swap them." }
    mark_empty(min, max) {
        nl: "Een cijfer van {min} tot {max} laat niets te kiezen.",
        en: "A mark from {min} to {max} leaves nothing to choose."
    }
    mark_empty_cure() { nl: "Maak `max` groter dan `min`.", en: "Make `max` greater than `min`." }
    mark_off_step_cure() {
        nl: "Kies een `max` die wel te bereiken is, of een andere `min` of `step`.",
        en: "Choose a `max` that can be reached, or another `min` or `step`.",
    }
    mark_too_many_cure() {
        nl: "Kies een `max` die dichter bij `min` ligt, of `step: 1`.",
        en: "Choose a `max` nearer to `min`, or `step: 1`.",
    }
    mark_off_step(max, min, step) {
        nl: "`max` ({max}) is met stappen van {step} vanaf {min} niet te bereiken.",
        en: "`max` ({max}) can't be reached from {min} in steps of {step}."
    }
    mark_too_many() { nl: "Een cijfer kan hoogstens 101 waarden hebben.", en: "A mark can have at most 101 values." }
    more_than_options(field, n, options) {
        nl: "`{field}` is {n}, maar het aantal opties is {options}.",
        en: "`{field}` is {n}, but the number of options is {options}."
    }
    more_than_options_cure(field, options) {
        nl: "Maak `{field}` hoogstens {options}, of voeg opties toe.",
        en: "Make `{field}` at most {options}, or add options.",
    }
    more_decimals(value, decimals) {
        nl: "{value} heeft meer cijfers achter de komma dan `decimals` ({decimals}) toelaat.",
        en: "{value} has more decimals than `decimals` ({decimals}) allows."
    }
    more_decimals_cure() { nl: "Pas `decimals` aan, of de grens.", en: "Change `decimals`, or the bound." }
    bad_pattern() { nl: "Dit is geen bruikbare reguliere expressie.", en: "This is not a usable regular expression." }
    bad_pattern_cure() {
        nl: "Voorbeeld voor een postcode: '[1-9][0-9]{{3}} ?[A-Z]{{2}}'.",
        en: "An example, for a Dutch postcode: '[1-9][0-9]{{3}} ?[A-Z]{{2}}'."
    }
    message_alone() { nl: "`message` hoort bij `pattern`, en dat ontbreekt.", en: "`message` goes with `pattern`, which is missing." }
    info_asks(field) { nl: "Bij `kind: info` wordt niets gevraagd; `{field}` heeft daar geen zin.", en: "With `kind: info` nothing is asked; `{field}` makes no sense there." }
    delete_field(field) { nl: "Haal `{field}` weg.", en: "Delete `{field}`." }
    second_split(line) {
        nl: "Er is al een vraag met `split: true`{line}.",
        en: "There is a question with `split: true` already{line}."
    }
    second_split_cure() {
        nl: "Laat `split: true` bij één vraag staan.",
        en: "Keep `split: true` at one question."
    }
    split_conditional() {
        nl: "Naar een vraag die niet aan iedereen wordt gesteld, kan niet worden uitgesplitst.",
        en: "Results can't be split by a question that is not put to everybody."
    }
    split_conditional_cure() { nl: "Haal `split: true` of `show_if` weg.", en: "Delete `split: true` or `show_if`." }
    too_large_number() { nl: "Dit getal is te groot.", en: "This number is too large." }
    too_large_number_cure() { nl: "Blijf onder een miljard.", en: "Stay under a thousand million." }
    wrong_version(number) {
        nl: "Dit programma leest alleen `format: {number}`.",
        en: "This program reads `format: {number}` only."
    }
    wrong_version_cure(number) {
        nl: "Schrijf `format: {number}`. Is het bestand voor een nieuwere versie gemaakt? Gebruik dan dat nieuwere programma.",
        en: "Write `format: {number}`. If the file was made for a newer version, use that newer program.",
    }

    /// The question that `comment: true` adds to a theme; the respondent reads it.
    comment_question() {
        nl: "Wilt u bij dit onderwerp iets toelichten?",
        en: "Is there anything you would like to add on this subject?"
    }
    /// That option where nothing can be written.
    other_option_alone() { nl: "Anders", en: "Other" }
    /// The option that `other: true` adds.
    other_option() { nl: "Anders, namelijk", en: "Other, please specify" }
}
