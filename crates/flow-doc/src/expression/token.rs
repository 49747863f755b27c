//! Cuts an expression into tokens. One pass; nothing is refused.

use std::{borrow::Cow, ops::Range};

use super::{Fault, FaultKind, Grammar, Operator, Term, print::quoted};
use crate::reference::{self, Reference};

#[derive(Clone, Debug)]
pub(super) struct Token<'t> {
    pub at: Range<usize>,
    pub kind: TokenKind<'t>,
    /// What is wrong with it by itself; reported when it is read.
    pub fault: Option<Fault>,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum TokenKind<'t> {
    Operand(Term<'t>),
    Operator(Operator),
    Open,
    Close,
    /// `?`
    Question,
    /// A name with a parenthesis after it.
    Call,
    /// Stands for nothing.
    Junk,
}

/// The tokens of `text[inside]`, with places in `text`.
pub(super) fn tokens(text: &str, inside: Range<usize>, grammar: Grammar) -> Vec<Token<'_>> {
    let source = &text[inside.clone()];
    let mut lexer = Lexer {
        text,
        at: inside.start,
        end: inside.end,
        grammar,
        prose: grammar == Grammar::Backticks && !source.contains(['=', '<', '>', '&', '|']),
        last_quote: source.rfind('\'').map(|at| inside.start + at),
        last_colon: source.rfind(':').map(|at| inside.start + at),
        endless: 0,
    };
    let mut found = Vec::new();
    while let Some(first) = lexer.peek() {
        if first.is_whitespace() {
            lexer.at += first.len_utf8();
        } else {
            let token = lexer.next(first, found.last());
            lexer.at = token.at.end;
            found.push(token);
        }
    }
    found
}

/// Longest first.
const OPERATORS: &[(&str, Operator, Option<&str>)] = &[
    ("===", Operator::Equal, Some("==")),
    ("!==", Operator::NotEqual, Some("!=")),
    ("||", Operator::Or, None),
    ("&&", Operator::And, None),
    ("==", Operator::Equal, None),
    ("!=", Operator::NotEqual, None),
    ("<=", Operator::LessEqual, None),
    (">=", Operator::GreaterEqual, None),
    ("=>", Operator::GreaterEqual, Some(">=")),
    ("=<", Operator::LessEqual, Some("<=")),
    ("<>", Operator::NotEqual, Some("!=")),
    ("<", Operator::Less, None),
    (">", Operator::Greater, None),
    ("=", Operator::Equal, Some("==")),
    ("&", Operator::And, Some("&&")),
    ("|", Operator::Or, Some("||")),
    ("!", Operator::Not, None),
    ("+", Operator::Plus, None),
    ("-", Operator::Minus, None),
    ("*", Operator::Times, None),
    ("/", Operator::Divide, None),
    ("%", Operator::Remainder, None),
];

/// Quotes that people's keyboards and text programs make, each with the one that ends it.
const QUOTES: &[(char, char)] = &[
    ('"', '"'),
    ('\u{201c}', '\u{201d}'),
    ('\u{201e}', '\u{201c}'),
    ('\u{201d}', '\u{201d}'),
    ('\u{2018}', '\u{2019}'),
    ('\u{2019}', '\u{2019}'),
    ('\u{ab}', '\u{bb}'),
];

struct Lexer<'t> {
    text: &'t str,
    at: usize,
    end: usize,
    grammar: Grammar,
    /// Nothing is compared, so that words without quotes are sentences to be joined.
    prose: bool,
    last_quote: Option<usize>,
    last_colon: Option<usize>,
    /// One bit for each of [`QUOTES`] whose end does not come any more.
    endless: u8,
}

