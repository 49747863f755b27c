//! # Empty expression
//!
//! ## What it does
//!
//! Finds backticks with nothing between them, and (before 6.0) a condition without a word.
//!
//! ## Why it matters
//!
//! WhatsApp cannot read it and refuses the flow.
//!
//! ## Example
//!
//! ```json component
//! {"type": "TextBody", "text": "``"}
//! ```
//!
//! ## Fix
//!
//! Write what should be shown or asked, such as `'Hello ' ${form.name}`.
//!
//! ```json component
//! [{"type": "TextInput", "name": "city", "label": "City"}, {"type": "TextBody", "text": "`'You live in ' ${form.city}`"}]
//! ```

use flow_catalog::{Evidence, components::IF};
use flow_doc::expression::Fault;

use super::{Reading, tell};
use crate::{Group, Rule, Severity, cx::Cx};

pub static RULE: Rule = Rule {
    id: "empty-expression",
    group: Group::Expressions,
    severity: Severity::Error,
    since: IF.since,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_PROPERTY_VALUE"),
    title: "Empty expression",
    fixable: false,
    source: include_str!("empty_expression.rs"),
};

pub(crate) fn report(cx: &mut Cx<'_, '_>, reading: &Reading<'_, '_>, fault: &Fault) {
    let message = format!(
        "{} is empty; WhatsApp refuses this. Write what it should say, or remove it.",
        reading.subject()
    );
    tell(cx, &RULE, reading, &fault.at, message, None);
}
