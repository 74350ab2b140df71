//! What a choice does while a wave is composed.

use super::super::Coordinator;
use super::super::scene::Place;
use super::{Step, check, step};
use crate::port::{Ask, Change, Examined};
use crate::questionnaire::diagnostics::said;
use crate::text::coordinator::compose as say;
use crate::ui::problem::Problem;
use crate::wave::Plan;
use crate::wave::plan::{PlannedAmbition, PlannedUse};

/// What choosing something does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Compose {
    /// How to begin.
    Begin,
    /// With an empty one.
    New,
    /// Further with what was being composed.
    TakeUp(i64),
    ThrowAway(i64),
    /// After a former wave.
    After(String),
    /// Further with a draft wave.
    Recompose(String),
    /// Enter in a field: adds the line of a list, else goes on.
    Enter,
    Onward,
    Back,
    /// To a step.
    To(Step),
    /// Takes a line of a list back into the field.
    Line(usize),
    /// Takes a questionnaire in, or out.
    Use(String),
    /// Leaves a theme or background question out, or takes it in again.
    Drop(usize, String),
    Split(usize, String),
    Grouped(usize, bool),
    Used(bool),
    Previous(String),
    AddAmbition,
    AmbitionTheme(usize, String),
    RemoveAmbition(usize),
    /// As a respondent sees it.
    Look(usize),
    File,
    Store,
    AskOpen,
    StoreAndOpen,
}

impl Coordinator {
    pub(in crate::ui::coordinator) fn compose_does(&mut self, act: Compose) {
        self.take_over();
        match act {
            Compose::Begin => self.how_to_begin(),
            Compose::New => {
                if let Some(today) = self.today {
                    self.compose(Plan::new(today), false);
                }
            }
            Compose::TakeUp(no) => {
                self.taking_up = true;
                self.ask(Ask::TakeUp { no });
            }
            Compose::ThrowAway(no) => {
                self.ask(Ask::Forget { no: Some(no) });
                self.ask(Ask::Unfinished);
                self.say(say::thrown_away, false);
            }
            Compose::After(wave) => {
                self.taking_up = false;
                self.ask(Ask::After { wave });
            }
            Compose::Recompose(wave) => {
                self.taking_up = false;
                self.ask(Ask::Recompose { wave });
            }
            Compose::Enter if self.settle_line() => {}
            Compose::Enter | Compose::Onward => self.onward(),
            Compose::Back => self.step_back(),
            Compose::To(step) => {
                self.settle_line();
                self.go(step);
            }
            Compose::Line(at) => self.take_line(at),
            Compose::Look(at) => self.look_at_plan(at),
            Compose::File => self.open(Place::ComposeFile),
            Compose::Store => self.store_plan(false),
            Compose::AskOpen => self.open(Place::ComposeOpen),
            Compose::StoreAndOpen => self.store_plan(true),
            chosen => self.choose(chosen),
        }
    }

    fn how_to_begin(&mut self) {
        // Where nothing was there before there is nothing to choose.
        let nothing = self.unfinished.is_empty() && self.waves.as_ref().is_none_or(Vec::is_empty);
        if nothing {
            self.compose_does(Compose::New);
        } else {
            self.open_once(Place::Begin);
        }
    }

    /// A choice that changes the plan.
    fn choose(&mut self, chosen: Compose) {
        if let Some(standing) = self.standing() {
            standing.problem = None;
        }
        let Some(composing) = &mut self.composing else { return };
        let before = composing.plan.clone();
        let plan = &mut composing.plan;
        let mut to = None;
        match chosen {
            Compose::Use(source) => toggle_use(plan, &source, composing.bases.as_deref().unwrap_or_default()),
            Compose::Drop(at, id) => {
                let Some(used) = plan.questionnaires.get_mut(at) else { return };
                match used.drop.iter().position(|dropped| *dropped == id) {
                    Some(place) => {
                        used.drop.remove(place);
                    }
                    None => used.drop.push(id),
                }
                composing.look();
                if let Some(why) = composing.outlook.why_not(at) {
                    composing.plan = before;
                    composing.look();
                    if let Some(standing) = self.standing() {
                        standing.problem = Some(Problem::Said(why));
                    }
                }
                return self.note_change();
            }
            Compose::Split(at, id) => {
                let Some(used) = plan.questionnaires.get_mut(at) else { return };
                if used.split != id {
                    // The groups are other ones.
                    used.by.clear();
                }
                used.split = id;
                to = Some(());
            }
            Compose::Grouped(at, grouped) => {
                let Some(used) = plan.questionnaires.get_mut(at) else { return };
                used.grouped = grouped;
                if let Some((id, _)) = composing.outlook.groups(at).into_iter().next().filter(|_| grouped) {
                    return self.go(Step::Group(at, id));
                }
                return self.go(Step::Total(at));
            }
            Compose::Used(used) => {
                plan.open_answers = used;
                if used && composing.from_overview {
                    composing.from_overview = false;
                }
                to = Some(());
            }
            Compose::Previous(id) => {
                plan.previous = id;
                to = Some(());
            }
            Compose::AddAmbition => {
                plan.ambitions.push(PlannedAmbition::default());
                let at = plan.ambitions.len() - 1;
                return self.go(Step::AmbitionTheme(at));
            }
            Compose::AmbitionTheme(at, theme) => {
                let Some(ambition) = plan.ambitions.get_mut(at) else { return };
                ambition.theme = theme;
                return self.go(Step::AmbitionText(at));
            }
            Compose::RemoveAmbition(at) => {
                if at < plan.ambitions.len() {
                    plan.ambitions.remove(at);
                }
                return self.go(Step::Ambitions);
            }
            _ => return,
        }
        composing.look();
        self.note_change();
        if to.is_some() {
            self.leave_step();
        }
    }

