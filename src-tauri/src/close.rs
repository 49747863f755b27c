use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use flow_app::protocol::AppEvent;
use flow_host::Hosted;
use tauri::{Manager, Window, WindowEvent};

use crate::shell::Shell;

/// A page that has not closed the window by then will not do it any more...
const PATIENCE: Duration = Duration::from_secs(1);

/// ...and asking again after so long is a new question.
const FORGOTTEN: Duration = Duration::from_secs(10);

/// A window with a document asks its page before it closes: letters may wait there that the
/// document has not got yet. The page hands them over, shows the question if work would be lost,
/// closes the document and then the window. Without unsaved work, a page that does not answer is
/// asked only once.
pub fn ask_first(window: &Window, event: &WindowEvent) {
    static ASKED: Mutex<Option<Instant>> = Mutex::new(None);
    let WindowEvent::CloseRequested { api, .. } = event else {
        return;
    };
    let Some(hosted) = window.try_state::<Hosted>() else {
        return;
    };
    if !hosted.app.has_open_documents() {
        return;
    }
    let mut asked = ASKED.lock().unwrap_or_else(PoisonError::into_inner);
    if !was_in_vain(&mut asked, Instant::now()) || hosted.app.has_unsaved_work() {
        api.prevent_close();
        Shell::tell(window.app_handle(), AppEvent::CloseRequested);
    }
}

/// Whether the page was asked a while ago, and here we are again.
fn was_in_vain(asked: &mut Option<Instant>, now: Instant) -> bool {
    let since = asked.map(|at| now.saturating_duration_since(at));
    match since {
        Some(since) if since < FORGOTTEN => since >= PATIENCE,
        _ => {
            *asked = Some(now);
            false
        }
    }
}
