//! Planning and deploying over the in-memory service, with lost answers of every kind.

use flow_cloud::memory::{Fault, MemoryService};
use flow_cloud::{
    BlockerCode, Category, CloudErrorKind, DeployRequest, Deployment, FactCode, FlowChanges,
    FlowService, FlowStatus, NewFlow, NoPause, PlanStep, StepState, Target, deploy, plan,
};

const ACCOUNT: &str = MemoryService::ACCOUNT_ID;
const GOOD: &[u8] = br#"{"version":"7.3","screens":[]}"#;

fn new_flow(name: &str, json: &[u8], publish: bool) -> DeployRequest {
    DeployRequest {
        account_id: ACCOUNT.into(),
        target: Target::New {
            name: name.into(),
            categories: vec![Category::Survey],
            endpoint_uri: None,
        },
        json: json.into(),
        publish,
    }
}

fn existing(flow_id: &str, json: &[u8], publish: bool) -> DeployRequest {
    DeployRequest {
        account_id: ACCOUNT.into(),
        target: Target::Existing {
            flow_id: flow_id.into(),
            changes: FlowChanges::default(),
        },
        json: json.into(),
        publish,
    }
}

async fn run(service: &MemoryService, request: &DeployRequest) -> Deployment {
    deploy(service, &NoPause, request, None, &mut |_| {}).await
}

fn states(deployment: &Deployment) -> Vec<StepState> {
    deployment.steps.iter().map(|report| report.state).collect()
}

async fn published(service: &MemoryService) -> String {
    run(service, &new_flow("Survey", GOOD, true))
        .await
        .flow_id
        .expect("created")
}

#[tokio::test]
async fn create_and_publish() {
    let service = MemoryService::default();
    let request = new_flow("Survey", GOOD, true);
    let planned = plan(&service, &request).await.unwrap();
    assert_eq!(planned.steps.len(), 2);
    let codes: Vec<_> = planned.facts.iter().map(|fact| fact.code).collect();
    assert!(codes.contains(&FactCode::NoUnpublish) && codes.contains(&FactCode::NeverDeleted));

    let mut told = Vec::new();
    let mut progress = |steps: &[flow_cloud::StepReport]| {
        told.push(steps.iter().map(|s| s.state).collect::<Vec<_>>());
    };
    let done = deploy(
        &service,
        &NoPause,
        &request,
        Some(&planned.steps),
        &mut progress,
    )
    .await;
    assert_eq!(done.error, None);
    assert!(done.published);
    assert_eq!(states(&done), [StepState::Done, StepState::Done]);
    assert_eq!(
        told.first().unwrap(),
        &[StepState::Running, StepState::Waiting]
    );
    assert_eq!(told.last().unwrap(), &[StepState::Done, StepState::Done]);
    assert_eq!(service.calls(), ["create", "publish"]);

    let again = plan(&service, &existing(&done.flow_id.unwrap(), GOOD, true))
        .await
        .unwrap();
    assert!(again.nothing_differs && again.steps.is_empty() && again.facts.is_empty());
}

#[tokio::test]
async fn problems_leave_a_draft() {
    let service = MemoryService::default();
    let done = run(&service, &new_flow("Survey", b"[]", true)).await;
    assert!(!done.published && done.error.is_none());
    assert_eq!(done.problems.len(), 1);
    assert_eq!(states(&done), [StepState::Done, StepState::Skipped]);
    let blocked = plan(&service, &existing(&done.flow_id.unwrap(), b"[]", true))
        .await
        .unwrap();
    assert_eq!(blocked.blocker.unwrap().code, BlockerCode::HasProblems);
}

#[tokio::test]
async fn changing_a_published_flow() {
    let service = MemoryService::default();
    let flow_id = published(&service).await;
    let draft = plan(&service, &existing(&flow_id, b"{}", false))
        .await
        .unwrap();
    assert_eq!(draft.facts[0].code, FactCode::StaysDraft);
    assert_eq!(draft.uploaded.as_deref(), Some(GOOD));
    let done = run(&service, &existing(&flow_id, b"{}", true)).await;
    assert!(done.published);
    assert_eq!(states(&done), [StepState::Done, StepState::Done]);
    assert_eq!(
        service
            .download_asset(ACCOUNT, &flow_id)
            .await
            .unwrap()
            .unwrap(),
        b"{}"
    );
}

#[tokio::test]
async fn blockers() {
    let service = MemoryService::default();
    let flow_id = published(&service).await;
    let code = async |request: DeployRequest| {
        plan(&service, &request)
            .await
            .unwrap()
            .blocker
            .map(|blocker| blocker.code)
    };
    assert_eq!(
        code(new_flow("Survey", GOOD, false)).await,
        Some(BlockerCode::NameTaken)
    );
    assert_eq!(
        code(new_flow(" ", GOOD, false)).await,
        Some(BlockerCode::BadName)
    );
    assert_eq!(
        code(new_flow(&"x".repeat(201), GOOD, false)).await,
        Some(BlockerCode::BadName)
    );
    assert_eq!(
        code(new_flow("A", b"", false)).await,
        Some(BlockerCode::EmptyJson)
    );
    let large = vec![b' '; flow_cloud::MAX_FLOW_JSON_BYTES + 1];
    assert_eq!(
        code(new_flow("A", &large, false)).await,
        Some(BlockerCode::JsonTooLarge)
    );
    for status in [
        FlowStatus::Deprecated,
        FlowStatus::Blocked,
        FlowStatus::Throttled,
    ] {
        service.set_status(&flow_id, status);
        assert_eq!(
            code(existing(&flow_id, GOOD, true)).await,
            Some(BlockerCode::WrongState)
        );
    }
    let before = service.calls().len();
    let refused = run(&service, &existing(&flow_id, GOOD, true)).await;
    assert_eq!(refused.error.unwrap().kind, CloudErrorKind::Refused);
    assert_eq!(service.calls().len(), before);
}

