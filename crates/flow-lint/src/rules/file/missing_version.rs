//! # No version
//!
//! ## What it does
//!
//! Finds files without `version`.
//!
//! ## Why it matters
//!
//! WhatsApp does not know by which rules to read the flow and refuses it. Here it is checked by
//! those of 7.3.
//!
//! ## Example
//!
//! ```json flow
//! {"screens": [{"id": "END", "title": "End", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
//! ```
//!
//! ## Fix
//!
//! Add the version; 7.3 is the recommended one.

use flow_catalog::{Evidence, FIRST_VERSION, RECOMMENDED};
use flow_doc::Value;

use crate::cx::Cx;
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "missing-version",
    group: Group::File,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("MISSING_FLOW_JSON_VERSION"),
    title: "No version",
    fixable: true,
    source: include_str!("missing_version.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, root: Value<'_>) {
    if root.get("version").is_some() {
        return;
    }
    let message = format!(
        "The flow does not say which version of Flow JSON it is written in, so WhatsApp refuses it. Add \u{201c}version\u{201d}; {RECOMMENDED} is recommended."
    );
    let edit = cx.set(root, "version", format!("\"{RECOMMENDED}\""));
    cx.report(&RULE, root, message)
        .certain(format!("Set version {RECOMMENDED}"), vec![edit]);
}
