//! # Ways on inside conditions, without written routes
//!
//! ## What it does
//!
//! Finds flows without a server in which an action inside an If or a Switch leads to another
//! screen, while the routes (`routing_model`) are left to WhatsApp to make.
//!
//! ## Why it matters
//!
//! One author saw such a flow fail on the phone until the routes were written. Writing them does no
//! harm.
//!
//! ## Example
//!
//! ```json flow
//! {"version": "7.3", "screens": [{"id": "START", "title": "Start", "data": {"more": {"type": "boolean", "__example__": true}}, "layout": {"type": "SingleColumnLayout", "children": [{"type": "If", "condition": "${data.more}", "then": [{"type": "EmbeddedLink", "text": "Go on", "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "END"}, "payload": {}}}]}]}}, {"id": "END", "title": "End", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
//! ```
//!
//! ## Fix
//!
//! Write the routes; they can be made from the buttons.
//!
//! ```json flow
//! {"version": "7.3", "routing_model": {"START": ["END"], "END": []}, "screens": [{"id": "START", "title": "Start", "data": {"more": {"type": "boolean", "__example__": true}}, "layout": {"type": "SingleColumnLayout", "children": [{"type": "If", "condition": "${data.more}", "then": [{"type": "EmbeddedLink", "text": "Go on", "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "END"}, "payload": {}}}]}]}}, {"id": "END", "title": "End", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
//! ```

use flow_catalog::{ActionName, Evidence, components::IF};
use flow_doc::{Edit, Value};

use crate::{Group, Rule, Severity};
use crate::{cx::Cx, flow::Screens};

pub static RULE: Rule = Rule {
    id: "routes-for-branches",
    group: Group::Routing,
    severity: Severity::Advice,
    since: IF.since,
    until: None,
    evidence: Evidence::House,
    code: None,
    title: "Ways on inside conditions, without written routes",
    fixable: true,
    source: include_str!("routes_for_branches.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, list: Value<'_>, screens: &Screens<'_>) {
    let inside = screens
        .all()
        .iter()
        .flat_map(|s| &s.actions)
        .any(|a| a.name == ActionName::Navigate && a.in_branch && a.target.is_some());
    if inside {
        cx.report(
            &RULE,
            list,
            "Some ways on stand inside a condition, and the routes (routing_model) are not written down; such a flow has failed on a phone until they were. Write them: it does no harm.",
        )
        .fix("Make routes from the buttons", vec![Edit::RouteFromActions]);
    }
}
