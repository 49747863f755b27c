//! Sending a document to an account.

use flow_cloud::{
    DeployRequest, Deployment, FlowChanges, FlowStatus, PlanStep, StepState, Target, deploy,
};

use super::links::{account_name, sent};
use super::service::Line;
use crate::App;
use crate::cloud::outcome::{self, Wish};
use crate::cloud::problems::{complaints, problems};
use crate::cloud::publish_plan::Counts;
use crate::error::Answer;
use crate::protocol::*;

/// A document at the moment of the command.
pub(super) struct Work {
    pub session: SessionId,
    /// What is uploaded: exactly what saving would write.
    pub json: Vec<u8>,
    pub counts: Counts,
    pub link: Option<FlowLink>,
}

impl App {
    pub(super) fn work(&self, session: SessionId) -> Answer<Work> {
        self.with(session, |session| {
            let (errors, warnings) = session.counts();
            Ok(Work {
                session: session.id,
                json: session.document.to_bytes(),
                counts: Counts { errors, warnings },
                link: session.link_view(),
            })
        })
    }

    /// The same, of a document that can be sent at all.
    pub(super) fn work_to_send(&self, session: SessionId) -> Answer<Work> {
        let broken = self.with(session, |session| Ok(session.document.fault().is_some()))?;
        if broken {
            let message = "The JSON of this flow cannot be read at the moment. Put it right first; \
                           the problems say where.";
            return Err(WireError::new(ErrorCode::Refused, message));
        }
        self.work(session)
    }

    /// Carries a deployment out, telling the window of each step.
    pub(super) async fn deploy(
        &self,
        line: &Line,
        work: &Work,
        request: &DeployRequest,
        confirmed: Option<&[PlanStep]>,
    ) -> Deployment {
        let pause = &*self.inner.options.cloud.pause;
        let mut tell = |steps: &[flow_cloud::StepReport]| {
            let running = steps.iter().find(|step| step.state == StepState::Running);
            if let Some(report) = running {
                self.emit(AppEvent::Progress {
                    session: Some(work.session),
                    message: outcome::progress(&report.step).to_owned(),
                });
            }
        };
        deploy(&*line.service, pause, request, confirmed, &mut tell).await
    }

    /// Notes what is in the account now, and puts the outcome into words.
    pub(super) async fn finish(
        &self,
        wish: Wish,
        line: &Line,
        work: Work,
        request: &DeployRequest,
        deployment: Deployment,
    ) -> Answer<DeployResult> {
        let before = work.link.as_ref().map(|link| link.status.clone());
        let link = self.note(line, &work, request, &deployment).await;
        let told = outcome::can_be_told(wish, &deployment);
        let message = outcome::message(wish, &deployment, before.as_ref());
        let (Some(link), true) = (link, told) else {
            let partly = outcome::partly(&deployment);
            let Some(error) = deployment.error else {
                return Err(WireError::failed(message));
            };
            let error = self.failed(&line.connection, error);
            return Err(match partly {
                Some(partly) => WireError {
                    message: format!("{partly} {}", error.message),
                    ..error
                },
                None => error,
            });
        };
        let found = complaints(&work.json, deployment.problems);
        self.with(work.session, |session| {
            let pane = session.source.as_ref().map(|pane| &pane.lines);
            Ok(DeployResult {
                problems: problems(&session.document, &found, pane),
                link: session.link_view().unwrap_or(link),
                message,
            })
        })
    }

