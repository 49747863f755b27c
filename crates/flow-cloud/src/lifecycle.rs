//! Calls that change something, settled: when an answer is lost, what happened is found by reading.
//!
//! Create, publish and the others have no idempotency token, and a 502, a 429 or a lost answer says
//! nothing about whether Meta acted. So none of them is ever sent twice; after such an answer the
//! claim ("a Flow of this name is there now", "it is published") is read, a few times with pauses.
//! And since HTTP 200 does not mean published, publishing is read back even when it succeeded.

use std::collections::BTreeSet;
use std::time::Duration;

use crate::{
    CloudError, CloudErrorKind, Created, FlowChanges, FlowDetails, FlowService, FlowStatus,
    NewFlow, Pause, ValidationProblem,
};

/// How often a claim is read before it counts as not done, and the wait before each further look.
const LOOKS: u32 = 3;
const BETWEEN_LOOKS: Duration = Duration::from_secs(2);

/// How it is known that a call took effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settled {
    /// The service said so.
    Answered,
    /// The answer was lost or an error; reading showed that it was done.
    FoundByReading,
}

/// The changing operations on one account.
pub struct Lifecycle<'a> {
    pub service: &'a dyn FlowService,
    pub pause: &'a dyn Pause,
    pub account_id: &'a str,
}

/// What should be true if the call was carried out.
enum Claim<'a> {
    /// A Flow of this name that was not there before.
    NewFlow {
        name: &'a str,
        before: &'a BTreeSet<String>,
    },
    Details {
        flow_id: &'a str,
        changes: &'a FlowChanges,
    },
    Asset {
        flow_id: &'a str,
        json: &'a [u8],
    },
    Status {
        flow_id: &'a str,
        status: FlowStatus,
    },
    Gone {
        flow_id: &'a str,
    },
}

