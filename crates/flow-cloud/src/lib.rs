//! The lifecycle of Flows in a WhatsApp Business Account, over ports.
//!
//! Nothing here knows the AWS SDK, a keychain or a network: [`FlowService`], [`SecretStore`],
//! [`Connector`] and [`Pause`] are the ports, `flow-aws` has them for real and [`memory`] for tests.
//! What is worth having here is what the service does not do for us: a plan of what a deployment
//! will change ([`plan()`]), carrying it out with every claim read back ([`deploy()`]), finding out
//! what happened after an answer was lost ([`lifecycle`]), and saying refusals in plain words
//! ([`meta`]).

mod account;
mod connection;
mod deploy;
mod error;
mod facts;
mod flow;
mod keys;
pub mod lifecycle;
pub mod memory;
pub mod meta;
mod plan;
mod region;
mod secret;
mod service;
mod validation;

pub use account::{Account, PhoneNumber};
pub use connection::{Connection, ConnectionFault, ConnectionKind};
pub use deploy::{Deployment, Progress, StepReport, StepState, deploy};
pub use error::{CloudError, CloudErrorKind};
pub use facts::{Fact, FactCode, deletion, deprecation};
pub use flow::{
    Category, FlowDetails, FlowHealth, FlowStatus, FlowSummary, HealthEntity, PreviewLink,
};
pub use keys::StaticKeys;
pub use lifecycle::{Lifecycle, Settled};
pub use plan::{Blocker, BlockerCode, DeployRequest, Plan, PlanStep, Target, plan};
pub use region::{DEFAULT_REGION, REGIONS, Region};
pub use secret::{Secret, SecretError, SecretErrorKind, SecretStore};
pub use service::{
    Connector, Created, FlowChanges, FlowService, Identity, NewFlow, NoPause, Pause,
};
pub use validation::ValidationProblem;

/// The largest Flow JSON the service takes, in bytes before base64 (AWS: `MetaFlowJsonBlob`).
pub const MAX_FLOW_JSON_BYTES: usize = 10_485_760;
/// The longest Flow name, in characters (AWS: `MetaFlowName`).
pub const MAX_FLOW_NAME: usize = 200;
