//! What screens receive.

pub(crate) mod declaration;
pub(crate) mod example_misfit;
pub(crate) mod field_name;
pub(crate) mod missing_example;
pub(crate) mod nested_example;
pub(crate) mod not_declared;
