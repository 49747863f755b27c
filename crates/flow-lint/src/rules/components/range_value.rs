//! # One value for a range of days, or two for one day
//!
//! ## What it does
//!
//! Compares the form of a calendar's label, hint, first value and so on with its mode.
//!
//! ## Why it matters
//!
//! In range mode each of them is an object with `start-date` and `end-date`; in single mode a plain
//! value. WhatsApp refuses the other form.
//!
//! ## Example
//!
//! ```json component
//! {"type": "CalendarPicker", "name": "stay", "mode": "range", "label": "Your stay"}
//! ```
//!
//! ## Fix
//!
//! Write one value for each end, or change the mode.
//!
//! ```json component
//! {"type": "CalendarPicker", "name": "stay", "mode": "range", "label": {"start-date": "From", "end-date": "To"}}
//! ```

use flow_catalog::{
    Evidence,
    components::{CALENDAR_PICKER, RANGE_KEYS, paired},
};
use flow_doc::{Kind, Value};

use crate::{Group, Rule, Severity};
use crate::{
    cx::{Cx, brief},
    rules::{structure::blank_text, words},
    text::{Shape, is_blank, shape},
};

pub static RULE: Rule = Rule {
    id: "range-value",
    group: Group::Components,
    severity: Severity::Error,
    since: CALENDAR_PICKER.since,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_TYPE"),
    title: "One value for a range of days, or two for one day",
    fixable: false,
    source: include_str!("range_value.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, calendar: Value<'_>, range: bool) {
    for key in paired().map(|property| property.name) {
        let Some(value) = calendar.get(key) else {
            continue;
        };
        match value.kind() {
            Kind::Object if range => pair(cx, key, value),
            Kind::Object => {
                let message = format!(
                    "\u{201c}{key}\u{201d} has one value for each end of a range, but one single day is chosen here; WhatsApp refuses this. Write one value, or set the mode to range."
                );
                cx.report(&RULE, value, message);
            }
            Kind::String | Kind::Bool if range => {
                // A reference may yield the object.
                let bound = value
                    .str()
                    .is_some_and(|t| t.contains("${") || t.starts_with('`'));
                if !bound {
                    let message = format!(
                        "In range mode \u{201c}{key}\u{201d} needs one value for each end: an object with \u{201c}start-date\u{201d} and \u{201c}end-date\u{201d}; WhatsApp refuses a single one."
                    );
                    cx.report(&RULE, value, message);
                }
            }
            _ => {}
        }
    }
}

fn pair(cx: &mut Cx<'_, '_>, key: &str, value: Value<'_>) {
    for needed in RANGE_KEYS {
        let must = needed == "start-date" || key == "label";
        if must && value.get(needed).is_none() {
            let message = format!(
                "\u{201c}{key}\u{201d} lacks \u{201c}{needed}\u{201d}; in range mode WhatsApp wants it."
            );
            cx.report(&RULE, value, message)
                .code("MISSING_CALENDAR_PICKER_RANGE_MODE_PROP")
                .by(if key == "label" {
                    Evidence::Documented
                } else {
                    Evidence::Observed
                });
        }
    }
    for (other, inner) in value.members() {
        if RANGE_KEYS.contains(&&*other) {
            one(cx, key, inner);
        } else {
            let message = format!(
                "\u{201c}{key}\u{201d} may only have \u{201c}start-date\u{201d} and \u{201c}end-date\u{201d}, not \u{201c}{}\u{201d}.",
                brief(&other)
            );
            cx.report(&RULE, inner, message)
                .key()
                .code("UNEXPECTED_CALENDAR_PICKER_RANGE_MODE_PROP")
                .by(Evidence::Observed);
        }
    }
}

/// The value for one end: a text, or for `required` a truth value. Dates have rules of their own.
fn one(cx: &mut Cx<'_, '_>, key: &str, value: Value<'_>) {
    let text = value.str();
    let fits = match value.kind() {
        Kind::String => {
            let plain = text
                .as_deref()
                .is_some_and(|text| shape(text) == Shape::Plain);
            if text.as_deref().is_some_and(is_blank) && key != "required" {
                let message = format!(
                    "\u{201c}{key}\u{201d} is blank for one end of the range, which WhatsApp refuses. Write something."
                );
                let found = cx.report(&blank_text::RULE, value, message);
                // Only a label is said to need its text.
                if key != "label" {
                    found.only_warn(Evidence::Observed);
                }
                return;
            }
            key != "required" || !plain
        }
        Kind::Bool => key == "required",
        _ => false,
    };
    if !fits {
        let expected = if key == "required" {
            "true or false"
        } else {
            "text"
        };
        let message = format!(
            "\u{201c}{key}\u{201d} must be {expected} for each end of the range, but here is {}; WhatsApp refuses this.",
            words::found(value)
        );
        cx.report(&RULE, value, message)
            .code("INVALID_PROPERTY_TYPE");
    }
}
