//! # Data that the next screen does not know
//!
//! ## What it does
//!
//! Finds values sent to a screen that does not declare them in its `data`.
//!
//! ## Why it matters
//!
//! They would be lost. WhatsApp refuses it when the flow has no server, or from 7.3 on; else this
//! is a warning.
//!
//! ## Example
//!
//! ```json flow
//! {"version": "7.3", "screens": [{"id": "START", "title": "Start", "layout": {"type": "SingleColumnLayout", "children": [{"type": "TextInput", "name": "city", "label": "City"}, {"type": "Footer", "label": "See the end", "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "END"}, "payload": {"city": "${form.city}"}}}]}}, {"id": "END", "title": "End", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
//! ```
//!
//! ## Fix
//!
//! Declare the field on the next screen, or do not send it.

use std::collections::HashSet;

use flow_catalog::{ActionName, Evidence, FIRST_VERSION};
use flow_doc::{Edit, JsonText, pointer};

use crate::{Group, Rule, Severity};
use crate::{
    cx::{Cx, brief, json_text, listed},
    data_type::DataType,
    facts::{ActionFact, DataModel, Entry, Payload, ScreenFacts},
    flow::Screens,
    rules::skipped::Skipped,
};

pub static RULE: Rule = Rule {
    id: "unknown-payload-field",
    group: Group::Actions,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_NAVIGATE_ACTION_PAYLOAD"),
    title: "Data that the next screen does not know",
    fixable: true,
    source: include_str!("unknown_payload_field.rs"),
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
            let Payload::Known(_, entries) = &action.payload else {
                continue;
            };
            if matches!(next.data, DataModel::Unreadable) {
                continue;
            }
            if matches!(next.data, DataModel::Absent) && entries.len() > 1 {
                nothing_declared(cx, screens, (facts, next, action), entries);
                continue;
            }
            for entry in entries
                .iter()
                .filter(|entry| next.data.field(&entry.key).is_none())
            {
                let message = format!(
                    "The screen {target} does not declare \u{201c}{}\u{201d} in its data, so what is sent here would be lost; WhatsApp refuses it. Declare it there, or do not send it.",
                    brief(&entry.key)
                );
                let declared = screens
                    .type_of(facts, &entry.source)
                    .unwrap_or(DataType::Text)
                    .declaration();
                let key = pointer::escape(&entry.key);
                let declare = Edit::Set {
                    node: next.node,
                    path: format!("/data/{key}"),
                    value: JsonText(declared),
                };
                let remove = Edit::Unset {
                    node: action.component,
                    path: format!("{}/payload/{key}", action.path),
                };
                let place = (Some(facts.node), Some(action.component));
                let found = cx.report_at(&RULE, Some(entry.node), place, message).key();
                found
                    .unless_skipped(Skipped::PayloadKeys, setting.version)
                    .unless_server_decides(setting);
                found.fix(format!("Declare it on {target}"), vec![declare]);
                found.fix("Do not send it", vec![remove]);
            }
        }
    }
}

/// The next screen declares nothing at all: one problem, however much is sent.
fn nothing_declared(
    cx: &mut Cx<'_, '_>,
    screens: &Screens<'_>,
    (here, next, action): (&ScreenFacts, &ScreenFacts, &ActionFact),
    entries: &[Entry],
) {
    let Payload::Known(payload, _) = action.payload else {
        return;
    };
    let setting = cx.setting;
    // A key may stand there twice, which is reported as such.
    let mut seen = HashSet::with_capacity(entries.len());
    let entries: Vec<&Entry> = entries
        .iter()
        .filter(|entry| seen.insert(&*entry.key))
        .collect();
    let sent: Vec<&str> = entries.iter().map(|entry| &*entry.key).collect();
    let target = next.id.as_ref().map_or("", |(id, _)| id);
    let message = format!(
        "The screen {target} declares no data, so {}, which are sent here, would be lost; WhatsApp refuses it. Declare them there, or do not send them.",
        listed(&sent)
    );
    let declarations: Vec<String> = entries
        .iter()
        .map(|entry| {
            let declared = screens
                .type_of(here, &entry.source)
                .unwrap_or(DataType::Text)
                .declaration();
            format!("{}:{declared}", json_text(&entry.key))
        })
        .collect();
    let declare = Edit::Set {
        node: next.node,
        path: "/data".to_owned(),
        value: JsonText(format!("{{{}}}", declarations.join(","))),
    };
    let remove = Edit::Set {
        node: action.component,
        path: format!("{}/payload", action.path),
        value: JsonText("{}".to_owned()),
    };
    let place = (Some(here.node), Some(action.component));
    let found = cx.report_at(&RULE, Some(payload), place, message);
    found
        .unless_skipped(Skipped::PayloadKeys, setting.version)
        .unless_server_decides(setting);
    found.fix(format!("Declare them on {target}"), vec![declare]);
    found.fix("Do not send them", vec![remove]);
}
