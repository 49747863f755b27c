use std::path::Path;
use std::time::Duration;

use tauri::webview::PageLoadEvent;
use tauri::{AppHandle, Manager, WebviewUrl, WebviewWindowBuilder};

/// Label of the one window; the capability names it.
pub const LABEL: &str = "main";

/// How long the page may take for its first paint before the window is shown all the same.
const PATIENCE: Duration = Duration::from_secs(3);

/// Opens the window hidden: the page shows it with its first paint, so that nobody sees it empty.
pub fn open(app: &AppHandle, data_dir: &Path) -> tauri::Result<()> {
    WebviewWindowBuilder::new(app, LABEL, WebviewUrl::App("index.html".into()))
        .title("Flowsmith")
        .inner_size(1280.0, 800.0)
        .min_inner_size(960.0, 600.0)
        .visible(false)
        .data_directory(data_dir.join("webview"))
        .on_page_load(|window, load| {
            if load.event() == PageLoadEvent::Finished {
                let app = window.app_handle().clone();
                // A page that fails before its first paint must not leave an invisible program.
                tauri::async_runtime::spawn(async move {
                    tokio::time::sleep(PATIENCE).await;
                    if app
                        .get_webview_window(LABEL)
                        .is_some_and(|window| window.is_visible().is_ok_and(|seen| !seen))
                    {
                        show(&app);
                    }
                });
            }
        })
        .build()?;
    Ok(())
}

/// Brings the window to the front.
pub fn show(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(LABEL) {
        // A window that cannot be shown has already gone; nothing is left to tell.
        let _ = window.show();
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
}
