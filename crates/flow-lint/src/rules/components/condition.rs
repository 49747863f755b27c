//! # Condition that cannot be read
//!
//! ## What it does
//!
//! Looks at the condition of an If: it must compare or name at least one answer or data field, and
//! its brackets and quotation marks must match.
//!
//! ## Why it matters
//!
//! WhatsApp refuses a condition that is always the same or cannot be read.
//!
//! ## Example
//!
//! ```json component
//! {"type": "If", "condition": "true", "then": [{"type": "TextBody", "text": "Hello"}]}
//! ```
//!
//! ## Fix
//!
//! Write a condition such as `${form.age} >= 18` or `${data.member}`.

use flow_catalog::Evidence;
use flow_doc::{Value, reference};

use crate::{Group, Rule, Severity};
use crate::{
    cx::Cx,
    text::{Shape, is_blank, shape},
};

pub static RULE: Rule = Rule {
    id: "condition",
    group: Group::Components,
    severity: Severity::Error,
    evidence: Evidence::Documented,
    code: Some("INVALID_PROPERTY_VALUE"),
    title: "Condition that cannot be read",
    fixable: false,
    source: include_str!("condition.rs"),
};

pub(crate) fn report_literal(cx: &mut Cx<'_, '_>, value: Value<'_>) {
    cx.report(
        &RULE,
        value,
        "A condition is a text with at least one answer or data field in it, not true or false itself; WhatsApp cannot handle it.",
    )
    .only_warn(Evidence::Observed);
}

pub(crate) fn check(cx: &mut Cx<'_, '_>, component: Value<'_>) {
    let Some(value) = component.get("condition") else {
        return;
    };
    let Some(text) = value.str() else { return };
    if is_blank(&text) {
        // From 6.0 blank texts are reported anyway.
        if cx.version() < flow_catalog::v(6, 0) {
            cx.report(
                &RULE,
                value,
                "The condition is empty; WhatsApp refuses this.",
            );
        }
        return;
    }
    if shape(&text) == Shape::Expression {
        return;
    }
    let references = reference::scan(&text);
    let message = if references.is_empty() {
        Some("The condition holds no answer or data field, so it is always the same; WhatsApp refuses this. Write one such as ${data.member}.".to_owned())
    } else {
        unreadable(&text)
    };
    if let Some(message) = message {
        cx.report(&RULE, value, message);
    }
}

/// What keeps a condition from being read, as far as brackets, quotation marks and single signs go.
fn unreadable(text: &str) -> Option<String> {
    let mut open = 0i32;
    let mut chars = text.chars().peekable();
    let mut quoted = false;
    let mut last = ' ';
    while let Some(c) = chars.next() {
        if quoted {
            match c {
                '\\' => {
                    chars.next();
                }
                '\'' => quoted = false,
                _ => {}
            }
            continue;
        }
        let next = chars.peek().copied();
        let problem = match c {
            '\'' => {
                quoted = true;
                None
            }
            '$' if next == Some('{') => {
                for inner in chars.by_ref() {
                    if inner == '}' {
                        break;
                    }
                }
                None
            }
            '(' => {
                open += 1;
                (next == Some(')')).then_some("there is nothing between brackets")
            }
            ')' => {
                open -= 1;
                (open < 0).then_some("a bracket is closed that was not opened")
            }
            '=' if next != Some('=') && !matches!(last, '=' | '!' | '<' | '>') => {
                Some("compare with ==, not with a single =")
            }
            '&' if next != Some('&') && last != '&' => Some("\u{201c}and\u{201d} is written &&"),
            '|' if next != Some('|') && last != '|' => Some("\u{201c}or\u{201d} is written ||"),
            '"' => Some("text stands in single quotation marks"),
            _ => None,
        };
        if let Some(problem) = problem {
            return Some(format!(
                "The condition cannot be read: {problem}. WhatsApp refuses it."
            ));
        }
        last = c;
    }
    let problem = if quoted {
        "a quotation mark is missing"
    } else if open != 0 {
        "a bracket is not closed"
    } else {
        return None;
    };
    Some(format!(
        "The condition cannot be read: {problem}. WhatsApp refuses it."
    ))
}

#[cfg(test)]
mod tests {
    use super::unreadable;

    #[test]
    fn readable_and_not() {
        for good in [
            "${form.a} == 'x'",
            "(${form.a} >= 18) && !(${data.b})",
            "${form.a} != 'it\\'s (so'",
            "${data.b}",
        ] {
            assert_eq!(unreadable(good), None, "{good}");
        }
        for bad in [
            "${form.a} = 'x'",
            "(${form.a}",
            "${form.a})",
            "${form.a} == 'x",
            "${a.b} & ${c.d}",
            "()",
        ] {
            assert!(unreadable(bad).is_some(), "{bad}");
        }
    }
}
