//! Sound flows at random, for tests. Nothing here is shipped.
//!
//! [`flow`] makes a valid document of a given version out of a row of bytes: each byte is one
//! decision, so the same bytes give the same flow, proptest shrinks it by shrinking the bytes, and
//! a fuzzer steers it through them. What a component may hold, where it may stand and within which
//! limits comes from `flow-catalog`; rules that lie between properties, components or screens are
//! stated once in `tidy`, `plan` and `payload`.
//!
//! Entry points:
//! - [`arb_flow`]`(version)` and [`arb_any_flow`]`()`: proptest strategies of `serde_json::Value`;
//! - [`flow`]`(version, Wishes, &mut Choices)`: the same by hand, with wishes for the number of
//!   screens, a server, or a component that must occur;
//! - [`arb_choices`]`()`: the bytes, where a test wants to make several things out of them;
//! - [`fuzz`]: the bodies that fuzzers run;
//! - [`steady`]`(cases)`: settings under which a property test goes the same way each time.

mod bytes;
mod choices;
mod data_type;
mod expression;
mod fill;
mod flow;
mod payload;
mod plan;
mod reference;
mod strategy;
mod tidy;
mod words;

pub mod broken;
pub mod fuzz;

pub use bytes::Bytes;
pub use choices::Choices;
pub use flow::{flow, version_of};
pub use plan::Wishes;
pub use strategy::{arb_any_flow, arb_choices, arb_flow, arb_version, steady};
