//! Flows of an account: opening, linking, looking at, and ending them.

mod stage;

use std::sync::Arc;

use flow_app::protocol::ErrorCode;
use flow_cloud::FlowStatus;
use flow_cloud::memory::{Fault, MemorySecrets, MemoryService};
use serde_json::{Value as Json, json};
use stage::{SMALL, Stage};

const ACCOUNT: &str = MemoryService::ACCOUNT_ID;

/// A draft in the account, made from a document that is open.
fn draft(stage: &Stage, name: &str) -> (Json, String) {
    let session = stage.call("open_text", json!({ "text": SMALL }))["session"].clone();
    let request = json!({
        "session": session, "connection": "sandbox", "account": ACCOUNT, "name": name,
        "categories": ["SURVEY", "OTHER"],
    });
    let done = stage.call("create_flow", request);
    (session, done["link"]["flow"].as_str().unwrap().to_owned())
}

fn target(flow: &str) -> Json {
    json!({ "connection": "sandbox", "account": ACCOUNT, "flow": flow })
}

fn ending(flow: &str, name: &str) -> Json {
    let mut request = target(flow);
    request["name"] = name.into();
    request
}

fn link(stage: &Stage, session: &Json) -> Json {
    stage.call("document", json!({ "session": session }))["document"]["link"].clone()
}

#[test]
fn a_flow_opens_as_it_was_uploaded() {
    let stage = Stage::new();
    let (_, flow) = draft(&stage, "Ask");
    let opened = stage.call("open_flow", target(&flow));
    let document = &opened["document"];
    assert_eq!(
        (&document["name"], &document["path"]),
        (&json!("Ask"), &Json::Null)
    );
    assert_eq!(document["link"]["changesNotSent"], false);
    let source = json!({ "session": opened["session"], "open": true });
    assert_eq!(stage.call("source", source)["text"], SMALL);
    assert_eq!(stage.refused("open_flow", target("7")), ErrorCode::NotFound);
}

#[test]
fn linking_to_a_flow_that_is_there_sends_nothing() {
    let stage = Stage::new();
    let (_, flow) = draft(&stage, "Ask");
    let other = SMALL.replace("Send it", "Go");
    let session = stage.call("open_text", json!({ "text": other }))["session"].clone();
    let mut request = target(&flow);
    request["session"] = session.clone();
    let made = stage.call("link_flow", request);
    assert_eq!(
        (&made["flowName"], &made["changesNotSent"]),
        (&json!("Ask"), &json!(true))
    );
    assert_eq!(stage.service.calls(), ["create"]);
    let done = stage.call("update_flow", json!({ "session": session }));
    assert_eq!(done["message"], "Sent. The Flow is a draft.");
    let again = stage.call("update_flow", json!({ "session": session }));
    assert_eq!(
        again["message"],
        "Nothing to send: the account already has exactly this."
    );
    stage.service.set_status(&flow, FlowStatus::Published);
    let row = stage.call(
        "flows",
        json!({ "connection": "sandbox", "account": ACCOUNT }),
    );
    assert_eq!(row[0]["status"], "PUBLISHED");
    assert_eq!(
        link(&stage, &session)["status"],
        "PUBLISHED",
        "open documents follow"
    );
}

#[test]
fn a_flow_ends_only_by_the_name_it_has() {
    let stage = Stage::new();
    let (session, flow) = draft(&stage, "Ask");
    for command in ["deprecate_flow", "delete_flow"] {
        assert_eq!(
            stage.refused(command, ending(&flow, "Other")),
            ErrorCode::Refused
        );
    }
    let error = stage
        .try_call("deprecate_flow", ending(&flow, "Ask"))
        .unwrap_err();
    assert!(error.message.contains("published"), "{}", error.message);
    stage.service.set_status(&flow, FlowStatus::Published);
    let error = stage
        .try_call("delete_flow", ending(&flow, "Ask"))
        .unwrap_err();
    assert!(
        error.message.contains("only drafts can be deleted"),
        "{}",
        error.message
    );
    let row = stage.call("deprecate_flow", ending(&flow, "Ask"));
    assert_eq!(row["status"], "DEPRECATED");
    assert_eq!(link(&stage, &session)["status"], "DEPRECATED");
}

#[test]
fn a_deleted_flow_leaves_no_link() {
    let stage = Stage::new();
    let (session, flow) = draft(&stage, "Ask");
    stage
        .service
        .fail_next(Fault::AfterActing(flow_cloud::CloudErrorKind::Timeout));
    stage.call("delete_flow", ending(&flow, "Ask"));
    assert_eq!(link(&stage, &session), Json::Null);
    assert_eq!(
        stage.refused("delete_flow", ending(&flow, "Ask")),
        ErrorCode::NotFound
    );
}

#[test]
fn the_preview_link_and_its_end() {
    let stage = Stage::new();
    let (_, flow) = draft(&stage, "Ask");
    let asked = |renew: bool| {
        let mut request = target(&flow);
        request["renew"] = renew.into();
        stage.call("preview_link", request)
    };
    let first = asked(false);
    assert_eq!(first["expiresAt"], 1_893_456_000_000_i64);
    assert_eq!(asked(false)["url"], first["url"]);
    assert_ne!(asked(true)["url"], first["url"]);
}

#[test]
fn what_is_saved_over_a_flows_file_is_not_that_flow() {
    let stage = Stage::new();
    let (session, _) = draft(&stage, "Ask");
    let path = stage.folder.join("ask.json");
    stage.save_as(&session, &path);
    stage.call("close", json!({ "session": session, "discard": false }));
    let reopened = stage.open(&path);
    assert_eq!(reopened["document"]["link"]["flowName"], "Ask");
    let session = &reopened["session"];
    stage.call("close", json!({ "session": session, "discard": false }));

    let other = SMALL.replace("Send it", "Go");
    let session = stage.call("open_text", json!({ "text": other }))["session"].clone();
    stage.save_as(&session, &path);
    stage.call("close", json!({ "session": session, "discard": false }));
    assert_eq!(stage.open(&path)["document"]["link"], Json::Null);
}

#[test]
fn the_flow_that_unsaved_work_became_is_known_after_a_crash() {
    let owned = tempfile::tempdir().unwrap();
    let service = Arc::new(MemoryService::default());
    let start = || {
        let secrets = Arc::new(MemorySecrets::default());
        Stage::over(owned.path(), secrets, Arc::clone(&service))
    };
    let stage = start();
    let (_, flow) = draft(&stage, "Ask");
    drop(stage);
    let stage = start();
    let recoveries = stage.call("app_info", json!({}))["recoveries"].clone();
    let opened = stage.call("recover", json!({ "recovery": recoveries[0]["id"] }));
    assert_eq!(opened["document"]["link"]["flow"], json!(flow));
}

#[test]
fn a_flow_published_meanwhile_is_not_made_a_draft_unasked() {
    let stage = Stage::new();
    let (_, flow) = draft(&stage, "Ask");
    let other = SMALL.replace("Send it", "Go");
    let session = stage.call("open_text", json!({ "text": other }))["session"].clone();
    let mut request = target(&flow);
    request["session"] = session.clone();
    stage.call("link_flow", request);
    stage.service.set_status(&flow, FlowStatus::Published);
    let update = json!({ "session": session });
    assert_eq!(
        stage.refused("update_flow", update.clone()),
        ErrorCode::Refused
    );
    assert_eq!(stage.service.calls(), ["create"]);
    assert_eq!(link(&stage, &session)["status"], "PUBLISHED");
    let done = stage.call("update_flow", update);
    assert_eq!(done["link"]["status"], "DRAFT");
}
