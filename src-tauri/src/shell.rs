use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use async_trait::async_trait;
use flow_app::Host;
use flow_app::protocol::AppEvent;
use tauri::{AppHandle, Emitter};
use tauri_plugin_dialog::{DialogExt, FilePath};
use tauri_plugin_opener::OpenerExt;
use tokio::sync::oneshot;

use crate::window;

/// What the application asks of the desktop around it.
pub struct Shell {
    app: AppHandle,
}

impl Shell {
    pub fn new(app: AppHandle) -> Shell {
        Shell { app }
    }

    /// Hands an event to the window.
    pub fn tell(app: &AppHandle, event: AppEvent) {
        if let Err(error) = app.emit_to(window::LABEL, "app-event", event) {
            tracing::error!(%error, "the window could not be told");
        }
    }
}

#[async_trait]
impl Host for Shell {
    async fn ask_open(&self) -> Option<PathBuf> {
        let (tell, told) = oneshot::channel();
        let dialog = self.app.dialog().file().add_filter("Flow JSON", &["json"]);
        // Nobody waits any more when the window has gone.
        dialog.pick_file(move |path| drop(tell.send(path)));
        told.await.ok().flatten().and_then(on_disk)
    }

    async fn ask_save(&self, folder: Option<&Path>, suggested: &str) -> Option<PathBuf> {
        let (tell, told) = oneshot::channel();
        let mut dialog = self
            .app
            .dialog()
            .file()
            .add_filter("Flow JSON", &["json"])
            .set_file_name(suggested);
        if let Some(folder) = folder {
            dialog = dialog.set_directory(folder);
        }
        dialog.save_file(move |path| drop(tell.send(path)));
        told.await.ok().flatten().and_then(on_disk)
    }

    fn open_url(&self, url: &str) -> Result<(), String> {
        self.app
            .opener()
            .open_url(url, None::<&str>)
            .map_err(|error| error.to_string())
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
        Shell::tell(&self.app, event);
    }
}

fn on_disk(path: FilePath) -> Option<PathBuf> {
    path.into_path().ok()
}
