//! One lossless Flow JSON document, its edits and its history.
//!
//! A [`Document`] keeps the text it was opened with and a tree of JSON values over it. A value that
//! nobody touched prints as its own piece of the text; a touched one prints in the style of the
//! file. Every [`Edit`] only applies itself; what it changed is recorded while it runs, and that
//! record is undo entry, [`Change`] and text patch at once.

mod change;
mod copy;
mod document;
mod draft;
mod edit;
mod edits;
mod fault;
mod finish;
mod fresh;
mod history;
mod json_string;
mod line_index;
mod node;
mod place;
mod reconcile;
mod record;
mod role;
mod scan;
mod splices;
mod store;
mod style;
mod value;
mod view;

pub mod expression;
pub mod find;
pub mod flow;
pub mod pointer;
pub mod reference;

pub use change::{Change, History, Refusal, RefusalCode, Step, TextSplice};
pub use document::Document;
pub use edit::{Edit, JsonText, Slot};
pub use edits::Pasted;
pub use fault::Fault;
pub use json_string::RawPlaces;
pub use line_index::{LineIndex, Position};
pub use node::{Kind, NodeId};
pub use value::Value;
