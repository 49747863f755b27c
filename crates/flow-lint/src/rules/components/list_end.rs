//! # End of a line with none or three texts
//!
//! ## What it does
//!
//! Counts the texts at the end of a line of a list of links.
//!
//! ## Why it matters
//!
//! WhatsApp's checker wants one or two of title, description and metadata.
//!
//! ## Example
//!
//! ```json children
//! [{"type": "NavigationList", "name": "menu", "list-items": [{"id": "a", "main-content": {"title": "A"}, "end": {}}], "on-click-action": {"name": "data_exchange", "payload": {}}}]
//! ```
//!
//! ## Fix
//!
//! Keep one or two, or remove the end.

use flow_catalog::{Evidence, components::NAVIGATION_LIST};
use flow_doc::Value;

use crate::cx::Cx;
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "list-end",
    group: Group::Components,
    severity: Severity::Warning,
    since: NAVIGATION_LIST.since,
    until: None,
    evidence: Evidence::Observed,
    code: Some("DUPLICATE_PROPETY_FOR_CONDITION"),
    title: "End of a line with none or three texts",
    fixable: false,
    source: include_str!("list_end.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, list: Value<'_>) {
    let Some(items) = list.get("list-items") else {
        return;
    };
    for end in items
        .items()
        .filter_map(|item| item.get("end"))
        .filter(Value::is_object)
    {
        let texts = ["title", "description", "metadata"]
            .iter()
            .filter(|k| end.get(k).is_some())
            .count();
        if texts == 0 || texts == 3 {
            cx.report(
                &RULE,
                end,
                "The end of a line holds one or two texts; WhatsApp's checker refuses none or three.",
            );
        }
    }
}
