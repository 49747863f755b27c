//! # Path into data that leads nowhere
//!
//! ## What it does
//!
//! Finds references with a path that the declared data does not have: a member that is not
//! declared, or a step into a list or a text.
//!
//! ## Why it matters
//!
//! There is no value at that path; WhatsApp refuses it.
//!
//! ## Example
//!
//! ```json screen
//! {"id": "END", "title": "End", "terminal": true, "data": {"user": {"type": "object", "properties": {"name": {"type": "string"}}, "__example__": {"name": "Asha"}}}, "layout": {"type": "SingleColumnLayout", "children": [{"type": "TextBody", "text": "${data.user.city}"}, {"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}
//! ```
//!
//! ## Fix
//!
//! Declare the member, or correct the path. Lists cannot be stepped into.

use flow_catalog::{Evidence, FIRST_VERSION};
use flow_doc::Value;

use crate::{Group, Rule, Severity};
use crate::{
    cx::{Cx, brief},
    data_type::Missing,
    facts::Use,
};

pub static RULE: Rule = Rule {
    id: "broken-path",
    group: Group::References,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_SCREEN_DYNAMIC_DATA"),
    title: "Path into data that leads nowhere",
    fixable: false,
    source: include_str!("broken_path.rs"),
};

pub(crate) fn report(cx: &mut Cx<'_, '_>, screen: Value<'_>, used: &Use, why: Missing) {
    let reason = match why {
        Missing::Member => "the data declares no such member",
        Missing::InList => "a path cannot go into a list",
        Missing::NoObject => "the value before it has no members",
    };
    let message = format!(
        "The path \u{201c}{}\u{201d} leads nowhere: {reason}. WhatsApp refuses the reference; correct it, or declare it in the screen's data.",
        brief(used.reference.path())
    );
    super::report_use(cx, &RULE, screen, used, message);
}
