//! # Button that does not say what happens
//!
//! ## What it does
//!
//! Finds buttons that only say OK, Next, Submit, Continue or Done.
//!
//! ## Why it matters
//!
//! People tap more readily when they know what comes next.
//!
//! ## Example
//!
//! ```json children
//! [{"type": "Footer", "label": "Submit", "on-click-action": {"name": "complete", "payload": {}}}]
//! ```
//!
//! ## Fix
//!
//! Say what happens: "Book the table", "Send my answers".

use flow_catalog::{Evidence, FIRST_VERSION};
use flow_doc::Value;

use crate::cx::Cx;
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "vague-button",
    group: Group::Advice,
    severity: Severity::Advice,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::House,
    code: None,
    title: "Button that does not say what happens",
    fixable: false,
    source: include_str!("vague_button.rs"),
};

const VAGUE: &[&str] = &[
    "ok", "okay", "next", "submit", "continue", "done", "send", "go",
];

pub(crate) fn check(cx: &mut Cx<'_, '_>, footer: Value<'_>) {
    let Some(label) = footer.get("label") else {
        return;
    };
    let Some(text) = label.str() else { return };
    let word = text.trim();
    if word.len() <= 8 && VAGUE.iter().any(|vague| vague.eq_ignore_ascii_case(word)) {
        let message = format!(
            "\u{201c}{word}\u{201d} does not say what happens next. Try something like \u{201c}Book the table\u{201d}."
        );
        cx.report(&RULE, label, message);
    }
}
