//! # Expression without its backticks
//!
//! ## What it does
//!
//! Finds texts that would be an expression if they stood between two backticks, and text beside a
//! reference where a property takes true or false, a number or a choice.
//!
//! ## Why it matters
//!
//! Where true or false or a number is needed, WhatsApp refuses anything but a single reference or an
//! expression in backticks. In texts phones show what is written, with dollar sign and braces; there it
//! is a warning.
//!
//! ## Example
//!
//! ```json component
//! [{"type": "TextInput", "name": "city", "label": "City"}, {"type": "TextBody", "text": "Hello", "visible": "${form.city} != ''"}]
//! ```
//!
//! ```json component
//! [{"type": "TextInput", "name": "city", "label": "City"}, {"type": "TextBody", "text": "`'You live in ' ${form.city}"}]
//! ```
//!
//! ## Fix
//!
//! Put the whole text between backticks.
//!
//! ```json component
//! [{"type": "TextInput", "name": "city", "label": "City"}, {"type": "TextBody", "text": "Hello", "visible": "`${form.city} != ''`"}]
//! ```
//!
//! ```json component
//! [{"type": "TextInput", "name": "city", "label": "City"}, {"type": "TextBody", "text": "`'You live in ' ${form.city}`"}]
//! ```

use flow_catalog::{Evidence, FIRST_VERSION, Kind, Property, since};
use flow_doc::{Value, expression};

use crate::{
    Group, Rule, Severity,
    cx::{Cx, json_text},
    rules::words,
};

pub static RULE: Rule = Rule {
    id: "needs-backticks",
    group: Group::Expressions,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Refused,
    code: Some("PATTERN_MISMATCH"),
    title: "Expression without its backticks",
    fixable: true,
    source: include_str!("needs_backticks.rs"),
};

/// Reports a mix of text and references that needs backticks; says whether it did.
pub(crate) fn check(
    cx: &mut Cx<'_, '_>,
    property: &'static Property,
    value: Value<'_>,
    text: &str,
) -> bool {
    let refused = matches!(
        property.kind,
        Kind::Bool | Kind::Number | Kind::Integer | Kind::Enum(_) | Kind::SwitchValue
    ) && property.evidence != Evidence::Observed;
    let trimmed = text.trim();
    let ends = [trimmed.starts_with('`'), trimmed.ends_with('`')];
    // Of other texts it is not certain that they were meant as expressions.
    let looks = ends != [false, false] || trimmed.starts_with('\'') || trimmed.ends_with('\'');
    let meant =
        meant(trimmed, ends).filter(|_| cx.version() >= since::BACKTICKS && (refused || looks));
    if !refused && meant.is_none() {
        return false;
    }
    let name = words::property(property);
    let message = match (refused, &meant) {
        (true, Some(_)) => format!(
            "{name} holds more than a single reference; WhatsApp takes this only between backticks, and refuses it so."
        ),
        (true, None) => format!(
            "{name} takes {}, a single reference or (from 6.0) an expression between backticks; WhatsApp refuses anything else.",
            words::expected(property.kind)
        ),
        (false, _) => format!(
            "{name} lacks backticks around it, so phones would show it as it is written, with dollar sign and braces."
        ),
    };
    let edit = meant.map(|meant| cx.replace(value, json_text(&meant)));
    let found = cx.report(&RULE, value, message);
    if !refused {
        found.only_warn(Evidence::Documented).code = None;
    }
    if let Some(edit) = edit {
        found.certain("Put it between backticks", vec![edit]);
    }
    true
}

/// The text between backticks, if it is an expression then. `there`: at which ends they are.
fn meant(text: &str, there: [bool; 2]) -> Option<String> {
    let [start, end] = there.map(|there| if there { "" } else { "`" });
    let whole = format!("{start}{text}{end}");
    let reads = expression::read(&whole)?.faults.is_empty();
    reads.then_some(whole)
}
