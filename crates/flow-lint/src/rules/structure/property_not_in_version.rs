//! # Property of another version
//!
//! ## What it does
//!
//! Finds properties that exist, but not in the version the file names.
//!
//! ## Why it matters
//!
//! WhatsApp checks a flow against its own version and refuses what came later or was given up.
//!
//! ## Example
//!
//! ```json component 6.3
//! {"type": "TextInput", "name": "city", "label": "City", "label-variant": "large"}
//! ```
//!
//! ## Fix
//!
//! Remove the property, or raise the version of the file.
//!
//! ```json component 7.0
//! {"type": "TextInput", "name": "city", "label": "City", "label-variant": "large"}
//! ```

use flow_catalog::{Evidence, FIRST_VERSION, Property};
use flow_doc::Value;

use crate::{Group, Rule, Severity};
use crate::{cx::Cx, rules::words, walk::Owner};

pub static RULE: Rule = Rule {
    id: "property-not-in-version",
    group: Group::Structure,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_PROPERTY_KEY"),
    title: "Property of another version",
    fixable: true,
    source: include_str!("property_not_in_version.rs"),
};

pub(crate) fn report(
    cx: &mut Cx<'_, '_>,
    owner: &Owner<'_>,
    property: &'static Property,
    value: Value<'_>,
) {
    let version = cx.version();
    let what = words::owner(owner.what);
    let since = property.since;
    let message = if property.since > version {
        format!(
            "{what} has \u{201c}{}\u{201d} only from version {since}; this file is {version}, so WhatsApp refuses it. Remove it, or raise the version.",
            property.name
        )
    } else if property.name == "data_channel_uri" {
        "From version 3.0 the address of your server is set beside the flow, not in the file; WhatsApp refuses it here. Remove it.".to_owned()
    } else {
        format!(
            "Version {version} no longer has \u{201c}{}\u{201d}, so WhatsApp refuses it. Remove it.",
            property.name
        )
    };
    let remove = cx.remove(value);
    cx.report(&RULE, value, message).key().fix(
        format!("Remove \u{201c}{}\u{201d}", property.name),
        vec![remove],
    );
}
