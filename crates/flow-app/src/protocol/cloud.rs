use flow_cloud::{Category, Connection, FlowStatus};
use serde::{Deserialize, Serialize};

/// Our own name for a connection, stable through renaming.
pub type ConnectionId = String;

/// A connection as the window shows it; no secret is ever part of it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ConnectionView {
    pub connection: Connection,
    /// A key pair for it lies in the keychain.
    pub has_secret: bool,
}

/// Whether keys can be kept, in plain words when not.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct KeychainState {
    pub usable: bool,
    pub reason: Option<String>,
}

/// Result of testing a connection.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ConnectionTest {
    /// Who AWS says we are (ARN); `None` at a custom endpoint.
    pub identity: Option<String>,
    pub accounts: Vec<AccountView>,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct AccountView {
    /// `waba-...`
    pub id: String,
    pub name: String,
    /// Meta's number.
    pub waba_id: String,
    pub phone_numbers: Vec<String>,
}

/// A row of the Flows view.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct FlowRow {
    /// Meta's number.
    pub id: String,
    pub name: String,
    pub status: FlowStatus,
    pub categories: Vec<Category>,
    /// WhatsApp's own validation errors, as text.
    pub problems: Vec<String>,
}

/// Where a document lives in an account.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct FlowLink {
    pub connection: ConnectionId,
    pub connection_name: String,
    pub account: String,
    pub account_name: String,
    pub flow: String,
    pub flow_name: String,
    pub status: FlowStatus,
    /// The document differs from what was last sent.
    pub changes_not_sent: bool,
}

/// What a publish would do, to be confirmed by name.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct PublishPlan {
    /// Hand back with `publish`; a changed account or document makes it outdated.
    pub token: String,
    pub link: Option<FlowLink>,
    pub steps: Vec<PublishStep>,
    /// In words, e.g. "Your details › Paragraph “Notes” added".
    pub changes: Vec<ChangeLine>,
    pub errors: u32,
    pub warnings: u32,
    /// Nothing differs from what is published.
    pub nothing_differs: bool,
    /// What should be known before saying yes, one sentence each; one-way facts first.
    pub facts: Vec<flow_cloud::Fact>,
    /// Why it cannot be done at all; then there are no steps.
    pub blocker: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum PublishStep {
    Create,
    UpdateAssets,
    Publish,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ChangeLine {
    pub kind: ChangeKind,
    /// Screen and component, in everyday words.
    pub place: String,
    /// What changed, e.g. `label “Time of day” → “Part of the day”`.
    pub what: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum ChangeKind {
    Added,
    Removed,
    Changed,
}

/// A Region with the service, by its everyday name.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct RegionView {
    /// e.g. `eu-central-1`.
    pub code: String,
    /// e.g. "Frankfurt".
    pub place: String,
}

/// What became of a create, update or publish.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct DeployResult {
    pub link: FlowLink,
    /// WhatsApp's validation errors, matched to places where we can.
    pub problems: Vec<super::document::Problem>,
    /// In words, e.g. "Published. Re-read from the account."
    pub message: String,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct PreviewLink {
    pub url: String,
    /// Milliseconds since 1970.
    pub expires_at: i64,
}
