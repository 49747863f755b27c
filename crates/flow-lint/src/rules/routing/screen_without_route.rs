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

use flow_catalog::{Evidence, FIRST_VERSION};
use flow_doc::{Edit, JsonText};

use crate::{Group, Rule, Severity};
use crate::{
    cx::{Cx, listed},
    flow::Screens,
    rules::routing::Routes,
};

pub static RULE: Rule = Rule {
    id: "screen-without-route",
    group: Group::Routing,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_ROUTING_MODEL"),
    title: "Screen missing in the routes",
    fixable: true,
    source: include_str!("screen_without_route.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, screens: &Screens<'_>, routes: &Routes<'_>) {
    let missing: Vec<_> = screens
        .all()
        .iter()
        .filter(|facts| !facts.terminal)
        .filter_map(|facts| {
            facts
                .id
                .as_ref()
                .map(|(id, node)| (&**id, *node, facts.node))
        })
        .filter(|(id, ..)| !routes.mentions(id))
        .collect();
    let Some((_, node, screen)) = missing.first() else {
        return;
    };
    let ids: Vec<&str> = missing.iter().map(|(id, ..)| *id).collect();
    let message = match ids.as_slice() {
        [id] => format!(
            "The routes (routing_model) do not mention the screen {id}, so nobody could get there; WhatsApp refuses this. Add it to the routes, or remove it."
        ),
        ids => format!(
            "The routes (routing_model) do not mention the screens {}, so nobody could get there; WhatsApp refuses this. Add them to the routes, or remove them.",
            listed(ids)
        ),
    };
    let found = cx.report_at(&RULE, Some(*node), (Some(*screen), None), message);
    // With a server, which screen leads there is for the person to say: a start without targets
    // would only lead to the next refusal (fact base G5).
    if cx_has_exchange(screens) {
        let edits = ids.iter().map(|id| Edit::Set {
            node: routes.value.id(),
            path: format!("/{id}"),
            value: JsonText("[]".to_owned()),
        });
        let title = match ids.as_slice() {
            [id] => format!("Add {id} to the routes"),
            _ => "Add them to the routes".to_owned(),
        };
        found.fix(title, edits.collect());
    } else {
        found.certain("Make routes from the buttons", vec![Edit::RouteFromActions]);
    }
}

fn cx_has_exchange(screens: &Screens<'_>) -> bool {
    screens.all().iter().any(|s| {
        s.actions
            .iter()
            .any(|a| a.name == flow_catalog::ActionName::DataExchange)
    })
}
