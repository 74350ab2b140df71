//! A respondent who holds views: an attitude in general, one per theme, habits of answering.

use jiff::ToSpan;
use jiff::civil::Date;

use super::{Chance, Truth};
use crate::interview::{Answer, Interview};
use crate::questionnaire::{Decimal, Id, Kind, Question};

/// What people write who write something.
const REMARKS: [&str; 10] = [
    "Wij vinden elkaar snel als er iets is, en dat is veel waard.",
    "Het duurt te lang voordat er hulp is.",
    "De korte lijnen met het wijkteam werken goed.",
    "Ik mis vaste tijden om samen te overleggen.",
    "Door wisselingen van personeel begint u steeds opnieuw.",
    "De afspraken zijn er wel, maar niet iedereen kent ze.",
    "Ouders weten vaak niet bij wie zij moeten zijn.",
    "Eén gezin, één plan: dat lukt steeds beter.",
    "Wij horen te weinig terug over hoe het afloopt.",
    "Meer ruimte om zelf te beslissen zou helpen.",
];

/// One respondent of a simulated region.
#[derive(Clone, Debug)]
pub struct Person {
    /// Of the region as a whole: how easy an item is to agree with.
    region: u64,
    truth: Truth,
    questionnaire: Id,
    /// Of this respondent alone.
    own: u64,
    /// In standard deviations of the region.
    attitude: f64,
    /// Share of items to which the answer is *weet ik niet*, where that is offered.
    unsure: f64,
    /// Share of items passed over.
    hasty: f64,
}

impl Person {
    /// The respondent of that number to that questionnaire, in the region of that seed.
    #[must_use]
    pub fn new(seed: u64, questionnaire: &Id, number: u64) -> Self {
        Self::of(Truth::of_one_wave(seed), questionnaire, number)
    }

    /// The same where that is true.
    #[must_use]
    pub fn of(truth: Truth, questionnaire: &Id, number: u64) -> Self {
        let seed = truth.seed();
        let mut chance = Chance::of(seed, questionnaire.as_str(), number);
        let (own, attitude) = (chance.draw(), chance.normal());
        let unsure = 0.01 + 0.09 * chance.share() * chance.share();
        // Most people answer everything; some skip now and then.
        let hasty = if chance.happens(0.3) { 0.06 * chance.share() } else { 0.002 };
        Self { region: seed, truth, questionnaire: questionnaire.clone(), own, attitude, unsure, hasty }
    }

    /// The answer to a visible question, or `None` to leave it open. `theme` is where the question stands.
    #[must_use]
    pub fn answer(&self, interview: &Interview, theme: &str, question: &Question) -> Option<Answer> {
        let mut chance = Chance::of(self.own, question.id.as_str(), 0);
        let mut item = Chance::of(self.region, question.id.as_str(), 0);
        let hardness = 0.3 + 2.0 * item.share();
        if chance.happens(if question.required { self.hasty / 10.0 } else { self.hasty }) {
            return None;
        }
        if let Some(first) = question.escapes.first()
            && chance.happens(self.unsure * hardness)
        {
            let last = question.escapes.last().filter(|_| chance.happens(0.3));
            return Some(Answer::Escape(last.unwrap_or(first).id.clone()));
        }
        let view = self.view(interview, theme, &mut item) + 0.7 * chance.normal();
        self.chosen(interview, question, view, &mut chance)
    }

    /// What the respondent thinks of an item, in standard deviations: the attitude in general and to the theme, what
    /// the respondent's group thinks of it, and how easy the item is to agree with.
    fn view(&self, interview: &Interview, theme: &str, item: &mut Chance) -> f64 {
        let split = interview.questionnaire().split.as_ref().and_then(|id| interview.counted(id.as_str()));
        let group = match split.as_deref() {
            Some(Answer::Option(option) | Answer::Other { option, .. }) => option.as_str().to_owned(),
            _ => String::new(),
        };
        0.6 * self.attitude
            + 0.5 * Chance::of(self.own, theme, 1).normal()
            + self.truth.leaning(&self.questionnaire, theme, &group)
            + 0.5 * item.normal()
    }

