use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

use flow_cloud::FlowService;

use crate::error::Answer;
use crate::files::{Blocks, Kept, Links, Recent, Recovered, SettingsFile, Watch, find_recoveries};
use crate::offered::Offered;
use crate::protocol::{AppEvent, ConnectionId, SessionId, WireError};
use crate::session::Session;
use crate::{Host, Options};

/// The application behind the window. Cheap to clone; all clones are the same one.
#[derive(Clone)]
pub struct App {
    pub(crate) inner: Arc<Inner>,
}

pub(crate) struct Inner {
    pub options: Options,
    pub settings: Mutex<Kept<SettingsFile>>,
    pub recent: Mutex<Kept<Recent>>,
    pub links: Mutex<Kept<Links>>,
    pub blocks: Mutex<Blocks>,
    /// Unsaved work of earlier runs, by id.
    pub recoveries: Mutex<Vec<(String, Recovered)>>,
    /// Services of connections already used; dropped when keys or connections change.
    pub services: Mutex<BTreeMap<ConnectionId, Arc<dyn FlowService>>>,
    pub watch: Watch,
    pub offered: Mutex<Offered>,
    sessions: Mutex<BTreeMap<SessionId, Arc<Mutex<Session>>>>,
    next_session: AtomicU32,
}

impl App {
    /// Reads what is kept. Unsaved work of earlier runs is found here, before any new is begun.
    pub fn new(options: Options) -> App {
        let data = options.data_dir.clone();
        let inner = Arc::new_cyclic(|weak: &Weak<Inner>| {
            let inner = weak.clone();
            let touched = move |path: &Path| {
                if let Some(inner) = inner.upgrade() {
                    App { inner }.file_touched(path);
                }
            };
            Inner {
                settings: Mutex::new(Kept::open(data.join("settings.json"))),
                recent: Mutex::new(Kept::open(data.join("recent.json"))),
                links: Mutex::new(Kept::open(data.join("links.json"))),
                blocks: Mutex::new(Blocks::open(data.join("blocks"))),
                recoveries: Mutex::new(find_recoveries(&data.join("journal"))),
                services: Mutex::default(),
                watch: Watch::new(touched),
                offered: Mutex::new(Offered::at_start(options.open_at_start.clone())),
                sessions: Mutex::default(),
                next_session: AtomicU32::new(1),
                options,
            }
        });
        App { inner }
    }

    pub(crate) fn host(&self) -> &dyn Host {
        &*self.inner.options.host
    }

    pub(crate) fn emit(&self, event: AppEvent) {
        self.host().emit(event);
    }

    /// A file of this name in the journal folder.
    pub(crate) fn journal_path(&self, name: &str) -> std::path::PathBuf {
        self.inner.options.data_dir.join("journal").join(name)
    }

    pub(crate) fn session(&self, id: SessionId) -> Answer<Arc<Mutex<Session>>> {
        let found = lock(&self.inner.sessions).get(&id).cloned();
        found.ok_or_else(|| WireError::not_found("This document is not open any more."))
    }

    /// Runs something on one document; nothing else happens to it meanwhile.
    pub(crate) fn with<R>(
        &self,
        id: SessionId,
        run: impl FnOnce(&mut Session) -> Answer<R>,
    ) -> Answer<R> {
        run(&mut lock(&*self.session(id)?))
    }

    pub(crate) fn sessions(&self) -> Vec<Arc<Mutex<Session>>> {
        lock(&self.inner.sessions).values().cloned().collect()
    }

    pub(crate) fn add_session(&self, make: impl FnOnce(SessionId) -> Session) -> SessionId {
        let id = self.inner.next_session.fetch_add(1, Ordering::Relaxed);
        let session = make(id);
        if let Some(file) = &session.file {
            self.inner.watch.add(&file.path);
        }
        lock(&self.inner.sessions).insert(id, Arc::new(Mutex::new(session)));
        id
    }

    pub(crate) fn remove_session(&self, id: SessionId) -> Option<Arc<Mutex<Session>>> {
        lock(&self.inner.sessions).remove(&id)
    }

    /// Whether any document is open; the shell asks its page before it closes.
    pub fn has_open_documents(&self) -> bool {
        !lock(&self.inner.sessions).is_empty()
    }

    /// Whether any document has work that is in no file.
    pub fn has_unsaved_work(&self) -> bool {
        self.sessions()
            .iter()
            .any(|session| lock(session).has_unsaved_work())
    }
}

/// A panic of an earlier call must not lock the person out of their document.
pub(crate) fn lock<T: ?Sized>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
