//! # Long screen title
//!
//! ## What it does
//!
//! Finds screen titles of more than about 30 characters.
//!
//! ## Why it matters
//!
//! The bar at the top has room for one short line.
//!
//! ## Example
//!
//! ```json screen
//! {"id": "END", "title": "Everything we would like to know about you", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}
//! ```
//!
//! ## Fix
//!
//! Shorten the title; put the rest into a heading.

use flow_catalog::{Evidence, FIRST_VERSION, screen::TITLE_ADVISED_CHARS};
use flow_doc::Value;

use crate::cx::Cx;
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "long-title",
    group: Group::Advice,
    severity: Severity::Advice,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::House,
    code: None,
    title: "Long screen title",
    fixable: false,
    source: include_str!("long_title.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, screen: Value<'_>) {
    let Some(title) = screen.get("title") else {
        return;
    };
    let Some(text) = title.str() else { return };
    if text.len() <= TITLE_ADVISED_CHARS || text.contains("${") || text.starts_with('`') {
        return;
    }
    let chars = text.chars().count();
    if chars > TITLE_ADVISED_CHARS {
        let message = format!(
            "The title has {chars} characters; about {TITLE_ADVISED_CHARS} fit into the bar at the top. Shorten it."
        );
        cx.report(&RULE, title, message);
    }
}
