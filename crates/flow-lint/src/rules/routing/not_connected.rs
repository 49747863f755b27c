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
//! {"version": "7.3", "screens": [{"id": "START", "title": "Start", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}, {"id": "ASIDE", "title": "Aside", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
//! ```
//!
//! ## Fix
//!
//! Let a button of another screen lead there, or remove the screen.

use std::collections::HashSet;

use flow_catalog::{Evidence, FIRST_VERSION};
use flow_doc::Value;

use crate::{Group, Rule, Severity};
use crate::{
    cx::{Cx, listed},
    facts::ScreenFacts,
    flow::Screens,
    rules::routing::{Edges, Routes},
};

pub static RULE: Rule = Rule {
    id: "not-connected",
    group: Group::Routing,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_ROUTING_MODEL"),
    title: "Screen not connected",
    fixable: false,
    source: include_str!("not_connected.rs"),
};

/// `routes`: those that are written down, if they are not made from the buttons.
pub(crate) fn check(
    cx: &mut Cx<'_, '_>,
    screens: &Screens<'_>,
    edges: &Edges,
    routes: Option<&Routes<'_>>,
) {
    let missing = |facts: &ScreenFacts| {
        let named = |id: &str| routes.is_none_or(|routes| routes.mentions(id));
        !facts.terminal && facts.id.as_ref().is_some_and(|(id, _)| !named(id))
    };
    // Where the first screen is not in the routes at all, no other can hang together with it.
    if screens.all().first().is_some_and(|first| missing(first)) {
        return;
    }
    let hang_together = Groups::new(edges);
    let apart = apart(screens, &hang_together);
    let mut told = HashSet::new();
    for at in &apart {
        let facts = screens.all()[*at];
        let Some((id, node)) = &facts.id else {
            continue;
        };
        if missing(facts) || !told.insert(hang_together.of(*at)) {
            continue;
        }
        // Screens that lead to each other are one island: joining one of them joins all.
        let others: Vec<&str> = apart
            .iter()
            .filter(|other| *other != at && hang_together.of(**other) == hang_together.of(*at))
            .map(|other| screens.all()[*other])
            .filter(|other| !missing(other))
            .filter_map(|other| other.id.as_ref().map(|(id, _)| &**id))
            .collect();
        let how = if routes.is_some() {
            "Add it to the routes (routing_model) of another screen."
        } else {
            "Let a button of another screen lead there (navigate)."
        };
        let with = match others.len() {
            0 => String::new(),
            _ => format!(", and with it {},", listed(&others)),
        };
        let message = format!(
            "The screen {id}{with} is not connected with the first one, so nobody could get there; WhatsApp refuses this. {how}"
        );
        cx.report_at(&RULE, Some(*node), (Some(facts.node), None), message);
    }
}

/// Once for all, where the routes are still to be written (fact base R12).
pub(crate) fn check_together(
    cx: &mut Cx<'_, '_>,
    list: Value<'_>,
    screens: &Screens<'_>,
    edges: &Edges,
) {
    let apart = apart(screens, &Groups::new(edges));
    let names: Vec<&str> = apart
        .iter()
        .filter_map(|at| screens.all()[*at].id.as_ref().map(|(id, _)| &**id))
        .collect();
    if names.is_empty() {
        return;
    }
    let message = format!(
        "No button (navigate) joins {} with the first screen, so until there are routes (routing_model) WhatsApp takes them for not connected and refuses the flow. Write the routes.",
        listed(&names)
    );
    cx.report(&RULE, list, message);
}

/// Whether every screen hangs together with the first.
pub(crate) fn all_connected(screens: &Screens<'_>, edges: &Edges) -> bool {
    apart(screens, &Groups::new(edges)).is_empty()
}

/// The screens that do not hang together with the first, by place in the file.
fn apart(screens: &Screens<'_>, groups: &Groups) -> Vec<usize> {
    // A second screen of the same id is reported as such.
    let first_of_id = |at: &usize| {
        let id = screens.all()[*at].id.as_ref();
        id.is_some_and(|(id, _)| screens.position(id) == Some(*at))
    };
    (1..screens.all().len())
        .filter(|at| groups.of(*at) != groups.of(0))
        .filter(first_of_id)
        .collect()
}

/// For each screen the first one of the file with which it hangs together.
pub(crate) struct Groups(Vec<usize>);

impl Groups {
    pub fn new(edges: &Edges) -> Groups {
        let mut both_ways: Vec<Vec<usize>> = vec![Vec::new(); edges.len()];
        for here in 0..edges.len() {
            for target in edges.targets(here) {
                both_ways[here].push(*target);
                both_ways[*target].push(here);
            }
        }
        let mut group: Vec<Option<usize>> = vec![None; edges.len()];
        for first in 0..edges.len() {
            if group[first].is_some() {
                continue;
            }
            group[first] = Some(first);
            let mut waiting = vec![first];
            while let Some(here) = waiting.pop() {
                for next in &both_ways[here] {
                    if group[*next].is_none() {
                        group[*next] = Some(first);
                        waiting.push(*next);
                    }
                }
            }
        }
        Groups(group.into_iter().flatten().collect())
    }

    pub fn of(&self, screen: usize) -> usize {
        self.0[screen]
    }
}
