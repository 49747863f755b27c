//! # Data field without example
//!
//! ## What it does
//!
//! Finds data fields without `__example__`.
//!
//! ## Why it matters
//!
//! WhatsApp requires an example for each field; the preview shows it.
//!
//! ## Example
//!
//! ```json screen
//! {"id": "END", "title": "End", "terminal": true, "data": {"city": {"type": "string"}}, "layout": {"type": "SingleColumnLayout", "children": [{"type": "TextBody", "text": "${data.city}"}, {"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}
//! ```
//!
//! ## Fix
//!
//! Add an example.

use flow_catalog::{Evidence, FIRST_VERSION};
use flow_doc::Value;

use crate::{Group, Rule, Severity};
use crate::{
    cx::{Cx, brief, json_text},
    rules::words,
};

pub static RULE: Rule = Rule {
    id: "missing-example",
    group: Group::Data,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("MISSING_REQUIRED_PROPERTY"),
    title: "Data field without example",
    fixable: true,
    source: include_str!("missing_example.rs"),
};

pub(crate) fn report(cx: &mut Cx<'_, '_>, name: &str, declaration: Value<'_>) {
    let message = format!(
        "The data field \u{201c}{}\u{201d} has no example (__example__); WhatsApp requires one. Add a typical value.",
        brief(name)
    );
    let example = match declaration.get("type").and_then(|t| t.str()).as_deref() {
        Some("string") => Some(json_text(&words::capital(name).replace('_', " "))),
        Some("number" | "integer") => Some("1".to_owned()),
        Some("boolean") => Some("true".to_owned()),
        Some("array") => Some("[]".to_owned()),
        Some("object") => Some("{}".to_owned()),
        _ => None,
    };
    let edit = example.map(|json| cx.set(declaration, "__example__", json));
    let found = cx.report(&RULE, declaration, message);
    if let Some(edit) = edit {
        found.certain("Add an example", vec![edit]);
    }
}
