use std::path::PathBuf;

use flow_doc::TextSplice;

use crate::files::{Header, Journal, remove_journal};

/// Keeps unsaved work on disk while there is any.
pub struct Autosave {
    /// Where the next journal goes; each begins a file of its own.
    folder: PathBuf,
    /// Part of every journal's name: unique to this session and run.
    stamp: String,
    count: u32,
    journal: Option<Journal>,
    /// Journals this session continues, removed once it has one of its own.
    continues: Vec<PathBuf>,
}

/// One change to note.
pub struct Noted<'a> {
    pub header: Header,
    /// Text before the change, needed when a journal begins.
    pub before: Option<&'a str>,
    pub bom: bool,
    pub splices: &'a [TextSplice],
    pub now_ms: i64,
}

impl Autosave {
    pub fn new(folder: PathBuf, stamp: String) -> Autosave {
        Autosave {
            folder,
            stamp,
            count: 0,
            journal: None,
            continues: Vec::new(),
        }
    }

    /// This session goes on with the work of an older journal.
    pub fn continue_from(mut self, journal: PathBuf) -> Autosave {
        self.continues.push(journal);
        self
    }

    pub fn is_running(&self) -> bool {
        self.journal.is_some()
    }

    /// Notes a change, beginning a journal when there is none. A failure is logged: editing goes
    /// on, and saving will say what is wrong with the disk.
    pub fn note(&mut self, noted: &Noted<'_>) {
        if let Err(error) = self.try_note(noted) {
            tracing::warn!(%error, "unsaved work could not be noted");
            // Its last line may be torn: the next change begins another, which then replaces it.
            self.continues
                .extend(self.journal.take().map(Journal::into_path));
        }
    }

    fn try_note(&mut self, noted: &Noted<'_>) -> std::io::Result<()> {
        if let (None, Some(before)) = (&self.journal, noted.before) {
            self.count += 1;
            let path = self
                .folder
                .join(format!("{}-{}.jsonl", self.stamp, self.count));
            let journal = Journal::begin(path, &noted.header, before, noted.bom, noted.now_ms)?;
            self.journal = Some(journal);
        }
        if let Some(journal) = &self.journal {
            journal.note(noted.splices, noted.now_ms)?;
        }
        for old in self.continues.drain(..) {
            remove_journal(&old);
        }
        Ok(())
    }

    /// The work is in a file now, given up, or all of it is undone.
    pub fn drop_journal(&mut self) {
        if let Some(journal) = self.journal.take() {
            journal.remove();
        }
        for old in self.continues.drain(..) {
            remove_journal(&old);
        }
    }
}