impl<'t> Lexer<'t> {
    fn rest(&self) -> &'t str {
        &self.text[self.at..self.end]
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn token(&self, len: usize, kind: TokenKind<'t>) -> Token<'t> {
        Token {
            at: self.at..self.at + len,
            kind,
            fault: None,
        }
    }

    /// A token of which its whole width is wrong.
    fn wrong(&self, len: usize, kind: TokenKind<'t>, fault: FaultKind) -> Token<'t> {
        let mut token = self.token(len, kind);
        token.fault = Some(Fault::new(token.at.clone(), fault));
        token
    }

    fn next(&mut self, first: char, before: Option<&Token<'t>>) -> Token<'t> {
        let rest = self.rest();
        match first {
            '(' => return self.token(1, TokenKind::Open),
            ')' => return self.token(1, TokenKind::Close),
            '\'' => return self.text(),
            '$' if rest.starts_with("${") => return self.reference(),
            '`' => return self.wrong(1, TokenKind::Junk, FaultKind::Backtick),
            '?' if !self.prose || self.last_colon.is_some_and(|colon| colon > self.at) => {
                return self.token(1, TokenKind::Question);
            }
            _ => {}
        }
        if let Some(kind) = QUOTES.iter().position(|(start, _)| *start == first)
            && let Some(token) = self.other_quotes(kind)
        {
            return token;
        }
        if first.is_ascii_digit() {
            return self.number();
        }
        if first.is_alphabetic() || first == '_' {
            return self.word(before);
        }
        for (sign, operator, meant) in OPERATORS {
            if rest.starts_with(sign) {
                let kind = TokenKind::Operator(*operator);
                return match meant {
                    None => self.token(sign.len(), kind),
                    Some(meant) => {
                        self.meaning(sign.len(), kind, FaultKind::InvalidOperator, *meant)
                    }
                };
            }
        }
        if self.prose && is_prose(first) {
            return self.sentence(before);
        }
        self.wrong(
            first.len_utf8(),
            TokenKind::Junk,
            FaultKind::UnknownCharacter,
        )
    }

    /// A wrong spelling of something that is meant for sure.
    fn meaning(
        &self,
        len: usize,
        kind: TokenKind<'t>,
        fault: FaultKind,
        meant: impl Into<String>,
    ) -> Token<'t> {
        let mut token = self.wrong(len, kind, fault);
        let at = token.at.clone();
        token.fault = token.fault.map(|fault| fault.repaired(at, meant));
        token
    }

    /// A text in single quotes.
    fn text(&self) -> Token<'t> {
        let rest = self.rest();
        let mut escaped = false;
        let mut fault = None;
        let mut chars = rest.char_indices().skip(1).peekable();
        while let Some((at, c)) = chars.next() {
            match c {
                '\\' => {
                    escaped = true;
                    chars.next();
                }
                '\'' => {
                    let here = self.at + at;
                    let glued = chars.peek().is_some_and(|(_, c)| c.is_alphanumeric());
                    if glued && self.last_quote.is_some_and(|last| last > here) {
                        fault.get_or_insert_with(|| {
                            Fault::new(here..here + 1, FaultKind::Apostrophe)
                                .repaired(here..here, "\\")
                        });
                        continue;
                    }
                    let mut token = self.token(at + 1, TokenKind::Junk);
                    token.kind = TokenKind::Operand(Term::Text(unescaped(&rest[1..at], escaped)));
                    token.fault = fault;
                    return token;
                }
                '`' if self.grammar == Grammar::Backticks => {
                    let here = self.at + at;
                    fault.get_or_insert_with(|| {
                        Fault::new(here..here + 1, FaultKind::Backtick).repaired(here..here, "\\")
                    });
                }
                _ => {}
            }
        }
        let kind = TokenKind::Operand(Term::Unknown);
        let mut token = self.wrong(rest.len(), kind, FaultKind::MissingQuote);
        // With nothing but words after it, the whole rest is the text.
        let words = !rest.contains(['(', ')', '=', '&', '|', '<', '>']) && !rest.contains("${");
        if words && fault.is_none() {
            let end = self.at + rest.trim_end().len();
            token.fault = token.fault.map(|fault| fault.repaired(end..end, "'"));
        }
        token
    }

    fn other_quotes(&mut self, kind: usize) -> Option<Token<'t>> {
        let rest = self.rest();
        let (first, end) = QUOTES[kind];
        let start = first.len_utf8();
        if self.endless & (1 << kind) != 0 {
            return None;
        }
        let Some(len) = rest[start..].find(end) else {
            self.endless |= 1 << kind;
            return None;
        };
        let inner = &rest[start..start + len];
        let kind = TokenKind::Operand(Term::Text(Cow::Borrowed(inner)));
        let len = start + len + end.len_utf8();
        // An escape in it may or may not be meant.
        if inner.contains('\\') {
            return Some(self.wrong(len, kind, FaultKind::OtherQuotes));
        }
        Some(self.meaning(len, kind, FaultKind::OtherQuotes, quoted(inner)))
    }

