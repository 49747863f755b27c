//! The map: what it shows, and routes made and removed as one step.

mod stage;

use flow_app::protocol::ErrorCode;
use serde_json::{Value as Json, json};
use stage::Stage;

fn flow() -> String {
    let screen = |id: &str, children: Json| json!({"id": id, "title": id, "layout": {"type": "SingleColumnLayout", "children": children}});
    let mut end = screen(
        "END",
        json!([{"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]),
    );
    end["terminal"] = json!(true);
    end["data"] = json!({"city": {"type": "string", "__example__": "Pune"}});
    let start = screen(
        "START",
        json!([{"type": "TextInput", "name": "city", "label": "City"}, {"type": "Footer", "label": "Go on"}]),
    );
    let flow = json!({"version": "7.3", "routing_model": {"START": [], "END": []}, "screens": [start, end]});
    serde_json::to_string_pretty(&flow).unwrap()
}

#[test]
fn a_route_is_made_and_removed_and_each_is_one_step() {
    let stage = Stage::new();
    let path = stage.file("two.json", &flow());
    let opened = stage.open(&path);
    let session = &opened["session"];
    let screens = &opened["document"]["screens"];
    let (from, to) = (&screens[0]["node"], &screens[1]["node"]);
    assert_eq!(
        (&screens[0]["start"], &screens[1]["start"]),
        (&json!(true), &json!(false))
    );

    let before = stage.call("flow_map", json!({ "session": session }));
    assert_eq!(before["screens"][1]["arrival"], "nowhere");
    assert_eq!(before["routes"], json!([]));

    let plan = stage.call(
        "plan_route",
        json!({ "session": session, "from": from, "to": to, "words": null }),
    );
    assert!(plan["refused"].is_null());
    assert!(
        plan["choices"][0].get("edits").is_none(),
        "the plan stays in Rust"
    );
    let make = |base: u64, choice: &Json| {
        json!({ "session": session, "baseRevision": base, "from": from, "to": to, "words": null,
            "choice": choice, "label": "Connect", "selection": [] })
    };
    let key = &plan["choices"][0]["key"];
    assert_eq!(stage.refused("make_route", make(9, key)), ErrorCode::Stale);
    assert_eq!(
        stage.refused("make_route", make(0, &json!("none"))),
        ErrorCode::NotFound
    );
    let last = plan["choices"].as_array().unwrap().last().unwrap();
    assert_eq!(last["key"], "button");
    assert_eq!(
        stage.refused("make_route", make(0, &last["key"])),
        ErrorCode::Refused
    );
    let made = stage.call("make_route", make(0, key));
    assert_eq!(made["history"]["undo"], "Connect");
    let map = stage.call("flow_map", json!({ "session": session }));
    assert_eq!(map["screens"][1]["arrival"], "reached");
    let route = &map["routes"][0];
    assert_eq!(
        (&route["from"], &route["to"], &route["written"]),
        (from, to, &json!(true))
    );
    assert_eq!(route["causes"][0]["words"], "Go on");

    let request = json!({ "session": session, "from": from, "to": to });
    let removal = stage.call("plan_route_removal", request.clone());
    assert_eq!(removal["choices"][0]["then"], "keep");
    let removed = stage.call(
        "remove_route",
        json!({ "session": session, "baseRevision": made["revision"], "from": from, "to": to,
            "then": "keep", "label": "Remove", "selection": [] }),
    );
    assert_eq!(removed["history"]["undo"], "Remove");
    assert_eq!(
        stage.refused("plan_route_removal", request),
        ErrorCode::NotFound
    );
    stage.call("undo", json!({ "session": session }));
    let undone = stage.call("undo", json!({ "session": session }));
    assert_eq!(undone["saved"], "saved");
}

#[test]
fn while_the_text_cannot_be_read_the_last_good_map_stands() {
    let stage = Stage::new();
    let opened = stage.open(&stage.file("two.json", &flow()));
    let session = &opened["session"];
    let before = stage.call("flow_map", json!({ "session": session }));
    stage.call("source", json!({ "session": session, "open": true }));
    let broken = stage.call(
        "edit_source",
        json!({ "session": session, "baseRevision": 0, "splices": [{ "at": 0, "remove": 1, "insert": "" }] }),
    );
    assert!(!broken["fault"].is_null());
    assert_eq!(
        stage.call("flow_map", json!({ "session": session })),
        before
    );
    let (from, to) = (&before["screens"][0]["node"], &before["screens"][1]["node"]);
    let plan = stage.call(
        "plan_route",
        json!({ "session": session, "from": from, "to": to, "words": null }),
    );
    assert!(plan["refused"].as_str().unwrap().contains("cannot be read"));
}
