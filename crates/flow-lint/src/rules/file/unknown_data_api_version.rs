//! # Unknown server protocol
//!
//! ## What it does
//!
//! Finds values of `data_api_version` that do not exist or do not go with the version of the flow.
//!
//! ## Why it matters
//!
//! WhatsApp would not know how to talk to your server and refuses the flow.
//!
//! ## Example
//!
//! ```json flow
//! {"version": "7.3", "data_api_version": "5.0", "routing_model": {"END": []}, "screens": [{"id": "END", "title": "End", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
//! ```
//!
//! ## Fix
//!
//! Use "3.0", or "4.0" from Flow JSON 7.3.

use flow_catalog::{DATA_API_VERSIONS, Evidence, FIRST_VERSION, v};
use flow_doc::Value;

use crate::cx::{Cx, brief};
use crate::text::{Shape, is_blank, shape};
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "unknown-data-api-version",
    group: Group::File,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_DATA_API_VERSION"),
    title: "Unknown server protocol",
    fixable: true,
    source: include_str!("unknown_data_api_version.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, root: Value<'_>) {
    let Some(value) = root.get("data_api_version") else {
        return;
    };
    // Other kinds than text, and bound ones, are reported as such.
    let Some(text) = value.str().filter(|text| shape(text) == Shape::Plain) else {
        return;
    };
    let version = cx.version();
    // From 6.0 blank texts are reported anyway.
    if is_blank(&text) && version >= v(6, 0) {
        return;
    }
    if DATA_API_VERSIONS
        .iter()
        .any(|(known, since)| *known == text && *since <= version)
    {
        return;
    }
    let message = format!(
        "\u{201c}Server protocol\u{201d} (data_api_version) cannot be \u{201c}{}\u{201d} in version {version}; WhatsApp refuses this. Use 3.0.",
        brief(&text)
    );
    let edit = cx.replace(value, "\"3.0\"");
    let later = DATA_API_VERSIONS.iter().any(|(known, _)| *known == text);
    let found = cx.report(&RULE, value, message);
    if later {
        found.code("NO_SUPPORTED_DATA_API_VERSION");
    }
    found.fix("Use 3.0", vec![edit]);
}
