//! # Dates that shift with the time zone
//!
//! ## What it does
//!
//! Finds date pickers before version 5.0.
//!
//! ## Why it matters
//!
//! Their dates are milliseconds: people in another time zone than yours may choose the day before
//! or after.
//!
//! ## Example
//!
//! ```json component 4.0
//! {"type": "DatePicker", "name": "day", "label": "Day"}
//! ```
//!
//! ## Fix
//!
//! Raise the flow to version 5.0 or newer, where a date is a plain date.

use flow_catalog::{Evidence, FIRST_VERSION, since};
use flow_doc::Value;

use crate::cx::Cx;
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "date-by-milliseconds",
    group: Group::Advice,
    severity: Severity::Advice,
    since: FIRST_VERSION,
    until: Some(since::WRITTEN_DATES),
    evidence: Evidence::House,
    code: None,
    title: "Dates that shift with the time zone",
    fixable: false,
    source: include_str!("date_by_milliseconds.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, picker: Value<'_>) {
    let message = format!(
        "Before version {} a date is a moment in time: people in another time zone may send the day before or after. Raise the version.",
        since::WRITTEN_DATES
    );
    cx.report(&RULE, picker, message);
}
