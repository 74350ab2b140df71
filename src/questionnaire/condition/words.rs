//! A condition as people say it, for a questionnaire on paper.
//!
//! Invariant: the words mean what the condition computes. A negation is carried inwards to the single comparisons,
//! each of which has its exact opposite, so that nobody has to read *not (… and …)*.

use super::parse::{Expr, Node, Operator};
use crate::questionnaire::{Decimal, Id, Kind, Question, Wording};
use crate::text::Lang;
use crate::text::calendar::{date, either, number, row};
use crate::text::print::condition as t;

/// What the words need of the questionnaire.
pub trait Names {
    fn question(&self, id: &str) -> Option<&Question>;
    /// What to call a question: `vraag 3 (“Hoe vaak?”)`.
    fn call(&self, id: &str) -> String;
    fn label(&self, wording: &Wording) -> String;
}

pub(super) fn say(root: &Node, names: &dyn Names, lang: Lang) -> String {
    Speaker { names, lang }.clause(root, true).text
}

struct Speaker<'a> {
    names: &'a dyn Names,
    lang: Lang,
}

/// How the parts of a clause hang together; what hangs together otherwise is put in brackets.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Joint {
    One,
    And,
    Or,
}

struct Clause {
    text: String,
    joint: Joint,
}

/// That one of these answers was chosen, or none of them.
struct Choosing {
    question: Id,
    labels: Vec<String>,
    chosen: bool,
}

