//! The document as the window sees it.

mod catalog;
mod changed;
mod document;
mod found;
mod nodes;
mod offer;
mod problems;
mod summaries;

pub use catalog::catalog;
pub use changed::changed;
pub use document::{document, fault, history, opened, props};
pub use found::found;
pub use nodes::{ScreenReader, screen_view};
pub use offer::offer;
pub use problems::Problems;
pub use summaries::Summaries;
