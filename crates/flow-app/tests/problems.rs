//! What the window hears of problems: only what is not as before, and in the end the same as if it
//! opened the text anew.

mod stage;

use serde_json::{Value as Json, json};
use stage::Stage;
use stage::problems::Problems;

/// Three screens with problems of their own and of each other.
const FLOW: &str = r#"{
  "version": "7.3",
  "screens": [
    { "id": "ONE", "title": "ONE", "layout": { "type": "SingleColumnLayout", "children": [
      { "type": "TextInput", "name": "lost", "label": "Lost", "labell": 1 },
      { "type": "TextInput", "name": "taken", "label": "Taken" },
      { "type": "Footer", "label": "On", "on-click-action": { "name": "navigate",
        "next": { "type": "screen", "name": "TWO" }, "payload": { "name": "${form.taken}" } } }
    ] } },
    { "id": "TWO", "title": "Two", "data": {}, "layout": { "type": "SingleColumnLayout", "children": [
      { "type": "TextInput", "name": "also_lost", "label": "Lost", "oddity": 1 },
      { "type": "Footer", "label": "On", "on-click-action": { "name": "navigate",
        "next": { "type": "screen", "name": "NOWHERE" }, "payload": {} } }
    ] } },
    { "id": "LAST", "title": "Last", "terminal": true, "layout": { "type": "SingleColumnLayout", "children": [
      { "type": "TextBody", "text": "${screen.ONE.form.gone}" },
      { "type": "Footer", "label": "Submit", "on-click-action": { "name": "complete", "payload": {} } }
    ] } }
  ]
}
"#;

fn edit(stage: &Stage, session: &Json, edits: Json) -> Json {
    let now = stage.call("document", json!({ "session": session }));
    let request = json!({
        "session": session, "baseRevision": now["document"]["revision"], "edits": edits,
        "label": "Change", "coalesce": null, "selection": []
    });
    stage.call("edit", request)
}

/// Rule, message and where it points, without the ids of one session.
fn told(problems: &Problems) -> Vec<String> {
    let words = |one: &Json| {
        let anywhere = ["rule", "severity", "message", "pointer", "fixes"].map(|key| &one[key]);
        format!("{anywhere:?}")
    };
    let mut told: Vec<String> = problems.all().map(words).collect();
    told.sort();
    told
}

#[test]
fn the_window_can_follow_by_what_it_is_told() {
    let stage = Stage::new();
    let opened = stage.open(&stage.file("three.json", FLOW));
    let session = &opened["session"];
    let mut window = Problems::of(&opened["document"]["problems"]);
    let screens: Vec<Json> = opened["document"]["screens"]
        .as_array()
        .unwrap()
        .iter()
        .map(|screen| screen["node"].clone())
        .collect();
    let root = &opened["document"]["root"];
    let agree = |window: &Problems| {
        let now = stage.call("document", json!({ "session": session }));
        assert_eq!(*window, Problems::of(&now["document"]["problems"]));
        let source = stage.call("source", json!({ "session": session, "open": false }));
        let text = &source["text"];
        let fresh = stage.call("open_text", json!({ "text": text }));
        let fresh = Problems::of(&fresh["document"]["problems"]);
        assert_eq!(told(window), told(&fresh), "{text}");
    };
    agree(&window);
    let body = r#"{"type":"TextBody","text":"Before the others"}"#;
    let insert = |screen: &Json| json!({ "kind": "insertComponent", "parent": screen, "slot": { "slot": "children" }, "index": 0, "component": body });
    let set = |path: &str, value: &str| json!({ "kind": "set", "node": root, "path": path, "value": value });
    let steps = [
        json!([insert(&screens[0])]),
        json!([insert(&screens[1])]),
        json!([set("/screens/0/layout/children/1/label", "\"LOUD\"")]),
        json!([{ "kind": "moveScreen", "node": screens[2], "index": 0 }]),
        json!([set("/screens/1/layout/children/1/name", "\"taken\"")]),
        json!([{ "kind": "remove", "node": screens[1] }]),
        json!([{ "kind": "renameScreen", "node": screens[0], "id": "FIRST" }]),
        json!([{ "kind": "duplicate", "node": screens[0] }]),
        json!([set("/version", "\"4.0\"")]),
        json!([{ "kind": "replaceSource", "text": "no JSON" }]),
    ];
    for step in &steps {
        window.take(&edit(&stage, session, step.clone())["problems"]);
        agree(&window);
    }
    for command in ["undo", "redo", "undo"] {
        for _ in &steps {
            window.take(&stage.call(command, json!({ "session": session }))["problems"]);
            agree(&window);
        }
    }
    assert_eq!(window.all().count(), {
        let before = Problems::of(&opened["document"]["problems"]);
        before.all().count()
    });
}

#[test]
fn only_what_is_not_as_before_is_told() {
    let stage = Stage::new();
    let opened = stage.open(&stage.file("three.json", FLOW));
    let session = &opened["session"];
    let all = Problems::of(&opened["document"]["problems"]);
    assert!(all.all().count() > 5);
    let field = &opened["first"]["nodes"][0]["node"];
    let same = stage.set(session, field, "/label", "\"Still lost\"");
    assert!(same["problems"].is_null(), "{}", same["problems"]);
    let changed = stage.set(session, field, "/oddity", "2");
    let parts = changed["problems"]["parts"].as_array().unwrap();
    let [part] = parts.as_slice() else {
        panic!("{parts:#?}")
    };
    assert_eq!(part["screen"], opened["first"]["node"]);
    assert_eq!(part["remove"], 0);
    let added = part["insert"].as_array().unwrap();
    assert_eq!(added.len(), 1);
    assert_eq!(added[0]["component"], *field);
    assert_eq!(added[0]["pointer"], "/oddity");
}

#[test]
fn while_the_json_pane_is_open_all_come_with_their_offsets() {
    let stage = Stage::new();
    let opened = stage.open(&stage.file("three.json", FLOW));
    let session = &opened["session"];
    let placed = |problems: &Problems| problems.all().filter(|one| !one["from"].is_null()).count();
    let mut window = Problems::of(&opened["document"]["problems"]);
    assert_eq!(placed(&window), 0);
    let source = stage.call("source", json!({ "session": session, "open": true }));
    window.take(&source["problems"]);
    assert_eq!(placed(&window), window.all().count());
    let screen = &opened["first"]["node"];
    window.take(&stage.set(session, screen, "/title", "\"A longer title\"")["problems"]);
    let all = window.all().count();
    assert_eq!(placed(&window), all);
    let last = FLOW.find("${screen.ONE").unwrap() + "A longer title".len() - "ONE".len() - 1;
    assert!(
        window
            .all()
            .any(|one| one["from"].as_u64() == Some(last as u64)),
        "{window:#?}"
    );
    let source = stage.call("source", json!({ "session": session, "open": false }));
    window.take(&source["problems"]);
    assert_eq!(placed(&window), 0);
    window.take(&stage.set(session, screen, "/oddity", "1")["problems"]);
    assert_eq!(window.all().count(), all + 1);
}
