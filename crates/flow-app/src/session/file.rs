use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::files::{ContentHash, content_hash};

/// The file of a document.
#[derive(Clone, Debug)]
pub struct OpenFile {
    /// Absolute.
    pub path: PathBuf,
    /// Its content when last read or written by us.
    pub known: ContentHash,
    /// The content the window was last asked about, so that it is asked once.
    pub asked: Option<ContentHash>,
    pub asked_removed: bool,
}

/// A file as it is now, compared with what we know of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnDisk {
    AsKnown,
    Changed(ContentHash),
    Gone,
}

impl OpenFile {
    pub fn new(path: PathBuf, content: &[u8]) -> OpenFile {
        OpenFile {
            path,
            known: content_hash(content),
            asked: None,
            asked_removed: false,
        }
    }

    /// Reads the file and compares. A file that cannot be read counts as known: what cannot be
    /// seen cannot be said to differ, and writing will tell.
    pub fn on_disk(&self) -> OnDisk {
        // Reading a pipe or a device in its place would never end.
        if fs::metadata(&self.path).is_ok_and(|found| !found.is_file()) {
            return OnDisk::AsKnown;
        }
        match fs::read(&self.path) {
            Ok(bytes) => match content_hash(&bytes) {
                now if now == self.known => OnDisk::AsKnown,
                now => OnDisk::Changed(now),
            },
            Err(error) if error.kind() == io::ErrorKind::NotFound => OnDisk::Gone,
            Err(_) => OnDisk::AsKnown,
        }
    }

    /// We have just read or written this content.
    pub fn is_now(&mut self, content: &[u8]) {
        *self = OpenFile::new(self.path.clone(), content);
    }
}

/// Name of a document after its file, without the ending.
pub fn stem(path: &Path) -> String {
    path.file_stem()
        .unwrap_or(path.as_os_str())
        .to_string_lossy()
        .into_owned()
}
