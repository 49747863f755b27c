//! # Date outside the range
//!
//! ## What it does
//!
//! Finds first values and days that cannot be chosen which lie before the earliest or after the
//! latest date.
//!
//! ## Why it matters
//!
//! They could never apply; WhatsApp refuses them.
//!
//! ## Example
//!
//! ```json component
//! {"type": "DatePicker", "name": "day", "label": "Day", "min-date": "2026-01-01", "unavailable-dates": ["2025-12-31"]}
//! ```
//!
//! ## Fix
//!
//! Remove them, or widen the range.

use flow_catalog::{Evidence, since};
use flow_doc::Value;

use crate::cx::{Cx, brief};
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "date-out-of-range",
    group: Group::Components,
    severity: Severity::Error,
    since: since::WRITTEN_DATES,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_DATE_RANGE"),
    title: "Date outside the range",
    fixable: false,
    source: include_str!("date_out_of_range.rs"),
};

pub(crate) fn report(cx: &mut Cx<'_, '_>, value: Value<'_>) {
    let message = format!(
        "{} lies outside the dates that can be chosen; WhatsApp refuses this. Remove it, or widen the range.",
        brief(&value.raw())
    );
    cx.report(&RULE, value, message);
}
