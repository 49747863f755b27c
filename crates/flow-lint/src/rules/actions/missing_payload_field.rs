//! # Data that the next screen expects is not sent
//!
//! ## What it does
//!
//! Compares what a button sends with what the next screen declares in its `data`, and finds fields
//! that are left out.
//!
//! ## Why it matters
//!
//! The next screen would have gaps. WhatsApp refuses it when the flow has no server, or from 7.3
//! on; else this is a warning.
//!
//! ## Example
//!
//! ```json flow
//! {"version": "7.3", "screens": [{"id": "START", "title": "Start", "layout": {"type": "SingleColumnLayout", "children": [{"type": "TextInput", "name": "city", "label": "City"}, {"type": "Footer", "label": "See the end", "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "END"}, "payload": {}}}]}}, {"id": "END", "title": "End", "terminal": true, "data": {"city": {"type": "string", "__example__": "Pune"}}, "layout": {"type": "SingleColumnLayout", "children": [{"type": "TextBody", "text": "${data.city}"}, {"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
//! ```
//!
//! ## Fix
//!
//! Send every field that the next screen declares. The fix takes answers and data of the same name.

use flow_catalog::{ActionName, Evidence, FIRST_VERSION};
use flow_doc::Edit;

use crate::{Group, Rule, Severity};
use crate::{
    cx::{Cx, listed},
    facts::{DataModel, Payload},
    flow::Screens,
    rules::skipped::Skipped,
};

pub static RULE: Rule = Rule {
    id: "missing-payload-field",
    group: Group::Actions,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_NAVIGATE_ACTION_PAYLOAD"),
    title: "Data that the next screen expects is not sent",
    fixable: true,
    source: include_str!("missing_payload_field.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, screens: &Screens<'_>) {
    let setting = cx.setting;
    for facts in screens.all() {
        for action in facts
            .actions
            .iter()
            .filter(|a| a.name == ActionName::Navigate)
        {
            let Some((target, _)) = &action.target else {
                continue;
            };
            let Some(next) = screens.only(target).filter(|next| next.node != facts.node) else {
                continue;
            };
            let DataModel::Known(fields) = &next.data else {
                continue;
            };
            let missing: Vec<&str> = match &action.payload {
                Payload::Unreadable => continue,
                Payload::Missing => fields.iter().map(|f| &*f.name).collect(),
                Payload::Known(_, entries) => fields
                    .iter()
                    .filter(|f| entries.iter().all(|entry| entry.key != f.name))
                    .map(|f| &*f.name)
                    .collect(),
            };
            if missing.is_empty() {
                continue;
            }
            let message = format!(
                "The screen {target} expects {}, but this does not send it along; it would be empty there. Send every field that the screen declares.",
                listed(&missing)
            );
            let node = match &action.payload {
                Payload::Known(node, _) => *node,
                _ => action.node,
            };
            let place = (Some(facts.node), Some(action.component));
            let found = cx.report_at(&RULE, Some(node), place, message);
            if matches!(action.payload, Payload::Missing) {
                found.code("MISSING_NAVIGATION_ACTION_PAYLOAD");
            }
            found
                .unless_skipped(Skipped::PayloadKeys, setting.version)
                .unless_server_decides(setting);
            let edit = Edit::NavigateTo {
                node: action.component,
                path: action.path.to_string(),
                screen: target.to_string(),
            };
            found.fix("Send what the screen expects", vec![edit]);
        }
    }
}
