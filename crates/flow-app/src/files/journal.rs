//! The autosave journal: one append-only file per document with unsaved work. Its first line holds
//! the text the work began with, each further line one change; every line begins with a checksum.
//! While it is written it is locked. After a crash it is offered back.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Sender, channel};
use std::thread::JoinHandle;

use flow_doc::TextSplice;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::{LinkRecord, content_hash};

/// Changes of more bytes than this, and four times the text, are worth a fresh journal.
const LARGE: u64 = 4 * 1024 * 1024;

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
    /// That text itself is in no file yet.
    unsaved: bool,
    at: i64,
}

#[derive(Serialize, Deserialize)]
struct Line {
    splices: Vec<TextSplice>,
    at: i64,
    /// What the work is about from now on, where that changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    header: Option<Header>,
}

/// A journal being written. Each change reaches the operating system before the window hears of
/// it, so a killed process loses nothing; a thread of its own then asks for the disk.
pub struct Journal {
    path: PathBuf,
    file: Arc<File>,
    /// Asks for a flush; `None` once writing has ended.
    sync: Option<Sender<()>>,
    flushing: Option<JoinHandle<()>>,
    base_bytes: u64,
    noted_bytes: u64,
}

impl Journal {
    /// Begins a journal. `base` is the document's text before the first change, without the byte
    /// order mark it has in the file if `bom`; `unsaved` when that text is in no file.
    pub fn begin(
        path: PathBuf,
        header: &Header,
        base: &str,
        bom: bool,
        unsaved: bool,
        now_ms: i64,
    ) -> io::Result<Journal> {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        let first = First {
            header: header.clone(),
            base: base.to_owned(),
            bom,
            unsaved,
            at: now_ms,
        };
        let file = Arc::new(private(&path)?);
        // Where the disk knows no locks, a second start offers this work too; nothing worse.
        let _ = file.try_lock();
        let (sync, asked) = channel::<()>();
        let synced = Arc::clone(&file);
        let flushing = std::thread::spawn(move || {
            while asked.recv().is_ok() {
                // Several changes may have come meanwhile; one flush covers them all.
                while asked.try_recv().is_ok() {}
                let _ = synced.sync_data();
            }
        });
        let mut journal = Journal {
            path,
            file,
            sync: Some(sync),
            flushing: Some(flushing),
            base_bytes: 0,
            noted_bytes: 0,
        };
        journal.base_bytes = journal.append(&first)?;
        Ok(journal)
    }

    pub fn note(&mut self, splices: &[TextSplice], now_ms: i64) -> io::Result<()> {
        self.noted_bytes += self.append(&Line {
            splices: splices.to_vec(),
            at: now_ms,
            header: None,
        })?;
        Ok(())
    }

    /// The work is about something else now; its text is as it was.
    pub fn note_header(&mut self, header: &Header) -> io::Result<()> {
        self.noted_bytes += self.append(&Line {
            splices: Vec::new(),
            at: i64::MIN,
            header: Some(header.clone()),
        })?;
        Ok(())
    }

    /// So much was noted that beginning anew from the present text is shorter.
    pub fn is_large(&self) -> bool {
        self.noted_bytes > LARGE.max(4 * self.base_bytes)
    }

    fn append(&self, line: &impl Serialize) -> io::Result<u64> {
        let json = serde_json::to_string(line)?;
        let text = format!("{} {json}\n", checksum(&json));
        (&*self.file).write_all(text.as_bytes())?;
        if let Some(sync) = &self.sync {
            let _ = sync.send(());
        }
        Ok(text.len() as u64)
    }

    /// Ends writing; the file stays.
    pub fn into_path(self) -> PathBuf {
        self.path.clone()
    }

    /// The work is saved or given up.
    pub fn remove(self) {
        remove(&self.path);
    }
}

impl Drop for Journal {
    /// The lock ends with the last handle, and that is the flushing thread's.
    fn drop(&mut self) {
        self.sync = None;
        if let Some(flushing) = self.flushing.take() {
            let _ = flushing.join();
        }
    }
}

