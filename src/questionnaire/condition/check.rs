//! Types: whether every part of a condition can mean something, before anybody answers.

use super::parse::{Expr, Node, Operator};
use super::problem::{Fault, Possible, Problem, Type};
use super::{Found, Scope};
use crate::questionnaire::nearest::nearest;
use crate::questionnaire::table::join;
use crate::questionnaire::{Decimal, Id, Kind, Question};

/// Reports every problem of meaning. Lists that are compared with a multiple question get the order of its options,
/// in which its answers stand: `["b", "a"]` and `["a", "b"]` are the same choice.
pub(super) fn check(mut root: Node, scope: &dyn Scope, problems: &mut Vec<Problem>) -> Node {
    Checker { scope, problems }.truth(&root);
    order_lists(&mut root, scope);
    root
}

struct Checker<'s> {
    scope: &'s dyn Scope,
    problems: &'s mut Vec<Problem>,
}

/// What a part stands for, with the question it comes from where there is one.
#[derive(Clone, Copy)]
enum Meaning<'s> {
    /// Something is wrong with it that has been reported.
    Unknown,
    Null,
    Truth,
    Number(Option<&'s Question>),
    Text,
    Option(&'s Question),
    Options(&'s Question),
    Date,
    List,
}

impl Meaning<'_> {
    fn named(self) -> Option<Type> {
        Some(match self {
            Self::Unknown => return None,
            Self::Null => Type::Null,
            Self::Truth => Type::Truth,
            Self::Number(_) => Type::Number,
            Self::Text => Type::Text,
            Self::Option(_) => Type::Option,
            Self::Options(_) => Type::Options,
            Self::Date => Type::Date,
            Self::List => Type::List,
        })
    }
}

impl<'s> Checker<'s> {
    fn report(&mut self, node: &Node, kind: Fault) {
        self.problems.push(Problem::new(node.range.clone(), kind));
    }

    /// A part that must be true or false; `Unknown` where it is not.
    fn truth(&mut self, node: &Node) -> Meaning<'s> {
        let meaning = self.meaning(node);
        match meaning.named() {
            Some(Type::Truth) => meaning,
            Some(found) => {
                self.report(node, Fault::NoTruth { found });
                Meaning::Unknown
            }
            None => Meaning::Unknown,
        }
    }

    fn number(&mut self, node: &Node) {
        match self.meaning(node) {
            Meaning::Number(_) | Meaning::Null => {}
            other => {
                if let Some(found) = other.named() {
                    self.report(node, Fault::NotANumberType { found });
                }
            }
        }
    }

    fn meaning(&mut self, node: &Node) -> Meaning<'s> {
        match &node.expr {
            Expr::Null => Meaning::Null,
            Expr::Truth(_) => Meaning::Truth,
            Expr::Number(_) => Meaning::Number(None),
            Expr::Text(_) => Meaning::Text,
            Expr::List(parts) => self.list(node, parts),
            Expr::Question(id) => self.question(node, id).map_or(Meaning::Unknown, of_question),
            Expr::Answered(id) => {
                self.question(node, id);
                Meaning::Truth
            }
            Expr::Escaped(id, escape) => {
                if let Some(question) = self.question(node, id)
                    && !question.escapes.iter().any(|known| known.id == *escape)
                {
                    let nearest = nearest(escape.as_str(), question.escapes.iter().map(|known| known.id.as_str()));
                    let known = join(question.escapes.iter().map(|known| known.id.as_str()));
                    let (question, escape) = (id.to_string(), escape.to_string());
                    self.report(node, Fault::NoSuchEscape { question, escape, nearest, known });
                }
                Meaning::Truth
            }
            Expr::Size(inner) => {
                match self.meaning(inner) {
                    Meaning::Options(_) | Meaning::List | Meaning::Null => {}
                    other => {
                        if let Some(found) = other.named() {
                            self.report(inner, Fault::NotAList { found });
                        }
                    }
                }
                Meaning::Number(None)
            }
            Expr::Or(parts) | Expr::And(parts) => {
                for part in parts {
                    self.truth(part);
                }
                Meaning::Truth
            }
            Expr::Not(inner) => self.truth(inner),
            Expr::Sum(terms) => {
                for (_, term) in terms {
                    self.number(term);
                }
                Meaning::Number(None)
            }
            Expr::Product(factors) => {
                for factor in factors {
                    self.number(factor);
                }
                Meaning::Number(None)
            }
            Expr::Negative(inner) => {
                self.number(inner);
                Meaning::Number(None)
            }
            Expr::Compare(operator, sides) => {
                let (left, right) = (&sides.0, &sides.1);
                if self.unquoted(left, right) || self.unquoted(right, left) {
                    return Meaning::Truth;
                }
                let (left, right) = ((left, self.meaning(left)), (right, self.meaning(right)));
                match operator {
                    Operator::Equal | Operator::NotEqual => self.same(node, left, right),
                    Operator::In => self.inside(node, left, right),
                    _ => self.ordered(left, right),
                }
                Meaning::Truth
            }
        }
    }

    /// Reports options of the question that are written without quotation marks, as if they were questions.
    fn unquoted(&mut self, question: &Node, value: &Node) -> bool {
        let Expr::Question(id) = &question.expr else { return false };
        let Found::Earlier(asked) = self.scope.find(id.as_str()) else { return false };
        let known = options(asked).unwrap_or_default();
        let parts = if let Expr::List(parts) = &value.expr { parts } else { std::slice::from_ref(value) };
        let mut found = false;
        for part in parts {
            if let Expr::Question(name) = &part.expr
                && known.contains(&name.as_str())
                && matches!(self.scope.find(name.as_str()), Found::Unknown { .. })
            {
                found = true;
                self.report(part, Fault::OptionUnquoted { question: id.to_string(), option: name.to_string() });
            }
        }
        found
    }

    /// The earlier question of that name, or a report why there is none to be used.
    fn question(&mut self, node: &Node, id: &Id) -> Option<&'s Question> {
        // The name of `answered(name)` stands inside; pointing at the whole call is near enough for a reader.
        let usable = usable(self.scope.find(id.as_str()), id.as_str());
        usable.unwrap_or_else(|fault| {
            self.report(node, fault);
            None
        })
    }

    /// A list's parts are values, all of one sort.
    fn list(&mut self, node: &Node, parts: &[Node]) -> Meaning<'s> {
        let mut first: Option<(&Node, Meaning<'s>)> = None;
        let mut meaning = Meaning::List;
        for part in parts {
            let this = self.meaning(part);
            match (this, first) {
                (Meaning::Unknown, _) => meaning = Meaning::Unknown,
                (Meaning::Truth | Meaning::List | Meaning::Options(_), _) => {
                    self.cannot_compare(part, Meaning::Text, this);
                    meaning = Meaning::Unknown;
                }
                (Meaning::Null, _) => {}
                (_, None) => first = Some((part, this)),
                (_, Some(first)) => self.same(part, first, (part, this)),
            }
        }
        if parts.is_empty() {
            self.report(node, Fault::EmptyList);
            meaning = Meaning::Unknown;
        }
        meaning
    }

    /// Whether two sides of `==` can ever be equal.
    fn same(&mut self, whole: &Node, left: (&Node, Meaning<'s>), right: (&Node, Meaning<'s>)) {
        match (left.1, right.1) {
            (Meaning::Null, other) | (other, Meaning::Null) if !matches!(other, Meaning::Truth) => {}
            (Meaning::Unknown, _)
            | (_, Meaning::Unknown)
            | (Meaning::Truth, Meaning::Truth)
            | (Meaning::Text, Meaning::Text)
            | (Meaning::Option(_), Meaning::Option(_))
            | (Meaning::Options(_), Meaning::Options(_))
            | (Meaning::Date, Meaning::Date) => {}
            (Meaning::Number(asked), Meaning::Number(other)) => {
                if let (Some(question), None) = (asked, other) {
                    self.reachable(question, right.0);
                } else if let (None, Some(question)) = (asked, other) {
                    self.reachable(question, left.0);
                }
            }
            (Meaning::Number(Some(question)), Meaning::Text) if self.is_escape(question, right.0) => {}
            (Meaning::Text, Meaning::Number(Some(question))) if self.is_escape(question, left.0) => {}
            (Meaning::Option(question), Meaning::Text) => self.option(question, right.0),
            (Meaning::Text, Meaning::Option(question)) => self.option(question, left.0),
            (Meaning::Date, Meaning::Text) => self.date(right.0),
            (Meaning::Text, Meaning::Date) => self.date(left.0),
            (Meaning::Options(_), Meaning::List) => self.each(whole, left, right.0),
            (Meaning::List, Meaning::Options(_)) => self.each(whole, right, left.0),
            (Meaning::List, Meaning::List) => self.pairs(whole, left.0, right.0),
            (Meaning::Options(_), Meaning::Text | Meaning::Option(_))
            | (Meaning::Text | Meaning::Option(_), Meaning::Options(_)) => self.report(whole, Fault::UseIn),
            (this, that) => self.cannot_compare(whole, this, that),
        }
    }

    /// Every part of a list against a question that holds several options, or against one value.
    fn each(&mut self, whole: &Node, value: (&Node, Meaning<'s>), list: &Node) {
        let Expr::List(parts) = &list.expr else { return };
        for part in parts {
            let this = self.quietly(part);
            match (value.1, this) {
                (Meaning::Options(question), Meaning::Text) => self.option(question, part),
                (Meaning::Options(_), Meaning::Option(_)) => {}
                _ => self.same(whole, value, (part, this)),
            }
        }
    }

    fn pairs(&mut self, whole: &Node, left: &Node, right: &Node) {
        if let (Expr::List(left), Expr::List(right)) = (&left.expr, &right.expr) {
            for (left, right) in left.iter().zip(right) {
                let meanings = (self.quietly(left), self.quietly(right));
                self.same(whole, (left, meanings.0), (right, meanings.1));
            }
        }
    }

    /// The meaning of a part whose problems have been reported already.
    fn quietly(&mut self, node: &Node) -> Meaning<'s> {
        let reported = self.problems.len();
        let meaning = self.meaning(node);
        self.problems.truncate(reported);
        meaning
    }

    /// Whether the left can be in the right.
    fn inside(&mut self, whole: &Node, left: (&Node, Meaning<'s>), right: (&Node, Meaning<'s>)) {
        let several = |m| matches!(m, Meaning::Truth | Meaning::List | Meaning::Options(_));
        match (left.1, right.1) {
            (Meaning::Unknown, _)
            | (_, Meaning::Unknown | Meaning::Null)
            | (Meaning::Null | Meaning::Option(_), Meaning::Options(_)) => {}
            (Meaning::Text, Meaning::Options(question)) => self.option(question, left.0),
            (value, Meaning::List) if !several(value) => self.each(whole, left, right.0),
            (value, list @ (Meaning::Options(_) | Meaning::List)) => self.cannot_compare(whole, value, list),
            (_, Meaning::Option(_)) => self.report(whole, Fault::UseEquals),
            (_, other) => {
                if let Some(found) = other.named() {
                    self.report(right.0, Fault::NotAList { found });
                }
            }
        }
    }

    fn ordered(&mut self, left: (&Node, Meaning<'s>), right: (&Node, Meaning<'s>)) {
        match (left.1, right.1) {
            (Meaning::Unknown, _)
            | (_, Meaning::Unknown)
            | (Meaning::Number(_) | Meaning::Null, Meaning::Number(_) | Meaning::Null)
            | (Meaning::Date | Meaning::Null, Meaning::Date | Meaning::Null) => {}
            (Meaning::Date, Meaning::Text) => self.date(right.0),
            (Meaning::Text, Meaning::Date) => self.date(left.0),
            (this, that) => {
                let unordered = |m: Meaning<'_>| !matches!(m, Meaning::Number(_) | Meaning::Date | Meaning::Null);
                let (node, wrong) = if unordered(this) { (left.0, this) } else { (right.0, that) };
                match (wrong.named(), this.named(), that.named()) {
                    (Some(found), _, _) if unordered(wrong) => self.report(node, Fault::NoOrder { found }),
                    (_, Some(left), Some(right)) => self.report(node, Fault::CannotCompare { left, right }),
                    _ => {}
                }
            }
        }
    }

    fn cannot_compare(&mut self, node: &Node, left: Meaning<'_>, right: Meaning<'_>) {
        if let (Some(left), Some(right)) = (left.named(), right.named()) {
            self.report(node, Fault::CannotCompare { left, right });
        }
    }

    /// Whether a text is the id of an option.
    fn option(&mut self, question: &Question, node: &Node) {
        let Expr::Text(text) = &node.expr else { return };
        let Some(known) = options(question) else { return };
        if known.contains(&text.as_str()) {
            return;
        }
        if !self.is_escape(question, node) {
            let nearest = nearest(text.as_str(), known.iter().copied());
            let (question, option) = (question.id.to_string(), text.to_string());
            self.report(node, Fault::NoSuchOption { question, option, nearest, known: join(known) });
        }
    }

    /// Whether a text is the id of an escape, which an answer never equals; reports it if so.
    fn is_escape(&mut self, question: &Question, node: &Node) -> bool {
        let Expr::Text(text) = &node.expr else { return false };
        let is_one = question.escapes.iter().any(|escape| escape.id == *text);
        if is_one {
            let (question, escape) = (question.id.to_string(), text.to_string());
            self.report(node, Fault::EscapeAsOption { question, escape });
        }
        is_one
    }

    fn date(&mut self, node: &Node) {
        if let Expr::Text(text) = &node.expr
            && !is_iso_date(text.as_str())
        {
            self.report(node, Fault::NotADate { found: text.to_string() });
        }
    }

    /// Whether a number can be an answer to the question.
    fn reachable(&mut self, question: &Question, node: &Node) {
        let Expr::Number(number) = &node.expr else { return };
        if !can_be_answered(question, *number) {
            let possible = possible(question);
            let (question, value) = (question.id.to_string(), number.to_string());
            self.report(node, Fault::NoSuchValue { question, value, possible });
        }
    }
}

