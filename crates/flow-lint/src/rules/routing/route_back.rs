//! # Route back
//!
//! ## What it does
//!
//! Finds two screens that lead to each other, in the routes or by their buttons.
//!
//! ## Why it matters
//!
//! Routes go forward only. Going back is always possible with the phone's back arrow and needs no
//! route; WhatsApp refuses one.
//!
//! ## Example
//!
//! ```json flow
//! {"version": "7.3", "routing_model": {"START": ["END"], "END": ["START"]}, "screens": [{"id": "START", "title": "Start", "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "See more", "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "END"}, "payload": {}}}]}}, {"id": "END", "title": "End", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
//! ```
//!
//! ## Fix
//!
//! Remove the route from the later screen to the earlier one.

use flow_catalog::Evidence;
use flow_catalog::{ActionName, FIRST_VERSION};

use crate::{Group, Rule, Severity};
use crate::{cx::Cx, flow::Screens, rules::routing::Routes};

pub static RULE: Rule = Rule {
    id: "route-back",
    group: Group::Routing,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_ROUTING_MODEL"),
    title: "Route back",
    fixable: true,
    source: include_str!("route_back.rs"),
};

/// The routes as given.
pub(crate) fn check(cx: &mut Cx<'_, '_>, screens: &Screens<'_>, routes: &Routes<'_>) {
    for route in &routes.from {
        for (target, value) in &route.to {
            // Of two, the one from the later screen of the file is the way back.
            let (Some(here), Some(there)) = (screens.position(&route.id), screens.position(target))
            else {
                continue;
            };
            if here <= there || !routes.leads(target, &route.id) {
                continue;
            }
            let message = format!(
                "The route from {} back to {target} is not allowed: routes go forward only, and people can always go back with the back arrow. WhatsApp refuses it; remove it.",
                route.id
            );
            let remove = cx.remove(*value);
            cx.report(&RULE, *value, message)
                .fix("Remove the route back", vec![remove]);
        }
    }
}

/// The routes that buttons make, where none are given.
pub(crate) fn check_actions(cx: &mut Cx<'_, '_>, screens: &Screens<'_>) {
    for (at, facts) in screens.all().iter().enumerate() {
        let Some((id, _)) = &facts.id else { continue };
        for action in facts
            .actions
            .iter()
            .filter(|a| a.name == ActionName::Navigate)
        {
            let Some((target, node)) = &action.target else {
                continue;
            };
            let Some(there) = screens.position(target) else {
                continue;
            };
            let forward = screens.all()[there].actions.iter().any(|a| {
                a.name == ActionName::Navigate && a.target.as_ref().is_some_and(|(t, _)| t == id)
            });
            // Of screens that share an id, it is not known which of them lead where.
            let known = screens.only(id).is_some() && screens.only(target).is_some();
            if there >= at || !forward || !known {
                continue;
            }
            let message = format!(
                "This leads from {id} back to {target}, which leads here: routes go forward only, and people can always go back with the back arrow. WhatsApp refuses it; lead somewhere else."
            );
            let place = (Some(facts.node), Some(action.component));
            cx.report_at(&RULE, Some(*node), place, message);
        }
    }
}
