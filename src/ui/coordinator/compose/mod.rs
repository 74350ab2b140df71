//! Composing a wave, from the region to opening: one thing asked at a time, and at the end all of it to be checked.
//!
//! Invariants: what is typed stands in the plan at once, right or not, and whichever way somebody leaves a step; what is
//! called kept is on disk.

mod act;
mod back;
mod check;
mod field;
mod lists;
mod outlook;
mod overview;
mod place;
mod sheets;
mod step;

use std::sync::Arc;
use std::time::Duration;

use super::Coordinator;
use super::scene::Place;
use crate::port::{Ask, Base, Examined, Moment};
use crate::ui::widgets::line::Line;
use crate::wave::Plan;

pub use act::Compose;
pub use outlook::{Outlook, called};
pub use overview::{ask_open, begin, file, unfinished};
pub use sheets::sheet;
pub use step::Step;

/// So long after the last key what was typed is kept.
const PAUSE: Duration = Duration::from_secs(1);
/// The longest that anybody types in a field.
const LONGEST: usize = 400;

/// A wave that is being composed.
pub struct Composing {
    pub plan: Plan,
    /// `None`: not told yet.
    pub bases: Option<Vec<Arc<Base>>>,
    pub outlook: Outlook,
    /// What the whole file would become, as last examined; `None`: not yet.
    pub examined: Option<Box<Examined>>,
    /// Whether the step was opened from the overview, and leads back there.
    pub from_overview: bool,
    /// Whether somebody was at this step before.
    pub again: bool,
    /// Which line of what is wrong led away from the overview.
    mends: Option<usize>,
    /// What was already told to be wrong at this step: going on once more goes on.
    told: Option<String>,
    /// As it was last seen to change.
    noted: Plan,
    /// Since when there is something that was not kept yet.
    changed: Option<Moment>,
    /// How many keepings were not answered yet.
    keeping: usize,
    /// Whether the last keeping succeeded; `None`: it was never asked to be kept.
    kept: Option<bool>,
    /// Once made it is opened.
    opens: bool,
}

impl Composing {
    fn new(plan: Plan, begun: bool) -> Self {
        Self {
            outlook: Outlook::default(),
            noted: plan.clone(),
            plan,
            bases: None,
            examined: None,
            from_overview: false,
            again: false,
            mends: None,
            told: None,
            changed: None,
            keeping: 0,
            kept: begun.then_some(true),
            opens: false,
        }
    }

    /// Whether all that was typed is on disk.
    pub const fn is_kept(&self) -> bool {
        matches!(self.kept, Some(true)) && self.keeping == 0 && self.changed.is_none()
    }

    /// Keeps that somebody is at this step. Whether what stands in its field is only proposed: nobody typed it here, nor
    /// in the wave that is composed further.
    fn visit(&mut self, step: &Step, proposed: bool) -> bool {
        let mark = step.mark(&self.plan);
        self.again = self.plan.steps.contains_key(&mark);
        let typed = self.plan.steps.entry(mark).or_default();
        *typed &= !proposed;
        // Ambitions have no name by which one could be told from another.
        let named = !matches!(step, Step::AmbitionText(_) | Step::AmbitionTarget(_));
        named && !*typed && self.plan.remakes.is_empty()
    }

    /// Whether nobody has been at a step yet.
    pub fn is_unseen(&self, step: &Step) -> bool {
        self.plan.remakes.is_empty() && !self.plan.steps.contains_key(&step.mark(&self.plan))
    }

    fn look(&mut self) {
        self.outlook = Outlook::of(&self.plan, self.bases.as_deref().unwrap_or_default());
    }
}

impl Coordinator {
    /// The questionnaires that can be used.
    pub(super) fn sourced(&mut self, bases: Vec<Arc<Base>>) {
        if let Some(composing) = &mut self.composing {
            composing.bases = Some(bases);
            composing.look();
        }
        self.clamp();
    }

    /// The step that is on the screen.
    pub(super) fn step(&self) -> Option<Step> {
        match self.place() {
            Place::Compose(step) => Some(step.clone()),
            _ => None,
        }
    }

