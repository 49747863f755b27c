//! Flows broken in one known way.

pub mod added;
pub mod changed;
pub mod property;
pub mod sites;
pub mod spoilt;

use flow_doc::Document;
use flow_lint::{Diagnostic, RulesOff, Severity};
use serde_json::Value as Json;

/// What is found: rule and place, most of what is found sorted out. Advice is left out.
pub fn found(flow: &Json) -> Vec<(&'static str, String)> {
    found_in(&flow.to_string(), |found| {
        found.severity != Severity::Advice
    })
}

/// Rule and place of what is found in a text.
pub fn found_in(text: &str, keep: impl Fn(&Diagnostic) -> bool) -> Vec<(&'static str, String)> {
    let doc = Document::open(text.into());
    let found = flow_lint::check(&doc, &RulesOff::none());
    let told = found.iter().filter(|found| keep(found));
    told.map(|found| (found.rule, found.pointer(&doc)))
        .collect()
}

/// What is found now and was not before.
pub fn news<T: PartialEq>(before: &[T], after: Vec<T>) -> Vec<T> {
    let mut before: Vec<&T> = before.iter().collect();
    let mut news = Vec::new();
    for found in after {
        match before.iter().position(|old| **old == found) {
            Some(at) => {
                before.swap_remove(at);
            }
            None => news.push(found),
        }
    }
    news
}