/// What may be done with a name in a condition or an insertion: `Ok(None)` where its own definition is damaged.
pub(in crate::questionnaire) fn usable<'s>(found: Found<'s>, name: &str) -> Result<Option<&'s Question>, Fault> {
    let name = name.to_owned();
    match found {
        Found::Earlier(question) if question.is_free_text() => Err(Fault::FreeText { name }),
        Found::Earlier(question) if !question.asks() => Err(Fault::AsksNothing { name }),
        Found::Earlier(question) => Ok(Some(question)),
        Found::Damaged => Ok(None),
        Found::Itself => Err(Fault::OwnQuestion { name }),
        Found::Later => Err(Fault::LaterQuestion { name }),
        Found::Unknown { nearest } => Err(Fault::UnknownQuestion { name, nearest }),
    }
}

fn of_question(question: &Question) -> Meaning<'_> {
    match &question.kind {
        Kind::Likert { .. } | Kind::Mark { .. } | Kind::Number { .. } => Meaning::Number(Some(question)),
        Kind::Single { .. } => Meaning::Option(question),
        Kind::Multiple { .. } | Kind::Rank { .. } => Meaning::Options(question),
        Kind::Date { .. } => Meaning::Date,
        Kind::Text { .. } | Kind::Open { .. } | Kind::Info => Meaning::Unknown,
    }
}

