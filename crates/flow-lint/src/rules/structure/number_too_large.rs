//! # Number too large
//!
//! ## What it does
//!
//! Finds numbers above the most a property takes.
//!
//! ## Why it matters
//!
//! WhatsApp refuses them.
//!
//! ## Example
//!
//! ```json component
//! {"type": "PhotoPicker", "name": "photo", "label": "Photo", "max-uploaded-photos": 31}
//! ```
//!
//! ## Fix
//!
//! Use the largest number allowed, or a smaller one.
//!
//! ```json component
//! {"type": "PhotoPicker", "name": "photo", "label": "Photo", "max-uploaded-photos": 30}
//! ```

use flow_catalog::{Evidence, Property, components::PHOTO_PICKER};
use flow_doc::Value;

use crate::{Group, Rule, Severity};
use crate::{cx::Cx, rules::words};

pub static RULE: Rule = Rule {
    id: "number-too-large",
    group: Group::Structure,
    severity: Severity::Error,
    since: PHOTO_PICKER.since,
    until: None,
    evidence: Evidence::Documented,
    code: Some("MAXIMUM_VALUE_REQUIRED"),
    title: "Number too large",
    fixable: true,
    source: include_str!("number_too_large.rs"),
};

pub(crate) fn report(
    cx: &mut Cx<'_, '_>,
    property: &'static Property,
    most: i64,
    evidence: Evidence,
    value: Value<'_>,
) {
    let message = format!(
        "{} may be at most {most}, but is {}; WhatsApp refuses this.",
        words::property(property),
        value.raw()
    );
    let edit = cx.replace(value, most.to_string());
    cx.report(&RULE, value, message)
        .by(evidence)
        .certain(format!("Set it to {most}"), vec![edit]);
}
