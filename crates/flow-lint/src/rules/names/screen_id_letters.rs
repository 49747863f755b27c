//! # Screen id with other characters
//!
//! ## What it does
//!
//! Finds screen ids with anything but letters and underscores, digits included.
//!
//! ## Why it matters
//!
//! WhatsApp refuses such an id.
//!
//! ## Example
//!
//! ```json screen
//! {"id": "SCREEN_1", "title": "End", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}
//! ```
//!
//! ## Fix
//!
//! Rename the screen. Everything that leads to it follows.
//!
//! ```json screen
//! {"id": "SCREEN_ONE", "title": "End", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}
//! ```

use flow_catalog::{Evidence, FIRST_VERSION, v};
use flow_doc::{Edit, Value};

use crate::{Group, Rule, Severity};
use crate::{
    cx::{Cx, brief},
    rules::words,
};

pub static RULE: Rule = Rule {
    id: "screen-id-letters",
    group: Group::Names,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("PATTERN_MISMATCH"),
    title: "Screen id with other characters",
    fixable: true,
    source: include_str!("screen_id_letters.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, screen: Value<'_>, value: Value<'_>, id: &str) {
    // Blank ones are reported as such.
    if id.is_empty() || (crate::text::is_blank(id) && cx.version() >= v(6, 0)) {
        return;
    }
    let letters = id.chars().all(|c| c.is_ascii_alphabetic() || c == '_');
    let only_underscores = id.chars().all(|c| c == '_');
    if letters && !(only_underscores && cx.version() >= v(7, 0)) {
        return;
    }
    let message = format!(
        "The screen id \u{201c}{}\u{201d} must be made of letters (A to Z) and underscores only, without digits, spaces or hyphens; WhatsApp refuses it.",
        brief(id)
    );
    let proposal = words::as_screen_id(id);
    let found = cx.report(&RULE, value, message);
    if only_underscores {
        found.only_warn(Evidence::Observed);
    }
    if let Some(proposal) = proposal {
        let edit = Edit::RenameScreen {
            node: screen.id(),
            id: proposal.clone(),
        };
        // Letters of another alphabet would be dropped: a person finds a better name.
        let sure = id.is_ascii();
        found.fix_when(sure, format!("Rename to {proposal}"), vec![edit]);
    }
}
