//! Opening, looking, changing, taking back.

mod stage;

use flow_app::protocol::ErrorCode;
use serde_json::json;
use stage::problems::Problems;
use stage::{SMALL, Stage};

#[test]
fn a_screen_as_the_window_sees_it() {
    let stage = Stage::new();
    let opened = stage.open(&stage.file("ask.json", SMALL));
    let document = &opened["document"];
    assert_eq!(document["name"], "ask");
    assert_eq!(document["version"], "7.3");
    assert_eq!(document["saved"], "saved");
    assert_eq!(document["componentCount"], 4);
    let summary = &document["screens"][0];
    assert_eq!(
        summary["sketch"],
        json!(["TextHeading", "TextInput", "Footer"])
    );
    assert_eq!(
        (&summary["start"], &summary["terminal"]),
        (&json!(true), &json!(true))
    );
    let screen = &opened["first"];
    assert_eq!(screen["props"]["id"], "ASK");
    assert!(screen["props"].get("layout").is_none());
    let nodes = screen["nodes"].as_array().unwrap();
    assert_eq!(nodes.len(), 4);
    assert_eq!(nodes[0]["props"]["text"], "${data.hello}");
    assert_eq!(nodes[0]["shown"], json!({ "text": "Hi" }));
    assert_eq!(
        nodes[1]["slots"][0]["children"].as_array().unwrap().len(),
        2
    );
    assert_eq!(nodes[2]["parent"], nodes[1]["node"]);
    assert_eq!(
        stage.open(&stage.folder.join("ask.json"))["session"],
        opened["session"]
    );
}

#[test]
fn a_change_comes_as_a_patch_and_can_be_taken_back() {
    let stage = Stage::new();
    let opened = stage.open(&stage.file("ask.json", SMALL));
    let session = &opened["session"];
    let heading = &opened["first"]["nodes"][0]["node"];
    let changed = stage.set(session, heading, "/text", "\"Welcome\"");
    assert_eq!(changed["nodes"].as_array().unwrap().len(), 1);
    assert_eq!(changed["nodes"][0]["props"]["text"], "Welcome");
    assert_eq!(changed["saved"], "changed");
    assert_eq!(changed["history"]["undo"], "Change it");
    assert!(changed["screens"].is_null(), "the list is as before");

    let screen = &opened["first"]["node"];
    let changed = stage.set(session, screen, "/data/hello/__example__", "\"Good day\"");
    assert_eq!(changed["screenViews"][0]["node"], *screen);

    let stale = stage.refused(
        "edit",
        json!({ "session": session, "baseRevision": 0, "edits": [], "label": "", "coalesce": null, "selection": [] }),
    );
    assert_eq!(stale, ErrorCode::Stale);
    assert_eq!(
        stage.refused(
            "edit",
            json!({ "session": session, "baseRevision": changed["revision"],
                "edits": [{ "kind": "remove", "node": 99999 }], "label": "x", "coalesce": null, "selection": [] }),
        ),
        ErrorCode::Refused
    );
    stage.call("undo", json!({ "session": session }));
    let undone = stage.call("undo", json!({ "session": session }));
    assert_eq!(
        (&undone["saved"], &undone["history"]["redo"]),
        (&json!("saved"), &json!("Change it"))
    );
    assert!(stage.call("undo", json!({ "session": session })).is_null());
    assert_eq!(
        stage.call("redo", json!({ "session": session }))["saved"],
        "changed"
    );
}

