use std::path::PathBuf;
use std::sync::Arc;

use flow_cloud::{Connector, Pause, SecretStore};

use crate::Host;

/// What the application is started with.
pub struct Options {
    /// Everything that is kept lives below it: settings, recent files, journals.
    pub data_dir: PathBuf,
    /// Of the program, for the window.
    pub version: String,
    /// A file named on the command line.
    pub open_at_start: Option<PathBuf>,
    pub host: Arc<dyn Host>,
    pub cloud: Cloud,
}

/// The ports to accounts and keys.
pub struct Cloud {
    /// The Region of the built-in connection "Local sandbox"; `None`: this start has no sandbox.
    pub sandbox_region: Option<String>,
    pub connector: Arc<dyn Connector>,
    pub secrets: Arc<dyn SecretStore>,
    pub profiles: Arc<dyn Profiles>,
    pub pause: Arc<dyn Pause>,
}

/// The named profiles of the person's own AWS configuration.
pub trait Profiles: Send + Sync {
    fn names(&self) -> Vec<String>;
}
