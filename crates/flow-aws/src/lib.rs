//! The ports of `flow-cloud` for real: AWS End User Messaging Social through its SDK, asset
//! downloads, and the keychain of the operating system.
//!
//! The SDK is left to do what it is good at (signing, protocol, profiles) and kept from what hurts
//! here: it would send Create and Publish again after a 502 or 429, and by default it waits for an
//! answer without end. Changing calls are tried once; every call has a time limit.

mod config;
mod config_files;
mod connector;
mod download;
mod error;
mod identity;
mod keychain;
mod pause;
mod service;

pub use config::Limits;
pub use config_files::ConfigFiles;
pub use connector::AwsConnector;
pub use keychain::Keychain;
pub use pause::TokioPause;
pub use service::AwsFlowService;
