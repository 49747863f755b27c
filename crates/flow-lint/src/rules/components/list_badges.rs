//! # Several badges in a list
//!
//! ## What it does
//!
//! Counts the lines of a list of links that have a badge.
//!
//! ## Why it matters
//!
//! Only one line may have one; WhatsApp refuses more.
//!
//! ## Example
//!
//! ```json children
//! [{"type": "NavigationList", "name": "menu", "list-items": [{"id": "a", "main-content": {"title": "A"}, "badge": "New"}, {"id": "b", "main-content": {"title": "B"}, "badge": "Hot"}], "on-click-action": {"name": "data_exchange", "payload": {}}}]
//! ```
//!
//! ## Fix
//!
//! Keep the badge on one line.

use flow_catalog::{Evidence, components::NAVIGATION_LIST};
use flow_doc::Value;

use crate::cx::Cx;
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "list-badges",
    group: Group::Components,
    severity: Severity::Error,
    since: NAVIGATION_LIST.since,
    until: None,
    evidence: Evidence::Documented,
    code: Some("MAX_ITEMS_REQUIRED"),
    title: "Several badges in a list",
    fixable: false,
    source: include_str!("list_badges.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, list: Value<'_>) {
    let Some(items) = list.get("list-items") else {
        return;
    };
    if let Some(second) = items.items().filter_map(|item| item.get("badge")).nth(1) {
        cx.report(
            &RULE,
            second,
            "Only one line of a list may have a badge; WhatsApp refuses more. Remove this one.",
        )
        .key();
    }
}
