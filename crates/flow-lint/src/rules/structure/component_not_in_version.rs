//! # Component of a later version
//!
//! ## What it does
//!
//! Finds components that came after the version the file names.
//!
//! ## Why it matters
//!
//! In that version WhatsApp does not know the component and refuses the flow.
//!
//! ## Example
//!
//! ```json component 6.0
//! {"type": "CalendarPicker", "name": "day", "label": "Day"}
//! ```
//!
//! ## Fix
//!
//! Raise the version of the file, or use another component.
//!
//! ```json component 6.1
//! {"type": "CalendarPicker", "name": "day", "label": "Day"}
//! ```

use flow_catalog::{Component, Evidence, FIRST_VERSION, components};
use flow_doc::Value;

use crate::cx::Cx;
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "component-not-in-version",
    group: Group::Structure,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: Some(components::ALL_SINCE),
    evidence: Evidence::Documented,
    code: Some("INVALID_PROPERTY_VALUE"),
    title: "Component of a later version",
    fixable: false,
    source: include_str!("component_not_in_version.rs"),
};

pub(crate) fn report(cx: &mut Cx<'_, '_>, component: &'static Component, value: Value<'_>) {
    let message = format!(
        "{} ({}) exists from version {} on; this file is {}, so WhatsApp refuses it. Raise the version, or use another component.",
        component.everyday,
        component.type_name,
        component.since,
        cx.version()
    );
    cx.report(&RULE, value, message);
}
