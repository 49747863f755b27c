//! # Screen missing in the routes
//!
//! ## What it does
//!
//! Finds screens that the routes name neither as start nor as target.
//!
//! ## Why it matters
//!
//! Nobody could get there; WhatsApp refuses the flow. Last screens are exempt.
//!
//! ## Example
//!
//! ```json flow
//! {"version": "7.3", "routing_model": {"START": ["END"]}, "screens": [{"id": "START", "title": "Start", "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "See more", "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "END"}, "payload": {}}}]}}, {"id": "ASIDE", "title": "Aside", "layout": {"type": "SingleColumnLayout", "children": [{"type": "TextBody", "text": "Aside"}]}}, {"id": "END", "title": "End", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
//! ```
//!
//! ## Fix
//!
//! Add the screen to the routes, or remove it.

use flow_catalog::Evidence;
use flow_doc::{Edit, JsonText};

use crate::{Group, Rule, Severity};
use crate::{cx::Cx, flow::Screens, rules::routing::Routes};

pub static RULE: Rule = Rule {
    id: "screen-without-route",
    group: Group::Routing,
    severity: Severity::Error,
    evidence: Evidence::Documented,
    code: Some("INVALID_ROUTING_MODEL"),
    title: "Screen missing in the routes",
    fixable: true,
    source: include_str!("screen_without_route.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, screens: &Screens<'_>, routes: &Routes<'_>) {
    for facts in screens.all() {
        let Some((id, node)) = &facts.id else {
            continue;
        };
        if facts.terminal || routes.mentions(id) {
            continue;
        }
        let message = format!(
            "The routes (routing_model) do not mention the screen {id}, so nobody could get there; WhatsApp refuses this. Add it to the routes, or remove it."
        );
        let place = (Some(facts.node), None);
        let found = cx.report_at(&RULE, Some(*node), place, message);
        // With a server, which screen leads there is for the person to say.
        if !cx_has_exchange(screens) {
            found.certain("Make routes from the buttons", vec![Edit::RouteFromActions]);
        } else {
            let edit = Edit::Set {
                node: routes.value.id(),
                path: format!("/{id}"),
                value: JsonText("[]".to_owned()),
            };
            found.certain(format!("Add {id} to the routes"), vec![edit]);
        }
    }
}

fn cx_has_exchange(screens: &Screens<'_>) -> bool {
    screens.all().iter().any(|s| {
        s.actions
            .iter()
            .any(|a| a.name == flow_catalog::ActionName::DataExchange)
    })
}
