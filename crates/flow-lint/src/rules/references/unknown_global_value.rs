//! # Value that another screen does not have
//!
//! ## What it does
//!
//! Finds references to a field or data field that the named screen does not have.
//!
//! ## Why it matters
//!
//! There is nothing to take; WhatsApp refuses the flow.
//!
//! ## Example
//!
//! ```json flow
//! {"version": "7.3", "screens": [{"id": "START", "title": "Start", "layout": {"type": "SingleColumnLayout", "children": [{"type": "TextInput", "name": "city", "label": "City"}, {"type": "Footer", "label": "See the end", "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "END"}, "payload": {}}}]}}, {"id": "END", "title": "End", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "TextBody", "text": "${screen.START.form.citty}"}, {"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
//! ```
//!
//! ## Fix
//!
//! Correct the name.

use flow_catalog::{Evidence, since};
use flow_doc::Document;

use crate::{Group, Rule, Severity};
use crate::{
    cx::{Cx, brief},
    facts::{DataModel, Reference, ScreenFacts, Use},
    suggest::{nearest, same_word},
};

pub static RULE: Rule = Rule {
    id: "unknown-global-value",
    group: Group::References,
    severity: Severity::Error,
    since: since::GLOBAL_REFERENCES,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_SCREEN_DYNAMIC_DATA"),
    title: "Value that another screen does not have",
    fixable: true,
    source: include_str!("unknown_global_value.rs"),
};

/// Whether the other screen has the value, as far as that can be told.
pub(crate) fn check(
    cx: &mut Cx<'_, '_>,
    doc: &Document,
    facts: &ScreenFacts,
    other: &ScreenFacts,
    used: &Use,
) -> bool {
    let name = used.reference.field();
    let id = other.id.as_ref().map_or("", |(id, _)| id);
    let (known, what, prefix): (Vec<&str>, _, _) = match &used.reference {
        Reference::ScreenData { .. } => {
            if matches!(other.data, DataModel::Unreadable) {
                return false;
            }
            (
                other.data.fields().iter().map(|f| &*f.name).collect(),
                "data field",
                "data",
            )
        }
        _ => {
            if !other.complete || other.unnamed_field {
                return false;
            }
            let fields = other.fields.iter().filter(|f| f.yields.is_some());
            (fields.map(|f| &*f.name).collect(), "field", "form")
        }
    };
    if known.contains(&name) {
        return true;
    }
    let message = format!(
        "The screen {id} has no {what} \u{201c}{}\u{201d}; WhatsApp refuses the reference. Correct the name.",
        brief(name)
    );
    let change = nearest(name, known.into_iter()).and_then(|near| {
        let value = doc.value(used.node)?;
        let changed = value.raw().replace(
            &format!("${{screen.{id}.{prefix}.{name}"),
            &format!("${{screen.{id}.{prefix}.{near}"),
        );
        Some((
            same_word(near, name),
            format!("Change to \u{201c}{near}\u{201d}"),
            cx.replace(value, changed),
        ))
    });
    let version = cx.version();
    let found = super::report_global(cx, &RULE, facts, used, message);
    super::by_site(found, used, version);
    if let Some((sure, title, edit)) = change {
        found.fix_when(sure, title, vec![edit]);
    }
    false
}
