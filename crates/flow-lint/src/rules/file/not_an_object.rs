//! # Not a flow
//!
//! ## What it does
//!
//! Finds files whose JSON is a list, a text or a number instead of an object.
//!
//! ## Why it matters
//!
//! A flow is one object with a version and screens; WhatsApp refuses anything else.
//!
//! ## Example
//!
//! ```json text
//! [1, 2, 3]
//! ```
//!
//! ## Fix
//!
//! Open the right file, or put the flow in one pair of braces.

use flow_catalog::{Evidence, FIRST_VERSION};
use flow_doc::Value;

use crate::{Group, Rule, Severity};
use crate::{cx::Cx, rules::words};

pub static RULE: Rule = Rule {
    id: "not-an-object",
    group: Group::File,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_FLOW_JSON"),
    title: "Not a flow",
    fixable: false,
    source: include_str!("not_an_object.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, root: Value<'_>) -> bool {
    if root.is_object() {
        return true;
    }
    let message = format!(
        "A flow is an object with \u{201c}version\u{201d} and \u{201c}screens\u{201d}, but this file holds {}. WhatsApp refuses it; check that it is the right file.",
        words::found(root)
    );
    cx.report(&RULE, root, message);
    false
}
