//! # Long answer in one line
//!
//! ## What it does
//!
//! Finds short answers that allow more than 80 characters.
//!
//! ## Why it matters
//!
//! Only the end of a long line is seen while typing; a paragraph shows all of it.
//!
//! ## Example
//!
//! ```json component
//! {"type": "TextInput", "name": "wish", "label": "Your wish", "max-chars": 300, "helper-text": "Up to 300 letters"}
//! ```
//!
//! ## Fix
//!
//! Use a paragraph.
//!
//! ```json component
//! {"type": "TextArea", "name": "wish", "label": "Your wish", "max-length": 300}
//! ```

use flow_catalog::{Evidence, FIRST_VERSION};
use flow_doc::Value;

use crate::cx::Cx;
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "long-answer-in-line",
    group: Group::Advice,
    severity: Severity::Advice,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::House,
    code: None,
    title: "Long answer in one line",
    fixable: false,
    source: include_str!("long_answer_in_line.rs"),
};

/// What a short answer takes when nothing else is said.
const LINE: f64 = 80.0;

pub(crate) fn check(cx: &mut Cx<'_, '_>, input: Value<'_>) {
    let Some(most) = input.get("max-chars") else {
        return;
    };
    if most.number().is_some_and(|chars| chars > LINE) {
        cx.report(
            &RULE,
            most,
            "An answer this long does not fit into one line. A paragraph shows all of it while people type.",
        );
    }
}
