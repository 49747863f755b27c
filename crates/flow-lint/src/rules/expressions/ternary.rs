//! # Choice with ? and :
//!
//! ## What it does
//!
//! Finds `a ? b : c` in a condition or expression.
//!
//! ## Why it matters
//!
//! WhatsApp has no such form. Between backticks this is only observed, so there it is a warning.
//!
//! ## Example
//!
//! ```json component
//! [{"type": "OptIn", "name": "news", "label": "Send me news"}, {"type": "TextBody", "text": "`${form.news} ? 'Yes' : 'No'`"}]
//! ```
//!
//! ## Fix
//!
//! Use an If with one component for each case.
//!
//! ```json component
//! [{"type": "OptIn", "name": "news", "label": "Send me news"}, {"type": "If", "condition": "${form.news}", "then": [{"type": "TextBody", "text": "Yes"}], "else": [{"type": "TextBody", "text": "No"}]}]
//! ```

use flow_catalog::{Evidence, components::IF};
use flow_doc::expression::Fault;

use super::{Reading, tell};
use crate::{Group, Rule, Severity, cx::Cx};

pub static RULE: Rule = Rule {
    id: "ternary",
    group: Group::Expressions,
    severity: Severity::Error,
    since: IF.since,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_PROPERTY_VALUE"),
    title: "Choice with ? and :",
    fixable: false,
    source: include_str!("ternary.rs"),
};

pub(crate) fn report(cx: &mut Cx<'_, '_>, reading: &Reading<'_, '_>, fault: &Fault) {
    let message = format!(
        "{} chooses with ? and :, which WhatsApp does not know. Use an If with one component for each case.",
        reading.subject()
    );
    let found = tell(cx, &RULE, reading, &fault.at, message, None);
    if reading.in_backticks() {
        found.only_warn(Evidence::Observed);
    }
}
