//! Work survives `kill -9`: a process of its own edits and is killed without a word.

mod stage;

use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;

use flow_cloud::memory::MemorySecrets;
use serde_json::json;
use stage::{SMALL, Stage};

const FOLDER: &str = "FLOWSMITH_TEST_KILLED_FOLDER";
const READY: &str = "edited and waiting";

fn start(folder: &Path) -> Stage {
    Stage::in_folder(folder, Arc::new(MemorySecrets::default()))
}

/// The other process; as an ordinary test it has nothing to do.
#[test]
fn edits_until_it_is_killed() {
    let Some(folder) = std::env::var_os(FOLDER) else {
        return;
    };
    let stage = start(Path::new(&folder));
    let opened = stage.open(&stage.folder.join("ask.json"));
    for label in ["\"One\"", "\"Two\"", "\"Three\""] {
        stage.set(
            &opened["session"],
            &opened["first"]["nodes"][2]["node"],
            "/label",
            label,
        );
    }
    println!("{READY}");
    let _ = std::io::stdin().read(&mut [0]);
}

#[test]
fn what_was_answered_is_offered_back() {
    let owned = tempfile::tempdir().unwrap();
    let folder = owned.path().canonicalize().unwrap();
    std::fs::write(folder.join("ask.json"), SMALL).unwrap();
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "edits_until_it_is_killed", "--nocapture"])
        .env(FOLDER, &folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    assert!(lines.map_while(Result::ok).any(|line| line.contains(READY)));
    child.kill().unwrap();
    child.wait().unwrap();

    let stage = start(&folder);
    let recoveries = stage.call("app_info", json!({}))["recoveries"].clone();
    let opened = stage.call("recover", json!({ "recovery": recoveries[0]["id"] }));
    let text = stage.call(
        "source",
        json!({ "session": opened["session"], "open": false }),
    );
    assert_eq!(text["text"], SMALL.replace("\"Who\"", "\"Three\""));
    assert_eq!(
        std::fs::read_to_string(folder.join("ask.json")).unwrap(),
        SMALL
    );
}
