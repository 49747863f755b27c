//! # Button leads where no route goes
//!
//! ## What it does
//!
//! Finds buttons and links that lead to a screen which the routes do not allow.
//!
//! ## Why it matters
//!
//! If routes are written down they must cover every button. WhatsApp's checker passes over it in
//! 6.3 to 7.2, so there this is a warning.
//!
//! ## Example
//!
//! ```json flow
//! {"version": "7.3", "routing_model": {"START": ["MORE"], "MORE": ["END"], "END": []}, "screens": [{"id": "START", "title": "Start", "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "See the end", "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "END"}, "payload": {}}}]}}, {"id": "MORE", "title": "More", "layout": {"type": "SingleColumnLayout", "children": [{"type": "TextBody", "text": "More"}]}}, {"id": "END", "title": "End", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
//! ```
//!
//! ## Fix
//!
//! Add the route.

use flow_catalog::{ActionName, Evidence, FIRST_VERSION, v};
use flow_doc::{Edit, JsonText};

use crate::{Group, Rule, Severity};
use crate::{
    cx::Cx,
    flow::Screens,
    rules::{routing::Routes, skipped::Skipped},
};

pub static RULE: Rule = Rule {
    id: "missing-route",
    group: Group::Routing,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_ROUTING_MODEL"),
    title: "Button leads where no route goes",
    fixable: true,
    source: include_str!("missing_route.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, screens: &Screens<'_>, routes: &Routes<'_>) {
    let version = cx.version();
    for facts in screens.all() {
        let Some((id, _)) = &facts.id else { continue };
        // A screen the routes do not mention is reported as such; lists of links are exempt.
        if !routes.mentions(id) || (facts.has_navigation_list && version >= v(6, 2)) {
            continue;
        }
        let mut told: Vec<&str> = Vec::new();
        for action in facts
            .actions
            .iter()
            .filter(|a| a.name == ActionName::Navigate)
        {
            let Some((target, node)) = &action.target else {
                continue;
            };
            let known = screens.get(target).is_some() && target != id;
            if !known
                || told.contains(&&**target)
                || routes.leads(id, target)
                || routes.leads(target, id)
            {
                continue;
            }
            told.push(target);
            let message = format!(
                "This leads from {id} to {target}, but the routes (routing_model) have no such way; WhatsApp refuses this. Add the route."
            );
            let mut list: Vec<String> = routes.targets(id).map(str::to_owned).collect();
            list.push(target.to_string());
            let edit = Edit::Set {
                node: routes.value.id(),
                path: format!("/{}", flow_doc::pointer::escape(id)),
                value: JsonText(serde_json::Value::from(list).to_string()),
            };
            let place = (Some(facts.node), Some(action.component));
            let found = cx.report_at(&RULE, Some(*node), place, message);
            found
                .unless_skipped(Skipped::RouteOfButton, version)
                .certain(format!("Add the route {id} \u{2192} {target}"), vec![edit]);
        }
    }
}
