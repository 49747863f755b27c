//! Writing to files, and files that other programs change.

use std::path::Path;

use flow_doc::{Edit, Step};

use super::open::read_file;
use crate::App;
use crate::app::lock;
use crate::error::{Answer, cannot_read, cannot_write, file_name};
use crate::files::write_atomically;
use crate::protocol::*;
use crate::session::change::Origin;
use crate::session::file::stem;
use crate::session::{Clean, OnDisk, OpenFile, Session};
use crate::view;

pub async fn save(app: &App, request: SaveRequest) -> Answer<Option<DocumentView>> {
    let has_file = app.with(request.session, |session| Ok(session.file.is_some()))?;
    if !has_file {
        let session = request.session;
        return save_as(app, SessionRequest { session }).await;
    }
    app.with(request.session, |session| {
        if let Some(file) = &session.file
            && !request.overwrite
            && matches!(file.on_disk(), OnDisk::Changed(_))
        {
            let message = format!(
                "Another program changed “{}” since it was opened. Saving now would overwrite \
                 those changes.",
                file_name(&file.path)
            );
            return Err(WireError::new(ErrorCode::ChangedOnDisk, message));
        }
        app.write(session)?;
        Ok(Some(view::document(session)))
    })
}

pub async fn save_as(app: &App, request: SessionRequest) -> Answer<Option<DocumentView>> {
    let (folder, suggested) = app.with(request.session, |session| {
        let folder = session.file.as_ref().and_then(|file| file.path.parent());
        Ok((folder.map(Path::to_owned), suggested_name(&session.name)))
    })?;
    let Some(path) = app.host().ask_save(folder.as_deref(), &suggested).await else {
        return Ok(None);
    };
    let path = std::path::absolute(&path).map_err(|error| cannot_read(&path, &error))?;
    app.with(request.session, |session| {
        let old = session.file.replace(OpenFile::new(path.clone(), b""));
        if let Err(error) = app.write(session) {
            session.file = old;
            return Err(error);
        }
        session.name = stem(&path);
        app.inner.watch.add(&path);
        if let Some(old) = old {
            app.inner.watch.remove(&old.path);
        }
        // Another folder may have agreed on other rules.
        session.follow(app.rules_here(Some(&path)));
        session.check();
        Ok(Some(view::document(session)))
    })
}

/// A file name that every system takes.
fn suggested_name(name: &str) -> String {
    let plain = |c: char| {
        if c.is_alphanumeric() || "-_. ".contains(c) {
            c
        } else {
            '-'
        }
    };
    let name: String = name.chars().map(plain).take(80).collect();
    let name = name
        .trim()
        .trim_start_matches('.')
        .to_lowercase()
        .replace(' ', "-");
    if name.is_empty() {
        "flow.json".to_owned()
    } else {
        format!("{name}.json")
    }
}

pub async fn reload_from_disk(app: &App, request: SessionRequest) -> Answer<Changed> {
    app.with(request.session, |session| {
        let file = session.file.as_mut();
        let file = file.ok_or_else(|| WireError::not_found("This document is in no file yet."))?;
        let bytes = read_file(&file.path)?;
        let Ok(text) = std::str::from_utf8(&bytes) else {
            // As text it would be another file, and the next save would make it one.
            let message = format!(
                "“{}” is not UTF-8 text any more, so it cannot be taken over. Your document is as \
                 it was.",
                file_name(&file.path)
            );
            return Err(WireError::failed(message));
        };
        let text = text.strip_prefix('\u{FEFF}').unwrap_or(text).to_owned();
        file.is_now(&bytes);
        // The step compares with this content from now on.
        session.clean = Some(Clean::of_text(&text));
        let step = Step {
            label: "Take over the file".to_owned(),
            now_ms: app.host().now_ms(),
            ..Step::default()
        };
        session.apply(&[Edit::ReplaceSource { text }], step, Origin::Window)
    })
}

impl App {
    /// Writes the document to its file.
    fn write(&self, session: &mut Session) -> Answer<()> {
        let bytes = session.document.to_bytes();
        let clean = Clean::of(&session.document);
        let Some(file) = session.file.as_mut() else {
            return Ok(());
        };
        write_atomically(&file.path, &bytes).map_err(|error| {
            tracing::warn!(%error, "a document could not be saved");
            cannot_write(&file.path, &error)
        })?;
        file.is_now(&bytes);
        session.clean = Some(clean);
        session.dirty = false;
        session.autosave.drop_journal();
        self.note_recent(session);
        self.remember_link(session);
        Ok(())
    }

    /// Keeps the session's link for its file. Without one the file is nobody's Flow either, whatever
    /// was in it before.
    pub(crate) fn remember_link(&self, session: &Session) {
        let Some(file) = &session.file else { return };
        let path = file.path.to_string_lossy();
        let mut links = lock(&self.inner.links);
        match &session.link {
            Some(record) => links.change(|links| links.set(&path, record.clone())),
            None if links.get().of(&path).is_some() => links.change(|links| links.forget(&path)),
            None => {}
        }
    }

    /// Something happened to a path: perhaps an open file was changed by another program.
    pub(crate) fn file_touched(&self, path: &Path) {
        for session in self.sessions() {
            let mut session = lock(&session);
            let id = session.id;
            let Some(file) = session
                .file
                .as_mut()
                .filter(|file| is_same(&file.path, path))
            else {
                continue;
            };
            let path = file.path.to_string_lossy().into_owned();
            match file.on_disk() {
                OnDisk::AsKnown => {
                    file.asked = None;
                    file.asked_removed = false;
                }
                OnDisk::Changed(now) if file.asked != Some(now) => {
                    file.asked = Some(now);
                    self.emit(AppEvent::ChangedOnDisk { session: id, path });
                }
                OnDisk::Gone if !file.asked_removed => {
                    file.asked_removed = true;
                    self.emit(AppEvent::RemovedOnDisk { session: id, path });
                }
                OnDisk::Changed(_) | OnDisk::Gone => {}
            }
        }
    }
}

/// The system may name a watched file by another way to its folder (macOS: /private/var).
fn is_same(ours: &Path, named: &Path) -> bool {
    ours == named
        || ours.file_name() == named.file_name()
            && ours.parent().and_then(|folder| folder.canonicalize().ok())
                == named.parent().and_then(|folder| folder.canonicalize().ok())
}
