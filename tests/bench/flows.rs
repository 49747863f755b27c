//! Flows made to measure; sound ones, so that every rule runs to its end.

use serde_json::{Value as Json, json};

/// `screens` screens of `components` components each, joined in a row.
pub fn of_size(screens: usize, components: usize) -> Vec<u8> {
    let all: Vec<Json> = (0..screens)
        .map(|number| screen(number, screens, components))
        .collect();
    let flow = json!({ "version": "7.3", "screens": all });
    serde_json::to_vec_pretty(&flow).expect("JSON")
}

/// About 10 MB of many small parts: the limits on counts are ignored, the shape is real.
pub fn ten_megabytes() -> Vec<u8> {
    of_size(100, 400)
}

/// About 10 MB, nearly all of it pictures.
pub fn ten_megabytes_of_pictures() -> Vec<u8> {
    let picture = "iVBORw0KGgoAAAANSUhEUgAA".repeat(16_000);
    let screens: Vec<Json> = (0..26)
        .map(|number| {
            let mut screen = screen(number, 26, 4);
            let children = screen["layout"]["children"]
                .as_array_mut()
                .expect("children");
            children.insert(
                0,
                json!({ "type": "Image", "src": picture, "alt-text": "A picture" }),
            );
            screen
        })
        .collect();
    serde_json::to_vec_pretty(&json!({ "version": "7.3", "screens": screens })).expect("JSON")
}

fn screen(number: usize, screens: usize, components: usize) -> Json {
    let last = number + 1 == screens;
    let mut children: Vec<Json> = (1..components).map(|at| component(number, at)).collect();
    let action = if last {
        json!({ "name": "complete", "payload": { "first": "${form.field_1}" } })
    } else {
        json!({ "name": "navigate", "next": { "type": "screen", "name": id(number + 1) }, "payload": {} })
    };
    children.push(json!({ "type": "Footer", "label": "Continue to the next part", "on-click-action": action }));
    let mut screen = json!({ "id": id(number), "title": format!("Part {number}") });
    if last {
        screen["terminal"] = json!(true);
    }
    screen["layout"] = json!({ "type": "SingleColumnLayout", "children": children });
    screen
}

fn component(screen: usize, at: usize) -> Json {
    match at % 4 {
        0 => json!({ "type": "TextBody", "text": format!("Paragraph {at} of screen {screen}") }),
        1 => json!({
            "type": "TextInput", "name": format!("field_{at}"), "label": format!("Answer {at}"),
            "input-type": "text", "required": false, "helper-text": "As on your card"
        }),
        2 => json!({
            "type": "RadioButtonsGroup", "name": format!("field_{at}"), "label": format!("Choice {at}"),
            "required": false, "data-source": [
                { "id": "yes", "title": "Yes" }, { "id": "no", "title": "No" }, { "id": "maybe", "title": "Maybe" }
            ]
        }),
        _ => {
            json!({ "type": "OptIn", "name": format!("field_{at}"), "label": "I agree", "required": false })
        }
    }
}

/// Screen ids know no digits.
fn id(number: usize) -> String {
    let letters: String = number
        .to_string()
        .bytes()
        .map(|digit| (b'A' + digit - b'0') as char)
        .collect();
    format!("PART_{letters}")
}
