use flow_doc::Document;
use flow_lint::RulesOff;
use flow_player::{Inputs, Player};
use serde_json::json;

/// Any text as a condition, as a backtick expression, as a reference and as what a Switch compares
/// is checked and played without a panic.
pub fn expression(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let ticked = format!("`{text}`");
    let children = json!([
        {"type": "TextInput", "name": "city", "label": "City", "init-value": "Pune"},
        {"type": "TextInput", "name": "guests", "label": "Guests", "input-type": "number"},
        {"type": "CheckboxGroup", "name": "kinds", "label": "Kinds", "data-source": "${data.kinds}"},
        {"type": "If", "condition": text, "then": [{"type": "TextBody", "text": text}]},
        {"type": "If", "condition": ticked, "then": [{"type": "TextBody", "text": ticked}]},
        {"type": "Switch", "value": ticked, "cases": {"default": []}},
        {"type": "Footer", "label": "Send", "enabled": ticked,
            "on-click-action": {"name": "complete", "payload": {"a": text, "b": ticked}}},
    ]);
    let flow = json!({"version": "7.3", "screens": [{
        "id": "HOME", "title": "Home", "terminal": true,
        "data": {
            "kinds": {"type": "array", "items": {"type": "object", "properties": {
                "id": {"type": "string"}, "title": {"type": "string"}}},
                "__example__": [{"id": "a", "title": "A"}]},
            "total": {"type": "number", "__example__": 2.5},
            "member": {"type": "boolean", "__example__": true},
            "place": {"type": "object", "properties": {"name": {"type": "string"}},
                "__example__": {"name": "Pune"}},
        },
        "layout": {"type": "SingleColumnLayout", "children": children},
    }]});
    let doc = Document::open(flow.to_string().into_bytes());
    for found in flow_lint::check(&doc, &RulesOff::none()) {
        if let (Some(node), flow_lint::Part::Within { start, end }) = (found.node, found.part) {
            let value = doc.value(node).expect("in the document");
            assert!(value.raw().get(start..end).is_some(), "{found:?}");
        }
    }
    Player::start(&doc, Inputs::default()).frame(&doc);
}
