//! # No summary at the end
//!
//! ## What it does
//!
//! Finds flows of three screens or more whose last screen repeats none of the answers.
//!
//! ## Why it matters
//!
//! People want to see what they send, and find their mistakes before you do.
//!
//! ## Example
//!
//! ```json flow
//! {"version": "7.3", "screens": [{"id": "ONE", "title": "Your wish (1 of 3)", "layout": {"type": "SingleColumnLayout", "children": [{"type": "TextInput", "name": "wish", "label": "Wish"}, {"type": "Footer", "label": "Choose a day", "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "TWO"}, "payload": {}}}]}}, {"id": "TWO", "title": "Your day (2 of 3)", "layout": {"type": "SingleColumnLayout", "children": [{"type": "TextInput", "name": "day", "label": "Day"}, {"type": "Footer", "label": "Go to the end", "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "END"}, "payload": {}}}]}}, {"id": "END", "title": "Done (3 of 3)", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "TextBody", "text": "That is all."}, {"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
//! ```
//!
//! ## Fix
//!
//! Show the answers on the last screen, each as a text that takes its answer.

use flow_catalog::{Evidence, FIRST_VERSION};

use crate::cx::Cx;
use crate::flow::Screens;
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "no-summary",
    group: Group::Advice,
    severity: Severity::Advice,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::House,
    code: None,
    title: "No summary at the end",
    fixable: false,
    source: include_str!("no_summary.rs"),
};

const SCREENS: usize = 3;

pub(crate) fn check(cx: &mut Cx<'_, '_>, screens: &Screens<'_>) {
    let all = screens.all();
    let asks = all.iter().any(|screen| !screen.fields.is_empty());
    let mut ends = all.iter().filter(|screen| screen.terminal).peekable();
    if all.len() < SCREENS || !asks || ends.peek().is_none() || ends.clone().any(|s| s.shows_values)
    {
        return;
    }
    for end in ends {
        cx.report_at(
            &RULE,
            Some(end.node),
            (Some(end.node), None),
            "The last screen repeats none of the answers. Show them, so that people see what they send.",
        );
    }
}
