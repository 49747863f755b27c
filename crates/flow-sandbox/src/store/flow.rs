use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::atomic;
use crate::serve::StartError;

/// One Flow as it is kept in `flows/ID.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct FlowRecord {
    pub id: String,
    /// The place in the list; rises with every Flow created.
    pub order: u64,
    pub name: String,
    pub categories: Vec<String>,
    pub status: Status,
    pub asset: Option<Asset>,
    /// The errors of the asset, each as it goes over the wire.
    pub validation_errors: Vec<String>,
    pub endpoint_uri: Option<String>,
    pub meta_app_id: Option<String>,
    pub preview: Option<Preview>,
}

/// The states the sandbox knows; BLOCKED and THROTTLED are Meta's alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub(crate) enum Status {
    Draft,
    Published,
    Deprecated,
}

impl Status {
    pub fn as_str(self) -> &'static str {
        match self {
            Status::Draft => "DRAFT",
            Status::Published => "PUBLISHED",
            Status::Deprecated => "DEPRECATED",
        }
    }
}

/// The uploaded JSON.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Asset {
    pub sha256: String,
    /// `version` and `data_api_version` at its top, where they are short strings.
    pub json_version: Option<String>,
    pub data_api_version: Option<String>,
}

/// A preview link that was handed out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Preview {
    pub token: String,
    /// Seconds since 1970.
    pub expires: i64,
}

pub(super) fn save(folder: &Path, flow: &FlowRecord) -> io::Result<()> {
    atomic::write(folder, &file_name(&flow.id), &serde_json::to_vec(flow)?)
}

pub(super) fn remove(folder: &Path, id: &str) -> io::Result<()> {
    atomic::remove(folder, &file_name(id))
}

pub(super) fn load_all(folder: &Path) -> Result<BTreeMap<String, FlowRecord>, StartError> {
    let failed = |error| StartError::DataDir {
        path: folder.to_owned(),
        error,
    };
    let mut flows = BTreeMap::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if path.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let bytes = fs::read(&path).map_err(failed)?;
        let damaged = |why: String| StartError::Damaged {
            path: path.clone(),
            why,
        };
        let flow: FlowRecord =
            serde_json::from_slice(&bytes).map_err(|error| damaged(error.to_string()))?;
        if path
            .file_name()
            .is_none_or(|name| name != file_name(&flow.id).as_str())
        {
            return Err(damaged(
                "it holds another Flow than its name says".to_owned(),
            ));
        }
        flows.insert(flow.id.clone(), flow);
    }
    Ok(flows)
}

/// Flow ids are digits only (the sandbox makes them), so they are safe as names.
fn file_name(id: &str) -> String {
    format!("{id}.json")
}
