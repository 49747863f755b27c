use std::fmt::{Display, Formatter, Result, Write};

use super::{Node, Term};
use crate::reference::Reference;

/// As it would be written, with single blanks; what could not be understood prints as `?`.
impl Display for Node<'_> {
    fn fmt(&self, out: &mut Formatter<'_>) -> Result {
        match &self.term {
            Term::Text(text) => out.write_str(&quoted(text)),
            Term::Number(number) => write!(out, "{number}"),
            Term::Bool(value) => write!(out, "{value}"),
            Term::Reference(reference) => match reference {
                Reference::Data(path) => write!(out, "${{data.{path}}}"),
                Reference::Form(path) => write!(out, "${{form.{path}}}"),
                Reference::ScreenData { screen, path } => {
                    write!(out, "${{screen.{screen}.data.{path}}}")
                }
                Reference::ScreenForm { screen, name } => {
                    write!(out, "${{screen.{screen}.form.{name}}}")
                }
                Reference::Malformed(_) => out.write_char('?'),
            },
            Term::Group(inner) => write!(out, "({inner})"),
            Term::Unary(operator, inner) => write!(out, "{}{inner}", operator.sign()),
            Term::Binary(operator, left, right) => {
                write!(out, "{left} {} {right}", operator.sign())
            }
            Term::Join(members) => {
                for (at, member) in members.iter().enumerate() {
                    if at > 0 {
                        out.write_char(' ')?;
                    }
                    write!(out, "{member}")?;
                }
                Ok(())
            }
            Term::Unknown => out.write_char('?'),
        }
    }
}

/// A text as it is written inside an expression: single quotes around it, and a backslash before
/// apostrophes, backticks and backslashes.
pub fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('\'');
    for c in text.chars() {
        if matches!(c, '\'' | '`' | '\\') {
            out.push('\\');
        }
        out.push(c);
    }
    out.push('\'');
    out
}
