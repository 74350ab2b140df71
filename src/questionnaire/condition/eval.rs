//! The truth of a condition for given answers. Total: what can't be computed is null.

use std::cmp::Ordering;

use super::parse::{Expr, Node, Operator};
use super::{Value, Values};
use crate::questionnaire::{Decimal, Id};

#[derive(Clone, Debug, PartialEq)]
enum Result {
    Null,
    Truth(bool),
    Number(Decimal),
    Text(Id),
    List(Vec<Self>),
}

impl From<Value> for Result {
    fn from(value: Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Number(number) => Self::Number(number),
            Value::Text(text) => Self::Text(text),
            Value::List(ids) => Self::List(ids.into_iter().map(Self::Text).collect()),
        }
    }
}

pub(super) fn holds(node: &Node, answers: &dyn Values) -> bool {
    compute(node, answers) == Result::Truth(true)
}

fn compute(node: &Node, answers: &dyn Values) -> Result {
    match &node.expr {
        Expr::Null => Result::Null,
        Expr::Truth(truth) => Result::Truth(*truth),
        Expr::Number(number) => Result::Number(*number),
        Expr::Text(text) => Result::Text(text.clone()),
        Expr::List(parts) => Result::List(parts.iter().map(|part| compute(part, answers)).collect()),
        Expr::Question(id) => answers.value(id.as_str()).into(),
        Expr::Size(inner) => Result::Number(match compute(inner, answers) {
            Result::List(parts) => count(parts.len()),
            _ => Decimal::ZERO,
        }),
        Expr::Answered(id) => Result::Truth(answers.value(id.as_str()) != Value::Null),
        Expr::Escaped(id, escape) => Result::Truth(answers.escaped(id.as_str(), escape.as_str())),
        Expr::Or(parts) => Result::Truth(parts.iter().any(|part| holds(part, answers))),
        Expr::And(parts) => Result::Truth(parts.iter().all(|part| holds(part, answers))),
        Expr::Not(inner) => Result::Truth(!holds(inner, answers)),
        Expr::Compare(operator, sides) => {
            let (left, right) = (compute(&sides.0, answers), compute(&sides.1, answers));
            Result::Truth(compare(*operator, &left, &right))
        }
        Expr::Sum(terms) => terms
            .iter()
            .try_fold(Decimal::ZERO, |sum, (taken_off, term)| {
                let Result::Number(number) = compute(term, answers) else { return None };
                if *taken_off { sum.checked_sub(number) } else { sum.checked_add(number) }
            })
            .map_or(Result::Null, Result::Number),
        Expr::Product(factors) => {
            let mut numbers = factors.iter().map(|factor| match compute(factor, answers) {
                Result::Number(number) => Some(number),
                _ => None,
            });
            let first = numbers.next().flatten();
            let product = numbers.fold(first, |product, factor| product?.checked_mul(factor?));
            product.map_or(Result::Null, Result::Number)
        }
        Expr::Negative(inner) => match compute(inner, answers) {
            Result::Number(number) => Decimal::ZERO.checked_sub(number).map_or(Result::Null, Result::Number),
            _ => Result::Null,
        },
    }
}

fn compare(operator: Operator, left: &Result, right: &Result) -> bool {
    let order = match (left, right) {
        (Result::Number(left), Result::Number(right)) => Some(left.cmp(right)),
        // Dates: ISO dates of four-digit years stand in the order of the calendar when sorted as texts.
        (Result::Text(left), Result::Text(right)) => Some(left.cmp(right)),
        _ => None,
    };
    match operator {
        Operator::Equal => left == right,
        Operator::NotEqual => left != right,
        Operator::Less => order == Some(Ordering::Less),
        Operator::LessOrEqual => matches!(order, Some(Ordering::Less | Ordering::Equal)),
        Operator::Greater => order == Some(Ordering::Greater),
        Operator::GreaterOrEqual => matches!(order, Some(Ordering::Greater | Ordering::Equal)),
        Operator::In => matches!(right, Result::List(parts) if *left != Result::Null && parts.contains(left)),
    }
}

/// How many, as a number; a list of a condition or an answer is never too long for it.
fn count(length: usize) -> Decimal {
    i64::try_from(length).ok().and_then(Decimal::from_integer).unwrap_or(Decimal::ZERO)
}
