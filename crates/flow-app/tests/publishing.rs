//! From a document to a published Flow, and every way it can go wrong.

mod stage;

use std::sync::Arc;

use flow_app::protocol::{AppEvent, ErrorCode};
use flow_cloud::memory::{Fault, MemorySecrets, MemoryService};
use flow_cloud::{CloudErrorKind, FlowStatus, ValidationProblem};
use serde_json::{Value as Json, json};
use stage::{SMALL, Stage};

const ACCOUNT: &str = MemoryService::ACCOUNT_ID;

/// A stage with a flow open from a file.
fn opened(stage: &Stage) -> Json {
    let path = stage.folder.join("ask.json");
    if !path.exists() {
        stage.file("ask.json", SMALL);
    }
    stage.open(&path)
}

fn creation(session: &Json, name: &str) -> Json {
    json!({
        "session": session, "connection": "sandbox", "account": ACCOUNT, "name": name,
        "categories": ["SURVEY"],
    })
}

/// A document and the draft made of it.
fn created(stage: &Stage) -> (Json, String) {
    let session = opened(stage)["session"].clone();
    let done = stage.call("create_flow", creation(&session, "Ask"));
    assert_eq!(done["message"], "Created as a draft.");
    (session, done["link"]["flow"].as_str().unwrap().to_owned())
}

fn relabel(stage: &Stage, session: &Json) {
    let opened = stage.call("document", json!({ "session": session }));
    let nodes = opened["first"]["nodes"].as_array().unwrap();
    let field = nodes
        .iter()
        .find(|node| node["type"] == "TextInput")
        .unwrap();
    stage.set(session, &field["node"], "/label", "\"Your name\"");
}

fn link(stage: &Stage, session: &Json) -> Json {
    stage.call("document", json!({ "session": session }))["document"]["link"].clone()
}

fn plan(stage: &Stage, session: &Json) -> Json {
    stage.call("plan_publish", json!({ "session": session }))
}

fn publish(stage: &Stage, session: &Json, plan: &Json) -> Json {
    let request = json!({ "session": session, "token": plan["token"] });
    stage.call("publish", request)
}

#[test]
fn create_change_and_publish() {
    let stage = Stage::new();
    let (session, _) = created(&stage);
    let made = link(&stage, &session);
    assert_eq!(
        (&made["status"], &made["flowName"]),
        (&json!("DRAFT"), &json!("Ask"))
    );
    assert_eq!(
        (
            &made["connectionName"],
            &made["accountName"],
            &made["changesNotSent"]
        ),
        (
            &json!("Local sandbox"),
            &json!("Memory account"),
            &json!(false)
        )
    );
    let first = plan(&stage, &session);
    assert_eq!(
        (&first["steps"], &first["changes"]),
        (&json!(["publish"]), &json!([]))
    );
    let facts = first["facts"].as_array().unwrap();
    assert_eq!(facts[0]["oneWay"], true, "one-way facts first");
    let done = publish(&stage, &session, &first);
    assert_eq!(done["message"], "Published. Re-read from the account.");
    assert_eq!(
        (&done["link"]["status"], &done["problems"]),
        (&json!("PUBLISHED"), &json!([]))
    );
    let told = stage.wait_for(|event| matches!(event, AppEvent::Progress { .. }));
    assert!(matches!(
        told,
        AppEvent::Progress {
            session: Some(_),
            ..
        }
    ));

    let again = plan(&stage, &session);
    assert_eq!(
        (&again["nothingDiffers"], &again["steps"]),
        (&json!(true), &json!([]))
    );

    relabel(&stage, &session);
    assert_eq!(link(&stage, &session)["changesNotSent"], true);
    let second = plan(&stage, &session);
    assert_eq!(second["steps"], json!(["update-assets", "publish"]));
    assert_eq!(
        second["changes"],
        json!([{
            "kind": "changed", "place": "Ask › Short answer", "what": "label “Who” → “Your name”",
        }])
    );
    publish(&stage, &session, &second);
    assert_eq!(link(&stage, &session)["changesNotSent"], false);
}

