//! # Round trip
//!
//! ## What it does
//!
//! Finds longer ways round, such as A to B to C and back to A.
//!
//! ## Why it matters
//!
//! WhatsApp's checker does not search for them, but authors of refused flows report that routes
//! must be free of them.
//!
//! ## Example
//!
//! ```json flow
//! {"version": "7.3", "routing_model": {"START": ["ASK"], "ASK": ["MORE", "END"], "MORE": ["LAST"], "LAST": ["ASK"], "END": []}, "screens": [{"id": "START", "title": "Start", "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Begin now", "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "ASK"}, "payload": {}}}]}}, {"id": "ASK", "title": "Ask", "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "See more", "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "MORE"}, "payload": {}}}]}}, {"id": "MORE", "title": "More", "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Go to the last", "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "LAST"}, "payload": {}}}]}}, {"id": "LAST", "title": "Last", "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Ask again", "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "ASK"}, "payload": {}}}]}}, {"id": "END", "title": "End", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
//! ```
//!
//! ## Fix
//!
//! Lead on to a screen that comes later.

use crate::{Group, Rule, Severity};
use crate::{cx::Cx, flow::Screens, rules::routing::Edges};
use flow_catalog::{Evidence, FIRST_VERSION};

pub static RULE: Rule = Rule {
    id: "cycle",
    group: Group::Routing,
    severity: Severity::Warning,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Observed,
    code: None,
    title: "Round trip",
    fixable: false,
    source: include_str!("cycle.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, screens: &Screens<'_>, edges: &Edges) {
    let Some(cycle) = longer_cycle(edges) else {
        return;
    };
    let name = |at: &usize| {
        screens
            .all()
            .get(*at)
            .and_then(|s| s.id.as_ref())
            .map_or("?", |(id, _)| id)
            .to_owned()
    };
    let mut names: Vec<String> = cycle.iter().map(name).collect();
    names.push(name(&cycle[0]));
    let message = format!(
        "These screens lead round in a circle: {}. Flows with circles have been refused; lead on to a later screen.",
        names.join(" \u{2192} ")
    );
    let first = screens.all().get(cycle[0]);
    if let Some(first) = first {
        let node = first
            .id
            .as_ref()
            .map(|(_, node)| *node)
            .unwrap_or(first.node);
        cx.report_at(&RULE, Some(node), (Some(first.node), None), message);
    }
}

/// A way round of three or more screens; shorter ones are errors of their own.
fn longer_cycle(edges: &Edges) -> Option<Vec<usize>> {
    // 0 not seen, 1 on the way, 2 done.
    let mut state = vec![0u8; edges.len()];
    for start in 0..edges.len() {
        if state[start] != 0 {
            continue;
        }
        let mut way: Vec<(usize, usize)> = vec![(start, 0)];
        state[start] = 1;
        while let Some((at, next)) = way.last_mut() {
            let here = *at;
            let Some(target) = edges.targets(here).get(*next).copied() else {
                state[here] = 2;
                way.pop();
                continue;
            };
            *next += 1;
            match state[target] {
                0 => {
                    state[target] = 1;
                    way.push((target, 0));
                }
                1 => {
                    let from = way.iter().position(|(at, _)| *at == target)?;
                    let cycle: Vec<usize> = way[from..].iter().map(|(at, _)| *at).collect();
                    if cycle.len() > 2 {
                        return Some(cycle);
                    }
                }
                _ => {}
            }
        }
    }
    None
}
