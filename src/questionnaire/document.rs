//! The frozen form of a questionnaire: one self-contained `format: 1` document in JSON, with everything resolved
//! spelled out. It goes through the same loader as the files that people write.
//!
//! Invariant: compiling the document of a questionnaire gives that questionnaire again; equal questionnaires have the
//! same bytes (fields stand in alphabetical order).

use serde_json::{Map, Value, json};

use super::{
    Choice, Decimal, Escape, Kind, OptionsFrom, Piece, Question, Questionnaire, Scale, Source, Theme, Wording,
};

type Object = Map<String, Value>;

/// The document as JSON.
#[must_use]
pub fn document(questionnaire: &Questionnaire) -> Value {
    let mut out = Object::new();
    put(&mut out, "format", json!(1));
    put(&mut out, "id", json!(questionnaire.id));
    put(&mut out, "version", json!(questionnaire.version));
    put(&mut out, "languages", json!(questionnaire.languages));
    put(&mut out, "title", wording(&questionnaire.title));
    put(&mut out, "audience", json!(questionnaire.audience));
    put_some(&mut out, "minutes", questionnaire.stated_minutes.map(|minutes| json!(minutes)));
    put_some(&mut out, "intro", questionnaire.intro.as_ref().map(wording));
    put_some(&mut out, "thanks", questionnaire.thanks.as_ref().map(wording));
    let languages = &questionnaire.languages;
    let scales: Object = questionnaire.scales.iter().map(|s| (s.id.to_string(), scale(s, languages))).collect();
    put_some(&mut out, "scales", (!scales.is_empty()).then_some(Value::Object(scales)));
    let split = |question: &Question| questionnaire.split.as_ref() == Some(&question.id);
    let questions = |questions: &[Question]| -> Value {
        questions.iter().map(|q| self::question(q, languages, split(q))).collect()
    };
    if !questionnaire.background.is_empty() {
        put(&mut out, "background", questions(&questionnaire.background));
    }
    if !questionnaire.themes.is_empty() {
        let themes = questionnaire.themes.iter().map(|t| {
            let (written, comment) = parts(t);
            theme(t, questions(written), comment)
        });
        put(&mut out, "themes", themes.collect());
    }
    Value::Object(out)
}

/// The questions of a theme as a file has them, and its *Toelichting*, which a file writes as `comment`.
fn parts(theme: &Theme) -> (&[Question], Option<&Question>) {
    match theme.questions.split_last() {
        Some((comment, rest)) if theme.comment => (rest, Some(comment)),
        _ => (&theme.questions, None),
    }
}

/// The words of the *Toelichting* are spelled out: those of a later version of the program must not show in what is
/// frozen.
fn theme(theme: &Theme, questions: Value, comment: Option<&Question>) -> Value {
    let mut out = Object::new();
    put(&mut out, "id", json!(theme.id));
    put(&mut out, "title", wording(&theme.title));
    put_some(&mut out, "about", theme.about.as_ref().map(wording));
    put_some(&mut out, "scale", theme.scale.as_ref().map(|id| json!(id)));
    put_some(&mut out, "fixed", theme.fixed.then_some(json!(true)));
    put_some(&mut out, "comment", comment.map(|question| wording(&question.text)));
    put_some(&mut out, "show_if", theme.show_if.as_ref().map(|condition| json!(condition.source())));
    put(&mut out, "questions", questions);
    Value::Object(out)
}

fn scale(scale: &Scale, languages: &[String]) -> Value {
    let points: Value = scale.points.iter().map(|p| json!({"value": p.value, "label": wording(&p.label)})).collect();
    let mut out = Object::new();
    put(&mut out, "points", points);
    if !scale.escapes.is_empty() {
        put(&mut out, "escapes", escapes(&scale.escapes, languages));
    }
    Value::Object(out)
}

fn escapes(escapes: &[Escape], languages: &[String]) -> Value {
    let one = |escape: &Escape| {
        let same = escape.keys.first().is_some_and(|first| escape.keys.iter().all(|key| key == first));
        let key = if same {
            json!(escape.keys.first())
        } else {
            languages.iter().zip(&escape.keys).map(|(language, key)| (language.clone(), json!(key))).collect()
        };
        json!({"id": escape.id, "label": wording(&escape.label), "key": key})
    };
    escapes.iter().map(one).collect()
}

fn question(question: &Question, languages: &[String], split: bool) -> Value {
    let mut out = Object::new();
    put(&mut out, "id", json!(question.id));
    put(&mut out, "text", wording(&question.text));
    put_some(&mut out, "help", question.help.as_ref().map(wording));
    put_some(&mut out, "required", question.required.then_some(json!(true)));
    put_some(&mut out, "show_if", question.show_if.as_ref().map(|condition| json!(condition.source())));
    put_some(&mut out, "split", split.then_some(json!(true)));
    let inherited = match &question.kind {
        Kind::Likert { scale, .. } => scale.escapes.as_slice(),
        _ => &[],
    };
    if question.escapes != inherited {
        put(&mut out, "escapes", escapes(&question.escapes, languages));
    }
    put(&mut out, "kind", json!(question.kind.word()));
    kind(&question.kind, &mut out);
    Value::Object(out)
}

