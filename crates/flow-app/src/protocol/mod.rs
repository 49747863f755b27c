//! Everything that crosses between the application and its window, as plain data.

mod blocks;
mod catalog;
mod cloud;
mod commands;
mod document;
mod error;
mod events;
mod find;
mod start;

pub use blocks::*;
pub use catalog::*;
pub use cloud::*;
pub use commands::*;
pub use document::*;
pub use error::*;
pub use events::*;
pub use find::*;
pub use start::*;