#[tokio::test]
async fn a_lost_answer_is_found_by_reading_and_nothing_is_sent_twice() {
    use CloudErrorKind::{Service, Throttled, Timeout};
    for kind in [Service, Throttled, Timeout] {
        let service = MemoryService::default();
        service.fail_next(Fault::AfterActing(kind));
        service.fail_next(Fault::AfterActing(kind));
        let done = run(&service, &new_flow("Survey", GOOD, true)).await;
        assert!(done.published, "{done:?}");
        assert_eq!(states(&done), [StepState::FoundDone, StepState::FoundDone]);
        assert_eq!(service.calls(), ["create", "publish"]);

        service.fail_next(Fault::AfterActing(kind));
        let changed = run(&service, &existing(&done.flow_id.unwrap(), b"{}", false)).await;
        assert_eq!(states(&changed), [StepState::FoundDone]);
        assert!(!changed.published);
    }
}

#[tokio::test]
async fn what_was_not_done_may_be_tried_again() {
    let service = MemoryService::default();
    service.fail_next(Fault::BeforeActing(CloudErrorKind::Timeout));
    let request = new_flow("Survey", GOOD, true);
    let failed = run(&service, &request).await;
    assert_eq!(states(&failed), [StepState::Failed, StepState::Skipped]);
    let error = failed.error.unwrap();
    assert!(
        error.retryable && error.message.contains("safe to try again"),
        "{error:?}"
    );
    assert!(run(&service, &request).await.published);
}

#[tokio::test]
async fn success_that_is_none_is_not_believed() {
    let service = MemoryService::default();
    let draft = run(&service, &new_flow("Survey", GOOD, false))
        .await
        .flow_id
        .unwrap();
    service.fail_next(Fault::Lying);
    let done = run(&service, &existing(&draft, GOOD, true)).await;
    assert!(!done.published);
    assert_eq!(done.error.unwrap().kind, CloudErrorKind::BadAnswer);
    assert_eq!(done.flow.unwrap().status, FlowStatus::Draft);
}

#[tokio::test]
async fn only_what_was_confirmed_is_done() {
    let service = MemoryService::default();
    let flow_id = published(&service).await;
    let request = existing(&flow_id, b"{}", true);
    let seen = plan(&service, &request).await.unwrap().steps;
    service
        .update_assets(ACCOUNT, &flow_id, b"{}")
        .await
        .unwrap();
    let done = deploy(&service, &NoPause, &request, Some(&seen), &mut |_| {}).await;
    assert!(done.error.is_some() && done.steps.is_empty());
    let seen = plan(&service, &request).await.unwrap().steps;
    assert_eq!(seen, [PlanStep::Publish]);
    let done = deploy(&service, &NoPause, &request, Some(&seen), &mut |_| {}).await;
    assert!(done.published);
}

#[tokio::test]
async fn settled_details_deprecation_and_deletion() {
    let service = MemoryService::default();
    let flow_id = published(&service).await;
    let lifecycle = flow_cloud::Lifecycle {
        service: &service,
        pause: &NoPause,
        account_id: ACCOUNT,
    };
    service.fail_next(Fault::AfterActing(CloudErrorKind::Timeout));
    let (flow, settled) = lifecycle.deprecate(&flow_id).await.unwrap();
    assert_eq!(
        (flow.status, settled),
        (FlowStatus::Deprecated, flow_cloud::Settled::FoundByReading)
    );
    assert_eq!(
        lifecycle.delete(&flow_id).await.unwrap_err().meta_code,
        Some(139_004)
    );

    let new = NewFlow {
        name: "Draft".into(),
        categories: vec![Category::Other],
        json: None,
        clone_from: None,
        endpoint_uri: None,
    };
    let (draft, _) = lifecycle.create(&new).await.unwrap();
    assert_eq!(
        lifecycle.create(&new).await.unwrap_err().meta_code,
        Some(100)
    );
    let changes = FlowChanges {
        name: Some("Renamed".into()),
        ..FlowChanges::default()
    };
    service.fail_next(Fault::AfterActing(CloudErrorKind::Service));
    lifecycle
        .update_flow(&draft.flow_id, &changes)
        .await
        .unwrap();
    service.fail_next(Fault::AfterActing(CloudErrorKind::Timeout));
    lifecycle.delete(&draft.flow_id).await.unwrap();
    let gone = service.get_flow(ACCOUNT, &draft.flow_id).await.unwrap_err();
    assert_eq!(gone.kind, CloudErrorKind::NotFound);
}

#[tokio::test]
async fn a_deployment_can_be_spawned() {
    let service = std::sync::Arc::new(MemoryService::default());
    let task = tokio::spawn(async move {
        run(&service, &new_flow("Survey", GOOD, true))
            .await
            .published
    });
    assert!(task.await.unwrap());
}
