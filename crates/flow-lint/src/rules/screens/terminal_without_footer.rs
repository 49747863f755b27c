//! # Last screen without button
//!
//! ## What it does
//!
//! Finds last screens without a Footer.
//!
//! ## Why it matters
//!
//! People could not finish the flow. WhatsApp's checker looks for it in 7.3 only, so in 5.1 to 7.2
//! this is a warning: the flow would fail once raised to 7.3.
//!
//! ## Example
//!
//! ```json screen
//! {"id": "END", "title": "End", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "TextBody", "text": "Thank you"}]}}
//! ```
//!
//! ## Fix
//!
//! Add a button that finishes the flow.

use flow_catalog::{Evidence, FIRST_VERSION, v};
use flow_doc::{Edit, JsonText, Slot, Value};

use crate::{Group, Rule, Severity};
use crate::{cx::Cx, rules::skipped::Skipped, walk::Gathered};

pub static RULE: Rule = Rule {
    id: "terminal-without-footer",
    group: Group::Screens,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("MISSING_FOOTER_ON_TERMINAL_SCREEN"),
    title: "Last screen without button",
    fixable: true,
    source: include_str!("terminal_without_footer.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, gathered: &Gathered<'_>, screen: Value<'_>) {
    let facts = &gathered.facts;
    if !facts.terminal || !facts.readable || !facts.complete || facts.has_footer {
        return;
    }
    // A list of links cannot stand on a last screen, which is an error of its own.
    if facts.has_navigation_list {
        return;
    }
    let version = cx.version();
    let message = "This last screen has no button (Footer), so people cannot finish the flow; WhatsApp refuses this. Add one that finishes it.";
    let alone = gathered
        .placed
        .iter()
        .any(|p| p.component.type_name == "RichText")
        && version < v(6, 3);
    let index = gathered
        .placed
        .iter()
        .filter(|p| p.place == flow_catalog::Place::Layout)
        .count();
    let found = cx.report(&RULE, screen, message);
    found.unless_skipped(Skipped::LastScreen, version);
    if !alone {
        let edit = Edit::InsertComponent {
            parent: screen.id(),
            slot: Slot::Children,
            index: index as u32,
            component: JsonText(
                r#"{"type":"Footer","label":"Send answers","on-click-action":{"name":"complete","payload":{}}}"#
                    .to_owned(),
            ),
        };
        found.fix("Add a button", vec![edit]);
    }
}
