//! # Whole Form used as a value
//!
//! ## What it does
//!
//! Finds references to a Form itself instead of one of its fields.
//!
//! ## Why it matters
//!
//! A Form has no value; WhatsApp refuses the reference.
//!
//! ## Example
//!
//! ```json component
//! [{"type": "Form", "name": "details", "children": [{"type": "TextInput", "name": "city", "label": "City"}]}, {"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {"all": "${form.details}"}}}]
//! ```
//!
//! ## Fix
//!
//! Refer to each field by its name.

use flow_catalog::{Evidence, FIRST_VERSION};
use flow_doc::Value;

use crate::{Group, Rule, Severity};
use crate::{
    cx::{Cx, brief},
    facts::Use,
};

pub static RULE: Rule = Rule {
    id: "form-as-value",
    group: Group::References,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_ON_CLICK_ACTION_PAYLOAD"),
    title: "Whole Form used as a value",
    fixable: false,
    source: include_str!("form_as_value.rs"),
};

pub(crate) fn report(cx: &mut Cx<'_, '_>, screen: Value<'_>, used: &Use) {
    let message = format!(
        "\u{201c}{}\u{201d} is a Form, which has no value of its own; WhatsApp refuses the reference. Refer to its fields one by one.",
        brief(used.reference.field())
    );
    let found = super::report_use(cx, &RULE, screen, used, message);
    if !used.in_payload {
        found.code("INVALID_SCREEN_DYNAMIC_DATA");
    }
}
