//! A sandbox served in this process, and a connection to it as a stranger would make one.
#![allow(dead_code, reason = "each test file uses a part of it")]

use std::sync::Arc;
use std::time::Duration;

use flow_aws::{AwsConnector, Limits};
use flow_cloud::memory::MemorySecrets;
use flow_cloud::{
    Category, Connection, ConnectionKind, Connector, FlowService, NewFlow, Secret, SecretStore,
    StaticKeys,
};
use flow_sandbox::fault::Faults;
use flow_sandbox::{Problem, Running, Sandbox, SandboxOptions};
use tempfile::TempDir;

pub const GOOD: &[u8] = br#"{"version":"7.3","screens":[]}"#;
pub const BAD: &[u8] = br#"{"version":"7.3"}"#;

pub struct Stage {
    pub sandbox: Running,
    pub service: Arc<dyn FlowService>,
    pub faults: Faults,
    pub folder: TempDir,
}

impl Stage {
    pub async fn new() -> Stage {
        Stage::with(|_| {}, Limits::default()).await
    }

    pub async fn with(change: impl FnOnce(&mut SandboxOptions), limits: Limits) -> Stage {
        let folder = tempfile::tempdir().unwrap();
        let mut options = options(folder.path());
        change(&mut options);
        let faults = options.faults.clone();
        let sandbox = Sandbox::serve(options).await.unwrap();
        let connector = connector(&sandbox, limits).await;
        let service = connector.connect(&connection(&sandbox)).await.unwrap();
        Stage {
            sandbox,
            service,
            faults,
            folder,
        }
    }

    pub fn account(&self) -> &str {
        &self.sandbox.waba_id
    }
}

/// With a check that is simpler than the real ones, so that these tests are about the rest.
pub fn options(folder: &std::path::Path) -> SandboxOptions {
    SandboxOptions::new(folder, Arc::new(errors))
}

/// A Flow JSON without screens has one error.
pub fn errors(json: &[u8]) -> Vec<Problem> {
    match serde_json::from_slice::<serde_json::Value>(json) {
        Ok(flow) if flow.get("screens").is_some() => Vec::new(),
        _ => vec![Problem {
            code: "MISSING_REQUIRED_TYPE_PROPERTY".into(),
            message: "The Flow has no screens.".into(),
            start: (1, 1),
            end: (1, 2),
            pointer: Some("/screens/0".into()),
        }],
    }
}

pub fn connection(sandbox: &Running) -> Connection {
    Connection {
        id: "stranger".into(),
        name: "By hand".into(),
        kind: ConnectionKind::Keys,
        region: sandbox.region.clone(),
        endpoint: Some(sandbox.endpoint.clone()),
    }
}

pub fn keys(sandbox: &Running) -> StaticKeys {
    StaticKeys {
        access_key_id: sandbox.access_key_id.clone(),
        secret_access_key: Secret::new(sandbox.secret_access_key.clone()),
        session_token: None,
    }
}

/// With the sandbox's keys kept for [`connection`].
pub async fn connector(sandbox: &Running, limits: Limits) -> AwsConnector {
    let secrets = Arc::new(MemorySecrets::default());
    let name = connection(sandbox).secret_name();
    secrets
        .set(&name, &keys(sandbox).to_secret())
        .await
        .unwrap();
    AwsConnector::new(secrets).with_limits(limits)
}

/// Short enough to give up on a silent server soon.
pub fn impatient() -> Limits {
    Limits {
        change: Duration::from_millis(1500),
        ..Limits::default()
    }
}

pub fn new_flow(name: &str, json: Option<&[u8]>) -> NewFlow {
    NewFlow {
        name: name.into(),
        categories: vec![Category::Survey, Category::Other],
        json: json.map(<[u8]>::to_vec),
        clone_from: None,
        endpoint_uri: None,
    }
}
