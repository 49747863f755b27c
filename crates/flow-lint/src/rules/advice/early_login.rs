//! # Password on the first screen
//!
//! ## What it does
//!
//! Finds flows of several screens whose first one asks for a password or passcode.
//!
//! ## Why it matters
//!
//! Who does not yet know what they get leaves at a password.
//!
//! ## Example
//!
//! ```json flow
//! {"version": "7.3", "screens": [{"id": "LOGIN", "title": "Log in", "layout": {"type": "SingleColumnLayout", "children": [{"type": "TextInput", "name": "secret", "label": "Password", "input-type": "password"}, {"type": "Footer", "label": "See your orders", "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "END"}, "payload": {}}}]}}, {"id": "END", "title": "Your orders", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
//! ```
//!
//! ## Fix
//!
//! Show first what people came for, and ask for a password only where it is needed.

use flow_catalog::{Evidence, FIRST_VERSION};

use crate::cx::Cx;
use crate::flow::Screens;
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "early-login",
    group: Group::Advice,
    severity: Severity::Advice,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::House,
    code: None,
    title: "Password on the first screen",
    fixable: false,
    source: include_str!("early_login.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, screens: &Screens<'_>) {
    let [first, _, ..] = screens.all() else {
        return;
    };
    if let Some(input) = first.password {
        cx.report_at(
            &RULE,
            Some(input),
            (Some(first.node), Some(input)),
            "The first thing people see is a password. Ask for it later, and only where it is needed.",
        );
    }
}