#[test]
fn everything_certain_is_fixed_in_one_step() {
    let stage = Stage::new();
    let text = SMALL
        .replacen("\"terminal\": true", "\"terminal\": \"true\"", 1)
        .replacen("\"terminal\":true", "\"terminal\":\"true\"", 1);
    assert_ne!(text, SMALL);
    let opened = stage.open(&stage.file("ask.json", &text));
    let session = &opened["session"];
    let mut problems = Problems::of(&opened["document"]["problems"]);
    let sure = |problems: &Problems| problems.all().filter(|one| one["sure"] == true).count();
    assert!(sure(&problems) > 0);
    let request = |base: &serde_json::Value| json!({ "session": session, "baseRevision": base, "label": "Fix all", "selection": [] });
    assert_eq!(
        stage.refused("fix_all", request(&json!(99))),
        ErrorCode::Stale
    );
    let answer = stage.call("fix_all", request(&opened["document"]["revision"]));
    assert!(answer["fixed"].as_u64() >= Some(1));
    assert_eq!(answer["changed"]["history"]["undo"], "Fix all");
    problems.take(&answer["changed"]["problems"]);
    assert_eq!(sure(&problems), 0);
    let again = stage.call("fix_all", request(&answer["changed"]["revision"]));
    assert_eq!(
        (&again["fixed"], &again["changed"]["revision"]),
        (&json!(0), &answer["changed"]["revision"])
    );
    let undone = stage.call("undo", json!({ "session": session }));
    assert_eq!(undone["saved"], "saved");
    assert!(undone["history"]["undo"].is_null());
}

#[test]
fn an_upgrade_is_shown_before_it_is_done_and_is_one_step() {
    let stage = Stage::new();
    let text = SMALL
        .replacen("\"7.3\"", "\"4.0\"", 1)
        .replacen("\"ASK\"", "\"ASK_1\"", 1);
    let opened = stage.open(&stage.file("old.json", &text));
    let session = &opened["session"];
    let problems = Problems::of(&opened["document"]["problems"]);
    assert!(problems.all().any(|one| one["upgrade"] == true));
    let plan = stage.call("upgrade_plan", json!({ "session": session, "to": null }));
    assert_eq!((&plan["from"], &plan["to"]), (&json!("4.0"), &json!("7.3")));
    let renamed = plan["changed"].as_array().unwrap().iter();
    let renamed = renamed.clone().find(|line| line["topic"] == "screen-ids");
    assert_eq!(renamed.unwrap()["screenId"], "ASK_ONE");

    let request = |base: &serde_json::Value, to: Option<&str>| json!({ "session": session, "baseRevision": base, "to": to, "label": "Upgrade", "selection": [] });
    assert_eq!(
        stage.refused("upgrade", request(&json!(99), None)),
        ErrorCode::Stale
    );
    let revision = &opened["document"]["revision"];
    assert_eq!(
        stage.refused("upgrade", request(revision, Some("4.0"))),
        ErrorCode::Refused
    );
    let done = stage.call("upgrade", request(revision, None));
    assert_eq!(done["done"], plan);
    assert_eq!(done["changed"]["version"], "7.3");
    assert_eq!(
        stage.refused("upgrade", request(&done["changed"]["revision"], None)),
        ErrorCode::Refused
    );
    let undone = stage.call("undo", json!({ "session": session }));
    assert_eq!(undone["saved"], "saved");
    assert!(undone["history"]["undo"].is_null());
}