/// 16 hexadecimal digits.
fn checksum(json: &str) -> String {
    let hash = content_hash(json.as_bytes());
    hash[..8].iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What stands in a line, if it is whole.
fn unseal<T: DeserializeOwned>(line: &str) -> io::Result<T> {
    let (sum, json) = line.split_once(' ').ok_or(io::ErrorKind::InvalidData)?;
    if sum != checksum(json) {
        return Err(io::ErrorKind::InvalidData.into());
    }
    Ok(serde_json::from_str(json)?)
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
    /// That text itself is in no file yet.
    pub unsaved: bool,
    /// The text after the last change that was written completely.
    pub text: String,
    /// Milliseconds since 1970 of that change.
    pub at: i64,
}

/// Reads a journal. A last line that is torn, or does not fit, ends it; what came before holds.
pub fn read(path: &Path) -> io::Result<Recovered> {
    let mut lines = BufReader::new(File::open(path)?).lines();
    let first = lines.next().ok_or(io::ErrorKind::UnexpectedEof)??;
    let first: First = unseal(&first)?;
    let text = first.base.clone();
    let mut recovered = Recovered {
        header: first.header,
        base: first.base,
        bom: first.bom,
        unsaved: first.unsaved,
        text,
        at: first.at,
    };
    for line in lines {
        let line = line.and_then(|line| unseal::<Line>(&line)).ok();
        let Some(line) = line.filter(|line| fits(&line.splices, &recovered.text)) else {
            break;
        };
        recovered.text = TextSplice::apply_all(&line.splices, &recovered.text);
        recovered.at = recovered.at.max(line.at);
        recovered.header = line.header.unwrap_or(recovered.header);
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

/// Whether another running program (or this one) still writes it.
fn is_in_use(path: &Path) -> bool {
    let file = File::open(path);
    file.is_ok_and(|file| matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock)))
}

/// The journals in a folder that hold work and that nobody writes any more, with their file names
/// as ids, latest first.
pub fn find_recoveries(folder: &Path) -> Vec<(String, Recovered)> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut found: Vec<(String, Recovered)> = Vec::new();
    for entry in entries.flatten() {
        let path = entry.path();
        let id = entry.file_name().to_string_lossy().into_owned();
        if is_in_use(&path) {
            continue;
        }
        match read(&path) {
            Ok(recovered) if recovered.unsaved || recovered.text != recovered.base => {
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

    fn begin(path: &Path, base: &str, bom: bool) -> Journal {
        Journal::begin(path.to_owned(), &header(), base, bom, false, 1).unwrap()
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
        let mut journal = begin(&path, "{}", true);
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
    fn the_last_header_holds() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("1.jsonl");
        let mut journal = begin(&path, "{}", false);
        journal.note(&[splice(0, 0, " ")], 2).unwrap();
        let other = Header {
            name: "b".into(),
            ..header()
        };
        journal.note_header(&other).unwrap();
        journal.note(&[splice(0, 0, " ")], 3).unwrap();
        let work = read(&path).unwrap();
        assert_eq!((work.header, work.text, work.at), (other, "  {}".into(), 3));
    }

    #[test]
    fn splices_that_do_not_fit_end_the_reading() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("1.jsonl");
        let mut journal = begin(&path, "é", false);
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
        drop(begin(&path, "{}", false));
        assert!(find_recoveries(folder.path()).is_empty());
        assert!(!path.exists());
    }

    #[test]
    fn what_is_still_written_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("1.jsonl");
        let mut journal = begin(&path, "{}", false);
        assert!(find_recoveries(folder.path()).is_empty());
        assert!(path.exists(), "even without changes");
        journal.note(&[splice(0, 0, " ")], 2).unwrap();
        assert!(find_recoveries(folder.path()).is_empty());
        drop(journal);
        assert_eq!(find_recoveries(folder.path()).len(), 1);
    }

    #[test]
    fn a_damaged_line_ends_the_reading() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("1.jsonl");
        let mut journal = begin(&path, "a", false);
        for letter in ["b", "c"] {
            journal.note(&[splice(0, 1, letter)], 2).unwrap();
        }
        drop(journal);
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, text.replace("\"c\"", "\"d\"")).unwrap();
        assert_eq!(read(&path).unwrap().text, "b");
    }

    #[test]
    fn text_that_is_in_no_file_is_work_without_any_change() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("1.jsonl");
        drop(Journal::begin(path, &header(), "{}", false, true, 1).unwrap());
        assert_eq!(find_recoveries(folder.path())[0].1.text, "{}");
    }

    #[test]
    fn many_changes_make_it_large() {
        let folder = tempfile::tempdir().unwrap();
        let mut journal = begin(&folder.path().join("1.jsonl"), "{}", false);
        assert!(!journal.is_large());
        let half = " ".repeat(LARGE as usize / 2);
        for _ in 0..2 {
            journal.note(&[splice(0, 0, &half)], 2).unwrap();
        }
        assert!(journal.is_large());
    }
}
