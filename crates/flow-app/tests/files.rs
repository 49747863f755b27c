//! Files: saved whole or not at all, never over another program's work, and recovered.

mod stage;

use std::fs;
use std::path::Path;
use std::sync::Arc;

use flow_app::protocol::{AppEvent, ErrorCode};
use flow_cloud::memory::MemorySecrets;
use serde_json::json;
use stage::{SMALL, Stage};

#[test]
fn saving_changes_only_what_was_changed() {
    let stage = Stage::new();
    let text = format!("\u{FEFF}{}", SMALL.replace('\n', "\r\n"));
    let path = stage.file("ask.json", &text);
    let opened = stage.open(&path);
    let session = &opened["session"];
    stage.call("save", json!({ "session": session, "overwrite": false }));
    assert_eq!(
        fs::read_to_string(&path).unwrap(),
        text,
        "untouched: the identical bytes"
    );
    stage.set(
        session,
        &opened["first"]["nodes"][2]["node"],
        "/label",
        "\"Name\"",
    );
    let view = stage.call("save", json!({ "session": session, "overwrite": false }));
    assert_eq!(view["saved"], "saved");
    assert_eq!(
        fs::read_to_string(&path).unwrap(),
        text.replace("\"Who\"", "\"Name\"")
    );
    let recent = stage.call("recent", json!({}));
    assert_eq!(
        (&recent[0]["name"], &recent[0]["missing"]),
        (&json!("ask.json"), &json!(false))
    );
}

#[test]
fn a_new_document_asks_where_to_go() {
    let stage = Stage::new();
    let opened = stage.call("new_from_template", json!({ "template": "sign-up" }));
    let session = &opened["session"];
    assert_eq!(opened["document"]["saved"], "unsaved");
    assert!(
        stage
            .call("save", json!({ "session": session, "overwrite": false }))
            .is_null(),
        "cancelled"
    );
    let path = stage.folder.join("mine.json");
    *stage.person.picks.lock().unwrap() = Some(path.clone());
    let view = stage.call("save", json!({ "session": session, "overwrite": false }));
    assert_eq!(
        (&view["saved"], &view["name"]),
        (&json!("saved"), &json!("mine"))
    );
    assert!(
        stage
            .person
            .suggested
            .lock()
            .unwrap()
            .as_ref()
            .unwrap()
            .ends_with(".json")
    );
    assert!(path.is_file());
    let nowhere = stage.folder.join("no/such/folder/a.json");
    *stage.person.picks.lock().unwrap() = Some(nowhere);
    let error = stage
        .try_call("save_as", json!({ "session": session }))
        .unwrap_err();
    assert!(error.message.contains("folder"), "{error}");
    let view = stage.call("document", json!({ "session": session }));
    assert_eq!(
        view["document"]["path"],
        json!(path),
        "the document stays where it was"
    );
}

#[test]
fn another_programs_work_is_never_overwritten_unasked() {
    let stage = Stage::new();
    let path = stage.file("ask.json", SMALL);
    let opened = stage.open(&path);
    let session = &opened["session"];
    stage.set(
        session,
        &opened["first"]["nodes"][2]["node"],
        "/label",
        "\"Mine\"",
    );
    let theirs = SMALL.replace("\"Who\"", "\"Theirs\"");
    fs::write(&path, &theirs).unwrap();
    stage.wait_for(|event| matches!(event, AppEvent::ChangedOnDisk { .. }));
    let refused = stage.refused("save", json!({ "session": session, "overwrite": false }));
    assert_eq!(refused, ErrorCode::ChangedOnDisk);
    assert_eq!(fs::read_to_string(&path).unwrap(), theirs);

    let changed = stage.call("reload_from_disk", json!({ "session": session }));
    assert_eq!(changed["saved"], "saved");
    assert_eq!(changed["history"]["undo"], "Take over the file");
    let undone = stage.call("undo", json!({ "session": session }));
    assert_eq!(undone["saved"], "changed");
    stage.call("save", json!({ "session": session, "overwrite": false }));
    assert!(fs::read_to_string(&path).unwrap().contains("\"Mine\""));

    fs::write(&path, &theirs).unwrap();
    stage.call("save", json!({ "session": session, "overwrite": true }));
    assert!(fs::read_to_string(&path).unwrap().contains("\"Mine\""));
    fs::remove_file(&path).unwrap();
    stage.wait_for(|event| matches!(event, AppEvent::RemovedOnDisk { .. }));
    stage.call("save", json!({ "session": session, "overwrite": false }));
    assert!(path.is_file(), "what was removed is written again");
}

