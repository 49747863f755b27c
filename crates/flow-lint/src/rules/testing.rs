//! Flows for tests, and what is found in them.

use flow_doc::Document;

pub(crate) use crate::page::example::component_in;
use crate::{Diagnostic, RulesOff, check};

/// A sound flow of 7.3 with one screen that holds a component (or several, as a list), and a
/// button.
pub(crate) fn component(json: &str) -> String {
    component_in("7.3", json)
}

pub(crate) fn all(text: &str) -> Vec<Diagnostic> {
    check(&Document::open(text.into()), &RulesOff::none())
}

/// The problems of one rule.
pub(crate) fn found(text: &str, rule: &str) -> Vec<Diagnostic> {
    all(text).into_iter().filter(|d| d.rule == rule).collect()
}

mod pages;
