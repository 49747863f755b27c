//! # Server asked for nothing
//!
//! ## What it does
//!
//! Finds buttons that ask the server although only one screen can follow, and that screen takes no
//! data.
//!
//! ## Why it matters
//!
//! Each request can fail or take seconds. A button that leads on by itself always works, and at
//! once.
//!
//! ## Example
//!
//! ```json flow
//! {"version": "7.3", "data_api_version": "3.0", "routing_model": {"START": ["OFFER"], "OFFER": []}, "screens": [{"id": "START", "title": "Start", "layout": {"type": "SingleColumnLayout", "children": [{"type": "TextBody", "text": "Welcome"}, {"type": "Footer", "label": "Show the offer", "on-click-action": {"name": "data_exchange", "payload": {}}}]}}, {"id": "OFFER", "title": "Offer", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "TextBody", "text": "Ten percent off"}, {"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
//! ```
//!
//! ## Fix
//!
//! Let the button lead to the screen itself, unless your server has to note something down here.

use flow_catalog::{ActionName, Evidence, FIRST_VERSION};

use crate::cx::Cx;
use crate::facts::DataModel;
use crate::flow::Screens;
use crate::rules::routing::Edges;
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "server-not-needed",
    group: Group::Advice,
    severity: Severity::Advice,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::House,
    code: None,
    title: "Server asked for nothing",
    fixable: false,
    source: include_str!("server_not_needed.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, screens: &Screens<'_>, edges: &Edges) {
    if !cx.setting.endpoint {
        return;
    }
    for (at, facts) in screens.all().iter().enumerate() {
        let [only] = edges.targets(at) else { continue };
        let next = screens.all()[*only];
        let takes_nothing = match &next.data {
            DataModel::Absent => true,
            DataModel::Known(fields) => fields.is_empty(),
            DataModel::Unreadable => false,
        };
        let asks = facts.actions.iter().find(|action| {
            action.component_type == "Footer" && action.name == ActionName::DataExchange
        });
        let (Some(action), true) = (asks, takes_nothing && !facts.terminal) else {
            continue;
        };
        let place = (Some(facts.node), Some(action.component));
        cx.report_at(&RULE, Some(action.node), place, "This button asks your server, but only one screen can follow and it takes no data. Let the button lead there itself, unless your server must note something down: that always works, and at once.");
    }
}
