//! # No end counts as success
//!
//! ## What it does
//!
//! Finds flows of which every last screen has `success` false.
//!
//! ## Why it matters
//!
//! At least one end must count as success, or WhatsApp refuses the flow.
//!
//! ## Example
//!
//! ```json screen
//! {"id": "END", "title": "End", "terminal": true, "success": false, "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}
//! ```
//!
//! ## Fix
//!
//! Let one of them count as success.

use flow_catalog::{Evidence, FIRST_VERSION};
use flow_doc::{Edit, JsonText, Value};

use crate::{Group, Rule, Severity};
use crate::{cx::Cx, flow::Screens};

pub static RULE: Rule = Rule {
    id: "no-successful-end",
    group: Group::Screens,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_PROPERTY_VALUE"),
    title: "No end counts as success",
    fixable: true,
    source: include_str!("no_successful_end.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, list: Value<'_>, screens: &Screens<'_>) {
    let mut ends = screens.all().iter().filter(|s| s.terminal).peekable();
    if ends.peek().is_none() || ends.clone().any(|s| !s.fails) {
        return;
    }
    let first = ends.peek().map(|end| end.node);
    let success = first
        .and_then(|node| list.document().value(node)?.get("success"))
        .map(|value| value.id());
    let found = cx.report_at(
        &RULE,
        success,
        (first, None),
        "No last screen counts as success; at least one must, or WhatsApp refuses the flow.",
    );
    for end in ends.take(5) {
        let id = end.id.as_ref().map_or("this screen", |(id, _)| id);
        let edit = Edit::Set {
            node: end.node,
            path: "/success".to_owned(),
            value: JsonText("true".to_owned()),
        };
        found.fix(format!("Let {id} count as success"), vec![edit]);
    }
}
