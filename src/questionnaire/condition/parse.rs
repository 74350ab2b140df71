//! From signs to a tree. Chains of `&&`, `||`, `+` and `*` become one node each, so that the tree is only as deep as
//! its brackets; those are bounded.

use std::ops::Range;

use super::lex::{Placed, Token, lex};
use super::problem::{Fault, Problem, Wanted};
use super::{DEPTH, LIMIT};
use crate::questionnaire::nearest::nearest;
use crate::questionnaire::{Decimal, Id};

/// A part of a condition with the bytes it stands on.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Node {
    pub expr: Expr,
    pub range: Range<usize>,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Expr {
    Null,
    Truth(bool),
    Number(Decimal),
    Text(Id),
    List(Vec<Node>),
    Question(Id),
    Size(Box<Node>),
    Answered(Id),
    Escaped(Id, Id),
    Or(Vec<Node>),
    And(Vec<Node>),
    Not(Box<Node>),
    Compare(Operator, Box<(Node, Node)>),
    /// Terms, each with whether it is taken off.
    Sum(Vec<(bool, Node)>),
    Product(Vec<Node>),
    Negative(Box<Node>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Operator {
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    In,
}

impl Node {
    /// Shows every node, outside first, to `look`.
    pub(super) fn visit(&self, look: &mut dyn FnMut(&Self)) {
        look(self);
        match &self.expr {
            Expr::List(parts) | Expr::Or(parts) | Expr::And(parts) | Expr::Product(parts) => {
                for part in parts {
                    part.visit(look);
                }
            }
            Expr::Sum(terms) => {
                for (_, term) in terms {
                    term.visit(look);
                }
            }
            Expr::Size(inner) | Expr::Not(inner) | Expr::Negative(inner) => inner.visit(look),
            Expr::Compare(_, sides) => {
                sides.0.visit(look);
                sides.1.visit(look);
            }
            _ => {}
        }
    }
}

/// The tree of a condition, as far as there is one; what is wrong with its writing goes to `problems`.
pub(super) fn parse(source: &str, problems: &mut Vec<Problem>) -> Option<Node> {
    if source.len() > LIMIT {
        let mut border = LIMIT;
        while !source.is_char_boundary(border) {
            border -= 1;
        }
        problems.push(Problem::new(border..source.len(), Fault::TooLong { limit: LIMIT }));
        return None;
    }
    let tokens = meant(lex(source, problems)?, problems);
    if tokens.is_empty() {
        problems.push(Problem::new(0..source.len(), Fault::Empty));
        return None;
    }
    let mut parser = Parser { source, tokens, at: 0, depth: 0 };
    match parser.whole() {
        Ok(node) => Some(node),
        Err(problem) => {
            problems.push(problem);
            None
        }
    }
}

struct Parser<'s> {
    source: &'s str,
    tokens: Vec<Placed>,
    at: usize,
    depth: usize,
}

type Parsed = Result<Node, Problem>;

impl Parser<'_> {
    fn whole(&mut self) -> Parsed {
        let node = self.or()?;
        if self.at < self.tokens.len() { Err(self.wanted(Wanted::OperatorOrEnd)) } else { Ok(node) }
    }

    fn or(&mut self) -> Parsed {
        self.chain("||", Self::and, Expr::Or)
    }

    fn and(&mut self) -> Parsed {
        self.chain("&&", Self::comparison, Expr::And)
    }

    fn comparison(&mut self) -> Parsed {
        let left = self.sum()?;
        let Some(operator) = self.comparing() else { return Ok(left) };
        let right = self.sum()?;
        let range = left.range.start..right.range.end;
        if self.comparing().is_some() {
            return Err(Problem::new(range, Fault::Chained));
        }
        Ok(Node { expr: Expr::Compare(operator, Box::new((left, right))), range })
    }

    /// Takes an operator that compares.
    fn comparing(&mut self) -> Option<Operator> {
        let operator = match self.peek()? {
            Token::Sign("==") => Operator::Equal,
            Token::Sign("!=") => Operator::NotEqual,
            Token::Sign("<") => Operator::Less,
            Token::Sign("<=") => Operator::LessOrEqual,
            Token::Sign(">") => Operator::Greater,
            Token::Sign(">=") => Operator::GreaterOrEqual,
            Token::Word(word) if word == "in" => Operator::In,
            _ => return None,
        };
        self.at += 1;
        Some(operator)
    }

    fn sum(&mut self) -> Parsed {
        let first = self.product()?;
        let mut terms = vec![(false, first)];
        while let Some(Token::Sign(sign @ ("+" | "-"))) = self.peek() {
            let taken_off = *sign == "-";
            self.at += 1;
            terms.push((taken_off, self.product()?));
        }
        let range = span(terms.iter().map(|(_, term)| term));
        match terms.pop() {
            Some((false, only)) if terms.is_empty() => Ok(only),
            last => {
                terms.extend(last);
                Ok(Node { expr: Expr::Sum(terms), range })
            }
        }
    }

    fn product(&mut self) -> Parsed {
        self.chain("*", Self::unary, Expr::Product)
    }

    /// `part sign part sign part` as one node; a single part as itself.
    fn chain(&mut self, sign: &str, part: fn(&mut Self) -> Parsed, join: fn(Vec<Node>) -> Expr) -> Parsed {
        let first = part(self)?;
        if !self.sees(sign) {
            return Ok(first);
        }
        let mut parts = vec![first];
        while self.take(sign) {
            parts.push(part(self)?);
        }
        let range = span(parts.iter());
        Ok(Node { expr: join(parts), range })
    }

    fn unary(&mut self) -> Parsed {
        let start = self.place().start;
        if self.take("!") {
            let inner = self.deeper(start, Self::unary)?;
            let range = start..inner.range.end;
            return Ok(Node { expr: Expr::Not(Box::new(inner)), range });
        }
        if self.take("-") {
            let inner = self.deeper(start, Self::unary)?;
            let range = start..inner.range.end;
            let expr = match &inner.expr {
                Expr::Number(number) => Expr::Number(Decimal::ZERO.checked_sub(*number).unwrap_or(Decimal::ZERO)),
                _ => Expr::Negative(Box::new(inner)),
            };
            return Ok(Node { expr, range });
        }
        self.value()
    }

    fn value(&mut self) -> Parsed {
        let range = self.place();
        let Some(token) = self.peek().cloned() else { return Err(self.wanted(Wanted::Value)) };
        match token {
            Token::Number(number) => Ok(self.leaf(Expr::Number(number))),
            Token::Text(text) => Ok(self.leaf(Expr::Text(Id::new(&text)))),
            Token::Sign("(") => {
                self.at += 1;
                let inner = self.deeper(range.start, Self::or)?;
                let end = self.close(")", Wanted::Closing)?;
                Ok(Node { expr: inner.expr, range: range.start..end })
            }
            Token::Sign("[") => self.list(),
            Token::Word(word) => match word.as_str() {
                "null" => Ok(self.leaf(Expr::Null)),
                "true" => Ok(self.leaf(Expr::Truth(true))),
                "false" => Ok(self.leaf(Expr::Truth(false))),
                "in" => Err(self.wanted(Wanted::Value)),
                name if self.opens_call() => self.call(name),
                "size" | "answered" | "escaped" => {
                    self.at += 1;
                    Err(self.wanted(Wanted::Opening))
                }
                name => Ok(self.leaf(Expr::Question(Id::new(name)))),
            },
            Token::Sign(_) => Err(self.wanted(Wanted::Value)),
        }
    }

    fn list(&mut self) -> Parsed {
        let start = self.place().start;
        self.at += 1;
        let mut parts = Vec::new();
        while !self.sees("]") {
            parts.push(self.deeper(start, Self::sum)?);
            if !self.take(",") && !self.sees("]") {
                return Err(self.wanted(Wanted::CommaOrClosing));
            }
        }
        let end = self.close("]", Wanted::CommaOrClosing)?;
        Ok(Node { expr: Expr::List(parts), range: start..end })
    }

    fn call(&mut self, name: &str) -> Parsed {
        let place = self.place();
        self.at += 2;
        let expr = match name {
            "size" => Expr::Size(Box::new(self.deeper(place.start, Self::sum)?)),
            "answered" => Expr::Answered(self.question()?),
            "escaped" => {
                let question = self.question()?;
                if !self.take(",") {
                    return Err(self.wanted(Wanted::Comma));
                }
                let Some(Token::Text(escape)) = self.peek().cloned() else {
                    return Err(self.wanted(Wanted::QuotedEscape));
                };
                self.at += 1;
                Expr::Escaped(question, Id::new(&escape))
            }
            _ => {
                let nearest = nearest(name, ["size", "answered", "escaped"]);
                return Err(Problem::new(place, Fault::UnknownFunction { name: name.to_owned(), nearest }));
            }
        };
        let end = self.close(")", Wanted::Closing)?;
        Ok(Node { expr, range: place.start..end })
    }

    fn question(&mut self) -> Result<Id, Problem> {
        match self.peek() {
            Some(Token::Word(word)) if !matches!(word.as_str(), "null" | "true" | "false" | "in") => {
                let id = Id::new(word);
                self.at += 1;
                Ok(id)
            }
            _ => Err(self.wanted(Wanted::Question)),
        }
    }

    fn opens_call(&self) -> bool {
        self.tokens.get(self.at + 1).is_some_and(|(token, _)| *token == Token::Sign("("))
    }

    fn deeper(&mut self, start: usize, part: fn(&mut Self) -> Parsed) -> Parsed {
        if self.depth >= DEPTH {
            return Err(Problem::new(start..self.place().end, Fault::TooDeep { limit: DEPTH }));
        }
        self.depth += 1;
        let node = part(self);
        self.depth -= 1;
        node
    }

    fn leaf(&mut self, expr: Expr) -> Node {
        let range = self.place();
        self.at += 1;
        Node { expr, range }
    }

    fn close(&mut self, sign: &str, wanted: Wanted) -> Result<usize, Problem> {
        let end = self.place().end;
        if self.take(sign) { Ok(end) } else { Err(self.wanted(wanted)) }
    }

    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.at).map(|(token, _)| token)
    }

    fn sees(&self, sign: &str) -> bool {
        matches!(self.peek(), Some(Token::Sign(next)) if *next == sign)
    }

    fn take(&mut self, sign: &str) -> bool {
        let taken = self.sees(sign);
        self.at += usize::from(taken);
        taken
    }

    /// The bytes of the next token, or the end.
    fn place(&self) -> Range<usize> {
        self.tokens.get(self.at).map_or(self.source.len()..self.source.len(), |(_, range)| range.clone())
    }

    /// What the next token is, against what it should have been.
    fn wanted(&self, wanted: Wanted) -> Problem {
        let range = self.place();
        let found = self.source.get(range.clone()).filter(|text| !text.is_empty()).map(str::to_owned);
        Problem::new(range, Fault::Expected { wanted, found })
    }
}

