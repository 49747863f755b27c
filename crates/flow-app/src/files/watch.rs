//! Notices when another program changes an open file.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::mpsc::channel;

use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher};

/// Watches the folders of open files (a file replaced by renaming is a new file, so watching the
/// file itself would end there).
pub struct Watch {
    watcher: Option<Mutex<RecommendedWatcher>>,
    /// Number of open files per folder.
    folders: Mutex<BTreeMap<PathBuf, u32>>,
}

impl Watch {
    /// `touched` hears of every path that something happened to. Without a watcher (a system limit)
    /// changes are still found when saving.
    pub fn new(touched: impl Fn(&Path) + Send + 'static) -> Watch {
        // A thread of its own: the watcher's must never wait for a document, for a document may be
        // waiting for the watcher.
        let (sender, paths) = channel::<PathBuf>();
        std::thread::spawn(move || {
            while let Ok(path) = paths.recv() {
                let mut batch = BTreeSet::from([path]);
                batch.extend(paths.try_iter());
                batch.iter().for_each(|path| touched(path));
            }
        });
        let heard = move |event: notify::Result<Event>| match event {
            Ok(event) if !event.kind.is_access() => {
                for path in event.paths {
                    let _ = sender.send(path);
                }
            }
            Ok(_) => {}
            Err(error) => tracing::warn!(%error, "watching files"),
        };
        let watcher = notify::recommended_watcher(heard)
            .inspect_err(|error| tracing::warn!(%error, "files cannot be watched"))
            .ok();
        Watch {
            watcher: watcher.map(Mutex::new),
            folders: Mutex::default(),
        }
    }

    pub fn add(&self, file: &Path) {
        let (Some(watcher), Some(folder)) = (&self.watcher, file.parent()) else {
            return;
        };
        let mut folders = lock(&self.folders);
        let count = folders.entry(folder.to_owned()).or_default();
        *count += 1;
        if *count == 1
            && let Err(error) = lock(watcher).watch(folder, RecursiveMode::NonRecursive)
        {
            tracing::warn!(%error, "a folder cannot be watched");
        }
    }

    pub fn remove(&self, file: &Path) {
        let (Some(watcher), Some(folder)) = (&self.watcher, file.parent()) else {
            return;
        };
        let mut folders = lock(&self.folders);
        let Some(count) = folders.get_mut(folder) else {
            return;
        };
        *count -= 1;
        if *count == 0 {
            folders.remove(folder);
            let _ = lock(watcher).unwatch(folder);
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex
        .lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner)
}
