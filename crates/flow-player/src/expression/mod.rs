//! Backtick expressions and If conditions (fact base 10.2, 10.3): read with positions, evaluated
//! as WhatsApp does.

mod evaluate;
mod parse;
mod token;

use std::ops::Range;

pub use evaluate::{evaluate, number_json, to_text};
pub use parse::{Node, Term, parse};
pub use token::Operator;

/// What cannot be understood, and where (bytes of the text without its backticks).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExpressionError {
    pub at: Range<usize>,
    pub message: String,
}

/// The text between the backticks, if it is such an expression.
pub fn inside_backticks(text: &str) -> Option<&str> {
    let inner = text.trim().strip_prefix('`')?.strip_suffix('`')?;
    (!inner.trim().is_empty()).then_some(inner)
}

#[cfg(test)]
mod tests;
