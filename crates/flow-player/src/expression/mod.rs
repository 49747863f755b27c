//! What backtick expressions and If conditions come to (fact base 10.2, 10.3). They are read by
//! [`flow_doc::expression`].

mod evaluate;

pub use evaluate::{evaluate, number_json, to_text};

#[cfg(test)]
mod tests;
