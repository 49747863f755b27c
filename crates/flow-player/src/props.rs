//! The properties of one component, apart from the components inside it.

use flow_catalog::{Component, Kind, components};
use flow_doc::Value;
use serde_json::{Map, Value as Json};

use crate::picture;

/// Whether the member of a component of this type holds other components.
fn is_slot(known: Option<&Component>, key: &str, value: &Value<'_>) -> bool {
    let usual = matches!(key, "children" | "then" | "else" | "cases");
    match known {
        Some(component) => component
            .property(key)
            .is_some_and(|property| matches!(property.kind, Kind::Children | Kind::Cases)),
        None => usual && (value.is_array() || value.is_object()),
    }
}

/// Own properties by their JSON names, without `type` and child slots, pictures by address.
pub fn own_props(component: Value<'_>, type_name: &str) -> Map<String, Json> {
    let known = components::find(type_name);
    component
        .members()
        .filter(|(key, value)| key != "type" && !is_slot(known, key, value))
        .map(|(key, value)| (key.into_owned(), picture::without_pictures(value)))
        .collect()
}

/// A property that is a text.
pub fn text<'m>(props: &'m Map<String, Json>, key: &str) -> Option<&'m str> {
    props.get(key)?.as_str()
}

/// A property that is true or false; `default` for anything else.
pub fn flag(props: &Map<String, Json>, key: &str, default: bool) -> bool {
    props.get(key).and_then(Json::as_bool).unwrap_or(default)
}

/// A property that is a number. Some files hold numbers as texts; phones take them (fact base U16).
pub fn number(props: &Map<String, Json>, key: &str) -> Option<f64> {
    match props.get(key)? {
        Json::Number(number) => number.as_f64(),
        Json::String(text) => text.trim().parse().ok(),
        _ => None,
    }
}
