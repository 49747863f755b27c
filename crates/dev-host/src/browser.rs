use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

use async_trait::async_trait;
use flow_app::Host;
use flow_app::protocol::AppEvent;
use tokio::sync::broadcast;

/// A desktop for the application that a test plays: dialogs answer what the test has said before.
pub struct Browser {
    events: broadcast::Sender<String>,
    dialogs: Mutex<VecDeque<Option<PathBuf>>>,
    opened: Mutex<Vec<String>>,
}

impl Browser {
    pub fn new() -> Browser {
        Browser {
            events: broadcast::channel(1024).0,
            dialogs: Mutex::default(),
            opened: Mutex::default(),
        }
    }

    /// Events from now on, as JSON texts.
    pub fn events(&self) -> broadcast::Receiver<String> {
        self.events.subscribe()
    }

    /// What the next dialog answers; `None`: cancelled.
    pub fn answer_dialog(&self, path: Option<PathBuf>) {
        self.dialogs
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push_back(path);
    }

    /// Addresses the application wanted to open.
    pub fn opened(&self) -> Vec<String> {
        self.opened
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    fn next_answer(&self) -> Option<PathBuf> {
        self.dialogs
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .pop_front()
            .flatten()
    }
}

#[async_trait]
impl Host for Browser {
    async fn ask_open(&self) -> Option<PathBuf> {
        self.next_answer()
    }

    async fn ask_save(&self, _folder: Option<&Path>, _suggested: &str) -> Option<PathBuf> {
        self.next_answer()
    }

    fn open_url(&self, url: &str) -> Result<(), String> {
        self.opened
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(url.to_owned());
        Ok(())
    }

    fn now_ms(&self) -> i64 {
        let since = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .unwrap_or_default();
        i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
    }

    fn random(&self) -> u64 {
        rand::random()
    }

    fn emit(&self, event: AppEvent) {
        if let Ok(event) = serde_json::to_string(&event) {
            // Nobody listens before the page has loaded.
            let _ = self.events.send(event);
        }
    }
}
