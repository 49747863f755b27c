use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

const HALF_DONE: &str = ".half-";

/// Replaces or makes `folder/name`: written beside it, synced, renamed, and the folder synced. When
/// this returns `Ok`, a power cut or `kill -9` cannot undo it; before, the old file is whole.
pub(super) fn write(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    let mut file = tempfile::Builder::new()
        .prefix(HALF_DONE)
        .tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(folder.join(name))
        .map_err(|error| error.error)?;
    sync_folder(folder)
}

/// Removes a file for good.
pub(super) fn remove(folder: &Path, name: &str) -> io::Result<()> {
    match fs::remove_file(folder.join(name)) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
        Ok(()) => sync_folder(folder),
    }
}

/// Removes what a killed process was still writing; none of it was answered.
pub(super) fn sweep(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_name().to_string_lossy().starts_with(HALF_DONE) {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

/// Makes renames and removals in a folder lasting. Windows has no such call and needs none.
pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) {
        File::open(folder)?.sync_all()
    } else {
        Ok(())
    }
}
