//! # Not JSON
//!
//! ## What it does
//!
//! Finds text that is no JSON, and says where reading failed.
//!
//! ## Why it matters
//!
//! WhatsApp cannot read such a file, and nothing else in it can be checked.
//!
//! ## Example
//!
//! ```json text
//! {"version": "7.3", "screens": [}
//! ```
//!
//! ## Fix
//!
//! Correct the text at the place shown; often a comma, a quotation mark or a bracket is missing or
//! too many.
//!
//! ```json flow
//! {"version": "7.3", "screens": [{"id": "END", "title": "End", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
//! ```

use flow_catalog::{Evidence, FIRST_VERSION};
use flow_doc::{Document, Fault};

use crate::{Group, Rule, Severity};
use crate::{Part, cx::Cx};

pub static RULE: Rule = Rule {
    id: "not-json",
    group: Group::File,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_FLOW_JSON"),
    title: "Not JSON",
    fixable: false,
    source: include_str!("not_json.rs"),
};

/// Reports why the text does not parse; for wrong encoding see `not-utf8`.
pub(crate) fn check(cx: &mut Cx<'_, '_>, doc: &Document) {
    let Some(fault) = doc.fault() else { return };
    if !matches!(fault, Fault::NotUtf8 { .. }) {
        cx.report_at(&RULE, None, (None, None), fault.message())
            .part = Part::At { offset: fault.at() };
    }
}
