//! Conditions in words. Each text but the joining ones is a clause that can follow *Alleen als* / *Only if*; `question`
//! is what a question is called, as in *vraag 3 (“Hoe vaak?”)*.

texts! {
    and() { nl: " en ", en: " and " }
    or() { nl: " of ", en: " or " }
    always() { nl: "altijd", en: "always" }
    never() { nl: "nooit", en: "never" }

    answered(question) { nl: "u {question} beantwoordde", en: "you answered {question}" }
    not_answered(question) { nl: "u {question} niet beantwoordde", en: "you did not answer {question}" }
    chosen(question, labels) { nl: "u bij {question} {labels} koos", en: "you chose {labels} at {question}" }
    not_chosen(question, label) {
        nl: "u bij {question} niet {label} koos",
        en: "you did not choose {label} at {question}"
    }
    none_chosen(question, labels) {
        nl: "u bij {question} geen van de antwoorden {labels} koos",
        en: "you chose none of {labels} at {question}"
    }
    exactly(question, labels) {
        nl: "u bij {question} precies {labels} koos",
        en: "you chose exactly {labels} at {question}"
    }
    not_exactly(question, labels) {
        nl: "u bij {question} niet precies {labels} koos",
        en: "you did not choose exactly {labels} at {question}"
    }
    ranked(question, labels) {
        nl: "u bij {question} precies deze volgorde koos: {labels}",
        en: "you chose exactly this order at {question}: {labels}"
    }
    not_ranked(question, labels) {
        nl: "u bij {question} niet precies deze volgorde koos: {labels}",
        en: "you did not choose exactly this order at {question}: {labels}"
    }

    counted(question, amount) {
        nl: "u bij {question} {amount} antwoorden koos",
        en: "you chose {amount} answers at {question}"
    }
    counted_one(question, amount) {
        nl: "u bij {question} {amount} antwoord koos",
        en: "you chose {amount} answer at {question}"
    }
    not_counted(question, amount) {
        nl: "u bij {question} niet {amount} antwoorden koos",
        en: "you did not choose {amount} answers at {question}"
    }
    not_counted_one(question, amount) {
        nl: "u bij {question} niet {amount} antwoord koos",
        en: "you did not choose {amount} answer at {question}"
    }
    filled_in(question, amount) {
        nl: "u bij {question} {amount} invulde",
        en: "you filled in {amount} at {question}"
    }
    not_filled_in(question, amount) {
        nl: "u bij {question} niet {amount} invulde",
        en: "you did not fill in {amount} at {question}"
    }

    precisely(value) { nl: "precies {value}", en: "exactly {value}" }
    less_than(value) { nl: "minder dan {value}", en: "less than {value}" }
    up_to(value) { nl: "hoogstens {value}", en: "at most {value}" }
    more_than(value) { nl: "meer dan {value}", en: "more than {value}" }
    from(value) { nl: "minstens {value}", en: "at least {value}" }
    before(day) { nl: "een dag vóór {day}", en: "a day before {day}" }
    or_earlier(day) { nl: "{day} of eerder", en: "{day} or earlier" }
    after(day) { nl: "een dag na {day}", en: "a day after {day}" }
    or_later(day) { nl: "{day} of later", en: "{day} or later" }

    answer_to(question) { nl: "het antwoord op {question}", en: "the answer to {question}" }
    count_of(question) {
        nl: "het aantal gekozen antwoorden bij {question}",
        en: "the number of answers chosen at {question}"
    }
    no_answer() { nl: "geen antwoord", en: "no answer" }
    plus() { nl: " plus ", en: " plus " }
    minus() { nl: " min ", en: " minus " }
    times() { nl: " maal ", en: " times " }
    negative(value) { nl: "min {value}", en: "minus {value}" }

    equal(left, right) { nl: "{left} gelijk is aan {right}", en: "{left} equals {right}" }
    not_equal(left, right) { nl: "{left} niet gelijk is aan {right}", en: "{left} does not equal {right}" }
    less(left, right) { nl: "{left} kleiner is dan {right}", en: "{left} is less than {right}" }
    not_less(left, right) { nl: "{left} niet kleiner is dan {right}", en: "{left} is not less than {right}" }
    at_most(left, right) { nl: "{left} hoogstens {right} is", en: "{left} is at most {right}" }
    not_at_most(left, right) { nl: "{left} niet hoogstens {right} is", en: "{left} is not at most {right}" }
    greater(left, right) { nl: "{left} groter is dan {right}", en: "{left} is greater than {right}" }
    not_greater(left, right) { nl: "{left} niet groter is dan {right}", en: "{left} is not greater than {right}" }
    at_least(left, right) { nl: "{left} minstens {right} is", en: "{left} is at least {right}" }
    not_at_least(left, right) { nl: "{left} niet minstens {right} is", en: "{left} is not at least {right}" }
    among(left, right) { nl: "{left} voorkomt in {right}", en: "{left} is among {right}" }
    not_among(left, right) { nl: "{left} niet voorkomt in {right}", en: "{left} is not among {right}" }
    known(value) { nl: "{value} bekend is", en: "{value} is known" }
    not_known(value) { nl: "{value} niet bekend is", en: "{value} is not known" }
    both_or_neither(left, right) {
        nl: "dit allebei klopt of allebei niet: {left}, {right}",
        en: "both or neither of these are so: {left}, {right}"
    }
    one_of_two(left, right) {
        nl: "maar één van deze twee klopt: {left}, {right}",
        en: "only one of these two is so: {left}, {right}"
    }
}
