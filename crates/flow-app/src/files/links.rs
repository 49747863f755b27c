use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::content_hash;
use crate::protocol::FlowLink;

/// `links.json`: which file is which Flow in which account, by path.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Links(BTreeMap<String, LinkRecord>);

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LinkRecord {
    pub link: FlowLink,
    /// What was last sent or fetched.
    pub sent: Option<Sent>,
}

/// A text by size and hash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Sent {
    /// Bytes.
    pub size: usize,
    /// Sha256 in hexadecimal.
    pub hash: String,
}

impl Sent {
    pub fn of(text: &str) -> Sent {
        let hash = content_hash(text.as_bytes());
        Sent {
            size: text.len(),
            hash: hash.iter().map(|byte| format!("{byte:02x}")).collect(),
        }
    }
}

impl Links {
    /// The link of this file. A copy elsewhere has none: two files may hold the same text for two
    /// Flows.
    pub fn of(&self, path: &str) -> Option<&LinkRecord> {
        self.0.get(path)
    }

    pub fn set(&mut self, path: &str, record: LinkRecord) {
        self.0.insert(path.to_owned(), record);
    }

    /// Every link of this Flow gets the new status.
    pub fn update_status(&mut self, account: &str, flow: &str, status: &flow_cloud::FlowStatus) {
        let same =
            |record: &&mut LinkRecord| record.link.account == account && record.link.flow == flow;
        for record in self.0.values_mut().filter(same) {
            record.link.status = status.clone();
        }
    }

    /// Whether a link of this Flow says otherwise.
    pub fn has_other_status(
        &self,
        account: &str,
        flow: &str,
        status: &flow_cloud::FlowStatus,
    ) -> bool {
        self.0.values().any(|record| {
            let link = &record.link;
            link.account == account && link.flow == flow && link.status != *status
        })
    }

    pub fn forget(&mut self, path: &str) {
        self.0.remove(path);
    }

    /// The Flow does not exist any more.
    pub fn forget_flow(&mut self, account: &str, flow: &str) {
        self.0
            .retain(|_, record| record.link.account != account || record.link.flow != flow);
    }
}
