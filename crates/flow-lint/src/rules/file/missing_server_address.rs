//! # No server address in version 2.1
//!
//! ## What it does
//!
//! Finds flows of version 2.1 that talk to a server but do not say where it is
//! (`data_channel_uri`).
//!
//! ## Why it matters
//!
//! In 2.1 the address of the server stands in the file; from 3.0 on it is set beside the flow.
//!
//! ## Example
//!
//! ```json flow
//! {"version": "2.1", "data_api_version": "3.0", "routing_model": {"END": []}, "screens": [{"id": "END", "title": "End", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
//! ```
//!
//! ## Fix
//!
//! Add the address, or raise the flow to a later version.
//!
//! ```json flow
//! {"version": "2.1", "data_api_version": "3.0", "data_channel_uri": "https://example.com", "routing_model": {"END": []}, "screens": [{"id": "END", "title": "End", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
//! ```

use flow_catalog::{Evidence, FIRST_VERSION, since, top_level};
use flow_doc::Value;

use crate::cx::Cx;
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "missing-server-address",
    group: Group::File,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: since::end_of(top_level::PROPERTIES, "data_channel_uri"),
    evidence: Evidence::Documented,
    code: Some("MISSING_REQUIRED_PROPERTY"),
    title: "No server address in version 2.1",
    fixable: false,
    source: include_str!("missing_server_address.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, root: Value<'_>) {
    if !cx.setting.endpoint || root.get("data_channel_uri").is_some() {
        return;
    }
    cx.report(
        &RULE,
        root,
        "In version 2.1 a flow that talks to a server says where it is (data_channel_uri); WhatsApp refuses it without. Add the address, or raise the version.",
    );
}
