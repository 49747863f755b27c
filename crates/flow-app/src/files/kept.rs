use std::fs;
use std::path::PathBuf;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::write_atomically;

/// A small file of our own, read once at the start and written whole after each change.
pub struct Kept<T> {
    path: PathBuf,
    value: T,
}

impl<T: Default + Serialize + DeserializeOwned> Kept<T> {
    /// A file that cannot be understood is set aside (`.unreadable`), never deleted.
    pub fn open(path: PathBuf) -> Kept<T> {
        let value = match fs::read(&path) {
            Ok(bytes) => serde_json::from_slice(&bytes).unwrap_or_else(|error| {
                tracing::warn!(file = %path.display(), %error, "not understood; set aside");
                let _ = fs::rename(&path, path.with_extension("unreadable"));
                T::default()
            }),
            Err(_) => T::default(),
        };
        Kept { path, value }
    }

    pub fn get(&self) -> &T {
        &self.value
    }

    /// Changes the value and writes it. A failure is logged: what the person is doing goes on.
    pub fn change<R>(&mut self, change: impl FnOnce(&mut T) -> R) -> R {
        let result = change(&mut self.value);
        if let Err(error) = self.write() {
            tracing::warn!(file = %self.path.display(), %error, "could not be written");
        }
        result
    }

    fn write(&self) -> std::io::Result<()> {
        if let Some(folder) = self.path.parent() {
            fs::create_dir_all(folder)?;
        }
        let text = serde_json::to_vec_pretty(&self.value)?;
        write_atomically(&self.path, &text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_read_is_set_aside() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("list.json");
        let mut list: Kept<Vec<u32>> = Kept::open(path.clone());
        list.change(|list| list.push(7));
        assert_eq!(Kept::<Vec<u32>>::open(path.clone()).get(), &[7]);
        fs::write(&path, "[7").unwrap();
        assert!(Kept::<Vec<u32>>::open(path.clone()).get().is_empty());
        assert_eq!(
            fs::read_to_string(path.with_extension("unreadable")).unwrap(),
            "[7"
        );
    }
}
