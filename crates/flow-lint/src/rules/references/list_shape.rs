//! # Options from data without id and title
//!
//! ## What it does
//!
//! Looks at the declaration of a list that options, lines or pictures are taken from.
//!
//! ## Why it matters
//!
//! Each option needs an `id` and a `title` of text, and may only have what the component knows;
//! a line needs an `id` and its `main-content` with a `title`, a picture its `src` and `alt-text`.
//! WhatsApp refuses anything else.
//!
//! Where options bring an action along, declare its `name` as `{"const": "update_data"}`: declared as
//! any text it has been refused, though nobody documents it, so this is a warning.
//!
//! ## Example
//!
//! ```json screen
//! {"id": "END", "title": "End", "terminal": true, "data": {"sizes": {"type": "array", "items": {"type": "object", "properties": {"id": {"type": "string"}, "name": {"type": "string"}}}, "__example__": [{"id": "s", "name": "Small"}]}}, "layout": {"type": "SingleColumnLayout", "children": [{"type": "Dropdown", "name": "size", "label": "Size", "data-source": "${data.sizes}"}, {"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}
//! ```
//!
//! ## Fix
//!
//! Declare `id` and `title` as strings, and remove other keys; for lines and pictures declare what
//! they need.

use flow_catalog::{Evidence, FIRST_VERSION, Kind, Property, Required};
use flow_doc::{Edit, JsonText, Value, pointer};

use crate::{Group, Rule, Severity};
use crate::{
    cx::{Cx, brief, listed},
    data_type::DataType,
    facts::{Reference, Use, Wanted},
};

