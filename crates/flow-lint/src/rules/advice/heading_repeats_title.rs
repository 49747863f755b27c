//! # Heading repeats the title
//!
//! ## What it does
//!
//! Finds headings that say the same as the title of their screen.
//!
//! ## Why it matters
//!
//! Both stand at the top of the screen; the second tells nothing new.
//!
//! ## Example
//!
//! ```json screen
//! {"id": "END", "title": "Your order", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "TextHeading", "text": "Your order"}, {"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}
//! ```
//!
//! ## Fix
//!
//! Leave the heading out, or let it say what to do here.

use flow_catalog::{Evidence, FIRST_VERSION};
use flow_doc::Value;

use crate::cx::Cx;
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "heading-repeats-title",
    group: Group::Advice,
    severity: Severity::Advice,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::House,
    code: None,
    title: "Heading repeats the title",
    fixable: false,
    source: include_str!("heading_repeats_title.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, heading: Value<'_>) {
    let title = cx.screen.and_then(|screen| screen.get("title"));
    let title = title.and_then(|title| title.str());
    let (Some(text), Some(title)) = (heading.get("text"), title) else {
        return;
    };
    let same = text
        .str()
        .is_some_and(|words| words.trim().to_lowercase() == title.trim().to_lowercase());
    if same && !title.trim().is_empty() {
        cx.report(
            &RULE,
            text,
            "The heading says what the title above says already. Leave it out, or say what to do here.",
        );
    }
}
