//! # Null
//!
//! ## What it does
//!
//! Finds `null` as the value of a property.
//!
//! ## Why it matters
//!
//! Flow JSON has no null: WhatsApp refuses it. What is absent is left out.
//!
//! ## Example
//!
//! ```json component
//! {"type": "TextInput", "name": "city", "label": "City", "helper-text": null}
//! ```
//!
//! ## Fix
//!
//! Remove the property, or give it a value.
//!
//! ```json component
//! {"type": "TextInput", "name": "city", "label": "City"}
//! ```

use flow_catalog::{Evidence, FIRST_VERSION, Property};
use flow_doc::Value;

use crate::{Group, Rule, Severity};
use crate::{
    cx::{Cx, brief},
    rules::words,
};

pub static RULE: Rule = Rule {
    id: "null-value",
    group: Group::Structure,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_PROPERTY_TYPE"),
    title: "Null",
    fixable: true,
    source: include_str!("null_value.rs"),
};

pub(crate) fn report(cx: &mut Cx<'_, '_>, property: &'static Property, value: Value<'_>) {
    let required = property.required.in_version(cx.version());
    let todo = if required {
        "Give it a value."
    } else {
        "Remove it to leave it out."
    };
    let message = format!(
        "{} is null, which WhatsApp does not accept. {todo}",
        words::property(property)
    );
    let remove = cx.remove(value);
    let found = cx.report(&RULE, value, message);
    if !required {
        found.certain(
            format!("Remove \u{201c}{}\u{201d}", property.name),
            vec![remove],
        );
    }
}

/// An entry of an object with free keys, of which not all sources say that it may not be null.
pub(crate) fn report_entry(cx: &mut Cx<'_, '_>, value: Value<'_>, certain: bool) {
    let key = value.key().unwrap_or_default().into_owned();
    let message = format!(
        "\u{201c}{}\u{201d} is null, which WhatsApp does not accept. Leave it out, or send an empty value of its type.",
        brief(&key)
    );
    let remove = cx.remove(value);
    let found = cx.report(&RULE, value, message);
    if !certain {
        found.only_warn(Evidence::Documented);
    }
    found.fix(
        format!("Remove \u{201c}{}\u{201d}", brief(&key)),
        vec![remove],
    );
}
