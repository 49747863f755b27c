//! `UpdateWhatsAppFlowAssets`: replaces the whole JSON. Errors in it do not fail the call. A
//! PUBLISHED Flow becomes a DRAFT.

use serde_json::{Value, json};

use super::flow_json::Checked;
use super::rules;
use crate::app::App;
use crate::store::Status;
use crate::wire::constraint::{ACCOUNT_ID, FLOW_ID};
use crate::wire::error::ApiError;
use crate::wire::members::Members;

pub(super) fn run(app: &App, mut members: Members) -> Result<Value, ApiError> {
    let id = members.required("id", &ACCOUNT_ID);
    let flow_id = members.required("flowId", &FLOW_ID);
    let json = members.required_blob("flowJson");
    members.finish()?;

    rules::may_change(rules::flow(&app.store(), &id, &flow_id)?)?;
    let checked = Checked::new(app, json);
    let mut store = app.store();
    let mut flow = rules::flow(&store, &id, &flow_id)?.clone();
    rules::may_change(&flow)?;
    checked.attach(&store, &mut flow)?;
    flow.status = Status::Draft;
    let errors = flow.validation_errors.clone();
    store.put(flow)?;
    Ok(json!({ "validationErrors": errors }))
}
