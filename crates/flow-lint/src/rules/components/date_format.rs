//! # Date in another form
//!
//! ## What it does
//!
//! Finds dates that are not written as the version wants it: YYYY-MM-DD from 5.0, milliseconds
//! before.
//!
//! ## Why it matters
//!
//! WhatsApp refuses other forms; nobody could choose a day.
//!
//! ## Example
//!
//! ```json component
//! {"type": "DatePicker", "name": "day", "label": "Day", "min-date": "1735689600000"}
//! ```
//!
//! ## Fix
//!
//! Write the date as YYYY-MM-DD. Milliseconds are converted with one click.
//!
//! ```json component
//! {"type": "DatePicker", "name": "day", "label": "Day", "min-date": "2025-01-01"}
//! ```

use flow_catalog::{Evidence, FIRST_VERSION, since};
use flow_doc::Value;

use crate::{Group, Rule, Severity};
use crate::{
    cx::{Cx, brief, json_text},
    rules::components::dates,
};

pub static RULE: Rule = Rule {
    id: "date-format",
    group: Group::Components,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_DATE_RANGE"),
    title: "Date in another form",
    fixable: true,
    source: include_str!("date_format.rs"),
};

/// The day a text names in this version, in days since 1970, or a report.
pub(crate) fn check(cx: &mut Cx<'_, '_>, value: Value<'_>, text: &str) -> Option<i64> {
    let iso = cx.version() >= since::WRITTEN_DATES;
    let day = if iso {
        dates::day(text)
    } else {
        dates::day_of_millis(text)
    };
    if day.is_some() {
        return day;
    }
    // Before 5.0 some flows carry the later form, of which little is known.
    let other = if iso {
        dates::day_of_millis(text)
    } else {
        dates::day(text)
    };
    let expected = if iso {
        "YYYY-MM-DD, such as 2026-01-31"
    } else {
        "milliseconds since 1970, in quotes"
    };
    let message = format!(
        "\u{201c}{}\u{201d} is no date that this version understands; WhatsApp refuses it. Write it as {expected}.",
        brief(text)
    );
    let edit = other
        .filter(|_| iso)
        .map(|day| cx.replace(value, json_text(&dates::text(day))));
    let is_first = is_first_of_calendar(cx, value);
    let found = cx.report(&RULE, value, message);
    if is_first {
        found.code("INVALID_DATE_SINGLE_INIT_VALUE_FORMAT");
    }
    // The form is right where only the day does not exist.
    if !iso || dates::has_form(text) {
        found.only_warn(Evidence::Settled);
    }
    if let Some(edit) = edit {
        found.certain("Convert to YYYY-MM-DD", vec![edit]);
    }
    None
}

/// Whether it is (part of) the first value of a CalendarPicker, which has a code of its own.
fn is_first_of_calendar(cx: &Cx<'_, '_>, value: Value<'_>) -> bool {
    let calendar = cx.component.is_some_and(|component| {
        component.get("type").and_then(|t| t.str()).as_deref() == Some("CalendarPicker")
    });
    let holder = match value.key().as_deref() {
        Some("start-date" | "end-date") => value.parent(),
        _ => Some(value),
    };
    calendar && holder.and_then(|v| v.key()).as_deref() == Some("init-value")
}
