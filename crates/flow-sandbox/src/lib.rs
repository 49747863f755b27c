//! A local stand-in for AWS End User Messaging Social, as far as Flows go.
//!
//! [`Sandbox::serve`] answers on 127.0.0.1 in the service's own wire protocol (restJson1, Signature
//! Version 4), so that the AWS SDK reaches it with nothing but another endpoint. It carries one
//! linked account with a phone number and the ten Flow operations with their rules; what is not
//! documented anywhere and had to be decided stands at the operation concerned as "our reading".
//!
//! * Faults of shape: `ValidationException`, 400. Unknown account, Flow or number:
//!   `ResourceNotFoundException`, 404. What Meta would refuse: `InvalidParametersException`, 400,
//!   with Meta's number in the message. Signature: 403, see [`sigv4`]. Host or Origin not its own:
//!   `AccessDeniedException`, 403.
//! * An answer goes out only when what it says is on disk, see [`store`].
//! * Account ids and port belong to the data folder and survive restarts; credentials do not.

mod app;
mod clock;
mod credentials;
mod download;
pub mod fault;
mod lint;
mod operations;
mod options;
mod preview;
mod random;
mod seal;
mod serve;
mod sigv4;
mod store;
mod validate;
mod wire;

pub use clock::{Clock, SystemClock};
pub use lint::lint_validator;
pub use options::{PreviewAssets, SandboxOptions};
pub use random::{Random, SystemRandom};
pub use serve::{Running, Sandbox, StartError};
pub use validate::{Problem, Validator};

/// The Region the sandbox pretends to be in; signatures must be scoped to it.
pub const REGION: &str = "eu-central-1";
