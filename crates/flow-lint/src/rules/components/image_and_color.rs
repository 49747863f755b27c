//! # Pictures and colours in one list
//!
//! ## What it does
//!
//! Finds lists of options of which some have a picture and some a colour.
//!
//! ## Why it matters
//!
//! WhatsApp's checker wants one or the other throughout a list.
//!
//! ## Example
//!
//! ```json component
//! {"type": "Dropdown", "name": "size", "label": "Size", "data-source": [{"id": "s", "title": "Small", "color": "#25D366"}, {"id": "m", "title": "Medium", "image": "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="}]}
//! ```
//!
//! ## Fix
//!
//! Use pictures for all options or colours for all.

use flow_catalog::{Evidence, data_source, since};
use flow_doc::Value;

use crate::cx::Cx;
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "image-and-color",
    group: Group::Components,
    severity: Severity::Warning,
    since: since::of(data_source::ITEM, "color"),
    until: None,
    evidence: Evidence::Observed,
    code: Some("DATA_SOURCE_ITEMS_HAVE_BOTH_IMAGE_AND_COLOR"),
    title: "Pictures and colours in one list",
    fixable: false,
    source: include_str!("image_and_color.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, list: Value<'_>) {
    let has = |key: &str| list.items().any(|item| item.get(key).is_some());
    if has("image") && has("color") {
        cx.report(
            &RULE,
            list,
            "Some options have a picture and some a colour; WhatsApp's checker wants one or the other for the whole list.",
        );
    }
}