#[test]
fn a_name_that_is_taken_and_other_refusals() {
    let stage = Stage::new();
    let (session, _) = created(&stage);
    let error = stage
        .try_call("create_flow", creation(&session, " Ask "))
        .unwrap_err();
    assert_eq!(error.code, ErrorCode::Failed);
    assert!(
        error.message.contains("already has a Flow named “Ask”"),
        "{}",
        error.message
    );
    assert!(
        stage
            .try_call("create_flow", creation(&session, " "))
            .is_err()
    );
    let broken = stage.call("open_text", json!({ "text": "{" }))["session"].clone();
    assert_eq!(
        stage.refused("create_flow", creation(&broken, "B")),
        ErrorCode::Refused
    );
    let unlinked = stage.call("open_text", json!({ "text": SMALL }))["session"].clone();
    let plan = plan(&stage, &unlinked);
    assert_eq!((&plan["link"], &plan["steps"]), (&Json::Null, &json!([])));
    assert!(plan["blocker"].as_str().unwrap().contains("no account"));
    for command in ["update_flow", "publish"] {
        let request = json!({ "session": unlinked, "token": "" });
        assert_eq!(stage.refused(command, request), ErrorCode::Refused);
    }
    assert_eq!(stage.service.calls(), ["create"]);
}

#[test]
fn a_plan_is_outdated_when_document_or_account_changed() {
    let stage = Stage::new();
    let (session, flow) = created(&stage);
    let planned = plan(&stage, &session);
    let request = json!({ "session": session, "token": planned["token"] });
    relabel(&stage, &session);
    assert_eq!(
        stage.refused("publish", request.clone()),
        ErrorCode::PlanOutdated
    );
    stage.call("undo", json!({ "session": session }));
    stage.service.set_status(&flow, FlowStatus::Published);
    assert_eq!(
        stage.refused("publish", request.clone()),
        ErrorCode::PlanOutdated
    );
    stage.service.set_status(&flow, FlowStatus::Draft);
    let other = json!({ "session": session, "token": "f".repeat(64) });
    assert_eq!(stage.refused("publish", other), ErrorCode::PlanOutdated);
    assert_eq!(stage.service.calls(), ["create"], "nothing was tried");
    stage.call("publish", request);
    stage.service.set_status(&flow, FlowStatus::Deprecated);
    let blocked = plan(&stage, &session);
    assert!(blocked["blocker"].as_str().unwrap().contains("deprecated"));
    assert_eq!(blocked["steps"], json!([]));
    assert_eq!(blocked["link"]["status"], "DEPRECATED");
}

#[test]
fn answers_that_get_lost() {
    let lost = Fault::AfterActing(CloudErrorKind::Timeout);
    let stage = Stage::new();
    let session = opened(&stage)["session"].clone();
    stage
        .service
        .fail_next(Fault::BeforeActing(CloudErrorKind::Service));
    let error = stage
        .try_call("create_flow", creation(&session, "Ask"))
        .unwrap_err();
    assert!(
        error.retryable && error.message.contains("safe to try again"),
        "{}",
        error.message
    );
    assert_eq!(link(&stage, &session), Json::Null);
    stage.service.fail_next(lost);
    let done = stage.call("create_flow", creation(&session, "Ask"));
    assert!(done["message"].as_str().unwrap().contains("got lost"));
    stage.service.fail_next(lost);
    let planned = plan(&stage, &session);
    let done = publish(&stage, &session, &planned);
    assert!(done["message"].as_str().unwrap().starts_with("Published."));
    assert_eq!(link(&stage, &session)["status"], "PUBLISHED");

    // A success that is none: the account is believed, not the answer.
    relabel(&stage, &session);
    let planned = plan(&stage, &session);
    stage
        .service
        .fail_next(Fault::AfterActing(CloudErrorKind::Timeout));
    stage.service.fail_next(Fault::Lying);
    let request = json!({ "session": session, "token": planned["token"] });
    let error = stage.try_call("publish", request).unwrap_err();
    assert!(
        error.message.starts_with("The JSON was sent"),
        "{}",
        error.message
    );
    let now = link(&stage, &session);
    assert_eq!(
        (&now["status"], &now["changesNotSent"]),
        (&json!("DRAFT"), &json!(false))
    );
}

