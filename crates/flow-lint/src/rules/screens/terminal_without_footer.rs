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

use flow_catalog::{Evidence, v};
use flow_doc::{Edit, JsonText, Slot, Value};

use crate::{Group, Rule, Severity};
use crate::{cx::Cx, walk::Gathered};

pub static RULE: Rule = Rule {
    id: "terminal-without-footer",
    group: Group::Screens,
    severity: Severity::Error,
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
    let version = cx.version();
    let unchecked = version >= v(5, 1) && version < v(7, 3);
    let later = if unchecked {
        " Version 7.3 refuses it."
    } else {
        ""
    };
    let message = format!(
        "This last screen has no button (Footer), so people cannot finish the flow.{later} Add one that finishes it."
    );
    let alone = gathered
        .placed
        .iter()
        .any(|p| p.component.type_name == "RichText")
        && version < v(6, 3)
        || facts.has_navigation_list;
    let index = gathered
        .placed
        .iter()
        .filter(|p| p.place == flow_catalog::Place::Layout)
        .count();
    let found = cx.report(&RULE, screen, message);
    if unchecked {
        found.only_warn(Evidence::Observed);
    }
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
