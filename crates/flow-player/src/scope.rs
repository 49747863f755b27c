//! What references mean at one moment, and filling values with it.

use flow_doc::expression as formula;
use flow_doc::reference::{self, Reference};
use serde_json::{Map, Value as Json};

use crate::expression;

/// The values that references stand for.
pub trait Scope {
    /// `None`: there is no such thing, or it has no value yet.
    fn value(&self, reference: &Reference<'_>) -> Option<Json>;

    /// Whether backticks make an expression (from Flow JSON 6.0 on).
    fn knows_expressions(&self) -> bool {
        true
    }
}

/// Whether the text is one reference or an expression, so that a phone would replace it.
pub fn is_dynamic(text: &str) -> bool {
    reference::whole(text).is_some() || formula::is_expression(text)
}

/// Whether anything inside a value would be replaced.
pub fn holds_dynamic(value: &Json) -> bool {
    match value {
        Json::String(text) => is_dynamic(text),
        Json::Array(items) => items.iter().any(holds_dynamic),
        Json::Object(members) => members.values().any(holds_dynamic),
        _ => false,
    }
}

/// What a text stands for. A text that mixes words and references outside of backticks stays as
/// it is: a phone shows its characters. `None`: it refers to something without a value.
pub fn resolve_text(text: &str, scope: &dyn Scope) -> Option<Json> {
    if let Some(reference) = reference::whole(text) {
        return scope.value(&reference);
    }
    let expression = formula::read(text).filter(|_| scope.knows_expressions());
    match expression
        .as_ref()
        .and_then(|expression| expression.sound())
    {
        Some(tree) => expression::evaluate(tree, scope),
        None => Some(Json::String(text.to_owned())),
    }
}

/// A value with everything dynamic in it replaced; members and items without a value are left out.
pub fn resolve(value: &Json, scope: &dyn Scope) -> Option<Json> {
    match value {
        Json::String(text) => resolve_text(text, scope),
        Json::Array(items) => Some(Json::Array(
            items
                .iter()
                .filter_map(|item| resolve(item, scope))
                .collect(),
        )),
        Json::Object(members) => Some(Json::Object(resolve_members(members, scope))),
        other => Some(other.clone()),
    }
}

/// The members of an object, resolved.
pub fn resolve_members(members: &Map<String, Json>, scope: &dyn Scope) -> Map<String, Json> {
    members
        .iter()
        .filter_map(|(key, value)| Some((key.clone(), resolve(value, scope)?)))
        .collect()
}

/// The value of a condition: a boolean, `${data.flag}`, `` `...` `` or a bare comparison.
pub fn resolve_condition(text: &str, scope: &dyn Scope) -> bool {
    let condition = formula::read_condition(text);
    let value = condition
        .sound()
        .and_then(|tree| expression::evaluate(tree, scope));
    value == Some(Json::Bool(true))
}

/// Follows the dots of a reference into a value.
pub fn descend(value: &Json, steps: &str) -> Option<Json> {
    let mut here = value;
    for step in steps.split('.') {
        here = here.as_object()?.get(step)?;
    }
    Some(here.clone())
}
