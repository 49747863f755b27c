//! # Fixed value where a reference must stand
//!
//! ## What it does
//!
//! Finds a fixed text at a property that must be taken from data, such as what a Switch depends on.
//!
//! ## Why it matters
//!
//! With a fixed value the same case would show always; WhatsApp refuses it.
//!
//! ## Example
//!
//! ```json component
//! {"type": "Switch", "value": "red", "cases": {"red": [{"type": "TextBody", "text": "Red"}]}}
//! ```
//!
//! ## Fix
//!
//! Use the answer to a field (`${form.name}`) or a data field (`${data.name}`).

use flow_catalog::{Evidence, Property, components::SWITCH};
use flow_doc::Value;

use crate::{Group, Rule, Severity};
use crate::{cx::Cx, rules::words};

pub static RULE: Rule = Rule {
    id: "must-be-bound",
    group: Group::References,
    severity: Severity::Error,
    since: SWITCH.since,
    until: None,
    evidence: Evidence::Documented,
    code: Some("PATTERN_MISMATCH"),
    title: "Fixed value where a reference must stand",
    fixable: false,
    source: include_str!("must_be_bound.rs"),
};

pub(crate) fn report(cx: &mut Cx<'_, '_>, property: &'static Property, value: Value<'_>) {
    let message = format!(
        "{} must be an answer (${{form.name}}) or a data field (${{data.name}}), not a fixed text; WhatsApp refuses this.",
        words::property(property)
    );
    cx.report(&RULE, value, message);
}
