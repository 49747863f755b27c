//! Every refusal of the service, as it arrives through the SDK.

mod support;

use flow_cloud::{Category, CloudError, CloudErrorKind, FlowChanges};
use support::{BAD, GOOD, Stage, new_flow};

/// What Meta would refuse carries its number.
fn is_metas<T: std::fmt::Debug>(answer: Result<T, CloudError>, code: u32) {
    let error = answer.unwrap_err();
    assert_eq!(
        (error.kind, error.meta_code),
        (CloudErrorKind::Refused, Some(code)),
        "{error:?}"
    );
    assert!(!error.retryable && error.detail.is_some());
}

fn is<T: std::fmt::Debug>(answer: Result<T, CloudError>, kind: CloudErrorKind) {
    let error = answer.unwrap_err();
    assert_eq!(error.kind, kind, "{error:?}");
}

#[tokio::test]
async fn wrong_states() {
    let stage = Stage::new().await;
    let (service, id) = (&stage.service, stage.account());
    let flow_id = service
        .create_flow(id, &new_flow("A", None))
        .await
        .unwrap()
        .flow_id;
    let flow = flow_id.as_str();
    is_metas(service.publish(id, flow).await, 139_002);
    service.update_assets(id, flow, BAD).await.unwrap();
    is_metas(service.publish(id, flow).await, 139_002);
    is_metas(service.deprecate(id, flow).await, 139_003);

    service.update_assets(id, flow, GOOD).await.unwrap();
    service.publish(id, flow).await.unwrap();
    is_metas(service.publish(id, flow).await, 139_002);
    is_metas(service.delete(id, flow).await, 139_004);

    service.deprecate(id, flow).await.unwrap();
    is_metas(service.deprecate(id, flow).await, 139_003);
    is_metas(service.delete(id, flow).await, 139_004);
    is_metas(service.publish(id, flow).await, 139_002);
    is_metas(service.update_assets(id, flow, GOOD).await, 139_001);
    let changes = FlowChanges {
        name: Some("B".into()),
        ..FlowChanges::default()
    };
    is_metas(service.update_flow(id, flow, &changes).await, 139_001);
    is_metas(service.preview(id, flow, false).await, 139_003);
}

#[tokio::test]
async fn names_endpoints_and_sources() {
    let stage = Stage::new().await;
    let (service, id) = (&stage.service, stage.account());
    service.create_flow(id, &new_flow("A", None)).await.unwrap();
    let other = service
        .create_flow(id, &new_flow("B", None))
        .await
        .unwrap()
        .flow_id;
    is_metas(service.create_flow(id, &new_flow("A", None)).await, 100);
    let renamed = |name: &str| FlowChanges {
        name: Some(name.into()),
        ..FlowChanges::default()
    };
    is_metas(service.update_flow(id, &other, &renamed("A")).await, 100);
    service
        .update_flow(id, &other, &renamed("B"))
        .await
        .unwrap();

    let mut flow = new_flow("C", Some(GOOD));
    flow.clone_from = Some(other.clone());
    is_metas(service.create_flow(id, &flow).await, 100);
    let mut flow = new_flow("C", None);
    flow.endpoint_uri = Some("http://example.com".into());
    is_metas(service.create_flow(id, &flow).await, 100);
    let mut flow = new_flow("C", None);
    flow.clone_from = Some("123".into());
    is(
        service.create_flow(id, &flow).await,
        CloudErrorKind::NotFound,
    );
    assert_eq!(service.list_flows(id).await.unwrap().len(), 2);

    let dynamic = br#"{"version":"7.3","data_api_version":"4.0","screens":[]}"#;
    service.update_assets(id, &other, dynamic).await.unwrap();
    is_metas(service.publish(id, &other).await, 139_002);
    let frozen = br#"{"version":"3.0","screens":[]}"#;
    service.update_assets(id, &other, frozen).await.unwrap();
    is_metas(service.publish(id, &other).await, 139_002);
}

#[tokio::test]
async fn shapes_and_strangers() {
    let stage = Stage::new().await;
    let (service, id) = (&stage.service, stage.account());
    let stranger = "waba-00000000000000000000000000000000";
    is(service.list_flows(stranger).await, CloudErrorKind::NotFound);
    is(service.account(stranger).await, CloudErrorKind::NotFound);
    is(
        service.create_flow(stranger, &new_flow("A", None)).await,
        CloudErrorKind::NotFound,
    );
    is(service.get_flow(id, "1").await, CloudErrorKind::NotFound);
    is(
        service.download_asset(id, "1").await,
        CloudErrorKind::NotFound,
    );

    is(service.list_flows("1234").await, CloudErrorKind::Invalid);
    is(service.list_flows("").await, CloudErrorKind::Invalid);
    is(service.get_flow(id, "one").await, CloudErrorKind::Invalid);
    is(
        service.create_flow(id, &new_flow("", None)).await,
        CloudErrorKind::Invalid,
    );
    is(
        service
            .create_flow(id, &new_flow(&"x".repeat(201), None))
            .await,
        CloudErrorKind::Invalid,
    );
    let mut flow = new_flow("A", None);
    flow.categories = Vec::new();
    is(
        service.create_flow(id, &flow).await,
        CloudErrorKind::Invalid,
    );
    flow.categories = vec![Category::Unrecognised("GAMES".into())];
    is(
        service.create_flow(id, &flow).await,
        CloudErrorKind::Invalid,
    );
}
