//! # Action without name
//!
//! ## What it does
//!
//! Finds actions that do not say what they do, often because they are written in the form of
//! another guide.
//!
//! ## Why it matters
//!
//! WhatsApp cannot run such an action and refuses the flow.
//!
//! ## Example
//!
//! ```json component
//! {"type": "EmbeddedLink", "text": "Learn more", "on-click-action": {"type": "open_url", "url": "https://example.com"}}
//! ```
//!
//! ## Fix
//!
//! Name the action: `navigate`, `complete`, `data_exchange`, `open_url` or `update_data`.
//!
//! ```json component
//! {"type": "EmbeddedLink", "text": "Learn more", "on-click-action": {"name": "open_url", "url": "https://example.com"}}
//! ```

use flow_catalog::{ActionKind, ActionName, Evidence, FIRST_VERSION};
use flow_doc::{Edit, Value};

use crate::cx::{Cx, json_text, listed};
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "action-without-name",
    group: Group::Actions,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("MISSING_REQUIRED_PROPERTY"),
    title: "Action without name",
    fixable: true,
    source: include_str!("action_without_name.rs"),
};

/// Keys under which other guides put the name, and the target.
const NAME_KEYS: &[&str] = &["action", "type", "action_name", "kind"];
const TARGET_KEYS: &[&str] = &["next_screen", "nextScreen", "screen", "target"];

pub(crate) fn report(cx: &mut Cx<'_, '_>, kinds: &'static [ActionKind], value: Value<'_>) {
    let allowed: Vec<&str> = kinds
        .iter()
        .filter(|kind| kind.since <= cx.version())
        .map(|kind| kind.name.as_str())
        .collect();
    let message = format!(
        "This action does not say what it does, so WhatsApp refuses it. Give it a \u{201c}name\u{201d}: {}.",
        listed(&allowed).replace(" and ", " or ")
    );
    let edits = meant(cx, value);
    let found = cx.report(&RULE, value, message);
    if let Some(edits) = edits {
        found.certain("Write it in WhatsApp's form", edits);
    }
}

/// The action as it was meant, if its name stands under another key.
fn meant(cx: &Cx<'_, '_>, value: Value<'_>) -> Option<Vec<Edit>> {
    let named = NAME_KEYS.iter().find_map(|key| {
        let found = value.get(key)?;
        let name = ActionName::parse(&found.str()?)?;
        Some((found, name))
    });
    let (found, name) = named?;
    let mut edits = vec![cx.rename_key(found, "name")];
    if name == ActionName::Navigate && value.get("next").is_none() {
        let target = TARGET_KEYS.iter().find_map(|key| value.get(key))?;
        let id = target.str()?;
        let next = format!(r#"{{"type":"screen","name":{}}}"#, json_text(&id));
        edits.push(cx.set(value, "next", next));
        edits.push(cx.remove(target));
    }
    Some(edits)
}
