//! What the commands of the cloud part stand on; free of the application's state.

pub mod changes;
pub mod failure;
pub mod outcome;
pub mod place;
pub mod preview;
pub mod problems;
pub mod publish_plan;
