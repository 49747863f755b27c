//! The rules of state, each said once. Meta's numbers are from its "Error Codes" page; which of the
//! service's errors carries them is not documented, the sandbox uses `InvalidParametersException`.

use flow_catalog::{Version, VersionState};

use crate::store::{FlowRecord, Status, Store, Unavailable};
use crate::wire::error::ApiError;

impl From<Unavailable> for ApiError {
    fn from(unavailable: Unavailable) -> ApiError {
        ApiError::internal(unavailable.0)
    }
}

/// The linked account, by id or ARN.
pub(super) fn account(store: &Store, id: &str) -> Result<(), ApiError> {
    if store.settings.is_account(id) {
        Ok(())
    } else {
        Err(ApiError::not_found("The WhatsApp Business Account"))
    }
}

/// A Flow of the account.
pub(super) fn flow<'s>(
    store: &'s Store,
    id: &str,
    flow_id: &str,
) -> Result<&'s FlowRecord, ApiError> {
    account(store, id)?;
    store
        .flow(flow_id)
        .ok_or_else(|| ApiError::not_found("The Flow"))
}

/// Names are unique in an account, whatever the state of the Flow that has it.
pub(super) fn name_is_free(store: &Store, name: &str, own: Option<&str>) -> Result<(), ApiError> {
    if store.name_is_taken(name, own) {
        return Err(ApiError::meta(
            100,
            "Flow name is not unique in the account.",
        ));
    }
    Ok(())
}

/// An endpoint is an https address with a host.
pub(super) fn endpoint(uri: Option<&str>) -> Result<(), ApiError> {
    let Some(uri) = uri else { return Ok(()) };
    let host = uri
        .strip_prefix("https://")
        .and_then(|rest| rest.split(['/', '?', '#']).next());
    let clean = !uri.contains(|c: char| c.is_whitespace() || c.is_control());
    if clean && host.is_some_and(|host| !host.is_empty() && !host.contains('@')) {
        return Ok(());
    }
    Err(ApiError::meta(
        100,
        "The endpoint URI is not a valid https URL.",
    ))
}

/// Drafts and published Flows may be changed; a published one becomes a draft by it. (For the name
/// and categories AWS and Meta differ; the sandbox follows Meta: any change makes it a draft.)
pub(super) fn may_change(flow: &FlowRecord) -> Result<(), ApiError> {
    match flow.status {
        Status::Draft | Status::Published => Ok(()),
        Status::Deprecated => Err(ApiError::meta(
            139_001,
            "The Flow cannot be updated: it is DEPRECATED.",
        )),
    }
}

/// What publishing wants. The health check of an endpoint and the business's public key are not
/// part of the sandbox.
pub(super) fn may_publish(flow: &FlowRecord) -> Result<(), ApiError> {
    let refuse = |why: &str| {
        Err(ApiError::meta(
            139_002,
            &format!("Publishing failed: {why}"),
        ))
    };
    if flow.status != Status::Draft {
        let status = flow.status.as_str();
        return refuse(&format!(
            "the Flow is {status}, only a DRAFT can be published."
        ));
    }
    let Some(asset) = &flow.asset else {
        return refuse("the Flow has no JSON.");
    };
    if !flow.validation_errors.is_empty() {
        let count = flow.validation_errors.len();
        return refuse(&format!("the Flow JSON has validation errors ({count})."));
    }
    let row = asset
        .json_version
        .as_deref()
        .and_then(Version::parse)
        .and_then(Version::known);
    if row.is_some_and(|row| row.state != VersionState::Publishable) {
        return refuse("this Flow JSON version can no longer be published.");
    }
    if asset.data_api_version.is_some() && flow.endpoint_uri.is_none() {
        return refuse("the Flow JSON names a data_api_version, but the Flow has no endpoint.");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endpoints() {
        for good in [
            "https://example.com",
            "https://example.com/flow?x=1",
            "https://a:8443/",
        ] {
            assert!(endpoint(Some(good)).is_ok(), "{good}");
        }
        for bad in [
            "http://example.com",
            "https://",
            "https:///x",
            "x",
            "https://a b",
            "https://u@h",
        ] {
            assert!(endpoint(Some(bad)).is_err(), "{bad}");
        }
        assert!(endpoint(None).is_ok());
    }
}
