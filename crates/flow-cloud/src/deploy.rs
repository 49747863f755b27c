use serde::{Deserialize, Serialize};

use crate::{
    CloudError, CloudErrorKind, DeployRequest, FlowDetails, FlowService, FlowStatus, Lifecycle,
    NewFlow, Pause, PlanStep, Settled, Target, ValidationProblem, plan,
};

/// What became of a deployment. Always an account of how far it came: a later step may fail after
/// an earlier one created the Flow.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Deployment {
    /// Known as soon as the Flow exists.
    pub flow_id: Option<String>,
    pub steps: Vec<StepReport>,
    /// The Flow as read after the last step; `None` when that reading failed.
    pub flow: Option<FlowDetails>,
    /// Read back from the service, not inferred from an answer.
    pub published: bool,
    /// The service's problems with the JSON. Errors only; a Flow with any is not published.
    pub problems: Vec<ValidationProblem>,
    /// What stopped it.
    pub error: Option<CloudError>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct StepReport {
    pub step: PlanStep,
    pub state: StepState,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum StepState {
    Waiting,
    Running,
    Done,
    /// The answer was lost; reading showed that it was done.
    FoundDone,
    Failed,
    /// Not tried because of what happened before.
    Skipped,
}

/// Told before and after each step.
pub type Progress<'a> = &'a mut (dyn FnMut(&[StepReport]) + Send);

/// Carries out what [`plan()`] says, reading back every claim.
///
/// The plan is made anew first. When `confirmed` is given and the new steps are not these, nothing
/// is done and the error says so: what happens is what somebody said yes to. A JSON the service has
/// problems with is left as a draft, with the problems in the report.
pub async fn deploy(
    service: &dyn FlowService,
    pause: &dyn Pause,
    request: &DeployRequest,
    confirmed: Option<&[PlanStep]>,
    progress: Progress<'_>,
) -> Deployment {
    let mut report = Deployment {
        flow_id: None,
        steps: Vec::new(),
        flow: None,
        published: false,
        problems: Vec::new(),
        error: None,
    };
    let plan = match plan(service, request).await {
        Ok(plan) => plan,
        Err(error) => {
            report.error = Some(error);
            return report;
        }
    };
    if let Target::Existing { flow_id, .. } = &request.target {
        report.flow_id = Some(flow_id.clone());
    }
    report.published = is_published(plan.current.as_ref());
    report.problems = plan
        .current
        .as_ref()
        .map(|f| f.problems.clone())
        .unwrap_or_default();
    report.flow = plan.current;
    let refusal = match (plan.blocker, confirmed) {
        (Some(blocker), _) => Some(blocker.message),
        (None, Some(steps)) if steps != plan.steps => Some(
            "The Flow was changed in the account meanwhile. Nothing was done; look at what would \
             be done now."
                .to_owned(),
        ),
        _ => None,
    };
    if let Some(message) = refusal {
        report.error = Some(CloudError::new(CloudErrorKind::Refused, message));
        return report;
    }
    let waiting = |step| StepReport {
        step,
        state: StepState::Waiting,
    };
    report.steps = plan.steps.into_iter().map(waiting).collect();
    let lifecycle = Lifecycle {
        service,
        pause,
        account_id: &request.account_id,
    };
    run_steps(&lifecycle, request, &mut report, progress).await;
    read_back(&lifecycle, &mut report).await;
    report
}

async fn run_steps(
    lifecycle: &Lifecycle<'_>,
    request: &DeployRequest,
    report: &mut Deployment,
    progress: Progress<'_>,
) {
    for at in 0..report.steps.len() {
        report.steps[at].state = StepState::Running;
        progress(&report.steps);
        let step = report.steps[at].step.clone();
        let stop = match run_step(lifecycle, request, &step, report).await {
            Ok(settled) => {
                report.steps[at].state = match settled {
                    Settled::Answered => StepState::Done,
                    Settled::FoundByReading => StepState::FoundDone,
                };
                let uploads = matches!(
                    step,
                    PlanStep::Create { .. } | PlanStep::UpdateAssets { .. }
                );
                uploads && !report.problems.is_empty()
            }
            Err(error) => {
                report.steps[at].state = StepState::Failed;
                report.error = Some(error);
                true
            }
        };
        if stop {
            for later in &mut report.steps[at + 1..] {
                later.state = StepState::Skipped;
            }
        }
        progress(&report.steps);
        if stop {
            return;
        }
    }
}

async fn run_step(
    lifecycle: &Lifecycle<'_>,
    request: &DeployRequest,
    step: &PlanStep,
    report: &mut Deployment,
) -> Result<Settled, CloudError> {
    if let (
        PlanStep::Create { .. },
        Target::New {
            name,
            categories,
            endpoint_uri,
        },
    ) = (step, &request.target)
    {
        let flow = NewFlow {
            name: name.clone(),
            categories: categories.clone(),
            json: Some(request.json.clone()),
            clone_from: None,
            endpoint_uri: endpoint_uri.clone(),
        };
        let (created, settled) = lifecycle.create(&flow).await?;
        report.flow_id = Some(created.flow_id.clone());
        report.problems = created.problems;
        return match settled {
            Settled::Answered => Ok(settled),
            Settled::FoundByReading => {
                // The Flow is there; whether its JSON arrived with it has to be seen too.
                complete_upload(lifecycle, request, &created.flow_id, report).await?;
                Ok(settled)
            }
        };
    }
    let Some(flow_id) = report.flow_id.clone() else {
        return Err(CloudError::new(
            CloudErrorKind::BadAnswer,
            "The Flow has no id.",
        ));
    };
    match step {
        PlanStep::UpdateDetails { changes } => lifecycle.update_flow(&flow_id, changes).await,
        PlanStep::Publish => {
            let (flow, settled) = lifecycle.publish(&flow_id).await?;
            report.problems = flow.problems;
            Ok(settled)
        }
        PlanStep::UpdateAssets { .. } | PlanStep::Create { .. } => {
            let (problems, settled) = lifecycle.update_assets(&flow_id, &request.json).await?;
            report.problems = problems;
            Ok(settled)
        }
    }
}

async fn complete_upload(
    lifecycle: &Lifecycle<'_>,
    request: &DeployRequest,
    flow_id: &str,
    report: &mut Deployment,
) -> Result<(), CloudError> {
    let uploaded = lifecycle
        .service
        .download_asset(lifecycle.account_id, flow_id)
        .await?;
    if uploaded.as_deref() != Some(request.json.as_slice()) {
        report.problems = lifecycle.update_assets(flow_id, &request.json).await?.0;
    }
    Ok(())
}

/// The last word is the account's: status and problems are read, whatever the answers said.
async fn read_back(lifecycle: &Lifecycle<'_>, report: &mut Deployment) {
    let Some(flow_id) = &report.flow_id else {
        return;
    };
    match lifecycle
        .service
        .get_flow(lifecycle.account_id, flow_id)
        .await
    {
        Ok(flow) => {
            report.published = is_published(Some(&flow));
            if report.problems.is_empty() {
                report.problems = flow.problems.clone();
            }
            report.flow = Some(flow);
        }
        Err(error) => {
            report.published = false;
            report.flow = None;
            report.error.get_or_insert(error);
        }
    }
}

fn is_published(flow: Option<&FlowDetails>) -> bool {
    flow.is_some_and(|flow| flow.status == FlowStatus::Published)
}
