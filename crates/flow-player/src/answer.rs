//! What may be entered into a field: the kinds of value of [`Drawn::value`], and only choices that
//! are offered.

use flow_catalog::{Version, v};
use serde_json::{Map, Value as Json, json};

use crate::files::picked_files;
use crate::{Drawn, days, expression};

/// What becomes of an answer.
#[derive(Default)]
pub(crate) struct Accepted {
    /// `None`: it is not taken at all.
    pub value: Option<Json>,
    pub notices: Vec<String>,
}

/// An answer as the field keeps it. `null` empties it.
pub(crate) fn accept(field: &Drawn, version: Option<Version>, value: Json) -> Accepted {
    let name = field.name.as_deref().unwrap_or_default();
    if !field.enabled {
        return refused(format!("{name} cannot be filled in at the moment."));
    }
    let is_range = field.range.is_some();
    match (field.type_name.as_str(), value) {
        (_, Json::Null) => taken(Json::Null),
        ("TextInput" | "TextArea", value @ (Json::String(_) | Json::Number(_))) => {
            taken(Json::String(expression::to_text(&value)))
        }
        ("OptIn", value @ Json::Bool(_)) => taken(value),
        ("DatePicker", Json::String(day)) => taken(Json::String(as_written(day, version))),
        ("CalendarPicker", Json::String(day)) if !is_range => taken(Json::String(day)),
        ("CalendarPicker", Json::Object(ends)) if is_range => taken(Json::Object(range(ends))),
        ("Dropdown" | "RadioButtonsGroup", Json::String(id)) if id.is_empty() => taken(Json::Null),
        ("Dropdown" | "RadioButtonsGroup", Json::String(id)) => match offers(field, &id) {
            true => taken(Json::String(id)),
            false => refused(not_offered(name, &id)),
        },
        ("CheckboxGroup" | "ChipsSelector", Json::Array(ids)) => several(field, name, ids),
        ("PhotoPicker" | "DocumentPicker", files @ Json::Array(_)) => files_picked(files),
        (_, value) => refused(format!("{value} is not what {name} takes.")),
    }
}

fn taken(value: Json) -> Accepted {
    Accepted {
        value: Some(value),
        notices: Vec::new(),
    }
}

fn refused(why: String) -> Accepted {
    Accepted {
        value: None,
        notices: vec![why],
    }
}

fn not_offered(name: &str, id: &str) -> String {
    format!("“{id}” is not one of the choices of {name}.")
}

/// Days are kept as the flow's version writes them.
fn as_written(day: String, version: Option<Version>) -> String {
    match days::from_date(&day) {
        Some(days) if version.is_some_and(|version| version < v(5, 0)) => days::to_ms(days),
        _ => day,
    }
}

fn range(ends: Map<String, Json>) -> Map<String, Json> {
    ends.into_iter()
        .filter(|(key, day)| matches!(key.as_str(), "start-date" | "end-date") && day.is_string())
        .collect()
}

fn several(field: &Drawn, name: &str, ids: Vec<Json>) -> Accepted {
    let mut accepted = Accepted::default();
    let mut chosen: Vec<String> = Vec::new();
    for id in ids {
        match id {
            Json::String(id) if offers(field, &id) => {
                if !chosen.contains(&id) {
                    chosen.push(id);
                }
            }
            other => accepted
                .notices
                .push(not_offered(name, &expression::to_text(&other))),
        }
    }
    accepted.value = Some(json!(chosen));
    accepted
}

fn offers(field: &Drawn, id: &str) -> bool {
    let options = field.props.get("data-source").and_then(Json::as_array);
    options.into_iter().flatten().any(|option| {
        option.get("id").and_then(Json::as_str) == Some(id)
            && option
                .get("enabled")
                .and_then(Json::as_bool)
                .unwrap_or(true)
    })
}

fn files_picked(files: Json) -> Accepted {
    let count = files.as_array().map_or(0, Vec::len);
    let picked = picked_files(&files);
    if picked.len() == count {
        return taken(json!(picked));
    }
    refused("A file needs an id, a file_name, a mime_type and a size in bytes.".to_owned())
}