    /// Goes on. What is wrong is told once; going on once more goes on.
    pub(super) fn onward(&mut self) {
        self.settle_line();
        let Some(step) = self.step() else { return };
        let known = self.waves.as_deref().unwrap_or_default();
        let Some(composing) = &mut self.composing else { return };
        let found = check::check(&step, &composing.plan, known, self.lang).filter(|found| found.wrong);
        if let Some(found) = found
            && composing.told.as_ref() != Some(&found.text)
        {
            composing.told = Some(found.text);
            let (plan, known) = (composing.plan.clone(), known.to_vec());
            let text =
                said(|lang| check::check(&step, &plan, &known, lang).map(|found| found.text).unwrap_or_default());
            if let Some(standing) = self.standing() {
                standing.problem = Some(Problem::Said(text));
                standing.focus = 0;
            }
            return;
        }
        self.leave_step();
    }

    /// To the step behind this one, or to the overview where that is where one came from.
    fn leave_step(&mut self) {
        let Some(step) = self.step() else { return };
        let Some(composing) = &self.composing else { return };
        let inside =
            matches!(step, Step::AmbitionTheme(_) | Step::AmbitionText(_) | Step::AmbitionTarget(_) | Step::Group(..));
        let next = if composing.from_overview && !inside {
            Step::Overview
        } else {
            step::after(&step, &composing.plan, &composing.outlook)
        };
        self.go(next);
    }

    /// Esc: back, and nothing that was typed is lost.
    pub(in crate::ui::coordinator) fn step_back(&mut self) {
        self.take_over();
        self.settle_line();
        let Some(step) = self.step() else { return self.close() };
        let Some(composing) = &mut self.composing else { return self.close() };
        if step == Step::Overview {
            composing.from_overview = false;
        }
        let before = if composing.from_overview && !matches!(step, Step::AmbitionText(_) | Step::AmbitionTarget(_)) {
            Some(Step::Overview)
        } else {
            step::before(&step, &composing.plan, &composing.outlook)
        };
        match before {
            Some(before) => self.go(before),
            None => self.put_aside(),
        }
    }

    /// To the waves; what is being composed is kept.
    fn put_aside(&mut self) {
        self.keep();
        self.composing = None;
        self.levels.retain(|level| level.place == Place::Waves);
        if self.levels.is_empty() {
            self.only(Place::Waves);
        }
        self.ask(Ask::Waves);
        self.ask(Ask::Unfinished);
    }

    fn store_plan(&mut self, opens: bool) {
        if self.asked > 0 {
            return;
        }
        let Some(composing) = &mut self.composing else { return };
        composing.opens = opens;
        let text = composing.plan.file();
        let wave = composing.plan.remakes.clone();
        self.ask(if wave.is_empty() { Ask::Create { text } } else { Ask::Remake { wave, text } });
    }

    /// The wave was made of what was composed.
    pub(in crate::ui::coordinator) fn created(&mut self, id: &str) {
        let Some(composing) = self.composing.take() else { return };
        if composing.kept.is_some() {
            self.ask(Ask::Forget { no: None });
        }
        self.only(Place::Waves);
        if composing.opens {
            self.ask(Ask::Change { wave: id.to_owned(), change: Change::Open });
        } else {
            self.notice = Some(super::super::Notice { said: said(|lang| say::stored(lang, id)), warning: false });
        }
        self.ask(Ask::Waves);
        self.ask(Ask::Unfinished);
        self.ask(Ask::Look { wave: id.to_owned() });
    }

    /// What the whole would become.
    pub(in crate::ui::coordinator) fn examined(&mut self, examined: Box<Examined>) {
        if self.composing.is_some() {
            if matches!(self.place(), Place::ComposeOpen) {
                // It could not be made: what is the matter stands in the overview.
                self.levels.pop();
            }
            self.tell_wrong(examined);
            self.clamp();
        }
    }
}

/// Takes a questionnaire in, in the order of the sources, or out.
fn toggle_use(plan: &mut Plan, source: &str, bases: &[std::sync::Arc<crate::port::Base>]) {
    if let Some(at) = plan.questionnaires.iter().position(|used| used.source == source) {
        plan.questionnaires.remove(at);
        return;
    }
    let rank = |name: &str| bases.iter().position(|base| base.name == name).unwrap_or(usize::MAX);
    let place = plan.questionnaires.iter().position(|used| rank(&used.source) > rank(source));
    let place = place.unwrap_or(plan.questionnaires.len());
    plan.questionnaires.insert(place, PlannedUse::new(source));
}
