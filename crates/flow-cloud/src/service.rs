use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use serde::{Deserialize, Serialize};

use crate::{
    Account, Category, CloudError, Connection, FlowDetails, FlowSummary, PreviewLink,
    ValidationProblem,
};

/// The Flow operations of one connection, as the service has them: no cleverness, one call each
/// (lists gather all pages). Calls that are not idempotent are tried once; see [`crate::Lifecycle`]
/// for finding out what became of one whose answer was lost.
#[async_trait]
pub trait FlowService: Send + Sync {
    /// Whose credentials these are, as far as can be told without reaching the Flow service.
    async fn identity(&self) -> Result<Identity, CloudError>;
    /// The linked accounts of the Region, without phone numbers.
    async fn list_accounts(&self) -> Result<Vec<Account>, CloudError>;
    /// One account with its phone numbers.
    async fn account(&self, account_id: &str) -> Result<Account, CloudError>;
    async fn list_flows(&self, account_id: &str) -> Result<Vec<FlowSummary>, CloudError>;
    async fn get_flow(&self, account_id: &str, flow_id: &str) -> Result<FlowDetails, CloudError>;
    /// Creates a draft. Problems in the JSON do not fail the call; they come back in the answer.
    async fn create_flow(&self, account_id: &str, flow: &NewFlow) -> Result<Created, CloudError>;
    /// Changes name, categories or endpoint; what is `None` stays.
    async fn update_flow(
        &self,
        account_id: &str,
        flow_id: &str,
        changes: &FlowChanges,
    ) -> Result<(), CloudError>;
    /// Replaces the whole JSON. A published Flow becomes a draft again.
    async fn update_assets(
        &self,
        account_id: &str,
        flow_id: &str,
        json: &[u8],
    ) -> Result<Vec<ValidationProblem>, CloudError>;
    /// Publishes a draft without errors. There is no way back but changing it.
    async fn publish(&self, account_id: &str, flow_id: &str) -> Result<(), CloudError>;
    /// Ends a published Flow for good.
    async fn deprecate(&self, account_id: &str, flow_id: &str) -> Result<(), CloudError>;
    /// Deletes a draft for good.
    async fn delete(&self, account_id: &str, flow_id: &str) -> Result<(), CloudError>;
    /// The preview link; with `invalidate` a new one, the old one dies.
    async fn preview(
        &self,
        account_id: &str,
        flow_id: &str,
        invalidate: bool,
    ) -> Result<PreviewLink, CloudError>;
    /// The bytes of the Flow's JSON as last uploaded; `None` when it has none yet.
    async fn download_asset(
        &self,
        account_id: &str,
        flow_id: &str,
    ) -> Result<Option<Vec<u8>>, CloudError>;
}

/// Makes a [`FlowService`] of a connection: looks up its keys or profile. Fails with
/// `CloudErrorKind::Config` or `Credentials` when that cannot be done.
#[async_trait]
pub trait Connector: Send + Sync {
    async fn connect(&self, connection: &Connection) -> Result<Arc<dyn FlowService>, CloudError>;
}

/// Waiting, so that nothing here needs a clock.
#[async_trait]
pub trait Pause: Send + Sync {
    async fn pause(&self, duration: Duration);
}

/// Does not wait at all; for tests.
pub struct NoPause;

#[async_trait]
impl Pause for NoPause {
    async fn pause(&self, _duration: Duration) {}
}

/// Whose credentials a connection uses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Identity {
    /// The AWS account number; `None` when the connection does not go to AWS itself.
    pub aws_account: Option<String>,
    /// The user or role.
    pub arn: Option<String>,
}

/// What is needed to create a Flow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewFlow {
    /// 1 to 200 characters, unique in the account.
    pub name: String,
    /// One to nine.
    pub categories: Vec<Category>,
    /// At most [`crate::MAX_FLOW_JSON_BYTES`].
    pub json: Option<Vec<u8>>,
    /// Another Flow of the same account to copy from.
    pub clone_from: Option<String>,
    /// For Flows with an endpoint, up to 2,048 characters.
    pub endpoint_uri: Option<String>,
}

/// Changes to a Flow's own data; `None` leaves as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", default)]
pub struct FlowChanges {
    pub name: Option<String>,
    pub categories: Option<Vec<Category>>,
    pub endpoint_uri: Option<String>,
}

impl FlowChanges {
    pub fn is_empty(&self) -> bool {
        *self == FlowChanges::default()
    }
}

/// The answer to creating.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Created {
    pub flow_id: String,
    pub problems: Vec<ValidationProblem>,
}
