//! # Uploaded files sent to a screen
//!
//! ## What it does
//!
//! Finds the value of a photo or document upload in what is sent to the next screen.
//!
//! ## Why it matters
//!
//! WhatsApp refuses it. Read the files where the flow finishes, as `${screen.ID.form.name}`.
//!
//! ## Example
//!
//! ```json flow
//! {"version": "7.3", "screens": [{"id": "START", "title": "Start", "layout": {"type": "SingleColumnLayout", "children": [{"type": "PhotoPicker", "name": "photo", "label": "Photo", "max-uploaded-photos": 1}, {"type": "Footer", "label": "See the end", "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "END"}, "payload": {"photo": "${form.photo}"}}}]}}, {"id": "END", "title": "End", "terminal": true, "data": {"photo": {"type": "array", "items": {"type": "object", "properties": {}}, "__example__": []}}, "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {"photo": "${data.photo}"}}}]}}]}
//! ```
//!
//! ## Fix
//!
//! Take it out of the payload and use a reference to this screen where the files are needed.

use flow_catalog::{ActionName, Evidence, Yields, components::PHOTO_PICKER};
use flow_doc::{Edit, NodeId, Value, pointer};

use crate::{Group, Rule, Severity};
use crate::{
    cx::Cx,
    facts::{ActionFact, Entry, Payload, Reference, Source},
    flow::Screens,
    rules::skipped::Skipped,
    walk::Gathered,
};

pub static RULE: Rule = Rule {
    id: "picker-in-navigate",
    group: Group::Actions,
    severity: Severity::Error,
    since: PHOTO_PICKER.since,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_ON_CLICK_ACTION_PAYLOAD"),
    title: "Uploaded files sent to a screen",
    fixable: true,
    source: include_str!("picker_in_navigate.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, gathered: &Gathered<'_>, screen: Value<'_>) {
    let facts = &gathered.facts;
    if !facts.fields.iter().any(|f| f.yields == Some(Yields::Files)) {
        return;
    }
    for action in facts
        .actions
        .iter()
        .filter(|a| a.name == ActionName::Navigate)
    {
        let Payload::Known(_, entries) = &action.payload else {
            continue;
        };
        for entry in entries {
            let Source::Reference(Reference::Form(name)) = &entry.source else {
                continue;
            };
            if !facts.uploads(name) {
                continue;
            }
            let place = (Some(screen.id()), Some(action.component));
            report(cx, action, entry, name, place);
        }
    }
}

/// Uploads of other screens.
pub(crate) fn check_global(cx: &mut Cx<'_, '_>, screens: &Screens<'_>) {
    for facts in screens.all() {
        for action in facts
            .actions
            .iter()
            .filter(|a| a.name == ActionName::Navigate)
        {
            let Payload::Known(_, entries) = &action.payload else {
                continue;
            };
            for entry in entries {
                let Source::Reference(Reference::ScreenForm { screen, path }) = &entry.source
                else {
                    continue;
                };
                if screens.get(screen).is_some_and(|other| other.uploads(path)) {
                    let place = (Some(facts.node), Some(action.component));
                    report(cx, action, entry, path, place);
                }
            }
        }
    }
}

fn report(
    cx: &mut Cx<'_, '_>,
    action: &ActionFact,
    entry: &Entry,
    name: &str,
    place: (Option<NodeId>, Option<NodeId>),
) {
    let version = cx.version();
    let message = format!(
        "Uploaded files (\u{201c}{name}\u{201d}) cannot be sent to another screen; WhatsApp refuses this. Where the flow finishes, take them from this screen directly."
    );
    let edit = Edit::Unset {
        node: action.component,
        path: format!("{}/payload/{}", action.path, pointer::escape(&entry.key)),
    };
    cx.report_at(&RULE, Some(entry.node), place, message)
        .unless_skipped(Skipped::References, version)
        .fix("Do not send it", vec![edit]);
}
