use serde::{Deserialize, Serialize};

use crate::facts::{self, Fact};
use crate::lifecycle::agrees;
use crate::{
    Category, CloudError, FlowChanges, FlowDetails, FlowService, FlowStatus, MAX_FLOW_JSON_BYTES,
    MAX_FLOW_NAME,
};

/// What somebody wants to bring to an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeployRequest {
    pub account_id: String,
    pub target: Target,
    /// The exact bytes to upload, at most [`MAX_FLOW_JSON_BYTES`].
    pub json: Vec<u8>,
    /// Whether to publish, or to leave a draft.
    pub publish: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(
    rename_all = "camelCase",
    rename_all_fields = "camelCase",
    tag = "type"
)]
pub enum Target {
    New {
        name: String,
        categories: Vec<Category>,
        endpoint_uri: Option<String>,
    },
    Existing {
        flow_id: String,
        changes: FlowChanges,
    },
}

/// What a deployment will do, found by reading and not yet done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Plan {
    /// The calls in order. Empty when nothing differs.
    pub steps: Vec<PlanStep>,
    /// What should be known before saying yes.
    pub facts: Vec<Fact>,
    /// Why it cannot be done at all; then `steps` is empty.
    pub blocker: Option<Blocker>,
    /// The account already has exactly this, in the wanted state.
    pub nothing_differs: bool,
    /// The Flow as it is in the account now.
    pub current: Option<FlowDetails>,
    /// The JSON as it is in the account now, for showing what will change; stays on the Rust side.
    #[serde(skip)]
    pub uploaded: Option<Vec<u8>>,
}

/// One call of a deployment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(
    rename_all = "camelCase",
    rename_all_fields = "camelCase",
    tag = "step"
)]
pub enum PlanStep {
    /// Create the Flow with its JSON, as a draft.
    Create {
        name: String,
        bytes: u32,
    },
    /// Change name, categories or endpoint.
    UpdateDetails {
        changes: FlowChanges,
    },
    /// Replace the JSON.
    UpdateAssets {
        bytes: u32,
    },
    Publish,
}

/// Why a deployment cannot be done, in words for people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Blocker {
    pub code: BlockerCode,
    pub message: String,
    /// The Flow that has the name already.
    pub flow_id: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum BlockerCode {
    NameTaken,
    BadName,
    BadCategories,
    EmptyJson,
    JsonTooLarge,
    /// Deprecated, blocked or throttled.
    WrongState,
    /// The same JSON is there already and the service has problems with it.
    HasProblems,
}

/// Reads the account and says what deploying would do. Changes nothing.
pub async fn plan(service: &dyn FlowService, request: &DeployRequest) -> Result<Plan, CloudError> {
    if let Some(blocker) = bad_request(request) {
        return Ok(blocked(blocker, None));
    }
    match &request.target {
        Target::New {
            name, endpoint_uri, ..
        } => plan_new(service, request, name, endpoint_uri.is_some()).await,
        Target::Existing { flow_id, changes } => {
            plan_existing(service, request, flow_id, changes).await
        }
    }
}

async fn plan_new(
    service: &dyn FlowService,
    request: &DeployRequest,
    name: &str,
    endpoint: bool,
) -> Result<Plan, CloudError> {
    let flows = service.list_flows(&request.account_id).await?;
    if let Some(taken) = flows.iter().find(|flow| flow.name == name) {
        let message = format!(
            "The account already has a Flow named \u{201c}{name}\u{201d}. Choose another name, or \
             update that Flow."
        );
        let flow_id = Some(taken.id.clone());
        return Ok(blocked(
            Blocker {
                code: BlockerCode::NameTaken,
                message,
                flow_id,
            },
            None,
        ));
    }
    let mut steps = vec![PlanStep::Create {
        name: name.to_owned(),
        bytes: bytes(request),
    }];
    if request.publish {
        steps.push(PlanStep::Publish);
    }
    Ok(Plan {
        steps,
        facts: facts::deployment(None, false, request.publish, endpoint),
        blocker: None,
        nothing_differs: false,
        current: None,
        uploaded: None,
    })
}

