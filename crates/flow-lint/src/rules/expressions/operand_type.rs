//! # Sign that takes another type
//!
//! ## What it does
//!
//! Finds `&&`, `||` and `!` beside something that is neither true nor false, and `<`, `>` and sums beside
//! something that is no number.
//!
//! ## Why it matters
//!
//! WhatsApp refuses it. Of a sign before a single value, as in `-5`, this is only observed.
//!
//! ## Example
//!
//! ```json component
//! [{"type": "TextInput", "name": "age", "label": "Age", "input-type": "number"}, {"type": "If", "condition": "${form.age} > '18'", "then": [{"type": "TextBody", "text": "Hello"}]}]
//! ```
//!
//! ```json component
//! [{"type": "TextInput", "name": "city", "label": "City"}, {"type": "If", "condition": "${form.city} > 18", "then": [{"type": "TextBody", "text": "Hello"}]}]
//! ```
//!
//! ## Fix
//!
//! Use an answer or data field of the right type, or write numbers without quotes.
//!
//! ```json component
//! [{"type": "TextInput", "name": "age", "label": "Age", "input-type": "number"}, {"type": "If", "condition": "${form.age} > 18", "then": [{"type": "TextBody", "text": "Hello"}]}]
//! ```

use std::ops::Range;

use flow_catalog::{Evidence, components::IF};
use flow_doc::expression::Operator;

use super::{Change, Reading, as_type, tell};
use crate::{
    Group, Rule, Severity,
    cx::{Cx, brief},
    data_type::DataType,
};

pub static RULE: Rule = Rule {
    id: "operand-type",
    group: Group::Expressions,
    severity: Severity::Error,
    since: IF.since,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_PROPERTY_VALUE"),
    title: "Sign that takes another type",
    fixable: true,
    source: include_str!("operand_type.rs"),
};

pub(crate) fn report(
    cx: &mut Cx<'_, '_>,
    reading: &Reading<'_, '_>,
    at: &Range<usize>,
    operator: Operator,
    have: &DataType,
    wanted: &DataType,
) {
    let message = format!(
        "\u{201c}{}\u{201d} takes {}, but \u{201c}{}\u{201d} is {}; WhatsApp refuses this.",
        operator.sign(),
        wanted.words(),
        brief(&reading.text[at.clone()]),
        have.words()
    );
    let fix = as_type(reading.text, at, wanted).map(|piece| {
        let title = format!("Write {piece}");
        Change::certain(title, reading.with(at.clone(), &piece))
    });
    let before = reading.text[..at.start].trim_end();
    let sign = matches!(operator, Operator::Minus | Operator::Plus)
        .then(|| before.strip_suffix(operator.sign()))
        .flatten();
    let alone = sign.is_some_and(|before| {
        let before = before.trim_end();
        before.is_empty() || before.ends_with(['(', '`', '+', '-', '*', '/', '%', '<', '>', '='])
    });
    let found = tell(cx, &RULE, reading, at, message, fix);
    if alone {
        found.only_warn(Evidence::Observed);
    }
}
