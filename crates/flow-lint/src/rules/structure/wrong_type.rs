//! # Wrong kind of value
//!
//! ## What it does
//!
//! Finds values of the wrong JSON type: a number where a text belongs, an object where a list
//! belongs.
//!
//! ## Why it matters
//!
//! WhatsApp refuses the flow.
//!
//! ## Example
//!
//! ```json component
//! {"type": "TextBody", "text": 42}
//! ```
//!
//! ## Fix
//!
//! Write the value in the right form. A number or truth value that should be text can be put in
//! quotes with one click.
//!
//! ```json component
//! {"type": "TextBody", "text": "42"}
//! ```

use flow_catalog::{Evidence, FIRST_VERSION, Kind, Property};
use flow_doc::{Edit, Kind as JsonKind, Value};

use crate::{Diagnostic, Group, Rule, Severity};
use crate::{
    cx::{Cx, json_text},
    rules::words,
};

pub static RULE: Rule = Rule {
    id: "wrong-type",
    group: Group::Structure,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_PROPERTY_TYPE"),
    title: "Wrong kind of value",
    fixable: true,
    source: include_str!("wrong_type.rs"),
};

pub(crate) fn report(cx: &mut Cx<'_, '_>, property: &'static Property, value: Value<'_>) {
    let message = format!(
        "{} must be {}, but here is {}; WhatsApp refuses this.",
        words::property(property),
        words::expected(property.kind),
        words::found(value)
    );
    let quoted = matches!(
        property.kind,
        Kind::Text | Kind::LongText | Kind::FieldName | Kind::TextOrLines(_)
    ) && matches!(value.kind(), JsonKind::Number | JsonKind::Bool);
    let edit = quoted.then(|| cx.replace(value, json_text(&value.raw())));
    // Other guides write the target as a text.
    let target = value
        .str()
        .filter(|_| property.name == "next")
        .map(|screen| {
            let next = format!(r#"{{"type":"screen","name":{}}}"#, json_text(&screen));
            cx.replace(value, next)
        });
    let found = cx.report(&RULE, value, message);
    if let Some(edit) = edit {
        found.fix("Write it as text", vec![edit]);
    }
    if let Some(edit) = target {
        found.fix("Write it in WhatsApp's form", vec![edit]);
    }
}

/// The entries of a list of objects that are none: once for all, at the first of them.
pub(crate) fn report_items(cx: &mut Cx<'_, '_>, property: &'static Property, list: Value<'_>) {
    let wrong: Vec<Value<'_>> = list.items().filter(|item| !item.is_object()).collect();
    let Some(first) = wrong.first() else { return };
    // Other guides write options as plain texts.
    let edits: Option<Vec<Edit>> = matches!(property.kind, Kind::Options(_))
        .then(|| {
            let option = |item: &Value<'_>| {
                let text = json_text(&item.str()?);
                Some(cx.replace(*item, format!(r#"{{"id":{text},"title":{text}}}"#)))
            };
            wrong.iter().map(option).collect()
        })
        .flatten();
    let found = report_item(cx, property, *first);
    if let Some(edits) = edits {
        found.fix("Write them in WhatsApp's form", edits);
    }
}

/// An item of a list.
pub(crate) fn report_item<'c>(
    cx: &'c mut Cx<'_, '_>,
    property: &'static Property,
    item: Value<'_>,
) -> &'c mut Diagnostic {
    let expected = match property.kind {
        Kind::Options(_) | Kind::Items(_) => "an object",
        _ => "text",
    };
    let message = format!(
        "Each entry of {} must be {expected}, but here is {}; WhatsApp refuses this.",
        words::property(property),
        words::found(item)
    );
    cx.report(&RULE, item, message)
}

/// `type` of a component or `name` of an action.
pub(crate) fn report_name(cx: &mut Cx<'_, '_>, key: &str, value: Value<'_>) {
    let message = format!(
        "\u{201c}{key}\u{201d} must be text, but here is {}; WhatsApp refuses this.",
        words::found(value)
    );
    cx.report(&RULE, value, message);
}

pub(crate) fn report_component(cx: &mut Cx<'_, '_>, value: Value<'_>) {
    let message = format!(
        "A component must be an object with a \u{201c}type\u{201d}, but here is {}; WhatsApp refuses this.",
        words::found(value)
    );
    cx.report(&RULE, value, message);
}

pub(crate) fn report_screen(cx: &mut Cx<'_, '_>, value: Value<'_>) {
    let message = format!(
        "A screen must be an object, but here is {}; WhatsApp refuses this.",
        words::found(value)
    );
    cx.report(&RULE, value, message);
}

/// A case of a Switch.
pub(crate) fn report_case(cx: &mut Cx<'_, '_>, value: Value<'_>) {
    let message = format!(
        "A case must be a list of components, but here is {}; WhatsApp refuses this.",
        words::found(value)
    );
    cx.report(&RULE, value, message);
}

/// Anything in the routing model.
pub(crate) fn report_route(cx: &mut Cx<'_, '_>, expected: &str, value: Value<'_>) {
    let message = format!(
        "Routes must be {expected}, but here is {}; WhatsApp refuses this.",
        words::found(value)
    );
    cx.report(&RULE, value, message);
}
