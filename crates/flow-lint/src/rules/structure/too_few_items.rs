//! # List too short
//!
//! ## What it does
//!
//! Finds lists with fewer entries than needed: options, screens, pictures, parts of an If or
//! Switch.
//!
//! ## Why it matters
//!
//! WhatsApp refuses them; there would be nothing to choose or to show.
//!
//! ## Example
//!
//! ```json component
//! {"type": "Dropdown", "name": "size", "label": "Size", "data-source": []}
//! ```
//!
//! ## Fix
//!
//! Add entries. An optional list that is empty can be removed.
//!
//! ```json component
//! {"type": "Dropdown", "name": "size", "label": "Size", "data-source": [{"id": "s", "title": "Small"}]}
//! ```

use flow_catalog::{Evidence, FIRST_VERSION, Kind, Property};
use flow_doc::Value;

use crate::{Group, Rule, Severity};
use crate::{cx::Cx, rules::words};

pub static RULE: Rule = Rule {
    id: "too-few-items",
    group: Group::Structure,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("MIN_ITEMS_REQUIRED"),
    title: "List too short",
    fixable: true,
    source: include_str!("too_few_items.rs"),
};

pub(crate) fn report(
    cx: &mut Cx<'_, '_>,
    property: &'static Property,
    least: u32,
    evidence: Evidence,
    value: Value<'_>,
) {
    let required = property.required.in_version(cx.version());
    let entries = if least == 1 {
        "one entry"
    } else {
        "two entries"
    };
    let todo = if required {
        "Add some."
    } else {
        "Add some, or remove it."
    };
    let message = format!(
        "{} needs at least {entries}, or WhatsApp refuses the flow. {todo}",
        words::property(property)
    );
    // An If or Switch with nothing in it is refused under another code.
    let code = match property.kind {
        Kind::Children | Kind::Cases => "INVALID_PROPERTY_VALUE",
        _ => "MIN_ITEMS_REQUIRED",
    };
    let example = match property.kind {
        Kind::Options(_) => Some(option(cx, value, least)),
        _ => None,
    };
    let remove = (!required).then(|| cx.remove(value));
    let found = cx.report(&RULE, value, message).by(evidence).code(code);
    if let Some(edit) = example {
        found.fix("Add sample options", vec![edit]);
    }
    if let Some(edit) = remove {
        found.fix(
            format!("Remove \u{201c}{}\u{201d}", property.name),
            vec![edit],
        );
    }
}

/// The list with sample options at its end.
fn option(cx: &Cx<'_, '_>, value: Value<'_>, least: u32) -> flow_doc::Edit {
    let mut items: Vec<serde_json::Value> = value.items().map(|item| item.to_json()).collect();
    while items.len() < least as usize {
        let n = items.len() + 1;
        items.push(
            serde_json::json!({ "id": format!("option_{n}"), "title": format!("Option {n}") }),
        );
    }
    cx.replace(value, serde_json::Value::Array(items).to_string())
}
