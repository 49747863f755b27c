//! What a preview link and a download address open, to a browser without any keys.

mod support;

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use flow_aws::Limits;
use flow_sandbox::{PreviewAssets, SandboxOptions};
use serde_json::{Value, json};
use support::{GOOD, Stage, new_flow};
use time::{Duration, OffsetDateTime};

/// `<b>` in a label, to see that it stays a text.
const FLOW: &str = r#"{"version":"7.3","screens":[
  {"id":"ASK","title":"Ask","layout":{"type":"SingleColumnLayout","children":[
    {"type":"TextInput","name":"who","label":"<b>Who?</b>","required":true},
    {"type":"Image","src":"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="},
    {"type":"Footer","label":"Go","on-click-action":{"name":"complete","payload":{"who":"${form.who}"}}}
  ]},"terminal":true}]}"#;

struct Browser(reqwest::Client);

impl Browser {
    fn new() -> Browser {
        Browser(reqwest::Client::builder().no_proxy().build().unwrap())
    }

    async fn get(&self, address: &str) -> (u16, reqwest::header::HeaderMap, Vec<u8>) {
        let answer = self.0.get(address).send().await.unwrap();
        let (status, headers) = (answer.status().as_u16(), answer.headers().clone());
        (status, headers, answer.bytes().await.unwrap().to_vec())
    }

    async fn frame(&self, address: &str) -> (u16, Value) {
        let (status, _, body) = self.get(address).await;
        (status, serde_json::from_slice(&body).unwrap())
    }

    async fn event(&self, address: &str, event: Value) -> (u16, Value) {
        let answer = self
            .0
            .post(address)
            .body(event.to_string())
            .send()
            .await
            .unwrap();
        let status = answer.status().as_u16();
        (
            status,
            serde_json::from_slice(&answer.bytes().await.unwrap()).unwrap(),
        )
    }
}

fn below(link: &str, path: &str) -> String {
    link.replace("/?token=", &format!("/{path}?token="))
}

async fn link(stage: &Stage, json: &[u8]) -> (String, String) {
    let service = &stage.service;
    let flow = new_flow("Play", Some(json));
    let flow_id = service
        .create_flow(stage.account(), &flow)
        .await
        .unwrap()
        .flow_id;
    let link = service
        .preview(stage.account(), &flow_id, false)
        .await
        .unwrap();
    (flow_id, link.url)
}

fn with_page(options: &mut SandboxOptions) {
    options.preview = Some(PreviewAssets::new([
        (
            "preview.html",
            b"<!doctype html><script src=./assets/a.js></script>".as_slice(),
        ),
        ("assets/a.js", b"1;".as_slice()),
    ]));
}

#[tokio::test]
async fn the_page_and_its_files() {
    let stage = Stage::with(with_page, Limits::default()).await;
    let (_, link) = link(&stage, GOOD).await;
    let browser = Browser::new();
    let (status, headers, body) = browser.get(&link).await;
    assert_eq!(status, 200);
    assert!(body.starts_with(b"<!doctype html><script"));
    let policy = headers["content-security-policy"].to_str().unwrap();
    assert!(
        policy.starts_with("default-src 'none'; script-src 'self'"),
        "{policy}"
    );
    assert!(!policy.contains("unsafe"));
    assert_eq!(headers["referrer-policy"], "same-origin");
    let script = link.split("?token=").next().unwrap().to_owned() + "assets/a.js";
    let (status, headers, body) = browser.get(&script).await;
    assert_eq!((status, body.as_slice()), (200, b"1;".as_slice()));
    assert!(
        headers["content-type"]
            .to_str()
            .unwrap()
            .starts_with("text/javascript")
    );
    // Without the closing slash too.
    assert_eq!(
        browser.get(&link.replace("/?token=", "?token=")).await.0,
        200
    );
    for bad in [
        format!("{link}x"),
        link.replace("token=", "other="),
        below(&link, "assets/b.js"),
    ] {
        assert_eq!(browser.get(&bad).await.0, 404, "{bad}");
    }
}

#[tokio::test]
async fn without_the_window_the_page_says_so() {
    let stage = Stage::new().await;
    let (_, link) = link(&stage, GOOD).await;
    let (status, headers, body) = Browser::new().get(&link).await;
    assert_eq!(status, 200);
    assert!(String::from_utf8(body).unwrap().contains("not built"));
    assert!(headers.contains_key("content-security-policy"));
}

#[tokio::test]
async fn playing() {
    let stage = Stage::new().await;
    let (_, link) = link(&stage, FLOW.as_bytes()).await;
    let browser = Browser::new();
    let (status, first) = browser.frame(&below(&link, "frame")).await;
    assert_eq!(status, 200);
    assert_eq!(first["frame"]["screen"]["id"], "ASK");
    assert_eq!(
        first["frame"]["components"][0]["props"]["label"],
        "<b>Who?</b>"
    );

    let picture = first["frame"]["components"][1]["props"]["src"]["$image"]
        .as_str()
        .unwrap();
    let (status, headers, bytes) = browser
        .get(&below(&link, &format!("picture/{picture}")))
        .await;
    assert_eq!(
        (status, headers["content-type"].to_str().unwrap()),
        (200, "image/png")
    );
    assert!(bytes.starts_with(b"\x89PNG"));
    assert_eq!(browser.get(&below(&link, "picture/0")).await.0, 404);

    let session = first["session"].as_str().unwrap();
    let here = format!("{}&session={session}", below(&link, "event"));
    let (_, typed) = browser
        .event(
            &here,
            json!({ "kind": "change", "field": "who", "value": "Ada" }),
        )
        .await;
    assert_eq!(typed["frame"]["components"][0]["value"], "Ada");
    let other = browser.frame(&below(&link, "frame")).await.1;
    assert_eq!(
        other["frame"]["components"][0]["value"],
        Value::Null,
        "{other}"
    );
    let again = format!("{}&session={session}", below(&link, "frame"));
    assert_eq!(browser.frame(&again).await.1["frame"], typed["frame"]);

    let button = &typed["frame"]["components"][2]["node"];
    let (_, done) = browser
        .event(
            &here,
            json!({ "kind": "press", "node": button, "item": null }),
        )
        .await;
    assert_eq!(done["frame"]["finished"]["payload"]["who"], "Ada", "{done}");

    assert_eq!(browser.event(&here, json!({ "kind": "fly" })).await.0, 400);
    assert_eq!(
        browser
            .event(&below(&link, "event"), json!({ "kind": "back" }))
            .await
            .0,
        409
    );
    let foreign = stage_origin(&here).await;
    assert_eq!(foreign, 403);
}

