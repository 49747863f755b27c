//! # Data field name with other characters
//!
//! ## What it does
//!
//! Finds data field names with anything but letters, digits and underscores.
//!
//! ## Why it matters
//!
//! WhatsApp's checker refuses references to names with hyphens, blanks or quotes.
//!
//! ## Example
//!
//! ```json screen
//! {"id": "END", "title": "End", "terminal": true, "data": {"first name": {"type": "string", "__example__": "Asha"}}, "layout": {"type": "SingleColumnLayout", "children": [{"type": "TextBody", "text": "Hello"}, {"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}
//! ```
//!
//! ## Fix
//!
//! Rename the field and the references to it.

use flow_catalog::{Evidence, FIRST_VERSION};
use flow_doc::Value;

use crate::cx::{Cx, brief};
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "field-name",
    group: Group::Data,
    severity: Severity::Warning,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Observed,
    code: Some("PATTERN_MISMATCH"),
    title: "Data field name with other characters",
    fixable: false,
    source: include_str!("field_name.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, name: &str, declaration: Value<'_>) {
    if name == "required" {
        cx.report(
            &RULE,
            declaration,
            "\u{201c}required\u{201d} is no name for a data field: WhatsApp's checker takes it for a list of required fields and refuses anything else. Choose another name.",
        )
        .key()
        .code("INVALID_SCREEN_DATA");
        return;
    }
    if name.is_empty() || !name.contains(['-', ' ', '`', '\'']) {
        return;
    }
    let message = format!(
        "The data field name \u{201c}{}\u{201d} should be made of letters, digits and underscores only; WhatsApp's checker refuses references to other names.",
        brief(name)
    );
    cx.report(&RULE, declaration, message).key();
}
