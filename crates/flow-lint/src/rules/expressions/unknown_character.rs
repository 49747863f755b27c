//! # Character that means nothing here
//!
//! ## What it does
//!
//! Finds characters that no condition or expression has, such as `;` or `#`, and backticks inside of backticks.
//!
//! ## Why it matters
//!
//! WhatsApp refuses them. A backtick inside a text needs a backslash before it (two of them in the file).
//!
//! ## Example
//!
//! ```json component
//! [{"type": "TextInput", "name": "city", "label": "City"}, {"type": "If", "condition": "${form.city} == 'Pune';", "then": [{"type": "TextBody", "text": "Hello"}]}]
//! ```
//!
//! ## Fix
//!
//! Remove it, or put it into single quotes if it belongs to a text.
//!
//! ```json component
//! [{"type": "TextInput", "name": "city", "label": "City"}, {"type": "If", "condition": "${form.city} == 'Pune'", "then": [{"type": "TextBody", "text": "Hello"}]}]
//! ```

use flow_catalog::{Evidence, components::IF};
use flow_doc::expression::{Fault, FaultKind, read_condition};

use super::{Change, Reading, repair, tell};
use crate::{Group, Rule, Severity, cx::Cx};

pub static RULE: Rule = Rule {
    id: "unknown-character",
    group: Group::Expressions,
    severity: Severity::Error,
    since: IF.since,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_PROPERTY_VALUE"),
    title: "Character that means nothing here",
    fixable: true,
    source: include_str!("unknown_character.rs"),
};

pub(crate) fn report(cx: &mut Cx<'_, '_>, reading: &Reading<'_, '_>, fault: &Fault) {
    let subject = reading.subject();
    let (message, fix) = if fault.kind == FaultKind::Backtick {
        let message = format!(
            "{subject} has a backtick inside; WhatsApp takes it for the end and refuses the rest. Put a backslash before it, or leave it out."
        );
        (
            message,
            repair(reading, fault, false, "Put a backslash before it"),
        )
    } else {
        let message = format!(
            "{subject} has \u{201c}{}\u{201d}, which means nothing here; WhatsApp refuses it. Remove it, or put it into single quotes.",
            &reading.text[fault.at.clone()]
        );
        let text = reading.with(fault.at.clone(), "");
        let sound = read_condition(&text).faults.is_empty();
        (message, sound.then(|| Change::choice("Remove it", text)))
    };
    tell(cx, &RULE, reading, &fault.at, message, fix);
}
