//! # Missing property
//!
//! ## What it does
//!
//! Finds required properties that are not there.
//!
//! ## Why it matters
//!
//! WhatsApp refuses the flow without them; there is nothing it could show or send instead.
//!
//! ## Example
//!
//! ```json component
//! {"type": "TextInput", "label": "City"}
//! ```
//!
//! ## Fix
//!
//! Fill the property in. Where only one value can be right, it is offered.
//!
//! ```json component
//! {"type": "TextInput", "name": "city", "label": "City"}
//! ```

use flow_catalog::{Evidence, FIRST_VERSION, Kind, Property};
use flow_doc::Edit;

use crate::{Group, Rule, Severity};
use crate::{
    cx::{Cx, json_text},
    rules::words,
    walk::Owner,
};

pub static RULE: Rule = Rule {
    id: "missing-property",
    group: Group::Structure,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("MISSING_REQUIRED_PROPERTY"),
    title: "Missing property",
    fixable: true,
    source: include_str!("missing_property.rs"),
};

pub(crate) fn report(cx: &mut Cx<'_, '_>, owner: &Owner<'_>, property: &'static Property) {
    let message = format!(
        "{} needs {}; without it WhatsApp refuses the flow. {}",
        words::owner(owner.what),
        words::property(property),
        property.help
    );
    let fix = fix(cx, owner, property);
    let found = cx.report(&RULE, owner.value, message).by(property.evidence);
    if let Some((title, edit)) = fix {
        // One word is possible; everything else is a proposal.
        let only = matches!(property.kind, Kind::Enum([_]));
        found.fix_when(only, title, vec![edit]);
    }
}

/// The value that can be meant, where there is one.
fn fix(cx: &Cx<'_, '_>, owner: &Owner<'_>, property: &Property) -> Option<(String, Edit)> {
    let set = |json: String| cx.set(owner.value, property.name, json);
    match property.kind {
        Kind::Enum([only]) => Some((
            format!("Add \u{201c}{}\u{201d}", property.name),
            set(json_text(only.value)),
        )),
        Kind::FieldName => {
            let label = owner
                .value
                .get("label")
                .and_then(|l| l.str())
                .unwrap_or_default();
            let name = words::as_field_name(&label).or_else(|| words::as_field_name(owner.what))?;
            Some((
                format!("Name it \u{201c}{name}\u{201d}"),
                set(json_text(&name)),
            ))
        }
        Kind::Payload => Some(("Send nothing along".to_owned(), set("{}".to_owned()))),
        Kind::Children if property.name == "children" => {
            Some(("Start with an empty list".to_owned(), set("[]".to_owned())))
        }
        Kind::Object(_) if property.name == "layout" => Some((
            "Start with an empty screen".to_owned(),
            set(r#"{"type":"SingleColumnLayout","children":[]}"#.to_owned()),
        )),
        Kind::Text if property.name == "title" && owner.what == "the screen" => {
            let id = owner.value.get("id")?.str()?;
            let title = words::as_title(&id)?;
            Some((
                format!("Title it \u{201c}{title}\u{201d}"),
                set(json_text(&title)),
            ))
        }
        _ => None,
    }
}
