use serde::Serialize;

/// The one error that reaches the window.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct WireError {
    pub code: ErrorCode,
    /// For people: what happened and what to do.
    pub message: String,
    /// Technical words behind a "Details" fold; never a secret.
    pub detail: Option<String>,
    pub help: Option<String>,
    pub retryable: bool,
}

/// A code exists only where the window does something of its own with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum ErrorCode {
    /// The edit cannot be applied; shown beside the thing.
    Refused,
    /// The window's revision is not the document's: reload the view.
    Stale,
    /// The file on disk changed since it was read; ask before writing.
    ChangedOnDisk,
    /// No such session, screen, connection, file.
    NotFound,
    /// The keychain cannot be used; offer profiles.
    NoKeychain,
    /// Credentials are missing, wrong or expired: open the connection.
    Credentials,
    /// The account changed between plan and act: plan again.
    PlanOutdated,
    /// Anything else: show the message.
    Failed,
}
