//! JSON Schema (draft-07) of Flow JSON, one per version, made from the catalogue.
//!
//! A schema says what the shape of a single value can say: names, kinds, words, limits, and what
//! may stand where. What needs two places of a file at once (routes, references, payloads, counts
//! across branches) is for the checks of flow-lint; `tests/rules.json` names for each rule whether
//! a schema says it.
//!
//! Components are told apart by `if type = X then ...`: with `anyOf` or `oneOf` an error would only
//! say that nothing fits. References and backtick expressions are allowed where the catalogue says
//! that a property may be bound.

mod action;
mod component;
mod condition;
mod data_model;
mod describe;
mod object;
mod place;
mod schemas;
mod screen;
mod text;
mod top_level;
mod value;

use flow_catalog::{VERSIONS, Version};
use serde_json::Value as Json;

use schemas::Schemas;

/// Every version there is a schema for, oldest first.
pub fn versions() -> impl Iterator<Item = Version> {
    VERSIONS.iter().map(|row| row.version)
}

/// The schema of a version.
pub fn schema(version: Version) -> Json {
    Schemas::new(version).file()
}

/// The schema as its file holds it: two blanks of indent, a newline at the end.
pub fn text(version: Version) -> String {
    format!("{:#}\n", schema(version))
}

/// Name of that file.
pub fn file_name(version: Version) -> String {
    format!("flow-{version}.schema.json")
}