#[test]
fn our_own_saving_is_no_news() {
    let stage = Stage::new();
    let path = stage.file("ask.json", SMALL);
    let session = &stage.open(&path)["session"];
    stage.call("save", json!({ "session": session, "overwrite": false }));
    let other = stage.file("other.json", SMALL);
    stage.open(&other);
    fs::write(&other, "{}").unwrap();
    let event = stage.wait_for(|event| matches!(event, AppEvent::ChangedOnDisk { .. }));
    assert!(matches!(event, AppEvent::ChangedOnDisk { path, .. } if path.ends_with("other.json")));
}

#[test]
fn unsaved_work_is_not_closed_and_comes_back_after_a_crash() {
    let owned = tempfile::tempdir().unwrap();
    let folder = owned.path().canonicalize().unwrap();
    let start = || Stage::in_folder(&folder, Arc::new(MemorySecrets::default()));

    let stage = start();
    let path = stage.file("ask.json", SMALL);
    let opened = stage.open(&path);
    let session = &opened["session"];
    stage.set(
        session,
        &opened["first"]["nodes"][2]["node"],
        "/label",
        "\"Precious é\"",
    );
    stage.set(
        session,
        &opened["first"]["nodes"][3]["node"],
        "/label",
        "\"Send now\"",
    );
    let undone = stage.set(
        session,
        &opened["first"]["nodes"][3]["node"],
        "/label",
        "\"Gone\"",
    );
    assert_eq!(undone["saved"], "changed");
    stage.call("undo", json!({ "session": session }));
    let refused = stage.refused("close", json!({ "session": session, "discard": false }));
    assert_eq!(refused, ErrorCode::Refused);
    let text = stage.call("source", json!({ "session": session, "open": false }))["text"].clone();
    drop(stage);

    // Nothing was closed: as after kill -9.
    let stage = start();
    let info = stage.call("app_info", json!({}));
    let recovery = &info["recoveries"][0];
    assert_eq!(
        (&recovery["name"], &recovery["path"]),
        (&json!("ask"), &json!(path))
    );
    let opened = stage.call("recover", json!({ "recovery": recovery["id"] }));
    assert_eq!(opened["document"]["saved"], "changed");
    assert_eq!(opened["document"]["history"]["undo"], "Recovered work");
    let session = &opened["session"];
    assert_eq!(
        stage.call("source", json!({ "session": session, "open": false }))["text"],
        text
    );
    drop(stage);

    // Offered again until it is saved or given up.
    let stage = start();
    let info = stage.call("app_info", json!({}));
    assert_eq!(info["recoveries"].as_array().unwrap().len(), 1);
    let opened = stage.call(
        "recover",
        json!({ "recovery": info["recoveries"][0]["id"] }),
    );
    stage.call(
        "save",
        json!({ "session": opened["session"], "overwrite": false }),
    );
    assert_eq!(fs::read_to_string(&path).unwrap(), text.as_str().unwrap());
    drop(stage);
    let stage = start();
    assert_eq!(stage.call("app_info", json!({}))["recoveries"], json!([]));
    assert_eq!(
        fs::read_dir(folder.join("data/journal")).unwrap().count(),
        0
    );
}

#[test]
fn settings_stay() {
    let owned = tempfile::tempdir().unwrap();
    let start = || Stage::in_folder(owned.path(), Arc::new(MemorySecrets::default()));
    let stage = start();
    let mut settings = stage.call("app_info", json!({}))["settings"].clone();
    settings["theme"] = json!("dark");
    settings["language"] = json!("pt-BR");
    settings["rulesOff"] = json!(["vague-button"]);
    stage.call("save_settings", settings.clone());
    drop(stage);
    assert_eq!(start().call("app_info", json!({}))["settings"], settings);
}

#[test]
fn a_second_starts_file_waits_for_the_window() {
    let stage = Stage::new();
    let early = stage.file("early.json", SMALL);
    stage.app.hand_over(early.clone());
    assert_eq!(
        stage.call("app_info", json!({}))["openAtStart"],
        json!(early)
    );
    let late = stage.file("late.json", SMALL);
    stage.app.hand_over(late.clone());
    let event = stage.wait_for(|event| matches!(event, AppEvent::OpenFile { .. }));
    assert!(
        matches!(event, AppEvent::OpenFile { path } if Path::new(&path) == late),
        "the first went without an event"
    );
    for path in [early, late] {
        stage.call("open_file", json!({ "path": path }));
    }
}