    /// Begins with that plan. `begun`: it was kept before.
    pub(super) fn compose(&mut self, plan: Plan, begun: bool) {
        let also = plan.questionnaires.iter().map(|used| used.source.clone());
        let also = also.filter(|source| source.contains(['/', '.'])).collect();
        let finished = begun && !plan.region.trim().is_empty() && !plan.questionnaires.is_empty();
        self.composing = Some(Box::new(Composing::new(plan, begun)));
        self.levels.retain(|level| level.place == Place::Waves);
        if self.levels.is_empty() {
            self.only(Place::Waves);
        }
        self.ask(Ask::Sources { also });
        self.go(if finished { Step::Overview } else { Step::Region });
    }

    /// To a step; what was typed at the one before stands in the plan already.
    pub(super) fn go(&mut self, step: Step) {
        let from = self.step();
        self.leave_overview(&step);
        let known = self.waves.as_deref().unwrap_or_default();
        let Some(composing) = &mut self.composing else { return };
        let proposed = field::propose(&step, &mut composing.plan, known, self.lang);
        let proposal = composing.visit(&step, proposed);
        let from = from.filter(|_| composing.from_overview && step == Step::Overview);
        composing.told = None;
        composing.look();
        if step == Step::Overview {
            composing.examined = None;
            composing.from_overview = true;
            let text = composing.plan.file();
            self.ask(Ask::Examine { text });
        }
        let text = self.composing.as_ref().and_then(|composing| field::get(&step, &composing.plan)).unwrap_or_default();
        let place = Place::Compose(step);
        self.levels.retain(|level| !matches!(level.place, Place::Compose(_) | Place::ComposeFile | Place::ComposeOpen));
        self.open(place);
        if let Some(standing) = self.standing() {
            standing.field = if proposal { Line::proposing(&text, LONGEST) } else { Line::new(&text, LONGEST) };
        }
        if let Some(from) = from {
            self.back_at(&from);
        }
        self.note_change();
        self.keep();
    }

    /// Takes over what stands in the field, after every key.
    pub(super) fn take_over(&mut self) {
        let Some(step) = self.step() else { return };
        let Some(text) = self.levels.last().map(|level| level.standing.field.text().to_owned()) else { return };
        if let Some(composing) = &mut self.composing
            && field::set(&step, &mut composing.plan, &text)
        {
            let mark = step.mark(&composing.plan);
            composing.plan.steps.insert(mark, true);
            composing.told = None;
        }
        self.note_change();
    }

    /// The plan with the line that is still in the field of a list.
    fn whole_plan(&self) -> Option<Plan> {
        let mut plan = self.composing.as_ref()?.plan.clone();
        if let Some(step) = self.step()
            && let Some(lines) = lists::lines(&step, &mut plan)
            && let Some(level) = self.levels.last()
        {
            let pending = level.standing.field.text().trim();
            lines.extend((!pending.is_empty()).then(|| pending.to_owned()));
        }
        Some(plan)
    }

    /// Notices that there is something to keep.
    fn note_change(&mut self) {
        let now = self.now;
        let Some(plan) = self.whole_plan() else { return };
        let Some(composing) = &mut self.composing else { return };
        if composing.kept.is_none() {
            // Who has only looked leaves nothing behind.
            composing.noted.steps.clone_from(&plan.steps);
        }
        if composing.noted != plan {
            composing.noted = plan;
            composing.changed = Some(now);
        }
    }

    /// Keeps what was not kept yet.
    pub(super) fn keep(&mut self) {
        let Some(plan) = self.whole_plan() else { return };
        let Some(composing) = &mut self.composing else { return };
        if composing.changed.take().is_none() {
            return;
        }
        let fresh = composing.kept.is_none();
        composing.kept.get_or_insert(false);
        composing.keeping += 1;
        self.ask(Ask::Keep { fresh, plan: Box::new(plan) });
    }

    /// When what was typed is due to be kept.
    pub(super) fn keeps_at(&self) -> Option<Moment> {
        Some(self.composing.as_ref()?.changed?.saturating_add(PAUSE))
    }

    /// It was kept, or not.
    pub(super) fn was_kept(&mut self, kept: bool) {
        let now = self.now;
        if let Some(composing) = &mut self.composing {
            composing.keeping = composing.keeping.saturating_sub(1);
            composing.kept = Some(kept);
            if !kept && composing.changed.is_none() {
                // Tried again after a while.
                composing.changed = Some(now.saturating_add(9 * PAUSE));
            }
        }
    }
}
