//! # Text and reference mixed
//!
//! ## What it does
//!
//! Finds texts in which a reference stands beside other words.
//!
//! ## Why it matters
//!
//! A reference must fill the whole text. Phones show a mix as it is written, with dollar sign and
//! braces. From 6.0 a backtick expression can join both.
//!
//! ## Example
//!
//! ```json component
//! [{"type": "TextInput", "name": "city", "label": "City"}, {"type": "TextBody", "text": "You live in ${form.city}"}]
//! ```
//!
//! ## Fix
//!
//! Turn the text into a backtick expression.
//!
//! ```json component
//! [{"type": "TextInput", "name": "city", "label": "City"}, {"type": "TextBody", "text": "`'You live in ' ${form.city}`"}]
//! ```

use flow_catalog::{Evidence, FIRST_VERSION, Property, since};
use flow_doc::Value;

use crate::{Group, Rule, Severity};
use crate::{
    cx::{Cx, json_text},
    rules::words,
    text::as_expression,
};

pub static RULE: Rule = Rule {
    id: "text-beside-reference",
    group: Group::References,
    severity: Severity::Warning,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: None,
    title: "Text and reference mixed",
    fixable: true,
    source: include_str!("text_beside_reference.rs"),
};

pub(crate) fn report(
    cx: &mut Cx<'_, '_>,
    property: &'static Property,
    value: Value<'_>,
    text: &str,
) {
    let possible = cx.version() >= since::BACKTICKS;
    let rest = if possible {
        "Put the whole in backticks, with the words in single quotes."
    } else {
        "Only from version 6.0 can both be joined; here use either."
    };
    let message = format!(
        "{} mixes words with a reference; phones would show the reference itself, with dollar sign and braces. {rest}",
        words::property(property)
    );
    let edit = as_expression(text)
        .filter(|_| possible)
        .map(|expression| cx.replace(value, json_text(&expression)));
    let found = cx.report(&RULE, value, message);
    if let Some(edit) = edit {
        found.certain("Join words and reference", vec![edit]);
    }
}
