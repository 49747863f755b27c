//! # Long way aside
//!
//! ## What it does
//!
//! Finds links and "read more" that lead aside over more than three screens.
//!
//! ## Why it matters
//!
//! Who left the main way for that long has forgotten what they were doing.
//!
//! ## Example
//!
//! ```json flow
//! {"version": "7.3", "screens": [{"id": "START", "title": "Start", "layout": {"type": "SingleColumnLayout", "children": [{"type": "EmbeddedLink", "text": "How it works", "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "HOW_A"}, "payload": {}}}, {"type": "Footer", "label": "Book now", "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "END"}, "payload": {}}}]}}, {"id": "HOW_A", "title": "How it works", "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Read on", "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "HOW_B"}, "payload": {}}}]}}, {"id": "HOW_B", "title": "How it works", "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Read on", "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "HOW_C"}, "payload": {}}}]}}, {"id": "HOW_C", "title": "How it works", "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Read on", "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "HOW_D"}, "payload": {}}}]}}, {"id": "HOW_D", "title": "How it works", "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Book now", "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "END"}, "payload": {}}}]}}, {"id": "END", "title": "End", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
//! ```
//!
//! ## Fix
//!
//! Shorten the way aside to three screens or fewer, or put the text on one screen.

use std::collections::HashSet;

use flow_catalog::{ActionName, Evidence, FIRST_VERSION};

use crate::cx::Cx;
use crate::facts::ActionFact;
use crate::flow::Screens;
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "long-side-path",
    group: Group::Advice,
    severity: Severity::Advice,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::House,
    code: None,
    title: "Long way aside",
    fixable: false,
    source: include_str!("long_side_path.rs"),
};

const ASIDE: usize = 3;

pub(crate) fn check(cx: &mut Cx<'_, '_>, screens: &Screens<'_>) {
    if !screens.all().iter().any(|s| s.actions.iter().any(is_aside)) {
        return;
    }
    let main = reached(screens, &[0], &HashSet::new(), |action| !is_aside(action));
    let main: HashSet<usize> = main.into_iter().flatten().collect();
    for facts in screens.all() {
        for action in facts.actions.iter().filter(|action| is_aside(action)) {
            let target = action.target.as_ref();
            let Some(first) = target.and_then(|(id, _)| screens.position(id)) else {
                continue;
            };
            if main.contains(&first) {
                continue;
            }
            let steps = reached(screens, &[first], &main, |_| true).len();
            if steps > ASIDE {
                let message = format!(
                    "This leads aside over {steps} screens. After more than {ASIDE} people have forgotten what they were doing; shorten it."
                );
                let place = (Some(facts.node), Some(action.component));
                cx.report_at(&RULE, Some(action.node), place, message);
            }
        }
    }
}

fn is_aside(action: &ActionFact) -> bool {
    action.name == ActionName::Navigate && matches!(action.component_type, "EmbeddedLink" | "OptIn")
}

/// The screens reached step by step, without those of `known`.
fn reached(
    screens: &Screens<'_>,
    from: &[usize],
    known: &HashSet<usize>,
    follow: impl Fn(&ActionFact) -> bool,
) -> Vec<Vec<usize>> {
    let mut seen: HashSet<usize> = known.iter().chain(from).copied().collect();
    let mut steps = vec![from.to_vec()];
    loop {
        let mut next = Vec::new();
        for at in steps.last().into_iter().flatten() {
            let Some(facts) = screens.all().get(*at) else {
                continue;
            };
            let followed = facts.actions.iter().filter(|action| follow(action));
            let targets = followed.filter_map(|action| action.target.as_ref());
            for to in targets.filter_map(|(id, _)| screens.position(id)) {
                if seen.insert(to) {
                    next.push(to);
                }
            }
        }
        if next.is_empty() {
            return steps;
        }
        steps.push(next);
    }
}
