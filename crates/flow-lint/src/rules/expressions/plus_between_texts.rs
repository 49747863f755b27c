//! # Texts joined with +
//!
//! ## What it does
//!
//! Finds `+` beside a text.
//!
//! ## Why it matters
//!
//! `+` only adds numbers; WhatsApp refuses it between texts. In backticks texts are joined by standing side by side.
//!
//! ## Example
//!
//! ```json component
//! [{"type": "TextInput", "name": "city", "label": "City"}, {"type": "TextBody", "text": "`'You live in ' + ${form.city}`"}]
//! ```
//!
//! ## Fix
//!
//! Remove the `+`.
//!
//! ```json component
//! [{"type": "TextInput", "name": "city", "label": "City"}, {"type": "TextBody", "text": "`'You live in ' ${form.city}`"}]
//! ```

use std::ops::Range;

use flow_catalog::{Evidence, since};

use super::{Change, Reading, tell};
use crate::{Group, Rule, Severity, cx::Cx};

pub static RULE: Rule = Rule {
    id: "plus-between-texts",
    group: Group::Expressions,
    severity: Severity::Error,
    since: since::BACKTICKS,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_PROPERTY_VALUE"),
    title: "Texts joined with +",
    fixable: true,
    source: include_str!("plus_between_texts.rs"),
};

/// `sign` is what stands between both sides.
pub(crate) fn report(
    cx: &mut Cx<'_, '_>,
    reading: &Reading<'_, '_>,
    at: &Range<usize>,
    sign: &Range<usize>,
) {
    let message = format!(
        "{} joins texts with +, which only adds numbers; WhatsApp refuses this. Let them stand side by side, with a blank between.",
        reading.subject()
    );
    let fix = reading
        .in_backticks()
        .then(|| Change::certain("Remove the +", reading.with(sign.clone(), " ")));
    tell(cx, &RULE, reading, at, message, fix);
}
