//! # Empty "otherwise"
//!
//! ## What it does
//!
//! Finds an If whose `else` is an empty list.
//!
//! ## Why it matters
//!
//! Guides differ on whether WhatsApp takes it. It says nothing, so leave it out.
//!
//! ## Example
//!
//! ```json screen
//! {"id": "END", "title": "End", "terminal": true, "data": {"on": {"type": "boolean", "__example__": true}}, "layout": {"type": "SingleColumnLayout", "children": [{"type": "If", "condition": "${data.on}", "then": [{"type": "TextBody", "text": "On"}], "else": []}, {"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}
//! ```
//!
//! ## Fix
//!
//! Remove `else`.

use flow_catalog::{Evidence, components::IF};
use flow_doc::Value;

use crate::cx::Cx;
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "empty-else",
    group: Group::Placement,
    severity: Severity::Advice,
    since: IF.since,
    until: None,
    evidence: Evidence::House,
    code: None,
    title: "Empty \"otherwise\"",
    fixable: true,
    source: include_str!("empty_else.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, component: Value<'_>) {
    let Some(value) = component
        .get("else")
        .filter(|list| list.is_array() && list.is_empty())
    else {
        return;
    };
    let remove = cx.remove(value);
    cx.report(
        &RULE,
        value,
        "The \u{201c}Otherwise\u{201d} part is empty. Leave it out.",
    )
    .key()
    .certain("Remove it", vec![remove]);
}
