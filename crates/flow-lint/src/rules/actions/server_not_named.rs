//! # Server asked but not named
//!
//! ## What it does
//!
//! Finds flows that ask a server (`data_exchange`) without `data_api_version`.
//!
//! ## Why it matters
//!
//! WhatsApp does not know how to talk to the server and refuses the flow.
//!
//! ## Example
//!
//! ```json flow
//! {"version": "7.3", "routing_model": {"END": []}, "screens": [{"id": "END", "title": "End", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Send answers", "on-click-action": {"name": "data_exchange", "payload": {}}}]}}]}
//! ```
//!
//! ## Fix
//!
//! Add `data_api_version`, or do without a server.

use flow_catalog::{ActionName, Evidence, FIRST_VERSION, v};
use flow_doc::{Edit, Value};

use crate::{Group, Rule, Severity};
use crate::{
    cx::Cx,
    flow::Screens,
    rules::routing::{Edges, not_connected},
};

pub static RULE: Rule = Rule {
    id: "server-not-named",
    group: Group::Actions,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("MISSING_REQUIRED_PROPERTY"),
    title: "Server asked but not named",
    fixable: true,
    source: include_str!("server_not_named.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, root: Value<'_>, screens: &Screens<'_>) {
    if cx.setting.endpoint {
        return;
    }
    let asking = screens.all().iter().find_map(|s| {
        s.actions
            .iter()
            .find(|a| a.name == ActionName::DataExchange)
            .map(|a| (s.node, a))
    });
    let Some((screen, action)) = asking else {
        return;
    };
    // Only where nothing else is left to decide: an option cannot ask a server, and routes that
    // the buttons do not make would be refused next (fact base G5).
    let routed = root.get("routing_model").is_some();
    let lists = cx.version() >= v(6, 2);
    let sure = !action.path.starts_with("/data-source")
        && (routed || not_connected::all_connected(screens, &Edges::made(screens, lists)));
    let mut edits = vec![cx.set(root, "data_api_version", "\"3.0\"")];
    // With a server the routes must be written down too.
    if !routed {
        edits.push(Edit::RouteFromActions);
    }
    cx.report_at(
        &RULE,
        Some(action.node),
        (Some(screen), Some(action.component)),
        "This asks your server, but the flow does not say that it has one (data_api_version); WhatsApp refuses it. Add it, or choose another action.",
    )
    .fix_when(sure, "Say that the flow has a server", edits);
}