#[test]
fn verdicts_light_drop_targets() {
    let stage = Stage::new();
    let opened = stage.open(&stage.file("ask.json", SMALL));
    let form = &opened["first"]["nodes"][1]["node"];
    let into_form = |component: &str| json!([{ "kind": "insertComponent", "parent": form, "slot": { "slot": "children" }, "index": 0, "component": component }]);
    let verdicts = stage.call(
        "can_edit",
        json!({ "session": opened["session"], "edits": [
            into_form(r#"{"type":"TextBody","text":"x"}"#),
            into_form(r#"{"type":"Form","name":"g","children":[]}"#),
        ] }),
    );
    assert_eq!(verdicts[0], json!({ "allowed": true, "reason": null }));
    assert_eq!(verdicts[1]["allowed"], false);
    assert!(verdicts[1]["reason"].as_str().unwrap().len() > 10);
}

#[test]
fn the_pane_and_the_canvas_change_the_same_text() {
    let stage = Stage::new();
    let text = SMALL.replace("Send it", "Schick 😀 é");
    let opened = stage.open(&stage.file("ask.json", &text));
    let session = &opened["session"];
    let pane = stage.call("source", json!({ "session": session, "open": true }));
    assert_eq!(pane["text"], text);
    let input = &opened["first"]["nodes"][2]["node"];
    let changed = stage.set(session, input, "/label", "\"Wer 😀\"");
    let splice = &changed["splices"][0];
    let units: Vec<u16> = text.encode_utf16().collect();
    let (at, remove) = (
        splice["at"].as_u64().unwrap() as usize,
        splice["remove"].as_u64().unwrap() as usize,
    );
    let mut after = units[..at].to_vec();
    after.extend(splice["insert"].as_str().unwrap().encode_utf16());
    after.extend(&units[at + remove..]);
    let after = String::from_utf16(&after).unwrap();
    assert_eq!(
        stage.call("source", json!({ "session": session, "open": true }))["text"],
        after
    );

    // A letter typed in the pane that breaks the text, and its removal.
    let type_at_start = |revision: &serde_json::Value, remove: u32, insert: &str| {
        stage.call(
            "edit_source",
            json!({ "session": session, "baseRevision": revision,
            "splices": [{ "at": 0, "remove": remove, "insert": insert }] }),
        )
    };
    let broken = type_at_start(&changed["revision"], 0, "x");
    assert_eq!(
        (&broken["fault"]["line"], &broken["fault"]["column"]),
        (&json!(1), &json!(1))
    );
    assert!(broken["splices"].as_array().unwrap().is_empty());
    let screen = stage.call(
        "screen",
        json!({ "session": session, "screen": opened["first"]["node"] }),
    );
    assert_eq!(
        screen["nodes"].as_array().unwrap().len(),
        4,
        "the last good tree stays"
    );
    let mended = type_at_start(&broken["revision"], 1, "");
    assert!(mended["fault"].is_null());

    let range = stage.call("source_range", json!({ "session": session, "node": input }));
    let offset = range["from"].as_u64().unwrap() + 3;
    let place = stage.call(
        "source_node",
        json!({ "session": session, "offset": offset }),
    );
    assert_eq!(
        (&place["component"], &place["screen"]),
        (input, &opened["first"]["node"])
    );
    assert_eq!(
        stage.refused(
            "edit_source",
            json!({ "session": session, "baseRevision": mended["revision"],
            "splices": [{ "at": 100_000, "remove": 1, "insert": "" }] })
        ),
        ErrorCode::Stale
    );
}

#[test]
fn whatever_is_opened_stays_usable() {
    let stage = Stage::new();
    let deep = "[".repeat(200) + &"]".repeat(200);
    for text in [
        "",
        "hello",
        "[1]",
        "{\"screens\": 7}",
        "{\"version\":\"7.3\"",
        deep.as_str(),
    ] {
        let opened = stage.call("open_text", json!({ "text": text }));
        assert!(opened["first"].is_null());
        let session = &opened["session"];
        assert_eq!(
            stage.call("source", json!({ "session": session, "open": true }))["text"],
            text
        );
        stage.call("catalog", json!({ "session": session }));
        stage.call(
            "play",
            json!({ "session": session, "screen": null, "askFirst": false }),
        );
        let opened = stage.call("document", json!({ "session": session }));
        stage.call(
            "edit_source",
            json!({ "session": session, "baseRevision": opened["document"]["revision"],
            "splices": [{ "at": 0, "remove": text.encode_utf16().count(), "insert": SMALL }] }),
        );
        let opened = stage.call("document", json!({ "session": session }));
        assert_eq!(opened["first"]["props"]["id"], "ASK");
    }
    let bytes = [b"{\"version\":\"".as_slice(), b"\xff\xfe\"}"].concat();
    let path = stage.folder.join("bad.json");
    std::fs::write(&path, &bytes).unwrap();
    let opened = stage.open(&path);
    assert!(
        opened["document"]["fault"]["message"]
            .as_str()
            .unwrap()
            .contains("UTF-8")
    );
    stage.call(
        "save",
        json!({ "session": opened["session"], "overwrite": false }),
    );
    assert_eq!(std::fs::read(&path).unwrap(), bytes);
}

#[test]
fn pictures_travel_by_address() {
    const PNG: &str = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    let stage = Stage::new();
    let text = SMALL.replace(
        r#"{ "type": "TextHeading", "text": "${data.hello}" }"#,
        &format!(r#"{{ "type": "Image", "src": "{PNG}" }}"#),
    );
    let opened = stage.open(&stage.file("ask.json", &text));
    let source = &opened["first"]["nodes"][0]["props"]["src"];
    assert_eq!(source["bytes"], 70);
    let address = source["$image"].as_str().unwrap();
    let picture = stage.app.image(address).unwrap();
    assert_eq!((picture.media_type, picture.bytes.len()), ("image/png", 70));
    assert!(stage.app.image(&"0".repeat(64)).is_none());
    assert!(stage.app.image("../../etc/passwd").is_none());
}

#[test]
fn trying_the_flow_out() {
    let stage = Stage::new();
    let opened = stage.open(&stage.file("ask.json", SMALL));
    let session = &opened["session"];
    let frame = stage.call(
        "play",
        json!({ "session": session, "screen": null, "askFirst": false }),
    );
    assert_eq!(frame["screen"]["id"], "ASK");
    let event = |event| stage.call("play_event", json!({ "session": session, "event": event }));
    event(json!({ "kind": "change", "field": "who", "value": "Ada" }));
    let footer = &opened["first"]["nodes"][3]["node"];
    let frame = event(json!({ "kind": "press", "node": footer, "item": null }));
    assert_eq!(frame["finished"]["payload"], json!({ "who": "Ada" }));
}

#[test]
fn what_is_moved_knows_its_new_place() {
    let stage = Stage::new();
    let opened = stage.open(&stage.file("ask.json", SMALL));
    let (screen, nodes) = (&opened["first"]["node"], &opened["first"]["nodes"]);
    let footer = &nodes[3]["node"];
    let form = &nodes[1]["node"];
    let changed = stage.call(
        "edit",
        json!({ "session": opened["session"], "baseRevision": 0, "label": "Move", "coalesce": null, "selection": [],
            "edits": [{ "kind": "moveComponent", "node": footer, "parent": screen, "slot": { "slot": "children" }, "index": 2 }] }),
    );
    let of = |node: &serde_json::Value| {
        let nodes = changed["nodes"].as_array().unwrap();
        nodes
            .iter()
            .find(|one| one["node"] == *node)
            .cloned()
            .unwrap_or_else(|| panic!("{changed:#}"))
    };
    assert_eq!(of(footer)["parent"], *screen);
    assert_eq!(
        of(form)["slots"][0]["children"].as_array().unwrap().len(),
        1
    );
    let view = &changed["screenViews"][0];
    assert_eq!((&view["node"], &view["children"][2]), (screen, footer));
}

#[test]
fn problems_and_their_fixes() {
    let stage = Stage::new();
    let text = SMALL.replace("\"label\": \"Who\"", "\"labell\": \"Who\"");
    let opened = stage.open(&stage.file("ask.json", &text));
    let session = &opened["session"];
    let mut problems = Problems::of(&opened["document"]["problems"]);
    let is_unknown = |one: &&serde_json::Value| one["code"] == "INVALID_PROPERTY_KEY";
    let unknown = &problems.all().find(is_unknown).unwrap().clone();
    assert_eq!(unknown["component"], opened["first"]["nodes"][2]["node"]);
    assert!(
        unknown["from"].is_null(),
        "offsets only while the JSON pane is open"
    );
    let pane = stage.call("source", json!({ "session": session, "open": true }));
    problems.take(&pane["problems"]);
    let shown = problems.all().find(|one| one["key"] == unknown["key"]);
    assert_eq!(
        shown.unwrap()["from"].as_u64(),
        text.find("\"labell\"").map(|at| at as u64)
    );

    let changed = stage.call(
        "fix",
        json!({ "session": session, "problem": unknown["key"], "fix": 0 }),
    );
    problems.take(&changed["problems"]);
    assert_eq!(problems.all().find(is_unknown), None);
    let gone = stage.refused(
        "fix",
        json!({ "session": session, "problem": unknown["key"], "fix": 0 }),
    );
    assert_eq!(gone, ErrorCode::Stale);
    let undone = stage.call("undo", json!({ "session": session }));
    assert_eq!(undone["saved"], "saved");
    problems.take(&undone["problems"]);
    assert!(problems.all().any(|one| one["key"] == unknown["key"]));
}

#[test]
fn words_are_found_and_replaced_in_one_step() {
    let stage = Stage::new();
    let opened = stage.open(&stage.file("ask.json", SMALL));
    let session = &opened["session"];
    let query = |text: &str, everything: bool| json!({ "text": text, "case": false, "words": false, "everything": everything });
    let found = stage.call(
        "find",
        json!({ "session": session, "query": query("who", false) }),
    );
    assert_eq!(
        (&found["total"], &found["replaceable"]),
        (&json!(1), &json!(1))
    );
    let hit = &found["hits"][0];
    assert_eq!(
        (
            &hit["component"],
            &hit["setting"],
            &hit["piece"],
            &hit["means"]
        ),
        (
            &json!("TextInput"),
            &json!("Label"),
            &json!("Who"),
            &json!("words")
        )
    );
    assert_eq!(hit["screen"], opened["first"]["node"]);

    let request = |only: serde_json::Value, base: &serde_json::Value| {
        json!({ "session": session, "baseRevision": base, "query": query("who", true),
            "with": "person", "only": only, "label": "Replace", "selection": [] })
    };
    assert_eq!(
        stage.refused("replace", request(json!(null), &json!(99))),
        ErrorCode::Stale
    );
    let only = json!({ "node": hit["node"], "path": hit["path"], "nth": hit["nth"] });
    let one = stage.call("replace", request(only, &opened["document"]["revision"]));
    assert_eq!((&one["replaced"], &one["left"]), (&json!(1), &json!(0)));
    assert_eq!(one["changed"]["nodes"][0]["props"]["label"], "person");

    let all = stage.call("replace", request(json!(null), &one["changed"]["revision"]));
    assert_eq!((&all["replaced"], &all["left"]), (&json!(1), &json!(1)));
    let changed = all["changed"]["nodes"].as_array().unwrap();
    let footer = changed
        .iter()
        .find(|node| node["type"] == "Footer")
        .unwrap();
    assert_eq!(
        footer["props"]["on-click-action"]["payload"]["who"],
        "${form.person}"
    );
    stage.call("undo", json!({ "session": session }));
    let undone = stage.call("undo", json!({ "session": session }));
    assert_eq!(undone["saved"], "saved");
}

#[test]
fn what_fix_all_will_mend_is_counted_before() {
    let stage = Stage::new();
    // The one would ask a server that is not named; the other is safe.
    let text = SMALL.replacen(
        "\"screens\": [",
        r#""screens": [{"id": "OTHER", "title": "Other", "terminal": "false", "refresh_on_back": "true", "layout": {"type": "SingleColumnLayout", "children": [{"type": "TextBody", "text": "Words"}]}}, "#,
        1,
    );
    assert_ne!(text, SMALL);
    let opened = stage.open(&stage.file("ask.json", &text));
    let session = &opened["session"];
    let problems = Problems::of(&opened["document"]["problems"]);
    let sure = problems.all().filter(|one| one["sure"] == true).count();
    let count = stage.call("fixable", json!({ "session": session }));
    assert_eq!((sure, &count), (2, &json!(1)));
    let request = json!({ "session": session, "baseRevision": opened["document"]["revision"], "label": "Fix all", "selection": [] });
    assert_eq!(stage.call("fix_all", request)["fixed"], count);
    assert_eq!(stage.call("fixable", json!({ "session": session })), 0);
}

#[test]
fn a_large_document_is_not_planned_after_each_edit() {
    let stage = Stage::new();
    let long = " ".repeat(300 * 1024);
    let text = SMALL.replacen('{', &format!("{{{long}"), 1);
    let opened = stage.open(&stage.file("long.json", &text));
    let session = &opened["session"];
    assert!(
        stage
            .call("fixable", json!({ "session": session }))
            .is_null()
    );
}