    /// Keeps the link as far as it is known; `None` when there is no Flow.
    async fn note(
        &self,
        line: &Line,
        work: &Work,
        request: &DeployRequest,
        deployment: &Deployment,
    ) -> Option<FlowLink> {
        let flow = deployment.flow_id.clone()?;
        let known = work.link.clone().filter(|link| link.flow == flow);
        let read = deployment.flow.as_ref();
        let named = match (&request.target, &known) {
            (Target::New { name, .. }, _) => name.clone(),
            (_, Some(link)) => link.flow_name.clone(),
            _ => flow.clone(),
        };
        let sent_something = deployment
            .steps
            .iter()
            .any(|report| matches!(report.state, StepState::Done | StepState::FoundDone));
        // Not read again: sending makes a draft of it, else it is as it was.
        let guessed = match &known {
            Some(link) if !sent_something => link.status.clone(),
            _ => FlowStatus::Draft,
        };
        let link = FlowLink {
            connection: line.connection.id.clone(),
            connection_name: line.connection.name.clone(),
            account_name: match &known {
                Some(link) => link.account_name.clone(),
                None => account_name(line, &request.account_id).await,
            },
            account: request.account_id.clone(),
            flow_name: read.map_or(named, |flow| flow.name.clone()),
            status: read.map_or(guessed, |flow| flow.status.clone()),
            flow,
            changes_not_sent: false,
        };
        self.flow_seen(&link.account, &link.flow, &link.flow_name, &link.status);
        let arrived = outcome::json_arrived(deployment).then(|| sent(&work.json));
        let kept = self.with(work.session, |session| {
            let before = session
                .link
                .take()
                .filter(|record| record.link.flow == link.flow);
            let sent = arrived.or_else(|| before.and_then(|record| record.sent));
            session.set_link(link.clone(), sent);
            self.remember_link(session);
            Ok(())
        });
        if kept.is_err() {
            tracing::warn!("the document was closed while it was sent");
        }
        Some(link)
    }
}

pub async fn create_flow(app: &App, request: CreateFlow) -> Answer<DeployResult> {
    let work = app.work_to_send(request.session)?;
    let line = app.line(&request.connection).await?;
    let deployment = DeployRequest {
        account_id: request.account,
        target: Target::New {
            name: request.name.trim().to_owned(),
            categories: request.categories,
            endpoint_uri: None,
        },
        json: work.json.clone(),
        publish: false,
    };
    let done = app.deploy(&line, &work, &deployment, None).await;
    app.finish(Wish::Create, &line, work, &deployment, done)
        .await
}

pub async fn update_flow(app: &App, request: SessionRequest) -> Answer<DeployResult> {
    let work = app.work_to_send(request.session)?;
    let link = linked(&work)?;
    let line = app.line(&link.connection).await?;
    still_no_more_than_a_draft(app, &line, &link).await?;
    let deployment = to_linked(&work, &link, false);
    let done = app.deploy(&line, &work, &deployment, None).await;
    app.finish(Wish::Update, &line, work, &deployment, done)
        .await
}

/// Sending makes a published Flow a draft. Whoever said yes believing it to be a draft did not say
/// yes to that.
async fn still_no_more_than_a_draft(app: &App, line: &Line, link: &FlowLink) -> Answer<()> {
    let read = line.service.get_flow(&link.account, &link.flow).await;
    let flow = read.map_err(|error| app.failed(&line.connection, error))?;
    app.flow_seen(&link.account, &flow.id, &flow.name, &flow.status);
    if flow.status == FlowStatus::Published && link.status != FlowStatus::Published {
        let message = format!(
            "“{}” was published meanwhile, and sending would make it a draft again. Nothing was \
             sent; look at it once more.",
            flow.name
        );
        return Err(WireError::new(ErrorCode::Refused, message));
    }
    Ok(())
}

/// The Flow this document is.
pub(super) fn linked(work: &Work) -> Answer<FlowLink> {
    work.link.clone().ok_or_else(|| {
        let message = "This flow is in no account yet. Create it in an account first.";
        WireError::new(ErrorCode::Refused, message)
    })
}

/// The document to its own Flow.
pub(super) fn to_linked(work: &Work, link: &FlowLink, publish: bool) -> DeployRequest {
    DeployRequest {
        account_id: link.account.clone(),
        target: Target::Existing {
            flow_id: link.flow.clone(),
            changes: FlowChanges::default(),
        },
        json: work.json.clone(),
        publish,
    }
}
