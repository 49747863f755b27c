//! # Answer that may not be there yet
//!
//! ## What it does
//!
//! Finds texts that take an answer of a screen which people need not have been on, and that stand
//! in no condition.
//!
//! ## Why it matters
//!
//! The text is then empty where the answer should be.
//!
//! ## Example
//!
//! ```json flow
//! {"version": "7.3", "screens": [{"id": "START", "title": "Start (1 of 2)", "layout": {"type": "SingleColumnLayout", "children": [{"type": "EmbeddedLink", "text": "Add a note", "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "NOTE"}, "payload": {}}}, {"type": "Footer", "label": "Go to the end", "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "END"}, "payload": {}}}]}}, {"id": "NOTE", "title": "Note", "layout": {"type": "SingleColumnLayout", "children": [{"type": "TextInput", "name": "note", "label": "Note"}, {"type": "Footer", "label": "Go to the end", "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "END"}, "payload": {}}}]}}, {"id": "END", "title": "End (2 of 2)", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "TextBody", "text": "${screen.NOTE.form.note}"}, {"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
//! ```
//!
//! ## Fix
//!
//! Put the text into a condition that asks whether the answer is there.

use std::collections::HashMap;

use flow_catalog::{Evidence, since};

use crate::cx::{Cx, brief};
use crate::flow::Screens;
use crate::rules::routing::Edges;
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "answer-not-yet-given",
    group: Group::Advice,
    severity: Severity::Advice,
    since: since::GLOBAL_REFERENCES,
    until: None,
    evidence: Evidence::House,
    code: None,
    title: "Answer that may not be there yet",
    fixable: false,
    source: include_str!("answer_not_yet_given.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, screens: &Screens<'_>, edges: &Edges) {
    let mut avoidable: HashMap<(usize, usize), bool> = HashMap::new();
    for (here, facts) in screens.all().iter().enumerate() {
        for used in &facts.globals {
            if used.in_payload || used.in_branch || used.site.is_some() {
                continue;
            }
            let Some(id) = used.reference.screen() else {
                continue;
            };
            let Some(asked) = screens.position(id).filter(|asked| *asked != here) else {
                continue;
            };
            let around = *avoidable
                .entry((asked, here))
                .or_insert_with(|| reaches_without(edges, asked, here));
            if around {
                let message = format!(
                    "People can come here without having been on \u{201c}{}\u{201d}; this is empty then. Put it into a condition that asks whether the answer is there.",
                    brief(id)
                );
                cx.report_at(
                    &RULE,
                    Some(used.node),
                    (Some(facts.node), used.component),
                    message,
                );
            }
        }
    }
}

/// Whether a way leads from the first screen to one without passing another.
fn reaches_without(edges: &Edges, passing: usize, to: usize) -> bool {
    if passing == 0 {
        return false;
    }
    let mut seen = vec![false; edges.len()];
    let mut open = vec![0];
    seen[0] = true;
    while let Some(at) = open.pop() {
        if at == to {
            return true;
        }
        for next in edges.targets(at) {
            if *next != passing && !seen[*next] {
                seen[*next] = true;
                open.push(*next);
            }
        }
    }
    false
}
