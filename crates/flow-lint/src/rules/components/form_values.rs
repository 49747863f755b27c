//! # First values for no field
//!
//! ## What it does
//!
//! Looks at the first values and error texts of a Form: each key must be a field of the screen, and
//! uploads cannot have a first value.
//!
//! ## Why it matters
//!
//! From 7.0 WhatsApp refuses keys without a field and values of the wrong type.
//!
//! ## Example
//!
//! ```json component
//! {"type": "Form", "name": "form", "init-values": {"town": "Pune"}, "children": [{"type": "TextInput", "name": "city", "label": "City"}]}
//! ```
//!
//! ## Fix
//!
//! Correct the key, or remove it.

use flow_catalog::{Evidence, Yields, components::PHOTO_PICKER, v};
use flow_doc::{Kind, Value};

use crate::{Group, Rule, Severity};
use crate::{
    cx::{Cx, brief},
    data_type::DataType,
    facts::{Reference, ScreenFacts},
    flow::local_type,
    rules::{structure::null_value, words},
    suggest::nearest,
    text::{Shape, shape},
    walk::Gathered,
};

pub static RULE: Rule = Rule {
    id: "form-values",
    group: Group::Components,
    severity: Severity::Error,
    since: PHOTO_PICKER.since,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_PROPERTY_VALUE"),
    title: "First values for no field",
    fixable: true,
    source: include_str!("form_values.rs"),
};

pub(crate) fn check<'d>(cx: &mut Cx<'d, '_>, gathered: &Gathered<'d>) {
    let facts = &gathered.facts;
    for form in &gathered.forms {
        let outer = cx.component.replace(*form);
        for key in ["init-values", "error-messages"] {
            let Some(map) = form.get(key).filter(Value::is_object) else {
                continue;
            };
            for (name, value) in map.members() {
                let field = facts
                    .fields
                    .iter()
                    .find(|f| f.yields.is_some() && *f.name == *name);
                let Some(field) = field else {
                    if facts.complete && !facts.unnamed_field && cx.version() >= v(7, 0) {
                        unknown(cx, gathered, map, &name, value);
                    }
                    continue;
                };
                if key == "init-values" {
                    first_value(cx, facts, field, value);
                } else {
                    error_text(cx, field, value);
                }
            }
        }
        cx.component = outer;
    }
}

fn unknown(
    cx: &mut Cx<'_, '_>,
    gathered: &Gathered<'_>,
    map: Value<'_>,
    name: &str,
    value: Value<'_>,
) {
    let free = gathered
        .facts
        .fields
        .iter()
        .filter(|f| f.yields.is_some() && map.get(&f.name).is_none())
        .map(|f| &*f.name);
    let near = nearest(name, free);
    let message = format!(
        "No field of this screen is called \u{201c}{}\u{201d}; WhatsApp refuses this. Correct the name, or remove it.",
        brief(name)
    );
    let rename = near.map(|near| (near, cx.rename_key(value, near)));
    let remove = cx.remove(value);
    let found = cx.report(&RULE, value, message).key();
    if let Some((near, edit)) = rename {
        found.fix(format!("Change to \u{201c}{near}\u{201d}"), vec![edit]);
    }
    found.fix("Remove it", vec![remove]);
}

fn first_value(
    cx: &mut Cx<'_, '_>,
    facts: &ScreenFacts,
    field: &crate::facts::Field,
    value: Value<'_>,
) {
    if field.yields == Some(Yields::Files) {
        let remove = cx.remove(value);
        let message = format!(
            "The upload \u{201c}{}\u{201d} cannot have a first value; WhatsApp refuses this. Remove it.",
            brief(&field.name)
        );
        cx.report(&RULE, value, message)
            .key()
            .code("NATIVE_COMPONENT_IN_FORM_INIT_VALUES")
            .certain("Remove it", vec![remove]);
        return;
    }
    if value.is_null() {
        let certain = cx.version() >= v(7, 0);
        return null_value::report_entry(cx, value, certain);
    }
    if cx.version() < v(7, 0) {
        return;
    }
    let text = value.str();
    let bound = match text.as_deref().map(shape) {
        Some(Shape::Whole(found)) => {
            let found = Reference::of(found).and_then(|r| local_type(facts, &r));
            match found {
                Some(have) => Some(have),
                None => return,
            }
        }
        Some(Shape::Plain) | None => None,
        Some(_) => return,
    };
    let is_bound = bound.is_some();
    let have = bound.unwrap_or_else(|| DataType::of_literal(value));
    if have.fits(&field.data_type) {
        return;
    }
    let message = format!(
        "The first value of \u{201c}{}\u{201d} must be {}, but is {}; WhatsApp refuses this.",
        brief(&field.name),
        field.data_type.words(),
        have.words()
    );
    // Sources disagree on fields for numbers, and say nothing of references.
    let unsure = is_bound || (field.yields == Some(Yields::TextOrNumber) && have == DataType::Text);
    let found = cx.report(&RULE, value, message);
    if unsure {
        found.only_warn(Evidence::Observed);
    }
}

/// Texts by field; from 7.0 their type is looked at.
fn error_text(cx: &mut Cx<'_, '_>, field: &crate::facts::Field, value: Value<'_>) {
    let fits = match value.kind() {
        Kind::String => true,
        Kind::Object => matches!(field.yields, Some(Yields::DateOrRange | Yields::Files)),
        _ => false,
    };
    if fits || cx.version() < v(7, 0) {
        return;
    }
    let message = format!(
        "The error message of \u{201c}{}\u{201d} must be text, but is {}; WhatsApp refuses this.",
        brief(&field.name),
        words::found(value)
    );
    cx.report(&RULE, value, message);
}
