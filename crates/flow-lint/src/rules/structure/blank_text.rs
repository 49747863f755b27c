//! # Blank text
//!
//! ## What it does
//!
//! Finds texts that are empty or hold only spaces.
//!
//! ## Why it matters
//!
//! From version 6.0 WhatsApp refuses blank texts everywhere; texts to read and most labels may not
//! be blank in any version.
//!
//! ## Example
//!
//! ```json component
//! {"type": "TextInput", "name": "city", "label": "City", "helper-text": ""}
//! ```
//!
//! ## Fix
//!
//! Write something, or remove the property if it is optional.
//!
//! ```json component
//! {"type": "TextInput", "name": "city", "label": "City"}
//! ```

use flow_catalog::{Evidence, FIRST_VERSION, LimitKind, Property, v};
use flow_doc::Value;

use crate::{Group, Rule, Severity};
use crate::{cx::Cx, rules::words, text::is_blank};

pub static RULE: Rule = Rule {
    id: "blank-text",
    group: Group::Structure,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("PATTERN_MISMATCH"),
    title: "Blank text",
    fixable: true,
    source: include_str!("blank_text.rs"),
};

/// Reports the text if it may not be blank in this version; says whether it did.
pub(crate) fn check(
    cx: &mut Cx<'_, '_>,
    property: &'static Property,
    value: Value<'_>,
    text: &str,
) -> bool {
    if !is_blank(text) {
        return false;
    }
    let version = cx.version();
    let (evidence, code) = if version >= v(6, 0) {
        (Evidence::Documented, "PATTERN_MISMATCH")
    } else {
        let broken = property.limits_in(version).find(|limit| match limit.what {
            LimitKind::NotBlank => true,
            LimitKind::MinChars(_) => text.is_empty(),
            _ => false,
        });
        match broken {
            Some(limit) if limit.what == LimitKind::NotBlank => {
                (limit.evidence, "PATTERN_MISMATCH")
            }
            Some(limit) => (limit.evidence, "MIN_CHARS_REQUIRED"),
            None => return false,
        }
    };
    report_with(cx, property, value, evidence, code);
    true
}

pub(crate) fn report(cx: &mut Cx<'_, '_>, property: &'static Property, value: Value<'_>) {
    report_with(
        cx,
        property,
        value,
        Evidence::Documented,
        "PATTERN_MISMATCH",
    );
}

fn report_with(
    cx: &mut Cx<'_, '_>,
    property: &'static Property,
    value: Value<'_>,
    evidence: Evidence,
    code: &'static str,
) {
    let required = property.required.in_version(cx.version());
    let todo = if required {
        "Write something."
    } else {
        "Write something, or remove it."
    };
    let message = format!(
        "{} is blank, which WhatsApp refuses. {todo}",
        words::property(property)
    );
    let remove = cx.remove(value);
    let found = cx.report(&RULE, value, message).by(evidence).code(code);
    if !required {
        found.certain(
            format!("Remove \u{201c}{}\u{201d}", property.name),
            vec![remove],
        );
    }
}
