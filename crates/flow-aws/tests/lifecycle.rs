//! The whole life of a Flow through the real SDK, against a sandbox in this process.

mod support;

use flow_cloud::{Category, CloudErrorKind, FlowChanges, FlowStatus, MAX_FLOW_JSON_BYTES};
use support::{BAD, GOOD, Stage, new_flow};

#[tokio::test]
async fn from_account_to_deprecated() {
    let stage = Stage::new().await;
    let service = &stage.service;
    assert_eq!(service.identity().await.unwrap().arn, None);
    let accounts = service.list_accounts().await.unwrap();
    assert_eq!(accounts.len(), 1);
    assert_eq!(accounts[0].id, stage.account());
    let account = service.account(&accounts[0].id).await.unwrap();
    assert_eq!(account.phone_numbers[0].id, stage.sandbox.phone_number_id);
    assert_eq!(service.account(&account.arn).await.unwrap(), account);
    let id = account.id.as_str();

    let created = service
        .create_flow(id, &new_flow("Survey", Some(BAD)))
        .await
        .unwrap();
    assert_eq!(created.problems[0].message, "The Flow has no screens.");
    assert_eq!(created.problems[0].path.as_deref(), Some("screens[0]"));
    assert_eq!(created.problems[0].line_start, Some(1));
    let flow_id = created.flow_id.as_str();

    let problems = service.update_assets(id, flow_id, GOOD).await.unwrap();
    assert_eq!(problems, []);
    assert_eq!(
        service
            .download_asset(id, flow_id)
            .await
            .unwrap()
            .as_deref(),
        Some(GOOD)
    );

    let link = service.preview(id, flow_id, false).await.unwrap();
    assert!(link.url.starts_with(&format!(
        "{}/preview/{flow_id}/?token=",
        stage.sandbox.endpoint
    )));
    assert_eq!(service.preview(id, flow_id, false).await.unwrap(), link);
    assert_ne!(
        service.preview(id, flow_id, true).await.unwrap().url,
        link.url
    );

    service.publish(id, flow_id).await.unwrap();
    let flow = service.get_flow(id, flow_id).await.unwrap();
    assert_eq!(flow.status, FlowStatus::Published);
    assert_eq!(flow.json_version.as_deref(), Some("7.3"));
    assert_eq!(flow.categories, [Category::Survey, Category::Other]);
    assert_eq!(flow.health.unwrap().can_send_message, "AVAILABLE");

    // Any change makes it a draft again: its JSON ...
    service.update_assets(id, flow_id, GOOD).await.unwrap();
    assert_eq!(
        service.get_flow(id, flow_id).await.unwrap().status,
        FlowStatus::Draft
    );
    service.publish(id, flow_id).await.unwrap();
    // ... and its own data.
    let changes = FlowChanges {
        name: Some("Renamed".into()),
        categories: Some(vec![Category::LeadGeneration]),
        endpoint_uri: Some("https://example.com/flow".into()),
    };
    service.update_flow(id, flow_id, &changes).await.unwrap();
    let flow = service.get_flow(id, flow_id).await.unwrap();
    assert_eq!(
        (flow.status, flow.name.as_str()),
        (FlowStatus::Draft, "Renamed")
    );
    assert_eq!(
        flow.endpoint_uri.as_deref(),
        Some("https://example.com/flow")
    );

    service.publish(id, flow_id).await.unwrap();
    service.deprecate(id, flow_id).await.unwrap();
    let flows = service.list_flows(id).await.unwrap();
    assert_eq!(flows.len(), 1);
    assert_eq!(flows[0].status, FlowStatus::Deprecated);
    assert_eq!(flows[0].categories, [Category::LeadGeneration]);
}

#[tokio::test]
async fn copies_drafts_and_deletion() {
    let stage = Stage::new().await;
    let (service, id) = (&stage.service, stage.account());
    let empty = service
        .create_flow(id, &new_flow("Empty", None))
        .await
        .unwrap()
        .flow_id;
    assert_eq!(service.download_asset(id, &empty).await.unwrap(), None);
    service.update_assets(id, &empty, GOOD).await.unwrap();
    let mut copy = new_flow("Copy", None);
    copy.clone_from = Some(empty.clone());
    let copy = service.create_flow(id, &copy).await.unwrap().flow_id;
    service.delete(id, &empty).await.unwrap();
    let gone = service.get_flow(id, &empty).await.unwrap_err();
    assert_eq!(gone.kind, CloudErrorKind::NotFound);
    assert!(gone.request_id.is_some());
    assert_eq!(
        service.download_asset(id, &copy).await.unwrap().as_deref(),
        Some(GOOD)
    );
}

#[tokio::test]
async fn more_flows_than_a_page_holds() {
    let stage = Stage::new().await;
    let mut names = Vec::new();
    for number in 0..103 {
        let name = format!("Flow {number}");
        stage
            .service
            .create_flow(stage.account(), &new_flow(&name, None))
            .await
            .unwrap();
        names.push(name);
    }
    let flows = stage.service.list_flows(stage.account()).await.unwrap();
    assert_eq!(
        flows.into_iter().map(|flow| flow.name).collect::<Vec<_>>(),
        names
    );
}

#[tokio::test]
async fn ten_megabytes_and_one_byte_more() {
    let stage = Stage::new().await;
    let (service, id) = (&stage.service, stage.account());
    let mut json = GOOD.to_vec();
    json.resize(MAX_FLOW_JSON_BYTES, b'\n');
    let flow_id = service
        .create_flow(id, &new_flow("Large", Some(&json)))
        .await
        .unwrap()
        .flow_id;
    let downloaded = service.download_asset(id, &flow_id).await.unwrap().unwrap();
    assert!(downloaded == json);
    json.push(b'\n');
    let error = service
        .update_assets(id, &flow_id, &json)
        .await
        .unwrap_err();
    assert_eq!(error.kind, CloudErrorKind::Invalid);
    let error = service.update_assets(id, &flow_id, b"").await.unwrap_err();
    assert_eq!(error.kind, CloudErrorKind::Invalid);
}
