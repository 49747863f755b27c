//! What the sandbox keeps, on disk. Layout of the data folder:
//!
//! * `sandbox.lock` is locked by the process that serves the folder;
//! * `settings.json` holds ids, port and key of the folder, written once and when the port changes;
//! * `flows/ID.json` holds one Flow; `assets/SHA256` the bytes of one uploaded JSON.
//!
//! Every change is a file written beside its place, synced, renamed into it, and the folder synced,
//! *before* memory changes and long before the answer goes out. So whenever the process is killed,
//! what was answered is there, and a file is either the old one or the new one.

mod atomic;
mod blobs;
mod flow;
mod settings;

use std::collections::BTreeMap;
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

pub(crate) use self::blobs::Blobs;
pub(crate) use self::flow::{Asset, FlowRecord, Preview, Status};
pub(crate) use self::settings::Settings;

use crate::random::Random;
use crate::serve::StartError;

pub(crate) struct Store {
    folder: PathBuf,
    /// `None` once closed; then nothing is read or written any more.
    lock: Option<File>,
    pub settings: Settings,
    pub blobs: Blobs,
    flows: BTreeMap<String, FlowRecord>,
}

/// The disk failed, or the sandbox is closed.
#[derive(Debug)]
pub(crate) struct Unavailable(pub String);

impl From<io::Error> for Unavailable {
    fn from(error: io::Error) -> Unavailable {
        Unavailable(format!("The sandbox could not write its data: {error}"))
    }
}

impl Store {
    /// Opens a data folder (made when missing), locks it, and removes what a killed process left
    /// half done.
    pub fn open(folder: &Path, random: &dyn Random, now: i64) -> Result<Store, StartError> {
        let failed = |error| StartError::DataDir {
            path: folder.to_owned(),
            error,
        };
        fs::create_dir_all(folder.join("flows")).map_err(failed)?;
        fs::create_dir_all(folder.join("assets")).map_err(failed)?;
        let lock = lock(folder)?;
        for part in [
            folder.to_owned(),
            folder.join("flows"),
            folder.join("assets"),
        ] {
            atomic::sweep(&part).map_err(failed)?;
            atomic::sync_folder(&part).map_err(failed)?;
        }
        let settings = Settings::load_or_create(folder, random, now)?;
        let blobs = Blobs::new(folder.join("assets"));
        let flows = flow::load_all(&folder.join("flows"))?;
        for record in flows.values() {
            if let Some(asset) = record
                .asset
                .as_ref()
                .filter(|asset| !blobs.has(&asset.sha256))
            {
                let path = folder.join("assets").join(&asset.sha256);
                return Err(StartError::Damaged {
                    path,
                    why: "it is missing".to_owned(),
                });
            }
        }
        let store = Store {
            folder: folder.to_owned(),
            lock: Some(lock),
            settings,
            blobs,
            flows,
        };
        store
            .blobs
            .keep_only(|sha256| store.is_used(sha256))
            .map_err(failed)?;
        Ok(store)
    }

    /// Keeps the port, so that links handed out live on after a restart.
    pub fn keep_port(&mut self, port: u16) -> Result<(), Unavailable> {
        if self.settings.port == Some(port) {
            return Ok(());
        }
        let mut settings = self.settings.clone();
        settings.port = Some(port);
        settings.save(&self.folder)?;
        self.settings = settings;
        Ok(())
    }

    /// All Flows, oldest first.
    pub fn flows(&self) -> Vec<&FlowRecord> {
        let mut flows: Vec<&FlowRecord> = self.flows.values().collect();
        flows.sort_by_key(|flow| flow.order);
        flows
    }

    pub fn flow(&self, id: &str) -> Option<&FlowRecord> {
        self.flows.get(id)
    }

    pub fn name_is_taken(&self, name: &str, except: Option<&str>) -> bool {
        self.flows
            .values()
            .any(|flow| flow.name == name && Some(flow.id.as_str()) != except)
    }

    /// A place in the list after every Flow there ever was: the time, or one more than the last.
    pub fn next_order(&self, unix_micros: u64) -> u64 {
        let last = self
            .flows
            .values()
            .map(|flow| flow.order)
            .max()
            .unwrap_or(0);
        unix_micros.max(last + 1)
    }

    /// Writes a Flow; it is on disk when this returns.
    pub fn put(&mut self, flow: FlowRecord) -> Result<(), Unavailable> {
        self.open_or_refuse()?;
        if let Err(error) = flow::save(&self.folder.join("flows"), &flow) {
            return Err(self.disk_failed(error));
        }
        let old = self.flows.insert(flow.id.clone(), flow);
        self.drop_unused(old.and_then(|old| old.asset));
        Ok(())
    }

    /// Removes a Flow; it is gone from the disk when this returns.
    pub fn remove(&mut self, id: &str) -> Result<(), Unavailable> {
        self.open_or_refuse()?;
        if let Err(error) = flow::remove(&self.folder.join("flows"), id) {
            return Err(self.disk_failed(error));
        }
        let old = self.flows.remove(id);
        self.drop_unused(old.and_then(|old| old.asset));
        Ok(())
    }

    /// Gives the folder free for another process. Waits for nothing: whoever holds the store has
    /// finished writing.
    pub fn close(&mut self) {
        if let Some(lock) = self.lock.take()
            && let Err(error) = lock.unlock()
        {
            tracing::warn!(%error, "the sandbox's data folder could not be unlocked");
        }
    }

    fn open_or_refuse(&self) -> Result<(), Unavailable> {
        match self.lock {
            Some(_) => Ok(()),
            None => Err(Unavailable("The sandbox is shutting down.".to_owned())),
        }
    }

    /// After a failed write the disk may hold the old or the new file; memory follows the disk.
    fn disk_failed(&mut self, error: io::Error) -> Unavailable {
        tracing::error!(%error, "the sandbox could not write its data");
        match flow::load_all(&self.folder.join("flows")) {
            Ok(flows) => self.flows = flows,
            Err(error) => tracing::error!(%error, "the sandbox could not read its data back"),
        }
        Unavailable::from(error)
    }

    fn is_used(&self, sha256: &str) -> bool {
        self.flows
            .values()
            .filter_map(|flow| flow.asset.as_ref())
            .any(|a| a.sha256 == sha256)
    }

    fn drop_unused(&self, asset: Option<Asset>) {
        if let Some(asset) = asset.filter(|asset| !self.is_used(&asset.sha256)) {
            self.blobs.remove(&asset.sha256);
        }
    }
}

fn lock(folder: &Path) -> Result<File, StartError> {
    let failed = |error| StartError::DataDir {
        path: folder.to_owned(),
        error,
    };
    let file = File::options()
        .create(true)
        .truncate(false)
        .write(true)
        .open(folder.join("sandbox.lock"))
        .map_err(failed)?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(StartError::DataDirInUse {
            path: folder.to_owned(),
        }),
        Err(TryLockError::Error(error)) => Err(failed(error)),
    }
}

#[cfg(test)]
mod tests;
