//! # Component in the wrong place
//!
//! ## What it does
//!
//! Finds components inside something that may not hold them.
//!
//! ## Why it matters
//!
//! WhatsApp refuses a Form inside an If, a list of links inside a Switch, and so on.
//!
//! ## Example
//!
//! ```json component
//! {"type": "Switch", "value": "${data.kind}", "cases": {"a": [{"type": "If", "condition": "${data.on}", "then": [{"type": "TextBody", "text": "A"}]}]}}
//! ```
//!
//! (In the example the data fields are declared by the screen.)
//!
//! ## Fix
//!
//! Move the component out, or use another one.

use flow_catalog::{Evidence, FIRST_VERSION, Place, since};

use crate::{Group, Rule, Severity};
use crate::{cx::Cx, walk::Placed};

pub static RULE: Rule = Rule {
    id: "wrong-place",
    group: Group::Placement,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_PROPERTY_VALUE"),
    title: "Component in the wrong place",
    fixable: false,
    source: include_str!("wrong_place.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, placed: &Placed<'_>, if_depth: u32) {
    let component = placed.component;
    let version = cx.version();
    if component.may_stand(placed.place, version) {
        if component.type_name == "Footer" && if_depth > 1 {
            super::footer_in_nested_if::report(cx, placed.value);
        }
        super::unlisted_place::check(cx, placed);
        return;
    }
    let place = match placed.place {
        Place::Layout => "directly on a screen",
        Place::Form => "in a Form",
        Place::IfBranch => "in a part shown only if",
        Place::SwitchCase => "in a case",
    };
    let later = component
        .places
        .iter()
        .find(|(p, _)| *p == placed.place)
        .map(|(_, since)| since);
    let inside_form =
        placed.place == Place::Layout && version < since::WITHOUT_FORM && component.is_input();
    let rest = match later {
        _ if inside_form => format!("In version {version} fields must stand in a Form."),
        Some(since) => format!("It may from version {since} on; this file is {version}."),
        None => "Move it elsewhere.".to_owned(),
    };
    let message = format!(
        "{} ({}) may not stand {place}; WhatsApp refuses this. {rest}",
        component.everyday, component.type_name
    );
    let found = cx.report(&RULE, placed.value, message);
    if inside_form {
        found.code("ONE_OF_SCHEMA_VALIDATION_FAILED");
    }
}
