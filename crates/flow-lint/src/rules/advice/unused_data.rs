//! # Data that nothing uses
//!
//! ## What it does
//!
//! Finds data fields that no reference takes, neither on their screen nor on another.
//!
//! ## Why it matters
//!
//! They have to be sent along each time, for nothing.
//!
//! ## Example
//!
//! ```json screen
//! {"id": "END", "title": "End", "terminal": true, "data": {"city": {"type": "string", "__example__": "Pune"}}, "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}
//! ```
//!
//! ## Fix
//!
//! Remove the field, or use it.

use flow_catalog::{Evidence, FIRST_VERSION};
use flow_doc::{Edit, pointer};

use crate::{Group, Rule, Severity};
use crate::{
    cx::{Cx, brief},
    facts::Reference,
    flow::Screens,
};

pub static RULE: Rule = Rule {
    id: "unused-data",
    group: Group::Advice,
    severity: Severity::Advice,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::House,
    code: None,
    title: "Data that nothing uses",
    fixable: true,
    source: include_str!("unused_data.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, screens: &Screens<'_>) {
    for facts in screens
        .all()
        .iter()
        .filter(|s| !s.unused.is_empty() && s.complete)
    {
        let Some((id, _)) = &facts.id else { continue };
        for (name, node) in &facts.unused {
            let taken = screens.all().iter().flat_map(|s| &s.globals).any(|used| {
                used.reference.field() == &**name
                    && matches!(&used.reference, Reference::ScreenData { screen, .. } if screen == id)
            });
            // What a button sends here goes with the field.
            let sent = screens
                .all()
                .iter()
                .flat_map(|s| &s.actions)
                .any(|a| a.target.as_ref().is_some_and(|(target, _)| target == id));
            if taken {
                continue;
            }
            let message = format!(
                "Nothing uses the data field \u{201c}{}\u{201d} of this screen. Use it, or remove it here and where it is sent.",
                brief(name)
            );
            let found = cx
                .report_at(&RULE, Some(*node), (Some(facts.node), None), message)
                .key();
            if !sent {
                let edit = Edit::Unset {
                    node: facts.node,
                    path: format!("/data/{}", pointer::escape(name)),
                };
                found.fix("Remove it", vec![edit]);
            }
        }
    }
}
