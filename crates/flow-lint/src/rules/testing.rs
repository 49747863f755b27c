//! Flows for tests, and what is found in them.

use flow_doc::Document;

use crate::{Diagnostic, RulesOff, check};

pub(crate) const BUTTON: &str = r#"{"type":"Footer","label":"Send answers","on-click-action":{"name":"complete","payload":{}}}"#;

/// A sound flow of 7.3 with one screen that holds a component (or several, as a list), and a
/// button.
pub(crate) fn component(json: &str) -> String {
    component_in("7.3", json)
}

pub(crate) fn component_in(version: &str, json: &str) -> String {
    let list = json
        .trim()
        .strip_prefix('[')
        .and_then(|j| j.strip_suffix(']'))
        .unwrap_or(json);
    if list.contains("\"Footer\"") {
        return children_in(version, &format!("[{list}]"));
    }
    children_in(version, &format!("[{list},{BUTTON}]"))
}

pub(crate) fn children_in(version: &str, list: &str) -> String {
    screen_in(
        version,
        &format!(
            r#"{{"id":"END","title":"End","terminal":true,"layout":{{"type":"SingleColumnLayout","children":{list}}}}}"#
        ),
    )
}

pub(crate) fn screen_in(version: &str, screen: &str) -> String {
    format!(r#"{{"version":"{version}","screens":[{screen}]}}"#)
}

pub(crate) fn all(text: &str) -> Vec<Diagnostic> {
    check(&Document::open(text.into()), &RulesOff::none())
}

/// The problems of one rule.
pub(crate) fn found(text: &str, rule: &str) -> Vec<Diagnostic> {
    all(text).into_iter().filter(|d| d.rule == rule).collect()
}

mod pages;
