//! Rules between properties of one component, which the catalogue cannot say property by
//! property. Each stands here once: it takes away or adds what makes a random component sound.

use flow_catalog::components::PATTERN_INPUT_TYPES;
use serde_json::{Map, Value as Json, json};

use crate::Choices;

type Made = Map<String, Json>;

pub(crate) fn component(choices: &mut Choices<'_>, type_name: &str, made: &mut Made) {
    match type_name {
        "Footer" => captions(made),
        "TextInput" => {
            in_order(made, "min-chars", "max-chars");
            pattern(made);
        }
        "CheckboxGroup" | "RadioButtonsGroup" | "Dropdown" | "ChipsSelector" => {
            in_order(made, "min-selected-items", "max-selected-items");
            options(made);
        }
        "PhotoPicker" => in_order(made, "min-uploaded-photos", "max-uploaded-photos"),
        "DocumentPicker" => in_order(made, "min-uploaded-documents", "max-uploaded-documents"),
        "CalendarPicker" => in_order(made, "min-days", "max-days"),
        "NavigationList" => list(choices, made),
        _ => {}
    }
}

/// Left and right come together, the centre alone (fact base 6.6).
fn captions(made: &mut Made) {
    let sides = ["left-caption", "right-caption"];
    if made.contains_key("center-caption") || !sides.iter().all(|side| made.contains_key(*side)) {
        for side in sides {
            made.shift_remove(side);
        }
    }
}

/// Numbers that are both written down: the lower one first.
fn in_order(made: &mut Made, low: &str, high: &str) {
    let number = |key: &str| made.get(key).and_then(Json::as_f64);
    if let (Some(least), Some(most)) = (number(low), number(high))
        && least > most
    {
        let (least, most) = (made[low].clone(), made[high].clone());
        // A limit may forbid the one to be as low as the other.
        made[low] = match least.is_u64() && most.is_u64() {
            true => most,
            false => json!(0),
        };
    }
}

/// `pattern` wants a hint, and not every kind of answer has one (fact base 6.2).
fn pattern(made: &mut Made) {
    if !made.contains_key("pattern") {
        return;
    }
    let kind = made
        .get("input-type")
        .and_then(Json::as_str)
        .unwrap_or("text");
    if !PATTERN_INPUT_TYPES.contains(&kind) {
        made.shift_remove("pattern");
    } else if !made.contains_key("helper-text") {
        made.insert("helper-text".to_owned(), json!("As printed on the card"));
    }
}

/// Pictures or colours, not both (fact base 6.5), and an action on one level (6.4).
fn options(made: &mut Made) {
    let own = ["on-select-action", "on-unselect-action"].map(|key| (key, made.contains_key(key)));
    let Some(items) = made.get_mut("data-source").and_then(Json::as_array_mut) else {
        return;
    };
    let pictures = items.iter().any(|item| item.get("image").is_some());
    // A list with pictures may have fewer entries.
    let most = if pictures { 100 } else { usize::MAX };
    items.truncate(most);
    for item in items.iter_mut().filter_map(Json::as_object_mut) {
        if pictures {
            item.shift_remove("color");
        }
        for (key, _) in own.iter().filter(|(_, there)| *there) {
            item.shift_remove(*key);
        }
    }
}

/// Actions on the list or on every line, one badge, no `end` beside large pictures (6.10).
fn list(choices: &mut Choices<'_>, made: &mut Made) {
    let own = made.get("on-click-action").cloned();
    let large = made.get("media-size").is_some_and(|size| size != "regular");
    let Some(items) = made.get_mut("list-items").and_then(Json::as_array_mut) else {
        return;
    };
    let mut badges = 0;
    let each = items.len() > 1
        && items
            .iter()
            .all(|item| item.get("on-click-action").is_some());
    for item in items.iter_mut().filter_map(Json::as_object_mut) {
        if item.contains_key("badge") {
            badges += 1;
            if badges > 1 {
                item.shift_remove("badge");
            }
        }
        if large {
            item.shift_remove("end");
        }
        if let Some(end) = item.get_mut("end").and_then(Json::as_object_mut)
            && end.len() > 2
        {
            let key = *choices.pick(&["title", "description", "metadata"]);
            end.shift_remove(key);
        }
        if !each {
            item.shift_remove("on-click-action");
        }
    }
    match (each, own) {
        (true, _) => {
            made.shift_remove("on-click-action");
        }
        (false, Some(action)) => {
            made.insert("on-click-action".to_owned(), action);
        }
        (false, None) => {}
    }
}