    fn chosen(&self, interview: &Interview, question: &Question, view: f64, chance: &mut Chance) -> Option<Answer> {
        let offered = interview.options(question.id.as_str());
        // How many choose an option is the region's; a few options are far more common than the others.
        let common = |id: &Id| 0.15 + Chance::of(self.region, &format!("{} {id}", question.id), 2).share().powi(2);
        match &question.kind {
            Kind::Likert { scale, reverse } => {
                let last = i64::try_from(scale.points.len()).ok()? - 1;
                let middle = to_f64(last) / 2.0;
                let view = if *reverse { -view } else { view };
                let place = nearest(middle + view * middle / 2.0).clamp(0, last);
                let point = scale.points.get(usize::try_from(place).ok()?)?;
                Decimal::from_integer(point.value).map(Answer::Number)
            }
            Kind::Mark { min, max, step, .. } => {
                let reach = max.to_f64() - min.to_f64();
                let wanted = reach * (0.62 + 0.13 * view);
                Some(Answer::Number(on_grid(*min, *max, *step, wanted)?))
            }
            Kind::Number { min, max, decimals, .. } => {
                let (min, step) =
                    (min.unwrap_or_default(), Decimal::from_millionths(10_i64.pow(6 - u32::from((*decimals).min(6)))));
                let max = max.unwrap_or(min.checked_add(Decimal::from_integer(60)?)?);
                let wanted = (max.to_f64() - min.to_f64()) * chance.share() * chance.share();
                Some(Answer::Number(on_grid(min, max, step, wanted)?))
            }
            Kind::Date { min, max } => {
                let last = max.unwrap_or(interview.setting().opens);
                let first = min.unwrap_or_else(|| last.checked_sub(10.years()).unwrap_or(last));
                let days = first.until(last).map_or(0, |span| span.get_days());
                let days = chance.below(usize::try_from(days).unwrap_or(0) + 1);
                let date = first.checked_add(i64::try_from(days).ok()?.days()).unwrap_or(first);
                Some(Answer::Date(date.clamp(first, Date::max(first, last))))
            }
            Kind::Single { other, .. } => {
                let mut weights: Vec<(f64, &Id)> = offered
                    .iter()
                    .map(|option| {
                        let is_other = other.as_ref().is_some_and(|other| other.id == *option.id);
                        (if is_other { 0.05 } else { common(option.id) }, option.id)
                    })
                    .collect();
                // Not in the order in which they stand on the screen, which may be shuffled.
                weights.sort_by_key(|(_, id)| *id);
                let option = (*chance.weighted(&weights)?).clone();
                let writes = offered.iter().any(|o| *o.id == option && o.with_text) && chance.happens(0.7);
                Some(if writes {
                    Answer::Other { option, text: "Iets anders".to_owned() }
                } else {
                    Answer::Option(option)
                })
            }
            Kind::Multiple { min, max, .. } => {
                let alone = offered.iter().find(|option| option.exclusive);
                if let Some(alone) = alone.filter(|_| chance.happens(0.08)) {
                    return Some(Answer::Options(vec![alone.id.clone()]));
                }
                let others: Vec<&Id> = offered.iter().filter(|o| !o.exclusive).map(|o| o.id).collect();
                let wanted = self.favourites(&others, chance, common);
                let least = min.unwrap_or(1).max(1);
                let most = max.unwrap_or(u32::MAX).max(least);
                let many = least.saturating_add(u32::try_from(chance.below(3)).ok()?).min(most);
                options(wanted, many)
            }
            Kind::Rank { top, .. } => {
                let all: Vec<&Id> = offered.iter().map(|option| option.id).collect();
                options(self.favourites(&all, chance, common), top.unwrap_or(u32::MAX))
            }
            Kind::Text { pattern, max_chars } => {
                let text = cut("Voorbeeld", *max_chars);
                let fits = pattern.as_ref().is_none_or(|pattern| pattern.matches(&text));
                (fits && chance.happens(0.4)).then_some(Answer::Text(text))
            }
            Kind::Open { max_chars } => {
                let text = REMARKS.get(chance.below(REMARKS.len())).map(|text| cut(text, *max_chars))?;
                chance.happens(0.25).then_some(Answer::Text(text))
            }
            Kind::Info => None,
        }
    }

    /// The options by how much this respondent favours them.
    fn favourites(&self, options: &[&Id], chance: &mut Chance, common: impl Fn(&Id) -> f64) -> Vec<Id> {
        // Each option has its own draw, so that the order in which options are offered does not matter.
        let draw = chance.draw() ^ self.own;
        let mut scored: Vec<(f64, Id)> =
            options.iter().map(|id| (common(id) * Chance::of(draw, id.as_str(), 3).share(), (*id).clone())).collect();
        scored.sort_by(|a, b| b.0.total_cmp(&a.0));
        scored.into_iter().map(|(_, id)| id).collect()
    }
}

/// The first few of them; `None` where there are none.
fn options(mut wanted: Vec<Id>, many: u32) -> Option<Answer> {
    wanted.truncate(usize::try_from(many).unwrap_or(usize::MAX));
    (!wanted.is_empty()).then_some(Answer::Options(wanted))
}

fn cut(text: &str, max_chars: u32) -> String {
    text.chars().take(usize::try_from(max_chars).unwrap_or(usize::MAX)).collect()
}

/// The number on the grid that is nearest to `above` over `min`.
fn on_grid(min: Decimal, max: Decimal, step: Decimal, above: f64) -> Option<Decimal> {
    let steps = (max.millionths().checked_sub(min.millionths())?).checked_div(step.millionths())?;
    let wanted = nearest(above / step.to_f64()).clamp(0, steps.max(0));
    min.checked_add(Decimal::from_millionths(wanted.checked_mul(step.millionths())?))
}

#[expect(clippy::cast_possible_truncation, reason = "what is out of range is clamped by the callers")]
fn nearest(number: f64) -> i64 {
    number.round() as i64
}

#[expect(clippy::cast_precision_loss, reason = "a scale has at most ten points")]
fn to_f64(number: i64) -> f64 {
    number as f64
}
