//! # Expression that gives the wrong type
//!
//! ## What it does
//!
//! Compares what an expression in backticks gives with what the property takes.
//!
//! ## Why it matters
//!
//! WhatsApp refuses text where true or false is needed, a number where text is shown, and so on. For a
//! plain answer of a field the rule is not documented, so there it is a warning.
//!
//! ## Example
//!
//! ```json component
//! [{"type": "TextInput", "name": "city", "label": "City"}, {"type": "TextBody", "text": "Hello", "visible": "`'In ' ${form.city}`"}]
//! ```
//!
//! ```json component
//! [{"type": "TextInput", "name": "age", "label": "Age", "input-type": "number"}, {"type": "TextBody", "text": "`${form.age} + 1`"}]
//! ```
//!
//! ## Fix
//!
//! Write an expression that gives the right type: a comparison for true or false; a number joined with words for text.
//!
//! ```json component
//! [{"type": "TextInput", "name": "city", "label": "City"}, {"type": "TextBody", "text": "Hello", "visible": "`${form.city} != ''`"}]
//! ```
//!
//! ```json component
//! [{"type": "TextInput", "name": "age", "label": "Age", "input-type": "number"}, {"type": "TextBody", "text": "`'Next year you are ' ${form.age} + 1`"}]
//! ```

use std::ops::Range;

use flow_catalog::{Evidence, since};

use super::{Reading, tell};
use crate::{
    Group, Rule, Severity, cx::Cx, data_type::DataType, facts::Wanted,
    rules::references::type_mismatch,
};

pub static RULE: Rule = Rule {
    id: "result-type",
    group: Group::Expressions,
    severity: Severity::Error,
    since: since::BACKTICKS,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_PROPERTY_VALUE"),
    title: "Expression that gives the wrong type",
    fixable: false,
    source: include_str!("result_type.rs"),
};

/// `from_answer`: it is nothing but the answer of a field.
pub(crate) fn check(
    cx: &mut Cx<'_, '_>,
    reading: &Reading<'_, '_>,
    at: &Range<usize>,
    property: &str,
    wanted: Wanted,
    given: &DataType,
    from_answer: bool,
) {
    let (fits, wanted) = type_mismatch::fits(wanted, given);
    if fits {
        return;
    }
    let message = format!(
        "{property} takes {wanted}, but the expression gives {}; WhatsApp refuses this.",
        given.words()
    );
    let found = tell(cx, &RULE, reading, at, message, None);
    if from_answer {
        found.only_warn(Evidence::Observed);
    }
}
