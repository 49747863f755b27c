//! `GetLinkedWhatsAppBusinessAccountPhoneNumber`: the account's one number, of the range set aside
//! for fiction.

use serde_json::{Value, json};

use crate::app::App;
use crate::store::Settings;
use crate::wire::constraint::PHONE_NUMBER_ID;
use crate::wire::error::ApiError;
use crate::wire::members::Members;

pub(super) fn run(app: &App, mut members: Members) -> Result<Value, ApiError> {
    let id = members.required("id", &PHONE_NUMBER_ID);
    members.finish()?;

    if !app.settings.is_phone_number(&id) {
        return Err(ApiError::not_found("The phone number"));
    }
    Ok(json!({
        "phoneNumber": phone_number(&app.settings),
        "linkedWhatsAppBusinessAccountId": app.settings.waba_id(),
    }))
}

pub(super) fn phone_number(settings: &Settings) -> Value {
    json!({
        "arn": settings.phone_number_arn(),
        "phoneNumber": "+12025550142",
        "phoneNumberId": settings.phone_number_id(),
        "metaPhoneNumberId": settings.meta_phone,
        "displayPhoneNumberName": super::list_accounts::NAME,
        "displayPhoneNumber": "+1 202-555-0142",
        "qualityRating": "GREEN",
    })
}