pub static RULE: Rule = Rule {
    id: "list-shape",
    group: Group::References,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_SCREEN_DYNAMIC_DATA"),
    title: "Options from data without id and title",
    fixable: true,
    source: include_str!("list_shape.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, screen: Value<'_>, used: &Use, have: &DataType) {
    let DataType::List(item) = have else { return };
    match used.wanted {
        Wanted::Options => options(cx, screen, used, item),
        Wanted::Items => items(cx, screen, used, item),
        _ => {}
    }
}

/// Entries of a list of links or of an image carousel (fact base 6.8, 6.10, 10.1).
fn items(cx: &mut Cx<'_, '_>, screen: Value<'_>, used: &Use, item: &DataType) {
    let component = used.component.and_then(|id| screen.document().value(id));
    let Some(known) = component.and_then(entry_properties) else {
        return;
    };
    let missing = lacking_entries(item, known);
    if missing.is_empty() {
        return;
    }
    let missing: Vec<&str> = missing.iter().map(String::as_str).collect();
    let message = format!(
        "Each entry needs {}, which the declaration of \u{201c}{}\u{201d} does not have; WhatsApp refuses this. Declare it there.",
        listed(&missing),
        brief(used.reference.path())
    );
    super::report_use(cx, &RULE, screen, used, message);
}

fn options(cx: &mut Cx<'_, '_>, screen: Value<'_>, used: &Use, item: &DataType) {
    let name = used.reference.path();
    let members = match item {
        DataType::Any => return,
        DataType::Object(Some(members)) => members.as_slice(),
        DataType::Object(None) => &[],
        other => {
            let message = format!(
                "Options must be objects with \u{201c}id\u{201d} and \u{201c}title\u{201d}, but \u{201c}{}\u{201d} is a list of {}; WhatsApp refuses this.",
                brief(name),
                match other {
                    DataType::Text => "texts",
                    DataType::Number => "numbers",
                    _ => "other values",
                }
            );
            super::report_use(cx, &RULE, screen, used, message);
            return;
        }
    };
    let missing = lacking(members);
    if !missing.is_empty() {
        let message = format!(
            "Options need an \u{201c}id\u{201d} and a \u{201c}title\u{201d}, but the declaration of \u{201c}{}\u{201d} lacks {} (as string); WhatsApp refuses this.",
            brief(name),
            listed(&missing)
        );
        let edits: Vec<Edit> = match &used.reference {
            Reference::Data(path) if !path.contains('.') => missing
                .iter()
                .map(|key| Edit::Set {
                    node: screen.id(),
                    path: format!("/data/{}/items/properties/{key}", pointer::escape(path)),
                    value: JsonText(r#"{"type":"string"}"#.to_owned()),
                })
                .collect(),
            _ => Vec::new(),
        };
        let found = super::report_use(cx, &RULE, screen, used, message);
        if !edits.is_empty() {
            found.certain("Declare what is missing", edits);
        }
        return;
    }
    let component = used.component.and_then(|id| screen.document().value(id));
    let Some(known) = component.and_then(item_properties) else {
        return;
    };
    let extra = unknown(members, known);
    if !extra.is_empty() {
        let message = format!(
            "The declaration of \u{201c}{}\u{201d} has {}, which options do not know; WhatsApp refuses this. Remove {} from the declaration.",
            brief(name),
            listed(&extra),
            if extra.len() == 1 { "it" } else { "them" }
        );
        let edits: Vec<Edit> = match &used.reference {
            Reference::Data(path) if !path.contains('.') => extra
                .iter()
                .map(|key| Edit::Unset {
                    node: screen.id(),
                    path: format!(
                        "/data/{}/items/properties/{}",
                        pointer::escape(path),
                        pointer::escape(key)
                    ),
                })
                .collect(),
            _ => Vec::new(),
        };
        let found = super::report_use(cx, &RULE, screen, used, message)
            .code("INVALID_PROPERTY_KEY")
            .by(Evidence::Settled);
        if !edits.is_empty() {
            found.fix("Remove from the declaration", edits);
        }
        return;
    }
    declared_action(cx, screen, used, members);
}

/// The name of an action that options bring along. One project's uploads were refused with a name
/// declared as text, and taken with the one word it can be; nobody documents it.
fn declared_action(cx: &mut Cx<'_, '_>, screen: Value<'_>, used: &Use, members: &Members) {
    let text = |key: &str| {
        members.iter().any(|(k, action)| {
            &**k == key
                && matches!(action, DataType::Object(Some(inside))
                    if inside.iter().any(|(k, t)| &**k == "name" && *t == DataType::Text))
        })
    };
    let Some(key) = ["on-select-action", "on-unselect-action"]
        .into_iter()
        .find(|key| text(key))
    else {
        return;
    };
    let message = format!(
        "The declaration of \u{201c}{}\u{201d} has the \u{201c}name\u{201d} in \u{201c}{key}\u{201d} as any text. WhatsApp has refused that: say there that it is always \u{201c}update_data\u{201d} (const).",
        brief(used.reference.path())
    );
    let edit = match &used.reference {
        Reference::Data(path) if !path.contains('.') => Some(Edit::Set {
            node: screen.id(),
            path: format!(
                "/data/{}/items/properties/{key}/properties/name",
                pointer::escape(path)
            ),
            value: JsonText(r#"{"const":"update_data"}"#.to_owned()),
        }),
        _ => None,
    };
    let found = super::report_use(cx, &RULE, screen, used, message).only_warn(Evidence::Observed);
    if let Some(edit) = edit {
        found.fix("Declare the one name", vec![edit]);
    }
}

/// Whether options of this component may be taken from a value of this type.
pub(crate) fn fits(component: Value<'_>, have: &DataType) -> bool {
    match have {
        DataType::Any => true,
        DataType::List(item) => match &**item {
            DataType::Any => true,
            DataType::Object(Some(members)) => {
                let known = item_properties(component);
                lacking(members).is_empty()
                    && known.is_none_or(|known| unknown(members, known).is_empty())
            }
            _ => false,
        },
        _ => false,
    }
}

/// Whether entries of this component may be taken from a value of this type.
pub(crate) fn fits_items(component: Value<'_>, have: &DataType) -> bool {
    match have {
        DataType::Any => true,
        DataType::List(item) => {
            entry_properties(component).is_none_or(|known| lacking_entries(item, known).is_empty())
        }
        _ => false,
    }
}

/// What entries need and the declaration does not have, as paths. What stands inside an object is
/// asked for where the object itself is declared.
fn lacking_entries(item: &DataType, known: &[Property]) -> Vec<String> {
    let members = match item {
        DataType::Any => return Vec::new(),
        DataType::Object(Some(members)) => members.as_slice(),
        _ => &[],
    };
    let mut missing = Vec::new();
    for property in known {
        let declared = members.iter().find(|(key, _)| &**key == property.name);
        match (declared, property.kind) {
            (Some((_, inner)), Kind::Object(inside)) => missing.extend(
                lacking_entries(inner, inside)
                    .into_iter()
                    .map(|name| format!("{}.{name}", property.name)),
            ),
            (None, _) if property.required == Required::Yes => {
                missing.push(property.name.to_owned());
            }
            _ => {}
        }
    }
    missing
}

fn entry_properties(component: Value<'_>) -> Option<&'static [Property]> {
    let type_name = component.get("type")?;
    let known = flow_catalog::components::find(&type_name.str()?)?;
    known.properties.iter().find_map(|p| match p.kind {
        Kind::Items(entries) => Some(entries),
        _ => None,
    })
}

type Members = [(Box<str>, DataType)];

/// What options need and the declaration does not have.
fn lacking(members: &Members) -> Vec<&'static str> {
    ["id", "title"]
        .into_iter()
        .filter(|key| {
            !members
                .iter()
                .any(|(k, t)| &**k == *key && t.fits(&DataType::Text))
        })
        .collect()
}

/// What the declaration has and the options do not know.
fn unknown<'m>(members: &'m Members, known: &[Property]) -> Vec<&'m str> {
    members
        .iter()
        .map(|(key, _)| &**key)
        .filter(|key| known.iter().all(|p| p.name != *key))
        .collect()
}

fn item_properties(component: Value<'_>) -> Option<&'static [Property]> {
    let type_name = component.get("type")?;
    let known = flow_catalog::components::find(&type_name.str()?)?;
    match known.property("data-source")?.kind {
        Kind::Options(items) => Some(items),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use flow_doc::{Document, Step};

    use crate::rules::testing::found;

    fn screen(members: &str) -> String {
        format!(
            r#"{{"version":"7.3","screens":[{{"id":"END","title":"End","terminal":true,"data":{{"list":{{"type":"array","items":{{"type":"object","properties":{{"id":{{"type":"string"}},"title":{{"type":"string"}},{members}}}}},"__example__":[]}}}},"layout":{{"type":"SingleColumnLayout","children":[{{"type":"Dropdown","name":"a","label":"A","data-source":"${{data.list}}"}},{{"type":"Footer","label":"Send answers","on-click-action":{{"name":"complete","payload":{{}}}}}}]}}}}]}}"#
        )
    }

    /// What is offered leaves nothing to say.
    #[test]
    fn what_is_offered_helps() {
        for (members, says) in [
            (r#""from":{"type":"string"}"#, "Remove it"),
            (
                r#""from":{"type":"string"},"to~/":{"type":"string"}"#,
                "Remove them",
            ),
            (
                r#""on-select-action":{"type":"object","properties":{"name":{"type":"string"}}}"#,
                "update_data",
            ),
        ] {
            let text = screen(members);
            let problem = &found(&text, "list-shape")[0];
            assert!(problem.message.contains(says), "{}", problem.message);
            let mut doc = Document::open(text.into());
            doc.apply(&problem.fixes[0].edits, Step::default())
                .expect("it can be mended");
            let after = doc.text().into_owned();
            assert!(found(&after, "list-shape").is_empty(), "{after}");
        }
    }
}
