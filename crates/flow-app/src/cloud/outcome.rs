//! What became of a deployment, in words.

use flow_cloud::{CloudErrorKind, Deployment, FlowStatus, PlanStep, StepState};

/// What somebody asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    Create,
    Update,
    Publish,
}

/// While a step runs.
pub fn progress(step: &PlanStep) -> &'static str {
    match step {
        PlanStep::Create { .. } => "Creating the Flow…",
        PlanStep::UpdateDetails { .. } => "Changing the Flow's name and categories…",
        PlanStep::UpdateAssets { .. } => "Sending the JSON…",
        PlanStep::Publish => "Publishing…",
    }
}

/// Whether the account now holds the JSON of the request.
pub fn json_arrived(deployment: &Deployment) -> bool {
    let upload = deployment.steps.iter().find(|report| {
        matches!(
            report.step,
            PlanStep::Create { .. } | PlanStep::UpdateAssets { .. }
        )
    });
    match upload {
        Some(report) => is_done(report.state),
        // Nothing to upload: it was there already, unless nothing was planned because of an error.
        None => deployment.error.is_none() || !deployment.steps.is_empty(),
    }
}

/// Whether it came as far as was wished, or failed in a way that the problems explain.
pub fn can_be_told(wish: Wish, deployment: &Deployment) -> bool {
    let Some(error) = &deployment.error else {
        return deployment.flow_id.is_some();
    };
    // Only problems with what was just sent explain a refusal; older ones do not.
    let explained = error.kind == CloudErrorKind::Refused && !deployment.problems.is_empty();
    if explained && json_arrived(deployment) {
        return true;
    }
    match wish {
        // It is there, only looking at it again failed.
        Wish::Create => deployment.flow_id.is_some() && json_arrived(deployment),
        Wish::Update => !deployment.steps.is_empty() && json_arrived(deployment),
        Wish::Publish => deployment.published,
    }
}

/// One to three sentences. `before` is the status before.
pub fn message(wish: Wish, deployment: &Deployment, before: Option<&FlowStatus>) -> String {
    let mut text = match wish {
        Wish::Create => "Created as a draft.".to_owned(),
        Wish::Update if deployment.steps.is_empty() => {
            "Nothing to send: the account already has exactly this.".to_owned()
        }
        Wish::Update if before == Some(&FlowStatus::Published) => {
            "Sent. The Flow is a draft again until it is published.".to_owned()
        }
        Wish::Update => "Sent. The Flow is a draft.".to_owned(),
        Wish::Publish if deployment.published && deployment.steps.is_empty() => {
            "Nothing differs from what is published; nothing was done.".to_owned()
        }
        Wish::Publish if deployment.published => "Published. Re-read from the account.".to_owned(),
        Wish::Publish => "Not published. Re-read from the account: the Flow is a draft.".to_owned(),
    };
    let found = deployment
        .steps
        .iter()
        .any(|report| report.state == StepState::FoundDone);
    if found {
        text.push_str(
            " An answer got lost on the way; looking into the account showed that it was done.",
        );
    }
    match deployment.problems.len() {
        0 => {}
        1 => text.push_str(" WhatsApp found one problem."),
        number => text.push_str(&format!(" WhatsApp found {number} problems.")),
    }
    if let Some(error) = deployment
        .error
        .as_ref()
        .filter(|_| deployment.flow.is_none())
    {
        text.push_str(&format!(
            " It could not be looked at again: {}",
            error.message
        ));
    }
    text
}

/// Before an error after a part was done already.
pub fn partly(deployment: &Deployment) -> Option<&'static str> {
    let done = deployment
        .steps
        .iter()
        .find(|report| is_done(report.state))?;
    Some(match done.step {
        PlanStep::Create { .. } => "The Flow was created as a draft, but not published.",
        PlanStep::UpdateDetails { .. } | PlanStep::UpdateAssets { .. } => {
            "The JSON was sent and the Flow is a draft, but it was not published."
        }
        PlanStep::Publish => return None,
    })
}

fn is_done(state: StepState) -> bool {
    matches!(state, StepState::Done | StepState::FoundDone)
}
