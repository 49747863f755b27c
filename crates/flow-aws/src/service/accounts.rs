use aws_sdk_socialmessaging::Client;
use flow_cloud::{Account, CloudError, CloudErrorKind};

use super::convert;
use crate::error::cloud_error;

pub(super) async fn list(client: &Client) -> Result<Vec<Account>, CloudError> {
    let mut pages = client
        .list_linked_whats_app_business_accounts()
        .into_paginator()
        .items()
        .send();
    let mut accounts = Vec::new();
    while let Some(account) = pages.next().await {
        accounts.push(convert::account_summary(
            account.map_err(|error| cloud_error(&error))?,
        ));
    }
    Ok(accounts)
}

pub(super) async fn get(client: &Client, account_id: &str) -> Result<Account, CloudError> {
    let answer = client
        .get_linked_whats_app_business_account()
        .id(account_id)
        .send()
        .await
        .map_err(|error| cloud_error(&error))?;
    let account = answer.account.ok_or_else(|| {
        CloudError::new(
            CloudErrorKind::BadAnswer,
            "The service's answer holds no account.",
        )
    })?;
    Ok(convert::account(account))
}
