//! Accounts, Flows and keys.

mod accounts;
mod connections;
mod deploy;
mod keys;
mod lifecycle;
mod links;
mod publish;
mod service;

pub use accounts::*;
pub use connections::*;
pub use deploy::*;
pub use keys::*;
pub use lifecycle::*;
pub use links::*;
pub use publish::*;
