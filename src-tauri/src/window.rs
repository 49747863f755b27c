use std::path::Path;

use tauri::webview::PageLoadEvent;
use tauri::{AppHandle, Manager, WebviewUrl, WebviewWindowBuilder};

/// Label of the one window; the capability names it.
pub const LABEL: &str = "main";

/// Opens the window hidden and shows it when its page has loaded, so that nobody sees it empty.
pub fn open(app: &AppHandle, data_dir: &Path) -> tauri::Result<()> {
    WebviewWindowBuilder::new(app, LABEL, WebviewUrl::App("index.html".into()))
        .title("Flowsmith")
        .inner_size(1280.0, 800.0)
        .min_inner_size(960.0, 600.0)
        .visible(false)
        .data_directory(data_dir.join("webview"))
        .on_document_title_changed(|window, title| {
            // A window that has gone needs no title.
            let _ = window.set_title(&title);
        })
        .on_page_load(|window, load| {
            if load.event() == PageLoadEvent::Finished {
                show(window.app_handle());
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
