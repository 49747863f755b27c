//! # Earliest date after the latest
//!
//! ## What it does
//!
//! Compares the earliest with the latest date.
//!
//! ## Why it matters
//!
//! No day could be chosen; WhatsApp refuses it.
//!
//! ## Example
//!
//! ```json component
//! {"type": "DatePicker", "name": "day", "label": "Day", "min-date": "2026-12-31", "max-date": "2026-01-01"}
//! ```
//!
//! ## Fix
//!
//! Swap them, or correct one.
//!
//! ```json component
//! {"type": "DatePicker", "name": "day", "label": "Day", "min-date": "2026-01-01", "max-date": "2026-12-31"}
//! ```

use flow_catalog::{Evidence, FIRST_VERSION};
use flow_doc::Value;

use crate::cx::Cx;
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "date-order",
    group: Group::Components,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_DATE_RANGE"),
    title: "Earliest date after the latest",
    fixable: true,
    source: include_str!("date_order.rs"),
};

pub(crate) fn report(cx: &mut Cx<'_, '_>, min: Value<'_>, max: Value<'_>) {
    let edits = vec![cx.replace(min, max.raw()), cx.replace(max, min.raw())];
    cx.report(
        &RULE,
        min,
        "The earliest date lies after the latest one, so no day could be chosen; WhatsApp refuses this.",
    )
    .fix("Swap them", edits);
}
