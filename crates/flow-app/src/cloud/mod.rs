//! What the commands of the cloud part stand on; free of the application's state.

pub mod changes;
