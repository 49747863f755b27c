use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::watch;

use crate::clock::Clock;
use crate::credentials::Credentials;
use crate::fault::Faults;
use crate::options::PreviewAssets;
use crate::preview::Plays;
use crate::random::Random;
use crate::seal::Seal;
use crate::store::{Settings, Store};
use crate::validate::Validator;

/// Everything a request may need. Operations run on a blocking thread and hold the store only for
/// the moment of deciding and writing; checking a Flow JSON happens outside.
pub(crate) struct App {
    pub store: Mutex<Store>,
    /// As they were when the sandbox started; they do not change while it runs.
    pub settings: Settings,
    pub validator: Arc<dyn Validator>,
    pub assets: Option<PreviewAssets>,
    pub clock: Arc<dyn Clock>,
    pub random: Arc<dyn Random>,
    pub credentials: Credentials,
    pub port: u16,
    pub seal: Seal,
    pub faults: Faults,
    pub closing: watch::Receiver<bool>,
    pub plays: Plays,
}

impl App {
    pub fn store(&self) -> MutexGuard<'_, Store> {
        self.store.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// An address of this sandbox; `path` begins with a slash.
    pub fn address(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// Seconds since 1970.
    pub fn now(&self) -> i64 {
        self.clock.now().unix_timestamp()
    }

    pub fn now_micros(&self) -> u64 {
        u64::try_from(self.clock.now().unix_timestamp_nanos() / 1000).unwrap_or(0)
    }
}
