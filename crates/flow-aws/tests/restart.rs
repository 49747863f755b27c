//! What belongs to a data folder is there again after a restart; what belongs to a run is not.

mod support;

use flow_aws::Limits;
use flow_cloud::{CloudErrorKind, Connector};
use flow_sandbox::{Sandbox, SandboxOptions, StartError};
use support::{GOOD, Stage, connection, connector, new_flow};

#[tokio::test]
async fn ids_port_flows_and_links_stay() {
    let stage = Stage::new().await;
    let account = stage.account().to_owned();
    let flow = new_flow("Kept", Some(GOOD));
    let flow_id = stage
        .service
        .create_flow(&account, &flow)
        .await
        .unwrap()
        .flow_id;
    let link = stage
        .service
        .preview(&account, &flow_id, false)
        .await
        .unwrap();
    let (folder, sandbox) = (stage.folder, stage.sandbox);

    let options = || support::options(folder.path());
    let twice = Sandbox::serve(options()).await.unwrap_err();
    assert!(matches!(twice, StartError::DataDirInUse { .. }), "{twice}");

    let (endpoint, key) = (sandbox.endpoint.clone(), sandbox.access_key_id.clone());
    sandbox.shutdown().await;
    let again = Sandbox::serve(options()).await.unwrap();
    assert_eq!((&again.endpoint, &again.waba_id), (&endpoint, &account));
    assert_ne!(again.access_key_id, key);
    let old_keys = stage.service.list_flows(&account).await.unwrap_err();
    assert_eq!(old_keys.kind, CloudErrorKind::Credentials);

    let connector = connector(&again, Limits::default()).await;
    let service = connector.connect(&connection(&again)).await.unwrap();
    assert_eq!(
        service.preview(&account, &flow_id, false).await.unwrap(),
        link
    );
    assert_eq!(
        service
            .download_asset(&account, &flow_id)
            .await
            .unwrap()
            .as_deref(),
        Some(GOOD)
    );
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    assert_eq!(
        client
            .get(&link.url)
            .send()
            .await
            .unwrap()
            .status()
            .as_u16(),
        200
    );
}

#[tokio::test]
async fn a_taken_port_is_said_and_another_can_be_chosen() {
    let folder = tempfile::tempdir().unwrap();
    let options = || support::options(folder.path());
    let first = Sandbox::serve(options()).await.unwrap();
    let port: u16 = first.endpoint.rsplit(':').next().unwrap().parse().unwrap();
    first.shutdown().await;

    let squatter = tokio::net::TcpListener::bind(("127.0.0.1", port))
        .await
        .unwrap();
    let refused = Sandbox::serve(options()).await.unwrap_err();
    assert!(matches!(refused, StartError::PortTaken { port: taken } if taken == port));
    assert!(refused.to_string().contains("preview links"), "{refused}");

    let free = tokio::net::TcpListener::bind(("127.0.0.1", 0))
        .await
        .unwrap();
    let other = free.local_addr().unwrap().port();
    drop(free);
    let chosen = SandboxOptions {
        port: Some(other),
        ..options()
    };
    let moved = Sandbox::serve(chosen).await.unwrap();
    assert_eq!(moved.endpoint, format!("http://127.0.0.1:{other}"));
    moved.shutdown().await;
    drop(squatter);
    assert_eq!(
        Sandbox::serve(options()).await.unwrap().endpoint,
        format!("http://127.0.0.1:{other}")
    );
}

#[tokio::test]
async fn dropping_gives_the_folder_free() {
    let folder = tempfile::tempdir().unwrap();
    let options = || support::options(folder.path());
    drop(Sandbox::serve(options()).await.unwrap());
    // The listener goes with its task, in a moment; the folder is free at once.
    let again = Sandbox::serve(options()).await;
    assert!(
        !matches!(again, Err(StartError::DataDirInUse { .. })),
        "{again:?}"
    );
}
