//! # List of links without, or with too many actions
//!
//! ## What it does
//!
//! Checks that a list of links has its action either once, for all lines, or on every line.
//!
//! ## Why it matters
//!
//! A line without action leads nowhere, and two actions contradict each other; WhatsApp refuses
//! both.
//!
//! ## Example
//!
//! ```json children
//! [{"type": "NavigationList", "name": "menu", "list-items": [{"id": "a", "main-content": {"title": "A"}}]}]
//! ```
//!
//! (On a screen that is not last.)
//!
//! ## Fix
//!
//! Set the action on the list, or on every line.

use flow_catalog::{Evidence, components::NAVIGATION_LIST};
use flow_doc::Value;

use crate::cx::Cx;
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "list-actions",
    group: Group::Components,
    severity: Severity::Error,
    since: NAVIGATION_LIST.since,
    until: None,
    evidence: Evidence::Documented,
    code: Some("MISSING_REQUIRED_PROPERTY"),
    title: "List of links without, or with too many actions",
    fixable: false,
    source: include_str!("list_actions.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, list: Value<'_>) {
    let Some(items) = list.get("list-items").filter(Value::is_array) else {
        return;
    };
    if items.is_empty() {
        return;
    }
    let own = list.get("on-click-action");
    let with = items
        .items()
        .filter(|item| item.get("on-click-action").is_some())
        .count();
    match own {
        Some(action) if with > 0 => {
            cx.report(
                &RULE,
                action,
                "The action stands both on the list and on lines of it; WhatsApp refuses this. Keep one of them.",
            )
            .key()
            .code("DUPLICATE_PROPETY_FOR_CONDITION");
        }
        None if with < items.len() => {
            let message = if with == 0 {
                "Nothing happens when a line is tapped; WhatsApp refuses this. Set an action on the list, or on every line."
            } else {
                "Some lines have no action; WhatsApp refuses this. Set one on every line, or one on the list."
            };
            cx.report(&RULE, list, message);
        }
        _ => {}
    }
}
