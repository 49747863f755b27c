//! # Number too small
//!
//! ## What it does
//!
//! Finds numbers below the least a property takes.
//!
//! ## Why it matters
//!
//! WhatsApp refuses them.
//!
//! ## Example
//!
//! ```json component
//! {"type": "PhotoPicker", "name": "photo", "label": "Photo", "max-uploaded-photos": 0}
//! ```
//!
//! ## Fix
//!
//! Use the least number allowed, or a bigger one.
//!
//! ```json component
//! {"type": "PhotoPicker", "name": "photo", "label": "Photo", "max-uploaded-photos": 1}
//! ```

use flow_catalog::{Evidence, FIRST_VERSION, Property};
use flow_doc::Value;

use crate::{Group, Rule, Severity};
use crate::{cx::Cx, rules::words};

pub static RULE: Rule = Rule {
    id: "number-too-small",
    group: Group::Structure,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("MINIMUM_VALUE_REQUIRED"),
    title: "Number too small",
    fixable: true,
    source: include_str!("number_too_small.rs"),
};

pub(crate) fn report(
    cx: &mut Cx<'_, '_>,
    property: &'static Property,
    least: i64,
    evidence: Evidence,
    value: Value<'_>,
) {
    let advice = if property.name == "max-selected-items" && least == 2 {
        " To let people choose one only, use single choice (RadioButtonsGroup)."
    } else {
        ""
    };
    let message = format!(
        "{} must be at least {least}, but is {}; WhatsApp refuses this.{advice}",
        words::property(property),
        value.raw()
    );
    let edit = cx.replace(value, least.to_string());
    cx.report(&RULE, value, message)
        .by(evidence)
        .fix(format!("Set it to {least}"), vec![edit]);
}
