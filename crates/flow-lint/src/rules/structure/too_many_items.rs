//! # List too long
//!
//! ## What it does
//!
//! Finds lists with more entries than allowed.
//!
//! ## Why it matters
//!
//! WhatsApp allows 20 options in a group, 200 in a Dropdown (100 if any has a picture), 3 pictures
//! in a carousel, 3 tags, and 100 screens.
//!
//! ## Example
//!
//! ```json component
//! {"type": "NavigationList", "name": "menu", "list-items": [{"id": "a", "main-content": {"title": "A"}, "tags": ["1", "2", "3", "4"]}], "on-click-action": {"name": "data_exchange", "payload": {}}}
//! ```
//!
//! ## Fix
//!
//! Remove entries, or split the list.

use flow_catalog::{Evidence, FIRST_VERSION, Kind, Property};
use flow_doc::Value;

use crate::{Group, Rule, Severity};
use crate::{cx::Cx, rules::words};

pub static RULE: Rule = Rule {
    id: "too-many-items",
    group: Group::Structure,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("MAX_ITEMS_REQUIRED"),
    title: "List too long",
    fixable: false,
    source: include_str!("too_many_items.rs"),
};

pub(crate) fn report(
    cx: &mut Cx<'_, '_>,
    property: &'static Property,
    most: u32,
    with_pictures: bool,
    value: Value<'_>,
) {
    let when = if with_pictures {
        " when any of them has a picture"
    } else {
        ""
    };
    let message = format!(
        "{} may have at most {most} entries{when}, but has {}; WhatsApp refuses this. Remove some.",
        words::property(property),
        value.len()
    );
    let found = cx.report(&RULE, value, message);
    match property.kind {
        Kind::Screens => {
            found.code("MAX_SCREENS_NUMBER");
        }
        Kind::Items(_) => {
            found.code("INVALID_PROPERTY_VALUE");
        }
        _ => {}
    }
}
