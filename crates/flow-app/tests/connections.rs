//! Connections, their keys, and what is behind them.

mod stage;

use std::sync::Arc;

use flow_app::protocol::ErrorCode;
use flow_cloud::memory::{MemorySecrets, MemoryService, NoKeychain};
use serde_json::{Value as Json, json};
use stage::Stage;

const ACCOUNT: &str = MemoryService::ACCOUNT_ID;

fn add(stage: &Stage, name: &str, more: &Json) -> Json {
    let mut request = json!({
        "name": name, "region": " eu-west-1 ", "endpoint": "", "profile": null,
    });
    for (key, value) in more.as_object().into_iter().flatten() {
        request[key] = value.clone();
    }
    stage.call("add_connection", request)
}

fn names(stage: &Stage) -> Vec<String> {
    let list = stage.call("connections", json!({}));
    let name = |view: &Json| view["connection"]["name"].as_str().unwrap().to_owned();
    list.as_array().unwrap().iter().map(name).collect()
}

fn has_secret(stage: &Stage, id: &Json) -> bool {
    let list = stage.call("connections", json!({}));
    let mut list = list.as_array().unwrap().iter();
    let view = list.find(|view| view["connection"]["id"] == *id).unwrap();
    view["hasSecret"].as_bool().unwrap()
}

#[test]
fn the_sandbox_is_first_and_stays() {
    let stage = Stage::new();
    let own = add(&stage, "  Clinic ", &json!({}));
    assert_eq!(own["connection"]["region"], "eu-west-1");
    assert_eq!(own["connection"]["kind"], json!({ "type": "keys" }));
    assert_eq!(own["connection"]["endpoint"], Json::Null);
    assert_eq!(names(&stage), ["Local sandbox", "Clinic"]);
    let sandbox = json!({ "connection": "sandbox" });
    assert_eq!(
        stage.refused("remove_connection", sandbox),
        ErrorCode::Refused
    );
    let again = Stage::in_folder(&stage.folder, Arc::new(MemorySecrets::default()));
    assert_eq!(names(&again), ["Local sandbox", "Clinic"]);
    again.call(
        "remove_connection",
        json!({ "connection": own["connection"]["id"] }),
    );
    assert_eq!(names(&again), ["Local sandbox"]);
}

#[test]
fn a_connection_that_cannot_work_is_refused_in_words() {
    let stage = Stage::new();
    add(&stage, "Clinic", &json!({}));
    for (change, words) in [
        (json!({ "name": " " }), "name"),
        (json!({ "name": "clinic" }), "already"),
        (json!({ "name": "LOCAL SANDBOX" }), "already"),
        (json!({ "name": "x".repeat(101) }), "at most 100"),
        (json!({ "region": "Europe!" }), "Region"),
        (json!({ "endpoint": "http://example.com" }), "encryption"),
        (json!({ "endpoint": "example" }), "https://"),
    ] {
        let mut request = json!({
            "name": "New", "region": "eu-west-1", "endpoint": null, "profile": null,
        });
        for (key, value) in change.as_object().unwrap() {
            request[key] = value.clone();
        }
        let error = stage.try_call("add_connection", request).unwrap_err();
        assert_eq!(error.code, ErrorCode::Refused, "{change}");
        assert!(error.message.contains(words), "{}", error.message);
    }
    assert_eq!(names(&stage), ["Local sandbox", "Clinic"]);
}

#[test]
fn keys_are_set_and_deleted_and_never_read() {
    let stage = Stage::new();
    let id = add(&stage, "Clinic", &json!({}))["connection"]["id"].clone();
    assert!(!has_secret(&stage, &id));
    let keys = |secret: &str| {
        json!({
            "connection": id, "accessKeyId": "AKIAX", "secretAccessKey": secret,
            "sessionToken": null,
        })
    };
    stage.call("set_secret", keys("abc/+="));
    assert!(has_secret(&stage, &id));
    assert_eq!(
        stage.refused("set_secret", keys("a b")),
        ErrorCode::Credentials
    );
    stage.call("delete_secret", json!({ "connection": id }));
    assert!(!has_secret(&stage, &id));
    // Keys go with their connection.
    stage.call("set_secret", keys("abc"));
    stage.call("remove_connection", json!({ "connection": id }));
    assert_eq!(
        stage.refused("set_secret", keys("abc")),
        ErrorCode::NotFound
    );
    let profile = add(&stage, "Work", &json!({ "profile": "work" }));
    let mut request = keys("abc");
    request["connection"] = profile["connection"]["id"].clone();
    assert_eq!(stage.refused("set_secret", request), ErrorCode::Refused);
}

#[test]
fn without_a_keychain_it_is_said_and_profiles_remain() {
    let stage = Stage::with_secrets(Arc::new(NoKeychain));
    let state = stage.call("keychain", json!({}));
    assert_eq!(state["usable"], false);
    assert!(state["reason"].as_str().unwrap().contains("profile"));
    let id = add(&stage, "Clinic", &json!({}))["connection"]["id"].clone();
    assert!(!has_secret(&stage, &id));
    let request = json!({
        "connection": id, "accessKeyId": "AKIAX", "secretAccessKey": "x", "sessionToken": null,
    });
    assert_eq!(stage.refused("set_secret", request), ErrorCode::NoKeychain);
    assert_eq!(
        stage.call("profiles", json!({})),
        json!(["default", "work"])
    );
    stage.call("remove_connection", json!({ "connection": id }));
    assert_eq!(names(&stage), ["Local sandbox"]);
    let usable = Stage::new().call("keychain", json!({}));
    assert_eq!(usable, json!({ "usable": true, "reason": null }));
}

#[test]
fn what_is_behind_a_connection() {
    let stage = Stage::new();
    let test = stage.call("test_connection", json!({ "connection": "sandbox" }));
    assert_eq!(test["identity"], Json::Null);
    let accounts = stage.call("accounts", json!({ "connection": "sandbox" }));
    assert_eq!(test["accounts"], accounts);
    assert_eq!(
        accounts,
        json!([{
            "id": ACCOUNT, "name": "Memory account", "wabaId": "1",
            "phoneNumbers": ["+1 555-0100"],
        }])
    );
    let of = |account: &str| json!({ "connection": "sandbox", "account": account });
    assert_eq!(stage.call("flows", of(ACCOUNT)), json!([]));
    let error = stage.try_call("flows", of("waba-none")).unwrap_err();
    assert_eq!(error.code, ErrorCode::NotFound);
    assert!(error.help.unwrap().contains("eu-central-1"));
    assert_eq!(
        stage.refused("accounts", json!({ "connection": "c-1" })),
        ErrorCode::NotFound
    );
    let regions = stage.call("regions", json!({}));
    assert_eq!(regions.as_array().unwrap().len(), 34);
}