#[test]
fn requests_that_make_no_sense_are_answered() {
    let stage = Stage::new();
    assert_eq!(
        stage.refused("no_such_command", json!({})),
        ErrorCode::Failed
    );
    assert_eq!(
        stage.refused("document", json!({ "session": 99 })),
        ErrorCode::NotFound
    );
    assert_eq!(
        stage.refused("open_file", json!({ "path": "/etc/passwd" })),
        ErrorCode::Refused
    );
    stage.app.offer(Path::new("/no/such/file.json"));
    assert_eq!(
        stage.refused("open_file", json!({ "path": "/no/such/file.json" })),
        ErrorCode::NotFound
    );
    stage.app.offer(&stage.folder);
    assert_eq!(
        stage.refused("open_file", json!({ "path": stage.folder })),
        ErrorCode::Failed
    );
    assert_eq!(
        stage.refused("open_url", json!({ "url": "file:///etc/passwd" })),
        ErrorCode::Failed
    );
    assert_eq!(
        stage.refused("new_from_template", json!({ "template": "x" })),
        ErrorCode::NotFound
    );
    let error = stage
        .try_call(
            "set_secret",
            json!({ "connection": "c", "accessKeyId": "a", "secretAccessKey": ["canary"] }),
        )
        .unwrap_err();
    assert!(!format!("{error:?}").contains("canary"));
}

#[test]
fn what_was_pasted_is_unsaved_work() {
    let owned = tempfile::tempdir().unwrap();
    let start = || Stage::in_folder(owned.path(), Arc::new(MemorySecrets::default()));
    let stage = start();
    let opened = stage.call("open_text", json!({ "text": SMALL }));
    let close = json!({ "session": opened["session"], "discard": false });
    assert_eq!(stage.refused("close", close), ErrorCode::Refused);
    let opened = stage.call("new_from_template", json!({ "template": "blank" }));
    stage.call(
        "close",
        json!({ "session": opened["session"], "discard": false }),
    );
    drop(stage);
    let stage = start();
    let recoveries = stage.call("app_info", json!({}))["recoveries"].clone();
    assert_eq!(recoveries.as_array().unwrap().len(), 1);
    let opened = stage.call("recover", json!({ "recovery": recoveries[0]["id"] }));
    assert_eq!(opened["first"]["props"]["id"], "ASK");
}

#[test]
fn a_file_that_is_no_text_is_not_taken_over() {
    let stage = Stage::new();
    let path = stage.file("ask.json", SMALL);
    let session = &stage.open(&path)["session"];
    let theirs = [b"\xff\xfe".as_slice(), SMALL.as_bytes()].concat();
    fs::write(&path, &theirs).unwrap();
    let refused = stage.refused("reload_from_disk", json!({ "session": session }));
    assert_eq!(refused, ErrorCode::Failed);
    let text = stage.call("source", json!({ "session": session, "open": false }));
    assert_eq!(text["text"], SMALL);
    let refused = stage.refused("save", json!({ "session": session, "overwrite": false }));
    assert_eq!(refused, ErrorCode::ChangedOnDisk);
    assert_eq!(fs::read(&path).unwrap(), theirs);
}

#[test]
fn pasted_work_with_changes_comes_back_again_and_again() {
    let owned = tempfile::tempdir().unwrap();
    let start = || Stage::in_folder(owned.path(), Arc::new(MemorySecrets::default()));
    let stage = start();
    let opened = stage.call("open_text", json!({ "text": SMALL }));
    let field = &opened["first"]["nodes"][2]["node"];
    stage.set(&opened["session"], field, "/label", "\"Mine\"");
    drop(stage);
    for _ in 0..2 {
        let stage = start();
        let recoveries = stage.call("app_info", json!({}))["recoveries"].clone();
        assert_eq!(recoveries.as_array().unwrap().len(), 1);
        let opened = stage.call("recover", json!({ "recovery": recoveries[0]["id"] }));
        let session = &opened["session"];
        let text = stage.call("source", json!({ "session": session, "open": false }));
        assert_eq!(text["text"], SMALL.replace("\"Who\"", "\"Mine\""));
        let close = json!({ "session": session, "discard": false });
        assert_eq!(stage.refused("close", close), ErrorCode::Refused);
    }
}

#[test]
fn a_file_of_switched_off_rules_that_cannot_be_used_is_told() {
    let stage = Stage::new();
    let agreed = stage.file("flowsmith.toml", "[rules]\noff = [\"vague-button\"");
    let opened = stage.open(&stage.file("flow.json", SMALL));
    let fault = &opened["document"]["rulesFault"];
    assert_eq!(fault["path"], json!(agreed));
    let reason = fault["reason"].as_str().unwrap();
    assert!(reason.starts_with("line 2: "), "{reason}");
    assert_eq!(reason.lines().count(), 1);

    // Nothing has changed in the file: there is nothing to tell.
    let session = json!({ "session": opened["session"] });
    assert!(stage.call("reread_rules", session.clone()).is_null());
    fs::write(&agreed, "[rules]\noff = [\"vague-button\"]\n").unwrap();
    let changed = stage.call("reread_rules", session.clone());
    assert!(changed["rulesFault"].is_null());
    assert_eq!(changed["revision"], opened["document"]["revision"]);
    assert!(stage.call("document", session)["document"]["rulesFault"].is_null());
}
