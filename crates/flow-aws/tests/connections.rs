//! Connections that work, and the words for those that do not.

mod support;

use std::sync::Arc;

use flow_aws::{AwsConnector, ConfigFiles, Limits};
use flow_cloud::memory::{MemorySecrets, NoKeychain};
use flow_cloud::{CloudErrorKind, Connection, ConnectionKind, Connector, Secret, StaticKeys};
use support::{Stage, connection, keys};
use time::{Duration, OffsetDateTime};

async fn failing(stage: &Stage, connection: &Connection, keys: &StaticKeys) -> CloudErrorKind {
    let connector = AwsConnector::new(Arc::new(MemorySecrets::default()));
    let service = connector.try_keys(connection, keys).unwrap();
    use flow_cloud::FlowService;
    let error = service.list_flows(stage.account()).await.unwrap_err();
    assert!(!format!("{error:?}").contains(keys.secret_access_key.reveal()));
    error.kind
}

#[tokio::test]
async fn wrong_key_secret_region() {
    let stage = Stage::new().await;
    let (good, good_keys) = (connection(&stage.sandbox), keys(&stage.sandbox));
    let wrong = StaticKeys {
        secret_access_key: Secret::new("canary"),
        ..good_keys.clone()
    };
    assert_eq!(
        failing(&stage, &good, &wrong).await,
        CloudErrorKind::Credentials
    );
    let wrong = StaticKeys {
        access_key_id: "AKIAOTHER".into(),
        ..good_keys.clone()
    };
    assert_eq!(
        failing(&stage, &good, &wrong).await,
        CloudErrorKind::Credentials
    );
    let wrong = StaticKeys {
        session_token: Some(Secret::new("t")),
        ..good_keys.clone()
    };
    assert_eq!(
        failing(&stage, &good, &wrong).await,
        CloudErrorKind::Credentials
    );
    let elsewhere = Connection {
        region: "us-east-1".into(),
        ..good.clone()
    };
    assert_eq!(
        failing(&stage, &elsewhere, &good_keys).await,
        CloudErrorKind::Config
    );
    let typo = StaticKeys {
        access_key_id: "two words".into(),
        ..good_keys
    };
    let connector = AwsConnector::new(Arc::new(MemorySecrets::default()));
    assert!(connector.try_keys(&good, &typo).is_err());
}

#[tokio::test]
async fn a_wrong_clock() {
    for minutes in [-6, 6] {
        let clock = move || OffsetDateTime::now_utc() + Duration::minutes(minutes);
        let change = |options: &mut flow_sandbox::SandboxOptions| options.clock = Arc::new(clock);
        let stage = Stage::with(change, Limits::default()).await;
        let error = stage.service.list_flows(stage.account()).await.unwrap_err();
        assert_eq!(error.kind, CloudErrorKind::Clock, "{error:?}");
    }
}

#[tokio::test]
async fn nobody_there() {
    let stage = Stage::new().await;
    let connection = connection(&stage.sandbox);
    let keys = keys(&stage.sandbox);
    let account = stage.account().to_owned();
    stage.sandbox.shutdown().await;
    let connector = AwsConnector::new(Arc::new(MemorySecrets::default()));
    let service = connector.try_keys(&connection, &keys).unwrap();
    use flow_cloud::FlowService;
    let error = service.publish(&account, "1").await.unwrap_err();
    assert_eq!(error.kind, CloudErrorKind::Network, "{error:?}");
    assert!(!error.may_have_acted());
}

#[tokio::test]
async fn a_profile_and_none() {
    let stage = Stage::new().await;
    let files = ConfigFiles {
        config: stage.folder.path().join("config"),
        credentials: stage.folder.path().join("credentials"),
    };
    let credentials = format!(
        "[work]\naws_access_key_id = {}\naws_secret_access_key = {}\n",
        stage.sandbox.access_key_id, stage.sandbox.secret_access_key
    );
    std::fs::write(&files.credentials, credentials).unwrap();
    std::fs::write(&files.config, "[profile empty]\nregion = eu-west-1\n").unwrap();
    let connector = AwsConnector::new(Arc::new(NoKeychain)).with_files(files);
    assert_eq!(connector.profile_names(), ["empty", "work"]);

    let with_profile = |profile: &str| Connection {
        kind: ConnectionKind::Profile {
            profile: profile.into(),
        },
        ..connection(&stage.sandbox)
    };
    let service = connector.connect(&with_profile("work")).await.unwrap();
    assert_eq!(service.list_accounts().await.unwrap().len(), 1);
    for missing in ["empty", "nobody"] {
        let service = connector.connect(&with_profile(missing)).await.unwrap();
        let error = service.list_accounts().await.unwrap_err();
        assert_eq!(error.kind, CloudErrorKind::Credentials, "{error:?}");
    }
}

#[tokio::test]
async fn keys_the_keychain_does_not_have() {
    let stage = Stage::new().await;
    let connection = connection(&stage.sandbox);
    let kind = async |connector: AwsConnector, connection: &Connection| {
        connector
            .connect(connection)
            .await
            .map(|_| ())
            .unwrap_err()
            .kind
    };
    let empty = || AwsConnector::new(Arc::new(MemorySecrets::default()));
    assert_eq!(
        kind(empty(), &connection).await,
        CloudErrorKind::Credentials
    );
    let without = AwsConnector::new(Arc::new(NoKeychain));
    assert_eq!(kind(without, &connection).await, CloudErrorKind::Config);
    let sandbox = Connection {
        kind: ConnectionKind::Sandbox,
        ..connection.clone()
    };
    assert_eq!(kind(empty(), &sandbox).await, CloudErrorKind::Config);
    let plain = Connection {
        endpoint: Some("http://example.com".into()),
        ..connection.clone()
    };
    assert_eq!(kind(empty(), &plain).await, CloudErrorKind::Config);

    let connector = empty();
    connector.set_sandbox(
        &stage.sandbox.endpoint,
        &stage.sandbox.region,
        keys(&stage.sandbox),
    );
    let sandbox = Connection {
        endpoint: None,
        region: String::new(),
        ..sandbox
    };
    let service = connector.connect(&sandbox).await.unwrap();
    assert_eq!(service.list_accounts().await.unwrap().len(), 1);
}