async fn plan_existing(
    service: &dyn FlowService,
    request: &DeployRequest,
    flow_id: &str,
    changes: &FlowChanges,
) -> Result<Plan, CloudError> {
    let current = service.get_flow(&request.account_id, flow_id).await?;
    if let Some(message) = wrong_state(&current.status) {
        return Ok(blocked(
            blocker(BlockerCode::WrongState, message),
            Some(current),
        ));
    }
    if let Some(name) = changes.name.as_ref().filter(|name| **name != current.name) {
        let flows = service.list_flows(&request.account_id).await?;
        if let Some(taken) = flows
            .iter()
            .find(|flow| flow.name == *name && flow.id != flow_id)
        {
            let message = format!("The account already has a Flow named \u{201c}{name}\u{201d}.");
            let flow_id = Some(taken.id.clone());
            let blocker = Blocker {
                code: BlockerCode::NameTaken,
                message,
                flow_id,
            };
            return Ok(blocked(blocker, Some(current)));
        }
    }
    let uploaded = service.download_asset(&request.account_id, flow_id).await?;
    let same_json = uploaded.as_deref() == Some(request.json.as_slice());
    let mut steps = Vec::new();
    if !agrees(&current, changes) {
        steps.push(PlanStep::UpdateDetails {
            changes: changes.clone(),
        });
    }
    if !same_json {
        steps.push(PlanStep::UpdateAssets {
            bytes: bytes(request),
        });
    }
    let changes_something = !steps.is_empty();
    if request.publish && (changes_something || current.status != FlowStatus::Published) {
        if same_json && !current.problems.is_empty() {
            let message = "The account already has exactly this JSON, with problems that must be \
                           solved before it can be published.";
            return Ok(blocked(
                blocker(BlockerCode::HasProblems, message),
                Some(current),
            ));
        }
        steps.push(PlanStep::Publish);
    }
    let publishes = steps.contains(&PlanStep::Publish);
    let endpoint = changes.endpoint_uri.is_some() || current.endpoint_uri.is_some();
    Ok(Plan {
        facts: facts::deployment(
            Some(&current.status),
            changes_something,
            publishes,
            endpoint,
        ),
        nothing_differs: steps.is_empty(),
        steps,
        blocker: None,
        current: Some(current),
        uploaded,
    })
}

fn bytes(request: &DeployRequest) -> u32 {
    u32::try_from(request.json.len()).unwrap_or(u32::MAX)
}

fn bad_request(request: &DeployRequest) -> Option<Blocker> {
    let (name, categories) = match &request.target {
        Target::New {
            name, categories, ..
        } => (Some(name), Some(categories)),
        Target::Existing { changes, .. } => (changes.name.as_ref(), changes.categories.as_ref()),
    };
    if name.is_some_and(|name| name.trim().is_empty() || name.chars().count() > MAX_FLOW_NAME) {
        let message = format!("A Flow's name has 1 to {MAX_FLOW_NAME} characters.");
        return Some(blocker(BlockerCode::BadName, message));
    }
    if categories.is_some_and(|list| list.is_empty() || list.len() > Category::ALL.len()) {
        return Some(blocker(
            BlockerCode::BadCategories,
            "Choose at least one category.",
        ));
    }
    if request.json.is_empty() {
        return Some(blocker(BlockerCode::EmptyJson, "The Flow has no JSON yet."));
    }
    (request.json.len() > MAX_FLOW_JSON_BYTES).then(|| {
        let message = "The Flow JSON is larger than 10 MB, the most the service takes. Make its \
                       pictures smaller.";
        blocker(BlockerCode::JsonTooLarge, message)
    })
}

fn wrong_state(status: &FlowStatus) -> Option<&'static str> {
    match status {
        FlowStatus::Deprecated => {
            Some("This Flow is deprecated; nothing can be done with it any more. Create a new one.")
        }
        FlowStatus::Blocked => Some("Meta has blocked this Flow. Contact Meta."),
        FlowStatus::Throttled => {
            Some("Meta has throttled this Flow. It can be changed once Meta lets it through again.")
        }
        FlowStatus::Draft | FlowStatus::Published | FlowStatus::Unrecognised(_) => None,
    }
}

fn blocker(code: BlockerCode, message: impl Into<String>) -> Blocker {
    Blocker {
        code,
        message: message.into(),
        flow_id: None,
    }
}

fn blocked(blocker: Blocker, current: Option<FlowDetails>) -> Plan {
    Plan {
        steps: Vec::new(),
        facts: Vec::new(),
        blocker: Some(blocker),
        nothing_differs: false,
        current,
        uploaded: None,
    }
}
