//! # Two fields with one name
//!
//! ## What it does
//!
//! Finds fields of a screen that have the name of an earlier one, in other branches too.
//!
//! ## Why it matters
//!
//! Their answers could not be told apart; WhatsApp refuses the flow.
//!
//! ## Example
//!
//! ```json component
//! [{"type": "TextInput", "name": "city", "label": "City"}, {"type": "TextInput", "name": "city", "label": "Other city"}]
//! ```
//!
//! ## Fix
//!
//! Give the second one another name.
//!
//! ```json component
//! [{"type": "TextInput", "name": "city", "label": "City"}, {"type": "TextInput", "name": "other_city", "label": "Other city"}]
//! ```

use flow_catalog::{Evidence, FIRST_VERSION};
use flow_doc::{Edit, JsonText};

use crate::{Group, Rule, Severity};
use crate::{
    cx::{Cx, brief, json_text},
    facts::Field,
    walk::Gathered,
};

pub static RULE: Rule = Rule {
    id: "duplicate-field-name",
    group: Group::Names,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("DUPLICATE_FORM_COMPONENT_NAMES"),
    title: "Two fields with one name",
    fixable: true,
    source: include_str!("duplicate_field_name.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, gathered: &Gathered<'_>) {
    let fields = &gathered.facts.fields;
    if fields.len() > 24 {
        let mut seen = std::collections::HashSet::with_capacity(fields.len());
        for field in fields.iter().filter(|f| f.yields.is_some()) {
            if !seen.insert(&*field.name) {
                report(cx, fields, field);
            }
        }
        return;
    }
    for (index, field) in fields.iter().enumerate() {
        let same = |other: &Field| other.yields.is_some() && other.name == field.name;
        if field.yields.is_some() && fields[..index].iter().any(same) {
            report(cx, fields, field);
        }
    }
}

fn report(cx: &mut Cx<'_, '_>, fields: &[Field], field: &Field) {
    let message = format!(
        "Another field of this screen is also called \u{201c}{}\u{201d}; WhatsApp refuses this, as answers could not be told apart. Give one of them another name.",
        brief(&field.name)
    );
    let proposal = (2..)
        .map(|n| format!("{}_{n}", field.name))
        .find(|name| fields.iter().all(|other| *other.name != **name));
    let screen = cx.screen.map(|s| s.id());
    let found = cx.report_at(
        &RULE,
        Some(field.name_node),
        (screen, Some(field.node)),
        message,
    );
    if let Some(name) = proposal {
        // Not a rename: references mean the first one.
        let edit = Edit::Set {
            node: field.node,
            path: "/name".to_owned(),
            value: JsonText(json_text(&name)),
        };
        found.fix(format!("Call it \u{201c}{name}\u{201d}"), vec![edit]);
    }
}