impl Speaker<'_> {
    /// What must be so for the node to be true, or not to be.
    fn clause(&self, node: &Node, holds: bool) -> Clause {
        let text = match &node.expr {
            Expr::And(parts) => return self.joined(parts, holds, if holds { Joint::And } else { Joint::Or }),
            Expr::Or(parts) => return self.joined(parts, holds, if holds { Joint::Or } else { Joint::And }),
            Expr::Not(inner) => return self.clause(inner, !holds),
            Expr::Compare(operator, sides) => return self.comparison(node, *operator, &sides.0, &sides.1, holds),
            Expr::Answered(id) => self.answered(id, holds),
            Expr::Truth(truth) => self.always(*truth == holds),
            _ => self.choosing(node, holds).map_or_else(|| self.always(false), |choosing| self.choice(&choosing)),
        };
        Clause { text, joint: Joint::One }
    }

    /// `a en (b of c)`. Choices at one question are said in one go.
    fn joined(&self, parts: &[Node], holds: bool, joint: Joint) -> Clause {
        let mut clauses: Vec<Clause> = Vec::new();
        let mut open: Option<Choosing> = None;
        for part in parts {
            let choosing = self.choosing(part, holds).filter(|choosing| choosing.chosen == (joint == Joint::Or));
            match (&mut open, choosing) {
                (Some(before), Some(this)) if before.question == this.question => {
                    let new = this.labels.into_iter().filter(|label| !before.labels.contains(label));
                    let new: Vec<String> = new.collect();
                    before.labels.extend(new);
                }
                (_, Some(this)) => clauses.extend(open.replace(this).map(|before| self.chosen(&before))),
                (_, None) => {
                    clauses.extend(open.take().map(|before| self.chosen(&before)));
                    clauses.push(self.clause(part, holds));
                }
            }
        }
        clauses.extend(open.map(|last| self.chosen(&last)));
        if clauses.len() == 1 {
            return clauses.remove(0);
        }
        let bracketed = |clause: Clause| match clause.joint {
            other if other == Joint::One || other == joint => clause.text,
            _ => format!("({})", clause.text),
        };
        let and = if joint == Joint::And { t::and(self.lang) } else { t::or(self.lang) };
        Clause { text: clauses.into_iter().map(bracketed).collect::<Vec<_>>().join(&and), joint }
    }

    fn always(&self, always: bool) -> String {
        if always { t::always(self.lang) } else { t::never(self.lang) }
    }

    fn answered(&self, id: &Id, answered: bool) -> String {
        let question = self.names.call(id.as_str());
        if answered { t::answered(self.lang, question) } else { t::not_answered(self.lang, question) }
    }

    fn chosen(&self, choosing: &Choosing) -> Clause {
        Clause { text: self.choice(choosing), joint: Joint::One }
    }

    fn choice(&self, choosing: &Choosing) -> String {
        let question = self.names.call(choosing.question.as_str());
        let labels = &choosing.labels;
        match (choosing.chosen, labels.len()) {
            (true, _) => t::chosen(self.lang, question, either(self.lang, labels)),
            (false, 1) => t::not_chosen(self.lang, question, labels.concat()),
            (false, _) => t::none_chosen(self.lang, question, row(self.lang, labels)),
        }
    }

    /// What the node says where it is about choosing answers at one question.
    fn choosing(&self, node: &Node, holds: bool) -> Option<Choosing> {
        let of = |id: &Id, labels: Vec<String>, chosen| {
            (!labels.is_empty()).then(|| Choosing { question: id.clone(), labels, chosen })
        };
        match &node.expr {
            Expr::Not(inner) => self.choosing(inner, !holds),
            Expr::Escaped(id, escape) => {
                let question = self.names.question(id.as_str())?;
                let label = question.escapes.iter().find(|known| known.id == *escape).map(|known| &known.label)?;
                of(id, vec![self.quoted(label)], holds)
            }
            Expr::Compare(operator, sides) => {
                let (left, right) = (&sides.0, &sides.1);
                let holds = holds != (*operator == Operator::NotEqual);
                let (id, question, value, operator) = match (self.question(left), self.question(right)) {
                    (Some((id, question)), None) => (id, question, right, *operator),
                    (None, Some((id, question))) => (id, question, left, turned(*operator)),
                    _ => return None,
                };
                match (&question.kind, operator, &value.expr) {
                    (Kind::Single { .. }, Operator::Equal | Operator::NotEqual, Expr::Text(_))
                    | (Kind::Multiple { .. } | Kind::Rank { .. }, Operator::In, Expr::Text(_)) => {
                        of(id, vec![self.value(value, Some(question))], holds)
                    }
                    (Kind::Single { .. }, Operator::In, Expr::List(parts)) => {
                        let constants = parts.iter().all(|part| matches!(part.expr, Expr::Text(_) | Expr::Null));
                        let texts = parts.iter().filter(|part| matches!(part.expr, Expr::Text(_)));
                        let labels = texts.map(|part| self.value(part, Some(question))).collect();
                        if constants { of(id, labels, holds) } else { None }
                    }
                    (Kind::Likert { scale, .. }, _, _) => {
                        let fits = fitting(operator, value)?;
                        let points = scale.points.iter().filter(|point| {
                            Decimal::from_integer(point.value)
                                .is_some_and(|value| fits.iter().any(|fit| fit.fits(value)))
                        });
                        of(id, points.map(|point| self.quoted(&point.label)).collect(), holds)
                    }
                    _ => None,
                }
            }
            _ => None,
        }
    }

    fn comparison(&self, node: &Node, operator: Operator, left: &Node, right: &Node, holds: bool) -> Clause {
        if let Some(choosing) = self.choosing(node, holds) {
            return self.chosen(&choosing);
        }
        let holds = holds != (operator == Operator::NotEqual);
        if let (Some(truth), Operator::Equal | Operator::NotEqual) = (constant_truth(right), operator) {
            return self.clause(left, truth == holds);
        }
        if let (Some(truth), Operator::Equal | Operator::NotEqual) = (constant_truth(left), operator) {
            return self.clause(right, truth == holds);
        }
        Clause { text: self.compared(operator, left, right, holds), joint: Joint::One }
    }

    /// A comparison that is not about choosing. `holds` has taken in that `!=` is the opposite of `==`.
    fn compared(&self, operator: Operator, left: &Node, right: &Node, holds: bool) -> String {
        let lang = self.lang;
        if is_null(left) || is_null(right) {
            return self.with_null(operator, left, right, holds);
        }
        if is_truth(left) && is_truth(right) {
            let both = [self.clause(left, true), self.clause(right, true)].map(|clause| format!("({})", clause.text));
            let [this, that] = both;
            return if holds { t::both_or_neither(lang, this, that) } else { t::one_of_two(lang, this, that) };
        }
        let (one, other, turned_operator) =
            if is_asked(right) && !is_asked(left) { (right, left, turned(operator)) } else { (left, right, operator) };
        if let Some(phrase) = self.amount(turned_operator, one, other) {
            return match (&one.expr, holds) {
                (Expr::Size(inner), _) => {
                    let question = self.question(inner).map(|(id, _)| self.names.call(id.as_str())).unwrap_or_default();
                    let single = constant(other).and_then(Decimal::as_integer) == Some(1);
                    match (holds, single) {
                        (true, true) => t::counted_one(lang, question, phrase),
                        (true, false) => t::counted(lang, question, phrase),
                        (false, true) => t::not_counted_one(lang, question, phrase),
                        (false, false) => t::not_counted(lang, question, phrase),
                    }
                }
                (_, true) => t::filled_in(lang, self.called(one), phrase),
                (_, false) => t::not_filled_in(lang, self.called(one), phrase),
            };
        }
        if let (Some((id, question)), Expr::List(parts), Operator::Equal | Operator::NotEqual) =
            (self.question(one), &other.expr, operator)
        {
            let labels: Vec<String> = parts.iter().map(|part| self.value(part, Some(question))).collect();
            let called = self.names.call(id.as_str());
            let ranked = matches!(question.kind, Kind::Rank { .. });
            return match (holds, ranked) {
                (true, false) => t::exactly(lang, called, row(lang, &labels)),
                (false, false) => t::not_exactly(lang, called, row(lang, &labels)),
                (true, true) => t::ranked(lang, called, labels.join(", ")),
                (false, true) => t::not_ranked(lang, called, labels.join(", ")),
            };
        }
        let about = self.question(left).or_else(|| self.question(right)).map(|(_, question)| question);
        let (left, right) = (self.value(left, about), self.value(right, about));
        match (operator, holds) {
            (Operator::Equal | Operator::NotEqual, true) => t::equal(lang, left, right),
            (Operator::Equal | Operator::NotEqual, false) => t::not_equal(lang, left, right),
            (Operator::Less, true) => t::less(lang, left, right),
            (Operator::Less, false) => t::not_less(lang, left, right),
            (Operator::LessOrEqual, true) => t::at_most(lang, left, right),
            (Operator::LessOrEqual, false) => t::not_at_most(lang, left, right),
            (Operator::Greater, true) => t::greater(lang, left, right),
            (Operator::Greater, false) => t::not_greater(lang, left, right),
            (Operator::GreaterOrEqual, true) => t::at_least(lang, left, right),
            (Operator::GreaterOrEqual, false) => t::not_at_least(lang, left, right),
            (Operator::In, true) => t::among(lang, left, right),
            (Operator::In, false) => t::not_among(lang, left, right),
        }
    }

    /// Only `==` is ever true of nothing, and only of nothing.
    fn with_null(&self, operator: Operator, left: &Node, right: &Node, holds: bool) -> String {
        let other = if is_null(left) { right } else { left };
        match (operator, &other.expr) {
            (Operator::Equal | Operator::NotEqual, Expr::Null) => self.always(holds),
            (Operator::Equal | Operator::NotEqual, Expr::Question(id)) => self.answered(id, !holds),
            (Operator::Equal | Operator::NotEqual, Expr::Sum(_) | Expr::Product(_) | Expr::Negative(_)) => {
                let value = self.value(other, None);
                if holds { t::not_known(self.lang, value) } else { t::known(self.lang, value) }
            }
            _ => self.always(!holds),
        }
    }

    /// `meer dan 5`, where a number or day that was filled in, or a number of answers, is held against a fixed one.
    fn amount(&self, operator: Operator, asked: &Node, fixed: &Node) -> Option<String> {
        let about = self.question(asked).map(|(_, question)| question);
        let counts = matches!(&asked.expr, Expr::Size(inner) if self.question(inner).is_some());
        let dates = about.is_some_and(|question| matches!(question.kind, Kind::Date { .. }));
        let numbers =
            about.is_some_and(|q| matches!(q.kind, Kind::Mark { .. } | Kind::Number { .. } | Kind::Likert { .. }));
        if !(counts || dates || numbers) {
            return None;
        }
        let lang = self.lang;
        if let (Expr::List(parts), Operator::In) = (&fixed.expr, operator) {
            let fixed = parts.iter().all(|part| constant(part).is_some() || matches!(part.expr, Expr::Text(_)));
            let values: Vec<String> = parts.iter().map(|part| self.value(part, about)).collect();
            return fixed.then(|| either(lang, &values));
        }
        let value = match &fixed.expr {
            Expr::Text(_) if dates => self.value(fixed, about),
            _ if !dates && constant(fixed).is_some() => self.value(fixed, about),
            _ => return None,
        };
        Some(match (operator, dates) {
            (Operator::Equal | Operator::NotEqual, _) if counts => t::precisely(lang, value),
            (Operator::Equal | Operator::NotEqual, _) => value,
            (Operator::Less, false) => t::less_than(lang, value),
            (Operator::Less, true) => t::before(lang, value),
            (Operator::LessOrEqual, false) => t::up_to(lang, value),
            (Operator::LessOrEqual, true) => t::or_earlier(lang, value),
            (Operator::Greater, false) => t::more_than(lang, value),
            (Operator::Greater, true) => t::after(lang, value),
            (Operator::GreaterOrEqual, false) => t::from(lang, value),
            (Operator::GreaterOrEqual, true) => t::or_later(lang, value),
            (Operator::In, _) => return None,
        })
    }

    /// A value as a noun. `about`: the question whose options its texts name.
    fn value(&self, node: &Node, about: Option<&Question>) -> String {
        let lang = self.lang;
        let part = |node: &Node| match &node.expr {
            Expr::Sum(_) | Expr::Product(_) => format!("({})", self.value(node, about)),
            _ => self.value(node, about),
        };
        match &node.expr {
            Expr::Null => t::no_answer(lang),
            Expr::Number(value) => number(lang, value),
            Expr::Negative(inner) if constant(inner).is_some() => format!("-{}", self.value(inner, about)),
            Expr::Text(text) => self.named(text, about),
            Expr::List(parts) => either(lang, &parts.iter().map(|part| self.value(part, about)).collect::<Vec<_>>()),
            Expr::Question(id) => t::answer_to(lang, self.names.call(id.as_str())),
            Expr::Size(inner) => match &inner.expr {
                Expr::Question(id) => t::count_of(lang, self.names.call(id.as_str())),
                Expr::List(parts) => parts.len().to_string(),
                _ => "0".to_owned(),
            },
            Expr::Sum(terms) => {
                let mut text = String::new();
                for (taken_off, term) in terms {
                    let sign = if *taken_off { t::minus(lang) } else { t::plus(lang) };
                    if !text.is_empty() || *taken_off {
                        text.push_str(&sign);
                    }
                    // A product binds stronger already.
                    let inner = matches!(term.expr, Expr::Product(_));
                    text.push_str(&if inner { self.value(term, about) } else { part(term) });
                }
                text
            }
            Expr::Product(factors) => factors.iter().map(part).collect::<Vec<_>>().join(&t::times(lang)),
            Expr::Negative(inner) => t::negative(lang, part(inner)),
            _ => self.clause(node, true).text,
        }
    }

    /// A text of the condition: a day, or the answer that it is the name of.
    fn named(&self, text: &Id, about: Option<&Question>) -> String {
        let Some(question) = about else { return format!("“{text}”") };
        if let (Kind::Date { .. }, Ok(day)) = (&question.kind, text.as_str().parse()) {
            return date(self.lang, day);
        }
        let other = match &question.kind {
            Kind::Single { other: Some(other), .. } if other.id == *text => Some(&other.label),
            _ => None,
        };
        let label = question.options().iter().find(|option| option.id == *text).map(|option| &option.label).or(other);
        label.map_or_else(|| format!("“{text}”"), |label| self.quoted(label))
    }

    fn quoted(&self, label: &Wording) -> String {
        format!("“{}”", self.names.label(label))
    }

    fn question<'n>(&self, node: &'n Node) -> Option<(&'n Id, &Question)> {
        let Expr::Question(id) = &node.expr else { return None };
        Some((id, self.names.question(id.as_str())?))
    }

    fn called(&self, node: &Node) -> String {
        self.question(node).map(|(id, _)| self.names.call(id.as_str())).unwrap_or_default()
    }
}

