//! What each field of a questionnaire file is for: shown by editors that read the JSON Schema.

texts! {
    schema_title() { nl: "Vragenlijst van aoj", en: "Questionnaire of aoj" }
    questionnaire() { nl: "Een vragenlijst.", en: "A questionnaire." }
    format() { nl: "Versie van de bestandsvorm: altijd 1.", en: "Version of the file format: always 1." }
    questionnaire_id() {
        nl: "Naam waarmee metingen deze vragenlijst aanwijzen.",
        en: "The name by which waves refer to this questionnaire."
    }
    version() { nl: "Versie van de inhoud, bijvoorbeeld \"2026.1\".", en: "Version of the content, such as \"2026.1\"." }
    languages() {
        nl: "Talen waarin kan worden geantwoord; de eerste is de gewone.",
        en: "Languages in which it can be answered; the first is the default."
    }
    title() { nl: "Titel boven de vragenlijst.", en: "Title above the questionnaire." }
    audience() {
        nl: "Voor wie de vragenlijst is: beleid, uitvoering, of een eigen woord.",
        en: "Whom it is for: beleid, uitvoering, or a word of your own."
    }
    minutes() {
        nl: "Hoe lang invullen duurt. Zonder dit veld wordt het geschat.",
        en: "How long it takes. Without this field it is estimated."
    }
    intro() {
        nl: "Tekst vóór de eerste vraag: alinea's, **vet**, *nadruk*, lijsten.",
        en: "Text before the first question: paragraphs, **strong**, *emphasis*, lists."
    }
    thanks() {
        nl: "Tekst na het versturen: alinea's, **vet**, *nadruk*, lijsten.",
        en: "Text after sending: paragraphs, **strong**, *emphasis*, lists."
    }
    scales() { nl: "Antwoordschalen voor stellingen, elk onder een eigen naam.", en: "Scales for statements, each under a name of its own." }
    background() { nl: "Vragen over de invuller zelf; ze komen eerst.", en: "Questions about the respondent; they come first." }
    themes() { nl: "Blokken vragen met een titel.", en: "Titled blocks of questions." }

    scale() { nl: "Een schaal van 2 tot en met 10 punten.", en: "A scale of 2 to 10 points." }
    points() {
        nl: "De punten van de schaal, van het ene uiterste naar het andere.",
        en: "The points of the scale, from one end to the other."
    }
    point() { nl: "Een punt van een schaal.", en: "A point of a scale." }
    point_value() { nl: "Het getal waarmee dit punt telt.", en: "The number for which this point counts." }
    label() { nl: "Wat er bij staat.", en: "What stands beside it." }
    escapes() {
        nl: "Manieren om niet te antwoorden, zoals *weet ik niet*; `[]` zet die van de schaal uit.",
        en: "Ways of not answering, such as *don't know*; `[]` switches those of the scale off."
    }
    escape() { nl: "Een manier om niet te antwoorden.", en: "A way of not answering." }
    escape_id() { nl: "Naam in gegevens en voorwaarden.", en: "Name in data and conditions." }
    escape_key() {
        nl: "De letter die dit kiest. Zonder dit veld: de eerste vrije letter van de tekst.",
        en: "The letter that chooses it. Without this field: the first free letter of its text."
    }

    theme() { nl: "Een blok vragen met een titel.", en: "A titled block of questions." }
    theme_id() { nl: "Naam van het thema.", en: "Name of the theme." }
    theme_title() { nl: "Titel boven het blok.", en: "Title above the block." }
    about() {
        nl: "Voor de coördinator: wat het thema meet en hoe u het leest.",
        en: "For the coordinator: what the theme measures and how to read it."
    }
    theme_scale() {
        nl: "De schaal van de stellingen in dit thema.",
        en: "The scale of the statements in this theme."
    }
    fixed() { nl: "true: een regio kan dit thema niet weglaten.", en: "true: a region can't drop this theme." }
    comment() {
        nl: "true: aan het eind een open vraag om toelichting; of de tekst van die vraag.",
        en: "true: an open question for comments at its end; or the text of that question."
    }
    show_if() {
        nl: "Voorwaarde op eerdere antwoorden, zoals sector != \"gemeente\".",
        en: "A condition on earlier answers, such as sector != \"gemeente\"."
    }
    questions() { nl: "De vragen, in volgorde.", en: "The questions, in order." }
    addition() { nl: "Een thema van de regio zelf.", en: "A theme of the region's own." }
    after() { nl: "Het thema waar dit op volgt; anders komt het achteraan.", en: "The theme that it follows; else it comes last." }
    addition_theme() { nl: "Naam van het eigen thema.", en: "Name of the region's own theme." }

    question() { nl: "Een vraag of stelling.", en: "A question or statement." }
    question_id() {
        nl: "Naam van de vraag in gegevens en voorwaarden, één keer in het hele bestand.",
        en: "Name of the question in data and conditions, once in the whole file."
    }
    question_text() { nl: "De vraag of stelling zelf.", en: "The question or statement itself." }
    help() { nl: "Uitleg bij de vraag.", en: "An explanation of the question." }
    required() {
        nl: "true: voor het versturen wordt hier nog eens om gevraagd.",
        en: "true: asked for once more before sending."
    }
    kind() { nl: "Soort vraag. Zonder dit veld: een stelling (likert).", en: "Kind of question. Without this field: a statement (likert)." }
    kind_likert() { nl: "Stelling met een schaal.", en: "A statement with a scale." }
    kind_single() { nl: "Eén antwoord uit een lijst.", en: "One answer from a list." }
    kind_multiple() { nl: "Meer antwoorden uit een lijst.", en: "Several answers from a list." }
    kind_mark() { nl: "Een rapportcijfer.", en: "A mark, as in a school report." }
    kind_number() { nl: "Een getal.", en: "A number." }
    kind_text() { nl: "Eén regel tekst.", en: "One line of text." }
    kind_open() { nl: "Tekst van meer regels.", en: "Text of several lines." }
    kind_date() { nl: "Een datum.", en: "A date." }
    kind_rank() { nl: "Opties in volgorde van voorkeur.", en: "Options in order of preference." }
    kind_info() { nl: "Alleen tekst; er wordt niets gevraagd.", en: "Text only; nothing is asked." }
    question_scale() { nl: "De schaal; anders die van het thema.", en: "The scale; else that of the theme." }
    reverse() {
        nl: "true: negatief gesteld, wordt omgekeerd geteld.",
        en: "true: negatively worded, counted the other way round."
    }
    split() {
        nl: "true: resultaten kunnen naar deze vraag worden uitgesplitst. Hoogstens één vraag.",
        en: "true: results may be split by this question. At most one question."
    }
    options() { nl: "Waaruit kan worden gekozen.", en: "What can be chosen from." }
    option() { nl: "Een optie.", en: "An option." }
    option_id() { nl: "Naam van de optie in gegevens en voorwaarden.", en: "Name of the option in data and conditions." }
    exclusive() { nl: "true: gaat niet samen met andere opties.", en: "true: does not go together with other options." }
    options_from() {
        nl: "In plaats van `options`: de gemeenten of samenwerkingsverbanden van de regio.",
        en: "Instead of `options`: the region's municipalities or partnerships."
    }
    from_municipalities() { nl: "De gemeenten van de regio.", en: "The region's municipalities." }
    from_partnerships() { nl: "De samenwerkingsverbanden van de regio.", en: "The region's partnerships." }
    shuffle() { nl: "true: voor elke invuller in een andere volgorde.", en: "true: in another order for each respondent." }
    other() {
        nl: "true: met *Anders, namelijk* aan het eind; of de eigen tekst daarvoor.",
        en: "true: with *Other, please specify* at the end; or its own text."
    }
    other_text() { nl: "false: *anders* zonder vraag om tekst.", en: "false: *other* without asking for a text." }
    multiple_min() { nl: "Hoeveel opties ten minste.", en: "How many options at least." }
    multiple_max() { nl: "Hoeveel opties ten hoogste.", en: "How many options at most." }
    top() { nl: "Hoeveel plaatsen er te verdelen zijn; anders alle.", en: "How many places there are; else all." }
    least() { nl: "De kleinste waarde die kan.", en: "The smallest value that is possible." }
    greatest() { nl: "De grootste waarde die kan.", en: "The greatest value that is possible." }
    step() { nl: "1 (hele cijfers) of 0.5 (ook halve).", en: "1 (whole marks) or 0.5 (halves too)." }
    low() { nl: "Wat het laagste cijfer betekent.", en: "What the lowest mark means." }
    high() { nl: "Wat het hoogste cijfer betekent.", en: "What the highest mark means." }
    decimals() { nl: "Hoeveel cijfers achter de komma er mogen.", en: "How many decimals are allowed." }
    unit() { nl: "Wat er geteld wordt, bijvoorbeeld uren.", en: "What is counted, such as hours." }
    max_chars() { nl: "Hoe lang de tekst mag zijn, in tekens.", en: "How long the text may be, in signs." }
    pattern() { nl: "Vorm van de hele tekst, als reguliere expressie.", en: "Form of the whole text, as a regular expression." }
    message() { nl: "Wat er gezegd wordt als de tekst die vorm niet heeft.", en: "What is said when the text does not have that form." }
    first_day() { nl: "De eerste dag die kan.", en: "The first day that is possible." }
    last_day() { nl: "De laatste dag die kan.", en: "The last day that is possible." }

    form_name() {
        nl: "een naam van kleine letters, cijfers, `-` en `_`, die met een letter begint (hoogstens 64 tekens)",
        en: "a name of small letters, digits, `-` and `_` that begins with a letter (at most 64 signs)"
    }
    form_question() {
        nl: "een naam van kleine letters, cijfers en `_`, die met een letter begint (hoogstens 64 tekens)",
        en: "a name of small letters, digits and `_` that begins with a letter (at most 64 signs)"
    }
    form_option() {
        nl: "een naam van letters, cijfers, `-` en `_`, die met een letter of cijfer begint (hoogstens 64 tekens)",
        en: "a name of letters, digits, `-` and `_` that begins with a letter or digit (at most 64 signs)"
    }
    form_escape() {
        nl: "een naam van letters, cijfers, `-` en `_`, die met een letter begint (hoogstens 64 tekens)",
        en: "a name of letters, digits, `-` and `_` that begins with a letter (at most 64 signs)"
    }
    form_language() { nl: "de code van een taal, zoals `nl`", en: "the code of a language, such as `en`" }
    form_key() { nl: "één letter", en: "one letter" }
}
