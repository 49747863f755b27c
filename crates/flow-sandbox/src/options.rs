use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use crate::clock::{Clock, SystemClock};
use crate::fault::Faults;
use crate::random::{Random, SystemRandom};
use crate::validate::Validator;

/// How a sandbox is served. [`SandboxOptions::new`] has what a program needs; tests change the rest.
pub struct SandboxOptions {
    /// Everything the sandbox keeps; made when missing, locked while served.
    pub data_dir: PathBuf,
    /// The port on 127.0.0.1. `None` or `Some(0)`: the one this folder had before, the first time
    /// one of the system's choice. Another number is taken and kept; links under the old port die.
    pub port: Option<u16>,
    /// What every upload and publishing is checked with.
    pub validator: Arc<dyn Validator>,
    /// The page behind preview links. Without it the link says that the window is not built.
    pub preview: Option<PreviewAssets>,
    pub clock: Arc<dyn Clock>,
    pub random: Arc<dyn Random>,
    /// For tests of clients.
    pub faults: Faults,
}

impl SandboxOptions {
    /// The sandbox of a data folder, with the computer's clock and randomness. Programs pass
    /// [`crate::lint_validator`].
    pub fn new(data_dir: impl Into<PathBuf>, validator: Arc<dyn Validator>) -> SandboxOptions {
        SandboxOptions {
            data_dir: data_dir.into(),
            port: None,
            validator,
            preview: None,
            clock: Arc::new(SystemClock),
            random: Arc::new(SystemRandom),
            faults: Faults::default(),
        }
    }
}

/// The built preview page: paths inside the window's `dist` folder (`preview.html`,
/// `assets/index-abc.js`; no leading slash, forward slashes) and their bytes. The page must be
/// `preview.html`, and everything in it must be named relative to it.
#[derive(Clone, Default)]
pub struct PreviewAssets {
    files: Arc<BTreeMap<String, Cow<'static, [u8]>>>,
}

impl PreviewAssets {
    pub const PAGE: &'static str = "preview.html";

    pub fn new<P, B>(files: impl IntoIterator<Item = (P, B)>) -> PreviewAssets
    where
        P: Into<String>,
        B: Into<Cow<'static, [u8]>>,
    {
        let files = files
            .into_iter()
            .map(|(path, bytes)| (path.into(), bytes.into()))
            .collect();
        PreviewAssets {
            files: Arc::new(files),
        }
    }

    /// Reads a `dist` folder. Fails when it has no `preview.html`.
    pub fn read(dist: &std::path::Path) -> std::io::Result<PreviewAssets> {
        let mut files = vec![(Self::PAGE.to_owned(), std::fs::read(dist.join(Self::PAGE))?)];
        let assets = dist.join("assets");
        for entry in std::fs::read_dir(&assets)? {
            let entry = entry?;
            if entry.file_type()?.is_file() {
                let name = entry.file_name().to_string_lossy().into_owned();
                files.push((format!("assets/{name}"), std::fs::read(entry.path())?));
            }
        }
        Ok(PreviewAssets::new(files))
    }

    pub(crate) fn file(&self, path: &str) -> Option<&[u8]> {
        self.files.get(path).map(AsRef::as_ref)
    }
}
