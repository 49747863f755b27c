//! # Not a web address
//!
//! ## What it does
//!
//! Finds addresses that do not start with http:// or https:// or have blanks in them.
//!
//! ## Why it matters
//!
//! WhatsApp takes full web addresses only.
//!
//! ## Example
//!
//! ```json component
//! {"type": "EmbeddedLink", "text": "Learn more", "on-click-action": {"name": "open_url", "url": "www.example.com"}}
//! ```
//!
//! ## Fix
//!
//! Write the address in full, such as https://www.example.com.

use flow_catalog::{Evidence, FIRST_VERSION, Property};
use flow_doc::Value;

use crate::{Group, Rule, Severity};
use crate::{
    cx::{Cx, brief, json_text},
    rules::{structure::blank_text, words},
};

pub static RULE: Rule = Rule {
    id: "web-address",
    group: Group::Components,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_PROPERTY_VALUE_FORMAT"),
    title: "Not a web address",
    fixable: true,
    source: include_str!("web_address.rs"),
};

pub(crate) fn check(
    cx: &mut Cx<'_, '_>,
    property: &'static Property,
    value: Value<'_>,
    text: &str,
) {
    if is_address(text) || blank_text::check(cx, property, value, text) {
        return;
    }
    let message = format!(
        "{} must be a full web address that starts with https:// or http://, but is \u{201c}{}\u{201d}; WhatsApp refuses this.",
        words::property(property),
        brief(text)
    );
    let full = format!("https://{}", text.trim());
    // A colon in front of the path is another kind of address, as of a mail, or a port.
    let host = text.split(['/', '?', '#']).next().unwrap_or_default();
    let meant = host.contains('.') && !host.contains([':', '@']) && is_address(&full);
    let edit = meant.then(|| cx.replace(value, json_text(&full)));
    let found = cx.report(&RULE, value, message);
    if let Some(edit) = edit {
        found.certain("Put https:// in front", vec![edit]);
    }
}

fn is_address(text: &str) -> bool {
    let lower = text.get(..8).unwrap_or(text).to_ascii_lowercase();
    let rest = if lower.starts_with("https://") {
        text.get(8..)
    } else if lower.starts_with("http://") {
        text.get(7..)
    } else {
        None
    };
    rest.is_some_and(|rest| {
        !rest.is_empty() && !rest.starts_with('/') && !rest.contains(char::is_whitespace)
    })
}
