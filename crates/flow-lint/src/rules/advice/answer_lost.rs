//! # Answer that is never sent
//!
//! ## What it does
//!
//! Finds fields whose answer nothing takes: no payload, text or condition of their own screen, and
//! no reference from another one.
//!
//! ## Why it matters
//!
//! What people fill in travels only where a payload carries it, or where another screen refers to
//! it; forgotten at one step, the answer is lost.
//!
//! ## Example
//!
//! ```json component
//! {"type": "TextInput", "name": "city", "label": "City"}
//! ```
//!
//! ## Fix
//!
//! Send it along, or take it at the end with a reference to its screen.
//!
//! ```json component
//! [{"type": "TextInput", "name": "city", "label": "City"}, {"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {"city": "${form.city}"}}}]
//! ```

use flow_catalog::{Evidence, FIRST_VERSION};

use crate::{Group, Rule, Severity};
use crate::{
    cx::{Cx, brief},
    facts::Reference,
    flow::Screens,
};

pub static RULE: Rule = Rule {
    id: "answer-lost",
    group: Group::Advice,
    severity: Severity::Advice,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::House,
    code: None,
    title: "Answer that is never sent",
    fixable: false,
    source: include_str!("answer_lost.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, screens: &Screens<'_>) {
    // What cannot be read may be what takes it.
    let any = screens.all().iter().any(|s| !s.untaken.is_empty());
    if !any || !screens.are_known() {
        return;
    }
    let taken: std::collections::HashSet<(&str, &str)> = screens
        .all()
        .iter()
        .flat_map(|s| &s.globals)
        .filter(|used| matches!(used.reference, Reference::ScreenForm { .. }))
        .filter_map(|used| Some((used.reference.screen()?, used.reference.field())))
        .collect();
    if taken
        .iter()
        .any(|(screen, _)| screens.get(screen).is_none())
    {
        return;
    }
    for facts in screens.all() {
        let id = facts.id.as_ref().map_or("", |(id, _)| id);
        for (name, node, component) in &facts.untaken {
            if taken.contains(&(id, &**name)) {
                continue;
            }
            let message = format!(
                "Nothing takes the answer \u{201c}{}\u{201d}, so you will never get it. Send it along with the button, or take it at the end with a reference to this screen.",
                brief(name)
            );
            let place = (Some(facts.node), Some(*component));
            cx.report_at(&RULE, Some(*node), place, message);
        }
    }
}
