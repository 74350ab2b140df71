//! What is said of a condition (`show_if`) or an insertion (`{{ … }}`) that can't be used. The reader writes
//! questionnaires.

texts! {
    empty() { nl: "De voorwaarde is leeg.", en: "The condition is empty." }
    too_long(limit) {
        nl: "De voorwaarde is te lang: meer dan {limit} tekens.",
        en: "The condition is too long: more than {limit} characters.",
    }
    too_deep(limit) {
        nl: "Er staan te veel haakjes, `!` of `-` in elkaar: meer dan {limit}.",
        en: "Brackets, `!` or `-` are nested too deep: more than {limit}.",
    }
    not_a_sign(found) {
        nl: "`{found}` heeft in een voorwaarde geen betekenis.",
        en: "`{found}` has no meaning in a condition.",
    }
    text_not_closed() {
        nl: "Deze tekst heeft geen aanhalingsteken aan het eind.",
        en: "This text has no closing quotation mark.",
    }
    not_a_number() {
        nl: "Dit is geen bruikbaar getal.",
        en: "This is not a usable number.",
    }
    expected(wanted, found) {
        nl: "Hier hoort {wanted} te staan, maar er staat `{found}`.",
        en: "This should be {wanted}, but it is `{found}`.",
    }
    expected_at_end(wanted) {
        nl: "De voorwaarde houdt te vroeg op: hierna hoort {wanted} te staan.",
        en: "The condition ends too early: next should be {wanted}.",
    }
    chained() {
        nl: "Twee vergelijkingen achter elkaar kan niet.",
        en: "Two comparisons in a row can't be used.",
    }
    unknown_function(name) { nl: "`{name}()` bestaat niet.", en: "`{name}()` does not exist." }

    unknown_question(name) { nl: "Er is geen vraag `{name}`.", en: "There is no question `{name}`." }
    option_unquoted(question, option) {
        nl: "`{option}` is een optie van vraag `{question}`, maar staat niet tussen aanhalingstekens.",
        en: "`{option}` is an option of question `{question}`, but it is not in quotation marks.",
    }
    later_question(name) {
        nl: "De vraag `{name}` komt pas hierna.",
        en: "The question `{name}` comes after this.",
    }
    own_question(name) {
        nl: "De vraag `{name}` kan niet van haar eigen antwoord afhangen.",
        en: "The question `{name}` can't depend on its own answer.",
    }
    free_text(name) {
        nl: "`{name}` is een open vraag. Wat iemand zelf schrijft, mag hier niet gebruikt worden.",
        en: "`{name}` is an open question. What people write themselves may not be used here.",
    }
    asks_nothing(name) {
        nl: "`{name}` is alleen een toelichting: er is geen antwoord.",
        en: "`{name}` only informs: it has no answer.",
    }
    no_such_option(question, option) {
        nl: "De vraag `{question}` heeft geen optie `{option}`.",
        en: "The question `{question}` has no option `{option}`.",
    }
    escape_as_option(question, escape) {
        nl: "`{escape}` is bij `{question}` geen optie, maar een manier om niet te antwoorden.",
        en: "`{escape}` is no option of `{question}`, but a way of not answering it.",
    }
    no_such_escape(question, escape) {
        nl: "Bij de vraag `{question}` kan niet `{escape}` gekozen worden.",
        en: "The question `{question}` does not offer `{escape}`.",
    }
    no_such_value(question, value) {
        nl: "Op de vraag `{question}` kan niemand {value} antwoorden.",
        en: "Nobody can answer {value} to the question `{question}`.",
    }
    not_a_date(found) { nl: "`{found}` is geen datum.", en: "`{found}` is not a date." }

    cannot_compare(left, right) {
        nl: "Dit vergelijkt {left} met {right}, en die zijn nooit gelijk.",
        en: "This compares {left} with {right}, and those are never equal.",
    }
    use_in() {
        nl: "Deze vraag kan meer antwoorden hebben, dus is die nooit gelijk aan één optie.",
        en: "This question can have several answers, so it never equals one option.",
    }
    use_equals() {
        nl: "Rechts van `in` staat een vraag met maar één antwoord.",
        en: "The question after `in` has only one answer.",
    }
    not_number_type(found) {
        nl: "Rekenen kan alleen met getallen, en dit is {found}.",
        en: "Only numbers can be added or multiplied, and this is {found}.",
    }
    no_truth(found) {
        nl: "Dit is niet waar of onwaar, maar {found}.",
        en: "This is not true or false, but {found}.",
    }
    no_order(found) {
        nl: "Groter en kleiner bestaan alleen voor getallen en datums, en dit is {found}.",
        en: "Only numbers and dates can be larger or smaller, and this is {found}.",
    }
    not_a_list(found) { nl: "Hier hoort een lijst, en dit is {found}.", en: "A list is expected here, and this is {found}." }
    empty_list() { nl: "Deze lijst is leeg.", en: "This list is empty." }

    type_null() { nl: "`null`", en: "`null`" }
    type_truth() { nl: "waar of onwaar", en: "true or false" }
    type_number() { nl: "een getal", en: "a number" }
    type_text() { nl: "een tekst", en: "a text" }
    type_option() { nl: "een gekozen optie", en: "a chosen option" }
    type_options() { nl: "een rij gekozen opties", en: "a row of chosen options" }
    type_date() { nl: "een datum", en: "a date" }
    type_list() { nl: "een lijst", en: "a list" }

    wanted_value() { nl: "een vraag, getal of tekst", en: "a question, number or text" }
    wanted_operator() { nl: "`&&`, `||`, een vergelijking of niets meer", en: "`&&`, `||`, a comparison or nothing more" }
    wanted_opening() { nl: "`(`", en: "`(`" }
    wanted_closing() { nl: "`)`", en: "`)`" }
    wanted_comma_or_closing() { nl: "`,` of `]`", en: "`,` or `]`" }
    wanted_comma() {
        nl: "`,` met daarna het id van een manier om niet te antwoorden",
        en: "`,` and then the id of a way of not answering",
    }
    wanted_question() { nl: "het id van een vraag", en: "the id of a question" }
    wanted_escape() {
        nl: "tussen aanhalingstekens een manier om niet te antwoorden, zoals \"weet_niet\",",
        en: "in quotation marks a way of not answering, such as \"weet_niet\",",
    }

    cure_empty() {
        nl: "Schrijf een voorwaarde, zoals `sector == \"po\"`, of laat `show_if` weg.",
        en: "Write a condition, such as `sector == \"po\"`, or leave `show_if` out.",
    }
    cure_complete() {
        nl: "Maak de voorwaarde af, zoals in `sector == \"po\"`.",
        en: "Complete the condition, as in `sector == \"po\"`.",
    }
    cure_example() {
        nl: "Schrijf een voorwaarde als `sector == \"po\"`.",
        en: "Write a condition such as `sector == \"po\"`.",
    }
    cure_operator() {
        nl: "Zet `&&` (en) of `||` (of) tussen twee voorwaarden, en een optie tussen aanhalingstekens.",
        en: "Put `&&` (and) or `||` (or) between two conditions, and an option in quotation marks.",
    }
    cure_brackets() { nl: "Sluit elke `(` met `)`.", en: "Close each `(` by `)`." }
    cure_shorter() {
        nl: "Maak de voorwaarde korter, bijvoorbeeld met `sector in [\"po\", \"vo\"]`.",
        en: "Make the condition shorter, for example by `sector in [\"po\", \"vo\"]`.",
    }
    cure_fewer_brackets() {
        nl: "Haal weg wat niet nodig is.",
        en: "Delete what is not needed.",
    }
    cure_no_sign() {
        nl: "Haal het weg. Hoort het bij een tekst? Zet die tussen aanhalingstekens.",
        en: "Delete it. If it belongs to a text, put that in quotation marks.",
    }
    cure_number() {
        nl: "Schrijf het met een punt en hoogstens zes decimalen.",
        en: "Write it with a point and at most six decimals.",
    }
    cure_question() {
        nl: "Noem een vraag die eerder in het bestand staat. Een optie hoort tussen aanhalingstekens.",
        en: "Name a question that stands earlier in the file. An option belongs in quotation marks.",
    }
    cure_quote_option(option) {
        nl: "Zet de optie tussen aanhalingstekens: `\"{option}\"`.",
        en: "Put the option in quotation marks: `\"{option}\"`.",
    }
    cure_closed() {
        nl: "Gebruik een vraag met opties, een schaal, een getal of een datum.",
        en: "Use a question with options, a scale, a number or a date.",
    }
    cure_options(known) { nl: "De opties zijn {known}.", en: "The options are {known}." }
    cure_escapes(known) { nl: "Hier kan {known}.", en: "Possible here: {known}." }
    cure_no_escapes(question) {
        nl: "Deze vraag heeft geen `escapes`. Schrijf `!answered({question})`, of geef de vraag `escapes`.",
        en: "This question has no `escapes`. Write `!answered({question})`, or give the question `escapes`.",
    }
    cure_values(row) { nl: "Mogelijk zijn {row}.", en: "Possible are {row}." }
    cure_between(min, max, step) {
        nl: "Mogelijk is {min} tot en met {max}, met stappen van {step}.",
        en: "Possible is {min} to {max}, in steps of {step}.",
    }
    cure_from(min, step) {
        nl: "Mogelijk is alles vanaf {min}, met stappen van {step}.",
        en: "Possible is everything from {min}, in steps of {step}.",
    }
    cure_up_to(max, step) {
        nl: "Mogelijk is alles tot en met {max}, met stappen van {step}.",
        en: "Possible is everything up to {max}, in steps of {step}.",
    }
    cure_steps(step) { nl: "Mogelijk zijn stappen van {step}.", en: "Possible are steps of {step}." }
    cure_no_comparison() {
        nl: "Schrijf alleen de voorwaarde, of zet er `!` voor: `!answered(vraag)`.",
        en: "Write only the condition, or put `!` before it: `!answered(question)`.",
    }
    cure_reckon() {
        nl: "Reken met stellingen, cijfers en getallen, of tel gekozen opties met `size(vraag)`.",
        en: "Reckon with statements, marks and numbers, or count chosen options by `size(question)`.",
    }
    cure_count() {
        nl: "Tel de gekozen opties: `size(vraag) > 1`.",
        en: "Count the chosen options: `size(question) > 1`.",
    }
    cure_order_of_values() {
        nl: "Vergelijk getallen met getallen en datums met datums.",
        en: "Compare numbers with numbers and dates with dates.",
    }
    cure_list() {
        nl: "Schrijf een lijst, zoals `[\"po\", \"vo\"]`, of een vraag met meer antwoorden.",
        en: "Write a list, such as `[\"po\", \"vo\"]`, or a question with several answers.",
    }
    cure_instead(instead) { nl: "Schrijf `{instead}`.", en: "Write `{instead}`." }
    cure_nearest(nearest) { nl: "Bedoelt u `{nearest}`?", en: "Did you mean `{nearest}`?" }
    cure_functions() {
        nl: "Er zijn `size(vraag)`, `answered(vraag)` en `escaped(vraag, \"weet_niet\")`.",
        en: "There are `size(question)`, `answered(question)` and `escaped(question, \"weet_niet\")`.",
    }
    cure_order() {
        nl: "Gebruik alleen vragen die eerder in het bestand staan.",
        en: "Use only questions that stand earlier in the file.",
    }
    cure_escaped(question, escape) {
        nl: "Schrijf `escaped({question}, \"{escape}\")`.",
        en: "Write `escaped({question}, \"{escape}\")`.",
    }
    cure_date() { nl: "Schrijf een datum als `\"2026-11-30\"`.", en: "Write a date as `\"2026-11-30\"`." }
    cure_chained() {
        nl: "Zet `&&` ertussen: `1 < a && a < 5`.",
        en: "Join them with `&&`: `1 < a && a < 5`.",
    }
    cure_in() { nl: "Schrijf `\"optie\" in vraag`.", en: "Write `\"option\" in question`." }
    cure_equals() { nl: "Schrijf `vraag == \"optie\"`.", en: "Write `question == \"option\"`." }
    cure_plain_number() {
        nl: "Schrijf een getal zonder aanhalingstekens.",
        en: "Write a number without quotation marks.",
    }
    cure_name_options() {
        nl: "Noem de opties: `vraag in [\"a\", \"b\"]`.",
        en: "Name the options: `question in [\"a\", \"b\"]`.",
    }
    cure_size() {
        nl: "Een vraag met één antwoord heeft geen aantal; schrijf `answered(vraag)`.",
        en: "A question with one answer has no number of answers; write `answered(question)`.",
    }
    cure_truth() {
        nl: "Vergelijk het met iets, of schrijf `answered(vraag)`. Zet bij `!` haakjes om de vergelijking.",
        en: "Compare it with something, or write `answered(question)`. After `!`, put the comparison in brackets.",
    }
    cure_quotes() {
        nl: "Zet de tekst tussen twee gelijke aanhalingstekens: \"…\" of '…'.",
        en: "Put the text between two equal quotation marks: \"…\" or '…'.",
    }

    insertion_not_closed() { nl: "Na `{{{{` ontbreekt `}}}}`.", en: "`}}}}` is missing after `{{{{`." }
    insertion_empty() { nl: "Tussen `{{{{` en `}}}}` staat niets.", en: "There is nothing between `{{{{` and `}}}}`." }
    fallback_missing(name) {
        nl: "De vraag `{name}` kan onbeantwoord zijn, en er staat niet wat er dan moet komen.",
        en: "The question `{name}` may be unanswered, and nothing says what to show then.",
    }
    fallback_not_quoted() {
        nl: "Na `|` hoort een tekst tussen aanhalingstekens te staan, en verder niets.",
        en: "After `|` a text in quotation marks is expected, and nothing else.",
    }
    unknown_data(name) {
        nl: "`{name}` bestaat niet.",
        en: "`{name}` does not exist.",
    }
    cure_insertion() {
        nl: "Schrijf bijvoorbeeld `{{{{ sector | 'uw organisatie' }}}}` of `{{{{ region.name }}}}`.",
        en: "Write for example `{{{{ sector | 'your organisation' }}}}` or `{{{{ region.name }}}}`.",
    }
    cure_fallback(name) {
        nl: "Schrijf `{{{{ {name} | 'wat er anders moet staan' }}}}`.",
        en: "Write `{{{{ {name} | 'what to show instead' }}}}`.",
    }
    cure_data() {
        nl: "Er zijn `region.name`, `wave.title`, `wave.opens` en `wave.closes`.",
        en: "There are `region.name`, `wave.title`, `wave.opens` and `wave.closes`.",
    }
}
