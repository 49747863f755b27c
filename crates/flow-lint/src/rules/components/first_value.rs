//! # First value of the wrong type
//!
//! ## What it does
//!
//! Compares the first value of a field with what the field yields.
//!
//! ## Why it matters
//!
//! A text field starts with text, a multiple choice with a list of option IDs, an opt-in with true
//! or false; WhatsApp refuses anything else.
//!
//! ## Example
//!
//! ```json component
//! {"type": "CheckboxGroup", "name": "size", "label": "Size", "init-value": "s", "data-source": [{"id": "s", "title": "Small"}]}
//! ```
//!
//! ## Fix
//!
//! Write the value in the right form.
//!
//! ```json component
//! {"type": "CheckboxGroup", "name": "size", "label": "Size", "init-value": ["s"], "data-source": [{"id": "s", "title": "Small"}]}
//! ```

use flow_catalog::{Component, Evidence, Kind as Shapes, Yields, components::TEXT_INPUT, since};
use flow_doc::{Kind, Value};

use crate::{Group, Rule, Severity};
use crate::{
    cx::{Cx, json_text},
    data_type::DataType,
    rules::words,
    text::{Shape, shape},
};

pub static RULE: Rule = Rule {
    id: "first-value",
    group: Group::Components,
    severity: Severity::Error,
    since: since::of(TEXT_INPUT.properties, "init-value"),
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_PROPERTY_TYPE"),
    title: "First value of the wrong type",
    fixable: true,
    source: include_str!("first_value.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, field: Value<'_>, component: &'static Component) {
    let Some(yields) = component.yields else {
        return;
    };
    let Some(value) = field.get("init-value") else {
        return;
    };
    let kind = value.kind();
    // A reference is compared by its declaration; what no first value can be is reported anyway,
    // and so is a date that is no text.
    let bound = value.str().is_some_and(|text| shape(&text) != Shape::Plain);
    let date = component
        .property("init-value")
        .is_some_and(|p| p.kind == Shapes::Date);
    if bound || date || matches!(kind, Kind::Null | Kind::Object) {
        return;
    }
    let (fits, expected) = match yields {
        Yields::Text => {
            // One source writes a list for a single choice.
            let list = component.type_name == "RadioButtonsGroup" && kind == Kind::Array;
            (kind == Kind::String || list, "text")
        }
        // Of a field for numbers one source says number and one text.
        Yields::TextOrNumber => {
            let number = DataType::yielded(field, yields) == DataType::Number;
            (
                kind == Kind::String || number && kind == Kind::Number,
                "text",
            )
        }
        Yields::TextList => (kind == Kind::Array, "a list of option IDs"),
        Yields::Bool => (kind == Kind::Bool, "true or false"),
        Yields::DateOrRange | Yields::Files => return,
    };
    if fits {
        return;
    }
    let message = format!(
        "The first value (init-value) of {} must be {expected}, but is {}; WhatsApp refuses this.",
        words::owner(component.type_name),
        words::found(value)
    );
    let json = match (yields, kind) {
        (Yields::TextList, Kind::String) => Some(format!("[{}]", value.raw())),
        (Yields::Text | Yields::TextOrNumber, Kind::Number | Kind::Bool) => {
            Some(json_text(&value.raw()))
        }
        (Yields::Bool, Kind::String) => value
            .str()
            .filter(|text| matches!(&**text, "true" | "false"))
            .map(|text| text.into_owned()),
        _ => None,
    };
    let edit = json.map(|json| cx.replace(value, json));
    let found = cx.report(&RULE, value, message);
    if let Some(edit) = edit {
        found.certain(format!("Write it as {expected}"), vec![edit]);
    }
}
