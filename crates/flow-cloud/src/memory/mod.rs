//! The ports in memory, for tests: the same rules, no network, no keychain.

mod fault;
mod secrets;
mod service;

pub use fault::Fault;
pub use secrets::{MemorySecrets, NoKeychain};
pub use service::MemoryService;
