//! `GetWhatsAppFlowPreview`: a link that plays the Flow for 30 days, for anyone who has it. The one
//! handed out before while it lives; with `invalidate` a new one, and the old one dies at once.
//!
//! Our reading: drafts and published Flows have previews, also without JSON (the page says so); a
//! deprecated one has none (AWS's table allows nothing there; Meta's number for it is 139003).

use serde_json::{Value, json};
use time::OffsetDateTime;
use time::format_description::FormatItem;
use time::macros::format_description;

use super::rules;
use crate::app::App;
use crate::random;
use crate::store::{FlowRecord, Preview, Status};
use crate::wire::constraint::{ACCOUNT_ID, FLOW_ID};
use crate::wire::error::ApiError;
use crate::wire::members::Members;

const LIFE_SECONDS: i64 = 30 * 24 * 60 * 60;
/// As AWS's sample has it: `2026-07-01T23:46:55+0000`.
const EXPIRES_AT: &[FormatItem<'_>] =
    format_description!("[year]-[month]-[day]T[hour]:[minute]:[second]+0000");

pub(super) fn run(app: &App, mut members: Members) -> Result<Value, ApiError> {
    let id = members.required("id", &ACCOUNT_ID);
    let flow_id = members.required("flowId", &FLOW_ID);
    let invalidate = members.flag("invalidate");
    members.finish()?;

    let mut store = app.store();
    let mut flow = rules::flow(&store, &id, &flow_id)?.clone();
    if flow.status == Status::Deprecated {
        return Err(ApiError::meta(139_003, "A DEPRECATED Flow has no preview."));
    }
    let now = app.now();
    let preview = match alive(&flow, now) {
        Some(preview) if !invalidate => preview.clone(),
        _ => {
            let token = random::token(app.random.as_ref());
            let preview = Preview {
                token,
                expires: now + LIFE_SECONDS,
            };
            flow.preview = Some(preview.clone());
            store.put(flow.clone())?;
            preview
        }
    };
    Ok(json!({ "flowId": flow.id, "preview": link(app, &flow, &preview) }))
}

/// The link handed out, unless its 30 days are over.
pub(super) fn alive(flow: &FlowRecord, now: i64) -> Option<&Preview> {
    flow.preview
        .as_ref()
        .filter(|preview| preview.expires > now)
}

pub(super) fn link(app: &App, flow: &FlowRecord, preview: &Preview) -> Value {
    let url = app.address(&format!("/preview/{}/?token={}", flow.id, preview.token));
    let expires = OffsetDateTime::from_unix_timestamp(preview.expires)
        .ok()
        .and_then(|time| time.format(EXPIRES_AT).ok())
        .unwrap_or_default();
    json!({ "previewUrl": url, "expiresAt": expires })
}