fn kind(kind: &Kind, out: &mut Object) {
    match kind {
        Kind::Likert { scale, reverse } => {
            put(out, "scale", json!(scale.id));
            put_some(out, "reverse", reverse.then_some(json!(true)));
        }
        Kind::Single { options, other, shuffle, from } => {
            choices(options, *shuffle, *from, out);
            if let Some(other) = other {
                put(out, "other", wording(&other.label));
                put_some(out, "other_text", (!other.text).then_some(json!(false)));
            }
        }
        Kind::Multiple { options, min, max, shuffle, from } => {
            choices(options, *shuffle, *from, out);
            put_some(out, "min", min.map(|min| json!(min)));
            put_some(out, "max", max.map(|max| json!(max)));
        }
        Kind::Rank { options, top, shuffle, from } => {
            choices(options, *shuffle, *from, out);
            put_some(out, "top", top.map(|top| json!(top)));
        }
        Kind::Mark { min, max, step, low, high } => {
            put(out, "min", number(*min));
            put(out, "max", number(*max));
            put(out, "step", number(*step));
            put_some(out, "low", low.as_ref().map(wording));
            put_some(out, "high", high.as_ref().map(wording));
        }
        Kind::Number { min, max, decimals, unit } => {
            put_some(out, "min", min.map(number));
            put_some(out, "max", max.map(number));
            put(out, "decimals", json!(decimals));
            put_some(out, "unit", unit.as_ref().map(wording));
        }
        Kind::Text { max_chars, pattern } => {
            put(out, "max_chars", json!(max_chars));
            put_some(out, "pattern", pattern.as_ref().map(|pattern| json!(pattern.source)));
            put_some(out, "message", pattern.as_ref().and_then(|p| p.message.as_ref()).map(wording));
        }
        Kind::Open { max_chars } => put(out, "max_chars", json!(max_chars)),
        Kind::Date { min, max } => {
            put_some(out, "min", min.map(|day| json!(day.to_string())));
            put_some(out, "max", max.map(|day| json!(day.to_string())));
        }
        Kind::Info => {}
    }
}

fn choices(options: &[Choice], shuffle: bool, from: Option<OptionsFrom>, out: &mut Object) {
    match from {
        Some(OptionsFrom::Municipalities) => put(out, "options_from", json!("municipalities")),
        Some(OptionsFrom::Partnerships) => put(out, "options_from", json!("partnerships")),
        None => {
            let one = |choice: &Choice| {
                let mut out = Object::new();
                put(&mut out, "id", json!(choice.id));
                put(&mut out, "label", wording(&choice.label));
                put_some(&mut out, "show_if", choice.show_if.as_ref().map(|condition| json!(condition.source())));
                put_some(&mut out, "exclusive", choice.exclusive.then_some(json!(true)));
                Value::Object(out)
            };
            put(out, "options", options.iter().map(one).collect());
        }
    }
    put_some(out, "shuffle", shuffle.then_some(json!(true)));
}

/// As a number where that keeps it exact, which it does for all but giants.
pub(super) fn number(value: Decimal) -> Value {
    match value.as_integer() {
        Some(whole) => json!(whole),
        None => json!(value.to_f64()),
    }
}

/// One text for all languages as a string, else one per language.
fn wording(wording: &Wording) -> Value {
    let mut texts = wording.all().map(|(language, pieces)| (language, source(pieces)));
    match (texts.next(), texts.next()) {
        (first, None) => json!(first.map(|(_, text)| text).unwrap_or_default()),
        (first, second) => {
            first.into_iter().chain(second).chain(texts).map(|(code, text)| (code.to_owned(), json!(text))).collect()
        }
    }
}

/// The text as a writer would write it, insertions included.
fn source(pieces: &[Piece]) -> String {
    let mut text = String::new();
    for piece in pieces {
        match piece {
            Piece::Plain(plain) => text.push_str(plain),
            Piece::Insert(insertion) => {
                text.push_str("{{ ");
                text.push_str(match &insertion.source {
                    Source::Answer(id) => id.as_str(),
                    Source::RegionName => "region.name",
                    Source::WaveTitle => "wave.title",
                    Source::WaveOpens => "wave.opens",
                    Source::WaveCloses => "wave.closes",
                });
                if let Some(fallback) = &insertion.fallback {
                    let mark = if fallback.contains('\'') { '"' } else { '\'' };
                    text.push_str(" | ");
                    text.push(mark);
                    text.push_str(fallback);
                    text.push(mark);
                }
                text.push_str(" }}");
            }
        }
    }
    text
}

fn put(out: &mut Object, name: &str, value: Value) {
    out.insert(name.to_owned(), value);
}

fn put_some(out: &mut Object, name: &str, value: Option<Value>) {
    if let Some(value) = value {
        put(out, name, value);
    }
}
