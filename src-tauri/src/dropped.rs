use flow_host::Hosted;
use tauri::{DragDropEvent, Manager, Window, WindowEvent};

/// Files dropped on the window may be opened by its page, which hears of them a moment later.
pub fn offer(window: &Window, event: &WindowEvent) {
    let WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) = event else {
        return;
    };
    if let Some(hosted) = window.try_state::<Hosted>() {
        for path in paths {
            hosted.app.offer(path);
        }
    }
}
