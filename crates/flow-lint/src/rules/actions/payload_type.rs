//! # Data of another type than the next screen declares
//!
//! ## What it does
//!
//! Compares the type of each value that is sent with the type which the next screen declares.
//!
//! ## Why it matters
//!
//! WhatsApp refuses a number where text is declared, text where a list is declared, and so on. A
//! number or passcode field yields a number, a multiple choice a list.
//!
//! ## Example
//!
//! ```json flow
//! {"version": "7.3", "screens": [{"id": "START", "title": "Start", "layout": {"type": "SingleColumnLayout", "children": [{"type": "TextInput", "name": "age", "label": "Age", "input-type": "number"}, {"type": "Footer", "label": "See the end", "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "END"}, "payload": {"age": "${form.age}"}}}]}}, {"id": "END", "title": "End", "terminal": true, "data": {"age": {"type": "string", "__example__": "42"}}, "layout": {"type": "SingleColumnLayout", "children": [{"type": "TextBody", "text": "${data.age}"}, {"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
//! ```
//!
//! A literal of the wrong type can be rewritten with one click.
//!
//! ```json flow
//! {"version": "7.3", "screens": [{"id": "START", "title": "Start", "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "See the end", "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "END"}, "payload": {"age": "42"}}}]}}, {"id": "END", "title": "End", "terminal": true, "data": {"age": {"type": "number", "__example__": 42}}, "layout": {"type": "SingleColumnLayout", "children": [{"type": "If", "condition": "${data.age} > 17", "then": [{"type": "TextBody", "text": "Adult"}]}, {"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
//! ```
//!
//! ## Fix
//!
//! Declare the field with the type that is sent, or send another value.

use flow_catalog::{ActionName, Evidence, FIRST_VERSION};
use flow_doc::{Document, Edit, JsonText, pointer};

use crate::{Group, Rule, Severity};
use crate::{
    cx::{Cx, brief, json_text},
    data_type::DataType,
    facts::{Payload, Source},
    flow::Screens,
    rules::skipped::Skipped,
};

pub static RULE: Rule = Rule {
    id: "payload-type",
    group: Group::Actions,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_NAVIGATE_ACTION_PAYLOAD"),
    title: "Data of another type than the next screen declares",
    fixable: true,
    source: include_str!("payload_type.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, doc: &Document, screens: &Screens<'_>) {
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
            for entry in entries {
                let Some(field) = next.data.field(&entry.key) else {
                    continue;
                };
                let Some(sent) = screens.type_of(facts, &entry.source) else {
                    continue;
                };
                let fits = sent.fits(&field.data_type);
                let lacking = sent.lacks(&field.data_type).filter(|_| fits);
                if fits && lacking.is_none() {
                    continue;
                }
                let message = match lacking {
                    Some(member) => format!(
                        "The screen {target} declares that \u{201c}{}\u{201d} holds \u{201c}{}\u{201d}, which what is sent here does not have; WhatsApp's checker refuses this.",
                        brief(&entry.key),
                        brief(member),
                    ),
                    None => format!(
                        "The screen {target} declares \u{201c}{}\u{201d} as {}, but this sends {}; WhatsApp refuses it. Declare the type that is sent, or send another value.",
                        brief(&entry.key),
                        field.data_type.words(),
                        sent.words()
                    ),
                };
                let literal = matches!(entry.source, Source::Literal(_));
                let place = (Some(facts.node), Some(action.component));
                let found = cx.report_at(&RULE, Some(entry.node), place, message);
                if literal {
                    found.code("INVALID_NAVIGATE_ACTION_STATIC_DATA");
                }
                found.unless_server_decides(setting);
                if literal {
                    found.unless_skipped(Skipped::References, setting.version);
                }
                if lacking.is_some() {
                    found.only_warn(Evidence::Observed);
                    continue;
                }
                let raw = doc
                    .value(entry.node)
                    .map(|v| v.raw().into_owned())
                    .unwrap_or_default();
                let rewritten = match (&sent, &field.data_type) {
                    (DataType::Number | DataType::Bool, DataType::Text) if literal => {
                        Some(json_text(&raw))
                    }
                    (DataType::Text, DataType::Number | DataType::Bool) if literal => {
                        bare(raw.trim_matches('"'), &field.data_type)
                    }
                    _ => None,
                };
                let declared = match &sent {
                    DataType::Number => Some(("number", "1")),
                    DataType::Bool => Some(("boolean", "true")),
                    DataType::Text => Some(("string", "\"Example\"")),
                    _ => None,
                };
                let simple = !matches!(field.data_type, DataType::List(_) | DataType::Object(_));
                if let Some((type_name, example)) = declared.filter(|_| simple) {
                    let at = format!("/data/{}", pointer::escape(&entry.key));
                    let set = |key: &str, json: String| Edit::Set {
                        node: next.node,
                        path: format!("{at}/{key}"),
                        value: JsonText(json),
                    };
                    let edits = vec![
                        set("type", json_text(type_name)),
                        set("__example__", example.to_owned()),
                    ];
                    found.fix(format!("Declare it as {} on {target}", sent.words()), edits);
                }
                if let Some(json) = rewritten {
                    let path = format!("{}/payload/{}", action.path, pointer::escape(&entry.key));
                    let edit = Edit::Set {
                        node: action.component,
                        path,
                        value: JsonText(json),
                    };
                    found.fix(format!("Send {}", field.data_type.words()), vec![edit]);
                }
            }
        }
    }
}

/// A text that holds just a number or truth value, without its quotes.
fn bare(text: &str, wanted: &DataType) -> Option<String> {
    let fits = match wanted {
        DataType::Bool => matches!(text, "true" | "false"),
        _ => serde_json::from_str::<serde_json::Number>(text).is_ok(),
    };
    fits.then(|| text.to_owned())
}
