//! Blocks: keeping a selection or a screen under a name, and putting it into another flow.

mod stage;

use flow_app::protocol::ErrorCode;
use serde_json::{Value as Json, json};
use stage::problems::Problems;
use stage::{SMALL, Stage};

fn save(stage: &Stage, opened: &Json, nodes: &[&Json], name: &str) -> Json {
    let request = json!({ "session": opened["session"], "nodes": nodes, "name": name });
    stage.call("save_block", request)
}

fn own(stage: &Stage) -> Vec<Json> {
    let all = stage.call("blocks", json!({}));
    let own = all
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| one["own"] == true);
    own.cloned().collect()
}

fn edit(stage: &Stage, opened: &Json, edit: Json) -> Json {
    let document = stage.call("document", json!({ "session": opened["session"] }));
    let request = json!({
        "session": opened["session"], "baseRevision": document["document"]["revision"],
        "edits": [edit], "label": "Insert", "coalesce": null, "selection": [],
    });
    stage.call("edit", request)
}

fn text(stage: &Stage, opened: &Json) -> String {
    let source = json!({ "session": opened["session"], "open": false });
    stage.call("source", source)["text"]
        .as_str()
        .unwrap()
        .to_owned()
}

/// The one flow with a picture in it.
const PICTURE: &str = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

#[test]
fn a_selection_is_kept_and_inserted_into_another_flow() {
    let stage = Stage::new();
    let from = stage.open(&stage.file("from.json", &SMALL.replace("\"Who\"", "\"Who?\"")));
    let nodes = &from["first"]["nodes"];
    // The text and the field inside the form; the document is not changed by it.
    let block = save(
        &stage,
        &from,
        &[&nodes[2]["node"], &nodes[0]["node"]],
        "  Greeting ",
    );
    assert_eq!(
        (&block["name"], &block["screens"], &block["types"]),
        (
            &json!("Greeting"),
            &json!(0),
            &json!(["TextHeading", "TextInput"])
        )
    );
    assert_eq!(own(&stage), std::slice::from_ref(&block));

    let to = stage.open(&stage.file("to.json", SMALL));
    let form = &to["first"]["nodes"][1]["node"];
    let stand_in = json!({ "$block": block["id"] }).to_string();
    let insert = json!({ "kind": "insertComponent", "parent": form, "slot": { "slot": "children" },
        "index": 0, "component": stand_in });
    let verdicts = stage.call(
        "can_edit",
        json!({ "session": to["session"], "edits": [[insert]] }),
    );
    assert_eq!(verdicts[0]["allowed"], true, "{verdicts}");
    let changed = edit(&stage, &to, insert);
    assert_eq!(changed["selection"].as_array().unwrap().len(), 2);
    let text = text(&stage, &to);
    assert!(text.contains("\"label\": \"Who?\""), "{text}");
    // Its name is taken here.
    assert!(text.contains("\"who_2\""), "{text}");
    let undone = stage.call("undo", json!({ "session": to["session"] }));
    assert_eq!(undone["saved"], "saved");
}

#[test]
fn a_screen_is_kept_and_pasted() {
    let stage = Stage::new();
    let opened = stage.open(&stage.file("ask.json", SMALL));
    let screen = &opened["first"]["node"];
    let block = save(&stage, &opened, &[screen], "Asking");
    assert_eq!(
        (&block["screens"], &block["types"]),
        (&json!(1), &json!([]))
    );
    let text_of = json!({ "$block": block["id"] }).to_string();
    edit(
        &stage,
        &opened,
        json!({ "kind": "paste", "at": screen, "text": text_of }),
    );
    let thanks = json!({ "$block": "thank-you" }).to_string();
    edit(
        &stage,
        &opened,
        json!({ "kind": "paste", "at": screen, "text": thanks }),
    );
    let screens = stage.call("document", json!({ "session": opened["session"] }));
    let ids: Vec<_> = screens["document"]["screens"]
        .as_array()
        .unwrap()
        .iter()
        .map(|screen| screen["id"].clone())
        .collect();
    assert_eq!(ids[..2], [json!("ASK"), json!("THANK_YOU")]);
    assert_eq!(ids.len(), 3);
}