    fn number(&self) -> Token<'t> {
        let rest = self.rest();
        let len = rest
            .find(|c: char| !(c.is_alphanumeric() || c == '.' || c == '_'))
            .unwrap_or(rest.len());
        let digits = &rest[..len];
        let plain = digits.bytes().all(|b| b.is_ascii_digit() || b == b'.')
            && !digits.ends_with('.')
            && digits.bytes().filter(|b| *b == b'.').count() < 2;
        let Some(number) = digits
            .parse::<f64>()
            .ok()
            .filter(|n| plain && n.is_finite())
        else {
            return self.wrong(len, TokenKind::Operand(Term::Unknown), FaultKind::BadNumber);
        };
        let kind = TokenKind::Operand(Term::Number(number));
        if self.grammar == Grammar::Condition {
            let whole = digits.split('.').next().unwrap_or_default();
            if whole.len() > 1 && whole.starts_with('0') {
                let meant = digits.trim_start_matches('0');
                let meant = match meant {
                    "" => "0".to_owned(),
                    fraction if fraction.starts_with('.') => format!("0{fraction}"),
                    other => other.to_owned(),
                };
                return self.meaning(len, kind, FaultKind::LeadingZero, meant);
            }
            if digits.contains('.') {
                return self.wrong(len, kind, FaultKind::Decimal);
            }
        }
        self.token(len, kind)
    }

    fn word(&self, before: Option<&Token<'t>>) -> Token<'t> {
        let rest = self.rest();
        let len = rest
            .find(|c: char| !(c.is_alphanumeric() || c == '_'))
            .unwrap_or(rest.len());
        let word = &rest[..len];
        let after = rest[len..].trim_start();
        match word {
            "true" => return self.token(len, TokenKind::Operand(Term::Bool(true))),
            "false" => return self.token(len, TokenKind::Operand(Term::Bool(false))),
            "null" | "undefined" => {
                return self.wrong(len, TokenKind::Operand(Term::Unknown), FaultKind::Null);
            }
            _ => {}
        }
        if rest[len..].starts_with('(') && !is_word_operator(word) {
            return self.wrong(len, TokenKind::Call, FaultKind::FunctionCall);
        }
        if self.prose {
            return self.sentence(before);
        }
        let operator = match word {
            "and" | "AND" => Some((Operator::And, "&&")),
            "or" | "OR" => Some((Operator::Or, "||")),
            "not" | "NOT" => Some((Operator::Not, "!")),
            _ => None,
        };
        if let Some((operator, meant)) = operator {
            let kind = TokenKind::Operator(operator);
            // `not x`: the blank goes as well.
            let blank = match operator {
                Operator::Not => rest.len() - len - after.len(),
                _ => 0,
            };
            let mut token = self.wrong(len, kind, FaultKind::InvalidOperator);
            let at = self.at..self.at + len + blank;
            token.fault = token.fault.map(|fault| fault.repaired(at, meant));
            return token;
        }
        let kind = TokenKind::Operand(Term::Unknown);
        match word {
            "True" | "TRUE" | "False" | "FALSE" => {
                self.meaning(len, kind, FaultKind::BareWord, word.to_lowercase())
            }
            _ => self.meaning(len, kind, FaultKind::BareWord, quoted(word)),
        }
    }

    /// Words up to the next quote, reference or parenthesis; blanks around them belong to them
    /// where something else stands beside.
    fn sentence(&self, before: Option<&Token<'t>>) -> Token<'t> {
        let rest = self.rest();
        let mut last = ' ';
        let ends = |(at, c): (usize, char)| {
            let glued = |rest: &str| rest.chars().next().is_some_and(char::is_alphanumeric);
            let end = match c {
                '$' => rest[at..].starts_with("${"),
                // An apostrophe inside a word.
                '\'' => !(last.is_alphanumeric() && glued(&rest[at + 1..])),
                '"' | '`' | '(' | ')' => true,
                _ => false,
            };
            last = c;
            end.then_some(at)
        };
        let len = rest.char_indices().find_map(ends).unwrap_or(rest.len());
        let trimmed = rest[..len].trim_end();
        let kind = TokenKind::Operand(Term::Unknown);
        let mut token = self.wrong(trimmed.len(), kind, FaultKind::BareWord);
        let first = before.is_none();
        let last = len == rest.len();
        let start = before.map_or(self.at, |token| token.at.end);
        let end = if last { token.at.end } else { self.at + len };
        let words = quoted(&self.text[start..end]);
        let words = match (first, last) {
            (true, true) => words,
            (true, false) => format!("{words} "),
            (false, true) => format!(" {words}"),
            (false, false) => format!(" {words} "),
        };
        token.fault = token.fault.map(|fault| fault.repaired(start..end, words));
        token
    }

    fn reference(&self) -> Token<'t> {
        let (end, found) = reference::starting_at(&self.text[..self.end], self.at);
        let len = end - self.at;
        let Reference::Malformed(inner) = found else {
            return self.token(len, TokenKind::Operand(Term::Reference(found)));
        };
        if self.text[..end].ends_with('}') && end > self.at + 2 {
            let kind = TokenKind::Operand(Term::Unknown);
            return match meant_by_braces(inner, true) {
                Some(meant) => self.meaning(len, kind, FaultKind::MalformedReference, meant),
                None => self.wrong(len, kind, FaultKind::MalformedReference),
            };
        }
        // Never closed: read on after what may be its path.
        let path = inner
            .find(|c: char| !(reference::is_path_char(c) || c == '.'))
            .unwrap_or(inner.len());
        let found = Reference::parse(&inner[..path]);
        let kind = TokenKind::Operand(Term::Unknown);
        let mut token = self.wrong(2 + path, kind, FaultKind::UnclosedReference);
        if !matches!(found, Reference::Malformed(_)) {
            let end = token.at.end;
            token.fault = token.fault.map(|fault| fault.repaired(end..end, "}"));
        }
        token
    }
}

