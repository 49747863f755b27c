//! Publishing: first a plan in words, then exactly that plan or nothing.

use flow_cloud::{CloudErrorKind, Plan, plan};

use super::deploy::{Work, linked, to_linked};
use super::service::Line;
use crate::App;
use crate::cloud::outcome::Wish;
use crate::cloud::publish_plan::{publish_plan, token, without_link};
use crate::error::Answer;
use crate::protocol::*;

/// Reads the account and says what publishing would do. Changes nothing.
pub async fn plan_publish(app: &App, request: SessionRequest) -> Answer<PublishPlan> {
    let work = app.work_to_send(request.session)?;
    let Some(link) = work.link.clone() else {
        return Ok(without_link(work.counts));
    };
    let line = app.line(&link.connection).await?;
    let plan = read_plan(app, &line, &work, &link).await?;
    let link = as_read(link, &plan);
    Ok(publish_plan(link, plan, &work.json, work.counts))
}

/// Publishes if the token still stands for what would be done.
pub async fn publish(app: &App, request: PublishRequest) -> Answer<DeployResult> {
    let work = app.work_to_send(request.session)?;
    let link = linked(&work)?;
    if work.counts.errors > 0 {
        let message = match work.counts.errors {
            1 => "One error has to be put right before this flow can be published.".to_owned(),
            number => {
                format!("{number} errors have to be put right before this flow can be published.")
            }
        };
        return Err(WireError::new(ErrorCode::Refused, message));
    }
    let line = app.line(&link.connection).await?;
    let plan = read_plan(app, &line, &work, &link).await?;
    if token(&as_read(link.clone(), &plan), &plan, &work.json) != request.token {
        return Err(outdated());
    }
    let deployment = to_linked(&work, &link, true);
    let done = app
        .deploy(&line, &work, &deployment, Some(&plan.steps))
        .await;
    // Changed between our look and the deployment's own: nothing was tried.
    let refused = |error: &flow_cloud::CloudError| error.kind == CloudErrorKind::Refused;
    if plan.blocker.is_none() && done.steps.is_empty() && done.error.as_ref().is_some_and(refused) {
        return Err(outdated());
    }
    app.finish(Wish::Publish, &line, work, &deployment, done)
        .await
}

fn outdated() -> WireError {
    let message = "The flow or the account changed since you looked. Nothing was done; look at \
                   what would be done now.";
    WireError {
        retryable: true,
        ..WireError::new(ErrorCode::PlanOutdated, message)
    }
}

async fn read_plan(app: &App, line: &Line, work: &Work, link: &FlowLink) -> Answer<Plan> {
    let read = plan(&*line.service, &to_linked(work, link, true)).await;
    let plan = read.map_err(|error| {
        let gone = error.kind == CloudErrorKind::NotFound;
        let error = app.failed(&line.connection, error);
        if gone {
            let message = format!("“{}” is not in the account any more.", link.flow_name);
            let help = "Create it in the account again, or link this flow to another one.";
            return WireError {
                message,
                help: Some(help.to_owned()),
                ..error
            };
        }
        error
    })?;
    if let Some(flow) = &plan.current {
        app.flow_seen(&link.account, &flow.id, &flow.name, &flow.status);
    }
    Ok(plan)
}

/// The link with what the account says now.
fn as_read(link: FlowLink, plan: &Plan) -> FlowLink {
    match &plan.current {
        Some(flow) => FlowLink {
            flow_name: flow.name.clone(),
            status: flow.status.clone(),
            ..link
        },
        None => link,
    }
}
