//! # Rule without a hint
//!
//! ## What it does
//!
//! Finds short answers with a least or greatest length, and numbers, without a help text.
//!
//! ## Why it matters
//!
//! People learn what is wanted only after they got it wrong.
//!
//! ## Example
//!
//! ```json component
//! {"type": "TextInput", "name": "guests", "label": "Guests", "input-type": "number"}
//! ```
//!
//! ## Fix
//!
//! Say in the help text what is expected.
//!
//! ```json component
//! {"type": "TextInput", "name": "guests", "label": "Guests", "input-type": "number", "helper-text": "Including you, up to 12"}
//! ```

use flow_catalog::{Evidence, FIRST_VERSION};
use flow_doc::Value;

use crate::cx::Cx;
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "hint-missing",
    group: Group::Advice,
    severity: Severity::Advice,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::House,
    code: None,
    title: "Rule without a hint",
    fixable: false,
    source: include_str!("hint_missing.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, input: Value<'_>) {
    // A pattern without a hint is an error of its own.
    if input.get("helper-text").is_some() || input.get("pattern").is_some() {
        return;
    }
    let number = input
        .get("input-type")
        .and_then(|kind| kind.str())
        .is_some_and(|kind| kind == "number");
    let lengths = ["min-chars", "max-chars"];
    let what = if number {
        "a number"
    } else if lengths.iter().any(|key| input.get(key).is_some()) {
        "an answer of a certain length"
    } else {
        return;
    };
    let message = format!(
        "This asks for {what} without a help text that says what is expected. People learn it only after they got it wrong."
    );
    cx.report(&RULE, input, message);
}
