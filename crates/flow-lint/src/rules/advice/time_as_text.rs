//! # Time typed as text
//!
//! ## What it does
//!
//! Finds short answers whose label asks for a time of day.
//!
//! ## Why it matters
//!
//! Everybody writes a time differently. There is no time picker, but a list of hours gives answers
//! you can use.
//!
//! ## Example
//!
//! ```json component
//! {"type": "TextInput", "name": "arrival", "label": "Arrival time"}
//! ```
//!
//! ## Fix
//!
//! Offer the hours as a list.

use flow_catalog::{Evidence, FIRST_VERSION};
use flow_doc::Value;

use crate::cx::Cx;
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "time-as-text",
    group: Group::Advice,
    severity: Severity::Advice,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::House,
    code: None,
    title: "Time typed as text",
    fixable: false,
    source: include_str!("time_as_text.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, input: Value<'_>) {
    let Some(label) = input.get("label") else {
        return;
    };
    let asks = label.str().is_some_and(|text| {
        text.split(|c: char| !c.is_ascii_alphabetic())
            .any(|word| word.eq_ignore_ascii_case("time"))
    });
    if asks {
        cx.report(
            &RULE,
            label,
            "This asks for a time as free text, which everybody writes differently. Offer the hours as a list.",
        );
    }
}
