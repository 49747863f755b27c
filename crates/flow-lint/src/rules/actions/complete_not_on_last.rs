//! # Finishing on a screen that is not last
//!
//! ## What it does
//!
//! Finds buttons that finish the flow on a screen not marked as last.
//!
//! ## Why it matters
//!
//! WhatsApp refuses the flow.
//!
//! ## Example
//!
//! ```json flow
//! {"version": "7.3", "screens": [{"id": "START", "title": "Start", "layout": {"type": "SingleColumnLayout", "children": [{"type": "EmbeddedLink", "text": "See the end", "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "END"}, "payload": {}}}, {"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}, {"id": "END", "title": "End", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
//! ```
//!
//! ## Fix
//!
//! Mark the screen as last, or lead on to another screen.

use flow_catalog::{ActionName, Evidence, FIRST_VERSION};
use flow_doc::{Edit, JsonText, Value};

use crate::{Group, Rule, Severity};
use crate::{cx::Cx, walk::Gathered};

pub static RULE: Rule = Rule {
    id: "complete-not-on-last",
    group: Group::Actions,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_COMPLETE_ACTION"),
    title: "Finishing on a screen that is not last",
    fixable: true,
    source: include_str!("complete_not_on_last.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, gathered: &Gathered<'_>, screen: Value<'_>) {
    let facts = &gathered.facts;
    if facts.terminal {
        return;
    }
    for action in facts
        .actions
        .iter()
        .filter(|a| a.name == ActionName::Complete)
    {
        let edit = Edit::Set {
            node: screen.id(),
            path: "/terminal".to_owned(),
            value: JsonText("true".to_owned()),
        };
        cx.report_at(
            &RULE,
            Some(action.node),
            (Some(screen.id()), Some(action.component)),
            "This button finishes the flow, but its screen is not marked as a last screen (terminal); WhatsApp refuses this. Mark it, or lead on to another screen.",
        )
        .certain("Mark the screen as last", vec![edit]);
    }
}
