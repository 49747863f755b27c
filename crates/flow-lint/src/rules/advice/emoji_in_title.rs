//! # Emoji in a title
//!
//! ## What it does
//!
//! Finds screen titles with emoji in them.
//!
//! ## Why it matters
//!
//! The bar at the top is small; emoji there look out of place and take the room of words.
//!
//! ## Example
//!
//! ```json screen
//! {"id": "END", "title": "Your order 🎉", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "TextBody", "text": "It is on its way."}, {"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}
//! ```
//!
//! ## Fix
//!
//! Put the emoji into the text below, where it belongs to what is said.

use flow_catalog::{Evidence, FIRST_VERSION};
use flow_doc::Value;

use crate::cx::Cx;
use crate::text::is_emoji;
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "emoji-in-title",
    group: Group::Advice,
    severity: Severity::Advice,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::House,
    code: None,
    title: "Emoji in a title",
    fixable: false,
    source: include_str!("emoji_in_title.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, screen: Value<'_>) {
    let Some(title) = screen.get("title") else {
        return;
    };
    let Some(text) = title.str() else { return };
    if !text.is_ascii() && text.chars().any(is_emoji) {
        cx.report(
            &RULE,
            title,
            "Emoji in the bar at the top look out of place. Put it into the text of the screen.",
        );
    }
}
