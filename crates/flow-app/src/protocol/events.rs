use serde::Serialize;

use super::{Changed, SessionId};

/// What Rust tells the window without being asked.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(
    rename_all = "camelCase",
    rename_all_fields = "camelCase",
    tag = "event"
)]
pub enum AppEvent {
    /// The document changed in Rust.
    Changed { changed: Box<Changed> },
    /// Another program changed the file of this session.
    ChangedOnDisk { session: SessionId, path: String },
    /// The file of this session is gone.
    RemovedOnDisk { session: SessionId, path: String },
    /// A file was dropped on the window or named by a second start.
    OpenFile { path: String },
    /// The window is asked to close while there is unsaved work.
    CloseRequested,
    /// Progress of a lifecycle step, in words.
    Progress {
        session: Option<SessionId>,
        message: String,
    },
}
