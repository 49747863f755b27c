use flow_app::protocol::AppEvent;
use flow_host::Hosted;
use tauri::{Manager, Window, WindowEvent};

use crate::shell::Shell;

/// A window with unsaved work asks before it closes; the page shows the question, discards
/// the work and closes again.
pub fn ask_first(window: &Window, event: &WindowEvent) {
    if let WindowEvent::CloseRequested { api, .. } = event {
        let unsaved = window
            .try_state::<Hosted>()
            .is_some_and(|hosted| hosted.app.has_unsaved_work());
        if unsaved {
            api.prevent_close();
            Shell::tell(window.app_handle(), AppEvent::CloseRequested);
        }
    }
}
