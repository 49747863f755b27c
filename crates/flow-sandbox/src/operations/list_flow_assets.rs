//! `ListWhatsAppFlowAssets`: where to fetch the uploaded JSON. One asset, `flow.json`, or none before
//! the first upload. The address works for five minutes, with a plain GET and no signature.

use serde_json::{Value, json};

use super::rules;
use crate::app::App;
use crate::download;
use crate::wire::constraint::{ACCOUNT_ID, FLOW_ID, NEXT_TOKEN};
use crate::wire::error::ApiError;
use crate::wire::members::Members;
use crate::wire::page::page;

pub(super) fn run(app: &App, mut members: Members) -> Result<Value, ApiError> {
    let id = members.required("id", &ACCOUNT_ID);
    let flow_id = members.required("flowId", &FLOW_ID);
    let token = members.text("nextToken", &NEXT_TOKEN);
    let max_results = members.max_results();
    members.finish()?;

    let store = app.store();
    let flow = rules::flow(&store, &id, &flow_id)?;
    let assets = flow.asset.iter().map(|asset| (1, asset));
    let list = format!("assets/{flow_id}");
    let page = page(assets, &list, token.as_deref(), max_results, &app.seal)?;
    let row = |asset: &&crate::store::Asset| {
        json!({
            "name": "flow.json",
            "assetType": "FLOW_JSON",
            "downloadUrl": download::address(app, &flow.id, &asset.sha256),
        })
    };
    let assets: Vec<Value> = page.items.iter().map(row).collect();
    Ok(super::list_accounts::listed(
        "flowAssets",
        assets,
        page.next_token,
    ))
}
