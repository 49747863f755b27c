//! No secret reaches an answer, an event, a log, an error or a file of ours.

mod stage;

use std::fs;
use std::io;
use std::path::Path;
use std::sync::{Arc, Mutex};

use flow_app::protocol::ErrorCode;
use flow_cloud::memory::{MemorySecrets, NoKeychain};
use flow_cloud::{Secret, SecretError, SecretErrorKind, SecretStore};
use serde_json::json;
use stage::Stage;
use tracing_subscriber::fmt::MakeWriter;

const CANARY: &str = "CanarySecret0123456789";
const TOKEN: &str = "CanaryToken0123456789";

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Log;

    fn make_writer(&'a self) -> Log {
        self.clone()
    }
}

/// A keychain that refuses, and quotes nothing.
struct Locked;

#[async_trait::async_trait]
impl SecretStore for Locked {
    async fn probe(&self) -> Result<(), SecretError> {
        Err(SecretError::new(
            SecretErrorKind::Locked,
            Some("locked".into()),
        ))
    }

    async fn set(&self, _: &str, _: &Secret) -> Result<(), SecretError> {
        self.probe().await
    }

    async fn get(&self, _: &str) -> Result<Option<Secret>, SecretError> {
        Ok(None)
    }

    async fn delete(&self, _: &str) -> Result<bool, SecretError> {
        Ok(false)
    }
}

fn no_file_holds_it(folder: &Path) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            no_file_holds_it(&path);
        } else {
            let bytes = fs::read(&path).unwrap();
            let text = String::from_utf8_lossy(&bytes);
            assert!(!text.contains("Canary"), "{}", path.display());
        }
    }
}

#[test]
fn keys_go_in_and_never_come_out() {
    let log = Log::default();
    let _guard = tracing::subscriber::set_default(
        tracing_subscriber::fmt()
            .with_max_level(tracing::Level::TRACE)
            .with_writer(log.clone())
            .finish(),
    );
    let stores: [Arc<dyn SecretStore>; 3] = [
        Arc::new(MemorySecrets::default()),
        Arc::new(NoKeychain),
        Arc::new(Locked),
    ];
    for secrets in stores {
        let stage = Stage::with_secrets(Arc::clone(&secrets));
        let added = stage.call(
            "add_connection",
            json!({ "name": "Mine", "region": "eu-central-1", "endpoint": null, "profile": null }),
        );
        let id = &added["connection"]["id"];
        let usable = stage.call("keychain", json!({}))["usable"] == json!(true);
        let mut said = String::new();
        for (key, secret) in [("AKIAEXAMPLE", CANARY), ("two words", CANARY), ("", CANARY)] {
            let answer = stage.try_call(
                "set_secret",
                json!({ "connection": id, "accessKeyId": key, "secretAccessKey": secret, "sessionToken": TOKEN }),
            );
            said += &format!("{answer:?}");
        }
        for (command, request) in [
            ("connections", json!({})),
            ("test_connection", json!({ "connection": id })),
            ("accounts", json!({ "connection": id })),
            ("app_info", json!({})),
            (
                "set_secret",
                json!({ "connection": "nowhere", "accessKeyId": "a", "secretAccessKey": CANARY, "sessionToken": null }),
            ),
            (
                "set_secret",
                json!({ "connection": id, "accessKeyId": "a", "secretAccessKey": { CANARY: 1 }, "sessionToken": null }),
            ),
            ("set_secret", json!(CANARY)),
        ] {
            said += &format!("{:?}", stage.try_call(command, request));
        }
        assert!(!said.contains("Canary"), "{said}");
        let kept = stage.call("connections", json!({}));
        assert_eq!(kept[1]["hasSecret"], json!(usable), "{kept}");
        no_file_holds_it(&stage.folder);
        if usable {
            stage.call("delete_secret", json!({ "connection": id }));
            assert_eq!(
                stage.call("connections", json!({}))[1]["hasSecret"],
                json!(false)
            );
        } else {
            let request = json!({ "connection": id, "accessKeyId": "a", "secretAccessKey": "b", "sessionToken": null });
            assert_eq!(stage.refused("set_secret", request), ErrorCode::NoKeychain);
        }
    }
    let log = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    assert!(log.contains("set_secret"), "the log works");
    assert!(!log.contains("Canary"), "{log}");
}
