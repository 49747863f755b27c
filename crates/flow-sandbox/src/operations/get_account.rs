//! `GetLinkedWhatsAppBusinessAccount`: the account with its phone number.

use serde_json::{Value, json};

use super::{get_phone_number, list_accounts, rules};
use crate::app::App;
use crate::wire::constraint::ACCOUNT_ID;
use crate::wire::error::ApiError;
use crate::wire::members::Members;

pub(super) fn run(app: &App, mut members: Members) -> Result<Value, ApiError> {
    let id = members.required("id", &ACCOUNT_ID);
    members.finish()?;

    rules::account(&app.store(), &id)?;
    let mut account = list_accounts::account(&app.settings);
    account["phoneNumbers"] = json!([get_phone_number::phone_number(&app.settings)]);
    Ok(json!({ "account": account }))
}
