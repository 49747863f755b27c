use std::{borrow::Cow, ops::Range};

use crate::reference::Reference;

/// A piece of an expression, with its bytes in the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Node<'t> {
    pub at: Range<usize>,
    pub term: Term<'t>,
    /// Nodes on the longest way down; bounded, so that a tree can be walked by recursion.
    height: u16,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Term<'t> {
    /// A text in single quotes, escapes undone.
    Text(Cow<'t, str>),
    /// A minus directly before it included, where no other number stands before that.
    Number(f64),
    Bool(bool),
    /// Never a malformed one.
    Reference(Reference<'t>),
    /// In parentheses.
    Group(Box<Node<'t>>),
    Unary(Operator, Box<Node<'t>>),
    Binary(Operator, Box<Node<'t>>, Box<Node<'t>>),
    /// Members side by side, joined into a text.
    Join(Vec<Node<'t>>),
    /// What could not be understood; a fault says why.
    Unknown,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operator {
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    Plus,
    Minus,
    Times,
    Divide,
    Remainder,
    Not,
}

impl Operator {
    /// As it is written.
    pub fn sign(self) -> &'static str {
        match self {
            Operator::Or => "||",
            Operator::And => "&&",
            Operator::Equal => "==",
            Operator::NotEqual => "!=",
            Operator::Less => "<",
            Operator::LessEqual => "<=",
            Operator::Greater => ">",
            Operator::GreaterEqual => ">=",
            Operator::Plus => "+",
            Operator::Minus => "-",
            Operator::Times => "*",
            Operator::Divide => "/",
            Operator::Remainder => "%",
            Operator::Not => "!",
        }
    }

    /// How tightly it holds two sides together; `None`: it stands before one.
    pub(super) fn power(self) -> Option<u8> {
        Some(match self {
            Operator::Or => 1,
            Operator::And => 2,
            Operator::Equal | Operator::NotEqual => 3,
            Operator::Less | Operator::LessEqual | Operator::Greater | Operator::GreaterEqual => 4,
            Operator::Plus | Operator::Minus => 5,
            Operator::Times | Operator::Divide | Operator::Remainder => 6,
            Operator::Not => return None,
        })
    }

    pub fn is_logic(self) -> bool {
        matches!(self, Operator::Or | Operator::And | Operator::Not)
    }

    /// `==` and `!=`.
    pub fn is_equality(self) -> bool {
        matches!(self, Operator::Equal | Operator::NotEqual)
    }

    /// `<`, `<=`, `>` and `>=`.
    pub fn is_order(self) -> bool {
        matches!(
            self,
            Operator::Less | Operator::LessEqual | Operator::Greater | Operator::GreaterEqual
        )
    }

    pub fn is_comparison(self) -> bool {
        self.is_equality() || self.is_order()
    }

    pub fn is_arithmetic(self) -> bool {
        matches!(
            self,
            Operator::Plus
                | Operator::Minus
                | Operator::Times
                | Operator::Divide
                | Operator::Remainder
        )
    }
}

impl<'t> Node<'t> {
    pub(super) fn new(at: Range<usize>, term: Term<'t>) -> Node<'t> {
        let below = match &term {
            Term::Group(inner) | Term::Unary(_, inner) => inner.height,
            Term::Binary(_, left, right) => left.height.max(right.height),
            Term::Join(members) => members.iter().map(|m| m.height).max().unwrap_or(0),
            _ => 0,
        };
        Node {
            at,
            term,
            height: below.saturating_add(1),
        }
    }

    pub(super) fn height(&self) -> u16 {
        self.height
    }

    /// Without the parentheses around it.
    pub fn ungrouped(&self) -> &Node<'t> {
        let mut node = self;
        while let Term::Group(inner) = &node.term {
            node = inner;
        }
        node
    }

    /// Whether it is written out: text, number, true or false.
    pub fn is_literal(&self) -> bool {
        matches!(
            self.ungrouped().term,
            Term::Text(_) | Term::Number(_) | Term::Bool(_)
        )
    }

    /// The pieces directly inside, from left to right.
    pub fn parts(&self) -> impl Iterator<Item = &Node<'t>> {
        let (one, two, many): (Option<&Node<'t>>, Option<&Node<'t>>, &[Node<'t>]) = match &self.term
        {
            Term::Group(inner) | Term::Unary(_, inner) => (Some(inner), None, &[]),
            Term::Binary(_, left, right) => (Some(left), Some(right), &[]),
            Term::Join(members) => (None, None, members),
            _ => (None, None, &[]),
        };
        one.into_iter().chain(two).chain(many)
    }

    /// Whether it holds a reference of which this is true.
    pub fn any_reference(&self, is: &impl Fn(&Reference<'t>) -> bool) -> bool {
        match &self.term {
            Term::Reference(reference) => is(reference),
            _ => self.parts().any(|part| part.any_reference(is)),
        }
    }

    /// Every reference in it, from left to right.
    pub fn references(&self) -> Vec<(Range<usize>, Reference<'t>)> {
        let mut found = Vec::new();
        self.note_references(&mut found);
        found
    }

    fn note_references(&self, found: &mut Vec<(Range<usize>, Reference<'t>)>) {
        if let Term::Reference(reference) = &self.term {
            found.push((self.at.clone(), *reference));
        }
        for part in self.parts() {
            part.note_references(found);
        }
    }
}
