//! # Action not allowed here
//!
//! ## What it does
//!
//! Finds actions at a place that cannot run them, such as finishing the flow from a link.
//!
//! ## Why it matters
//!
//! WhatsApp refuses them. Where only some sources allow an action, this is a warning.
//!
//! ## Example
//!
//! ```json component
//! {"type": "EmbeddedLink", "text": "Finish now", "on-click-action": {"name": "complete", "payload": {}}}
//! ```
//!
//! ## Fix
//!
//! Choose another action, or put this one on a button.

use flow_catalog::{ActionKind, ActionName, Evidence, FIRST_VERSION, Property, actions};
use flow_doc::Value;

use crate::cx::{Cx, listed};
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "action-not-here",
    group: Group::Actions,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_ENUM_VALUE"),
    title: "Action not allowed here",
    fixable: false,
    source: include_str!("action_not_here.rs"),
};

/// Whether the action may stand here, in this version or a later one.
pub(crate) fn check(
    cx: &mut Cx<'_, '_>,
    property: &'static Property,
    kinds: &'static [ActionKind],
    name: ActionName,
    value: Value<'_>,
) -> bool {
    let version = cx.version();
    let everyday = actions::find(name).everyday;
    match kinds.iter().find(|kind| kind.name == name) {
        Some(kind) if kind.since <= version => {
            if kind.settled.is_none_or(|since| version < since) {
                let message = format!(
                    "Sources disagree on whether \u{201c}{everyday}\u{201d} ({}) may stand here in version {version}. Try it before you rely on it.",
                    name.as_str()
                );
                cx.report(&RULE, value, message)
                    .only_warn(Evidence::Observed);
            }
            true
        }
        Some(kind) => {
            let message = format!(
                "\u{201c}{everyday}\u{201d} ({}) may stand here from version {} on; this file is {version}, so WhatsApp refuses it.",
                name.as_str(),
                kind.since
            );
            cx.report(&RULE, value, message);
            true
        }
        None => {
            let allowed: Vec<&str> = kinds
                .iter()
                .filter(|kind| kind.since <= version)
                .map(|kind| kind.name.as_str())
                .collect();
            let message = format!(
                "\u{201c}{}\u{201d} cannot be \u{201c}{everyday}\u{201d} ({}); WhatsApp refuses this. Here it can be {}.",
                property.label,
                name.as_str(),
                listed(&allowed).replace(" and ", " or ")
            );
            cx.report(&RULE, value, message);
            false
        }
    }
}
