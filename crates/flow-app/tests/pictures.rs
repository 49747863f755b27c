//! Pictures that travel by address come back as themselves.

mod stage;

use serde_json::json;
use stage::Stage;

const PNG: &str = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

#[test]
fn a_list_with_pictures_can_be_reordered() {
    let stage = Stage::new();
    let options =
        json!([{ "id": "1", "title": "One", "image": PNG }, { "id": "2", "title": "Two" }]);
    let flow = json!({ "version": "7.3", "screens": [{ "id": "A", "title": "A", "layout": {
        "type": "SingleColumnLayout",
        "children": [{ "type": "Dropdown", "name": "d", "label": "D", "data-source": options }],
    } }] });
    let opened = stage.open(&stage.file("pictures.json", &flow.to_string()));
    let dropdown = &opened["first"]["nodes"][0];
    let mut shown = dropdown["props"]["data-source"].as_array().unwrap().clone();
    assert!(shown[0]["image"]["$image"].is_string());
    shown.reverse();
    stage.set(
        &opened["session"],
        &dropdown["node"],
        "/data-source",
        &json!(shown).to_string(),
    );
    let source = stage.call(
        "source",
        json!({ "session": opened["session"], "open": false }),
    );
    let text = source["text"].as_str().unwrap();
    assert_eq!(text.matches(PNG).count(), 1);
    assert!(!text.contains("$image"));
    assert!(text.find("Two").unwrap() < text.find(PNG).unwrap());
}
