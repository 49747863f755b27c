//! What each command of the table does; one file per group.

mod blocks;
mod cloud;
mod edit;
mod find;
mod fixing;
mod map;
mod open;
mod play;
mod save;
mod source;
mod start;
mod templates;
mod upgrade;

pub use blocks::*;
pub use cloud::*;
pub use edit::*;
pub use find::*;
pub use fixing::*;
pub use map::*;
pub use open::*;
pub use play::*;
pub use save::*;
pub use source::*;
pub use start::*;
pub use templates::*;
pub use upgrade::*;
