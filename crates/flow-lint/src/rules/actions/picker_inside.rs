//! # Uploaded files inside another value
//!
//! ## What it does
//!
//! Finds the value of a photo or document upload inside an object or list of a payload.
//!
//! ## Why it matters
//!
//! Files may only be sent as a value of their own; WhatsApp refuses anything else.
//!
//! ## Example
//!
//! ```json component
//! [{"type": "PhotoPicker", "name": "photo", "label": "Photo", "max-uploaded-photos": 1}, {"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {"all": {"photo": "${form.photo}"}}}}]
//! ```
//!
//! ## Fix
//!
//! Move it to the top of the payload.

use std::collections::HashSet;

use flow_catalog::{Evidence, components::PHOTO_PICKER};
use flow_doc::{
    NodeId, Value,
    reference::{self, Reference as Found},
};

use crate::{Group, Rule, Severity};
use crate::{
    cx::Cx,
    facts::{Payload, Reference, ScreenFacts},
    flow::Screens,
    rules::skipped::Skipped,
    walk::Gathered,
};

pub static RULE: Rule = Rule {
    id: "picker-inside",
    group: Group::Actions,
    severity: Severity::Error,
    since: PHOTO_PICKER.since,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_ON_CLICK_ACTION_PAYLOAD"),
    title: "Uploaded files inside another value",
    fixable: false,
    source: include_str!("picker_inside.rs"),
};

/// Keeps a reference found inside an object or list until all fields are known.
pub(crate) fn note<'d>(
    gathered: &mut Gathered<'d>,
    component: Option<Value<'d>>,
    value: Value<'d>,
    text: &str,
) {
    for (_, found) in reference::scan(text) {
        if let Found::Form(name) = found {
            gathered
                .inner_form_uses
                .push((component, value, name.into()));
        }
    }
}

pub(crate) fn check(cx: &mut Cx<'_, '_>, gathered: &Gathered<'_>, screen: Value<'_>) {
    for (component, value, name) in &gathered.inner_form_uses {
        if gathered.facts.uploads(name) {
            let place = (Some(screen.id()), component.map(|c| c.id()));
            report(cx, value.id(), name, place);
        }
    }
}

/// Uploads of other screens.
pub(crate) fn check_global(cx: &mut Cx<'_, '_>, screens: &Screens<'_>) {
    for facts in screens.all() {
        let mut top: Option<HashSet<NodeId>> = None;
        for used in facts.globals.iter().filter(|used| used.in_payload) {
            let Reference::ScreenForm { screen, path } = &used.reference else {
                continue;
            };
            if !screens.get(screen).is_some_and(|other| other.uploads(path)) {
                continue;
            }
            let top = top.get_or_insert_with(|| at_the_top(facts));
            if !top.contains(&used.node) {
                report(cx, used.node, path, (Some(facts.node), used.component));
            }
        }
    }
}

/// The values of payloads that stand there as a whole.
fn at_the_top(facts: &ScreenFacts) -> HashSet<NodeId> {
    let entries = facts.actions.iter().map(|action| match &action.payload {
        Payload::Known(_, entries) => entries.as_slice(),
        _ => &[],
    });
    entries.flatten().map(|entry| entry.node).collect()
}

fn report(cx: &mut Cx<'_, '_>, node: NodeId, name: &str, place: (Option<NodeId>, Option<NodeId>)) {
    let version = cx.version();
    let message = format!(
        "Uploaded files (\u{201c}{name}\u{201d}) may not stand inside another value; WhatsApp refuses this. Send them as a value of their own, where the flow finishes or asks your server."
    );
    cx.report_at(&RULE, Some(node), place, message)
        .unless_skipped(Skipped::References, version);
}
