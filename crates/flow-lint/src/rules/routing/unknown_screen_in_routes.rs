//! # Route to or from no screen
//!
//! ## What it does
//!
//! Finds names in the routes that no screen has.
//!
//! ## Why it matters
//!
//! WhatsApp refuses the flow. SUCCESS is no screen either: a server may end the flow without a
//! route.
//!
//! ## Example
//!
//! ```json flow
//! {"version": "7.3", "routing_model": {"START": ["END", "SUCCESS"], "END": []}, "screens": [{"id": "START", "title": "Start", "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "See more", "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "END"}, "payload": {}}}]}}, {"id": "END", "title": "End", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
//! ```
//!
//! ## Fix
//!
//! Remove the name, or correct it.

use flow_catalog::{Evidence, FIRST_VERSION};

use crate::{Group, Rule, Severity};
use crate::{
    cx::{Cx, brief},
    flow::Screens,
    rules::routing::Routes,
    suggest::{nearest, same_word},
};

pub static RULE: Rule = Rule {
    id: "unknown-screen-in-routes",
    group: Group::Routing,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_ROUTING_MODEL"),
    title: "Route to or from no screen",
    fixable: true,
    source: include_str!("unknown_screen_in_routes.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, screens: &Screens<'_>, routes: &Routes<'_>) {
    if !screens.are_named() {
        return;
    }
    for route in &routes.from {
        if screens.get(&route.id).is_none() {
            report(cx, screens, &route.id, route.value, true);
        }
        for (target, value) in &route.to {
            if screens.get(target).is_none() {
                report(cx, screens, target, *value, false);
            }
        }
    }
}

fn report(
    cx: &mut Cx<'_, '_>,
    screens: &Screens<'_>,
    name: &str,
    value: flow_doc::Value<'_>,
    is_key: bool,
) {
    let message = format!(
        "The routes (routing_model) name \u{201c}{}\u{201d}, but no screen has this id; WhatsApp refuses this. Correct or remove it.",
        brief(name)
    );
    let near = nearest(name, screens.ids()).map(str::to_owned);
    let remove = cx.remove(value);
    let change = near.map(|near| {
        let edit = if is_key {
            cx.rename_key(value, near.clone())
        } else {
            cx.replace(value, crate::cx::json_text(&near))
        };
        (same_word(&near, name), format!("Change to {near}"), edit)
    });
    let found = cx.report(&RULE, value, message);
    if is_key {
        found.key();
    }
    let alone = change.is_none();
    if let Some((sure, title, edit)) = change {
        found.fix_when(sure, title, vec![edit]);
    }
    found.fix_when(alone, "Remove it from the routes", vec![remove]);
}
