//! # No routes
//!
//! ## What it does
//!
//! Finds flows that talk to a server (`data_api_version`) but have no `routing_model`.
//!
//! ## Why it matters
//!
//! WhatsApp must know which screen may follow which before your server answers; it refuses the flow
//! without.
//!
//! ## Example
//!
//! ```json flow
//! {"version": "7.3", "data_api_version": "3.0", "screens": [{"id": "END", "title": "End", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
//! ```
//!
//! ## Fix
//!
//! Make the routes from the buttons, then add those your server takes.

use flow_catalog::{Evidence, FIRST_VERSION, v};
use flow_doc::{Edit, Value};

use crate::{Group, Rule, Severity};
use crate::{
    cx::Cx,
    flow::Screens,
    rules::routing::{Edges, not_connected},
};

pub static RULE: Rule = Rule {
    id: "missing-routing-model",
    group: Group::Routing,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("MISSING_REQUIRED_PROPERTY"),
    title: "No routes",
    fixable: true,
    source: include_str!("missing_routing_model.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, root: Value<'_>, screens: &Screens<'_>) {
    if !cx.setting.endpoint || root.get("routing_model").is_some() {
        return;
    }
    // Where the server joins screens, which may follow which is for the person to say.
    let lists = cx.version() >= v(6, 2);
    let sure = not_connected::all_connected(screens, &Edges::made(screens, lists));
    cx.report(
        &RULE,
        root,
        "A flow that talks to a server needs routes (\u{201c}routing_model\u{201d}) that say which screen may follow which; WhatsApp refuses it without.",
    )
    .fix_when(
        sure,
        "Make routes from the buttons",
        vec![Edit::RouteFromActions],
    );
}
