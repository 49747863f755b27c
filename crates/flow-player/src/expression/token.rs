use std::ops::Range;

use super::ExpressionError;

#[derive(Clone, Debug, PartialEq)]
pub enum Token {
    Text(String),
    Number(f64),
    Bool(bool),
    /// The whole reference, `${` and `}` included.
    Reference(String),
    Operator(Operator),
    Open,
    Close,
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

const OPERATORS: &[(&str, Operator)] = &[
    ("||", Operator::Or),
    ("&&", Operator::And),
    ("==", Operator::Equal),
    ("!=", Operator::NotEqual),
    ("<=", Operator::LessEqual),
    (">=", Operator::GreaterEqual),
    ("<", Operator::Less),
    (">", Operator::Greater),
    ("+", Operator::Plus),
    ("-", Operator::Minus),
    ("*", Operator::Times),
    ("/", Operator::Divide),
    ("%", Operator::Remainder),
    ("!", Operator::Not),
];

/// Cuts an expression into tokens with their byte ranges.
pub fn tokens(text: &str) -> Result<Vec<(Range<usize>, Token)>, ExpressionError> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(first) = text[at..].chars().next() {
        if first.is_whitespace() {
            at += first.len_utf8();
            continue;
        }
        let (len, token) = next(&text[at..], first).map_err(|message| ExpressionError {
            at: at..at + first.len_utf8(),
            message,
        })?;
        found.push((at..at + len, token));
        at += len;
    }
    Ok(found)
}

fn next(rest: &str, first: char) -> Result<(usize, Token), String> {
    match first {
        '(' => return Ok((1, Token::Open)),
        ')' => return Ok((1, Token::Close)),
        '\'' => return quoted(rest),
        '$' if rest.starts_with("${") => {
            let end = rest
                .find('}')
                .ok_or("This reference is never closed with }.")?;
            return Ok((end + 1, Token::Reference(rest[..=end].to_owned())));
        }
        '0'..='9' => return number(rest),
        _ => {}
    }
    if first.is_alphabetic() {
        let end = rest
            .find(|c: char| !c.is_alphanumeric() && c != '_')
            .unwrap_or(rest.len());
        return match &rest[..end] {
            "true" => Ok((end, Token::Bool(true))),
            "false" => Ok((end, Token::Bool(false))),
            word => Err(format!(
                "“{word}” is not understood here; text stands in single quotes."
            )),
        };
    }
    OPERATORS
        .iter()
        .find(|(sign, _)| rest.starts_with(sign))
        .map(|(sign, operator)| (sign.len(), Token::Operator(*operator)))
        .ok_or_else(|| format!("“{first}” is not understood here."))
}

fn quoted(rest: &str) -> Result<(usize, Token), String> {
    let mut text = String::new();
    let mut chars = rest.char_indices().skip(1);
    while let Some((at, c)) = chars.next() {
        match c {
            '\'' => return Ok((at + 1, Token::Text(text))),
            '\\' => text.extend(chars.next().map(|(_, escaped)| escaped)),
            _ => text.push(c),
        }
    }
    Err("This text is never closed with a single quote.".to_owned())
}

fn number(rest: &str) -> Result<(usize, Token), String> {
    let end = rest
        .find(|c: char| !c.is_ascii_digit() && c != '.')
        .unwrap_or(rest.len());
    let number = rest[..end]
        .parse()
        .map_err(|_| format!("“{}” is no number.", &rest[..end]))?;
    Ok((end, Token::Number(number)))
}
