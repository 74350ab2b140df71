//! Taking away: dropped parts, written answers where they are not used, questions without options; then the split.

use std::collections::BTreeSet;

use super::{Composition, Problem};
use crate::questionnaire::nearest::nearest;
use crate::questionnaire::{
    Choice, Condition, Id, Kind, OptionsFrom, Piece, Question, Questionnaire, Source, Theme, Wording,
};
use crate::text::{Lang, check};

/// The questionnaire without what the wave leaves out, and warnings.
///
/// # Errors
/// Every problem found.
pub fn trim(base: &Questionnaire, with: &Composition) -> Result<(Questionnaire, Vec<Problem>), Vec<Problem>> {
    let mut trimmed = base.clone();
    let mut problems = unknown_drops(base, with);
    let mut warnings = Vec::new();
    let dropped = |id: &Id| with.drop.contains(id);
    trimmed.background.retain(|question| !dropped(&question.id));
    trimmed.themes.retain(|theme| !dropped(&theme.id));
    let chosen = trimmed.size();
    let written = trimmed.questions().filter(|(_, question)| question.is_free_text()).count();
    for theme in &mut trimmed.themes {
        theme.comment &= with.open_answers;
    }
    each_list(&mut trimmed, |questions| {
        questions.retain_mut(|question| {
            if !with.open_answers && question.is_free_text() {
                return false;
            }
            if let Kind::Single { other: Some(other), .. } = &mut question.kind
                && !with.open_answers
                && other.text
            {
                other.text = false;
                alone(&mut other.label);
            }
            if fill(question, with) {
                return true;
            }
            if question.required {
                problems.push(Problem::NoOptions(question.id.clone()));
            } else {
                warnings.push(Problem::LeftOut(question.id.clone()));
            }
            false
        });
    });
    trimmed.themes.retain(|theme| theme.questions.iter().any(Question::asks));
    if !with.open_answers && written > 0 && written == chosen {
        problems.push(Problem::OnlyWritten);
    } else if trimmed.size() == 0 && with.add.is_empty() {
        problems.push(Problem::NothingLeft);
    }
    problems.extend(dangling(base, &trimmed, with));
    if let Err(problem) = split(base, &mut trimmed, with.split.as_ref()) {
        problems.push(problem);
    }
    if problems.is_empty() { Ok((trimmed, warnings)) } else { Err(problems) }
}

fn each_list(questionnaire: &mut Questionnaire, mut change: impl FnMut(&mut Vec<Question>)) {
    change(&mut questionnaire.background);
    questionnaire.themes.iter_mut().for_each(|theme| change(&mut theme.questions));
}

fn unknown_drops(base: &Questionnaire, with: &Composition) -> Vec<Problem> {
    let judge = |name: &Id| {
        if let Some(theme) = base.themes.iter().find(|theme| theme.id == *name) {
            return theme.fixed.then(|| Problem::DropFixed(name.clone()));
        }
        if base.background.iter().any(|question| question.id == *name) {
            return None;
        }
        let home = base.themes.iter().find(|theme| theme.questions.iter().any(|question| question.id == *name));
        if let Some(theme) = home {
            return Some(Problem::DropQuestion { name: name.clone(), theme: theme.id.clone() });
        }
        let themes = base.themes.iter().filter(|theme| !theme.fixed).map(|theme| &theme.id);
        let all = themes.chain(base.background.iter().map(|question| &question.id));
        let nearest = nearest(name.as_str(), all.map(Id::as_str));
        Some(Problem::DropUnknown { name: name.clone(), nearest })
    };
    with.drop.iter().filter_map(judge).collect()
}

/// The program's own *Anders, namelijk* becomes *Anders*: nothing can be written behind it. An author's words stay.
fn alone(label: &mut Wording) {
    let texts = label.all().map(|(code, pieces)| {
        let lang = Lang::of(code).unwrap_or(Lang::En);
        let own = matches!(pieces, [Piece::Plain(text)] if *text == check::other_option(lang));
        (code.to_owned(), if own { vec![Piece::Plain(check::other_option_alone(lang))] } else { pieces.to_vec() })
    });
    *label = Wording::new(texts.collect());
}

/// Spells out the options that come from the region. `false`: there are none.
fn fill(question: &mut Question, with: &Composition) -> bool {
    let (Kind::Single { options, from, .. } | Kind::Multiple { options, from, .. } | Kind::Rank { options, from, .. }) =
        &mut question.kind
    else {
        return true;
    };
    let rows = match from.take() {
        None => return true,
        Some(OptionsFrom::Municipalities) => &with.municipalities,
        Some(OptionsFrom::Partnerships) => &with.partnerships,
    };
    let choice = |(id, label): &(Id, String)| Choice {
        id: id.clone(),
        label: Wording::plain(label),
        show_if: None,
        exclusive: false,
    };
    *options = rows.iter().map(choice).collect();
    !options.is_empty()
}

