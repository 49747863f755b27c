//! `CreateWhatsAppFlow`: a DRAFT, or PUBLISHED when `publish` is true and the JSON can be.
//!
//! Our reading where the documentation is silent: `flowJson` together with `cloneFlowId` is refused
//! (Meta: one source only), and so is `publish` with neither; nothing is created then. A clone takes
//! the JSON, never the endpoint. When publishing is refused, the draft stays and the answer lists why.

use serde_json::{Value, json};

use super::flow_json::{self, Checked};
use super::rules;
use crate::app::App;
use crate::random;
use crate::store::{FlowRecord, Status, Store};
use crate::wire::constraint::{ACCOUNT_ID, ENDPOINT_URI, FLOW_ID, FLOW_NAME};
use crate::wire::error::ApiError;
use crate::wire::members::Members;

pub(super) fn run(app: &App, mut members: Members) -> Result<Value, ApiError> {
    let id = members.required("id", &ACCOUNT_ID);
    let name = members.required("flowName", &FLOW_NAME);
    let categories = members.required_categories("categories");
    let json = members.blob("flowJson");
    let publish = members.flag("publish");
    let clone_flow_id = members.text("cloneFlowId", &FLOW_ID);
    let endpoint_uri = members.text("endpointUri", &ENDPOINT_URI);
    members.finish()?;

    rules::account(&app.store(), &id)?;
    rules::endpoint(endpoint_uri.as_deref())?;
    if json.is_some() && clone_flow_id.is_some() {
        return Err(ApiError::meta(
            100,
            "Give flowJson or cloneFlowId, not both.",
        ));
    }
    if publish && json.is_none() && clone_flow_id.is_none() {
        return Err(ApiError::meta(100, "publish needs a flowJson."));
    }
    let json = match &clone_flow_id {
        Some(source) => cloned(&app.store(), &id, source)?,
        None => json,
    };
    let checked = json.map(|bytes| Checked::new(app, bytes));

    let mut store = app.store();
    rules::name_is_free(&store, &name, None)?;
    let mut flow = FlowRecord {
        id: new_id(app, &store),
        order: store.next_order(app.now_micros()),
        name,
        categories,
        status: Status::Draft,
        asset: None,
        validation_errors: Vec::new(),
        endpoint_uri,
        meta_app_id: None,
        preview: None,
    };
    if let Some(checked) = checked {
        checked.attach(&store, &mut flow)?;
    }
    let mut answered = flow.validation_errors.clone();
    if publish {
        match rules::may_publish(&flow) {
            Ok(()) => flow.status = Status::Published,
            Err(refusal) if answered.is_empty() => answered.push(refusal.message),
            Err(_) => {}
        }
    }
    let flow_id = flow.id.clone();
    store.put(flow)?;
    Ok(json!({ "flowId": flow_id, "validationErrors": answered }))
}

/// The JSON of the Flow to copy; a Flow without JSON gives a copy without.
fn cloned(store: &Store, id: &str, source: &str) -> Result<Option<Vec<u8>>, ApiError> {
    let source = rules::flow(store, id, source)?;
    flow_json::read(store, source)
}

/// Sixteen digits, like Meta's.
fn new_id(app: &App, store: &Store) -> String {
    loop {
        let first = random::word(app.random.as_ref(), b"123456789", 1);
        let id = first + &random::word(app.random.as_ref(), b"0123456789", 15);
        if store.flow(&id).is_none() {
            return id;
        }
    }
}
