//! The operations, one file each: what they read from a request, and what they do.

mod create_flow;
mod delete_flow;
mod deprecate_flow;
mod flow_json;
mod get_account;
mod get_flow;
mod get_flow_preview;
mod get_phone_number;
mod list_accounts;
mod list_flow_assets;
mod list_flows;
mod others;
mod publish_flow;
mod rules;
mod update_flow;
mod update_flow_assets;

use axum::http::Method;
use serde_json::Value;

use crate::app::App;
use crate::wire::error::ApiError;
use crate::wire::members::Members;

pub(crate) use self::others::is_known_elsewhere;

/// One operation of the service: its name, where it lives, and what it does. It runs on a blocking
/// thread; its answer is the JSON of the output.
pub(crate) struct Operation {
    pub name: &'static str,
    pub method: Method,
    pub path: &'static str,
    pub run: fn(&App, Members) -> Result<Value, ApiError>,
}

macro_rules! operations {
    ($($name:literal $method:ident $path:literal $module:ident;)*) => {
        /// What the sandbox has.
        pub(crate) const OPERATIONS: &[Operation] = &[$(Operation {
            name: $name,
            method: Method::$method,
            path: concat!("/v1/whatsapp", $path),
            run: $module::run,
        }),*];
    };
}

operations! {
    "CreateWhatsAppFlow" POST "/flow/create" create_flow;
    "UpdateWhatsAppFlow" POST "/flow/update" update_flow;
    "UpdateWhatsAppFlowAssets" POST "/flow/assets/update" update_flow_assets;
    "PublishWhatsAppFlow" POST "/flow/publish" publish_flow;
    "DeprecateWhatsAppFlow" POST "/flow/deprecate" deprecate_flow;
    "DeleteWhatsAppFlow" DELETE "/flow" delete_flow;
    "GetWhatsAppFlow" GET "/flow" get_flow;
    "GetWhatsAppFlowPreview" GET "/flow/preview" get_flow_preview;
    "ListWhatsAppFlows" GET "/flow/list" list_flows;
    "ListWhatsAppFlowAssets" GET "/flow/assets" list_flow_assets;
    "ListLinkedWhatsAppBusinessAccounts" GET "/waba/list" list_accounts;
    "GetLinkedWhatsAppBusinessAccount" GET "/waba/details" get_account;
    "GetLinkedWhatsAppBusinessAccountPhoneNumber" GET "/waba/phone/details" get_phone_number;
}
