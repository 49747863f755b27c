use flow_doc::Document;
use flow_doc::expression::{Expression, Node, read, read_condition};
use flow_lint::RulesOff;
use flow_player::{Inputs, Player};
use serde_json::json;

/// Any text is read in both grammars, with every place inside it; and as a condition, as an
/// expression, as a reference and as what a Switch compares it is checked and played.
pub fn expression(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let ticked = format!("`{text}`");
    for text in [&*text, &ticked] {
        places(text, &read_condition(text));
        if let Some(found) = read(text) {
            places(text, &found);
        }
    }
    used(&text, &ticked);
}

/// Everything that is said of a text stands in it.
fn places(text: &str, found: &Expression<'_>) {
    for fault in &found.faults {
        assert!(text.get(fault.at.clone()).is_some(), "{fault:?}");
        if let Some(repair) = &fault.repair {
            repair.apply(text);
        }
    }
    if let Some(tree) = &found.tree {
        inside(text, tree);
        for (at, _) in tree.references() {
            assert!(text.get(at).is_some_and(|piece| piece.starts_with("${")));
        }
    }
}

fn inside(text: &str, node: &Node<'_>) {
    assert!(text.get(node.at.clone()).is_some(), "{node:?}");
    for part in node.parts() {
        assert!(
            node.at.start <= part.at.start && part.at.end <= node.at.end,
            "{node:?}"
        );
        inside(text, part);
    }
}

fn used(text: &str, ticked: &str) {
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
