use std::time::Duration;

use flow_cloud::{CloudError, CloudErrorKind, MAX_FLOW_JSON_BYTES};
use reqwest::Client;
use reqwest::redirect::Policy;

use crate::config::is_plain_loopback;

/// Fetches assets: plain GETs without any credentials, since the addresses lead to Meta.
#[derive(Clone)]
pub(crate) struct Downloads {
    client: Client,
    /// For the sandbox: no proxy stands between this computer and itself.
    direct: Client,
}

impl Downloads {
    pub fn new(limit: Duration, connect: Duration) -> Result<Downloads, CloudError> {
        let builder = || {
            Client::builder()
                .timeout(limit)
                .connect_timeout(connect)
                .redirect(Policy::limited(3))
        };
        let failed = |error: reqwest::Error| {
            let message = "Encrypted connections are not available on this computer.";
            let detail = Some(error.to_string());
            CloudError {
                detail,
                ..CloudError::new(CloudErrorKind::Config, message)
            }
        };
        let client = builder().https_only(true).build().map_err(failed)?;
        let direct = builder()
            .no_proxy()
            .redirect(Policy::none())
            .build()
            .map_err(failed)?;
        Ok(Downloads { client, direct })
    }

    /// The bytes behind an address; no more than a Flow JSON can have.
    pub async fn get(&self, address: &str) -> Result<Vec<u8>, CloudError> {
        let client = if is_plain_loopback(address) {
            &self.direct
        } else {
            &self.client
        };
        let mut answer = client.get(address).send().await.map_err(failed)?;
        if !answer.status().is_success() {
            let message = format!(
                "The Flow's JSON could not be downloaded (HTTP {}). The address may have expired; \
                 try again.",
                answer.status().as_u16()
            );
            let error = CloudError::new(CloudErrorKind::Service, message);
            return Err(error);
        }
        let mut bytes = Vec::new();
        while let Some(chunk) = answer.chunk().await.map_err(failed)? {
            if bytes.len() + chunk.len() > MAX_FLOW_JSON_BYTES {
                let message = "What the service handed out is larger than any Flow JSON.";
                return Err(CloudError::new(CloudErrorKind::BadAnswer, message));
            }
            bytes.extend_from_slice(&chunk);
        }
        Ok(bytes)
    }
}

/// The address is a key for five minutes, so it is kept out of the words.
fn failed(error: reqwest::Error) -> CloudError {
    let kind = if error.is_timeout() {
        CloudErrorKind::Timeout
    } else {
        CloudErrorKind::Network
    };
    let detail = Some(error.without_url().to_string());
    CloudError {
        detail,
        ..CloudError::answered(kind, "", None)
    }
}
