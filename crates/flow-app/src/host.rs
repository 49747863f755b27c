use std::path::{Path, PathBuf};

use async_trait::async_trait;

use crate::protocol::AppEvent;

/// What the application cannot do by itself: the shell around it (the desktop window, the test
/// host) does it.
#[async_trait]
pub trait Host: Send + Sync {
    /// The system's dialog for opening a file; `None` when cancelled.
    async fn ask_open(&self) -> Option<PathBuf>;
    /// The system's dialog for saving; `suggested` is a file name. `None` when cancelled.
    async fn ask_save(&self, folder: Option<&Path>, suggested: &str) -> Option<PathBuf>;
    /// Opens an http(s) address in the person's browser.
    fn open_url(&self, url: &str) -> Result<(), String>;
    /// Milliseconds since 1970.
    fn now_ms(&self) -> i64;
    /// Random bits, for names of journals and connections and for tokens.
    fn random(&self) -> u64;
    /// Hands an event to the window. Must not block.
    fn emit(&self, event: AppEvent);
}
