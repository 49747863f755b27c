//! `GetWhatsAppFlow`: everything the service tells of a Flow. `preview` is there while a link handed
//! out is alive; asking does not make one (our reading).

use serde_json::{Value, json};

use super::{get_flow_preview, rules};
use crate::app::App;
use crate::store::{FlowRecord, Settings, Status};
use crate::wire::constraint::{ACCOUNT_ID, FLOW_ID};
use crate::wire::error::ApiError;
use crate::wire::members::Members;

/// The Meta app a Flow belongs to until its owner attaches another.
const SERVICE_APP: &str = "100000000000001";

pub(super) fn run(app: &App, mut members: Members) -> Result<Value, ApiError> {
    let id = members.required("id", &ACCOUNT_ID);
    let flow_id = members.required("flowId", &FLOW_ID);
    members.finish()?;

    let store = app.store();
    let flow = rules::flow(&store, &id, &flow_id)?;
    let asset = flow.asset.as_ref();
    let own_app = flow.meta_app_id.as_deref();
    let mut answer = json!({
        "flowId": flow.id,
        "flowName": flow.name,
        "flowStatus": flow.status.as_str(),
        "categories": flow.categories,
        "validationErrors": flow.validation_errors,
        "whatsAppBusinessAccount": {
            "id": app.settings.meta_waba,
            "name": super::list_accounts::NAME,
            "currency": "USD",
            "timezoneId": "1",
            "messageTemplateNamespace": app.settings.waba,
        },
        "application": {
            "id": own_app.unwrap_or(SERVICE_APP),
            "name": if own_app.is_some() { "Your Meta app" } else { "Sandbox service app" },
        },
        "healthStatus": health(flow, &app.settings),
    });
    let optional = [
        (
            "jsonVersion",
            asset
                .and_then(|asset| asset.json_version.clone())
                .map(Value::from),
        ),
        (
            "dataApiVersion",
            asset
                .and_then(|asset| asset.data_api_version.clone())
                .map(Value::from),
        ),
        ("endpointUri", flow.endpoint_uri.clone().map(Value::from)),
        (
            "preview",
            get_flow_preview::alive(flow, app.now()).map(|p| get_flow_preview::link(app, flow, p)),
        ),
    ];
    for (name, value) in optional {
        if let Some(value) = value {
            answer[name] = value;
        }
    }
    Ok(answer)
}

/// A published Flow can be sent, any other cannot; the account and the app always can.
fn health(flow: &FlowRecord, settings: &Settings) -> Value {
    let flow_can = match flow.status {
        Status::Published => "AVAILABLE",
        Status::Draft | Status::Deprecated => "BLOCKED",
    };
    let entity = |kind: &str, id: &str, can: &str| json!({ "entityType": kind, "id": id, "canSendMessage": can });
    json!({
        "canSendMessage": flow_can,
        "entities": [
            entity("FLOW", &flow.id, flow_can),
            entity("WABA", &settings.meta_waba, "AVAILABLE"),
            entity("APP", flow.meta_app_id.as_deref().unwrap_or(SERVICE_APP), "AVAILABLE"),
        ],
    })
}