/// What was meant by braces that hold more than a path: the path without blanks around it, or (if
/// operators are understood around the reference) a reference with the comparison after it.
pub fn meant_by_braces(inner: &str, operators: bool) -> Option<String> {
    let readable = |path: &str| !matches!(Reference::parse(path), Reference::Malformed(_));
    let trimmed = inner.trim();
    if readable(trimmed) {
        return Some(format!("${{{trimmed}}}"));
    }
    if !operators || inner.contains('`') {
        return None;
    }
    let not = if trimmed.starts_with('!') { "!" } else { "" };
    let path = trimmed[not.len()..].trim_start();
    let end = path
        .find(|c: char| !(reference::is_path_char(c) || c == '.'))
        .unwrap_or(path.len());
    let (path, rest) = path.split_at(end);
    let rest = rest.trim();
    let starts = ["==", "!=", ">", "<", "&&", "||"];
    let fits = rest.is_empty() || starts.iter().any(|sign| rest.starts_with(sign));
    if !readable(path) || !fits {
        return None;
    }
    let rest = rest.replace('"', "'");
    let blank = if rest.is_empty() { "" } else { " " };
    Some(format!("{not}${{{path}}}{blank}{rest}"))
}

/// The text between quotes, with the character after each backslash taken as it is.
fn unescaped(inner: &str, escaped: bool) -> Cow<'_, str> {
    if !escaped {
        return Cow::Borrowed(inner);
    }
    let mut out = String::with_capacity(inner.len());
    let mut chars = inner.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => out.extend(chars.next()),
            c => out.push(c),
        }
    }
    Cow::Owned(out)
}

fn is_word_operator(word: &str) -> bool {
    matches!(word, "and" | "AND" | "or" | "OR" | "not" | "NOT")
}

/// What a sentence may start with, letters aside.
fn is_prose(c: char) -> bool {
    matches!(c, ',' | '.' | ';' | ':' | '?') || !c.is_ascii()
}
