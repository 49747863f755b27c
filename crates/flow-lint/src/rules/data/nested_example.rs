//! # Example inside a declaration
//!
//! ## What it does
//!
//! Finds `__example__` deeper than at the top of a data field.
//!
//! ## Why it matters
//!
//! The example of a field stands beside its type, for the whole field; WhatsApp refuses it further
//! down.
//!
//! ## Example
//!
//! ```json screen
//! {"id": "END", "title": "End", "terminal": true, "data": {"user": {"type": "object", "properties": {"name": {"type": "string", "__example__": "Asha"}}, "__example__": {"name": "Asha"}}}, "layout": {"type": "SingleColumnLayout", "children": [{"type": "TextBody", "text": "${data.user.name}"}, {"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}
//! ```
//!
//! ## Fix
//!
//! Remove it; the example of the field as a whole stays.

use flow_catalog::{Evidence, FIRST_VERSION};
use flow_doc::Value;

use crate::cx::Cx;
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "nested-example",
    group: Group::Data,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_SCREEN_DATA"),
    title: "Example inside a declaration",
    fixable: true,
    source: include_str!("nested_example.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, declaration: Value<'_>) {
    below(cx, declaration, 0);
}

fn below(cx: &mut Cx<'_, '_>, schema: Value<'_>, depth: u32) {
    if depth > 32 {
        return;
    }
    let items = schema.get("items").into_iter();
    let properties = schema
        .get("properties")
        .into_iter()
        .flat_map(|p| p.members().map(|m| m.1));
    for inner in items.chain(properties) {
        if let Some(example) = inner.get("__example__") {
            let remove = cx.remove(example);
            cx.report(
                &RULE,
                example,
                "An example stands at the top of a data field only, for the field as a whole; WhatsApp refuses it here. Remove it.",
            )
            .key()
            .certain("Remove this example", vec![remove]);
        }
        below(cx, inner, depth + 1);
    }
}
