//! # Emoji on a button
//!
//! ## What it does
//!
//! Finds emoji in the label of a button.
//!
//! ## Why it matters
//!
//! Authors report that phones do not show them there.
//!
//! ## Example
//!
//! ```json children
//! [{"type": "Footer", "label": "Send answers \ud83d\ude80", "on-click-action": {"name": "complete", "payload": {}}}]
//! ```
//!
//! ## Fix
//!
//! Leave it out.

use flow_catalog::{Evidence, FIRST_VERSION};
use flow_doc::Value;

use crate::cx::Cx;
use crate::text::is_emoji;
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "emoji-in-button",
    group: Group::Advice,
    severity: Severity::Warning,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Observed,
    code: None,
    title: "Emoji on a button",
    fixable: false,
    source: include_str!("emoji_in_button.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, footer: Value<'_>) {
    let Some(label) = footer.get("label") else {
        return;
    };
    let Some(text) = label.str() else { return };
    if !text.is_ascii() && text.chars().any(is_emoji) {
        cx.report(
            &RULE,
            label,
            "Emoji on a button are reported not to show on phones. Leave it out.",
        );
    }
}
