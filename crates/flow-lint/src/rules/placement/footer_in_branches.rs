//! # Button in some branches only
//!
//! ## What it does
//!
//! Finds an If or Switch that has a Footer in one branch but not in all.
//!
//! ## Why it matters
//!
//! The screen would sometimes have no button; WhatsApp wants one in every branch or none.
//!
//! ## Example
//!
//! ```json screen
//! {"id": "END", "title": "End", "terminal": true, "data": {"on": {"type": "boolean", "__example__": true}}, "layout": {"type": "SingleColumnLayout", "children": [{"type": "If", "condition": "${data.on}", "then": [{"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}]}}
//! ```
//!
//! ## Fix
//!
//! Add a button to the other branches, or move the button out of the condition.

use flow_catalog::{Evidence, components::IF};
use flow_doc::Value;

use crate::{Group, Rule, Severity};
use crate::{cx::Cx, walk::Counts};

pub static RULE: Rule = Rule {
    id: "footer-in-branches",
    group: Group::Placement,
    severity: Severity::Error,
    since: IF.since,
    until: None,
    evidence: Evidence::Documented,
    code: Some("MISSING_FOOTER_IN_IF_ELSE_BRANCHES"),
    title: "Button in some branches only",
    fixable: false,
    source: include_str!("footer_in_branches.rs"),
};

pub(crate) fn check_if(
    cx: &mut Cx<'_, '_>,
    value: Value<'_>,
    then: Option<&Counts>,
    otherwise: Option<&Counts>,
) {
    let has = |branch: Option<&Counts>| branch.is_some_and(|counts| counts.of("Footer") > 0);
    if has(then) == has(otherwise) {
        return;
    }
    let message = if otherwise.is_none() {
        "There is a button (Footer) when the condition holds, but no \u{201c}Otherwise\u{201d} with another one; WhatsApp refuses this. Add the other branch, or move the button out."
    } else {
        "Only one of the two branches has a button (Footer); WhatsApp refuses this. Add one to the other, or move it out."
    };
    cx.report(&RULE, value, message);
}

/// `with_footer` of the cases hold a Footer.
pub(crate) fn check_switch(cx: &mut Cx<'_, '_>, cases: Value<'_>, with_footer: usize) {
    if with_footer != 0 && with_footer != cases.len() {
        cx.report(
            &RULE,
            cases,
            "Some cases have a button (Footer) and others have none; WhatsApp refuses this. Add one to each, or move it out.",
        )
        .code("MISSING_FOOTER_IN_SWITCH_BRANCHES");
    }
}
