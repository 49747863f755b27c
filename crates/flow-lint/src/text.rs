//! Which of the four shapes a text has: plain, one reference, a backtick expression, or a mix.

use flow_doc::{
    expression,
    reference::{self, Reference},
};

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Shape<'a> {
    /// No reference in it.
    Plain,
    /// One pair of braces fills it; what is inside may be malformed.
    Whole(Reference<'a>),
    /// Between backticks.
    Expression,
    /// Text and references side by side.
    Mixed,
}

pub(crate) fn shape(text: &str) -> Shape<'_> {
    if expression::is_expression(text) {
        return Shape::Expression;
    }
    if !text.contains("${") {
        return Shape::Plain;
    }
    match reference::whole(text) {
        Some(found) => Shape::Whole(found),
        None => Shape::Mixed,
    }
}

/// Neither empty nor all white space.
pub(crate) fn is_blank(text: &str) -> bool {
    text.trim_start().is_empty()
}

/// Whether a text can be the name or the id of something. What is blank or bound is reported as
/// such, and nothing that refers to it by the right name is a second mistake.
pub(crate) fn can_be_name(text: &str) -> bool {
    !is_blank(text) && shape(text) == Shape::Plain
}

/// A mix of text and references as a backtick expression; `None` when a reference in it is broken
/// or a character would need escaping twice.
pub(crate) fn as_expression(text: &str) -> Option<String> {
    if text.contains(['`', '\\']) {
        return None;
    }
    let mut parts = Vec::new();
    let push_text = |piece: &str, parts: &mut Vec<String>| {
        if !piece.is_empty() {
            parts.push(format!("'{}'", piece.replace('\'', "\\'")));
        }
    };
    let mut at = 0;
    for (range, found) in reference::scan(text) {
        if matches!(found, Reference::Malformed(_)) {
            return None;
        }
        push_text(&text[at..range.start], &mut parts);
        at = range.end;
        parts.push(text[range].to_owned());
    }
    push_text(&text[at..], &mut parts);
    Some(format!("`{}`", parts.join(" ")))
}

/// A picture letter, or a sign that phones draw as one.
pub(crate) fn is_emoji(c: char) -> bool {
    matches!(c as u32, 0x1F300..=0x1FAFF | 0x2600..=0x27BF | 0x2B00..=0x2BFF | 0x1F1E6..=0x1F1FF)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes() {
        assert_eq!(shape("Hello"), Shape::Plain);
        assert_eq!(shape("`${form.a} == 1`"), Shape::Expression);
        assert_eq!(shape("${form.a}"), Shape::Whole(Reference::Form("a")));
        assert_eq!(shape("Hi ${form.a}"), Shape::Mixed);
        assert_eq!(shape("`"), Shape::Plain);
    }

    #[test]
    fn a_mix_becomes_an_expression() {
        assert_eq!(
            as_expression("Hi ${form.a}, it's ${data.b}").as_deref(),
            Some("`'Hi ' ${form.a} ', it\\'s ' ${data.b}`")
        );
        assert_eq!(as_expression("Hi ${a}"), None);
    }
}
