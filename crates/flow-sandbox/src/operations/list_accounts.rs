//! `ListLinkedWhatsAppBusinessAccounts`: the one account of the sandbox, without phone numbers.

use serde_json::{Value, json};

use crate::app::App;
use crate::store::Settings;
use crate::wire::constraint::NEXT_TOKEN;
use crate::wire::error::ApiError;
use crate::wire::members::Members;
use crate::wire::page::page;

pub(super) const NAME: &str = "Sandbox business";

pub(super) fn run(app: &App, mut members: Members) -> Result<Value, ApiError> {
    let token = members.text("nextToken", &NEXT_TOKEN);
    let max_results = members.max_results();
    members.finish()?;

    let accounts = std::iter::once((1, account(&app.settings)));
    let page = page(
        accounts,
        "accounts",
        token.as_deref(),
        max_results,
        &app.seal,
    )?;
    Ok(listed("linkedAccounts", page.items, page.next_token))
}

/// What both the list and the single account say.
pub(super) fn account(settings: &Settings) -> Value {
    json!({
        "arn": settings.waba_arn(),
        "id": settings.waba_id(),
        "wabaId": settings.meta_waba,
        "registrationStatus": "COMPLETE",
        "linkDate": settings.linked,
        "wabaName": NAME,
        "eventDestinations": [],
    })
}

/// The answer of a list: the rows, and the token when there are more.
pub(super) fn listed(member: &str, rows: Vec<Value>, next_token: Option<String>) -> Value {
    let mut answer = json!({ member: rows });
    if let Some(token) = next_token {
        answer["nextToken"] = token.into();
    }
    answer
}
