//! # Screen without a way on
//!
//! ## What it does
//!
//! Finds screens with fields that are not last and from which nothing leads on. A screen to read,
//! such as terms, from which people go back is no trouble.
//!
//! ## Why it matters
//!
//! All ways should end at a last screen; what people fill in on such a screen goes nowhere.
//!
//! ## Example
//!
//! ```json flow
//! {"version": "7.3", "screens": [{"id": "START", "title": "Start", "layout": {"type": "SingleColumnLayout", "children": [{"type": "EmbeddedLink", "text": "More", "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "MORE"}, "payload": {}}}, {"type": "Footer", "label": "Go to the end", "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "END"}, "payload": {}}}]}}, {"id": "MORE", "title": "More", "layout": {"type": "SingleColumnLayout", "children": [{"type": "TextInput", "name": "note", "label": "Your note"}]}}, {"id": "END", "title": "End", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
//! ```
//!
//! ## Fix
//!
//! Add a button that leads on, or mark the screen as last.
//!
//! ```json flow
//! {"version": "7.3", "screens": [{"id": "START", "title": "Start", "layout": {"type": "SingleColumnLayout", "children": [{"type": "EmbeddedLink", "text": "More", "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "MORE"}, "payload": {}}}, {"type": "Footer", "label": "Go to the end", "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "END"}, "payload": {}}}]}}, {"id": "MORE", "title": "More", "layout": {"type": "SingleColumnLayout", "children": [{"type": "TextInput", "name": "note", "label": "Your note"}, {"type": "Footer", "label": "Go to the end", "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "END"}, "payload": {}}}]}}, {"id": "END", "title": "End", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
//! ```

use flow_catalog::{ActionName, Evidence, FIRST_VERSION};

use crate::{Group, Rule, Severity};
use crate::{cx::Cx, facts::ScreenFacts, flow::Screens};

pub static RULE: Rule = Rule {
    id: "dead-end",
    group: Group::Routing,
    severity: Severity::Warning,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: None,
    title: "Screen without a way on",
    fixable: false,
    source: include_str!("dead_end.rs"),
};

/// A screen that asks for something and is neither last nor leads on.
pub(crate) fn is_one(facts: &ScreenFacts) -> bool {
    let known = facts.readable && facts.complete && !facts.unreadable_action;
    // A list of links without actions is reported as such.
    let asks = facts.fields.iter().any(|f| f.yields.is_some()) && !facts.has_navigation_list;
    !facts.terminal && known && asks && !leads_on(facts)
}

/// Something on the screen leads to another one, asks the server, or finishes the flow.
pub(crate) fn leads_on(facts: &ScreenFacts) -> bool {
    facts.actions.iter().any(|action| {
        matches!(
            action.name,
            ActionName::Navigate | ActionName::DataExchange | ActionName::Complete
        )
    })
}

pub(crate) fn check(cx: &mut Cx<'_, '_>, screens: &Screens<'_>) {
    // Where no screen is marked as last, that is the trouble.
    if !screens.all().iter().any(|s| s.terminal) {
        return;
    }
    for facts in screens.all() {
        if is_one(facts) {
            cx.report_at(
                &RULE,
                Some(facts.node),
                (Some(facts.node), None),
                "Nothing leads on from this screen, and it is not marked as a last one: what people fill in goes nowhere. Add a button, or mark it as last.",
            );
        }
    }
}
