//! # Words without quotes
//!
//! ## What it does
//!
//! Finds words in a condition or expression that stand in no quotes and are no reference.
//!
//! ## Why it matters
//!
//! WhatsApp takes them for something it should know, and refuses them.
//!
//! ## Example
//!
//! ```json component
//! [{"type": "TextInput", "name": "city", "label": "City"}, {"type": "If", "condition": "${form.city} == Pune", "then": [{"type": "TextBody", "text": "Hello"}]}]
//! ```
//!
//! ```json component
//! [{"type": "TextInput", "name": "city", "label": "City"}, {"type": "TextBody", "text": "`You live in ${form.city}`"}]
//! ```
//!
//! ## Fix
//!
//! Put words in single quotes; an answer is written `${form.name}`.
//!
//! ```json component
//! [{"type": "TextInput", "name": "city", "label": "City"}, {"type": "If", "condition": "${form.city} == 'Pune'", "then": [{"type": "TextBody", "text": "Hello"}]}]
//! ```
//!
//! ```json component
//! [{"type": "TextInput", "name": "city", "label": "City"}, {"type": "TextBody", "text": "`'You live in ' ${form.city}`"}]
//! ```

use flow_catalog::{Evidence, components::IF};
use flow_doc::expression::Fault;

use super::{Reading, repair, tell};
use crate::{
    Group, Rule, Severity,
    cx::{Cx, brief},
};

pub static RULE: Rule = Rule {
    id: "bare-word",
    group: Group::Expressions,
    severity: Severity::Error,
    since: IF.since,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_PROPERTY_VALUE"),
    title: "Words without quotes",
    fixable: true,
    source: include_str!("bare_word.rs"),
};

pub(crate) fn report(cx: &mut Cx<'_, '_>, reading: &Reading<'_, '_>, fault: &Fault) {
    let truth = fault
        .repair
        .as_ref()
        .and_then(|repair| repair.0.first())
        .is_some_and(|(_, meant)| matches!(&**meant, "true" | "false"));
    // Several words are no name that lacks its braces.
    let sentence = reading.text[fault.at.clone()].contains(' ');
    let title = if truth {
        "Write it in small letters"
    } else {
        "Put it in single quotes"
    };
    let fix = repair(reading, fault, truth || sentence, title);
    let message = format!(
        "{} has \u{201c}{}\u{201d} without quotes; WhatsApp refuses it. Put words in single quotes; an answer is written ${{form.name}}, a data field ${{data.name}}.",
        reading.subject(),
        brief(&reading.text[fault.at.clone()])
    );
    tell(cx, &RULE, reading, &fault.at, message, fix);
}