async fn stage_origin(address: &str) -> u16 {
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let call = client
        .post(address)
        .header("origin", "https://evil.example")
        .body("{}");
    call.send().await.unwrap().status().as_u16()
}

/// A flow with an endpoint waits for a reply; the visitor answers in its place.
#[tokio::test]
async fn answering_for_the_endpoint() {
    let mut flow: Value = serde_json::from_str(FLOW).unwrap();
    flow["data_api_version"] = json!("3.0");
    flow["routing_model"] = json!({ "ASK": [] });
    let exchange = json!({ "name": "data_exchange", "payload": { "who": "${form.who}" } });
    flow["screens"][0]["layout"]["children"][2]["on-click-action"] = exchange;
    let stage = Stage::new().await;
    let (_, link) = link(&stage, flow.to_string().as_bytes()).await;
    let browser = Browser::new();
    let first = browser.frame(&below(&link, "frame")).await.1;
    let session = first["session"].as_str().unwrap();
    let here = format!("{}&session={session}", below(&link, "event"));
    let button = &first["frame"]["components"][2]["node"];
    for event in [
        json!({ "kind": "change", "field": "who", "value": "Ada" }),
        json!({ "kind": "press", "node": button, "item": null }),
    ] {
        assert_eq!(browser.event(&here, event).await.0, 200);
    }
    let nowhere = json!({ "kind": "reply", "reply": { "screen": "NOWHERE", "data": {} } });
    let (_, refused) = browser.event(&here, nowhere).await;
    let exchange = &refused["frame"]["exchange"];
    assert_eq!(exchange["request"]["data"]["who"], "Ada", "{refused}");
    assert_eq!(exchange["refused"]["code"], "invalid-screen-transition");
    let sample = json!({ "kind": "reply", "reply": exchange["samples"][0] });
    let (_, done) = browser.event(&here, sample).await;
    assert_eq!(done["frame"]["finished"]["payload"]["who"], "Ada", "{done}");
}

#[tokio::test]
async fn nothing_to_play() {
    let stage = Stage::new().await;
    let browser = Browser::new();
    let (flow_id, link) = link(&stage, b"{").await;
    let (status, refusal) = browser.frame(&below(&link, "frame")).await;
    assert_eq!(status, 409);
    assert!(
        refusal["message"]
            .as_str()
            .unwrap()
            .contains("cannot be read")
    );
    stage
        .service
        .delete(stage.account(), &flow_id)
        .await
        .unwrap();
    assert_eq!(browser.frame(&below(&link, "frame")).await.0, 404);
}

#[tokio::test]
async fn links_and_addresses_die() {
    let ahead = Arc::new(AtomicI64::new(0));
    let shared = Arc::clone(&ahead);
    let clock =
        move || OffsetDateTime::now_utc() + Duration::seconds(shared.load(Ordering::SeqCst));
    let stage = Stage::with(|options| options.clock = Arc::new(clock), Limits::default()).await;
    let (flow_id, link) = link(&stage, GOOD).await;
    let browser = Browser::new();
    let config = aws_sdk_socialmessaging::config::Builder::new();
    let client = aws_sdk_socialmessaging::Client::from_conf(
        config
            .behavior_version(aws_sdk_socialmessaging::config::BehaviorVersion::latest())
            .region(aws_sdk_socialmessaging::config::Region::new(
                stage.sandbox.region.clone(),
            ))
            .endpoint_url(&stage.sandbox.endpoint)
            .credentials_provider(aws_credential_types::Credentials::new(
                &stage.sandbox.access_key_id,
                &stage.sandbox.secret_access_key,
                None,
                None,
                "test",
            ))
            .build(),
    );
    let assets = client
        .list_whats_app_flow_assets()
        .id(stage.account())
        .flow_id(&flow_id);
    let address = assets.send().await.unwrap().flow_assets()[0]
        .download_url()
        .to_owned();
    let (status, headers, bytes) = browser.get(&address).await;
    assert_eq!((status, bytes.as_slice()), (200, GOOD));
    assert_eq!(headers["x-content-type-options"], "nosniff");
    let longer = address.replace("expires=", "expires=9");
    assert_eq!(browser.get(&longer).await.0, 403);

    ahead.store(5 * 60, Ordering::SeqCst);
    assert_eq!(browser.get(&address).await.0, 403);
    ahead.store(30 * 24 * 60 * 60 - 60, Ordering::SeqCst);
    assert_eq!(browser.get(&link).await.0, 200);
    ahead.store(30 * 24 * 60 * 60 + 1, Ordering::SeqCst);
    assert_eq!(browser.get(&link).await.0, 404);
    ahead.store(0, Ordering::SeqCst);
    stage
        .service
        .preview(stage.account(), &flow_id, true)
        .await
        .unwrap();
    assert_eq!(browser.get(&link).await.0, 404);
}
