//! # Reserved screen id
//!
//! ## What it does
//!
//! Finds a screen called SUCCESS, in any spelling.
//!
//! ## Why it matters
//!
//! WhatsApp uses this name for the end of a flow that a server finishes, and refuses a screen with
//! it.
//!
//! ## Example
//!
//! ```json screen
//! {"id": "SUCCESS", "title": "End", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}
//! ```
//!
//! ## Fix
//!
//! Rename the screen. Everything that leads to it follows.

use flow_catalog::{Evidence, FIRST_VERSION};
use flow_doc::{Edit, Value};

use crate::cx::Cx;
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "reserved-screen-id",
    group: Group::Names,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("SCREEN_ID_IS_RESERVED_KEYWORD"),
    title: "Reserved screen id",
    fixable: true,
    source: include_str!("reserved_screen_id.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, screen: Value<'_>, value: Value<'_>, id: &str) {
    if !id.eq_ignore_ascii_case("success") {
        return;
    }
    let proposal = "SUCCESS_SCREEN";
    cx.report(
        &RULE,
        value,
        "A screen may not be called SUCCESS: WhatsApp keeps the name for itself and refuses it. Rename the screen.",
    )
    .certain(
        format!("Rename to {proposal}"),
        vec![Edit::RenameScreen { node: screen.id(), id: proposal.to_owned() }],
    );
}
