//! # Reference where only a fixed value may stand
//!
//! ## What it does
//!
//! Finds references and backtick expressions at properties that cannot be bound to data, such as
//! names and kinds.
//!
//! ## Why it matters
//!
//! WhatsApp refuses them there.
//!
//! ## Example
//!
//! ```json screen
//! {"id": "END", "title": "End", "terminal": true, "data": {"kind": {"type": "string", "__example__": "text"}}, "layout": {"type": "SingleColumnLayout", "children": [{"type": "TextInput", "name": "city", "label": "City", "input-type": "${data.kind}"}, {"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {"kind": "${data.kind}"}}}]}}
//! ```
//!
//! ## Fix
//!
//! Write a fixed value.

use flow_catalog::{Evidence, FIRST_VERSION, Kind, Property};
use flow_doc::Value;

use crate::{Group, Rule, Severity};
use crate::{
    cx::{Cx, brief},
    rules::words,
    walk::{OPTION, Owner},
};

pub static RULE: Rule = Rule {
    id: "must-be-fixed",
    group: Group::References,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("PATTERN_MISMATCH"),
    title: "Reference where only a fixed value may stand",
    fixable: false,
    source: include_str!("must_be_fixed.rs"),
};

pub(crate) fn report(
    cx: &mut Cx<'_, '_>,
    owner: &Owner<'_>,
    property: &'static Property,
    value: Value<'_>,
    text: &str,
) {
    let message = format!(
        "{} must be written out here and cannot be taken from data (\u{201c}{}\u{201d}); WhatsApp refuses it.",
        words::property(property),
        brief(text)
    );
    let found = cx.report(&RULE, value, message).by(property.evidence);
    // One source lets the texts of options be references (fact base 6.5).
    if owner.what == OPTION && property.kind == Kind::Text {
        found.only_warn(Evidence::Observed);
    }
    if matches!(property.kind, Kind::Enum(_)) {
        found.code("INVALID_ENUM_VALUE");
    }
    // Taken at its word, the reference is a screen that is not there (fact base 9.2).
    if property.kind == Kind::ScreenId && property.name == "name" {
        found.code("INVALID_NAVIGATE_ACTION_NEXT_SCREEN_NAME");
    }
}

pub(crate) fn report_item(cx: &mut Cx<'_, '_>, property: &'static Property, value: Value<'_>) {
    let message = format!(
        "Each entry of {} must be written out; WhatsApp refuses references here.",
        words::property(property)
    );
    cx.report(&RULE, value, message).by(property.evidence);
}
