//! `DeleteWhatsAppFlow`: drafts only, for good. A Flow that was published once and is a DRAFT again
//! may be deleted too (our reading: its state is DRAFT).

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
    let flow = rules::flow(&store, &id, &flow_id)?;
    if flow.status != Status::Draft {
        let status = flow.status.as_str();
        let message = format!("The Flow is {status}, only a DRAFT can be deleted.");
        return Err(ApiError::meta(139_004, &message));
    }
    store.remove(&flow_id)?;
    app.plays.forget(&flow_id);
    Ok(json!({}))
}
