//! Flows that WhatsApp refuses, one for each situation of the fact base's section 12: every problem
//! found in each, with rule, code, severity and place, and nothing else.
//!
//! `refused/<code>/<situation>.json` is a change to a sound flow of `refused/base/`:
//!
//! ```json
//! {
//!   "says": "what the fact base says, with its number",
//!   "base": "two",
//!   "version": "7.3",
//!   "change": [["set", "/screens/0/title", ""], ["add", "/screens/0/layout/children/0", {}], ["remove", "/version"]],
//!   "found": [{"rule": "blank-text", "at": "/screens/0/title"}]
//! }
//! ```
//!
//! `add` puts an item in front of another of a list, or at its end with `-`. Severity is error and
//! the code that of the folder where `found` does not say otherwise. Advice is left out.

#[path = "common/situations.rs"]
mod situations;

use std::{collections::BTreeSet, fs};

use flow_doc::Document;
use flow_lint::{RulesOff, Severity, check};
use serde_json::{Value, json};
use situations::{flow, folder, situations};

/// The codes of sections 12.3 to 12.8 that a file of a public version can raise, by the name that
/// the checker gives them. Left out are names of internal states and of the shopping layouts, and
/// the documentation's second names (fact base U7).
const CODES: &[&str] = &[
    // 12.3
    "INVALID_FLOW_JSON",
    "MISSING_FLOW_JSON_VERSION",
    "INVALID_FLOW_JSON_VERSION",
    "UNSUPPORTED_FLOW_JSON_VERSION",
    "INVALID_DATA_API_VERSION",
    "NO_SUPPORTED_DATA_API_VERSION",
    // 12.4
    "INVALID_PROPERTY_KEY",
    "INVALID_PROPERTY_VALUE",
    "INVALID_PROPERTY_TYPE",
    "INVALID_PROPERTY_VALUE_FORMAT",
    "MIN_ITEMS_REQUIRED",
    "MAX_ITEMS_REQUIRED",
    "MIN_CHARS_REQUIRED",
    "MINIMUM_VALUE_REQUIRED",
    "MAXIMUM_VALUE_REQUIRED",
    "MISSING_REQUIRED_PROPERTY",
    "PATTERN_MISMATCH",
    "INVALID_ENUM_VALUE",
    "INVALID_DEPENDENCIES",
    "NOT_KEYWORD_SCHEMA_VALIDATION_FAILED",
    "ONE_OF_SCHEMA_VALIDATION_FAILED",
    // 12.5
    "INVALID_ROUTING_MODEL",
    // 12.6
    "INVALID_ON_CLICK_ACTION_PAYLOAD",
    "INVALID_NAVIGATE_ACTION_PAYLOAD",
    "MISSING_NAVIGATION_ACTION_PAYLOAD",
    "INVALID_NAVIGATE_ACTION_STATIC_DATA",
    "INVALID_NAVIGATE_ACTION_NEXT_SCREEN_NAME",
    "INVALID_COMPLETE_ACTION",
    "INVALID_UPDATE_DATA_ACTION_PAYLOAD",
    "INVALID_ACTION_PAYLOAD_PROPERTY",
    // 12.7
    "MAX_SCREENS_NUMBER",
    "DUPLICATE_SCREEN_IDS",
    "SCREEN_ID_IS_RESERVED_KEYWORD",
    "MISSING_TERMINAL_SCREEN",
    "MISSING_FOOTER_ON_TERMINAL_SCREEN",
    "INVALID_SENSITIVE_FIELD",
    "INVALID_SCREEN_DATA",
    "INVALID_SCREEN_DYNAMIC_DATA",
    "INVALID_TEXT_DYNAMIC_DATA",
    // 12.8
    "MAX_ALLOWED_COMPONENTS_PER_SCREEN",
    "COMPONENT_TYPE_MAX_NUMBER_PER_SCREEN",
    "DUPLICATE_FORM_COMPONENT_NAMES",
    "COMPONENTS_OUTSIDE_FORM",
    "MIN_VALUE_GREATER_THAN_MAX",
    "INVALID_FOOTER_PAYLOAD_OUTSIDE_FORM",
    "MISSING_FOOTER_IN_IF_ELSE_BRANCHES",
    "MISSING_FOOTER_IN_SWITCH_BRANCHES",
    "MAXIMUM_IF_NESTING",
    "NATIVE_COMPONENT_IN_FORM_INIT_VALUES",
    "INVALID_RICHTEXT_PLACEMENT",
    "INVALID_COMPONENT_PLACEMENT",
    "DATA_SOURCE_ITEMS_HAVE_BOTH_IMAGE_AND_COLOR",
    "INVALID_DATE_RANGE",
    "INVALID_DATE_SINGLE_INIT_VALUE_FORMAT",
    "INVALID_MIN_MAX_DAYS",
    "INVALID_TYPE",
    "MISSING_CALENDAR_PICKER_RANGE_MODE_PROP",
    "UNEXPECTED_CALENDAR_PICKER_RANGE_MODE_PROP",
    "INVALID_PROPERTY_NAME_FOR_CONDITION",
    "INVALID_PROPERTY_VALUE_FOR_CONDITION",
    "DUPLICATE_PROPETY_FOR_CONDITION",
];

/// Folder of situations of which WhatsApp's code is not known.
const NO_CODE: &str = "no-code";

/// What is found, but for advice and what is said of every old version.
fn found(text: &str) -> Vec<Value> {
    let doc = Document::open(text.into());
    check(&doc, &RulesOff::none())
        .into_iter()
        .filter(|d| d.severity != Severity::Advice && d.rule != "frozen-version")
        .map(|d| {
            json!({
                "rule": d.rule,
                "code": d.code,
                "severity": d.severity,
                "at": d.pointer(&doc),
            })
        })
        .collect()
}

fn expected(code: &str, situation: &Value) -> Vec<Value> {
    let code = (code != NO_CODE).then_some(code);
    let mut all = situation["found"].as_array().expect("found").clone();
    for one in &mut all {
        let one = one.as_object_mut().expect("an object");
        one.entry("code").or_insert(json!(code));
        one.entry("severity").or_insert(json!("error"));
    }
    all
}

#[test]
fn the_bases_are_sound() {
    for base in fs::read_dir(folder().join("base")).expect("a folder") {
        let path = base.expect("an entry").path();
        let text = fs::read_to_string(&path).expect("a file");
        assert_eq!(found(&text), [] as [Value; 0], "{}", path.display());
    }
}

#[test]
fn each_situation_is_found_once_and_in_its_place() {
    let mut wrong = Vec::new();
    for (code, name, situation) in situations() {
        let flow = flow(&situation).to_string();
        let mut have = found(&flow);
        let mut want = expected(&code, &situation);
        let key = |one: &Value| one.to_string();
        have.sort_by_key(key);
        want.sort_by_key(key);
        if have != want {
            let list = |all: &[Value]| {
                let lines: Vec<_> = all.iter().map(|one| format!("    {one}")).collect();
                lines.join("\n")
            };
            wrong.push(format!(
                "{code}/{name}\n  found\n{}\n  expected\n{}",
                list(&have),
                list(&want)
            ));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} wrong\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn each_code_has_a_situation() {
    let seen: BTreeSet<String> = situations().into_iter().map(|(code, _, _)| code).collect();
    let known: BTreeSet<String> = CODES
        .iter()
        .copied()
        .chain([NO_CODE])
        .map(str::to_owned)
        .collect();
    assert_eq!(seen, known);
}
