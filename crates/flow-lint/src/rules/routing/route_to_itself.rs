//! # Route from a screen to itself
//!
//! ## What it does
//!
//! Finds screens that list themselves as a target.
//!
//! ## Why it matters
//!
//! WhatsApp refuses loops. To show a screen again, let your server return it: that needs no route.
//!
//! ## Example
//!
//! ```json flow
//! {"version": "7.3", "routing_model": {"END": ["END"]}, "screens": [{"id": "END", "title": "End", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
//! ```
//!
//! ## Fix
//!
//! Remove the screen from its own list.

use crate::{Group, Rule, Severity};
use crate::{cx::Cx, rules::routing::Routes};
use flow_catalog::{Evidence, FIRST_VERSION};

pub static RULE: Rule = Rule {
    id: "route-to-itself",
    group: Group::Routing,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_ROUTING_MODEL"),
    title: "Route from a screen to itself",
    fixable: true,
    source: include_str!("route_to_itself.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, routes: &Routes<'_>) {
    for route in &routes.from {
        for (target, value) in route.to.iter().filter(|(target, _)| *target == route.id) {
            let message = format!(
                "The screen {target} has a route to itself; WhatsApp refuses loops. Remove it: your server may return the same screen without a route."
            );
            let remove = cx.remove(*value);
            cx.report(&RULE, *value, message)
                .certain("Remove the route", vec![remove]);
        }
    }
}
