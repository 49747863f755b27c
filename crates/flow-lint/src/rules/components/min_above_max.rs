//! # Least above most
//!
//! ## What it does
//!
//! Compares pairs of least and most: characters, choices, uploads, days.
//!
//! ## Why it matters
//!
//! Nothing could satisfy both; WhatsApp refuses it.
//!
//! ## Example
//!
//! ```json component
//! {"type": "TextInput", "name": "code", "label": "Code", "min-chars": 9, "max-chars": 4}
//! ```
//!
//! ## Fix
//!
//! Swap them, or correct one.
//!
//! ```json component
//! {"type": "TextInput", "name": "code", "label": "Code", "min-chars": 4, "max-chars": 9}
//! ```

use flow_catalog::{Evidence, FIRST_VERSION};
use flow_doc::Value;

use crate::cx::Cx;
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "min-above-max",
    group: Group::Components,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("MIN_VALUE_GREATER_THAN_MAX"),
    title: "Least above most",
    fixable: true,
    source: include_str!("min_above_max.rs"),
};

/// Pairs of properties, with the code for each.
const PAIRS: &[(&str, &str, &str)] = &[
    ("min-chars", "max-chars", "MIN_VALUE_GREATER_THAN_MAX"),
    (
        "min-selected-items",
        "max-selected-items",
        "MIN_VALUE_GREATER_THAN_MAX",
    ),
    (
        "min-uploaded-photos",
        "max-uploaded-photos",
        "MIN_VALUE_GREATER_THAN_MAX",
    ),
    (
        "min-uploaded-documents",
        "max-uploaded-documents",
        "MIN_VALUE_GREATER_THAN_MAX",
    ),
    ("min-days", "max-days", "INVALID_MIN_MAX_DAYS"),
];

/// `pair` is an index into the pairs.
fn pair(cx: &mut Cx<'_, '_>, component: Value<'_>, pair: usize) {
    let (low_key, high_key, code) = PAIRS[pair];
    let Some(low) = component.get(low_key) else {
        return;
    };
    let Some(high) = component.get(high_key) else {
        return;
    };
    let (Some(least), Some(most)) = (low.number(), high.number()) else {
        return;
    };
    if least <= most {
        return;
    }
    let message = format!(
        "\u{201c}{low_key}\u{201d} ({}) is above \u{201c}{high_key}\u{201d} ({}), so nothing could fit; WhatsApp refuses this.",
        low.raw(),
        high.raw()
    );
    let edits = vec![cx.replace(low, high.raw()), cx.replace(high, low.raw())];
    cx.report(&RULE, low, message)
        .code(code)
        .fix("Swap them", edits);
}

pub(crate) fn check(cx: &mut Cx<'_, '_>, component: Value<'_>, type_name: &str) {
    match type_name {
        "TextInput" => pair(cx, component, 0),
        "CheckboxGroup" | "ChipsSelector" => pair(cx, component, 1),
        "PhotoPicker" => pair(cx, component, 2),
        "DocumentPicker" => pair(cx, component, 3),
        "CalendarPicker" => pair(cx, component, 4),
        _ => {}
    }
}
