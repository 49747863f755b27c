//! # Only for a range of days
//!
//! ## What it does
//!
//! Finds properties of a calendar that only make sense in range mode: heading, description, fewest
//! and most days.
//!
//! ## Why it matters
//!
//! WhatsApp refuses them when one single day is chosen.
//!
//! ## Example
//!
//! ```json component
//! {"type": "CalendarPicker", "name": "day", "label": "Day", "min-days": 2}
//! ```
//!
//! ## Fix
//!
//! Remove the property, or set the mode to range.

use flow_catalog::{Component, Evidence, Only, components::CALENDAR_PICKER};
use flow_doc::Value;

use crate::{Group, Rule, Severity};
use crate::{cx::Cx, rules::words};

pub static RULE: Rule = Rule {
    id: "range-only",
    group: Group::Components,
    severity: Severity::Error,
    since: CALENDAR_PICKER.since,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_PROPERTY_NAME_FOR_CONDITION"),
    title: "Only for a range of days",
    fixable: true,
    source: include_str!("range_only.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, calendar: Value<'_>, component: &'static Component) {
    for property in component
        .properties
        .iter()
        .filter(|p| p.only == Some(Only::RangeMode))
    {
        let Some(value) = calendar.get(property.name) else {
            continue;
        };
        let message = format!(
            "{} goes with a range of days only; WhatsApp refuses it when one single day is chosen. Remove it, or set the mode to range.",
            words::property(property)
        );
        let remove = cx.remove(value);
        cx.report(&RULE, value, message).key().fix(
            format!("Remove \u{201c}{}\u{201d}", property.name),
            vec![remove],
        );
    }
}
