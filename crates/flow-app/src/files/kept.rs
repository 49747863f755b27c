use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::write_atomically;

/// A small JSON file of our own, read once at the start and written whole after each change.
pub struct Kept<T> {
    path: PathBuf,
    value: T,
    /// The file is there but could not be read: it is left alone.
    unread: Option<io::ErrorKind>,
}

impl<T: Clone + Default + Serialize + DeserializeOwned> Kept<T> {
    /// A file that cannot be understood is set aside (`.damaged` behind its name), never deleted,
    /// and the defaults hold.
    pub fn open(path: PathBuf) -> Kept<T> {
        let mut kept = Kept {
            value: T::default(),
            unread: None,
            path,
        };
        match fs::read(&kept.path) {
            Ok(bytes) => match serde_json::from_slice(&bytes) {
                Ok(value) => kept.value = value,
                Err(error) => kept.set_aside(&error),
            },
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => {
                tracing::warn!(file = %kept.path.display(), %error, "could not be read");
                kept.unread = Some(error.kind());
            }
        }
        kept
    }

    fn set_aside(&mut self, error: &serde_json::Error) {
        // Not the error's own words: they may quote the file.
        let (line, column) = (error.line(), error.column());
        tracing::warn!(file = %self.path.display(), line, column, "damaged; set aside");
        if let Err(error) = fs::rename(&self.path, free_name(&self.path)) {
            tracing::warn!(file = %self.path.display(), %error, "could not be set aside");
            self.unread = Some(error.kind());
        }
    }

    pub fn get(&self) -> &T {
        &self.value
    }

    /// Changes the value and writes it. A failure is logged: what the person is doing goes on.
    pub fn change<R>(&mut self, change: impl FnOnce(&mut T) -> R) -> R {
        let result = change(&mut self.value);
        if let Err(error) = self.write(&self.value) {
            tracing::warn!(file = %self.path.display(), %error, "could not be written");
        }
        result
    }

    /// Changes the value only if it can be written too.
    pub fn try_change<R>(&mut self, change: impl FnOnce(&mut T) -> R) -> io::Result<R> {
        let mut value = self.value.clone();
        let result = change(&mut value);
        self.write(&value)?;
        self.value = value;
        Ok(result)
    }

    fn write(&self, value: &T) -> io::Result<()> {
        if let Some(kind) = self.unread {
            return Err(kind.into());
        }
        if let Some(folder) = self.path.parent() {
            fs::create_dir_all(folder)?;
        }
        let mut text = serde_json::to_vec_pretty(value)?;
        text.push(b'\n');
        write_atomically(&self.path, &text)
    }
}

/// `settings.json.damaged`, or the first of `.damaged-2` to `-9` that is free.
fn free_name(path: &Path) -> PathBuf {
    let with = |ending: &str| {
        let mut name = path.as_os_str().to_owned();
        name.push(ending);
        PathBuf::from(name)
    };
    let numbered = (2..=9).map(|n| with(&format!(".damaged-{n}")));
    let mut names = std::iter::once(with(".damaged")).chain(numbered);
    names
        .find(|name| !name.exists())
        .unwrap_or_else(|| with(".damaged"))
}

#[cfg(test)]
mod tests {
    use super::*;

    type List = Kept<Vec<u32>>;

    #[test]
    fn what_cannot_be_understood_is_set_aside() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("data/list.json");
        let mut list = List::open(path.clone());
        list.change(|list| list.push(7));
        assert_eq!(List::open(path.clone()).get(), &[7]);
        for (content, aside) in [("[7", "list.json.damaged"), ("{}", "list.json.damaged-2")] {
            fs::write(&path, content).unwrap();
            let mut list = List::open(path.clone());
            assert!(list.get().is_empty());
            assert_eq!(
                fs::read_to_string(path.with_file_name(aside)).unwrap(),
                content
            );
            assert!(!path.exists());
            list.try_change(|list| list.push(1)).unwrap();
        }
        assert_eq!(List::open(path).get(), &[1]);
    }

    #[test]
    fn a_change_that_cannot_be_written_is_not_made_when_that_matters() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("list.json");
        fs::create_dir(&path).unwrap();
        let mut list = List::open(path);
        assert!(list.try_change(|list| list.push(1)).is_err());
        assert!(list.get().is_empty());
        list.change(|list| list.push(2));
        assert_eq!(list.get(), &[2]);
    }
}
