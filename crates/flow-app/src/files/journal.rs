//! The autosave journal: one append-only file per document with unsaved work. Its first line holds
//! the text the work began with, each further line one change. After a crash it is offered back.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Sender, channel};

use flow_doc::TextSplice;
use serde::{Deserialize, Serialize};

use super::LinkRecord;

/// What the work is about.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Header {
    pub name: String,
    pub path: Option<String>,
    pub link: Option<LinkRecord>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct First {
    #[serde(flatten)]
    header: Header,
    /// The text the work began with.
    base: String,
    /// It stands in the file after a byte order mark.
    bom: bool,
    at: i64,
}

#[derive(Serialize, Deserialize)]
struct Line {
    splices: Vec<TextSplice>,
    at: i64,
}

/// A journal being written. Each change reaches the operating system before the window hears of
/// it, so a killed process loses nothing; a thread of its own then asks for the disk.
pub struct Journal {
    path: PathBuf,
    file: Arc<File>,
    sync: Sender<()>,
}

impl Journal {
    /// Begins a journal. `base` is the document's text before the first change, without the byte
    /// order mark it has in the file if `bom`.
    pub fn begin(
        path: PathBuf,
        header: &Header,
        base: &str,
        bom: bool,
        now_ms: i64,
    ) -> io::Result<Journal> {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        let first = First {
            header: header.clone(),
            base: base.to_owned(),
            bom,
            at: now_ms,
        };
        let file = Arc::new(private(&path)?);
        let (sync, asked) = channel::<()>();
        let synced = Arc::clone(&file);
        std::thread::spawn(move || {
            while asked.recv().is_ok() {
                // Several changes may have come meanwhile; one flush covers them all.
                while asked.try_recv().is_ok() {}
                let _ = synced.sync_data();
            }
        });
        let journal = Journal { path, file, sync };
        journal.append(&first)?;
        Ok(journal)
    }

    pub fn note(&self, splices: &[TextSplice], now_ms: i64) -> io::Result<()> {
        self.append(&Line {
            splices: splices.to_vec(),
            at: now_ms,
        })
    }

    fn append(&self, line: &impl Serialize) -> io::Result<()> {
        let mut text = serde_json::to_vec(line)?;
        text.push(b'\n');
        (&*self.file).write_all(&text)?;
        let _ = self.sync.send(());
        Ok(())
    }

    /// Ends writing; the file stays.
    pub fn into_path(self) -> PathBuf {
        self.path
    }

    /// The work is saved or given up.
    pub fn remove(self) {
        remove(&self.path);
    }
}

pub fn remove(path: &Path) {
    if let Err(error) = fs::remove_file(path) {
        tracing::warn!(%error, "a journal could not be removed");
    }
}

/// Only for the person's own account: a flow may hold what is not public yet.
fn private(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.create_new(true).append(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    options.open(path)
}

/// Work found in a journal.
#[derive(Clone, Debug, PartialEq)]
pub struct Recovered {
    pub header: Header,
    /// Text the work began with.
    pub base: String,
    pub bom: bool,
    /// The text after the last change that was written completely.
    pub text: String,
    /// Milliseconds since 1970 of that change.
    pub at: i64,
}

/// Reads a journal. A last line that is torn, or does not fit, ends it; what came before holds.
pub fn read(path: &Path) -> io::Result<Recovered> {
    let mut lines = BufReader::new(File::open(path)?).lines();
    let first = lines.next().ok_or(io::ErrorKind::UnexpectedEof)??;
    let first: First = serde_json::from_str(&first)?;
    let text = first.base.clone();
    let mut recovered = Recovered {
        header: first.header,
        base: first.base,
        bom: first.bom,
        text,
        at: first.at,
    };
    for line in lines {
        let line = line
            .ok()
            .and_then(|line| serde_json::from_str::<Line>(&line).ok());
        let Some(line) = line.filter(|line| fits(&line.splices, &recovered.text)) else {
            break;
        };
        recovered.text = TextSplice::apply_all(&line.splices, &recovered.text);
        recovered.at = line.at;
    }
    Ok(recovered)
}

fn fits(splices: &[TextSplice], text: &str) -> bool {
    let mut from = 0;
    splices.iter().all(|splice| {
        let Some(end) = splice.at.checked_add(splice.remove) else {
            return false;
        };
        let good = splice.at >= from && text.get(splice.at..end).is_some();
        from = end;
        good
    })
}

/// The journals in a folder that hold work, with their file names as ids, latest first.
pub fn find_recoveries(folder: &Path) -> Vec<(String, Recovered)> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut found: Vec<(String, Recovered)> = Vec::new();
    for entry in entries.flatten() {
        let path = entry.path();
        let id = entry.file_name().to_string_lossy().into_owned();
        match read(&path) {
            Ok(recovered) if recovered.text != recovered.base => {
                found.push((id, recovered));
            }
            // Nothing was changed after all.
            Ok(_) => remove(&path),
            Err(error) => tracing::warn!(%error, id, "a journal could not be read"),
        }
    }
    found.sort_by_key(|(_, recovered)| std::cmp::Reverse(recovered.at));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header() -> Header {
        Header {
            name: "a".into(),
            path: Some("/x/a.json".into()),
            link: None,
        }
    }

    fn splice(at: usize, remove: usize, insert: &str) -> TextSplice {
        TextSplice {
            at,
            remove,
            insert: insert.into(),
        }
    }

    #[test]
    fn changes_come_back_up_to_a_torn_line() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("1.jsonl");
        let journal = Journal::begin(path.clone(), &header(), "{}", true, 1).unwrap();
        assert!(find_recoveries(&folder.path().join("none")).is_empty());
        journal.note(&[splice(1, 0, "\"a\":1")], 2).unwrap();
        journal
            .note(&[splice(0, 1, " {"), splice(5, 1, "2")], 3)
            .unwrap();
        drop(journal);
        let mut file = OpenOptions::new().append(true).open(&path).unwrap();
        file.write_all(br#"{"splices":[{"at":0,"rem"#).unwrap();
        let found = find_recoveries(folder.path());
        assert_eq!(found.len(), 1);
        let (id, work) = &found[0];
        assert_eq!(
            (id.as_str(), work.text.as_str(), work.at),
            ("1.jsonl", " {\"a\":2}", 3)
        );
        assert_eq!(
            (work.base.as_str(), work.bom, &work.header),
            ("{}", true, &header())
        );
    }

    #[test]
    fn splices_that_do_not_fit_end_the_reading() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("1.jsonl");
        let journal = Journal::begin(path.clone(), &header(), "é", false, 1).unwrap();
        for bad in [
            splice(1, 9, ""),
            splice(usize::MAX, 1, ""),
            splice(9, 0, ""),
        ] {
            journal.note(&[bad], 2).unwrap();
        }
        assert_eq!(read(&path).unwrap().text, "é");
        fs::write(&path, "").unwrap();
        assert!(read(&path).is_err());
    }

    #[test]
    fn a_journal_without_changes_is_removed() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("1.jsonl");
        Journal::begin(path.clone(), &header(), "{}", false, 1).unwrap();
        assert!(find_recoveries(folder.path()).is_empty());
        assert!(!path.exists());
    }
}
