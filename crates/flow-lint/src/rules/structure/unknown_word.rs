//! # Not one of the choices
//!
//! ## What it does
//!
//! Finds values that are not among the words a property takes.
//!
//! ## Why it matters
//!
//! WhatsApp refuses any other word.
//!
//! ## Example
//!
//! ```json component
//! {"type": "TextInput", "name": "mail", "label": "E-mail", "input-type": "e-mail"}
//! ```
//!
//! ## Fix
//!
//! Use one of the words listed. A near one is offered.
//!
//! ```json component
//! {"type": "TextInput", "name": "mail", "label": "E-mail", "input-type": "email"}
//! ```

use flow_catalog::{EnumValue, Evidence, FIRST_VERSION, Property};
use flow_doc::Value;

use crate::{Group, Rule, Severity};
use crate::{
    cx::{Cx, brief, json_text, listed},
    rules::words,
    suggest::{nearest, same_word},
};

pub static RULE: Rule = Rule {
    id: "unknown-word",
    group: Group::Structure,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_ENUM_VALUE"),
    title: "Not one of the choices",
    fixable: true,
    source: include_str!("unknown_word.rs"),
};

pub(crate) fn check(
    cx: &mut Cx<'_, '_>,
    property: &'static Property,
    known: &'static [EnumValue],
    value: Value<'_>,
    text: &str,
) {
    if known.iter().any(|word| word.value == text) {
        return;
    }
    let mut all: Vec<&str> = known.iter().map(|word| word.value).collect();
    let near = match all.as_slice() {
        [only] => Some(*only),
        _ => nearest(text, all.iter().copied()),
    };
    let hint = match near {
        Some(near) => format!("Did you mean \u{201c}{near}\u{201d}?"),
        None => {
            all.truncate(8);
            format!("Use {}.", listed(&all).replace(" and ", " or "))
        }
    };
    let message = format!(
        "{} cannot be \u{201c}{}\u{201d}; WhatsApp refuses it. {hint}",
        words::property(property),
        brief(text)
    );
    let edit = near.map(|near| cx.replace(value, json_text(near)));
    let found = cx.report(&RULE, value, message).by(property.evidence);
    if property.name == "type" {
        found.code("INVALID_PROPERTY_VALUE");
    }
    if let (Some(near), Some(edit)) = (near, edit) {
        found.fix_when(
            same_word(near, text),
            format!("Change to \u{201c}{near}\u{201d}"),
            vec![edit],
        );
    }
}
