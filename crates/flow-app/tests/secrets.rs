//! A secret typed into the window goes to the keychain and nowhere else.

mod stage;

use std::fmt::{Debug, Write};
use std::path::Path;
use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use flow_app::protocol::SetSecret;
use flow_cloud::memory::MemorySecrets;
use flow_cloud::{Secret, SecretError, SecretErrorKind, SecretStore};
use serde_json::{Value as Json, json};
use stage::Stage;
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

const CANARY: &str = "cAnArY0123456789wJalrXUtnFEMI";

/// Everything that is logged, as text.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<String>>);

impl Visit for Log {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        let _ = write!(self.0.lock().unwrap(), " {field}={value:?}");
    }
}

impl Subscriber for Log {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        span.record(&mut self.clone());
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, values: &Record<'_>) {
        values.record(&mut self.clone());
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        event.record(&mut self.clone());
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

/// A keychain that keeps nothing and complains.
struct Full;

#[async_trait]
impl SecretStore for Full {
    async fn probe(&self) -> Result<(), SecretError> {
        Ok(())
    }

    async fn set(&self, _: &str, _: &Secret) -> Result<(), SecretError> {
        Err(SecretError::new(SecretErrorKind::TooLong, None))
    }

    async fn get(&self, _: &str) -> Result<Option<Secret>, SecretError> {
        Ok(Some(Secret::new(CANARY)))
    }

    async fn delete(&self, _: &str) -> Result<bool, SecretError> {
        Err(SecretError::new(SecretErrorKind::Locked, None))
    }
}

fn files_below(folder: &Path, text: &mut String) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files_below(&path, text);
        } else {
            text.push_str(&String::from_utf8_lossy(&std::fs::read(path).unwrap()));
        }
    }
}

/// Answers and errors of every command that has to do with keys.
fn told(stage: &Stage) -> String {
    let mut told = String::new();
    let mut call = |command: &str, request: Json| -> Json {
        let answer = stage.try_call(command, request);
        let _ = write!(told, "{answer:?}");
        match answer {
            Ok(json) => json,
            Err(error) => serde_json::to_value(error).unwrap(),
        }
    };
    let about = json!({ "name": "C", "region": "eu-west-1", "endpoint": null, "profile": null });
    let id = call("add_connection", about)["connection"]["id"].clone();
    for (key, secret, token) in [
        ("AKIAX", CANARY.to_owned(), Json::Null),
        ("AKIAX", CANARY.to_owned(), json!(CANARY)),
        ("AKIAX", format!("{CANARY} with space"), Json::Null),
        ("", CANARY.to_owned(), Json::Null),
    ] {
        let request = json!({
            "connection": id, "accessKeyId": key, "secretAccessKey": secret, "sessionToken": token,
        });
        call("set_secret", request);
    }
    // Requests of the wrong shape, with the secret where it does not belong.
    call(
        "set_secret",
        json!({ "connection": id, "accessKeyId": [CANARY] }),
    );
    call(
        "set_secret",
        json!({ "connection": "c-0", "accessKeyId": "A", "secretAccessKey": CANARY,
        "sessionToken": null }),
    );
    for command in ["connections", "keychain", "app_info"] {
        call(command, json!({}));
    }
    for command in [
        "test_connection",
        "accounts",
        "delete_secret",
        "remove_connection",
    ] {
        call(command, json!({ "connection": id }));
    }
    told
}

#[test]
fn a_secret_is_in_no_answer_no_log_no_file_and_no_debug_text() {
    let log = Log::default();
    tracing::subscriber::set_global_default(log.clone()).unwrap();
    for secrets in [
        Arc::new(MemorySecrets::default()) as Arc<dyn SecretStore>,
        Arc::new(Full),
    ] {
        let stage = Stage::with_secrets(secrets);
        let mut seen = told(&stage);
        files_below(&stage.folder, &mut seen);
        assert!(seen.contains("eu-west-1"), "the search works");
        assert!(!seen.contains("cAnArY"), "{seen}");
    }
    let logged = log.0.lock().unwrap();
    assert!(logged.contains("connection added"), "the search works");
    assert!(!logged.contains("cAnArY"), "{logged}");
    let request = json!({ "connection": "c", "accessKeyId": "A", "secretAccessKey": CANARY,
        "sessionToken": CANARY });
    let request: SetSecret = serde_json::from_value(request).unwrap();
    assert!(!format!("{request:?} {request:#?}").contains("cAnArY"));
}