#[test]
fn pictures_are_kept_with_it() {
    let stage = Stage::new();
    let with = SMALL.replace(
        "\"TextHeading\", \"text\": \"${data.hello}\"",
        &format!("\"Image\", \"src\": \"{PICTURE}\", \"height\": 90"),
    );
    let from = stage.open(&stage.file("from.json", &with));
    let block = save(&stage, &from, &[&from["first"]["nodes"][0]["node"]], "Logo");
    stage.call(
        "close",
        json!({ "session": from["session"], "discard": false }),
    );
    let to = stage.open(&stage.file("to.json", SMALL));
    let stand_in = json!({ "$block": block["id"] }).to_string();
    edit(
        &stage,
        &to,
        json!({ "kind": "paste", "at": to["first"]["node"], "text": stand_in }),
    );
    assert!(text(&stage, &to).contains(PICTURE));
}

#[test]
fn names_are_given_once() {
    let stage = Stage::new();
    let opened = stage.open(&stage.file("ask.json", SMALL));
    let node = &opened["first"]["nodes"][0]["node"];
    let first = save(&stage, &opened, &[node], "Greeting");
    let second = save(&stage, &opened, &[node], "Farewell");
    let asked = |name: &str| json!({ "session": opened["session"], "nodes": [node], "name": name });
    for name in ["greeting", "", "  ", "two\nlines", &"x".repeat(61)] {
        assert_eq!(
            stage.refused("save_block", asked(name)),
            ErrorCode::Refused,
            "{name:?}"
        );
    }
    let rename = |name: &str| json!({ "block": second["id"], "name": name });
    assert_eq!(
        stage.refused("rename_block", rename("GREETING")),
        ErrorCode::Refused
    );
    stage.call("rename_block", rename("farewell"));
    stage.call("rename_block", rename("Adieu"));
    let names: Vec<_> = own(&stage).iter().map(|one| one["name"].clone()).collect();
    assert_eq!(names, ["Adieu", "Greeting"]);
    let gone = json!({ "session": opened["session"], "nodes": [99_999], "name": "New" });
    assert_eq!(stage.refused("save_block", gone), ErrorCode::NotFound);
    let built_in = json!({ "block": "address", "name": "Mine" });
    assert_eq!(stage.refused("rename_block", built_in), ErrorCode::NotFound);
    assert_eq!(own(&stage)[1], first);
}

#[test]
fn a_deleted_block_comes_back_and_blocks_outlive_the_program() {
    let stage = Stage::new();
    let opened = stage.open(&stage.file("ask.json", SMALL));
    let node = &opened["first"]["nodes"][0]["node"];
    let block = save(&stage, &opened, &[node], "Greeting");
    let request = json!({ "block": block["id"] });
    stage.call("delete_block", request.clone());
    assert!(own(&stage).is_empty());
    assert_eq!(
        stage.refused("delete_block", request.clone()),
        ErrorCode::NotFound
    );
    let stand_in = json!({ "$block": block["id"] }).to_string();
    let paste = json!({ "kind": "paste", "at": node, "text": stand_in });
    let verdict = stage.call(
        "can_edit",
        json!({ "session": opened["session"], "edits": [[paste]] }),
    );
    assert_eq!(verdict[0]["reason"], "This block is not there any more.");
    stage.call("restore_block", request.clone());
    assert_eq!(own(&stage), std::slice::from_ref(&block));
    assert_eq!(stage.refused("restore_block", request), ErrorCode::NotFound);
    let again = Stage::in_folder(
        &stage.folder,
        std::sync::Arc::new(flow_cloud::memory::MemorySecrets::default()),
    );
    assert_eq!(own(&again), [block]);
}

#[test]
fn the_blocks_that_come_along_fit_into_a_sound_flow() {
    let stage = Stage::new();
    let all = stage.call("blocks", json!({}));
    let built_in: Vec<_> = all
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| one["own"] == false)
        .collect();
    assert_eq!(built_in.len(), 5);
    for block in built_in {
        let opened = stage.call("new_from_template", json!({ "template": "blank" }));
        let at = &opened["first"]["node"];
        let stand_in = json!({ "$block": block["id"] }).to_string();
        let changed = edit(
            &stage,
            &opened,
            json!({ "kind": "paste", "at": at, "text": stand_in }),
        );
        assert!(!changed["selection"].as_array().unwrap().is_empty());
        let document = stage.call("document", json!({ "session": opened["session"] }));
        // Nothing takes the answers yet, and nothing leads to the screen.
        let expected = ["answer-lost", "not-connected"];
        let problems = Problems::of(&document["document"]["problems"]);
        let left: Vec<_> = problems
            .all()
            .filter(|problem| !expected.iter().any(|rule| problem["rule"] == *rule))
            .collect();
        assert!(left.is_empty(), "{}: {left:#?}", block["id"]);
    }
}
