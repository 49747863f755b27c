//! `DeprecateWhatsAppFlow`: PUBLISHED becomes DEPRECATED, for good.

use serde_json::{Value, json};

use super::rules;
use crate::app::App;
use crate::store::Status;
use crate::wire::constraint::{ACCOUNT_ID, FLOW_ID};
use crate::wire::error::ApiError;
use crate::wire::members::Members;

pub(super) fn run(app: &App, mut members: Members) -> Result<Value, ApiError> {
    let id = members.required("id", &ACCOUNT_ID);
    let flow_id = members.required("flowId", &FLOW_ID);
    members.finish()?;

    let mut store = app.store();
    let mut flow = rules::flow(&store, &id, &flow_id)?.clone();
    if flow.status != Status::Published {
        let status = flow.status.as_str();
        let message = format!("The Flow is {status}, only a PUBLISHED one can be deprecated.");
        return Err(ApiError::meta(139_003, &message));
    }
    flow.status = Status::Deprecated;
    store.put(flow)?;
    Ok(json!({}))
}