/// The ids that can be chosen; `None` where they are known only once the wave has filled them in.
fn options(question: &Question) -> Option<Vec<&str>> {
    let (from, other) = match &question.kind {
        Kind::Single { from, other, .. } => (from, other.as_ref()),
        Kind::Multiple { from, .. } | Kind::Rank { from, .. } => (from, None),
        _ => return Some(Vec::new()),
    };
    if from.is_some() && question.options().is_empty() {
        return None;
    }
    let options = question.options().iter().map(|option| option.id.as_str());
    Some(options.chain(other.map(|other| other.id.as_str())).collect())
}

fn can_be_answered(question: &Question, number: Decimal) -> bool {
    match &question.kind {
        Kind::Likert { scale, .. } => {
            scale.points.iter().any(|point| Decimal::from_integer(point.value) == Some(number))
        }
        Kind::Mark { min, max, step, .. } => number >= *min && number <= *max && number.on_step(*min, *step),
        Kind::Number { min, max, decimals, .. } => {
            min.is_none_or(|min| number >= min) && max.is_none_or(|max| number <= max) && number.decimals() <= *decimals
        }
        _ => true,
    }
}

/// What can be answered to a question with a number for an answer.
fn possible(question: &Question) -> Possible {
    match &question.kind {
        Kind::Likert { scale, .. } => {
            let values: Vec<String> = scale.points.iter().map(|point| point.value.to_string()).collect();
            Possible::These(join(values.iter().map(String::as_str)))
        }
        Kind::Mark { min, max, step, .. } => {
            Possible::From { min: Some(min.to_string()), max: Some(max.to_string()), step: step.to_string() }
        }
        Kind::Number { min, max, decimals, .. } => Possible::From {
            min: min.map(|min| min.to_string()),
            max: max.map(|max| max.to_string()),
            step: Decimal::from_millionths(10_i64.pow(6 - u32::from(*decimals).min(6))).to_string(),
        },
        _ => Possible::These(String::new()),
    }
}

