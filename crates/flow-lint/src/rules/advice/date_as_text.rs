//! # Date typed as text
//!
//! ## What it does
//!
//! Finds short answers whose label asks for a date or birthday.
//!
//! ## Why it matters
//!
//! A date picker is quicker to fill in and always gives a proper date.
//!
//! ## Example
//!
//! ```json component
//! {"type": "TextInput", "name": "birthday", "label": "Date of birth"}
//! ```
//!
//! ## Fix
//!
//! Use a date picker.
//!
//! ```json component
//! {"type": "DatePicker", "name": "birthday", "label": "Date of birth"}
//! ```

use flow_catalog::{Evidence, FIRST_VERSION};
use flow_doc::Value;

use crate::cx::Cx;
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "date-as-text",
    group: Group::Advice,
    severity: Severity::Advice,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::House,
    code: None,
    title: "Date typed as text",
    fixable: false,
    source: include_str!("date_as_text.rs"),
};

const WORDS: &[&str] = &["date", "birthday", "birthdate", "dob"];

pub(crate) fn check(cx: &mut Cx<'_, '_>, input: Value<'_>) {
    let Some(label) = input.get("label") else {
        return;
    };
    let Some(text) = label.str() else { return };
    let asks = text
        .split(|c: char| !c.is_ascii_alphabetic())
        .any(|word| WORDS.iter().any(|known| known.eq_ignore_ascii_case(word)));
    if asks {
        cx.report(
            &RULE,
            label,
            "This asks for a date as free text. A date picker is quicker to fill in and always gives a proper date.",
        );
    }
}
