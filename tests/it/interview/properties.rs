//! What holds whatever the questionnaire and whatever is done, named after the invariants of the design.

use std::collections::BTreeMap;
use std::sync::Arc;

use aoj::interview::{Answer, Command, Interview, Path, Setting, answers_from_json, answers_to_json, validate};
use aoj::questionnaire::{Id, Questionnaire};
use proptest::prelude::*;

use super::generated::{interviews, setting, shuffled};

fn conducted(questionnaire: &Arc<Questionnaire>, commands: &[Command]) -> Interview {
    let mut interview = Interview::new(Arc::clone(questionnaire), setting());
    for command in commands {
        interview.apply(command.clone());
    }
    interview
}

/// The question whose answer a command may change.
fn target(command: &Command) -> Option<&Id> {
    match command {
        Command::Answer { question, .. }
        | Command::Toggle { question, .. }
        | Command::Escape { question, .. }
        | Command::Clear { question } => Some(question),
        _ => None,
    }
}

proptest! {
    #[test]
    fn apply_is_total_and_the_cursor_is_always_on_the_visible_path(
        (questionnaire, script) in interviews(),
    ) {
        let mut interview = Interview::new(Arc::clone(&questionnaire), setting());
        for command in script {
            let before = (interview.answers().clone(), interview.cursor().cloned(), interview.path().clone());
            let outcome = interview.apply(command.clone());
            let cursor = interview.cursor();
            prop_assert_eq!(cursor.is_some(), interview.path().questions().next().is_some());
            prop_assert!(cursor.is_none_or(|id| interview.path().contains(id.as_str())), "{command:?}");
            prop_assert_eq!(outcome.changed, *interview.answers() != before.0, "{:?}", command);
            prop_assert_eq!(outcome.moved, interview.cursor() != before.1.as_ref(), "{:?}", command);
            prop_assert_eq!(outcome.path_changed, *interview.path() != before.2, "{:?}", command);
            prop_assert!(outcome.refused.is_none() || !outcome.changed && !outcome.moved);
            let progress = interview.progress();
            prop_assert!(progress.answered <= progress.total && progress.percent() <= 100);
            prop_assert_eq!(progress.percent() == 100, progress.answered == progress.total);
            prop_assert!(interview.furthest() <= questionnaire.themes.len());
        }
    }

    #[test]
    fn the_path_depends_on_questionnaire_and_answers_alone(
        (questionnaire, script) in interviews(),
    ) {
        let interview = conducted(&questionnaire, &script);
        prop_assert_eq!(interview.path(), &Path::of(&questionnaire, interview.answers()));
        // What is sent leads past the same questions, so that whoever counts it can derive who was shown what.
        let sent = Path::of(&questionnaire, &interview.shown_answers());
        prop_assert!(sent.questions().eq(interview.path().questions()));
        let mut elsewhere = setting();
        elsewhere.seed = 99;
        elsewhere.region.clear();
        let again = Interview::resume(Arc::clone(&questionnaire), elsewhere, interview.answers().clone(), interview.cursor());
        prop_assert_eq!(again.path(), interview.path());
        prop_assert_eq!(again.cursor(), interview.cursor());
        prop_assert_eq!(again.issues(), interview.issues());
    }

    #[test]
    fn hidden_answers_are_kept_not_counted_and_left_out_at_sending(
        (questionnaire, mut script) in interviews(),
    ) {
        let Some(detour) = script.pop() else { return Ok(()) };
        let mut interview = conducted(&questionnaire, &script);
        for id in interview.shown_answers().keys() {
            prop_assert!(interview.path().contains(id.as_str()));
        }
        let (before, shown) = (interview.answers().clone(), interview.shown_answers());
        let Some(changed) = target(&detour).cloned() else { return Ok(()) };
        interview.apply(detour);
        for (id, answer) in &before {
            prop_assert!(*id == changed || interview.answers().get(id) == Some(answer), "{id} was lost");
        }
        // Back to the former answer: everything that was hidden meanwhile is there again.
        let back = match before.get(&changed) {
            Some(answer) => Command::Answer { question: changed, answer: answer.clone() },
            None => Command::Clear { question: changed },
        };
        if interview.apply(back).refused.is_none() {
            prop_assert_eq!(interview.answers(), &before);
            prop_assert_eq!(interview.shown_answers(), shown);
        }
    }

    #[test]
    fn back_is_never_refused_and_forward_asks_for_nothing(
        (questionnaire, script) in interviews(),
    ) {
        let mut interview = conducted(&questionnaire, &script);
        let asking: Vec<Id> = interview
            .path()
            .questions()
            .filter(|id| questionnaire.question(id.as_str()).is_some_and(aoj::questionnaire::Question::asks))
            .cloned()
            .collect();
        if let Some(first) = asking.first() {
            interview.apply(Command::Focus { question: first.clone() });
        }
        for (command, end) in [(Command::Next, asking.last()), (Command::Previous, asking.first())] {
            for _ in 0..=asking.len() {
                prop_assert_eq!(interview.apply(command.clone()).refused, None);
            }
            if let Some(end) = end {
                prop_assert_eq!(interview.cursor(), Some(end));
            }
        }
        while interview.apply(Command::TakeBack).changed {}
        prop_assert_eq!(interview.apply(Command::TakeBack).refused, None);
        // All that was chosen and is visible has been taken back; what was written stays.
        for (id, answer) in interview.shown_answers() {
            prop_assert!(matches!(answer, Answer::Text(_)), "{id}: {answer:?}");
        }
    }

    #[test]
    fn what_counts_always_fits_and_what_is_written_down_comes_back(
        (questionnaire, script) in interviews(),
    ) {
        let interview = conducted(&questionnaire, &script);
        for (id, answer) in interview.shown_answers() {
            let question = questionnaire.question(id.as_str()).unwrap();
            let fits = validate(question, &answer);
            prop_assert!(fits.as_ref().is_err_and(aoj::interview::Issue::may_stand) || fits.is_ok(), "{id}: {fits:?}");
            let offered: Vec<Id> = interview.options(id.as_str()).iter().map(|option| option.id.clone()).collect();
            let chosen = match answer {
                Answer::Option(option) | Answer::Other { option, .. } => vec![option],
                Answer::Options(options) => options,
                _ => Vec::new(),
            };
            prop_assert!(chosen.iter().all(|option| offered.contains(option)), "{id}: {chosen:?} of {offered:?}");
        }
        let written = answers_to_json(interview.answers());
        prop_assert_eq!(&answers_from_json(&questionnaire, &written).unwrap(), interview.answers());
    }

    #[test]
    fn shuffled_options_keep_their_places_for_a_respondent(
        (questionnaire, script) in interviews(),
        seed in any::<u64>(),
    ) {
        let setting = Setting { seed, ..setting() };
        let mut interview = Interview::new(Arc::clone(&questionnaire), setting);
        let ids: Vec<Id> = questionnaire.questions().map(|(_, question)| question.id.clone()).collect();
        let mut orders: BTreeMap<Id, Vec<Id>> = BTreeMap::new();
        for command in script {
            interview.apply(command);
            for id in &ids {
                let offered: Vec<Id> = interview.options(id.as_str()).iter().map(|option| option.id.clone()).collect();
                prop_assert!(offered.iter().position(|o| *o == "anders").is_none_or(|at| at + 1 == offered.len()));
                let before = orders.entry(id.clone()).or_default();
                let common = |one: &[Id], other: &[Id]| -> Vec<Id> {
                    one.iter().filter(|option| other.contains(option)).cloned().collect()
                };
                prop_assert_eq!(common(before, &offered), common(&offered, before));
                if offered.len() > before.len() {
                    *before = offered;
                }
            }
        }
    }
}

#[test]
fn respondents_see_shuffled_options_in_different_orders() {
    let first = |seed: u64| {
        let questionnaire = shuffled();
        let interview = Interview::new(questionnaire, Setting { seed, ..setting() });
        interview.options("v0").first().unwrap().id.clone()
    };
    let mut counts: BTreeMap<Id, u32> = BTreeMap::new();
    for seed in 0..2000 {
        *counts.entry(first(seed)).or_default() += 1;
    }
    assert_eq!(counts.len(), 4);
    assert!(counts.values().all(|n| (400..600).contains(n)), "{counts:?}");
}
