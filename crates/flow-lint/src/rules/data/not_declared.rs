//! # Data field without declaration
//!
//! ## What it does
//!
//! Finds data fields that hold a value instead of a declaration with `type` and `__example__`.
//!
//! ## Why it matters
//!
//! `data` says what a screen receives, not what is in it; WhatsApp refuses a bare value.
//!
//! ## Example
//!
//! ```json screen
//! {"id": "END", "title": "End", "terminal": true, "data": {"city": "Pune"}, "layout": {"type": "SingleColumnLayout", "children": [{"type": "TextBody", "text": "${data.city}"}, {"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}
//! ```
//!
//! ## Fix
//!
//! Turn the value into the example of a declaration.

use flow_catalog::{Evidence, FIRST_VERSION};
use flow_doc::{Kind, Value};

use crate::cx::{Cx, brief};
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "not-declared",
    group: Group::Data,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_SCREEN_DATA"),
    title: "Data field without declaration",
    fixable: true,
    source: include_str!("not_declared.rs"),
};

pub(crate) fn report(cx: &mut Cx<'_, '_>, name: &str, value: Value<'_>) {
    let message = format!(
        "The data field \u{201c}{}\u{201d} must be declared with a \u{201c}type\u{201d} and an \u{201c}__example__\u{201d}; here stands a value, which WhatsApp refuses.",
        brief(name)
    );
    let type_name = match value.kind() {
        Kind::String => Some("string"),
        Kind::Number => Some("number"),
        Kind::Bool => Some("boolean"),
        _ => None,
    };
    let edit = type_name.map(|type_name| {
        cx.replace(
            value,
            format!(r#"{{"type":"{type_name}","__example__":{}}}"#, value.raw()),
        )
    });
    let found = cx.report(&RULE, value, message);
    if let Some(edit) = edit {
        found.certain("Make it the example of a declaration", vec![edit]);
    }
}
