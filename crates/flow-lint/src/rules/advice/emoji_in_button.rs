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

use flow_catalog::Evidence;
use flow_doc::Value;

use crate::cx::Cx;
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "emoji-in-button",
    group: Group::Advice,
    severity: Severity::Warning,
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

fn is_emoji(c: char) -> bool {
    matches!(c as u32, 0x1F300..=0x1FAFF | 0x2600..=0x27BF | 0x2B00..=0x2BFF | 0x1F1E6..=0x1F1FF)
}
