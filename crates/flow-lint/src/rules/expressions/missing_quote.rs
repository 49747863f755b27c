//! # Text that never ends
//!
//! ## What it does
//!
//! Finds a text that starts with a single quote and has none at its end, and an apostrophe inside a
//! text that ends it too early.
//!
//! ## Why it matters
//!
//! WhatsApp takes everything up to the next quote for text and refuses the rest. An apostrophe inside
//! a text needs a backslash before it (two of them in the file).
//!
//! ## Example
//!
//! ```json component
//! [{"type": "TextInput", "name": "city", "label": "City"}, {"type": "If", "condition": "${form.city} == 'Pune", "then": [{"type": "TextBody", "text": "Hello"}]}]
//! ```
//!
//! ```json component
//! [{"type": "TextInput", "name": "city", "label": "City"}, {"type": "TextBody", "text": "`'It's nice in ' ${form.city}`"}]
//! ```
//!
//! ## Fix
//!
//! Add the quote, or the backslash.
//!
//! ```json component
//! [{"type": "TextInput", "name": "city", "label": "City"}, {"type": "TextBody", "text": "`'It\\'s nice in ' ${form.city}`"}]
//! ```

use flow_catalog::{Evidence, components::IF};
use flow_doc::expression::{Fault, FaultKind};

use super::{Reading, repair, tell};
use crate::{Group, Rule, Severity, cx::Cx};

pub static RULE: Rule = Rule {
    id: "missing-quote",
    group: Group::Expressions,
    severity: Severity::Error,
    since: IF.since,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_PROPERTY_VALUE"),
    title: "Text that never ends",
    fixable: true,
    source: include_str!("missing_quote.rs"),
};

pub(crate) fn report(cx: &mut Cx<'_, '_>, reading: &Reading<'_, '_>, fault: &Fault) {
    let (what, title) = if fault.kind == FaultKind::MissingQuote {
        (
            "has a text that never ends: a single quote is missing",
            "Add the quote",
        )
    } else {
        (
            "has an apostrophe that ends a text too early: it needs a backslash before it",
            "Put a backslash before the apostrophe",
        )
    };
    let message = format!("{} {what}. WhatsApp refuses it.", reading.subject());
    let fix = repair(reading, fault, fault.kind == FaultKind::Apostrophe, title);
    tell(cx, &RULE, reading, &fault.at, message, fix);
}
