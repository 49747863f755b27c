//! The Flow operations through the SDK, one call each.

mod accounts;
mod convert;
mod flows;

use async_trait::async_trait;
use aws_config::SdkConfig;
use aws_sdk_socialmessaging::Client;
use aws_sdk_socialmessaging::config::Builder;
use aws_sdk_socialmessaging::config::retry::RetryConfig;
use flow_cloud::{
    Account, CloudError, Created, FlowChanges, FlowDetails, FlowService, FlowSummary, Identity,
    NewFlow, PreviewLink, ValidationProblem,
};

use crate::config::timeouts;
use crate::download::Downloads;
use crate::{Limits, identity};

/// [`FlowService`] for one connection.
pub struct AwsFlowService {
    client: Client,
    /// Only for AWS itself: elsewhere there is nobody to ask.
    sts: Option<aws_sdk_sts::Client>,
    downloads: Downloads,
    limits: Limits,
}

impl AwsFlowService {
    pub(crate) fn new(
        config: &SdkConfig,
        real_aws: bool,
        limits: Limits,
    ) -> Result<AwsFlowService, CloudError> {
        Ok(AwsFlowService {
            client: Client::new(config),
            sts: real_aws.then(|| identity::client(config)),
            downloads: Downloads::new(limits.download, limits.connect)?,
            limits,
        })
    }

    /// For calls that change something: one attempt, and time enough for a large upload. The SDK
    /// would send them again after a 500, 502 or 429, though they may have been carried out.
    fn once(&self) -> Builder {
        Builder::new()
            .retry_config(RetryConfig::disabled())
            .timeout_config(timeouts(self.limits.connect, self.limits.change))
    }
}

#[async_trait]
impl FlowService for AwsFlowService {
    async fn identity(&self) -> Result<Identity, CloudError> {
        match &self.sts {
            Some(sts) => identity::caller(sts).await,
            None => Ok(Identity {
                aws_account: None,
                arn: None,
            }),
        }
    }

    async fn list_accounts(&self) -> Result<Vec<Account>, CloudError> {
        accounts::list(&self.client).await
    }

    async fn account(&self, account_id: &str) -> Result<Account, CloudError> {
        accounts::get(&self.client, account_id).await
    }

    async fn list_flows(&self, account_id: &str) -> Result<Vec<FlowSummary>, CloudError> {
        flows::list(&self.client, account_id).await
    }

    async fn get_flow(&self, account_id: &str, flow_id: &str) -> Result<FlowDetails, CloudError> {
        flows::get(&self.client, account_id, flow_id).await
    }

    async fn create_flow(&self, account_id: &str, flow: &NewFlow) -> Result<Created, CloudError> {
        flows::create(&self.client, self.once(), account_id, flow).await
    }

    async fn update_flow(
        &self,
        account_id: &str,
        flow_id: &str,
        changes: &FlowChanges,
    ) -> Result<(), CloudError> {
        flows::update(&self.client, self.once(), account_id, flow_id, changes).await
    }

    async fn update_assets(
        &self,
        account_id: &str,
        flow_id: &str,
        json: &[u8],
    ) -> Result<Vec<ValidationProblem>, CloudError> {
        flows::update_assets(&self.client, self.once(), account_id, flow_id, json).await
    }

    async fn publish(&self, account_id: &str, flow_id: &str) -> Result<(), CloudError> {
        flows::publish(&self.client, self.once(), account_id, flow_id).await
    }

    async fn deprecate(&self, account_id: &str, flow_id: &str) -> Result<(), CloudError> {
        flows::deprecate(&self.client, self.once(), account_id, flow_id).await
    }

    async fn delete(&self, account_id: &str, flow_id: &str) -> Result<(), CloudError> {
        flows::delete(&self.client, self.once(), account_id, flow_id).await
    }

    async fn preview(
        &self,
        account_id: &str,
        flow_id: &str,
        invalidate: bool,
    ) -> Result<PreviewLink, CloudError> {
        // Asking anew for a new link would throw the first new one away.
        let config = if invalidate {
            self.once()
        } else {
            Builder::new()
        };
        flows::preview(&self.client, config, account_id, flow_id, invalidate).await
    }

    async fn download_asset(
        &self,
        account_id: &str,
        flow_id: &str,
    ) -> Result<Option<Vec<u8>>, CloudError> {
        match flows::asset_address(&self.client, account_id, flow_id).await? {
            Some(address) => self.downloads.get(&address).await.map(Some),
            None => Ok(None),
        }
    }
}
