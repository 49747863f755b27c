use std::ops::Range;

use super::ExpressionError;
use super::token::{Operator, Token, tokens};

/// A piece of an expression, with its byte range in the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    pub at: Range<usize>,
    pub term: Term,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Term {
    Text(String),
    Number(f64),
    Bool(bool),
    /// `${` and `}` included.
    Reference(String),
    Unary(Operator, Box<Node>),
    Binary(Operator, Box<Node>, Box<Node>),
    /// Members side by side, joined into a text.
    Join(Vec<Node>),
}

/// How deep parentheses and signs may nest; far beyond any sensible condition.
const MAX_DEPTH: usize = 64;

/// Reads an expression without its backticks.
pub fn parse(text: &str) -> Result<Node, ExpressionError> {
    let tokens = tokens(text)?;
    let mut reader = Reader {
        tokens,
        at: 0,
        depth: 0,
        end: text.len(),
    };
    let node = reader.joined()?;
    match reader.tokens.get(reader.at) {
        None => Ok(node),
        Some((at, _)) => Err(reader.complain(at.clone(), "This parenthesis opens nowhere.")),
    }
}

struct Reader {
    tokens: Vec<(Range<usize>, Token)>,
    at: usize,
    depth: usize,
    /// Bytes of the text.
    end: usize,
}

impl Reader {
    fn complain(&self, at: Range<usize>, message: &str) -> ExpressionError {
        ExpressionError {
            at,
            message: message.to_owned(),
        }
    }

    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.at).map(|(_, token)| token)
    }

    fn operator(&mut self, allowed: &[Operator]) -> Option<Operator> {
        match self.peek() {
            Some(Token::Operator(operator)) if allowed.contains(operator) => {
                let operator = *operator;
                self.at += 1;
                Some(operator)
            }
            _ => None,
        }
    }

    /// Members separated by blanks only.
    fn joined(&mut self) -> Result<Node, ExpressionError> {
        let mut members = vec![self.binary(0)?];
        while self.peek().is_some_and(|token| *token != Token::Close) {
            members.push(self.binary(0)?);
        }
        if members.len() > 1 {
            let at = members[0].at.start..members[members.len() - 1].at.end;
            return Ok(Node {
                at,
                term: Term::Join(members),
            });
        }
        Ok(members.remove(0))
    }

    fn binary(&mut self, level: usize) -> Result<Node, ExpressionError> {
        use Operator::*;
        const LEVELS: &[&[Operator]] = &[
            &[Or],
            &[And],
            &[Equal, NotEqual],
            &[Less, LessEqual, Greater, GreaterEqual],
            &[Plus, Minus],
            &[Times, Divide, Remainder],
        ];
        let Some(operators) = LEVELS.get(level) else {
            return self.unary();
        };
        let mut left = self.binary(level + 1)?;
        while let Some(operator) = self.operator(operators) {
            let right = self.binary(level + 1)?;
            let at = left.at.start..right.at.end;
            left = Node {
                at,
                term: Term::Binary(operator, Box::new(left), Box::new(right)),
            };
        }
        Ok(left)
    }

    fn unary(&mut self) -> Result<Node, ExpressionError> {
        let Some((at, token)) = self.tokens.get(self.at).cloned() else {
            return Err(self.complain(self.end..self.end, "Something is missing at the end."));
        };
        if self.depth >= MAX_DEPTH {
            return Err(self.complain(at, "This is nested too deeply."));
        }
        self.at += 1;
        self.depth += 1;
        let node = match token {
            Token::Operator(sign @ (Operator::Not | Operator::Minus | Operator::Plus)) => {
                let of = self.unary()?;
                Node {
                    at: at.start..of.at.end,
                    term: Term::Unary(sign, Box::new(of)),
                }
            }
            Token::Operator(_) => {
                return Err(self.complain(at, "This sign needs something before it."));
            }
            Token::Open => {
                let inner = self.joined()?;
                let Some((close, Token::Close)) = self.tokens.get(self.at) else {
                    return Err(self.complain(at, "This parenthesis is never closed."));
                };
                let at = at.start..close.end;
                self.at += 1;
                Node {
                    at,
                    term: inner.term,
                }
            }
            Token::Close => return Err(self.complain(at, "Something is missing before this.")),
            Token::Text(text) => Node {
                at,
                term: Term::Text(text),
            },
            Token::Number(number) => Node {
                at,
                term: Term::Number(number),
            },
            Token::Bool(value) => Node {
                at,
                term: Term::Bool(value),
            },
            Token::Reference(reference) => Node {
                at,
                term: Term::Reference(reference),
            },
        };
        self.depth -= 1;
        Ok(node)
    }
}
