use crate::app::App;
use crate::store::{Asset, Blobs, FlowRecord, Store};
use crate::validate;
use crate::wire::error::ApiError;

/// A Flow JSON looked at, outside the store's lock: checking ten megabytes takes a moment.
pub(super) struct Checked {
    pub bytes: Vec<u8>,
    pub asset: Asset,
    pub errors: Vec<String>,
}

impl Checked {
    pub fn new(app: &App, bytes: Vec<u8>) -> Checked {
        let (json_version, data_api_version) = validate::versions(&bytes);
        let asset = Asset {
            sha256: Blobs::sha256(&bytes),
            json_version,
            data_api_version,
        };
        let errors = errors(app, &bytes);
        Checked {
            bytes,
            asset,
            errors,
        }
    }

    /// Puts the bytes on disk and gives the record the asset and its errors.
    pub fn attach(self, store: &Store, flow: &mut FlowRecord) -> Result<(), ApiError> {
        store
            .blobs
            .keep(&self.asset.sha256, &self.bytes)
            .map_err(|error| {
                ApiError::internal(format!("The sandbox could not write its data: {error}"))
            })?;
        flow.asset = Some(self.asset);
        flow.validation_errors = self.errors;
        Ok(())
    }
}

pub(super) fn errors(app: &App, bytes: &[u8]) -> Vec<String> {
    app.validator
        .errors(bytes)
        .iter()
        .map(validate::wire_text)
        .collect()
}

/// The uploaded bytes of a Flow, if it has any.
pub(super) fn read(store: &Store, flow: &FlowRecord) -> Result<Option<Vec<u8>>, ApiError> {
    let read = |asset: &Asset| {
        store.blobs.read(&asset.sha256).map_err(|error| {
            ApiError::internal(format!("The sandbox could not read its data: {error}"))
        })
    };
    flow.asset.as_ref().map(read).transpose()
}
