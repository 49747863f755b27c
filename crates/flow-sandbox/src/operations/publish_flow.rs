//! `PublishWhatsAppFlow`: a DRAFT whose JSON has no errors becomes PUBLISHED. The JSON is checked
//! anew, since the rules may be newer than the upload.

use serde_json::{Value, json};

use super::{flow_json, rules};
use crate::app::App;
use crate::store::Status;
use crate::wire::constraint::{ACCOUNT_ID, FLOW_ID};
use crate::wire::error::ApiError;
use crate::wire::members::Members;

pub(super) fn run(app: &App, mut members: Members) -> Result<Value, ApiError> {
    let id = members.required("id", &ACCOUNT_ID);
    let flow_id = members.required("flowId", &FLOW_ID);
    members.finish()?;

    loop {
        let (asset, bytes) = {
            let store = app.store();
            let flow = rules::flow(&store, &id, &flow_id)?;
            (flow.asset.clone(), flow_json::read(&store, flow)?)
        };
        let errors = bytes
            .map(|bytes| flow_json::errors(app, &bytes))
            .unwrap_or_default();

        let mut store = app.store();
        let mut flow = rules::flow(&store, &id, &flow_id)?.clone();
        if flow.asset != asset {
            // Another upload came in between; what it brought has to be checked instead.
            continue;
        }
        let refused = {
            flow.validation_errors = errors;
            rules::may_publish(&flow)
        };
        if refused.is_ok() {
            flow.status = Status::Published;
        }
        if store.flow(&flow_id) != Some(&flow) {
            store.put(flow)?;
        }
        return refused.map(|()| json!({}));
    }
}
