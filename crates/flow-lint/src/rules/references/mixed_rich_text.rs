//! # Formatted text with a reference beside words
//!
//! ## What it does
//!
//! Finds a RichText in which a reference stands beside other words.
//!
//! ## Why it matters
//!
//! The text of a RichText is either all fixed or exactly one reference; WhatsApp refuses a mix.
//!
//! ## Example
//!
//! ```json flow
//! {"version": "7.3", "screens": [{"id": "END", "title": "End", "terminal": true, "data": {"who": {"type": "string", "__example__": "Ann"}}, "layout": {"type": "SingleColumnLayout", "children": [{"type": "RichText", "text": "# Hello ${data.who}"}, {"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
//! ```
//!
//! ## Fix
//!
//! Let one data field hold the whole text, or turn the text into a backtick expression.
//!
//! ```json flow
//! {"version": "7.3", "screens": [{"id": "END", "title": "End", "terminal": true, "data": {"text": {"type": "string", "__example__": "# Hello Ann"}}, "layout": {"type": "SingleColumnLayout", "children": [{"type": "RichText", "text": "${data.text}"}, {"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
//! ```

use flow_catalog::{Evidence, Property, components::RICH_TEXT, since};
use flow_doc::Value;

use crate::{Group, Rule, Severity};
use crate::{
    cx::{Cx, json_text},
    rules::words,
    text::as_expression,
};

pub static RULE: Rule = Rule {
    id: "mixed-rich-text",
    group: Group::References,
    severity: Severity::Error,
    since: RICH_TEXT.since,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_PROPERTY_VALUE"),
    title: "Formatted text with a reference beside words",
    fixable: true,
    source: include_str!("mixed_rich_text.rs"),
};

pub(crate) fn report(
    cx: &mut Cx<'_, '_>,
    property: &'static Property,
    value: Value<'_>,
    text: &str,
) {
    let message = format!(
        "{} mixes words with a reference, which WhatsApp refuses in a formatted text. Let one data field hold the whole text.",
        words::property(property)
    );
    let edit = as_expression(text)
        .filter(|_| cx.version() >= since::BACKTICKS)
        .map(|expression| cx.replace(value, json_text(&expression)));
    let found = cx.report(&RULE, value, message);
    if let Some(edit) = edit {
        found.fix("Join words and reference", vec![edit]);
    }
}
