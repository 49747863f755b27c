use flow_catalog::{Property, components, data_source, screen, top_level};
use serde_json::Value as Json;

use super::{Dice, Sample, values};

/// `count` changed copies of a file, each with one to three changes.
pub fn changed(name: &str, file: &Json, count: usize, seed: u64) -> Vec<Sample> {
    let mut dice = Dice::new(seed);
    let values = values();
    let keys = keys();
    (0..count)
        .map(|number| {
            let mut json = file.clone();
            let mut from = format!("{name} #{number}:");
            for _ in 0..=dice.below(3) {
                let places = pointers(&json);
                let at = dice.one(&places).clone();
                let what = change(&mut json, &at, &mut dice, &values, &keys);
                from.push_str(&format!(" {what} {at};"));
            }
            Sample { from, json }
        })
        .collect()
}

/// Every key that means something somewhere.
fn keys() -> Vec<&'static str> {
    let lists: Vec<&[Property]> = components::all()
        .iter()
        .map(|component| component.properties)
        .chain([screen::PROPERTIES, top_level::PROPERTIES, data_source::ITEM])
        .collect();
    let mut keys: Vec<&str> = lists.into_iter().flatten().map(|p| p.name).collect();
    keys.extend([
        "type",
        "payload",
        "next",
        "url",
        "unheard-of",
        "__example__",
        "items",
    ]);
    keys.sort_unstable();
    keys.dedup();
    keys
}

fn pointers(json: &Json) -> Vec<String> {
    fn below(json: &Json, at: String, found: &mut Vec<String>) {
        match json {
            Json::Object(members) => {
                for (key, value) in members {
                    let key = key.replace('~', "~0").replace('/', "~1");
                    below(value, format!("{at}/{key}"), found);
                }
            }
            Json::Array(items) => {
                for (index, value) in items.iter().enumerate() {
                    below(value, format!("{at}/{index}"), found);
                }
            }
            _ => {}
        }
        found.push(at);
    }
    let mut found = Vec::new();
    below(json, String::new(), &mut found);
    found
}

fn change(
    json: &mut Json,
    at: &str,
    dice: &mut Dice,
    values: &[Json],
    keys: &[&str],
) -> &'static str {
    let twin = dice.one(&pointers(json)).clone();
    let twin = json.pointer(&twin).cloned().unwrap_or_default();
    let Some(value) = json.pointer_mut(at) else {
        return "nothing at";
    };
    match (dice.below(6), value) {
        (0, value) => {
            *value = dice.one(values).clone();
            "replace"
        }
        (1, value) => {
            *value = twin;
            "copy to"
        }
        (2 | 3, Json::Object(members)) => {
            members.insert((*dice.one(keys)).to_owned(), dice.one(values).clone());
            "add in"
        }
        (_, Json::Object(members)) if !members.is_empty() => {
            let keys: Vec<String> = members.keys().cloned().collect();
            members.shift_remove(dice.one(&keys));
            "drop from"
        }
        (2, Json::Array(items)) => {
            items.push(twin);
            "push to"
        }
        (3, Json::Array(items)) if !items.is_empty() => {
            let first = items[0].clone();
            for _ in 0..25 {
                items.push(first.clone());
            }
            "fill"
        }
        (_, Json::Array(items)) if !items.is_empty() => {
            let at = dice.below(items.len());
            items.remove(at);
            "drop from"
        }
        (4, Json::String(text)) => {
            let type_name = dice.one(components::all()).type_name;
            *text = type_name.to_owned();
            "name a component at"
        }
        (_, value) => {
            *value = dice.one(values).clone();
            "replace"
        }
    }
}
