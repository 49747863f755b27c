//! # Declaration without a proper type
//!
//! ## What it does
//!
//! Checks that each data field has a `type` of string, number, boolean, object or array, and that
//! arrays say what their `items` are.
//!
//! ## Why it matters
//!
//! WhatsApp needs it to check what arrives, and refuses the flow.
//!
//! ## Example
//!
//! ```json screen
//! {"id": "END", "title": "End", "terminal": true, "data": {"city": {"__example__": "Pune"}}, "layout": {"type": "SingleColumnLayout", "children": [{"type": "TextBody", "text": "${data.city}"}, {"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}
//! ```
//!
//! ## Fix
//!
//! Add the type. Where the example shows it, it is offered.
//!
//! ```json screen
//! {"id": "END", "title": "End", "terminal": true, "data": {"city": {"type": "string", "__example__": "Pune"}}, "layout": {"type": "SingleColumnLayout", "children": [{"type": "TextBody", "text": "${data.city}"}, {"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}
//! ```

use flow_catalog::{Evidence, FIRST_VERSION, screen::DATA_TYPES};
use flow_doc::{Kind, Value};

use crate::{Diagnostic, Group, Rule, Severity};
use crate::{
    cx::{Cx, brief, json_text, listed},
    rules::words,
    suggest::{nearest, same_word},
};

pub static RULE: Rule = Rule {
    id: "declaration",
    group: Group::Data,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_SCREEN_DATA"),
    title: "Declaration without a proper type",
    fixable: true,
    source: include_str!("declaration.rs"),
};

/// Whether the declaration is sound enough to go by.
pub(crate) fn check(cx: &mut Cx<'_, '_>, name: &str, declaration: Value<'_>) -> bool {
    one(cx, name, declaration, Place::Top, 0)
}

/// Where a declaration stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Top,
    /// The entries of a list.
    Items,
    /// A member of an object.
    Member,
}

fn one(cx: &mut Cx<'_, '_>, name: &str, declaration: Value<'_>, place: Place, depth: u32) -> bool {
    let Some(value) = declaration.get("type") else {
        if place == Place::Top {
            missing_type(cx, name, declaration);
        }
        return place != Place::Top;
    };
    let text = value.str();
    let Some(type_name) = text.as_deref().filter(|t| DATA_TYPES.contains(t)) else {
        unknown_type(cx, name, value, text.as_deref());
        return false;
    };
    if depth > 32 {
        return true;
    }
    match type_name {
        "array" => match declaration.get("items") {
            Some(items) if items.is_object() => one(cx, name, items, Place::Items, depth + 1),
            Some(items) if items.kind() == Kind::Bool => true,
            found => {
                let report = items_missing(cx, name, declaration, found);
                // Of lists inside objects nobody says it.
                if place == Place::Member {
                    report.only_warn(Evidence::Observed);
                }
                false
            }
        },
        "object" => declaration.get("properties").is_none_or(|properties| {
            let mut sound = properties.is_object();
            if !sound {
                properties_misshapen(cx, name, properties);
            }
            for (_, inner) in properties.members() {
                if inner.is_object() {
                    sound &= one(cx, name, inner, Place::Member, depth + 1);
                }
            }
            sound
        }),
        _ => true,
    }
}

fn missing_type(cx: &mut Cx<'_, '_>, name: &str, declaration: Value<'_>) {
    let message = format!(
        "The data field \u{201c}{}\u{201d} has no \u{201c}type\u{201d}; WhatsApp refuses this. Say whether it is a string, number, boolean, object or array.",
        brief(name)
    );
    let shown = declaration.get("__example__").and_then(|e| match e.kind() {
        Kind::String => Some("string"),
        Kind::Number => Some("number"),
        Kind::Bool => Some("boolean"),
        Kind::Object => Some("object"),
        _ => None,
    });
    let edit = shown.map(|t| (t, cx.set(declaration, "type", json_text(t))));
    let found = cx.report(&RULE, declaration, message);
    if let Some((type_name, edit)) = edit {
        found.certain(format!("Declare it as {type_name}"), vec![edit]);
    }
}

fn unknown_type(cx: &mut Cx<'_, '_>, name: &str, value: Value<'_>, text: Option<&str>) {
    let near = text.and_then(|text| {
        let mut known = DATA_TYPES[..5].iter().copied();
        let synonym = match &*text.to_lowercase() {
            "text" | "str" => Some("string"),
            "bool" => Some("boolean"),
            "int" | "float" | "double" => Some("number"),
            "list" => Some("array"),
            "map" | "dict" => Some("object"),
            _ => known.clone().find(|known| same_word(known, text)),
        };
        let sure = synonym.map(|synonym| (true, synonym));
        sure.or_else(|| Some((false, nearest(text, known.by_ref())?)))
    });
    let message = format!(
        "The data field \u{201c}{}\u{201d} has a type that WhatsApp does not know and refuses. Use {}.",
        brief(name),
        listed(&DATA_TYPES[..5]).replace(" and ", " or ")
    );
    let edit = near.map(|(sure, near)| (sure, near, cx.replace(value, json_text(near))));
    let found = cx.report(&RULE, value, message);
    if let Some((sure, near, edit)) = edit {
        found.fix_when(sure, format!("Change to {near}"), vec![edit]);
    }
}

fn properties_misshapen(cx: &mut Cx<'_, '_>, name: &str, value: Value<'_>) {
    let message = format!(
        "The data field \u{201c}{}\u{201d} is an object, whose \u{201c}properties\u{201d} must say for each member what it is; here is {}, which WhatsApp refuses.",
        brief(name),
        words::found(value)
    );
    cx.report(&RULE, value, message);
}

fn items_missing<'c>(
    cx: &'c mut Cx<'_, '_>,
    name: &str,
    declaration: Value<'_>,
    found: Option<Value<'_>>,
) -> &'c mut Diagnostic {
    let message = format!(
        "The data field \u{201c}{}\u{201d} is a list but does not say of what (items); WhatsApp refuses this.",
        brief(name)
    );
    let first = declaration
        .get("__example__")
        .and_then(|e| e.items().next());
    let items = first.and_then(|first| match first.kind() {
        Kind::String => Some(r#"{"type":"string"}"#),
        Kind::Number => Some(r#"{"type":"number"}"#),
        Kind::Bool => Some(r#"{"type":"boolean"}"#),
        _ => None,
    });
    let edit = items.map(|items| cx.set(declaration, "items", items));
    let report = cx.report(&RULE, found.unwrap_or(declaration), message);
    if let Some(edit) = edit {
        report.certain("Declare the entries", vec![edit]);
    }
    report
}
