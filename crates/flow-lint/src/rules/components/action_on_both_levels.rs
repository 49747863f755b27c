//! # Action on the list and on its options
//!
//! ## What it does
//!
//! Finds choices that have the same select action on the whole and on options.
//!
//! ## Why it matters
//!
//! Both would want to run; WhatsApp allows one or the other.
//!
//! ## Example
//!
//! ```json screen
//! {"id": "END", "title": "End", "terminal": true, "data": {"on": {"type": "boolean", "__example__": true}}, "layout": {"type": "SingleColumnLayout", "children": [{"type": "Dropdown", "name": "size", "label": "Size", "data-source": [{"id": "s", "title": "Small", "on-select-action": {"name": "update_data", "payload": {"on": true}}}], "on-select-action": {"name": "update_data", "payload": {"on": false}}}, {"type": "TextBody", "text": "Hello", "visible": "${data.on}"}, {"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}
//! ```
//!
//! ## Fix
//!
//! Keep the action on the whole or on the options.

use flow_catalog::{Evidence, data_source, since};
use flow_doc::Value;

use crate::cx::Cx;
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "action-on-both-levels",
    group: Group::Components,
    severity: Severity::Error,
    since: since::of(data_source::ITEM, "on-select-action"),
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_UPDATE_DATA_ACTION_PAYLOAD"),
    title: "Action on the list and on its options",
    fixable: false,
    source: include_str!("action_on_both_levels.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, component: Value<'_>, list: Value<'_>) {
    for key in ["on-select-action", "on-unselect-action"] {
        let Some(action) = component.get(key) else {
            continue;
        };
        if list.items().any(|item| item.get(key).is_some()) {
            let message = format!(
                "\u{201c}{key}\u{201d} stands both here and on options; WhatsApp allows one or the other. Remove one."
            );
            cx.report(&RULE, action, message).key();
        }
    }
}
