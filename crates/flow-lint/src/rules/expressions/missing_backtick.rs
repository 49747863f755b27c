//! # Expression with one backtick only
//!
//! ## What it does
//!
//! Finds a text that would be an expression if it had a backtick at both ends.
//!
//! ## Why it matters
//!
//! Without both, phones show the text as it is written, with dollar sign and braces.
//!
//! ## Example
//!
//! ```json component
//! [{"type": "TextInput", "name": "city", "label": "City"}, {"type": "TextBody", "text": "`'You live in ' ${form.city}"}]
//! ```
//!
//! ## Fix
//!
//! Add the backtick.
//!
//! ```json component
//! [{"type": "TextInput", "name": "city", "label": "City"}, {"type": "TextBody", "text": "`'You live in ' ${form.city}`"}]
//! ```

use flow_catalog::{Evidence, Property, v};
use flow_doc::{Value, expression};

use crate::{
    Group, Rule, Severity,
    cx::{Cx, json_text},
    rules::words,
};

pub static RULE: Rule = Rule {
    id: "missing-backtick",
    group: Group::Expressions,
    severity: Severity::Warning,
    evidence: Evidence::Documented,
    code: Some("INVALID_PROPERTY_VALUE"),
    title: "Expression with one backtick only",
    fixable: true,
    source: include_str!("missing_backtick.rs"),
};

/// Reports a mix of text and references that is an expression but for one backtick; says whether
/// it did.
pub(crate) fn check(
    cx: &mut Cx<'_, '_>,
    property: &'static Property,
    value: Value<'_>,
    text: &str,
) -> bool {
    let trimmed = text.trim();
    let whole = match (trimmed.starts_with('`'), trimmed.ends_with('`')) {
        (true, false) => format!("{trimmed}`"),
        (false, true) => format!("`{trimmed}"),
        _ => return false,
    };
    let reads = expression::read(&whole).is_some_and(|e| e.faults.is_empty());
    if cx.version() < v(6, 0) || !reads {
        return false;
    }
    let message = format!(
        "{} has a backtick at one end only, so phones would show it as it is written. Add the other.",
        words::property(property)
    );
    let edit = cx.replace(value, json_text(&whole));
    cx.report(&RULE, value, message)
        .certain("Add the backtick", vec![edit]);
    true
}