/// A bound that a number keeps to or not.
struct Fit(Operator, Decimal);

impl Fit {
    fn fits(&self, value: Decimal) -> bool {
        match self.0 {
            Operator::Equal | Operator::NotEqual | Operator::In => value == self.1,
            Operator::Less => value < self.1,
            Operator::LessOrEqual => value <= self.1,
            Operator::Greater => value > self.1,
            Operator::GreaterOrEqual => value >= self.1,
        }
    }
}

/// The bounds of which a value must keep to one; `None` where it is held against something that is not fixed.
fn fitting(operator: Operator, value: &Node) -> Option<Vec<Fit>> {
    match (&value.expr, operator) {
        (Expr::List(parts), Operator::In) => {
            let fixed = parts.iter().filter(|part| !is_null(part));
            fixed.map(|part| Some(Fit(operator, constant(part)?))).collect()
        }
        _ => Some(vec![Fit(operator, constant(value)?)]),
    }
}

/// The operator that says the same with its sides changed round.
const fn turned(operator: Operator) -> Operator {
    match operator {
        Operator::Less => Operator::Greater,
        Operator::LessOrEqual => Operator::GreaterOrEqual,
        Operator::Greater => Operator::Less,
        Operator::GreaterOrEqual => Operator::LessOrEqual,
        same => same,
    }
}

fn constant(node: &Node) -> Option<Decimal> {
    match &node.expr {
        Expr::Number(number) => Some(*number),
        Expr::Negative(inner) => Decimal::ZERO.checked_sub(constant(inner)?),
        _ => None,
    }
}

const fn constant_truth(node: &Node) -> Option<bool> {
    if let Expr::Truth(truth) = node.expr { Some(truth) } else { None }
}

const fn is_null(node: &Node) -> bool {
    matches!(node.expr, Expr::Null)
}

const fn is_asked(node: &Node) -> bool {
    matches!(node.expr, Expr::Question(_) | Expr::Size(_))
}

const fn is_truth(node: &Node) -> bool {
    matches!(
        node.expr,
        Expr::And(_)
            | Expr::Or(_)
            | Expr::Not(_)
            | Expr::Compare(..)
            | Expr::Answered(_)
            | Expr::Escaped(..)
            | Expr::Truth(_)
    )
}
