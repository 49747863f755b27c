//! # Function in an expression
//!
//! ## What it does
//!
//! Finds a name with parentheses after it, such as `length(...)`.
//!
//! ## Why it matters
//!
//! WhatsApp has no functions. Between backticks this is only observed, so there it is a warning.
//!
//! ## Example
//!
//! ```json component
//! [{"type": "TextInput", "name": "city", "label": "City"}, {"type": "TextBody", "text": "`upper(${form.city})`"}]
//! ```
//!
//! ## Fix
//!
//! Write it without; what must be worked out is the work of your server.
//!
//! ```json component
//! [{"type": "TextInput", "name": "city", "label": "City"}, {"type": "TextBody", "text": "`${form.city}`"}]
//! ```

use flow_catalog::{Evidence, components::IF};
use flow_doc::expression::Fault;

use super::{Reading, tell};
use crate::{
    Group, Rule, Severity,
    cx::{Cx, brief},
};

pub static RULE: Rule = Rule {
    id: "function-call",
    group: Group::Expressions,
    severity: Severity::Error,
    since: IF.since,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_PROPERTY_VALUE"),
    title: "Function in an expression",
    fixable: false,
    source: include_str!("function_call.rs"),
};

pub(crate) fn report(cx: &mut Cx<'_, '_>, reading: &Reading<'_, '_>, fault: &Fault) {
    let message = format!(
        "{} has \u{201c}{}\u{201d}: WhatsApp has no functions. Write it without, or let your server work it out.",
        reading.subject(),
        brief(&reading.text[fault.at.clone()])
    );
    let found = tell(cx, &RULE, reading, &fault.at, message, None);
    if reading.in_backticks() {
        found.only_warn(Evidence::Observed);
    }
}
