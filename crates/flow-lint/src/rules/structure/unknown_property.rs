//! # Unknown property
//!
//! ## What it does
//!
//! Finds properties that Flow JSON does not know at this place: a slip of the pen, a name from
//! another form builder, or a property of another component.
//!
//! ## Why it matters
//!
//! WhatsApp refuses a flow with any property it does not know, and whatever was meant by it would
//! have no effect.
//!
//! ## Example
//!
//! ```json component
//! {"type": "TextInput", "name": "city", "lable": "City", "label": "City"}
//! ```
//!
//! ## Fix
//!
//! Use the right name (offered when one is near) or remove the property.
//!
//! ```json component
//! {"type": "TextInput", "name": "city", "label": "City"}
//! ```

use flow_catalog::{Evidence, FIRST_VERSION, actions, components, v};
use flow_doc::{Edit, Value};

use crate::{Group, Rule, Severity};
use crate::{
    cx::{Cx, brief},
    rules::words,
    suggest::{nearest, same_word},
    walk::Owner,
};

pub static RULE: Rule = Rule {
    id: "unknown-property",
    group: Group::Structure,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_PROPERTY_KEY"),
    title: "Unknown property",
    fixable: true,
    source: include_str!("unknown_property.rs"),
};

/// Names that people bring from web forms, and what they are called here.
const FROM_ELSEWHERE: &[(&str, &str)] = &[
    ("placeholder", "helper-text"),
    ("hint", "helper-text"),
    ("description", "helper-text"),
    ("options", "data-source"),
    ("items", "data-source"),
    ("items", "list-items"),
    ("id", "name"),
    ("value", "init-value"),
    ("default", "init-value"),
    ("default-value", "init-value"),
    ("defaultValue", "init-value"),
    ("title", "label"),
    ("text", "label"),
    ("label", "text"),
    ("content", "text"),
    ("type", "input-type"),
    ("action", "on-click-action"),
    ("onClick", "on-click-action"),
    ("on-click", "on-click-action"),
    ("url", "src"),
    ("child", "children"),
    ("childs", "children"),
    ("components", "children"),
    ("fields", "children"),
    ("maxLength", "max-chars"),
    ("max-length", "max-chars"),
];

/// Returns the property that was probably meant.
pub(crate) fn report(
    cx: &mut Cx<'_, '_>,
    owner: &Owner<'_>,
    key: &str,
    value: Value<'_>,
) -> Option<&'static str> {
    let what = words::owner(owner.what);
    let near = meant(cx, owner, key);
    let hint = match near {
        Some(near) => format!(" Did you mean \u{201c}{near}\u{201d}?"),
        None => " Remove it.".to_owned(),
    };
    let message = format!(
        "{what} has no property \u{201c}{}\u{201d}; WhatsApp refuses a flow with unknown properties.{hint}",
        brief(key)
    );
    let rename = near.map(|near| (near, cx.rename_key(value, near)));
    let remove = cx.remove(value);
    let elsewhere = elsewhere(cx, owner, key, value);
    let version = cx.version();
    let found = cx.report(&RULE, value, message).key();
    if owner.is_action && actions::ACTIONS.iter().any(|a| a.property(key).is_some()) {
        found.code("NOT_KEYWORD_SCHEMA_VALIDATION_FAILED");
    }
    // From 5.1 WhatsApp's schema knows it, though not from people.
    if key == "meta" && owner.what == "the file" && version >= v(5, 1) {
        found
            .code("INVALID_FLOW_JSON")
            .only_warn(Evidence::Observed);
    }
    if let Some((near, rename)) = rename {
        found.fix_when(
            same_word(near, key),
            format!("Rename to \u{201c}{near}\u{201d}"),
            vec![rename],
        );
    }
    if let Some((title, edits)) = elsewhere {
        found.certain(title, edits);
    }
    found.fix(
        format!("Remove \u{201c}{}\u{201d}", brief(key)),
        vec![remove],
    );
    near
}

/// What says the same in another place: an upload is made mandatory by its least number of files,
/// and what a Switch shows for all other values is one of its cases.
fn elsewhere(
    cx: &Cx<'_, '_>,
    owner: &Owner<'_>,
    key: &str,
    value: Value<'_>,
) -> Option<(String, Vec<Edit>)> {
    let least = match owner.what {
        "PhotoPicker" => Some("min-uploaded-photos"),
        "DocumentPicker" => Some("min-uploaded-documents"),
        _ => None,
    };
    if let Some(least) = least.filter(|_| key == "required" && value.bool() == Some(true)) {
        let none = |n: Value<'_>| n.number() == Some(0.0);
        let edits = vec![cx.set(owner.value, least, "1"), cx.remove(value)];
        return owner
            .value
            .get(least)
            .is_none_or(none)
            .then(|| ("Ask for at least one file".to_owned(), edits));
    }
    if owner.what != "Switch" || key != "default" || !value.is_array() {
        return None;
    }
    let cases = owner.value.get("cases").filter(Value::is_object)?;
    cases.get("default").is_none().then(|| {
        let edits = vec![cx.set(cases, "default", value.raw()), cx.remove(value)];
        ("Make it the case \u{201c}default\u{201d}".to_owned(), edits)
    })
}

/// The property that was probably meant and is not there yet.
fn meant(cx: &Cx<'_, '_>, owner: &Owner<'_>, key: &str) -> Option<&'static str> {
    let free = |name: &str| owner.value.get(name).is_none();
    let known = owner
        .properties
        .iter()
        .filter(|p| p.exists_in(cx.version()) && free(p.name))
        .map(|p| p.name);
    if let Some(near) = nearest(key, known.clone()) {
        return Some(near);
    }
    let is_component = components::find(owner.what).is_some() || owner.what == "the layout";
    FROM_ELSEWHERE
        .iter()
        .filter(|(other, _)| is_component && *other == key)
        .find_map(|(_, name)| known.clone().find(|known| known == name))
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{component, found};

    fn first_fix(json: &str) -> String {
        let problems = found(&component(json), super::RULE.id);
        problems[0].fixes[0].title.clone()
    }

    #[test]
    fn what_stands_elsewhere_is_moved_there() {
        assert_eq!(
            first_fix(r#"{"type":"PhotoPicker","name":"p","label":"Photo","required":true}"#),
            "Ask for at least one file"
        );
        assert_eq!(
            first_fix(
                r#"{"type":"Switch","value":"${data.a}","cases":{"a":[]},"default":[{"type":"TextBody","text":"A"}]}"#
            ),
            "Make it the case \u{201c}default\u{201d}"
        );
    }
}
