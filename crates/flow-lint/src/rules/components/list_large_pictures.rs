//! # Large pictures and an end
//!
//! ## What it does
//!
//! Finds lists of links with large pictures of which a line has something at its end.
//!
//! ## Why it matters
//!
//! There is no room for both; WhatsApp refuses it.
//!
//! ## Example
//!
//! ```json children
//! [{"type": "NavigationList", "name": "menu", "media-size": "large", "list-items": [{"id": "a", "main-content": {"title": "A"}, "end": {"title": "1 $"}}], "on-click-action": {"name": "data_exchange", "payload": {}}}]
//! ```
//!
//! ## Fix
//!
//! Use regular pictures, or remove the end.

use flow_catalog::{Evidence, components::NAVIGATION_LIST};
use flow_doc::Value;

use crate::cx::Cx;
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "list-large-pictures",
    group: Group::Components,
    severity: Severity::Error,
    since: NAVIGATION_LIST.since,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_PROPERTY_VALUE_FOR_CONDITION"),
    title: "Large pictures and an end",
    fixable: true,
    source: include_str!("list_large_pictures.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, list: Value<'_>) {
    let Some(size) = list
        .get("media-size")
        .filter(|s| s.str().as_deref() == Some("large"))
    else {
        return;
    };
    let Some(items) = list.get("list-items") else {
        return;
    };
    if items.items().any(|item| item.get("end").is_some()) {
        let edit = cx.replace(size, "\"regular\"");
        cx.report(
            &RULE,
            size,
            "With large pictures a line may have nothing at its end; WhatsApp refuses it. Use regular pictures.",
        )
        .fix("Use regular pictures", vec![edit]);
    }
}
