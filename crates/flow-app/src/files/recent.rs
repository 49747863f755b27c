use serde::{Deserialize, Serialize};

/// How many files the start screen remembers.
const LIMIT: usize = 20;

/// `recent.json`: files opened or saved, the latest first.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Recent(Vec<RecentFile>);

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RecentFile {
    pub path: String,
    pub errors: u32,
    pub warnings: u32,
    /// Milliseconds since 1970.
    pub opened_at: i64,
}

impl Recent {
    pub fn files(&self) -> &[RecentFile] {
        &self.0
    }

    /// Puts a file first.
    pub fn note(&mut self, file: RecentFile) {
        self.forget(&file.path);
        self.0.insert(0, file);
        self.0.truncate(LIMIT);
    }

    pub fn forget(&mut self, path: &str) {
        self.0.retain(|file| file.path != path);
    }
}
