//! # Reference to another screen before version 4.0
//!
//! ## What it does
//!
//! Finds references to other screens in versions that do not have them.
//!
//! ## Why it matters
//!
//! WhatsApp refuses them before 4.0.
//!
//! ## Example
//!
//! ```json screen 3.1
//! {"id": "END", "title": "End", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "TextBody", "text": "${screen.START.data.city}"}, {"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}
//! ```
//!
//! ## Fix
//!
//! Send the value along with the button that leads here, or raise the version.

use crate::{Group, Rule, Severity};
use crate::{
    cx::Cx,
    facts::{ScreenFacts, Use},
};
use flow_catalog::{Evidence, FIRST_VERSION, since};

pub static RULE: Rule = Rule {
    id: "global-not-yet",
    group: Group::References,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: Some(since::GLOBAL_REFERENCES),
    evidence: Evidence::Documented,
    code: Some("PATTERN_MISMATCH"),
    title: "Reference to another screen before version 4.0",
    fixable: false,
    source: include_str!("global_not_yet.rs"),
};

pub(crate) fn report(cx: &mut Cx<'_, '_>, facts: &ScreenFacts, used: &Use) {
    let message = format!(
        "Values of other screens can be used from version {} on; this file is {}, so WhatsApp refuses it. Send the value along instead.",
        since::GLOBAL_REFERENCES,
        cx.version()
    );
    super::report_global(cx, &RULE, facts, used, message);
}
