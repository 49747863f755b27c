//! # Reference to a screen that is not there
//!
//! ## What it does
//!
//! Finds references to another screen (`${screen.ID...}`) whose id no screen has.
//!
//! ## Why it matters
//!
//! There is nothing to take; WhatsApp refuses the flow.
//!
//! ## Example
//!
//! ```json component
//! {"type": "TextBody", "text": "${screen.START.form.city}"}
//! ```
//!
//! ```json component
//! [{"type": "TextInput", "name": "city", "label": "City"}, {"type": "TextBody", "text": "${screen.EDN.form.city}"}]
//! ```
//!
//! ## Fix
//!
//! Correct the id of the screen.

use flow_catalog::{Evidence, since};
use flow_doc::Document;

use crate::{Group, Rule, Severity};
use crate::{
    cx::{Cx, brief},
    facts::{ScreenFacts, Use},
    flow::Screens,
    suggest::{nearest, same_word},
};

pub static RULE: Rule = Rule {
    id: "unknown-screen-in-reference",
    group: Group::References,
    severity: Severity::Error,
    since: since::GLOBAL_REFERENCES,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_SCREEN_DYNAMIC_DATA"),
    title: "Reference to a screen that is not there",
    fixable: true,
    source: include_str!("unknown_screen_in_reference.rs"),
};

pub(crate) fn report(
    cx: &mut Cx<'_, '_>,
    doc: &Document,
    screens: &Screens<'_>,
    facts: &ScreenFacts,
    used: &Use,
    screen: &str,
) {
    let message = format!(
        "No screen is called \u{201c}{}\u{201d}; WhatsApp refuses the reference. Correct the id.",
        brief(screen)
    );
    let change = nearest(screen, screens.ids()).and_then(|near| {
        let value = doc.value(used.node)?;
        let changed = value.raw().replace(
            &format!("${{screen.{screen}."),
            &format!("${{screen.{near}."),
        );
        Some((
            same_word(near, screen),
            format!("Change to {near}"),
            cx.replace(value, changed),
        ))
    });
    let version = cx.version();
    let found = super::report_global(cx, &RULE, facts, used, message);
    super::by_site(found, used, version);
    if let Some((sure, title, edit)) = change {
        found.fix_when(sure, title, vec![edit]);
    }
}