/// What still refers to a question that is gone, each pair once.
fn dangling(base: &Questionnaire, trimmed: &Questionnaire, with: &Composition) -> Vec<Problem> {
    let left: BTreeSet<&Id> = trimmed.questions().map(|(_, question)| &question.id).collect();
    let mut found = Vec::new();
    for (by, wanted) in references(trimmed) {
        if left.contains(&wanted) {
            continue;
        }
        // Named as the wave named it: the theme where the whole theme went.
        let theme = base.themes.iter().find(|theme| theme.questions.iter().any(|question| question.id == wanted));
        let dropped = match theme.filter(|theme| with.drop.contains(&theme.id)) {
            Some(theme) => theme.id.clone(),
            None => wanted,
        };
        let too = droppable(base, &by);
        let problem = Problem::Dangling { dropped, by, too };
        if !found.contains(&problem) {
            found.push(problem);
        }
    }
    found
}

/// What a wave can drop so that this question or theme is gone; `None` where it must stay.
fn droppable(base: &Questionnaire, name: &Id) -> Option<Id> {
    if base.background.iter().any(|question| question.id == *name) {
        return Some(name.clone());
    }
    let holds = |theme: &&Theme| theme.id == *name || theme.questions.iter().any(|question| question.id == *name);
    base.themes.iter().find(holds).filter(|theme| !theme.fixed).map(|theme| theme.id.clone())
}

/// (who refers, to which question), in the order of the file.
fn references(questionnaire: &Questionnaire) -> Vec<(Id, Id)> {
    let mut all = Vec::new();
    let mut add = |by: &Id, condition: Option<&Condition>, texts: &[Option<&Wording>]| {
        let named = condition.map(Condition::questions).unwrap_or_default();
        let inserted = texts.iter().copied().flatten().flat_map(insertions);
        all.extend(named.into_iter().chain(inserted).map(|wanted| (by.clone(), wanted)));
    };
    let own = &questionnaire.id;
    add(own, None, &[Some(&questionnaire.title), questionnaire.intro.as_ref(), questionnaire.thanks.as_ref()]);
    let mut question = |question: &Question| {
        add(&question.id, question.show_if.as_ref(), &[Some(&question.text), question.help.as_ref()]);
        for choice in question.options() {
            add(&question.id, choice.show_if.as_ref(), &[Some(&choice.label)]);
        }
        for escape in &question.escapes {
            add(&question.id, None, &[Some(&escape.label)]);
        }
        let (first, second) = match &question.kind {
            Kind::Mark { low, high, .. } => (low.as_ref(), high.as_ref()),
            Kind::Single { other, .. } => (other.as_ref().map(|other| &other.label), None),
            Kind::Number { unit, .. } => (unit.as_ref(), None),
            Kind::Text { pattern, .. } => (pattern.as_ref().and_then(|pattern| pattern.message.as_ref()), None),
            _ => (None, None),
        };
        add(&question.id, None, &[first, second]);
    };
    questionnaire.background.iter().for_each(&mut question);
    for theme in &questionnaire.themes {
        theme.questions.iter().for_each(&mut question);
    }
    for Theme { id, show_if, title, about, .. } in &questionnaire.themes {
        add(id, show_if.as_ref(), &[Some(title), about.as_ref()]);
    }
    all
}

fn insertions(wording: &Wording) -> Vec<Id> {
    let pieces = wording.all().flat_map(|(_, pieces)| pieces);
    pieces
        .filter_map(|piece| match piece {
            Piece::Insert(insertion) => match &insertion.source {
                Source::Answer(id) => Some(id.clone()),
                _ => None,
            },
            Piece::Plain(_) => None,
        })
        .collect()
}

/// The question to split by: the wave's choice, else the file's where it is still there.
fn split(base: &Questionnaire, trimmed: &mut Questionnaire, chosen: Option<&Id>) -> Result<(), Problem> {
    let Some(name) = chosen else {
        trimmed.split = base.split.clone().filter(|id| trimmed.question(id.as_str()).is_some());
        return Ok(());
    };
    let question = trimmed.question(name.as_str()).ok_or_else(|| {
        let possible = trimmed.questions().map(|(_, question)| question);
        let possible = possible.filter(|question| matches!(question.kind, Kind::Single { .. }));
        let nearest = nearest(name.as_str(), possible.map(|question| question.id.as_str()));
        Problem::SplitUnknown { name: name.clone(), nearest }
    })?;
    if !matches!(question.kind, Kind::Single { .. }) || trimmed.is_conditional(name.as_str()) {
        return Err(Problem::SplitNotSingle(name.clone()));
    }
    trimmed.split = Some(name.clone());
    Ok(())
}
