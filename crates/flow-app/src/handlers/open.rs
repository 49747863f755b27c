//! Bringing a document into a session, and closing it.

use std::fs;
use std::path::{Path, PathBuf};

use flow_doc::{Edit, Step};

use crate::App;
use crate::app::lock;
use crate::error::{Answer, cannot_read, file_name};
use crate::files::{RecentFile, remove_journal};
use crate::protocol::*;
use crate::session::change::Origin;
use crate::session::file::stem;
use crate::session::{Autosave, Beginning, OpenFile, Session};
use crate::view;

/// Larger files are surely no flows; WhatsApp takes 10 MB.
const MAX_FILE_BYTES: u64 = 256 * 1024 * 1024;

pub async fn open_dialog(app: &App, _: Nothing) -> Answer<Option<Opened>> {
    match app.host().ask_open().await {
        Some(path) => app.open_path(&path).map(Some),
        None => Ok(None),
    }
}

pub async fn open_file(app: &App, request: PathRequest) -> Answer<Opened> {
    if !app.is_offered(&request.path) {
        let message =
            "This file was not handed to Flowsmith. Open it from the menu, or drop it here.";
        return Err(WireError::new(ErrorCode::Refused, message));
    }
    app.open_path(Path::new(&request.path))
}

pub async fn open_text(app: &App, request: TextRequest) -> Answer<Opened> {
    let opened = app.begin("Pasted flow".to_owned(), request.text.into_bytes(), None)?;
    app.with(opened.session, |session| {
        session.is_nowhere_else(app.host().now_ms());
        Ok(())
    })?;
    Ok(opened)
}

pub async fn document(app: &App, request: SessionRequest) -> Answer<Opened> {
    app.with(request.session, |session| Ok(view::opened(session)))
}

pub async fn close(app: &App, request: CloseRequest) -> Answer<Nothing> {
    let session = app.session(request.session)?;
    let mut session = lock(&session);
    if session.has_unsaved_work() && !request.discard {
        let message = format!("“{}” has changes that are not saved.", session.name);
        return Err(WireError::new(ErrorCode::Refused, message));
    }
    session.autosave.drop_journal();
    if let Some(file) = &session.file {
        app.inner.watch.remove(&file.path);
    }
    app.remove_session(request.session);
    Ok(Nothing {})
}

pub async fn recover(app: &App, request: RecoveryRequest) -> Answer<Opened> {
    let work = {
        let mut recoveries = lock(&app.inner.recoveries);
        let at = recoveries
            .iter()
            .position(|(id, _)| *id == request.recovery);
        let at = at.ok_or_else(|| WireError::not_found("This work is not there any more."))?;
        recoveries.remove(at).1
    };
    let mut base = if work.bom {
        b"\xEF\xBB\xBF".to_vec()
    } else {
        Vec::new()
    };
    base.extend_from_slice(work.base.as_bytes());
    // The file is known as it was when the work began: should it differ by now, saving will ask.
    let link = match &work.header.path {
        // A file's link is kept beside the journal, and may be newer.
        Some(path) => lock(&app.inner.links).get().of(path).cloned(),
        None => work.header.link,
    };
    let path = work.header.path.map(PathBuf::from);
    let rules = app.rules_here(path.as_deref());
    let file = path.map(|path| OpenFile::new(path, &base));
    let journal = app.journal_path(&request.recovery);
    let autosave = app.new_autosave().continue_from(journal);
    let id = app.add_session(|id| {
        let mut session = Session::begin(
            id,
            Beginning {
                name: work.header.name,
                bytes: base,
                file,
                link,
                rules,
                autosave,
            },
        );
        let now_ms = app.host().now_ms();
        if work.unsaved && work.text == work.base {
            session.is_nowhere_else(now_ms);
        } else if work.unsaved {
            // Noted with the change below: the old journal may go only when all of it is noted.
            session.is_in_no_file();
        }
        let step = Step {
            label: "Recovered work".to_owned(),
            now_ms,
            ..Step::default()
        };
        let edit = Edit::ReplaceSource { text: work.text };
        if let Err(error) = session.apply(&[edit], step, Origin::Window) {
            tracing::warn!(%error, "recovered work could not be applied");
        }
        session
    });
    app.with(id, |session| Ok(view::opened(session)))
}

pub async fn discard_recovery(app: &App, request: RecoveryRequest) -> Answer<Nothing> {
    let mut recoveries = lock(&app.inner.recoveries);
    let before = recoveries.len();
    recoveries.retain(|(id, _)| *id != request.recovery);
    if recoveries.len() < before {
        remove_journal(&app.journal_path(&request.recovery));
    }
    Ok(Nothing {})
}

impl App {
    /// Opens a file, or shows the session that has it open.
    pub(crate) fn open_path(&self, path: &Path) -> Answer<Opened> {
        let path = std::path::absolute(path).map_err(|error| cannot_read(path, &error))?;
        for session in self.sessions() {
            let mut session = lock(&session);
            if session.file.as_ref().is_some_and(|file| file.path == path) {
                return Ok(view::opened(&mut session));
            }
        }
        let bytes = read_file(&path)?;
        let file = OpenFile::new(path.clone(), &bytes);
        let opened = self.begin(stem(&path), bytes, Some(file))?;
        self.with(opened.session, |session| {
            self.note_recent(session);
            Ok(())
        })?;
        Ok(opened)
    }

    /// A session over these bytes; a link to a Flow is found by path or content.
    pub(crate) fn begin(
        &self,
        name: String,
        bytes: Vec<u8>,
        file: Option<OpenFile>,
    ) -> Answer<Opened> {
        let rules = self.rules_here(file.as_ref().map(|file| &*file.path));
        let path = file
            .as_ref()
            .map(|file| file.path.to_string_lossy().into_owned());
        // A template or a pasted text is nobody's Flow yet.
        let link = path.and_then(|path| lock(&self.inner.links).get().of(&path).cloned());
        let beginning = Beginning {
            name,
            bytes,
            file,
            link,
            rules,
            autosave: self.new_autosave(),
        };
        let id = self.add_session(|id| Session::begin(id, beginning));
        self.with(id, |session| Ok(view::opened(session)))
    }

    pub(crate) fn new_autosave(&self) -> Autosave {
        let stamp = format!("{}-{:016x}", self.host().now_ms(), self.host().random());
        Autosave::new(self.journal_path(""), stamp)
    }

    /// Puts the session's file first in the recent list.
    pub(crate) fn note_recent(&self, session: &Session) {
        let Some(file) = &session.file else { return };
        let (errors, warnings) = session.counts();
        let path = file.path.to_string_lossy().into_owned();
        let opened_at = self.host().now_ms();
        let entry = RecentFile {
            path,
            errors,
            warnings,
            opened_at,
        };
        lock(&self.inner.recent).change(|recent| recent.note(entry));
    }
}

/// The bytes of a file, if it can sensibly be opened.
pub(crate) fn read_file(path: &Path) -> Answer<Vec<u8>> {
    let metadata = fs::metadata(path).map_err(|error| cannot_read(path, &error))?;
    if !metadata.is_file() {
        let what = if metadata.is_dir() {
            "a folder"
        } else {
            "no ordinary file"
        };
        return Err(WireError::failed(format!(
            "“{}” is {what}.",
            file_name(path)
        )));
    }
    if metadata.len() > MAX_FILE_BYTES {
        let message = format!("“{}” is too large to be a flow.", file_name(path));
        return Err(WireError::failed(message));
    }
    fs::read(path).map_err(|error| cannot_read(path, &error))
}
