//! # Everything is required
//!
//! ## What it does
//!
//! Finds screens with four questions or more, each of which must be answered.
//!
//! ## Why it matters
//!
//! People give up over a question they cannot or do not want to answer.
//!
//! ## Example
//!
//! ```json children
//! [{"type": "TextInput", "name": "q_a", "label": "Name", "required": true}, {"type": "TextInput", "name": "q_b", "label": "Company", "required": true}, {"type": "TextInput", "name": "q_c", "label": "Job title", "required": true}, {"type": "TextInput", "name": "q_d", "label": "Phone", "required": true}, {"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]
//! ```
//!
//! ## Fix
//!
//! Require only what you cannot do without.

use flow_catalog::{Evidence, FIRST_VERSION};
use flow_doc::Value;

use crate::cx::Cx;
use crate::walk::Gathered;
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "all-required",
    group: Group::Advice,
    severity: Severity::Advice,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::House,
    code: None,
    title: "Everything is required",
    fixable: false,
    source: include_str!("all_required.rs"),
};

const QUESTIONS: usize = 4;

pub(crate) fn check(cx: &mut Cx<'_, '_>, gathered: &Gathered<'_>, screen: Value<'_>) {
    let mut questions = 0;
    for placed in &gathered.placed {
        if !placed
            .component
            .properties
            .iter()
            .any(|p| p.name == "required")
        {
            continue;
        }
        if placed.value.get("required").and_then(|v| v.bool()) != Some(true) {
            return;
        }
        questions += 1;
    }
    // With more, "many-required" says what to do.
    if (QUESTIONS..=super::many_required::REQUIRED).contains(&questions) {
        let message = format!(
            "All {questions} questions of this screen must be answered. Require only what you cannot do without; people give up over the others."
        );
        cx.report(&RULE, screen, message);
    }
}
