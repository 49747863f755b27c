//! # Two screens with one id
//!
//! ## What it does
//!
//! Finds screens that have the id of an earlier one.
//!
//! ## Why it matters
//!
//! Nothing could lead to the second one; WhatsApp refuses the flow.
//!
//! ## Example
//!
//! ```json flow
//! {"version": "7.3", "screens": [{"id": "END", "title": "End", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}, {"id": "END", "title": "Other end", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
//! ```
//!
//! ## Fix
//!
//! Give the second one another id.

use flow_catalog::{Evidence, FIRST_VERSION};
use flow_doc::{Edit, JsonText};

use crate::{Group, Rule, Severity};
use crate::{
    cx::{Cx, brief, json_text},
    flow::Screens,
};

pub static RULE: Rule = Rule {
    id: "duplicate-screen-id",
    group: Group::Names,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("DUPLICATE_SCREEN_IDS"),
    title: "Two screens with one id",
    fixable: true,
    source: include_str!("duplicate_screen_id.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, screens: &Screens<'_>) {
    for facts in screens.all() {
        let Some((id, node)) = &facts.id else {
            continue;
        };
        let first = screens.get(id).map(|first| first.node);
        if first == Some(facts.node) {
            continue;
        }
        let message = format!(
            "Another screen already has the id \u{201c}{}\u{201d}; WhatsApp refuses this. Give this one another id.",
            brief(id)
        );
        let base = id.trim_end_matches('_');
        let proposal = ["COPY", "COPY_TWO", "COPY_THREE", "OTHER", "NEXT"]
            .iter()
            .map(|suffix| format!("{base}_{suffix}"))
            .find(|name| screens.get(name).is_none());
        let found = cx.report_at(&RULE, Some(*node), (Some(facts.node), None), message);
        if let Some(name) = proposal {
            // Not a rename: what leads to the id means the first one.
            let edit = Edit::Set {
                node: facts.node,
                path: "/id".to_owned(),
                value: JsonText(json_text(&name)),
            };
            found.fix(format!("Call it {name}"), vec![edit]);
        }
    }
}
