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
    /// That text before is in no file.
    pub unsaved: bool,
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
        let done = self.try_note(noted);
        self.give_up_unless(done);
    }

    /// The work is about something else now, such as a Flow it was just created as.
    pub fn note_header(&mut self, header: &Header) {
        if let Some(journal) = &mut self.journal {
            let done = journal.note_header(header);
            self.give_up_unless(done);
        }
    }

    fn give_up_unless(&mut self, done: std::io::Result<()>) {
        if let Err(error) = done {
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
            let journal = Journal::begin(
                path,
                &noted.header,
                before,
                noted.bom,
                noted.unsaved,
                noted.now_ms,
            )?;
            self.journal = Some(journal);
        }
        if let Some(journal) = &mut self.journal {
            journal.note(noted.splices, noted.now_ms)?;
        }
        for old in self.continues.drain(..) {
            remove_journal(&old);
        }
        if self.journal.as_ref().is_some_and(Journal::is_large) {
            // The next change begins a shorter one from the text at hand, which replaces it.
            self.continues
                .extend(self.journal.take().map(Journal::into_path));
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::find_recoveries;

    #[test]
    fn a_large_journal_gives_way_to_a_shorter_one() {
        let folder = tempfile::tempdir().unwrap();
        let mut autosave = Autosave::new(folder.path().to_owned(), "run".into());
        let mut text = "{}".to_owned();
        let mut note = |insert: &str| {
            let dirty = text != "{}";
            let before = (!autosave.is_running()).then(|| text.clone());
            let splice = TextSplice {
                at: 0,
                remove: text.len() - 2,
                insert: insert.to_owned(),
            };
            text = TextSplice::apply_all(std::slice::from_ref(&splice), &text);
            autosave.note(&Noted {
                header: Header {
                    name: "a".into(),
                    path: None,
                    link: None,
                },
                before: before.as_deref(),
                bom: false,
                unsaved: dirty,
                splices: &[splice],
                now_ms: 1,
            });
            std::fs::read_dir(folder.path()).unwrap().count()
        };
        let large = " ".repeat(3 * 1024 * 1024);
        for insert in [large.as_str(), " ", &large] {
            assert_eq!(note(insert), 1);
        }
        // The first is large enough to be left; it stays until the next has taken over.
        assert_eq!(note(" x"), 1);
        assert_eq!(note(" "), 1);
        drop(autosave);
        let found = find_recoveries(folder.path());
        assert_eq!(
            (found[0].0.as_str(), found[0].1.text.as_str()),
            ("run-2.jsonl", " {}")
        );
        assert!(found[0].1.unsaved);
    }
}
