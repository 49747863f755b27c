//! # No sign of progress
//!
//! ## What it does
//!
//! Finds flows of three screens or more whose titles do not say how far one is.
//!
//! ## Why it matters
//!
//! People go on when they see the end.
//!
//! ## Example
//!
//! ```json flow
//! {"version": "7.3", "screens": [{"id": "ONE", "title": "Your wish", "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Choose a day", "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "TWO"}, "payload": {}}}]}}, {"id": "TWO", "title": "Your day", "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Check it", "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "END"}, "payload": {}}}]}}, {"id": "END", "title": "Check", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "TextBody", "text": "Nothing is sent yet."}, {"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
//! ```
//!
//! ## Fix
//!
//! Count in the titles: "Your wish (1 of 3)".

use flow_catalog::{Evidence, FIRST_VERSION};
use flow_doc::Value;

use crate::cx::Cx;
use crate::flow::Screens;
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "no-progress",
    group: Group::Advice,
    severity: Severity::Advice,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::House,
    code: None,
    title: "No sign of progress",
    fixable: false,
    source: include_str!("no_progress.rs"),
};

const SCREENS: usize = 3;

pub(crate) fn check(cx: &mut Cx<'_, '_>, list: Value<'_>, screens: &Screens<'_>) {
    let all = screens.all();
    if all.len() >= SCREENS && all.iter().all(|screen| screen.plain_title) {
        cx.report_at(
            &RULE,
            Some(list.id()),
            (None, None),
            "No title says how far one is. People go on when they see the end: count in the titles, such as \u{201c}Your wish (1 of 3)\u{201d}.",
        )
        .key();
    }
}

/// Whether a title is there, is fixed, and counts nothing.
pub(crate) fn is_plain(title: &str) -> bool {
    !title.contains("${") && !title.starts_with('`') && !title.chars().any(char::is_numeric)
}