#[test]
fn what_whatsapp_finds_becomes_problems_of_the_document() {
    let record = r#"{"error":"INVALID_PROPERTY_VALUE","message":"No name.",
        "pointers":[{"path":"screens[0].layout.children[1].children[0].label"}]}"#;
    let stage = Stage::with_service(MemoryService::new(move |json| {
        let fine = String::from_utf8_lossy(json).contains("Your name");
        let problems = [record, "Something."].map(ValidationProblem::read);
        if fine { Vec::new() } else { problems.into() }
    }));
    let opened = opened(&stage);
    let session = opened["session"].clone();
    let done = stage.call("create_flow", creation(&session, "Ask"));
    assert_eq!(
        done["message"],
        "Created as a draft. WhatsApp found 2 problems."
    );
    let problem = &done["problems"][0];
    assert_eq!(problem["pointer"], "/label");
    assert_eq!(problem["screen"], opened["first"]["node"]);
    let nodes = opened["first"]["nodes"].as_array().unwrap();
    let input = nodes
        .iter()
        .find(|node| node["type"] == "TextInput")
        .unwrap();
    assert_eq!(problem["component"], input["node"]);
    assert_eq!(
        (&problem["severity"], &problem["rule"]),
        (&json!("error"), &json!("whatsapp"))
    );
    assert_eq!(
        (
            &done["problems"][1]["node"],
            &done["problems"][1]["message"]
        ),
        (&Json::Null, &json!("Something."))
    );

    let blocked = plan(&stage, &session);
    assert!(blocked["blocker"].as_str().unwrap().contains("problems"));
    let request = json!({ "session": session, "token": blocked["token"] });
    assert!(stage.try_call("publish", request).is_err());

    relabel(&stage, &session);
    let planned = plan(&stage, &session);
    let done = publish(&stage, &session, &planned);
    assert_eq!(
        (&done["problems"], &done["link"]["status"]),
        (&json!([]), &json!("PUBLISHED"))
    );
    stage.call("undo", json!({ "session": session }));
    let planned = plan(&stage, &session);
    let done = publish(&stage, &session, &planned);
    assert_eq!(done["problems"].as_array().unwrap().len(), 2);
    assert_eq!(done["link"]["status"], "DRAFT");
    assert!(
        done["message"]
            .as_str()
            .unwrap()
            .starts_with("Not published.")
    );
}

#[test]
fn errors_of_our_own_hold_publishing_back() {
    let stage = Stage::new();
    let wrong = SMALL.replace("TextHeading", "TextHeadline");
    let session = stage.call("open_text", json!({ "text": wrong }))["session"].clone();
    stage.call("create_flow", creation(&session, "Ask"));
    let planned = plan(&stage, &session);
    assert!(planned["errors"].as_u64().unwrap() > 0, "{planned}");
    let request = json!({ "session": session, "token": planned["token"] });
    let error = stage.try_call("publish", request).unwrap_err();
    assert_eq!(error.code, ErrorCode::Refused);
    assert!(error.message.contains("put right"), "{}", error.message);
    assert_eq!(stage.service.calls(), ["create"]);
}

#[test]
fn links_are_remembered_by_file_and_outlive_their_connection() {
    let stage = Stage::new();
    let added = stage.call(
        "add_connection",
        json!({ "name": "Clinic", "region": "eu-west-1", "endpoint": null, "profile": "work" }),
    );
    let connection = added["connection"]["id"].clone();
    let session = opened(&stage)["session"].clone();
    let mut request = creation(&session, "Ask");
    request["connection"] = connection.clone();
    stage.call("create_flow", request);
    let secrets = Arc::new(MemorySecrets::default());
    let later = Stage::over(&stage.folder, secrets, Arc::clone(&stage.service));
    let opened = opened(&later);
    let kept = &opened["document"]["link"];
    assert_eq!(
        (&kept["flowName"], &kept["changesNotSent"]),
        (&json!("Ask"), &json!(false))
    );

    later.call("remove_connection", json!({ "connection": connection }));
    let session = &opened["session"];
    let error = later
        .try_call("plan_publish", json!({ "session": session }))
        .unwrap_err();
    assert_eq!(error.code, ErrorCode::NotFound);
    assert!(error.message.contains("removed") && error.help.is_some());
    assert_eq!(link(&later, session)["connectionName"], "Clinic");
    later.call("unlink_flow", json!({ "session": session }));
    assert_eq!(link(&later, session), Json::Null);
}
