//! Answers that get lost after the sandbox acted: nothing is sent twice, and what happened is found.

mod support;

use flow_cloud::{
    Category, CloudErrorKind, DeployRequest, Lifecycle, NoPause, Settled, StepState, Target, deploy,
};
use flow_sandbox::fault::Trouble;
use support::{GOOD, Stage, impatient, new_flow};

const TROUBLES: [Trouble; 4] = [
    Trouble::BadGateway,
    Trouble::Throttled,
    Trouble::Internal,
    Trouble::Silence,
];

fn request(stage: &Stage, name: &str) -> DeployRequest {
    DeployRequest {
        account_id: stage.account().into(),
        target: Target::New {
            name: name.into(),
            categories: vec![Category::Survey],
            endpoint_uri: None,
        },
        json: GOOD.into(),
        publish: true,
    }
}

#[tokio::test]
async fn deploying_through_every_trouble() {
    let stage = Stage::with(|_| {}, impatient()).await;
    for (number, trouble) in TROUBLES.into_iter().enumerate() {
        stage.faults.after_acting("CreateWhatsAppFlow", trouble);
        stage.faults.after_acting("PublishWhatsAppFlow", trouble);
        let request = request(&stage, &format!("Flow {number}"));
        let done = deploy(
            stage.service.as_ref(),
            &NoPause,
            &request,
            None,
            &mut |_| {},
        )
        .await;
        assert!(done.published, "{trouble:?} {done:?}");
        let states: Vec<_> = done.steps.iter().map(|report| report.state).collect();
        assert_eq!(
            states,
            [StepState::FoundDone, StepState::FoundDone],
            "{trouble:?}"
        );
        assert_eq!(stage.faults.waiting(), 0);
    }
    assert_eq!(
        stage
            .service
            .list_flows(stage.account())
            .await
            .unwrap()
            .len(),
        TROUBLES.len()
    );
}

#[tokio::test]
async fn what_was_not_done_is_said_so() {
    let stage = Stage::with(|_| {}, impatient()).await;
    let service = stage.service.as_ref();
    let lifecycle = Lifecycle {
        service,
        pause: &NoPause,
        account_id: stage.account(),
    };
    for trouble in TROUBLES {
        stage.faults.instead("CreateWhatsAppFlow", trouble);
        let error = lifecycle.create(&new_flow("A", None)).await.unwrap_err();
        assert!(
            error.retryable && error.message.contains("nothing was changed"),
            "{error:?}"
        );
    }
    let (created, settled) = lifecycle.create(&new_flow("A", Some(GOOD))).await.unwrap();
    assert_eq!(settled, Settled::Answered);
    stage.faults.instead("PublishWhatsAppFlow", Trouble::Lie);
    let error = lifecycle.publish(&created.flow_id).await.unwrap_err();
    assert_eq!(error.kind, CloudErrorKind::BadAnswer);
}

#[tokio::test]
async fn changing_calls_are_sent_once_and_reads_again() {
    let stage = Stage::new().await;
    let (service, id) = (&stage.service, stage.account());
    stage
        .faults
        .instead("CreateWhatsAppFlow", Trouble::BadGateway);
    stage
        .faults
        .instead("CreateWhatsAppFlow", Trouble::BadGateway);
    let error = service
        .create_flow(id, &new_flow("A", None))
        .await
        .unwrap_err();
    assert_eq!(error.kind, CloudErrorKind::Service);
    assert_eq!(stage.faults.waiting(), 1, "one call, one fault");

    let flow_id = {
        let _ = service
            .create_flow(id, &new_flow("A", None))
            .await
            .unwrap_err();
        service
            .create_flow(id, &new_flow("A", None))
            .await
            .unwrap()
            .flow_id
    };
    stage.faults.instead("GetWhatsAppFlow", Trouble::BadGateway);
    assert_eq!(service.get_flow(id, &flow_id).await.unwrap().name, "A");
    assert_eq!(stage.faults.waiting(), 0);
}

#[tokio::test]
async fn deprecation_and_deletion_are_found_too() {
    let stage = Stage::with(|_| {}, impatient()).await;
    let service = stage.service.as_ref();
    let lifecycle = Lifecycle {
        service,
        pause: &NoPause,
        account_id: stage.account(),
    };
    let (created, _) = lifecycle.create(&new_flow("A", Some(GOOD))).await.unwrap();
    stage
        .faults
        .after_acting("UpdateWhatsAppFlowAssets", Trouble::Silence);
    let (_, settled) = lifecycle
        .update_assets(&created.flow_id, GOOD)
        .await
        .unwrap();
    assert_eq!(settled, Settled::FoundByReading);
    stage
        .faults
        .after_acting("DeleteWhatsAppFlow", Trouble::BadGateway);
    assert_eq!(
        lifecycle.delete(&created.flow_id).await.unwrap(),
        Settled::FoundByReading
    );
    let (created, _) = lifecycle.create(&new_flow("A", Some(GOOD))).await.unwrap();
    lifecycle.publish(&created.flow_id).await.unwrap();
    stage
        .faults
        .after_acting("DeprecateWhatsAppFlow", Trouble::Throttled);
    let (_, settled) = lifecycle.deprecate(&created.flow_id).await.unwrap();
    assert_eq!(settled, Settled::FoundByReading);
}
