//! What each step asks and offers.

use super::super::act::Act;
use super::super::scene::Scene;
use super::outlook::called;
use super::step::PARTS;
use super::{Compose, Composing, Step, check, field, lists, overview};
use crate::interview::parse_date;
use crate::questionnaire::{Kind, Questionnaire};
use crate::text::coordinator::compose as say;
use crate::text::screen as common;
use crate::ui::row::Row;
use crate::ui::sheet::{Choice, NOTES, Part, Sheet};
use crate::ui::visible::cut;
use crate::wave::{ADVISED_DAYS, DEFAULT_MIN_GROUP, State, term};

/// The sheet of a step.
#[must_use]
pub fn sheet(scene: &Scene<'_>, step: &Step) -> Option<Sheet<Act>> {
    let composing = scene.composing?;
    if *step == Step::Overview {
        return Some(overview::sheet(scene, composing));
    }
    let page = Page { scene, composing, step };
    let body = match step {
        Step::Municipalities | Step::Partnerships => page.list(),
        Step::Questionnaires => page.questionnaires(),
        Step::Themes(at) => page.themes(*at),
        Step::Split(at) => page.split(*at),
        Step::OpenAnswers => page.open_answers(),
        Step::Previous => page.previous(),
        Step::Ambitions => page.ambitions(),
        Step::AmbitionTheme(at) => page.ambition_theme(*at),
        _ => page.field(),
    };
    Some(page.framed(body))
}

/// A choice of a list.
pub fn choice(sign: Option<&'static str>, label: String, note: String, does: Compose) -> Part<Act> {
    Part::Choice(Choice { digit: None, sign, label, note, note_at: NOTES, does: Act::Compose(does) })
}

struct Page<'a> {
    scene: &'a Scene<'a>,
    composing: &'a Composing,
    step: &'a Step,
}

