use aws_config::SdkConfig;
use flow_cloud::{CloudError, Identity};

use crate::error::cloud_error;

/// Asks AWS whose credentials these are. Every valid key may ask this.
pub(crate) async fn caller(sts: &aws_sdk_sts::Client) -> Result<Identity, CloudError> {
    let answer = sts
        .get_caller_identity()
        .send()
        .await
        .map_err(|error| cloud_error(&error))?;
    Ok(Identity {
        aws_account: answer.account().map(str::to_owned),
        arn: answer.arn().map(str::to_owned),
    })
}

pub(crate) fn client(config: &SdkConfig) -> aws_sdk_sts::Client {
    aws_sdk_sts::Client::new(config)
}
