//! Backtick expressions and conditions of an If (fact base 10.2, 10.3), read with positions.
//!
//! Reading never gives up: what cannot be understood becomes [`Term::Unknown`] and a [`Fault`], and
//! the rest is read on. All positions are bytes of the text that was given, backticks included.

mod condition;
mod fault;
mod parse;
mod print;
mod token;
mod tree;

#[cfg(test)]
mod tests;

use std::ops::Range;

pub use fault::{Fault, FaultKind, Repair};
pub use print::quoted;
pub use token::meant_by_braces;
pub use tree::{Node, Operator, Term};

/// Which rules hold. Both share one grammar; a bare condition allows less of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grammar {
    /// Between backticks, from 6.0 on.
    Backticks,
    /// The condition of an If without backticks.
    Condition,
}

/// An expression as far as it could be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Expression<'t> {
    pub grammar: Grammar,
    /// `None`: there is nothing in it.
    pub tree: Option<Node<'t>>,
    /// In the order of their places; at most [`MOST_FAULTS`].
    pub faults: Vec<Fault>,
}

/// Faults kept of one expression: more help nobody.
pub const MOST_FAULTS: usize = 20;

impl<'t> Expression<'t> {
    /// The tree, if nothing that keeps it from being understood is wrong with it.
    pub fn sound(&self) -> Option<&Node<'t>> {
        let tree = self.tree.as_ref()?;
        let readable = self.faults.iter().all(|fault| fault.kind.is_readable());
        readable.then_some(tree)
    }
}

/// Reads a text in backticks; `None` for any other text.
pub fn read(text: &str) -> Option<Expression<'_>> {
    Some(parse::parse(text, inside(text)?, Grammar::Backticks))
}

/// Reads the condition of an If in either spelling.
pub fn read_condition(text: &str) -> Expression<'_> {
    read(text).unwrap_or_else(|| parse::parse(text, 0..text.len(), Grammar::Condition))
}

/// Whether the text is a backtick expression: it starts and ends with one.
pub fn is_expression(text: &str) -> bool {
    inside(text).is_some()
}

/// What stands between the backticks.
fn inside(text: &str) -> Option<Range<usize>> {
    let trimmed = text.trim_start();
    if !trimmed.starts_with('`') {
        return None;
    }
    let start = text.len() - trimmed.len() + 1;
    let end = text.trim_end().len();
    (end > start && text[start..end].ends_with('`')).then(|| start..end - 1)
}
