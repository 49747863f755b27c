//! `ListWhatsAppFlows`: all Flows of the account, oldest first, in pages. The member is
//! `flowCategories` here, though `categories` everywhere else.

use serde_json::{Value, json};

use super::rules;
use crate::app::App;
use crate::wire::constraint::{ACCOUNT_ID, NEXT_TOKEN};
use crate::wire::error::ApiError;
use crate::wire::members::Members;
use crate::wire::page::page;

pub(super) fn run(app: &App, mut members: Members) -> Result<Value, ApiError> {
    let id = members.required("id", &ACCOUNT_ID);
    let token = members.text("nextToken", &NEXT_TOKEN);
    let max_results = members.max_results();
    members.finish()?;

    let store = app.store();
    rules::account(&store, &id)?;
    let flows = store.flows().into_iter().map(|flow| (flow.order, flow));
    let page = page(flows, "flows", token.as_deref(), max_results, &app.seal)?;
    let row = |flow: &&crate::store::FlowRecord| {
        json!({
            "flowId": flow.id,
            "flowName": flow.name,
            "flowStatus": flow.status.as_str(),
            "flowCategories": flow.categories,
            "validationErrors": flow.validation_errors,
        })
    };
    let flows: Vec<Value> = page.items.iter().map(row).collect();
    Ok(super::list_accounts::listed(
        "flows",
        flows,
        page.next_token,
    ))
}
