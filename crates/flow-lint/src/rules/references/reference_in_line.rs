//! # Reference in a list of lines
//!
//! ## What it does
//!
//! Finds references in the lines of a text that is written as a list.
//!
//! ## Why it matters
//!
//! Each line must be fixed text; WhatsApp's checker refuses references there.
//!
//! ## Example
//!
//! ```json component
//! [{"type": "TextInput", "name": "city", "label": "City"}, {"type": "TextBody", "text": ["Hello", "${form.city}"]}]
//! ```
//!
//! ## Fix
//!
//! Use one text with a reference or backtick expression instead of the list.

use flow_catalog::{Evidence, components::RICH_TEXT};
use flow_doc::Value;

use crate::cx::Cx;
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "reference-in-line",
    group: Group::References,
    severity: Severity::Warning,
    since: RICH_TEXT.since,
    until: None,
    evidence: Evidence::Observed,
    code: Some("INVALID_TEXT_DYNAMIC_DATA"),
    title: "Reference in a list of lines",
    fixable: false,
    source: include_str!("reference_in_line.rs"),
};

pub(crate) fn report(cx: &mut Cx<'_, '_>, value: Value<'_>) {
    cx.report(
        &RULE,
        value,
        "In a text made of several lines each line must be fixed; WhatsApp's checker refuses references in it. Use a text component of its own for it.",
    );
}
