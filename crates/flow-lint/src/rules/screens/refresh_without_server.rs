//! # Refresh without a server
//!
//! ## What it does
//!
//! Finds `refresh_on_back` in a flow that does not talk to a server.
//!
//! ## Why it matters
//!
//! There is nobody to ask; WhatsApp refuses it.
//!
//! ## Example
//!
//! ```json screen
//! {"id": "END", "title": "End", "terminal": true, "refresh_on_back": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}
//! ```
//!
//! ## Fix
//!
//! Remove it, or name the server's protocol (`data_api_version`).

use flow_catalog::{Evidence, FIRST_VERSION};
use flow_doc::Value;

use crate::cx::Cx;
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "refresh-without-server",
    group: Group::Screens,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_PROPERTY_VALUE"),
    title: "Refresh without a server",
    fixable: true,
    source: include_str!("refresh_without_server.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, screen: Value<'_>) {
    if cx.setting.endpoint {
        return;
    }
    let Some(value) = screen
        .get("refresh_on_back")
        .filter(|v| v.bool() == Some(true))
    else {
        return;
    };
    let remove = cx.remove(value);
    cx.report(
        &RULE,
        value,
        "Asking the server when people come back works only in a flow that has a server (\u{201c}data_api_version\u{201d}); WhatsApp refuses it here. Remove it.",
    )
    .certain("Remove it", vec![remove]);
}
