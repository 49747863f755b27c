use aws_sdk_socialmessaging::Client;
use aws_sdk_socialmessaging::config::Builder;
use aws_sdk_socialmessaging::primitives::Blob;
use flow_cloud::{
    CloudError, CloudErrorKind, Created, FlowChanges, FlowDetails, FlowStatus, FlowSummary,
    NewFlow, PreviewLink, ValidationProblem,
};

use super::convert;
use crate::error::cloud_error;

/// The most the service gives at once.
const PAGE: i32 = 100;

pub(super) async fn list(
    client: &Client,
    account_id: &str,
) -> Result<Vec<FlowSummary>, CloudError> {
    let mut pages = client
        .list_whats_app_flows()
        .id(account_id)
        .max_results(PAGE)
        .into_paginator()
        .items()
        .send();
    let mut flows = Vec::new();
    while let Some(flow) = pages.next().await {
        flows.push(convert::summary(flow.map_err(|error| cloud_error(&error))?));
    }
    Ok(flows)
}

pub(super) async fn get(
    client: &Client,
    account_id: &str,
    flow_id: &str,
) -> Result<FlowDetails, CloudError> {
    let call = client
        .get_whats_app_flow()
        .id(account_id)
        .flow_id(flow_id)
        .send();
    let flow = call.await.map_err(|error| cloud_error(&error))?;
    Ok(FlowDetails {
        categories: convert::categories(flow.categories()),
        problems: convert::problems(flow.validation_errors()),
        id: flow.flow_id,
        name: flow.flow_name,
        status: FlowStatus::from(flow.flow_status),
        json_version: flow.json_version,
        data_api_version: flow.data_api_version,
        endpoint_uri: flow.endpoint_uri,
        preview: flow.preview.map(convert::preview),
        health: flow.health_status.map(convert::health),
    })
}

/// Always a draft: publishing is a call of its own, so that each can be settled by itself.
pub(super) async fn create(
    client: &Client,
    config: Builder,
    account_id: &str,
    flow: &NewFlow,
) -> Result<Created, CloudError> {
    let call = client
        .create_whats_app_flow()
        .id(account_id)
        .flow_name(&flow.name)
        .set_categories(Some(convert::sdk_categories(&flow.categories)))
        .set_flow_json(flow.json.clone().map(Blob::new))
        .set_clone_flow_id(flow.clone_from.clone())
        .set_endpoint_uri(flow.endpoint_uri.clone())
        .customize()
        .config_override(config)
        .send();
    let answer = call.await.map_err(|error| cloud_error(&error))?;
    let problems = convert::problems(answer.validation_errors());
    // The model does not promise the id; without one the Flow has to be looked for by its name.
    let flow_id = answer.flow_id.filter(|id| !id.is_empty()).ok_or_else(|| {
        CloudError::new(
            CloudErrorKind::BadAnswer,
            "The service did not name the new Flow.",
        )
    })?;
    Ok(Created { flow_id, problems })
}

pub(super) async fn update(
    client: &Client,
    config: Builder,
    account_id: &str,
    flow_id: &str,
    changes: &FlowChanges,
) -> Result<(), CloudError> {
    let call = client
        .update_whats_app_flow()
        .id(account_id)
        .flow_id(flow_id)
        .set_flow_name(changes.name.clone())
        .set_categories(changes.categories.as_deref().map(convert::sdk_categories))
        .set_endpoint_uri(changes.endpoint_uri.clone())
        .customize()
        .config_override(config)
        .send();
    call.await.map(|_| ()).map_err(|error| cloud_error(&error))
}

pub(super) async fn update_assets(
    client: &Client,
    config: Builder,
    account_id: &str,
    flow_id: &str,
    json: &[u8],
) -> Result<Vec<ValidationProblem>, CloudError> {
    let call = client
        .update_whats_app_flow_assets()
        .id(account_id)
        .flow_id(flow_id)
        .flow_json(Blob::new(json))
        .customize()
        .config_override(config)
        .send();
    let answer = call.await.map_err(|error| cloud_error(&error))?;
    Ok(convert::problems(answer.validation_errors()))
}

pub(super) async fn publish(
    client: &Client,
    config: Builder,
    account_id: &str,
    flow_id: &str,
) -> Result<(), CloudError> {
    let call = client
        .publish_whats_app_flow()
        .id(account_id)
        .flow_id(flow_id)
        .customize()
        .config_override(config)
        .send();
    call.await.map(|_| ()).map_err(|error| cloud_error(&error))
}

pub(super) async fn deprecate(
    client: &Client,
    config: Builder,
    account_id: &str,
    flow_id: &str,
) -> Result<(), CloudError> {
    let call = client
        .deprecate_whats_app_flow()
        .id(account_id)
        .flow_id(flow_id)
        .customize()
        .config_override(config)
        .send();
    call.await.map(|_| ()).map_err(|error| cloud_error(&error))
}

pub(super) async fn delete(
    client: &Client,
    config: Builder,
    account_id: &str,
    flow_id: &str,
) -> Result<(), CloudError> {
    let call = client
        .delete_whats_app_flow()
        .id(account_id)
        .flow_id(flow_id)
        .customize()
        .config_override(config)
        .send();
    call.await.map(|_| ()).map_err(|error| cloud_error(&error))
}

pub(super) async fn preview(
    client: &Client,
    config: Builder,
    account_id: &str,
    flow_id: &str,
    invalidate: bool,
) -> Result<PreviewLink, CloudError> {
    let call = client
        .get_whats_app_flow_preview()
        .id(account_id)
        .flow_id(flow_id)
        .set_invalidate(invalidate.then_some(true))
        .customize()
        .config_override(config)
        .send();
    let answer = call.await.map_err(|error| cloud_error(&error))?;
    answer.preview.map(convert::preview).ok_or_else(|| {
        CloudError::new(
            CloudErrorKind::BadAnswer,
            "The service's answer holds no preview link.",
        )
    })
}

/// Where the Flow's JSON can be fetched for a short while.
pub(super) async fn asset_address(
    client: &Client,
    account_id: &str,
    flow_id: &str,
) -> Result<Option<String>, CloudError> {
    let mut pages = client
        .list_whats_app_flow_assets()
        .id(account_id)
        .flow_id(flow_id)
        .into_paginator()
        .items()
        .send();
    while let Some(asset) = pages.next().await {
        let asset = asset.map_err(|error| cloud_error(&error))?;
        if asset.asset_type == "FLOW_JSON" {
            return Ok(Some(asset.download_url));
        }
    }
    Ok(None)
}