/// The tokens with words that people write for signs read as those signs, each reported. A word is taken for a sign
/// only where no value can stand, or, for *not*, where one must follow.
fn meant(mut tokens: Vec<Placed>, problems: &mut Vec<Problem>) -> Vec<Placed> {
    let mut after_value = false;
    for at in 0..tokens.len() {
        let starts_value =
            tokens.get(at + 1).is_some_and(|(next, _)| !matches!(next, Token::Sign(sign) if *sign != "("));
        let Some((token, range)) = tokens.get_mut(at) else { break };
        let sign = match token {
            Token::Word(word) => mistaken(word).filter(|sign| if *sign == "!" { starts_value } else { after_value }),
            _ => None,
        };
        if let (Some(sign), Token::Word(word)) = (sign, &token) {
            let kind = Fault::NotASign { found: word.clone(), instead: Some(sign) };
            problems.push(Problem::new(range.clone(), kind));
            *token = Token::Sign(sign);
        }
        after_value = match token {
            Token::Word(word) => word != "in",
            Token::Number(_) | Token::Text(_) => true,
            Token::Sign(sign) => matches!(*sign, ")" | "]"),
        };
    }
    tokens
}

/// Words that people write for signs.
fn mistaken(word: &str) -> Option<&'static str> {
    match word.to_ascii_lowercase().as_str() {
        "and" | "en" => Some("&&"),
        "or" | "of" => Some("||"),
        "not" | "niet" => Some("!"),
        "is" => Some("=="),
        _ => None,
    }
}

/// From the start of the first to the end of the last.
fn span<'n>(mut nodes: impl Iterator<Item = &'n Node>) -> Range<usize> {
    let Some(first) = nodes.next() else { return 0..0 };
    let end = nodes.last().map_or(first.range.end, |last| last.range.end);
    first.range.start..end
}
