//! # Pattern that cannot be read
//!
//! ## What it does
//!
//! Finds regular expressions with unbalanced brackets, or written between slashes.
//!
//! ## Why it matters
//!
//! WhatsApp refuses what is no regular expression; slashes would be taken as characters.
//!
//! ## Example
//!
//! ```json component
//! {"type": "TextInput", "name": "code", "label": "Code", "pattern": "^[0-9{4}$", "helper-text": "Four digits"}
//! ```
//!
//! ```json component
//! {"type": "TextInput", "name": "code", "label": "Code", "pattern": "/^[0-9]{4}$/", "helper-text": "Four digits"}
//! ```
//!
//! ## Fix
//!
//! Close the brackets; leave the slashes out.

use flow_catalog::{Evidence, components::TEXT_INPUT, since};
use flow_doc::Value;

use crate::cx::{Cx, json_text};
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "pattern-syntax",
    group: Group::Components,
    severity: Severity::Error,
    since: since::of(TEXT_INPUT.properties, "pattern"),
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_PROPERTY_VALUE_FORMAT"),
    title: "Pattern that cannot be read",
    fixable: true,
    source: include_str!("pattern_syntax.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, value: Value<'_>, text: &str) {
    if let Some(inner) = text.strip_prefix('/').and_then(|t| t.strip_suffix('/'))
        && !inner.is_empty()
    {
        let edit = cx.replace(value, json_text(inner));
        cx.report(
            &RULE,
            value,
            "The pattern is written between slashes, which would be taken as characters to enter. Leave them out.",
        )
        .only_warn(flow_catalog::Evidence::Documented)
        .certain("Remove the slashes", vec![edit]);
        return;
    }
    if !is_balanced(text) {
        cx.report(
            &RULE,
            value,
            "This is no regular expression: a bracket is not closed, or closed without being opened. WhatsApp refuses it.",
        );
    }
}

/// Brackets outside character classes, as JavaScript reads them.
fn is_balanced(pattern: &str) -> bool {
    let mut open = 0i32;
    let mut in_class = false;
    let mut chars = pattern.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' if chars.next().is_none() => return false,
            '\\' => {}
            ']' if in_class => in_class = false,
            _ if in_class => {}
            '[' => in_class = true,
            '(' => open += 1,
            ')' => {
                open -= 1;
                if open < 0 {
                    return false;
                }
            }
            _ => {}
        }
    }
    open == 0 && !in_class
}

#[cfg(test)]
mod tests {
    use super::is_balanced;

    #[test]
    fn brackets() {
        for good in ["", "^(a|b)[)(]$", r"\(", "[]]", "(?=x)y", r"[\]]"] {
            assert!(is_balanced(good), "{good}");
        }
        for bad in ["(", ")", "[a", r"a\", "(]"] {
            assert!(!is_balanced(bad), "{bad}");
        }
    }
}
