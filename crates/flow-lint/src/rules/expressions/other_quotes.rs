//! # Text in double or curly quotes
//!
//! ## What it does
//!
//! Finds texts in other quotes than straight single ones.
//!
//! ## Why it matters
//!
//! WhatsApp knows only 'this'; it refuses double and curly quotes, which text programs like to make.
//!
//! ## Example
//!
//! ```json component
//! [{"type": "TextInput", "name": "city", "label": "City"}, {"type": "If", "condition": "${form.city} == \"Pune\"", "then": [{"type": "TextBody", "text": "Hello"}]}]
//! ```
//!
//! ## Fix
//!
//! Use straight single quotes.
//!
//! ```json component
//! [{"type": "TextInput", "name": "city", "label": "City"}, {"type": "If", "condition": "${form.city} == 'Pune'", "then": [{"type": "TextBody", "text": "Hello"}]}]
//! ```

use flow_catalog::{Evidence, components::IF};
use flow_doc::expression::Fault;

use super::{Reading, repair, tell};
use crate::{Group, Rule, Severity, cx::Cx};

pub static RULE: Rule = Rule {
    id: "other-quotes",
    group: Group::Expressions,
    severity: Severity::Error,
    since: IF.since,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_PROPERTY_VALUE"),
    title: "Text in double or curly quotes",
    fixable: true,
    source: include_str!("other_quotes.rs"),
};

pub(crate) fn report(cx: &mut Cx<'_, '_>, reading: &Reading<'_, '_>, fault: &Fault) {
    let message = format!(
        "{} has a text in other quotes than straight single ones; WhatsApp refuses this. Write 'text'.",
        reading.subject()
    );
    tell(
        cx,
        &RULE,
        reading,
        &fault.at,
        message,
        repair(reading, fault, true, "Use single quotes"),
    );
}