impl Lifecycle<'_> {
    /// Creates a Flow. The list is read first, so that a Flow found afterwards is known to be new;
    /// a name already taken is refused without a call.
    pub async fn create(&self, flow: &NewFlow) -> Result<(Created, Settled), CloudError> {
        let flows = self.service.list_flows(self.account_id).await?;
        if flows.iter().any(|existing| existing.name == flow.name) {
            return Err(name_taken(&flow.name));
        }
        let before: BTreeSet<String> = flows.into_iter().map(|flow| flow.id).collect();
        match self.service.create_flow(self.account_id, flow).await {
            Ok(created) => Ok((created, Settled::Answered)),
            Err(error) => {
                let claim = Claim::NewFlow {
                    name: &flow.name,
                    before: &before,
                };
                let flow_id = self.settle(error, &claim).await?;
                let problems = self
                    .service
                    .get_flow(self.account_id, &flow_id)
                    .await?
                    .problems;
                Ok((Created { flow_id, problems }, Settled::FoundByReading))
            }
        }
    }

    /// Changes name, categories or endpoint.
    pub async fn update_flow(
        &self,
        flow_id: &str,
        changes: &FlowChanges,
    ) -> Result<Settled, CloudError> {
        match self
            .service
            .update_flow(self.account_id, flow_id, changes)
            .await
        {
            Ok(()) => Ok(Settled::Answered),
            Err(error) => {
                self.found(error, &Claim::Details { flow_id, changes })
                    .await
            }
        }
    }

    /// Replaces the Flow's JSON; the service's problems with it come back.
    pub async fn update_assets(
        &self,
        flow_id: &str,
        json: &[u8],
    ) -> Result<(Vec<ValidationProblem>, Settled), CloudError> {
        match self
            .service
            .update_assets(self.account_id, flow_id, json)
            .await
        {
            Ok(problems) => Ok((problems, Settled::Answered)),
            Err(error) => {
                let settled = self.found(error, &Claim::Asset { flow_id, json }).await?;
                let flow = self.service.get_flow(self.account_id, flow_id).await?;
                Ok((flow.problems, settled))
            }
        }
    }

    /// Publishes and reads back; fails unless the Flow then *is* published.
    pub async fn publish(&self, flow_id: &str) -> Result<(FlowDetails, Settled), CloudError> {
        let status = FlowStatus::Published;
        self.to_status(
            flow_id,
            status,
            self.service.publish(self.account_id, flow_id).await,
        )
        .await
    }

    /// Deprecates and reads back; fails unless the Flow then *is* deprecated.
    pub async fn deprecate(&self, flow_id: &str) -> Result<(FlowDetails, Settled), CloudError> {
        let status = FlowStatus::Deprecated;
        self.to_status(
            flow_id,
            status,
            self.service.deprecate(self.account_id, flow_id).await,
        )
        .await
    }

    /// Deletes a draft.
    pub async fn delete(&self, flow_id: &str) -> Result<Settled, CloudError> {
        match self.service.delete(self.account_id, flow_id).await {
            Ok(()) => Ok(Settled::Answered),
            Err(error) => self.found(error, &Claim::Gone { flow_id }).await,
        }
    }

    async fn to_status(
        &self,
        flow_id: &str,
        status: FlowStatus,
        answer: Result<(), CloudError>,
    ) -> Result<(FlowDetails, Settled), CloudError> {
        let settled = match answer {
            Ok(()) => {
                let silent = not_so(&status);
                self.settle(silent, &Claim::Status { flow_id, status })
                    .await?;
                Settled::Answered
            }
            Err(error) => {
                self.found(error, &Claim::Status { flow_id, status })
                    .await?
            }
        };
        let flow = self.service.get_flow(self.account_id, flow_id).await?;
        Ok((flow, settled))
    }

    async fn found(&self, error: CloudError, claim: &Claim<'_>) -> Result<Settled, CloudError> {
        self.settle(error, claim)
            .await
            .map(|_| Settled::FoundByReading)
    }

    /// The id of the Flow for which the claim holds, or the error made precise: "nothing was done"
    /// or "it could not be found out".
    async fn settle(&self, error: CloudError, claim: &Claim<'_>) -> Result<String, CloudError> {
        if !error.may_have_acted() {
            return Err(error);
        }
        let mut unread = None;
        for look in 0..LOOKS {
            if look > 0 {
                self.pause.pause(BETWEEN_LOOKS).await;
            }
            match self.holds(claim).await {
                Ok(Some(flow_id)) => return Ok(flow_id),
                Ok(None) => unread = None,
                Err(read_error) => unread = Some(read_error),
            }
        }
        Err(match unread {
            None => nothing_done(error),
            Some(read_error) => unknown(error, &read_error),
        })
    }

    async fn holds(&self, claim: &Claim<'_>) -> Result<Option<String>, CloudError> {
        let (flow_id, holds) = match claim {
            Claim::NewFlow { name, before } => {
                let flows = self.service.list_flows(self.account_id).await?;
                let new = flows
                    .into_iter()
                    .find(|f| f.name == *name && !before.contains(&f.id));
                return Ok(new.map(|flow| flow.id));
            }
            Claim::Details { flow_id, changes } => {
                let flow = self.service.get_flow(self.account_id, flow_id).await?;
                (flow_id, agrees(&flow, changes))
            }
            Claim::Asset { flow_id, json } => {
                let uploaded = self
                    .service
                    .download_asset(self.account_id, flow_id)
                    .await?;
                (flow_id, uploaded.as_deref() == Some(*json))
            }
            Claim::Status { flow_id, status } => {
                let flow = self.service.get_flow(self.account_id, flow_id).await?;
                (flow_id, flow.status == *status)
            }
            Claim::Gone { flow_id } => {
                match self.service.get_flow(self.account_id, flow_id).await {
                    Ok(_) => (flow_id, false),
                    Err(error) if error.kind == CloudErrorKind::NotFound => (flow_id, true),
                    Err(error) => return Err(error),
                }
            }
        };
        Ok(holds.then(|| (*flow_id).to_owned()))
    }
}

/// Whether a Flow already has what the changes ask for.
pub(crate) fn agrees(flow: &FlowDetails, changes: &FlowChanges) -> bool {
    changes.name.as_ref().is_none_or(|name| *name == flow.name)
        && changes.categories.as_ref().is_none_or(|wanted| {
            wanted.len() == flow.categories.len()
                && wanted
                    .iter()
                    .all(|category| flow.categories.contains(category))
        })
        && changes
            .endpoint_uri
            .as_ref()
            .is_none_or(|uri| flow.endpoint_uri.as_ref() == Some(uri))
}

fn name_taken(name: &str) -> CloudError {
    let message = format!("The account already has a Flow named \u{201c}{name}\u{201d}.");
    CloudError {
        meta_code: Some(100),
        ..CloudError::new(CloudErrorKind::Refused, message)
    }
}

fn not_so(wanted: &FlowStatus) -> CloudError {
    let word = match wanted {
        FlowStatus::Published => "published",
        FlowStatus::Deprecated => "deprecated",
        _ => "as asked",
    };
    CloudError::new(
        CloudErrorKind::BadAnswer,
        format!("The service reported success, but the Flow is not {word}."),
    )
}

fn nothing_done(error: CloudError) -> CloudError {
    let message = format!(
        "{} Looking afterwards showed that nothing was changed; it is safe to try again.",
        error.message
    );
    CloudError {
        message,
        retryable: true,
        ..error
    }
}

fn unknown(error: CloudError, read_error: &CloudError) -> CloudError {
    let message = format!(
        "{} Whether it was done could not be found out ({}). Look at the account's Flows before \
         trying again.",
        error.message, read_error.message
    );
    CloudError {
        kind: CloudErrorKind::Timeout,
        message,
        retryable: false,
        ..error
    }
}
