use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::App;
use crate::app::lock;
use crate::protocol::AppEvent;

/// Files that the person handed to the program: named at its start, dropped on its window, given to
/// a second start of it. The window may open these and the recent ones, and names no other path
/// (house.md, invariant 7).
pub(crate) struct Offered {
    paths: BTreeSet<PathBuf>,
    /// What the window opens when it comes up.
    first: Option<PathBuf>,
    /// The window has come up; what follows reaches it as events.
    window_is_up: bool,
}

impl Offered {
    pub fn at_start(file: Option<PathBuf>) -> Offered {
        Offered {
            paths: file.iter().cloned().collect(),
            first: file,
            window_is_up: false,
        }
    }
}

impl App {
    /// Lets the window open a file that was dropped on it.
    pub fn offer(&self, path: &Path) {
        lock(&self.inner.offered).paths.insert(path.to_owned());
    }

    /// Has the window open a file: at once, or when it comes up.
    pub fn hand_over(&self, path: PathBuf) {
        let mut offered = lock(&self.inner.offered);
        offered.paths.insert(path.clone());
        if offered.window_is_up {
            let path = path.to_string_lossy().into_owned();
            self.emit(AppEvent::OpenFile { path });
        } else {
            offered.first = Some(path);
        }
    }

    /// What the window that comes up now opens first.
    pub(crate) fn first_file(&self) -> Option<PathBuf> {
        let mut offered = lock(&self.inner.offered);
        offered.window_is_up = true;
        offered.first.clone()
    }

    /// Whether the window may name this path.
    pub(crate) fn is_offered(&self, path: &str) -> bool {
        lock(&self.inner.offered).paths.contains(Path::new(path))
            || lock(&self.inner.recent)
                .get()
                .files()
                .iter()
                .any(|file| file.path == path)
    }
}
