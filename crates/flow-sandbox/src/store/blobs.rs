use std::fs;
use std::io;
use std::path::PathBuf;

use sha2::{Digest, Sha256};

use super::atomic;

/// Uploaded Flow JSON, each under the SHA-256 of its bytes. The same bytes are kept once.
#[derive(Clone)]
pub(crate) struct Blobs {
    folder: PathBuf,
}

impl Blobs {
    pub(super) fn new(folder: PathBuf) -> Blobs {
        Blobs { folder }
    }

    pub fn sha256(bytes: &[u8]) -> String {
        hex::encode(Sha256::digest(bytes))
    }

    /// Keeps the bytes; they are on disk when this returns. The caller holds the store, so that
    /// nobody drops them before a Flow names them.
    pub fn keep(&self, sha256: &str, bytes: &[u8]) -> io::Result<()> {
        if self.has(sha256) {
            // Whoever wrote it may have failed to make its name lasting.
            return atomic::sync_folder(&self.folder);
        }
        atomic::write(&self.folder, sha256, bytes)
    }

    pub fn read(&self, sha256: &str) -> io::Result<Vec<u8>> {
        fs::read(self.folder.join(sha256))
    }

    /// A rename put it there whole, so being there is enough.
    pub(super) fn has(&self, sha256: &str) -> bool {
        self.folder.join(sha256).is_file()
    }

    /// Forgets bytes no Flow names any more. Failing only wastes room until the next start.
    pub(super) fn remove(&self, sha256: &str) {
        if let Err(error) = atomic::remove(&self.folder, sha256) {
            tracing::warn!(%error, sha256, "an old Flow JSON could not be removed");
        }
    }

    /// Removes bytes no Flow names. Anything else in the folder is somebody else's: the data folder
    /// may be one that was there before.
    pub(super) fn keep_only(&self, used: impl Fn(&str) -> bool) -> io::Result<()> {
        for entry in fs::read_dir(&self.folder)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if is_ours(&name) && !used(&name) {
                fs::remove_file(entry.path())?;
            }
        }
        Ok(())
    }
}

/// Named as [`Blobs::sha256`] names.
fn is_ours(name: &str) -> bool {
    name.len() == 64 && name.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}
