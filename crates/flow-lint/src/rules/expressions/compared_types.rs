//! # Comparison of different types
//!
//! ## What it does
//!
//! Finds `==` and `!=` between a text and a number, or other different types.
//!
//! ## Why it matters
//!
//! WhatsApp compares only values of one type and refuses the rest. A number or passcode field gives a number.
//!
//! ## Example
//!
//! ```json component
//! [{"type": "TextInput", "name": "age", "label": "Age", "input-type": "number"}, {"type": "If", "condition": "${form.age} == '18'", "then": [{"type": "TextBody", "text": "Hello"}]}]
//! ```
//!
//! ## Fix
//!
//! Write numbers without quotes and texts with them, or compare with another field.
//!
//! ```json component
//! [{"type": "TextInput", "name": "age", "label": "Age", "input-type": "number"}, {"type": "If", "condition": "${form.age} == 18", "then": [{"type": "TextBody", "text": "Hello"}]}]
//! ```

use std::ops::Range;

use flow_catalog::{Evidence, components::IF};

use super::{Change, Reading, as_type, tell};
use crate::{Group, Rule, Severity, cx::Cx, data_type::DataType};

pub static RULE: Rule = Rule {
    id: "compared-types",
    group: Group::Expressions,
    severity: Severity::Error,
    since: IF.since,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_PROPERTY_VALUE"),
    title: "Comparison of different types",
    fixable: true,
    source: include_str!("compared_types.rs"),
};

/// `at` is the side that is written out, if one is.
pub(crate) fn report(
    cx: &mut Cx<'_, '_>,
    reading: &Reading<'_, '_>,
    at: &Range<usize>,
    left: &DataType,
    right: &DataType,
) {
    let message = format!(
        "{} compares {} with {}; WhatsApp refuses this. Both sides must be of one type.",
        reading.subject(),
        left.words(),
        right.words()
    );
    let fix = [left, right]
        .into_iter()
        .find_map(|wanted| as_type(reading.text, at, wanted))
        .map(|piece| {
            let title = format!("Write {piece}");
            let text = reading.with(at.clone(), &piece);
            // True and false beside an answer mean yes and no; its options may be called otherwise.
            if matches!(&*piece, "'true'" | "'false'") {
                Change::choice(title, text)
            } else {
                Change::certain(title, text)
            }
        });
    tell(cx, &RULE, reading, at, message, fix);
}
