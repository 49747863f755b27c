//! What a component's properties ask of each other, as far as a schema can say it. Each of these is
//! a rule of flow-lint as well, named beside it; a test holds the two together.

use flow_catalog::{
    Component, Kind, Only, Version,
    components::{RANGE_KEYS, paired},
    v,
};
use serde_json::{Map, Value as Json, json};

use crate::text::{DYNAMIC, VISIBLE};

/// Conditions to hold for a component of this type.
pub(crate) fn of(component: &Component, version: Version) -> Vec<Json> {
    match component.type_name {
        "Footer" => captions(),
        "TextInput" => {
            let mut all = vec![first_number()];
            if version >= v(6, 2) {
                all.push(pattern());
            }
            all
        }
        "CheckboxGroup" | "RadioButtonsGroup" | "Dropdown" | "ChipsSelector"
            if version >= v(6, 0) =>
        {
            actions_on_one_level(component, version)
        }
        "CalendarPicker" => range_mode(component),
        "NavigationList" => list_of_links(),
        _ => Vec::new(),
    }
}

/// Rules caption-pair and caption-center.
fn captions() -> Vec<Json> {
    vec![
        json!({ "dependencies": {
            "left-caption": ["right-caption"],
            "right-caption": ["left-caption"],
        } }),
        json!({
            "if": { "required": ["center-caption"] },
            "then": { "properties": { "left-caption": false, "right-caption": false } },
        }),
    ]
}

/// Rule first-value: only what yields a number may start with one.
fn first_number() -> Json {
    json!({
        "if": {
            "properties": { "input-type": { "enum": ["number", "passcode"] } },
            "required": ["input-type"],
        },
        "else": { "properties": { "init-value": { "not": { "type": "number" } } } },
    })
}

/// Rules pattern-without-hint and pattern-with-type.
fn pattern() -> Json {
    json!({
        "if": { "required": ["pattern"] },
        "then": {
            "required": ["helper-text"],
            "properties": { "input-type": { "not": { "enum": ["email", "phone"] } } },
        },
    })
}

/// Rule action-on-both-levels.
fn actions_on_one_level(component: &Component, version: Version) -> Vec<Json> {
    ["on-select-action", "on-unselect-action"]
        .into_iter()
        .filter(|key| {
            component
                .property(key)
                .is_some_and(|p| p.exists_in(version))
        })
        .map(|key| {
            json!({
                "if": { "required": [key] },
                "then": { "properties": { "data-source": items_without(key) } },
            })
        })
        .collect()
}

/// Rules list-actions and list-large-pictures.
fn list_of_links() -> Vec<Json> {
    vec![
        json!({
            "if": { "required": ["on-click-action"] },
            "then": { "properties": { "list-items": items_without("on-click-action") } },
            "else": { "properties": { "list-items": {
                "if": { "type": "array" },
                "then": { "type": "array", "items": {
                    "if": { "type": "object" },
                    "then": { "type": "object", "required": ["on-click-action"] },
                } },
            } } },
        }),
        json!({
            "if": {
                "properties": { "media-size": { "const": "large" } },
                "required": ["media-size"],
            },
            "then": { "properties": { "list-items": items_without("end") } },
        }),
    ]
}

fn items_without(key: &str) -> Json {
    json!({
        "if": { "type": "array" },
        "then": { "type": "array", "items": {
            "if": { "type": "object" },
            "then": { "type": "object", "properties": { key: false } },
        } },
    })
}

/// Rules range-value and range-only.
fn range_mode(component: &Component) -> Vec<Json> {
    let mut in_range = Map::new();
    let mut in_single = Map::new();
    for property in paired() {
        let key = property.name;
        let end = match property.kind {
            _ if key == "label" => json!({ "type": "string", "pattern": VISIBLE }),
            Kind::RangePair(Kind::Bool) => json!({
                "if": { "type": "string" },
                "then": { "type": "string", "pattern": DYNAMIC },
                "else": { "type": "boolean" },
            }),
            _ => json!({ "type": "string" }),
        };
        let ends: Map<String, Json> = RANGE_KEYS
            .iter()
            .map(|end_key| ((*end_key).to_owned(), end.clone()))
            .collect();
        let mut pair = json!({ "type": "object", "properties": ends });
        if key == "label" {
            pair["required"] = json!(RANGE_KEYS);
        }
        in_range.insert(
            key.to_owned(),
            json!({
                "if": { "type": "string" },
                "then": { "type": "string", "pattern": DYNAMIC },
                "else": pair,
            }),
        );
        in_single.insert(key.to_owned(), json!({ "not": { "type": "object" } }));
    }
    for property in component
        .properties
        .iter()
        .filter(|p| p.only == Some(Only::RangeMode))
    {
        in_single.insert(property.name.to_owned(), json!(false));
    }
    vec![
        json!({
            "if": { "properties": { "mode": { "const": "range" } }, "required": ["mode"] },
            "then": { "properties": in_range },
        }),
        json!({
            "if": { "properties": { "mode": { "const": "single" } } },
            "then": { "properties": in_single },
        }),
    ]
}
