//! # Screen not connected
//!
//! ## What it does
//!
//! Finds screens that hang together with the first one in no way, neither by leading there nor by
//! being led to.
//!
//! ## Why it matters
//!
//! Nobody could get there; WhatsApp refuses the flow.
//!
//! ## Example
//!
//! ```json flow
//! {"version": "7.3", "screens": [{"id": "START", "title": "Start", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}, {"id": "ASIDE", "title": "Aside", "layout": {"type": "SingleColumnLayout", "children": [{"type": "TextBody", "text": "Aside"}]}}]}
//! ```
//!
//! ## Fix
//!
//! Let a button of another screen lead there, or remove the screen.

use flow_catalog::Evidence;

use crate::{Group, Rule, Severity};
use crate::{cx::Cx, flow::Screens, rules::routing::Edges};

pub static RULE: Rule = Rule {
    id: "not-connected",
    group: Group::Routing,
    severity: Severity::Error,
    evidence: Evidence::Documented,
    code: Some("INVALID_ROUTING_MODEL"),
    title: "Screen not connected",
    fixable: false,
    source: include_str!("not_connected.rs"),
};

/// `given`: the routes are written down, not made from the buttons.
pub(crate) fn check(cx: &mut Cx<'_, '_>, screens: &Screens<'_>, edges: &Edges, given: bool) {
    if edges.len() < 2 {
        return;
    }
    let mut reached = vec![false; edges.len()];
    let mut both_ways: Vec<Vec<usize>> = vec![Vec::new(); edges.len()];
    for here in 0..edges.len() {
        for target in edges.targets(here) {
            both_ways[here].push(*target);
            both_ways[*target].push(here);
        }
    }
    let mut waiting = vec![0];
    reached[0] = true;
    while let Some(here) = waiting.pop() {
        for next in &both_ways[here] {
            if !reached[*next] {
                reached[*next] = true;
                waiting.push(*next);
            }
        }
    }
    for (at, facts) in screens.all().iter().enumerate() {
        let Some((id, node)) = &facts.id else {
            continue;
        };
        // A second screen of the same id is reported as such.
        if reached[at] || screens.position(id) != Some(at) {
            continue;
        }
        let how = if given {
            "Add it to the routes (routing_model) of another screen."
        } else {
            "Let a button of another screen lead there (navigate)."
        };
        let message = format!(
            "The screen {id} is not connected with the first one, so nobody could get there; WhatsApp refuses this. {how}"
        );
        cx.report_at(&RULE, Some(*node), (Some(facts.node), None), message);
    }
}
