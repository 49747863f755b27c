//! # Unknown action
//!
//! ## What it does
//!
//! Finds actions of a name that Flow JSON does not have.
//!
//! ## Why it matters
//!
//! WhatsApp refuses them.
//!
//! ## Example
//!
//! ```json component
//! {"type": "EmbeddedLink", "text": "Learn more", "on-click-action": {"name": "openurl", "url": "https://example.com"}}
//! ```
//!
//! ## Fix
//!
//! Use `navigate`, `complete`, `data_exchange`, `open_url` or `update_data`, as the place allows.
//!
//! ```json component
//! {"type": "EmbeddedLink", "text": "Learn more", "on-click-action": {"name": "open_url", "url": "https://example.com"}}
//! ```

use flow_catalog::{ActionKind, Evidence, FIRST_VERSION};
use flow_doc::Value;

use crate::{Group, Rule, Severity};
use crate::{
    cx::{Cx, brief, json_text, listed},
    suggest::{nearest, same_word},
};

pub static RULE: Rule = Rule {
    id: "unknown-action",
    group: Group::Actions,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_ENUM_VALUE"),
    title: "Unknown action",
    fixable: true,
    source: include_str!("unknown_action.rs"),
};

pub(crate) fn report(
    cx: &mut Cx<'_, '_>,
    kinds: &'static [ActionKind],
    value: Value<'_>,
    name: &str,
) {
    let allowed: Vec<&str> = kinds
        .iter()
        .filter(|kind| kind.since <= cx.version())
        .map(|kind| kind.name.as_str())
        .collect();
    let near = nearest(name, allowed.iter().copied());
    let message = format!(
        "There is no action \u{201c}{}\u{201d}; WhatsApp refuses it. Here it can be {}.",
        brief(name),
        listed(&allowed).replace(" and ", " or ")
    );
    let edit = near.map(|near| (near, cx.replace(value, json_text(near))));
    let found = cx.report(&RULE, value, message);
    if let Some((near, edit)) = edit {
        found.fix_when(
            same_word(near, name),
            format!("Change to \u{201c}{near}\u{201d}"),
            vec![edit],
        );
    }
}