impl Page<'_> {
    fn framed(&self, body: Vec<Part<Act>>) -> Sheet<Act> {
        let (scene, composing, step) = (self.scene, self.composing, self.step);
        let lang = scene.lang;
        let mut buttons = vec![(say::onward(lang), Act::Compose(Compose::Onward))];
        if let Step::AmbitionText(at) | Step::AmbitionTheme(at) = step {
            buttons.push((say::remove(lang), Act::Compose(Compose::RemoveAmbition(*at))));
        }
        buttons.push((say::previous_step(lang), Act::Compose(Compose::Back)));
        buttons.push((say::to_overview(lang), Act::Compose(Compose::To(Step::Overview))));
        let sheet = Sheet {
            title: format!("{} {} {}", say::new_wave(lang), scene.look.signs.dot, step.part_name(lang)),
            right: say::step(lang, step.part(), PARTS),
            under: Some(composing.outlook.line(&composing.plan, scene.look.signs.dot, lang)),
            tail: vec![Part::Gap, Part::Buttons(buttons)],
            leaps: true,
            submit: Some(Act::Compose(Compose::Enter)),
            ..Sheet::default()
        };
        let has_field = body.iter().any(|part| matches!(part, Part::Wide));
        let choices = body.iter().filter(|part| matches!(part, Part::Choice(_))).count();
        let first = *step == Step::Region && !composing.from_overview;
        let back = if first { say::hint_waves(lang) } else { common::hint_back(lang) };
        let mut hints = vec![("Esc".to_owned(), back)];
        let list = lists::lines(step, &mut composing.plan.clone()).is_some();
        match (has_field, list) {
            (_, true) => hints.push(("Enter".to_owned(), say::hint_add(lang))),
            (true, _) => {
                hints.push(("Enter".to_owned(), say::hint_onward(lang)));
            }
            _ if matches!(step, Step::Questionnaires | Step::Themes(_)) => {
                hints.push(("Enter".to_owned(), say::hint_toggle(lang)));
            }
            _ => hints.push(("Enter".to_owned(), common::hint_choose(lang))),
        }
        hints.push(("Tab".to_owned(), say::hint_buttons(lang)));
        if has_field && !list {
            hints.extend(scene.proposal_hints());
        }
        if !has_field {
            hints.push(("?".to_owned(), common::hint_help(lang)));
        }
        // Where choices are not a field's, what is chosen now has the focus.
        let first = if has_field || choices == 0 { 0 } else { self.chosen(&body) };
        Sheet { body, first, hints, ..sheet }
    }

    /// The place of the choice that is taken now.
    fn chosen(&self, body: &[Part<Act>]) -> usize {
        let full = self.scene.look.signs.full;
        let choices = body.iter().filter_map(|part| if let Part::Choice(choice) = part { Some(choice) } else { None });
        choices.into_iter().position(|choice| choice.sign == Some(full)).unwrap_or(0)
    }

    fn name(&self, at: usize) -> String {
        self.composing.plan.questionnaires.get(at).map(|used| called(&used.source)).unwrap_or_default()
    }

    /// Whether nothing was typed here, and nothing stands here.
    fn untouched(&self) -> bool {
        let mut plan = self.composing.plan.clone();
        let typed = plan.steps.get(&self.step.mark(&plan)).copied().unwrap_or_default();
        let lines = lists::lines(self.step, &mut plan).is_none_or(|lines| lines.is_empty());
        !typed && lines && field::get(self.step, &plan).unwrap_or_default().trim().is_empty()
    }

    /// What is the matter, where the person may still be typing: only what is worth a look.
    fn finding(&self) -> Vec<Part<Act>> {
        let known = self.scene.waves.unwrap_or_default();
        let found = check::check(self.step, &self.composing.plan, known, self.scene.lang);
        // Nobody is told that something is missing before there was an occasion to type it.
        let found = found.filter(|_| self.composing.again || !self.untouched());
        found.filter(|found| !found.wrong).map(|found| Part::Warning(found.text)).into_iter().collect()
    }

    fn field(&self) -> Vec<Part<Act>> {
        let lang = self.scene.lang;
        let plan = &self.composing.plan;
        let optional = say::may_stay_empty(lang);
        let (ask, says) = match self.step {
            Step::Opens => (say::ask_opens(lang), say::opens_says(lang)),
            Step::Closes => (say::ask_closes(lang), say::closes_says(lang)),
            Step::Title => (say::ask_title(lang), String::new()),
            Step::Id => (say::ask_id(lang), say::id_says(lang)),
            Step::Controller => (say::ask_controller(lang), say::controller_says(lang)),
            Step::ContactName => (say::ask_contact_name(lang), say::contact_name_says(lang)),
            Step::ContactEmail => (say::ask_contact_email(lang), optional),
            Step::ContactPhone => (say::ask_contact_phone(lang), optional),
            Step::PrivacyOfficer => {
                (say::ask_privacy_officer(lang), format!("{} {optional}", say::privacy_officer_says(lang)))
            }
            Step::KeepUntil => (say::ask_keep_until(lang), say::keep_until_says(lang)),
            Step::Feedback => (say::ask_feedback(lang), format!("{} {optional}", say::feedback_says(lang))),
            Step::Total(at) => {
                let grouped = plan.questionnaires.get(*at).is_some_and(|used| used.grouped);
                let says = if grouped { say::total_grouped(lang) } else { say::total_says(lang) };
                (say::ask_total(lang, self.name(*at)), says)
            }
            Step::Group(at, id) => {
                let groups = self.composing.outlook.groups(*at);
                let label =
                    groups.into_iter().find(|(known, _)| known == id).map_or_else(|| id.clone(), |(_, label)| label);
                (say::ask_group(lang, self.name(*at), label), optional)
            }
            Step::Word(at) => (say::ask_word(lang, self.name(*at)), format!("{} {optional}", say::word_says(lang))),
            Step::Purpose => (say::ask_purpose(lang), String::new()),
            Step::Readers => (say::ask_readers(lang), say::readers_says(lang)),
            Step::AmbitionText(_) => (say::ask_ambition_text(lang), String::new()),
            Step::AmbitionTarget(_) => (say::ask_target(lang), format!("{} {optional}", say::target_says(lang))),
            Step::MinGroup => (say::ask_min_group(lang), say::min_group_says(lang, DEFAULT_MIN_GROUP)),
            _ => (say::ask_region(lang), say::region_says(lang)),
        };
        let mut body = vec![Part::Heading(ask)];
        if !says.is_empty() {
            body.push(Part::Text(says));
        }
        body.extend([Part::Gap, Part::Wide]);
        body.extend(self.below_field());
        body.extend(self.finding());
        body
    }

    /// What follows from what is typed now, and other ways to say it.
    fn below_field(&self) -> Vec<Part<Act>> {
        let lang = self.scene.lang;
        let plan = &self.composing.plan;
        match self.step {
            Step::Opens | Step::Closes | Step::KeepUntil => {
                let typed = field::get(self.step, plan).unwrap_or_default();
                let mut below = Vec::new();
                if parse_date(&typed).is_ok() {
                    below.push(Part::Text(field::day(&typed, lang)));
                }
                if let (Step::Closes, (Some(opens), Some(closes))) = (self.step, plan.period())
                    && term(opens, closes) >= ADVISED_DAYS
                {
                    below.push(Part::Text(say::term(lang, term(opens, closes))));
                }
                below
            }
            Step::Total(at) => {
                let grouped = plan.questionnaires.get(*at).is_some_and(|used| used.grouped);
                let groups = self.composing.outlook.groups(*at);
                if grouped {
                    vec![choice(None, say::not_by_groups(lang), String::new(), Compose::Grouped(*at, false))]
                } else if groups.is_empty() {
                    Vec::new()
                } else {
                    let names: Vec<String> = groups.into_iter().map(|(_, label)| label).collect();
                    let label = say::by_groups(lang, names.join(", "));
                    vec![choice(None, label, String::new(), Compose::Grouped(*at, true))]
                }
            }
            _ => Vec::new(),
        }
    }

    fn list(&self) -> Vec<Part<Act>> {
        let lang = self.scene.lang;
        let (ask, says) = if *self.step == Step::Municipalities {
            (say::ask_municipalities(lang), say::municipalities_says(lang))
        } else {
            (say::ask_partnerships(lang), say::partnerships_says(lang))
        };
        let mut body = vec![Part::Heading(ask), Part::Text(says.replace('`', "")), Part::Gap, Part::Wide];
        let mut plan = self.composing.plan.clone();
        let lines = lists::lines(self.step, &mut plan).map(std::mem::take).unwrap_or_default();
        for (at, line) in lines.iter().enumerate() {
            let problem = check::line(self.step, &lines, at, lang);
            let signs = self.scene.look.signs;
            let sign = if problem.is_some() { signs.alert } else { signs.done };
            body.push(choice(Some(sign), line.clone(), problem.unwrap_or_default(), Compose::Line(at)));
        }
        if !lines.is_empty() {
            body.push(Part::Text(say::change_line(lang)));
        }
        body.extend(self.finding());
        body
    }

    fn questionnaires(&self) -> Vec<Part<Act>> {
        let (lang, signs) = (self.scene.lang, self.scene.look.signs);
        let mut body = vec![Part::Heading(say::ask_questionnaires(lang)), Part::Gap];
        let Some(bases) = &self.composing.bases else {
            body.push(Part::Text(crate::text::coordinator::waves::busy(lang)));
            return body;
        };
        let used = |name: &str| self.composing.plan.questionnaires.iter().any(|used| used.source == name);
        for base in bases {
            let questionnaire = &base.questionnaire;
            let title = questionnaire.title.fill(lang.code(), |_| None::<String>);
            let own = if base.own { format!(" ({})", say::own(lang)) } else { String::new() };
            let note = format!(
                "{}, {}",
                say::theme_size(lang, questionnaire.size()),
                common::minutes(lang, questionnaire.minutes())
            );
            let sign = if used(&base.name) { signs.box_full } else { signs.box_empty };
            body.push(choice(Some(sign), format!("{title}{own}"), note, Compose::Use(base.name.clone())));
        }
        // Those of files that can't be read now.
        for used in &self.composing.plan.questionnaires {
            if !bases.iter().any(|base| base.name == used.source) {
                let does = Compose::Use(used.source.clone());
                body.push(choice(Some(signs.box_full), used.source.clone(), say::unknown(lang), does));
            }
        }
        body.push(Part::Gap);
        body.push(Part::Text(say::questionnaires_own(lang, "questionnaires/")));
        body
    }

    fn themes(&self, at: usize) -> Vec<Part<Act>> {
        let (lang, signs) = (self.scene.lang, self.scene.look.signs);
        let heading = Part::Heading(say::ask_themes(lang, self.name(at)));
        let mut body = vec![heading, Part::Text(say::themes_says(lang)), Part::Gap];
        let base = self.composing.outlook.parts.get(at).and_then(|part| part.base.as_ref());
        let (Some(base), Some(used)) = (base, self.composing.plan.questionnaires.get(at)) else {
            body.push(Part::Text(say::themes_unknown(lang)));
            return body;
        };
        let words = |wording: &crate::questionnaire::Wording| wording.fill(lang.code(), |_| None::<String>);
        let mut item = |id: &str, label: String, note: String, fixed: bool| {
            let sign = if used.drop.iter().any(|dropped| dropped == id) { signs.box_empty } else { signs.box_full };
            if fixed {
                let label = format!("{label} ({})", say::fixed(lang));
                let (look, columns) = (self.scene.look, self.scene.room.columns());
                let label = cut(&label, columns.saturating_sub(4), signs.more);
                body.push(Part::Rows(vec![Row::new().at(2, sign, look.quiet()).at(4, &label, look.plain())]));
            } else {
                body.push(choice(Some(sign), label, note, Compose::Drop(at, id.to_owned())));
            }
        };
        for question in &base.questionnaire.background {
            item(question.id.as_str(), words(&question.text), say::background_question(lang), false);
        }
        for theme in &base.questionnaire.themes {
            let counts = |question: &&crate::questionnaire::Question| {
                question.asks() && (self.composing.plan.open_answers || !question.is_free_text())
            };
            let size = theme.questions.iter().filter(counts).count();
            item(theme.id.as_str(), words(&theme.title), say::theme_size(lang, size), theme.fixed);
        }
        body.push(Part::Gap);
        if !used.add.is_empty() {
            body.push(Part::Text(say::own_themes_there(lang, used.add.len())));
        }
        body.push(Part::Text(say::own_themes(lang).replace('`', "")));
        body
    }

    fn split(&self, at: usize) -> Vec<Part<Act>> {
        let (lang, signs) = (self.scene.lang, self.scene.look.signs);
        let mut body =
            vec![Part::Heading(say::ask_split(lang, self.name(at))), Part::Text(say::split_says(lang)), Part::Gap];
        let base = self.composing.outlook.parts.get(at).and_then(|part| part.base.as_ref());
        let (Some(base), Some(used)) = (base, self.composing.plan.questionnaires.get(at)) else {
            body.push(Part::Text(say::themes_unknown(lang)));
            return body;
        };
        let words = |question: &crate::questionnaire::Question| question.text.fill(lang.code(), |_| None::<String>);
        let questionnaire = &base.questionnaire;
        let own = questionnaire.split.as_ref().and_then(|id| questionnaire.question(id.as_str()));
        let sign = |chosen: bool| Some(if chosen { signs.full } else { signs.empty });
        let label = own.map_or_else(|| say::split_none(lang), |own| say::split_own(lang, words(own)));
        body.push(choice(sign(used.split.is_empty()), label, String::new(), Compose::Split(at, String::new())));
        for question in splits(questionnaire, &used.drop) {
            let id = question.id.to_string();
            body.push(choice(sign(used.split == id), words(question), String::new(), Compose::Split(at, id)));
        }
        body
    }

    fn open_answers(&self) -> Vec<Part<Act>> {
        let (lang, signs) = (self.scene.lang, self.scene.look.signs);
        let used = self.composing.plan.open_answers;
        let sign = |chosen: bool| Some(if chosen { signs.full } else { signs.empty });
        vec![
            Part::Heading(say::ask_open(lang)),
            Part::Text(say::open_says(lang)),
            Part::Gap,
            choice(sign(!used), say::open_no(lang), String::new(), Compose::Used(false)),
            choice(sign(used), say::open_yes(lang), String::new(), Compose::Used(true)),
        ]
    }

    fn previous(&self) -> Vec<Part<Act>> {
        let (lang, signs) = (self.scene.lang, self.scene.look.signs);
        let chosen = &self.composing.plan.previous;
        let closed = self.scene.waves.unwrap_or_default().iter().filter(|line| line.state == State::Closed);
        let mut all: Vec<(String, String)> = closed.map(|line| (line.id.clone(), line.title.clone())).collect();
        if !chosen.is_empty() && !all.iter().any(|(id, _)| id == chosen) {
            all.push((chosen.clone(), chosen.clone()));
        }
        let sign = |id: &str| Some(if chosen == id { signs.full } else { signs.empty });
        let mut body = vec![Part::Heading(say::ask_previous(lang)), Part::Gap];
        if all.is_empty() {
            body.extend([Part::Text(say::previous_no_waves(lang)), Part::Gap]);
        }
        body.push(choice(sign(""), say::previous_none(lang), String::new(), Compose::Previous(String::new())));
        for (id, title) in all {
            body.push(choice(sign(&id), title, id.clone(), Compose::Previous(id)));
        }
        body
    }

    fn ambitions(&self) -> Vec<Part<Act>> {
        let lang = self.scene.lang;
        let mut body = vec![Part::Heading(say::ask_ambitions(lang)), Part::Text(say::ambitions_says(lang)), Part::Gap];
        for (at, ambition) in self.composing.plan.ambitions.iter().enumerate() {
            let label = format!("{}: {}", self.theme_title(&ambition.theme), ambition.text);
            body.push(choice(None, label, ambition.target.clone(), Compose::To(Step::AmbitionText(at))));
        }
        body.push(choice(None, say::add_ambition(lang), String::new(), Compose::AddAmbition));
        body
    }

    fn theme_title(&self, id: &str) -> String {
        let found = self.themes_of_all().into_iter().find(|(known, _)| known == id);
        found.map_or_else(|| id.to_owned(), |(_, title)| title)
    }

    /// Every theme that is asked about in the wave, once.
    fn themes_of_all(&self) -> Vec<(String, String)> {
        let lang = self.scene.lang;
        let mut all: Vec<(String, String)> = Vec::new();
        for composed in self.composing.outlook.parts.iter().filter_map(|part| part.composed.as_ref()) {
            for theme in &composed.themes {
                if !all.iter().any(|(id, _)| *id == *theme.id.as_str()) {
                    all.push((theme.id.to_string(), theme.title.fill(lang.code(), |_| None::<String>)));
                }
            }
        }
        all
    }

    fn ambition_theme(&self, at: usize) -> Vec<Part<Act>> {
        let (lang, signs) = (self.scene.lang, self.scene.look.signs);
        let chosen = self.composing.plan.ambitions.get(at).map(|ambition| ambition.theme.clone()).unwrap_or_default();
        let mut body = vec![Part::Heading(say::ask_ambition_theme(lang)), Part::Gap];
        for (id, title) in self.themes_of_all() {
            let sign = if chosen == id { signs.full } else { signs.empty };
            body.push(choice(Some(sign), title, String::new(), Compose::AmbitionTheme(at, id)));
        }
        body
    }
}

/// The questions by which results can be split.
fn splits<'a>(questionnaire: &'a Questionnaire, dropped: &[String]) -> Vec<&'a crate::questionnaire::Question> {
    let left = |id: &str| !dropped.iter().any(|gone| gone == id);
    let background = questionnaire.background.iter().filter(|question| left(question.id.as_str()));
    let themes = questionnaire.themes.iter().filter(|theme| left(theme.id.as_str()));
    background
        .chain(themes.flat_map(|theme| &theme.questions))
        .filter(|question| matches!(question.kind, Kind::Single { .. }))
        .filter(|question| !questionnaire.is_conditional(question.id.as_str()))
        .collect()
}
