//! What the application does, behind one table of commands. Knows neither Tauri nor the AWS SDK:
//! the shell around it is a [`Host`], accounts and keys are the ports of [`Cloud`].

mod app;
mod blocks;
mod cloud;
mod dispatch;
mod error;
mod files;
mod handlers;
mod host;
mod offered;
mod options;
mod pictures;
mod session;
mod stand_ins;
pub mod templates;
mod view;

pub mod project;
pub mod protocol;

pub use app::App;
pub use dispatch::COMMANDS;
pub use files::write_atomically;
pub use host::Host;
pub use options::{Cloud, Options, Profiles};
pub use pictures::Picture;
