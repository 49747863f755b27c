//! # ! in the wrong place
//!
//! ## What it does
//!
//! Finds `!` anywhere but at the start, after `(`, after `&&` or after `||`, in a condition without backticks.
//!
//! ## Why it matters
//!
//! WhatsApp refuses it there.
//!
//! ## Example
//!
//! ```json component
//! [{"type": "OptIn", "name": "news", "label": "Send me news"}, {"type": "If", "condition": "!!${form.news}", "then": [{"type": "TextBody", "text": "Hello"}]}]
//! ```
//!
//! ```json component
//! [{"type": "OptIn", "name": "news", "label": "Send me news"}, {"type": "OptIn", "name": "terms", "label": "I agree"}, {"type": "If", "condition": "${form.news} == !${form.terms}", "then": [{"type": "TextBody", "text": "Hello"}]}]
//! ```
//!
//! ## Fix
//!
//! Write `!=`, or compare in another way.
//!
//! ```json component
//! [{"type": "OptIn", "name": "news", "label": "Send me news"}, {"type": "OptIn", "name": "terms", "label": "I agree"}, {"type": "If", "condition": "${form.news} != ${form.terms}", "then": [{"type": "TextBody", "text": "Hello"}]}]
//! ```

use flow_catalog::{Evidence, components::IF};
use flow_doc::expression::Fault;

use super::{Change, Reading, tell};
use crate::{Group, Rule, Severity, cx::Cx};

pub static RULE: Rule = Rule {
    id: "misplaced-not",
    group: Group::Expressions,
    severity: Severity::Error,
    since: IF.since,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_PROPERTY_VALUE"),
    title: "! in the wrong place",
    fixable: true,
    source: include_str!("misplaced_not.rs"),
};

pub(crate) fn report(cx: &mut Cx<'_, '_>, reading: &Reading<'_, '_>, fault: &Fault) {
    let before = &reading.text[..fault.at.start];
    // Twice "not" is nothing.
    let twice = before.strip_suffix('!').map(|before| {
        let text = reading.with(before.len()..fault.at.end, "");
        Change::certain("Remove both !", text)
    });
    let message = "The condition has ! where WhatsApp does not take it: it stands at the start, after (, after && or after ||.".to_owned();
    tell(cx, &RULE, reading, &fault.at, message, twice);
}