/// `2026-11-03`, and nothing else: ten signs, so that order as texts is order in time.
fn is_iso_date(text: &str) -> bool {
    text.len() == 10 && text.parse::<jiff::civil::Date>().is_ok_and(|date| date.to_string() == text)
}

fn order_lists(node: &mut Node, scope: &dyn Scope) {
    match &mut node.expr {
        Expr::Compare(_, sides) => {
            let (left, right) = &mut **sides;
            order_list(left, right, scope);
            order_list(right, left, scope);
        }
        Expr::Or(parts) | Expr::And(parts) => parts.iter_mut().for_each(|part| order_lists(part, scope)),
        Expr::Not(inner) => order_lists(inner, scope),
        _ => {}
    }
}

fn order_list(question: &Node, list: &mut Node, scope: &dyn Scope) {
    if let (Expr::Question(id), Expr::List(parts)) = (&question.expr, &mut list.expr)
        && let Found::Earlier(question) = scope.find(id.as_str())
        && matches!(question.kind, Kind::Multiple { .. })
        && parts.iter().all(|part| matches!(part.expr, Expr::Text(_)))
    {
        parts.sort_by_key(|part| {
            let Expr::Text(text) = &part.expr else { return usize::MAX };
            question.options().iter().position(|option| option.id == *text).unwrap_or(usize::MAX)
        });
    }
}
