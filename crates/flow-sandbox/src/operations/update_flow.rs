//! `UpdateWhatsAppFlow`: name, categories, endpoint, Meta app. Members that are missing stay as they
//! are; with none at all nothing happens (the model has no at-least-one rule).
//!
//! Our reading: changing a PUBLISHED Flow's own data makes it a DRAFT, as Meta's lifecycle has it
//! (AWS says so only of its JSON).

use serde_json::{Value, json};

use super::rules;
use crate::app::App;
use crate::store::Status;
use crate::wire::constraint::{ACCOUNT_ID, ENDPOINT_URI, FLOW_ID, FLOW_NAME, META_APP_ID};
use crate::wire::error::ApiError;
use crate::wire::members::Members;

pub(super) fn run(app: &App, mut members: Members) -> Result<Value, ApiError> {
    let id = members.required("id", &ACCOUNT_ID);
    let flow_id = members.required("flowId", &FLOW_ID);
    let name = members.text("flowName", &FLOW_NAME);
    let categories = members.categories("categories");
    let endpoint_uri = members.text("endpointUri", &ENDPOINT_URI);
    let meta_app_id = members.text("metaAppId", &META_APP_ID);
    members.finish()?;

    let mut store = app.store();
    let mut flow = rules::flow(&store, &id, &flow_id)?.clone();
    rules::endpoint(endpoint_uri.as_deref())?;
    rules::may_change(&flow)?;
    if let Some(name) = &name {
        rules::name_is_free(&store, name, Some(&flow_id))?;
    }
    let before = flow.clone();
    let changes =
        name.is_some() || categories.is_some() || endpoint_uri.is_some() || meta_app_id.is_some();
    if changes {
        flow.status = Status::Draft;
    }
    flow.name = name.unwrap_or(flow.name);
    flow.categories = categories.unwrap_or(flow.categories);
    flow.endpoint_uri = endpoint_uri.or(flow.endpoint_uri);
    flow.meta_app_id = meta_app_id.or(flow.meta_app_id);
    if flow != before {
        store.put(flow)?;
    }
    Ok(json!({}))
}
