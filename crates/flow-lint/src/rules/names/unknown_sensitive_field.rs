//! # Private field that is not there
//!
//! ## What it does
//!
//! Finds names in `sensitive` to which the screen has no field.
//!
//! ## Why it matters
//!
//! Nothing is hidden by it, and WhatsApp's checker refuses it.
//!
//! ## Example
//!
//! ```json screen
//! {"id": "END", "title": "End", "terminal": true, "sensitive": ["pin"], "layout": {"type": "SingleColumnLayout", "children": [{"type": "TextBody", "text": "Bye"}, {"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}
//! ```
//!
//! ## Fix
//!
//! Correct the name, or remove it from the list.

use flow_catalog::{Evidence, screen, since};
use flow_doc::Value;

use crate::{Group, Rule, Severity};
use crate::{
    cx::{Cx, brief, json_text},
    suggest::nearest,
    walk::Gathered,
};

pub static RULE: Rule = Rule {
    id: "unknown-sensitive-field",
    group: Group::Names,
    severity: Severity::Warning,
    since: since::of(screen::PROPERTIES, "sensitive"),
    until: None,
    evidence: Evidence::Observed,
    code: Some("INVALID_SENSITIVE_FIELD"),
    title: "Private field that is not there",
    fixable: true,
    source: include_str!("unknown_sensitive_field.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, gathered: &Gathered<'_>, screen: Value<'_>) {
    let Some(list) = screen.get("sensitive").filter(Value::is_array) else {
        return;
    };
    if !gathered.facts.complete || gathered.facts.unnamed_field {
        return;
    }
    let fields = &gathered.facts.fields;
    for item in list.items() {
        let Some(name) = item.str() else { continue };
        if fields.iter().any(|f| *f.name == *name) {
            continue;
        }
        let message = format!(
            "No field of this screen is called \u{201c}{}\u{201d}, so nothing is hidden by it; WhatsApp's checker refuses this. Correct the name, or remove it.",
            brief(&name)
        );
        let near = nearest(&name, fields.iter().map(|f| &*f.name));
        let change = near.map(|near| {
            (
                format!("Change to \u{201c}{near}\u{201d}"),
                cx.replace(item, json_text(near)),
            )
        });
        // An empty list is refused as well.
        let remove = if list.len() == 1 {
            cx.remove(list)
        } else {
            cx.remove(item)
        };
        let found = cx.report(&RULE, item, message);
        let alone = change.is_none();
        if let Some((title, edit)) = change {
            found.fix(title, vec![edit]);
        }
        found.fix_when(alone, "Remove it from the list", vec![remove]);
    }
}
